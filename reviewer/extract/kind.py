"""Whether a value is a statistic or counts works (guideline §2 and ruling 12)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
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
     "flow", "bandwidth", "time", "score", "steps")
)  # fmt: skip
_KEPT = 8192  # sets of traits; most values share theirs with others


_PER_HEAD = re.compile(r"每[百千万亿]?[户人名]|人均|户均")
_SPENT = re.compile(
    r"投入|安排|发放|拨付|下达|兑现|减免|减负|减税|减租|补贴|补助|资助|奖励|救助|帮扶|支持|报销|压减|整合"
)  # guideline ruling 12: money spent or lent
_RECEIVED = re.compile(r"到位|引资|引进|争取|签约|协议|合同|外资|内资|融资|落地资金|利税|收入|募集")


class Kinds:
    """Weighs the traits of a value; resources/lexicons/kind_weights.tsv."""

    def __init__(self, weights: dict[str, float], words: Words) -> None:
        self._weights = weights
        self._words = words
        self._kept = lru_cache(_KEPT)(self._weighed)

    @classmethod
    def load(cls, path: Path, words: Words) -> Kinds:
        """Raises ResourceError if a weight is no number."""
        return cls(load_weights(path), words)

    def decide(
        self,
        slot: Slot,
        subject: Subject,
        name: str,
        match: Match | None,
        measured: tuple[Measure, bool],
    ) -> tuple[Kind, str, float]:
        """The kind, the rule that says so and how sure it is, in [0.5, 1). measured: how, and
        whether in a bulletin."""
        measure, in_bulletin = measured
        if measure in _STATISTIC:
            return Kind.INDICATOR, "kind.measure", 0.97
        per_head = slot.amount.dimension in _RATES or _PER_HEAD.match(name)
        if per_head or slot.amount.value is None:
            return Kind.INDICATOR, "kind.rate", 0.97
        said = ("document.bulletin",) if in_bulletin else ()
        return self._kept((*self.traits(slot, subject, name, match), *said))

    def _weighed(self, traits: tuple[str, ...]) -> tuple[Kind, str, float]:
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
        if slot.amount.dimension == "money":
            if _SPENT.search(name):
                yield "money.spent"
            if _RECEIVED.search(name):
                yield "money.received"
        if subject.how == "subject.after":
            yield "place.after"
        if slot.role("link", "to", "to_down"):
            yield "link.reached"
        elif slot.amount.lead < slot.amount.start:
            yield "link.compared"
        firm = slot.amount.unit.endswith("家")
        yield "unit.firm" if firm else f"unit.{slot.amount.dimension}"
