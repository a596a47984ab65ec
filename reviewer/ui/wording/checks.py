"""What the field checks ask, in a few words: for facets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.errors import QT_TRANSLATE_NOOP

_WORDS = {
    "": QT_TRANSLATE_NOOP("checks", "Nothing to ask"),
    "differs_from_text": QT_TRANSLATE_NOOP("checks", "Value differs from the text"),
    "fall_is_negative": QT_TRANSLATE_NOOP("checks", "A fall that is not negative"),
    "doubling": QT_TRANSLATE_NOOP("checks", "A doubling that is no multiple"),
    "not_in_text": QT_TRANSLATE_NOOP("checks", "Unit not in the text"),
    "left_out": QT_TRANSLATE_NOOP("checks", "Unit of the text left out"),
    "word_beside": QT_TRANSLATE_NOOP("checks", "Comparator against the words"),
    "yearly": QT_TRANSLATE_NOOP("checks", "Growth beside 年均"),
    "points_are_change": QT_TRANSLATE_NOOP("checks", "Percentage points as growth"),
    "growth_in_percent": QT_TRANSLATE_NOOP("checks", "Growth without per cent"),
    "sum_is_not_100": QT_TRANSLATE_NOOP("checks", "Parts that do not add up to 100"),
    "actual_in_future": QT_TRANSLATE_NOOP("checks", "Actual after the document's year"),
    "target_in_past": QT_TRANSLATE_NOOP("checks", "Target before the document's year"),
    "list_differs": QT_TRANSLATE_NOOP("checks", "分别 with another number of values"),
}


def check_word(code: str) -> str:
    """The code of a hint, "" for none, as shown; one that is not known here as it is."""
    source = _WORDS.get(code)
    return QCoreApplication.translate("checks", source) if source is not None else code
