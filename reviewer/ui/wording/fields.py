"""The words on screen for the guideline's fields and values: one each, in the user's language."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from reviewer.domain.candidate import State
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status
from reviewer.domain.notation import format_value, format_year
from reviewer.domain.view import Column
from reviewer.errors import QT_TRANSLATE_NOOP

_FIELDS = {
    "indicator": QT_TRANSLATE_NOOP("words", "Indicator"),
    "value": QT_TRANSLATE_NOOP("words", "Value"),
    "unit": QT_TRANSLATE_NOOP("words", "Unit"),
    "comparator": QT_TRANSLATE_NOOP("words", "Comparator"),
    "measure": QT_TRANSLATE_NOOP("words", "Measure"),
    "year": QT_TRANSLATE_NOOP("words", "Year"),
    "status": QT_TRANSLATE_NOOP("words", "Status"),
    "kind": QT_TRANSLATE_NOOP("words", "Kind"),
    "scope": QT_TRANSLATE_NOOP("words", "Scope"),
    "value_text": QT_TRANSLATE_NOOP("words", "Value text"),
}
_COLUMNS = {
    Column.POSITION: QT_TRANSLATE_NOOP("words", "#"),
    Column.DOCUMENT: QT_TRANSLATE_NOOP("words", "Document"),
    Column.CONFIDENCE: QT_TRANSLATE_NOOP("words", "Confidence"),
    Column.STATE: QT_TRANSLATE_NOOP("words", "State"),
    Column.RULE: QT_TRANSLATE_NOOP("words", "Rule"),
    Column.REVIEWER: QT_TRANSLATE_NOOP("words", "Reviewer"),
    Column.FLAGGED: QT_TRANSLATE_NOOP("words", "Flagged"),
    Column.CHECK: QT_TRANSLATE_NOOP("words", "Check result"),
    Column.COMMENT: QT_TRANSLATE_NOOP("words", "Comment"),
    Column.DECIDED_AT: QT_TRANSLATE_NOOP("words", "Decided at"),
}
_VALUES: dict[Enum, str] = {
    State.PENDING: QT_TRANSLATE_NOOP("words", "Pending"),
    State.CONFIRMED: QT_TRANSLATE_NOOP("words", "Confirmed"),
    State.CORRECTED: QT_TRANSLATE_NOOP("words", "Corrected"),
    State.REJECTED: QT_TRANSLATE_NOOP("words", "Rejected"),
    State.ADDED: QT_TRANSLATE_NOOP("words", "Added"),
    State.DISPUTED: QT_TRANSLATE_NOOP("words", "In dispute"),
    Measure.LEVEL: QT_TRANSLATE_NOOP("words", "Level"),
    Measure.GROWTH: QT_TRANSLATE_NOOP("words", "Growth"),
    Measure.AVG_GROWTH: QT_TRANSLATE_NOOP("words", "Average growth"),
    Measure.CHANGE: QT_TRANSLATE_NOOP("words", "Change"),
    Measure.MULTIPLE: QT_TRANSLATE_NOOP("words", "Multiple"),
    Measure.RATIO: QT_TRANSLATE_NOOP("words", "Ratio"),
    Measure.COMPOSITION: QT_TRANSLATE_NOOP("words", "Composition"),
    Measure.RANK: QT_TRANSLATE_NOOP("words", "Rank"),
    Status.ACTUAL: QT_TRANSLATE_NOOP("words", "Actual"),
    Status.TARGET: QT_TRANSLATE_NOOP("words", "Target"),
    Kind.INDICATOR: QT_TRANSLATE_NOOP("words", "Statistic"),
    Kind.OUTPUT: QT_TRANSLATE_NOOP("words", "Output"),
    Comparator.EQUAL: QT_TRANSLATE_NOOP("words", "equal"),
    Comparator.ABOUT: QT_TRANSLATE_NOOP("words", "about"),
    Comparator.ABOVE: QT_TRANSLATE_NOOP("words", "above"),
    Comparator.AT_LEAST: QT_TRANSLATE_NOOP("words", "at least"),
    Comparator.BELOW: QT_TRANSLATE_NOOP("words", "below"),
    Comparator.AT_MOST: QT_TRANSLATE_NOOP("words", "at most"),
    Comparator.RANGE: QT_TRANSLATE_NOOP("words", "range"),
}
_SYMBOLS = {comparator: comparator.value for comparator in Comparator} | {Comparator.RANGE: "↔"}


def _translated(source: str) -> str:
    return QCoreApplication.translate("words", source)


def field_word(field: str) -> str:
    """The word for a name of ``mention.FIELDS`` or "value_text"; another name as it is."""
    return _translated(_FIELDS[field]) if field in _FIELDS else field


def column_word(column: Column) -> str:
    return _translated(_COLUMNS[column]) if column in _COLUMNS else field_word(column.value)


def word(value: Enum) -> str:
    """The word for a state, measure, status, kind or comparator."""
    return _translated(_VALUES[value])


def symbol(comparator: Comparator) -> str:
    """The sign that a comparator is shown by."""
    return _SYMBOLS[comparator]


def field_text(mention: Mention, field: str) -> str:
    """A field of ``mention`` as shown: words for enumerations, notation for numbers."""
    value = getattr(mention, field)
    return shown(field, value, mention.comparator)


def shown(field: str, value: object, comparator: Comparator = Comparator.EQUAL) -> str:
    """``value`` of ``field`` as shown to the user; "" for one that is empty."""
    if field == "value":
        return format_value(value, comparator)  # type: ignore[arg-type]
    if field == "year":
        return format_year(value)  # type: ignore[arg-type]
    if isinstance(value, Comparator):
        return symbol(value)
    if isinstance(value, Enum):
        return word(value)
    return str(value)
