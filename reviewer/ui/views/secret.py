"""A line for a passphrase: its characters are hidden until somebody asks to see them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.ui.look.icons import Icon, icon


class SecretLine(QLineEdit):
    """name: what a screen reader says of it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(500)
        self.setMinimumWidth(16 * self.fontMetrics().height())
        self._shown = QAction(icon(Icon.SHOWN), self.tr("Show the characters"), self)
        self._shown.setCheckable(True)
        self._shown.toggled.connect(self._show_characters)
        self.addAction(self._shown, QLineEdit.ActionPosition.TrailingPosition)
        self._show_characters(False)

    def take(self) -> str:
        """What was typed; the line is empty afterwards, and hides again."""
        typed = self.text()
        self.clear()
        self._shown.setChecked(False)
        return typed

    def _show_characters(self, is_shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self._shown.setIcon(icon(Icon.HIDDEN if is_shown else Icon.SHOWN))
