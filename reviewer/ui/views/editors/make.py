"""Which editor a field has, in the card and in the table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtWidgets import QWidget

from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.ui.views.editors.enum_editor import EnumEditor
from reviewer.ui.views.editors.field_editor import (
    FieldEditor,
    TextEditor,
    UnitEditor,
    ValueEditor,
    YearEditor,
)
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor, Suggest
from reviewer.ui.wording.fields import symbol, word

_COMPARATOR_KEYS: Mapping[str, Enum] = {
    "=": Comparator.EQUAL,
    "~": Comparator.ABOUT,
    ">": Comparator.ABOVE,
    ".": Comparator.AT_LEAST,
    "<": Comparator.BELOW,
    ",": Comparator.AT_MOST,
    "-": Comparator.RANGE,
}
_TEXTS: Mapping[str, type[TextEditor]] = {
    "value": ValueEditor,
    "unit": UnitEditor,
    "year": YearEditor,
    "scope": TextEditor,
}
_ENUMS: Mapping[str, Any] = {"measure": Measure, "status": Status, "kind": Kind}


def make_editor(field: str, suggest: Suggest | None, parent: QWidget) -> FieldEditor:
    """The editor for a name of ``mention.FIELDS``."""
    if field == "indicator":
        return IndicatorEditor(suggest, parent)
    if field in _TEXTS:
        return _TEXTS[field](parent)
    if field == "comparator":
        words: dict[Enum, str] = {sign: f"{symbol(sign)}  {word(sign)}" for sign in Comparator}
        return EnumEditor(list(Comparator), words, _COMPARATOR_KEYS, parent)
    values = list(_ENUMS[field])
    return EnumEditor(values, {value: word(value) for value in values}, parent=parent)
