"""Whether a value is a statistic or counts works (guideline §2 and ruling 12)."""

from __future__ import annotations

from reviewer.domain.mention import Kind, Measure
from reviewer.extract.subject import Subject
from reviewer.extract.words import Words

_STATISTIC = (Measure.GROWTH, Measure.AVG_GROWTH, Measure.MULTIPLE, Measure.RATIO,
              Measure.COMPOSITION, Measure.RANK)  # fmt: skip
_RATES = ("share", "points", "concentration", "density", "per_head", "money_rate", "yield", "rate",
          "age", "recurrence", "intensity", "power", "energy", "computing", "transport", "temperature")  # fmt: skip


def kind_of(
    subject: Subject, *, dimension: str, measure: Measure, reached: bool, words: Words
) -> tuple[Kind, str, float]:
    """The kind, the rule that says so and how sure it is. reached: 达到, 超过 stand before it."""
    if measure in _STATISTIC:
        return Kind.INDICATOR, "kind.measure", 0.97
    if dimension in _RATES:
        return Kind.INDICATOR, "kind.rate", 0.97
    named = words.kind_of(subject.name)
    if subject.verb_role == "stat":
        return Kind.INDICATOR, "kind.verb", 0.85
    if subject.verb_role in ("new", "cut") and named == "indicator":
        return Kind.INDICATOR, "kind.name", 0.75
    if subject.verb_role in ("make", "work", "new", "cut"):
        if named == "indicator" and reached:
            return Kind.INDICATOR, "kind.name", 0.7
        return Kind.OUTPUT, "kind.verb", 0.85 if named != "indicator" else 0.65
    if named == "indicator" or reached:
        return Kind.INDICATOR, "kind.name" if named else "kind.reached", 0.85
    if named == "output":
        return Kind.OUTPUT, "kind.name", 0.75
    if subject.how == "subject.after":
        return Kind.OUTPUT, "kind.counted", 0.65
    return Kind.INDICATOR, "kind.default", 0.6
