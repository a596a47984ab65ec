"""An enumeration chosen by one key: its number, its sign, or the letters of its word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)  # with Alt they open the list


class EnumEditor(QComboBox):
    """Shows ``1 Level``, ``2 Growth`` …: the number is the key that chooses it."""

    edited = Signal()

    def __init__(
        self,
        values: Sequence[Enum],
        words: Mapping[Enum, str],
        keys: Mapping[str, Enum] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """keys: further keys, each choosing one value."""
        super().__init__(parent)
        self._values = list(values)
        self._keys = dict(keys or {}) | {
            str(number): value for number, value in enumerate(self._values, start=1)
        }
        for number, value in enumerate(self._values, start=1):
            self.addItem(f"{number}  {words[value]}")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.activated.connect(self.edited)

    def value(self) -> Enum:
        return self._values[self.currentIndex()]

    def show_value(self, value: object) -> None:
        index = next(n for n, known in enumerate(self._values) if known is value)
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def start(self) -> None:
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_command = event.modifiers() & _STRONG and event.key() not in _ARROWS
        if is_command or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the card's: Enter opens no list
            return
        chosen = self._keys.get(event.text())
        if chosen is None:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.edited.emit()
            return
        if self.value() is not chosen:
            self.show_value(chosen)
            self.edited.emit()

    def wheelEvent(self, event: object) -> None:
        """Scrolling the card over a field must not change it."""
        event.ignore()  # type: ignore[attr-defined]
