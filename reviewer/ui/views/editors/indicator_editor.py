"""The indicator's name, with type-ahead over names used before and the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reviewer.ui.views.editors.field_editor import TextEditor
from reviewer.ui.views.editors.name_list import NameList

Suggest = Callable[[str], list[str]]
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class IndicatorEditor(TextEditor):
    """Asks ``suggest`` for each text typed and lists what it says, in its order.

    ↓ and ↑ put a name of the list into the line; Enter is not the list's: it decides on what
    stands in the line. Esc closes the list first, and brings back what was typed.
    """

    def __init__(self, suggest: Suggest | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggest = suggest
        self._typed = ""
        self._list: NameList | None = NameList(self)
        self._list.picked.connect(self._on_picked)
        self._list.destroyed.connect(self._on_list_gone)  # with its window
        self.destroyed.connect(self._list.deleteLater)

    @property
    def is_listing(self) -> bool:
        """Whether the list of names is open."""
        return self._list is not None and self._list.isVisible()

    @property
    def offered(self) -> list[str]:
        """The names that the list shows; none while it is closed."""
        return self._list.names if self._list is not None and self.is_listing else []

    def value(self) -> object:
        return "".join(self.text().split())  # inner spaces are never part of a name

    def show_value(self, value: object) -> None:
        self.close_list()
        super().show_value(value)

    def typed_text(self, text: str) -> None:
        self._typed = text
        wanted = text.strip()
        if self._list is not None:
            self._list.offer(self.suggest(wanted) if self.suggest is not None and wanted else [])

    def close_list(self) -> None:
        """Close the list; what stands in the line stays."""
        if self._list is not None:
            self._list.hide()

    def drop_choice(self) -> None:
        """Close the list and bring back what was typed."""
        is_chosen = self._list is not None and self._list.chosen() is not None
        self.close_list()
        if is_chosen:
            self._put(self._typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if self._is_composing or not is_plain:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape and self.is_listing:
            self.drop_choice()
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close_list()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if self._is_composing:
            self.close_list()  # an input method shows its own where this one lies

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.close_list()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_list()
        super().hideEvent(event)

    def _step(self, by: int) -> None:
        if self._list is None:
            return
        if not self.is_listing:
            self.typed_text(self.text())
        if self.is_listing:
            self._list.step(by)
            self._put(self._list.chosen() or self._typed)

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setModified(True)
            self.edited.emit()

    def _on_picked(self, name: str) -> None:
        self._put(name)
        self.close_list()
        self.setFocus()

    def _on_list_gone(self) -> None:
        self._list = None
