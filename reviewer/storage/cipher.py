"""Encrypted databases, and the one way in which a database file is opened.

The whole file is encrypted by SQLCipher, as its own programs do it by default (AES-256, a key
by PBKDF2-HMAC-SHA512 over 256,000 rounds, the salt in the file's first 16 bytes): whoever has
the passphrase opens it with any of them, also when this program is no more. The key is derived
once for a salt, not for each connection. Nothing but the passphrase opens the file.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import unicodedata
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from reviewer.errors import QT_TRANSLATE_NOOP, StoreError

_ROUNDS = 256_000
_SALT = 16
_PAGE = 4096
_PLAIN = b"SQLite format 3\x00"
_NEEDED = QT_TRANSLATE_NOOP(
    "errors", "“{path}” is encrypted, or is no database of this program. Give its passphrase."
)
_WRONG = QT_TRANSLATE_NOOP(
    "errors",
    "This passphrase does not open “{path}”. Try again; if the file is no encrypted database of "
    "this program, choose another one.",
)


class PassphraseNeededError(StoreError):
    """The database is encrypted, and no passphrase was given."""


class WrongPassphraseError(StoreError):
    """The database is encrypted with another passphrase."""


class Cipher:
    """A passphrase, and the keys that follow from it; neither is ever shown."""

    def __init__(self, passphrase: str) -> None:
        self._passphrase = unicodedata.normalize("NFC", passphrase).encode()
        self._keys: dict[bytes, str] = {}  # by salt
        self._salts: dict[Path, bytes] = {}  # of files that are being made

    def key_of(self, path: Path, *, like: Path | None = None) -> str:
        """What SQLCipher takes for the key of a file; of a new one, which gets the salt of
        ``like`` where that is given."""
        salt = _salt(path) or self._salts.get(path)
        if salt is None:
            salt = _salt(like) if like is not None else None
            salt = self._salts.setdefault(path, salt or os.urandom(_SALT))
        if salt not in self._keys:
            key = hashlib.pbkdf2_hmac("sha512", self._passphrase, salt, _ROUNDS, 32)
            self._keys[salt] = f"x'{key.hex()}{salt.hex()}'"
        return self._keys[salt]

    def check(self, path: Path) -> None:
        """Raises WrongPassphraseError if the passphrase does not open the file."""
        connection = connect(path, "ro", cipher=self)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except errors() as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
                raise WrongPassphraseError(_WRONG, path=path) from None
            raise
        finally:
            connection.close()


def _salt(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            head = file.read(_SALT)
    except OSError:
        return None
    return head if len(head) == _SALT and head != _PLAIN else None


def is_encrypted(path: Path) -> bool:
    """Whether a file looks like an encrypted database: whole pages without a readable head.

    What else looks like this is told from one by the passphrase alone.
    """
    try:
        size = path.stat().st_size
    except OSError:
        return False
    return size > 0 and size % _PAGE == 0 and _salt(path) is not None


def needed(path: Path) -> PassphraseNeededError:
    return PassphraseNeededError(_NEEDED, path=path)


def driver(*, is_encrypted: bool) -> Any:
    """The library for a file: Python's own, or SQLCipher's, loaded when it is first wanted."""
    if not is_encrypted:
        return sqlite3
    from sqlcipher3 import dbapi2  # noqa: PLC0415

    return dbapi2


def errors(*more: type[Exception]) -> tuple[type[Exception], ...]:
    """The errors of both libraries, and more, for an except clause."""
    other = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, *([] if other is None else [other.Error]), *more)


def connect(
    path: Path,
    mode: str,
    *,
    cipher: Cipher | None = None,
    like: Path | None = None,
    **options: Any,
) -> sqlite3.Connection:
    """Open a file, or make it (mode "rwc"): encrypted if it is, or if it is to be made and a
    cipher is given and ``like``, where given, is encrypted, too."""
    uri = f"file:{quote(path.absolute().as_posix())}?mode={mode}"
    has_key = cipher is not None and _is_to_be_encrypted(path, like)

    def opened(uri: str) -> sqlite3.Connection:
        connection = driver(is_encrypted=has_key).connect(uri, uri=True, **options)
        if cipher is not None and has_key:
            connection.execute("PRAGMA cipher_log_level = NONE")  # it would go to standard error
            connection.execute(f'PRAGMA key = "{cipher.key_of(path, like=like)}"')
        return cast(sqlite3.Connection, connection)

    connection = opened(uri)
    if mode == "ro" and _wants_a_log(connection, path):
        connection.close()
        return opened(f"{uri}&immutable=1")
    return connection


def _wants_a_log(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether SQLite would not even read a file because it can make no log beside it: on a disc,
    in a folder without the right to write. Where there is a log, somebody has it open."""
    if path.with_name(path.name + "-wal").exists():
        return False
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except errors() as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN) and path.exists()
    return False


def _is_to_be_encrypted(path: Path, like: Path | None) -> bool:
    if path.exists() and path.stat().st_size:
        return is_encrypted(path)
    return like is None or is_encrypted(like)
