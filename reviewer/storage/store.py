"""The one engine. Every session lives for one ``with`` block, in one thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session, col

from reviewer.errors import Cancelled
from reviewer.storage import cipher as ciphers
from reviewer.storage import failures, migrate, wordings
from reviewer.storage.cipher import Cipher
from reviewer.storage.lock import WriterLock
from reviewer.storage.tables import MetaRow

_BUSY_MS = 5000
_STEPS = 100_000  # of SQLite's machine between two questions whether to stop: some milliseconds
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """A database of records. Made by :meth:`open`; close it to let another program write."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        *,
        lock: WriterLock | None,
        uid: str,
        clock: Clock,
        cipher: Cipher | None,
    ) -> None:
        self.path = path
        self.uid = uid
        self.clock = clock
        self.cipher = cipher
        self.was_unclean = lock is not None and lock.was_unclean
        self._engine = engine
        self._writer = engine.execution_options(reviewer_begin="IMMEDIATE")
        self._lock = lock

    @property
    def is_read_only(self) -> bool:
        return self._lock is None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        clock: Clock = utc_now,
        cipher: Cipher | None = None,
    ) -> Store:
        """Open, or make, the database; bring it to this program's version.

        cipher: opens an encrypted database, and makes a new one encrypted. read_only leaves it
        as it is, beside a program that writes to it. Raises PassphraseNeededError or
        WrongPassphraseError if the passphrase lacks or does not fit, StoreError if
        another program writes to it, it is newer, damaged or none of ours, or cannot be written.
        After an end that was not in order, the whole file is checked, which may take seconds.
        """
        path = path.absolute()
        _check_header(path, must_exist=read_only, cipher=cipher)
        lock = None if read_only else _lock(path)
        engine = _engine(path, read_only=read_only, cipher=cipher)
        try:
            with _reported(path):
                if lock is not None and lock.was_unclean:
                    _check_whole(engine, path)
                migrate.prepare(engine, path, read_only=read_only, clock=clock, cipher=cipher)
                with Session(engine) as session:
                    uid = session.execute(
                        select(col(MetaRow.value)).where(col(MetaRow.name) == "uid")
                    ).scalar_one()
        except BaseException:
            engine.dispose()
            if lock is not None:
                lock.release()
            raise
        return cls(path, engine, lock=lock, uid=uid, clock=clock, cipher=cipher)

    @contextmanager
    def read(self, *, is_stopped: Callable[[], bool] | None = None) -> Iterator[Session]:
        """A session that sees one state of the database throughout, and changes nothing.

        is_stopped: asked now and then, also while a query looks through a million rows. Raises
        Cancelled once it says so.
        """
        with (
            _reported(self.path),
            Session(self._engine, autoflush=False) as session,
            _stoppable(session, is_stopped),
        ):
            try:
                yield session
            finally:
                session.rollback()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: committed to disk at the end of the block, or nothing of it stands.

        Raises StoreError if it could not be committed.
        """
        if self.is_read_only:
            raise failures.unwritable(self.path)
        with _reported(self.path), Session(self._writer, expire_on_commit=False) as session:
            try:
                yield session
                wordings.complete(session)
                session.commit()
            except BaseException:
                session.rollback()
                raise

    def close(self) -> None:
        """Fold the log into the database and let others write. Safe to call twice."""
        lock, self._lock = self._lock, None
        is_orderly = lock is None or self._fold_log()
        self._engine.dispose()
        if lock is not None:
            lock.release(is_orderly=is_orderly)

    def _fold_log(self) -> bool:
        """Whether it could be done; else what was committed stays in the log, and is safe."""
        try:
            with self._engine.connect() as connection:
                # what tables hold has changed: queries are planned by it the next time
                _raw(connection).execute("PRAGMA analysis_limit = 1000")
                _raw(connection).execute("PRAGMA optimize")
                _raw(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except ciphers.errors(DBAPIError):
            return False
        return True


@contextmanager
def _stoppable(session: Session, is_stopped: Callable[[], bool] | None) -> Iterator[None]:
    if is_stopped is None:
        yield
        return
    raw = _raw(session.connection())
    raw.set_progress_handler(is_stopped, _STEPS)
    try:
        yield
    except ciphers.errors(DBAPIError):
        if is_stopped():
            raise Cancelled from None
        raise
    finally:
        raw.set_progress_handler(None, 0)


def _matcher() -> Callable[[str, str | None], bool | None]:
    """What REGEXP means. SQLAlchemy's own takes twice the time: it looks the pattern up in the
    cache of ``re`` for each text."""
    pattern, search = "", re.compile("").search

    def is_match(asked: str, text: str | None) -> bool | None:
        nonlocal pattern, search
        if asked != pattern:
            pattern, search = asked, re.compile(asked).search
        return None if text is None else search(text) is not None

    return is_match


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _check_whole(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
            raise failures.damaged(path)


def _lock(path: Path) -> WriterLock:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise failures.as_store_error(error, path) or error from error
    return WriterLock(path)


def _check_header(path: Path, *, must_exist: bool, cipher: Cipher | None) -> None:
    """Refuse what is no SQLite file before SQLite writes to it. An empty file is a new one."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        if must_exist:
            raise failures.missing(path) from None
        return
    except OSError as error:
        raise failures.unreadable(error, path) or error from error
    if ciphers.is_encrypted(path):
        if cipher is None:
            raise ciphers.needed(path)
        with _reported(path):
            cipher.check(path)
    elif (head or must_exist) and head != b"SQLite format 3\x00":
        raise failures.not_ours(path)


def _engine(path: Path, *, read_only: bool, cipher: Cipher | None) -> Engine:
    if not ciphers.is_encrypted(path) and _is_there(path):
        cipher = None

    def connect() -> Any:
        return ciphers.connect(
            path,
            "ro" if read_only else "rwc",
            cipher=cipher,
            isolation_level=None,
            check_same_thread=False,
            timeout=_BUSY_MS / 1000,
        )

    engine = create_engine(
        "sqlite://",
        module=ciphers.driver(is_encrypted=cipher is not None),
        creator=connect,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=-1,
        pool_use_lifo=True,  # the few that are in use have pages in memory, not all by turns
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -8192")
        connection.create_function("regexp", 2, _matcher(), deterministic=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # sent by us: the driver's own BEGIN would leave DDL outside the transaction
        mode = connection.get_execution_options().get("reviewer_begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


def _is_there(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Failures of the database or its file become StoreErrors; bugs stay what they are."""
    try:
        yield
    except ciphers.errors(DBAPIError) as error:
        known = failures.as_store_error(error, path)
        if known is None:
            raise
        raise known from error
