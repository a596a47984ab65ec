"""What the card asks of every editor, and the plain ones."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reviewer.checks.typed import Typed, read_value, read_year
from reviewer.domain.mention import Comparator, Value, Year
from reviewer.domain.notation import format_value, format_year

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class FieldEditor(Protocol):
    """A widget that holds one field's value."""

    edited: SignalInstance

    def value(self) -> object:
        """What the widget says. Raises ValueError if that is no value of the field."""

    def show_value(self, value: object) -> None: ...

    def start(self) -> None:
        """Take the focus, ready to type over what stands there."""


class TextEditor(QLineEdit):
    """A field of plain words."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self.textEdited.connect(self._on_edited)

    def value(self) -> object:
        return self.text().strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, the field counts as not yet edited."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Half composed, nothing is ended: neither the words nor the field."""
        if not (self._is_composing and event.key() in _ENDS):
            super().keyPressEvent(event)

    def show_value(self, value: object) -> None:
        text = self._text_of(value)
        if text != self.text():
            self.setText(text)
        self.setCursorPosition(0)

    def start(self) -> None:
        self.setFocus()
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _on_edited(self, text: str) -> None:
        if not self._is_composing:
            self.typed_text(text)
            self.edited.emit()

    def typed_text(self, text: str) -> None:
        """Called with what was typed, before anyone else learns of it."""

    def _text_of(self, value: object) -> str:
        return str(value)


class UnitEditor(TextEditor):
    """Spaces are never part of a unit."""

    def value(self) -> object:
        return "".join(self.text().split())


class YearEditor(TextEditor):
    """A year, a span of years, or the name of a plan's period."""

    def value(self) -> Year:
        return read_year(self.text())

    def _text_of(self, value: object) -> str:
        return format_year(value)  # type: ignore[arg-type]


class ValueEditor(TextEditor):
    """A value, typed with or without its unit and comparator."""

    brought = Signal(object)  # Typed: when the field is left and held more than the value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparator = Comparator.EQUAL
        self.editingFinished.connect(self.settle)

    def value(self) -> Value:
        return read_value(self.text()).value

    def typed(self) -> Typed:
        """The value and what was typed around it. Raises ValueError if there is no value."""
        return read_value(self.text())

    def show_comparator(self, comparator: Comparator) -> None:
        """How a pair is written: 2—3 as a range, 2:3 as a ratio."""
        self._comparator = comparator

    def settle(self) -> None:
        """Hand on what was typed beside the value, and keep the value alone."""
        if not self.isModified():
            return
        try:
            typed = self.typed()
        except ValueError:
            return
        if typed.comparator is not None:
            self._comparator = typed.comparator
        self.setText(self._text_of(typed.value))
        self.setModified(False)
        self.brought.emit(typed)

    def _text_of(self, value: object) -> str:
        return format_value(value, self._comparator)  # type: ignore[arg-type]
