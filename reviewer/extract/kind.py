"""Whether a value is a statistic or counts works (guideline §2 and ruling 12)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from reviewer.domain.mention import Kind, Measure
from reviewer.extract.catalogue import How, Match
from reviewer.extract.clauses import Slot
from reviewer.extract.confidence import load_weights
from reviewer.extract.subject import Subject
from reviewer.extract.words import Words

_STATISTIC = (Measure.GROWTH, Measure.AVG_GROWTH, Measure.MULTIPLE, Measure.RATIO,
              Measure.COMPOSITION, Measure.RANK)  # fmt: skip
_RATES = frozenset(
    ("share", "points", "concentration", "density", "per_head", "money_rate", "yield", "rate",
     "age", "recurrence", "intensity", "power", "energy", "computing", "transport", "temperature",
     "flow", "bandwidth", "time", "score")
)  # fmt: skip


class Kinds:
    """Weighs the traits of a value; resources/lexicons/kind_weights.tsv."""

    def __init__(self, weights: dict[str, float], words: Words) -> None:
        self._weights = weights
        self._words = words

    @classmethod
    def load(cls, path: Path, words: Words) -> Kinds:
        """Raises ResourceError if a weight is no number."""
        return cls(load_weights(path), words)

    def decide(
        self, slot: Slot, subject: Subject, name: str, match: Match | None, measure: Measure
    ) -> tuple[Kind, str, float]:
        """The kind, the rule that says so and how sure it is, in [0.5, 1)."""
        if measure in _STATISTIC:
            return Kind.INDICATOR, "kind.measure", 0.97
        if slot.amount.dimension in _RATES or slot.amount.value is None:
            return Kind.INDICATOR, "kind.rate", 0.97
        traits = list(self.traits(slot, subject, name, match))
        weights = [self._weights.get(trait, 0.0) for trait in traits]
        total = sum(weights)
        kind, most = (Kind.INDICATOR, max(weights)) if total >= 0 else (Kind.OUTPUT, min(weights))
        strongest = traits[weights.index(most)]
        return kind, f"kind.{strongest}", 1 / (1 + math.exp(-abs(total)))

    def traits(self, slot: Slot, subject: Subject, name: str, match: Match | None) -> Iterator[str]:
        """The traits of a value that speak for its kind."""
        yield "bias"
        if match is not None:
            exact = match.how in (How.EXACT, How.ALIAS)
            yield "name.known" if exact else "name.like_known"
        named = self._words.kind_of(name)
        if named:
            yield "name.statistic" if named == "indicator" else "name.works"
        if subject.verb_role:
            yield f"verb.{subject.verb_role}"
        elif subject.how == "subject.before":
            yield "verb.none" if slot.fresh else "verb.none_in_list"
        if subject.how == "subject.after":
            yield "place.after"
        if slot.role("link", "to", "to_down"):
            yield "link.reached"
        elif slot.amount.lead < slot.amount.start:
            yield "link.compared"
        firm = slot.amount.unit.endswith("家")
        yield "unit.firm" if firm else f"unit.{slot.amount.dimension}"
