"""What may wait until the hand rests: many asks in a row are answered once."""

from __future__ import annotations

import time
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer, Signal


class Pause(QObject):
    """Is over ``soon_ms`` after the last ask, but not while a decision is under way
    (:meth:`hold`); ``latest_ms`` after the first ask at the latest."""

    over = Signal()

    # of all pauses: a window has one hand, and one thread that shows what it does
    _held_until: ClassVar[float] = 0.0

    def __init__(self, soon_ms: int, latest_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._soon_ms = soon_ms
        self._soon = QTimer(self, singleShot=True)
        self._latest = QTimer(self, singleShot=True, interval=latest_ms)
        self._soon.timeout.connect(self._on_soon)
        self._latest.timeout.connect(self._end)

    @classmethod
    def hold(cls, ms: int) -> None:
        """Let no pause be over for ``ms`` milliseconds: what a key asked for is shown first."""
        cls._held_until = time.monotonic() + ms / 1000

    def ask(self) -> None:
        self._soon.start(self._soon_ms)
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        """Take back what was asked."""
        self._soon.stop()
        self._latest.stop()

    def end(self) -> None:
        """Answer now what was asked, if anything was."""
        if self._soon.isActive():
            self._end()

    def _on_soon(self) -> None:
        held = self._held_until - time.monotonic()
        if held > 0:
            self._soon.start(int(held * 1000) + 1)
        else:
            self._end()

    def _end(self) -> None:
        self.stop()
        self.over.emit()
