"""A panel beside what it is about: it has its own keys while one is in it, and blocks nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reviewer.ui.look.icons import Icon, icon

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Panel(QFrame):
    """Hidden until it is asked for. Enter does what it offers, Esc leaves; letters in it are no
    commands of the window."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._heading = QLabel(self)
        self._heading.setWordWrap(True)
        close = QPushButton(icon(Icon.CLOSE), "", self)
        close.setFlat(True)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAccessibleName(QCoreApplication.translate("Panel", "Close the panel"))
        close.setToolTip(QCoreApplication.translate("Panel", "Close the panel (Esc)"))
        close.clicked.connect(self.leave)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 6, 8, 8)
        self.column.setSpacing(6)
        self.column.addLayout(top)
        self.hide()

    def leave(self) -> None:
        """Close without doing anything."""
        self.hide()
        self.left.emit()

    def accept(self) -> None:
        """Do what the panel offers."""

    def event(self, event: QEvent) -> bool:
        is_offered = event.type() == QEvent.Type.ShortcutOverride
        if is_offered and isinstance(event, QKeyEvent) and _is_plain(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER and not event.modifiers() & _STRONG:
            self.accept()
        elif event.modifiers() & _STRONG:
            super().keyPressEvent(event)


def _is_plain(event: QKeyEvent) -> bool:
    """Whether a key is one that writes, or that leads through what is written."""
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return not event.modifiers() & _STRONG and not is_function
