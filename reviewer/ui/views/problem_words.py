"""Sentences for fields that cannot be read or break the guideline."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QCoreApplication

from reviewer.domain.mention import Mention, problems
from reviewer.domain.span import Span
from reviewer.errors import QT_TRANSLATE_NOOP

_UNREADABLE = {
    "value": QT_TRANSLATE_NOOP("problems", "No value: write 8, -2.4%, 2—3 or 13.3:44.3:42.4."),
    "year": QT_TRANSLATE_NOOP("problems", "No year: write 2025, 2021–2025 or 十四五."),
}
_PROBLEMS = {
    "span_differs": QT_TRANSLATE_NOOP("problems", "The words are not those of the place."),
    "missing": QT_TRANSLATE_NOOP("problems", "Every record needs an indicator."),
    "one_part": QT_TRANSLATE_NOOP("problems", "A list needs at least two numbers."),
    "not_finite": QT_TRANSLATE_NOOP("problems", "The value is no number."),
    "range_expected": QT_TRANSLATE_NOOP(
        "problems", "Two numbers are a range; a ratio needs another measure."
    ),
    "range_of_two": QT_TRANSLATE_NOOP("problems", "A range has two numbers, low—high."),
    "parts_expected": QT_TRANSLATE_NOOP("problems", "A ratio or composition is written a:b."),
    "none_for_parts": QT_TRANSLATE_NOOP("problems", "Ratios and compositions have no unit."),
    "out_of_range": QT_TRANSLATE_NOOP("problems", "A year has four digits."),
    "reversed": QT_TRANSLATE_NOOP("problems", "The first year lies after the last."),
}


def unreadable(field: str) -> str:
    """Why what was typed in a field is no value of it."""
    return QCoreApplication.translate("problems", _UNREADABLE[field])


def problem_text(values: Mapping[str, Any], *, span: Span, value_text: str) -> dict[str, str]:
    """For each field that breaks the guideline one translated sentence."""
    fields = SimpleNamespace(span=span, value_text=value_text, **values)
    found: dict[str, str] = {}
    for problem in problems(cast(Mention, fields)):
        source = _PROBLEMS.get(problem.code, problem.code)
        found.setdefault(problem.field, QCoreApplication.translate("problems", source))
    return found
