"""What SQLite's failures mean to the person at the screen, and what to do about each."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.storage import cipher

_FULL = QT_TRANSLATE_NOOP(
    "errors",
    "The disk is full, so nothing was saved to “{path}”. Free some space and try again, "
    "or save a copy of the database elsewhere.",
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” cannot be written. Check the rights on the file and its folder, "
    "or open it for reading only.",
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "errors", "“{path}” cannot be read. Check the rights on the file and its folder."
)
_A_FOLDER = QT_TRANSLATE_NOOP(
    "errors", "“{path}” is a folder. Name a database file, which may be a new one in it."
)
_BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "Another program is writing to “{path}”, so nothing was saved. Close it and try again.",
)
_CORRUPT = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” is damaged. Nothing was saved. Restore it from a backup.",
)
_NOT_A_DATABASE = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” is not a database of this program. Choose another file.",
)
_MISSING = QT_TRANSLATE_NOOP(
    "errors",
    "The database “{path}” cannot be opened. It may have been moved, or its drive is not "
    "connected. Put it back or choose another file.",
)
_BROKEN_DRIVE = QT_TRANSLATE_NOOP(
    "errors",
    "Reading or writing “{path}” failed on the drive itself, so nothing was saved. "
    "Save a copy of the database elsewhere and check the drive.",
)

_TEMPLATES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _CORRUPT,
    sqlite3.SQLITE_NOTADB: _NOT_A_DATABASE,
    sqlite3.SQLITE_CANTOPEN: _MISSING,
    sqlite3.SQLITE_IOERR: _BROKEN_DRIVE,
}


def not_ours(path: Path) -> StoreError:
    return StoreError(_NOT_A_DATABASE, path=path)


def damaged(path: Path) -> StoreError:
    return StoreError(_CORRUPT, path=path)


def unwritable(path: Path) -> StoreError:
    return StoreError(_READ_ONLY, path=path)


def unreadable(error: OSError, path: Path) -> StoreError | None:
    """The message for a file that cannot even be looked into."""
    if path.is_dir():  # which Windows calls a lack of rights
        return StoreError(_A_FOLDER, path=path)
    if isinstance(error, PermissionError):
        return StoreError(_UNREADABLE, path=path)
    return as_store_error(error, path)


def missing(path: Path) -> StoreError:
    return StoreError(_MISSING, path=path)


def as_store_error(error: BaseException, path: Path) -> StoreError | None:
    """The message for a failure of the database or its file; None for a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, cipher.errors()):
        code = getattr(cause, "sqlite_errorcode", None)
        template = None if code is None else _TEMPLATES.get(code & 0xFF)
        return None if template is None else StoreError(template, path=path)
    if isinstance(cause, PermissionError):
        return unwritable(path)
    if isinstance(cause, OSError):
        return StoreError(_FULL if cause.errno == 28 else _BROKEN_DRIVE, path=path)
    return None
