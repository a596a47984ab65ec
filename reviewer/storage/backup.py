"""Rolling backups and restoring, by SQLite's backup API: never a copy of the file, which could
catch it between two writes.

A backup is opened and checked after it is written, and only then gets its name. Old ones are
thinned: all of the last day, one a day for a month, one a month before that, at most ``keep``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reviewer.errors import QT_TRANSLATE_NOOP, Cancelled, StoreError, reason
from reviewer.storage import cipher as ciphers
from reviewer.storage import failures
from reviewer.storage.cipher import Cipher
from reviewer.storage.lock import WriterLock

KEEP = 40
EVERY = timedelta(hours=1)
IsStopped = Callable[[], bool]
_PAGES = 4096  # copied at once: some hundredths of a second
_INSTRUCTIONS = 1_000  # of SQLite between two looks whether to stop

_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAMED = re.compile(r"\.(\d{8}T\d{12}Z)\.sqlite3$")
_BAD_BACKUP = QT_TRANSLATE_NOOP(
    "errors",
    "The backup “{path}” cannot be used: {problem}. Choose another one; nothing was changed.",
)
_NOT_MADE = QT_TRANSLATE_NOOP(
    "errors",
    "The backup “{path}” could not be made: {problem}. Choose another folder for backups.",
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. at: UTC, when it was made; size: in bytes."""

    path: Path
    at: datetime
    size: int


def default_folder(database: Path) -> Path:
    return database.with_name(f"{database.stem}.backups")


def backups(database: Path, folder: Path | None = None) -> list[Backup]:
    """The backups of a database, the newest first."""
    folder = folder or default_folder(database)
    found = []
    with suppress(OSError):
        for path in folder.glob(f"{_escaped(database.stem)}.*.sqlite3"):
            if stamp := _NAMED.search(path.name):
                at = datetime.strptime(stamp[1], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(path, at, path.stat().st_size))
    return sorted(found, key=lambda one: one.at, reverse=True)


def _escaped(name: str) -> str:
    return re.sub(r"([\[\]*?])", r"[\1]", name)


def _never() -> bool:
    return False


def back_up(
    database: Path,
    folder: Path | None = None,
    *,
    now: datetime,
    cipher: Cipher | None = None,
    is_stopped: IsStopped = _never,
) -> Backup:
    """Make one backup, also beside a writer; of an encrypted database an encrypted one.

    is_stopped: asked now and then. Raises StoreError if the backup cannot be made or is bad,
    Cancelled if it was stopped; then there is none.
    """
    folder = folder or default_folder(database)
    target = folder / f"{database.stem}.{now.astimezone(UTC):{_STAMP}}.sqlite3"
    partial = target.with_suffix(".partial")
    try:
        with _told(_NOT_MADE, target):
            folder.mkdir(parents=True, exist_ok=True)
            partial.unlink(missing_ok=True)
            copy(database, partial, cipher=cipher, is_stopped=is_stopped)
            check(partial, cipher=cipher, is_stopped=is_stopped)
            partial.replace(target)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return Backup(target, now, target.stat().st_size)


def roll(
    database: Path,
    folder: Path | None = None,
    *,
    now: datetime,
    keep: int = KEEP,
    every: timedelta = EVERY,
    cipher: Cipher | None = None,
    is_stopped: IsStopped = _never,
) -> Backup | None:
    """Make a backup if the last one is older than ``every``, then thin the old ones out.

    Meant to be called at the start and now and then. Raises StoreError as :func:`back_up`.
    """
    if not is_due(database, folder, now=now, every=every):
        return None
    made = back_up(database, folder, now=now, cipher=cipher, is_stopped=is_stopped)
    for one in superfluous(backups(database, folder), now=now, keep=keep):
        with suppress(OSError):  # in use or on a disk that is gone: next time
            one.path.unlink()
    return made


def is_due(
    database: Path, folder: Path | None = None, *, now: datetime, every: timedelta = EVERY
) -> bool:
    """Whether the last backup is older than ``every``, or there is none."""
    known = backups(database, folder)
    return not known or not timedelta() <= now - known[0].at < every


def superfluous(known: Sequence[Backup], *, now: datetime, keep: int) -> list[Backup]:
    """Those of the backups (the newest first) that thinning removes."""
    kept: list[Backup] = []
    periods: set[str] = set()
    for one in known:
        age = now - one.at
        period = (
            one.path.name
            if age < timedelta(days=1)
            else f"{one.at:%Y-%m-%d}"
            if age < timedelta(days=31)
            else f"{one.at:%Y-%m}"
        )
        if period not in periods and len(kept) < max(keep, 1):
            periods.add(period)
            kept.append(one)
    return [one for one in known if one not in kept]


def restore(
    backup: Path, database: Path, *, now: datetime, cipher: Cipher | None = None
) -> Path | None:
    """Put a backup in the place of the database; returns where what was there is kept.

    The backup is checked first. Raises StoreError if it is bad, another program has the
    database open, or it cannot be written; then the database is as it was.
    """
    lock = WriterLock(database)
    try:
        with _told(_BAD_BACKUP, backup):
            check(backup, cipher=cipher)
        stamp = f"{now.astimezone(UTC):{_STAMP}}"
        kept = database.with_name(f"{database.stem}.before-restore-{stamp}.sqlite3")
        if not database.exists():
            _replace(backup, database, kept=None, cipher=cipher)
            return None
        try:
            check(database, cipher=cipher)
            is_alike = ciphers.is_encrypted(backup) == ciphers.is_encrypted(database)
        except StoreError:
            is_alike = False
        if is_alike:
            _write_over(backup, database, kept=kept, cipher=cipher)
        else:  # nothing can be written over it page by page
            _replace(backup, database, kept=kept, cipher=cipher)
        return kept
    finally:
        lock.release()


def _write_over(backup: Path, database: Path, *, kept: Path, cipher: Cipher | None) -> None:
    """One transaction of the database itself: a crash leaves one state or the other."""
    try:
        with _told(_NOT_MADE, kept):
            copy(database, kept, cipher=cipher)
            check(kept, cipher=cipher)
        with _told(_BAD_BACKUP, backup):
            copy(backup, database, cipher=cipher)
    except StoreError:
        with suppress(OSError):
            kept.unlink(missing_ok=True)
        raise


def _replace(backup: Path, database: Path, *, kept: Path | None, cipher: Cipher | None) -> None:
    """Write the backup beside the database's place, then move that away with its log, if it is
    there, and the new one in."""
    new = database.with_name(f"{database.stem}.restoring")
    try:
        with _told(_NOT_MADE, new):
            new.unlink(missing_ok=True)
            copy(backup, new, cipher=cipher)
            check(new, cipher=cipher)
            for ending in ("-wal", "-shm", ""):
                old = database.with_name(database.name + ending)
                if kept is not None and old.exists():
                    old.replace(kept.with_name(kept.name + ending))
            new.replace(database)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def copy(
    source: Path, target: Path, *, cipher: Cipher | None = None, is_stopped: IsStopped = _never
) -> None:
    """Every page of a database into another file, as one transaction of that file; a new file
    is encrypted if the source is."""

    def go_on(*_pages: int) -> None:
        if is_stopped():
            raise Cancelled

    with (
        closing(ciphers.connect(source, "ro", cipher=cipher)) as whole,
        closing(
            ciphers.connect(target, "rwc", cipher=cipher, like=source, isolation_level=None)
        ) as new,
    ):
        new.execute("PRAGMA synchronous = FULL")
        # one state of it throughout: a write beside it would have the copying begin anew
        whole.execute("BEGIN")
        whole.execute("SELECT count(*) FROM sqlite_master").fetchall()
        whole.backup(new, pages=_PAGES, progress=go_on)
        # one file that can be carried away, without a log beside it
        new.execute("PRAGMA journal_mode = DELETE")


def check(path: Path, *, cipher: Cipher | None = None, is_stopped: IsStopped = _never) -> None:
    """Raises StoreError if the file is no database of ours, is damaged, or is encrypted with
    another passphrase; Cancelled if it was stopped."""
    if ciphers.is_encrypted(path):
        if cipher is None:
            raise ciphers.needed(path)
        cipher.check(path)
    try:
        with closing(ciphers.connect(path, "ro", cipher=cipher)) as connection:
            tables = {
                name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()
            }
            if not {"trail", "record", "alembic_version"} <= tables:
                raise failures.not_ours(path)
            connection.set_progress_handler(is_stopped, _INSTRUCTIONS)
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise failures.damaged(path)
    except ciphers.errors() as error:
        if is_stopped():
            raise Cancelled from None
        raise failures.as_store_error(error, path) or failures.damaged(path) from error


@contextmanager
def _told(template: str, path: Path) -> Iterator[None]:
    """Whatever goes wrong with the file is said of the backup."""
    try:
        yield
    except StoreError as error:
        raise StoreError(template, path=path, problem=error) from error
    except ciphers.errors(OSError) as error:
        known = failures.as_store_error(error, path)
        raise StoreError(template, path=path, problem=known or reason(error)) from error
