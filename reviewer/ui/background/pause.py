"""What may wait until the hand rests: many asks in a row are answered once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Pause(QObject):
    """Is over ``soon_ms`` after the last ask, ``latest_ms`` after the first at the latest."""

    over = Signal()

    def __init__(self, soon_ms: int, latest_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._soon = QTimer(self, singleShot=True, interval=soon_ms)
        self._latest = QTimer(self, singleShot=True, interval=latest_ms)
        for timer in (self._soon, self._latest):
            timer.timeout.connect(self._end)

    def ask(self) -> None:
        self._soon.start()
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

    def _end(self) -> None:
        self.stop()
        self.over.emit()
