"""Another passphrase for an encrypted database, safe against a loss of power.

Never in place: a copy gets the new passphrase, is checked, and then takes the place of the
database in one step of the file system. Until then the old one stands as it was.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.storage import backup, failures
from reviewer.storage import cipher as ciphers
from reviewer.storage.cipher import Cipher
from reviewer.storage.lock import WriterLock

PLAIN = QT_TRANSLATE_NOOP(
    "errors", "“{path}” is not encrypted. Only when a database is made can it be encrypted."
)
_READ = QT_TRANSLATE_NOOP(
    "errors", "“{path}” is open in another program, so nothing was changed. Close it and try again."
)
_BESIDE = ("", "-journal", "-wal", "-shm", ".lock", ".session")


@contextmanager
def with_new_passphrase(database: Path, *, old: Cipher, new: Cipher) -> Iterator[Path]:
    """A copy with the new passphrase, for what belongs into it; at the end of the block it takes
    the place of the database. Raises StoreError if it cannot be; then nothing was changed."""
    if not ciphers.is_encrypted(database):
        raise StoreError(PLAIN, path=database)
    lock = WriterLock(database)
    made = database.with_name(f"{database.stem}.rekeying")
    try:
        with _told(database):
            _remove(made)
            backup.copy(database, made, cipher=old)
            _rekey(made, old=old, new=new)
        yield made
        with _told(database):
            backup.check(made, cipher=new)
            _fold(database, cipher=old)
            _take_place(made, database)
    finally:
        _remove(made)
        lock.release()


def _rekey(path: Path, *, old: Cipher, new: Cipher) -> None:
    with closing(ciphers.connect(path, "rw", cipher=old, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        connection.execute(f'PRAGMA rekey = "{new.key_of(path)}"')  # with the salt of the file
    new.check(path)


def _fold(path: Path, *, cipher: Cipher) -> None:
    """Leave nothing of the database beside its file: a log of the old one would not fit."""
    with closing(ciphers.connect(path, "rw", cipher=cipher, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if path.with_name(path.name + "-wal").exists():
        raise StoreError(_READ, path=path)


def _take_place(made: Path, database: Path) -> None:
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.replace(database)
    if os.name == "posix":
        folder = os.open(database.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _remove(made: Path) -> None:
    for ending in _BESIDE:
        with suppress(OSError):
            made.with_name(made.name + ending).unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except ciphers.errors(OSError) as error:
        raise failures.as_store_error(error, path) or error from error
