"""A comment on the chosen record: one line beside the candidate, Enter keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from reviewer.ui.icons import Icon, icon


class CommentLine(QFrame):
    """Hidden until a comment is asked for."""

    comment_given = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(self.tr("Comment; Enter keeps it, Esc leaves"))
        self._text.setAccessibleName(self.tr("Comment"))
        self._text.addAction(icon(Icon.COMMENT), QLineEdit.ActionPosition.LeadingPosition)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._text)
        self.hide()
        self._text.returnPressed.connect(self._on_enter)

    def ask(self, text: str) -> None:
        """Show with the comment as it is so far."""
        self._text.setText(text)
        self._text.selectAll()
        self.show()
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        self.hide()
        self.comment_given.emit(self._text.text())
