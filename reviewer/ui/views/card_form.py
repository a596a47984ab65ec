"""The fields of a mention as a form: editors in place, with what is wrong under each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from reviewer.checks.fields import Hint, hints
from reviewer.checks.spans import respanned
from reviewer.checks.typed import Typed
from reviewer.domain.document import Document
from reviewer.domain.mention import FIELDS, Comparator, Measure, Mention
from reviewer.domain.span import Span
from reviewer.ui.views.editors.field_editor import FieldEditor, ValueEditor
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor, Suggest
from reviewer.ui.views.editors.make import make_editor
from reviewer.ui.views.field_row import FieldRow
from reviewer.ui.views.problem_words import problem_text, unreadable

_PLACES = {  # field: row, column, columns taken
    "indicator": (0, 0, 2),
    "value": (1, 0, 1),
    "unit": (1, 1, 1),
    "measure": (2, 0, 1),
    "comparator": (2, 1, 1),
    "year": (3, 0, 1),
    "status": (3, 1, 1),
    "kind": (4, 0, 1),
    "scope": (4, 1, 1),
}


class CardForm(QWidget):
    """Shows a mention, reads it back as edited, and says field by field what is wrong."""

    edited = Signal()

    def __init__(self, suggest: Suggest | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mention: Mention | None = None
        self._document: Document | None = None
        self._span: Span | None = None
        self._editors: dict[str, FieldEditor] = {
            field: make_editor(field, suggest, self) for field in _PLACES
        }
        self._rows: dict[str, FieldRow] = {}
        self._hints: tuple[Hint, ...] = ()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        for field, (row, column, width) in _PLACES.items():
            editor = self._editors[field]
            self._rows[field] = FieldRow(field, cast(QWidget, editor), self)
            self._rows[field].fix_requested.connect(self.take)
            layout.addWidget(self._rows[field], 3 * row, column, 1, width)
            layout.addWidget(self._rows[field].message, 3 * row + 1 + column, 0, 1, 2)
            editor.edited.connect(self._on_edited)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(1, 1)
        self.value_editor.brought.connect(self._on_brought)

    @property
    def value_editor(self) -> ValueEditor:
        return cast(ValueEditor, self._editors["value"])

    @property
    def indicator_editor(self) -> IndicatorEditor:
        return cast(IndicatorEditor, self._editors["indicator"])

    @property
    def span(self) -> Span | None:
        return self._span

    def show_mention(self, mention: Mention | None, document: Document | None) -> None:
        """Show every field; what was typed before is dropped."""
        self._mention, self._document = mention, document
        self._span = mention.span if mention is not None else None
        self.setEnabled(mention is not None)
        if mention is not None:
            self.value_editor.show_comparator(mention.comparator)
            for field in FIELDS:
                self._editors[field].show_value(getattr(mention, field))
            self.value_editor.setModified(False)
        self.check()

    def set_span(self, span: Span) -> None:
        """Let the value stand elsewhere in the text, and say what it then says."""
        if span == self._span:
            return
        before, self._span = self.mention(), span
        if before is not None and self._document is not None:
            moved = respanned(before, span, self._document.text)
            changed = {
                field: getattr(moved, field)
                for field in FIELDS
                if getattr(moved, field) != getattr(before, field)
            }
            self.take(changed)
        else:
            self._on_edited()

    def take(self, values: Mapping[str, object]) -> None:
        """Put values into their fields as if they were typed."""
        comparator = values.get("comparator")
        if isinstance(comparator, Comparator):
            self.value_editor.show_comparator(comparator)
        for field, value in values.items():
            self._editors[field].show_value(value)
        self._on_edited()

    def suggest(self, mention: Mention) -> None:
        """Show another reading of what is shown; nothing counts as typed."""
        self.value_editor.show_comparator(mention.comparator)
        for field in FIELDS:
            self._editors[field].show_value(getattr(mention, field))
        self.value_editor.setModified(False)
        self.check()

    def start(self, field: str) -> None:
        self._editors[field].start()

    def fields(self) -> tuple[dict[str, Any], dict[str, str]]:
        """The fields as they stand, and for each that cannot be read why."""
        values: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for field, editor in self._editors.items():
            try:
                values[field] = editor.value()
            except ValueError:
                wrong[field] = unreadable(field)
        if "value" in values:  # what stands around a number that is still being typed
            self._merge(values, self.value_editor.typed())
        return values, wrong

    def mention(self) -> Mention | None:
        """The mention as edited; None while a field is wrong."""
        values, wrong = self.fields()
        if wrong or self._span is None or self._document is None:
            return None
        text = self._span.of(self._document.text)
        try:
            return Mention(span=self._span, value_text=text, **values)
        except ValueError:
            return None

    @property
    def is_changed(self) -> bool:
        return self._mention is not None and self.mention() != self._mention

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the words of the text speak against in the fields as they stand."""
        return self._hints

    def take_fix(self) -> bool:
        """Take the proposal of the hint at the focused field, else of the first hint."""
        focused = [
            row for row in self._rows.values() if row.isAncestorOf(self.focusWidget() or self)
        ]
        return any(row.take_fix() for row in (*focused, *self._rows.values()))

    def first_wrong(self) -> str | None:
        """The first field that cannot be confirmed as it stands."""
        return next((field for field in _PLACES if self._rows[field].is_wrong), None)

    def check(self) -> None:
        """Say under each field what is wrong or doubtful in it, and which fields changed."""
        values, wrong = self.fields()
        mention = None if self._mention is None else self.mention()
        if mention is None and not wrong and self._mention is not None:
            wrong = self._problems(values)
        self._hints = ()
        if mention is not None and self._document is not None:
            self._hints = hints(mention, self._document)
        for field, row in self._rows.items():
            before = getattr(self._mention, field, None)
            row.show_changed(field in values and values[field] != before)
            row.show_problem(wrong.get(field, ""))
            found = next((hint for hint in self._hints if hint.field == field), None)
            row.show_hint(found if field not in wrong else None)

    def _problems(self, values: Mapping[str, Any]) -> dict[str, str]:
        """Which fields break the guideline together."""
        assert self._mention is not None
        text = self._span.of(self._document.text) if self._span and self._document else ""
        span = self._span or self._mention.span
        return problem_text(values, span=span, value_text=text)

    def _merge(self, values: dict[str, Any], typed: Typed) -> None:
        if not self.value_editor.isModified():
            return
        for field in ("unit", "comparator", "measure"):
            brought = getattr(typed, field)
            if brought is not None:
                values[field] = brought
        values.update(_fitting(values))

    def _on_brought(self, typed: Typed) -> None:
        """What was typed with the value goes to its own fields."""
        values = {
            field: brought
            for field in ("unit", "comparator", "measure")
            if (brought := getattr(typed, field)) is not None
        }
        values |= _fitting({"value": typed.value, **self._plain_values(), **values})
        self.take(values)

    def _plain_values(self) -> dict[str, Any]:
        return {field: self._editors[field].value() for field in ("unit", "comparator", "measure")}

    def _on_edited(self) -> None:
        self.check()
        self.edited.emit()


def _fitting(values: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that must follow a typed value: a single number is no range, parts have no unit."""
    value, changed = values.get("value"), {}
    shares = (Measure.RATIO, Measure.COMPOSITION)
    if isinstance(value, tuple):
        if values.get("measure") in shares:
            changed["unit"] = ""
        else:
            changed["comparator"] = Comparator.RANGE
    elif values.get("comparator") is Comparator.RANGE:
        changed["comparator"] = Comparator.EQUAL
    if not isinstance(value, tuple) and value is not None and values.get("measure") in shares:
        changed["measure"] = Measure.LEVEL
    return changed
