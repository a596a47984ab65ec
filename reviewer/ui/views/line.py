"""One line that is asked for beside what it is about: Enter gives it, Esc leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from reviewer.ui.look.icons import Icon, icon


class AskLine(QFrame):
    """Hidden until it is asked for. An empty line is given only where that says something."""

    given = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        hint: str,
        mark: Icon,
        *,
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """name: for screen readers; hint: shown while the line is empty."""
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(hint)
        self._text.setAccessibleName(name)
        self._text.addAction(icon(mark), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._text)
        self.hide()
        self._text.returnPressed.connect(self._on_enter)

    def ask(self, text: str = "") -> None:
        """Show with what is to be changed."""
        self._text.setText(text)
        self._text.selectAll()
        self.show()
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        text = self._text.text().strip()
        if text or self._may_be_empty:
            self.hide()
            self.given.emit(text)
