"""Keeping the database safe: backups now and then, one on request, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reviewer.audit import checkpoint
from reviewer.storage import backup, places
from reviewer.storage.backup import Backup
from reviewer.ui.background.tasks import Task
from reviewer.ui.dialogs.restore import RestoreDialog
from reviewer.ui.flows.files import Asking
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.wording.errors import error_text

_LATER_MS = 5_000  # the first look: when the window has long been there
_EVERY_MS = 10 * 60 * 1000  # roll() itself decides whether a backup is due


class Keeping(QObject):
    """Backups of one window's database; restoring one is the program's, which reopens it."""

    restore_requested = Signal(object)  # Path
    said = Signal(str, bool)  # a sentence; whether it went well
    failed = Signal(object)  # Exception

    def __init__(self, session: ReviewSession, asking: Asking, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._asking = asking
        self._window = window
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._roll)
        self._timer.start()
        QTimer.singleShot(_LATER_MS, self, self._roll)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"file.back_up": self.back_up, "file.restore": self.restore}

    def greet(self) -> None:
        """Say what the user should know of where the database lies and how it was left."""
        store = self._session.store
        danger = places.concern(store.path)
        if danger is not None:
            self.said.emit(error_text(danger), False)
        elif store.was_unclean:
            text = self.tr(
                "The program was not closed in order last time. The database was checked and is "
                "whole; every decision is there."
            )
            self.said.emit(text, True)

    def back_up(self) -> None:
        """Make a backup now."""
        store = self._session.store

        def work(task: Task) -> Backup:
            return backup.back_up(
                store.path,
                now=_now(),
                cipher=store.cipher,
                is_stopped=lambda: task.is_cancelled,
            )

        task = self._session.pools.start(work)
        task.succeeded.connect(self._on_backed_up)
        task.failed.connect(self.failed)

    def restore(self) -> None:
        """Ask which backup, and ask the program to put it in the database's place."""
        path = self._session.store.path
        dialog = RestoreDialog(backup.backups(path), self._window)
        if not self._asking.dialog(dialog):
            return
        chosen = dialog.chosen
        if dialog.is_other:
            patterns = self.tr("Review databases (*.sqlite3);;All files (*)")
            files = self._asking.files(
                self._window, self.tr("Restore a backup"), str(path.parent), patterns
            )
            chosen = files[0] if files else None
        if chosen is not None:
            self.restore_requested.emit(chosen)

    def _on_backed_up(self, made: Backup) -> None:
        self.said.emit(self.tr("Backed up to “{path}”.").format(path=made.path), True)

    def _roll(self) -> None:
        """Back up if it is time; what the backup then holds is signed first, where there is a
        key, so that no more than an hour's work is ever without a signature."""
        session, store = self._session, self._session.store
        key = session.key
        if key is None or store.is_read_only or not backup.is_due(store.path, now=_now()):
            self._roll_now()
            return
        task = session.pools.write(lambda _: checkpoint.make(store, actor=session.actor, key=key))
        task.succeeded.connect(lambda _made: self._roll_now())
        task.failed.connect(self._on_unsigned)

    def _on_unsigned(self, error: Exception) -> None:
        self._roll_now()
        self.failed.emit(error)

    def _roll_now(self) -> None:
        store = self._session.store

        def work(task: Task) -> object:
            return backup.roll(
                store.path,
                now=_now(),
                cipher=store.cipher,
                is_stopped=lambda: task.is_cancelled,
            )

        task = self._session.pools.start(work)
        task.failed.connect(self.failed)


def _now() -> datetime:
    return datetime.now(UTC)
