"""Edits a cell of the records' table with the card's editors and under the same rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.domain.mention import FIELDS, Mention
from reviewer.domain.record import Record
from reviewer.ui.look.theme import Theme
from reviewer.ui.models.records import COLUMNS, RECORD_ID
from reviewer.ui.views.editors.field_editor import FieldEditor, ValueEditor
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor, Suggest
from reviewer.ui.views.editors.make import make_editor
from reviewer.ui.views.problem_words import problem_text, unreadable
from reviewer.ui.wording.fields import field_word

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordDelegate(QStyledItemDelegate):
    """Asks for a correction when a cell was changed to something that can be confirmed."""

    correct_requested = Signal(object, object)  # Record as it was shown, Mention

    def __init__(self, record_of: Callable[[int], Record | None], parent: QObject) -> None:
        super().__init__(parent)
        self._record_of = record_of
        self.suggest: Suggest | None = None
        self._record: Record | None = None
        self._field = ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        del option
        self._field = COLUMNS[index.column()].value
        self._record = self._record_of(index.data(RECORD_ID))
        if self._field not in FIELDS or self._record is None:
            return None  # type: ignore[return-value]
        editor = make_editor(self._field, self.suggest, parent)
        widget = cast(QWidget, editor)
        widget.setAccessibleName(field_word(self._field))
        widget.setAutoFillBackground(True)
        editor.edited.connect(lambda: self._mark(widget))
        return widget

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        del index
        if self._record is None:
            return
        mention = self._record.mention
        if isinstance(editor, ValueEditor):
            editor.show_comparator(mention.comparator)
        cast(FieldEditor, editor).show_value(getattr(mention, self._field))

    def setModelData(self, editor: QWidget, model: QObject, index: _Index) -> None:
        """The model holds no truth of its own: what was typed becomes a wish."""
        del model, index
        mention, _ = self._read(editor)
        if mention is None or self._record is None or mention == self._record.mention:
            return
        self.correct_requested.emit(self._record, mention)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter on what cannot be confirmed says why, and the editor stays."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(editor, QWidget)
        ):
            if event.key() == Qt.Key.Key_Escape and _closes_list(editor):
                return True
            if event.key() in _ENTER and not self._mark(editor):
                return True
            if event.key() in _ENTER:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)

    def _mark(self, editor: QWidget) -> bool:
        """Show what is wrong at the editor; True if nothing is."""
        _, problem = self._read(editor)
        error = Theme.of(editor.palette()).error.name()
        editor.setStyleSheet(f"border: 1px solid {error};" if problem else "")
        editor.setToolTip(problem)
        editor.setAccessibleDescription(problem)
        return not problem

    def _read(self, editor: QWidget) -> tuple[Mention | None, str]:
        """The mention as edited, and why it cannot be confirmed."""
        if self._record is None:
            return None, ""
        before = self._record.mention
        try:
            changed = self._changed(editor)
        except ValueError:
            return None, unreadable(self._field)
        try:
            return dataclasses.replace(before, **changed), ""
        except ValueError:
            values: dict[str, Any] = {field: getattr(before, field) for field in FIELDS}
            problems = problem_text(
                values | changed, span=before.span, value_text=before.value_text
            )
            return None, " ".join(problems.values())

    def _changed(self, editor: QWidget) -> dict[str, Any]:
        if isinstance(editor, ValueEditor):
            typed = editor.typed()
            around = {"unit": typed.unit, "comparator": typed.comparator, "measure": typed.measure}
            found = {field: value for field, value in around.items() if value is not None}
            return {"value": typed.value, **found}
        return {self._field: cast(FieldEditor, editor).value()}


def _closes_list(editor: QWidget) -> bool:
    """Esc is first the list's of names; False if none is open."""
    if not isinstance(editor, IndicatorEditor) or not editor.is_listing:
        return False
    editor.drop_choice()
    return True
