"""Kinds of quantities in the user's language: those of indicators and those of units."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.errors import QT_TRANSLATE_NOOP

_WORDS = {
    "age": QT_TRANSLATE_NOOP("dimensions", "Age"),
    "area": QT_TRANSLATE_NOOP("dimensions", "Area"),
    "bandwidth": QT_TRANSLATE_NOOP("dimensions", "Bandwidth"),
    "class": QT_TRANSLATE_NOOP("dimensions", "Class"),
    "composition": QT_TRANSLATE_NOOP("dimensions", "Composition"),
    "computing": QT_TRANSLATE_NOOP("dimensions", "Computing power"),
    "concentration": QT_TRANSLATE_NOOP("dimensions", "Concentration"),
    "count": QT_TRANSLATE_NOOP("dimensions", "Count"),
    "current": QT_TRANSLATE_NOOP("dimensions", "Electric current"),
    "density": QT_TRANSLATE_NOOP("dimensions", "Density"),
    "energy": QT_TRANSLATE_NOOP("dimensions", "Energy"),
    "flow": QT_TRANSLATE_NOOP("dimensions", "Flow"),
    "household": QT_TRANSLATE_NOOP("dimensions", "Households"),
    "index": QT_TRANSLATE_NOOP("dimensions", "Index"),
    "intensity": QT_TRANSLATE_NOOP("dimensions", "Intensity"),
    "length": QT_TRANSLATE_NOOP("dimensions", "Length"),
    "mass": QT_TRANSLATE_NOOP("dimensions", "Mass"),
    "money": QT_TRANSLATE_NOOP("dimensions", "Money"),
    "money_rate": QT_TRANSLATE_NOOP("dimensions", "Money per something"),
    "multiple": QT_TRANSLATE_NOOP("dimensions", "Multiple"),
    "noise": QT_TRANSLATE_NOOP("dimensions", "Noise"),
    "per_head": QT_TRANSLATE_NOOP("dimensions", "Per head"),
    "person": QT_TRANSLATE_NOOP("dimensions", "Persons"),
    "points": QT_TRANSLATE_NOOP("dimensions", "Percentage points"),
    "power": QT_TRANSLATE_NOOP("dimensions", "Power"),
    "rate": QT_TRANSLATE_NOOP("dimensions", "Rate"),
    "ratio": QT_TRANSLATE_NOOP("dimensions", "Ratio"),
    "recurrence": QT_TRANSLATE_NOOP("dimensions", "Recurrence interval"),
    "score": QT_TRANSLATE_NOOP("dimensions", "Score"),
    "share": QT_TRANSLATE_NOOP("dimensions", "Share"),
    "speed": QT_TRANSLATE_NOOP("dimensions", "Speed"),
    "temperature": QT_TRANSLATE_NOOP("dimensions", "Temperature"),
    "time": QT_TRANSLATE_NOOP("dimensions", "Time"),
    "transport": QT_TRANSLATE_NOOP("dimensions", "Transport"),
    "visit": QT_TRANSLATE_NOOP("dimensions", "Visits"),
    "voltage": QT_TRANSLATE_NOOP("dimensions", "Voltage"),
    "volume": QT_TRANSLATE_NOOP("dimensions", "Volume"),
    "yield": QT_TRANSLATE_NOOP("dimensions", "Yield"),
}


def dimension_word(dimension: str) -> str:
    """One that is not known here as it is."""
    source = _WORDS.get(dimension)
    return QCoreApplication.translate("dimensions", source) if source else dimension
