"""How sure a candidate is: the chance that its whole record is right.

Traits of the reading are weighed by ``resources/lexicons/confidence_weights.tsv``, fitted so that
of the candidates with confidence p the share p proves right (the reliability curve of
``tests/bench/extraction.py``).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError
from reviewer.extract.lexicon import read_tsv

LEAST, MOST = 0.02, 0.99
_KEPT = 8192  # sets of traits; most candidates share theirs with others


def load_weights(path: Path) -> dict[str, float]:
    """Trait → weight. Raises ResourceError if a weight is no number."""
    weights = {}
    for row in read_tsv(path, ("trait", "weight", "source")):
        try:
            weights[row["trait"]] = float(row["weight"])
        except ValueError:
            raise ResourceError(
                QT_TRANSLATE_NOOP("errors", "{file}: the weight of {trait} is no number."),
                file=path.name,
                trait=row["trait"],
            ) from None
    return weights


class Confidence:
    """Weighs traits; a trait without a weight speaks neither for nor against."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._kept = lru_cache(_KEPT)(self._weighed)

    def of(self, traits: Iterable[str]) -> float:
        """In [0.02, 0.99]."""
        return self._kept(tuple(traits))

    def _weighed(self, traits: tuple[str, ...]) -> float:
        total = 0.0
        for trait in traits:
            total += self._weights.get(trait, 0.0)
        chance: float = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        return round(min(MOST, max(LEAST, chance)), 3)


def of_fields(sure: Mapping[str, float], *, known: bool) -> float:
    """For a table's cell: the product of how sure its fields are, drawn towards one, for the
    fields of a cell stand and fall together; known: the catalogue has it. The exponents are
    such that of annotated tables' cells the share that it says proves right."""
    product: float = math.prod(sure.values()) ** (0.2 if known else 0.3)
    return round(min(MOST, max(LEAST, product)), 3)
