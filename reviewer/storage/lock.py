"""One program at a time writes a database; the others are told who does.

An advisory lock of the operating system on ``NAME.lock`` ends with its process, whatever
happens to it. ``NAME.session`` says who holds it, and is removed at an orderly end: when the
lock is free and the file is there, the last program did not end in order.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.storage import failures

_HELD = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” is open for writing in another program ({holder}). Close that one first, "
    "or open the database for reading only.",
)


class HeldError(StoreError):
    """Another program writes to the database."""


class WriterLock:
    """Held from construction to :meth:`release`. Raises HeldError if another program has it."""

    def __init__(self, database: Path) -> None:
        self._session = database.with_name(database.name + ".session")
        self._lock = FileLock(database.with_name(database.name + ".lock"), thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise HeldError(_HELD, path=database, holder=_holder(self._session)) from None
        except OSError as error:
            raise failures.as_store_error(error, database) or error from error
        self.was_unclean = self._session.exists()
        try:
            self._session.write_text(_whoami(), encoding="utf-8")
        except OSError as error:
            self._lock.release()
            raise failures.as_store_error(error, database) or error from error

    def release(self, *, is_orderly: bool = True) -> None:
        """Let others write; after an end out of order, the next one is told so."""
        if is_orderly:
            with suppress(OSError):
                self._session.unlink(missing_ok=True)
        self._lock.release()


def _whoami() -> str:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # no entry for this user id, as in some containers
        user = str(os.getuid()) if hasattr(os, "getuid") else "?"
    return json.dumps(
        {
            "user": user,
            "machine": platform.node(),
            "process": os.getpid(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        },
        ensure_ascii=False,
    )


def _holder(session: Path) -> str:
    try:
        who = json.loads(session.read_text(encoding="utf-8"))
        return f"{who['user']}, {who['machine']}, {who['process']}, {who['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "?"
