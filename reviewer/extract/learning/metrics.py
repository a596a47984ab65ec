"""How good chances are: against what happened."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

Pairs = Sequence[tuple[float, bool]]
"""A chance in [0, 1] and whether it came true."""

_CLEARLY = 0.005  # of all cases: less than that comes and goes with every training


@dataclass(frozen=True, slots=True)
class Metrics:
    """On decisions of documents left out of training: n of them, the share that was right, Brier
    score, calibration error and area under the ROC curve, of the program and of the learner."""

    n: int = 0
    share_right: float = 0.0
    share_right_before: float = 0.0
    brier: float = 0.0
    brier_before: float = 0.0
    calibration: float = 0.0
    calibration_before: float = 0.0
    ranking: float = 0.5
    ranking_before: float = 0.5

    @property
    def is_better(self) -> bool:
        """Whether the learner's chances are at least as good as the program's own."""
        return self.brier <= self.brier_before

    @property
    def is_righter(self) -> bool:
        """Whether the learner's readings were clearly right more often than the program's own."""
        return self.share_right >= self.share_right_before + _CLEARLY


def brier(pairs: Pairs) -> float:
    """Mean squared error of the chances; 0 for none."""
    return sum((chance - came) ** 2 for chance, came in pairs) / len(pairs) if pairs else 0.0


def log_loss(pairs: Pairs) -> float:
    """Mean surprise in nats, chances kept off 0 and 1 by 1e-6."""
    kept = [(min(1 - 1e-6, max(1e-6, chance)), came) for chance, came in pairs]
    return -sum(math.log(c if came else 1 - c) for c, came in kept) / len(kept) if kept else 0.0


def calibration_error(pairs: Pairs, bins: int = 10) -> float:
    """Expected calibration error over bins of equal width."""
    sums = [[0.0, 0.0, 0.0] for _ in range(bins)]
    for chance, came in pairs:
        entry = sums[min(bins - 1, int(chance * bins))]
        entry[0] += 1
        entry[1] += chance
        entry[2] += came
    total = len(pairs)
    return sum(abs(c - r) for n, c, r in sums if n) / total if total else 0.0


def safe_share(pairs: Pairs, precision: float = 0.97) -> float:
    """The largest share of all, surest first, of which at least ``precision`` came true: what
    can be confirmed in bulk."""
    ordered = sorted(pairs, key=lambda pair: -pair[0])
    best = right = 0
    for n, (chance, came) in enumerate(ordered, 1):
        right += came
        tied = n < len(ordered) and ordered[n][0] == chance
        if not tied and right >= precision * n:
            best = n
    return best / len(pairs) if pairs else 0.0


def ranking(pairs: Pairs) -> float:
    """Area under the ROC curve: how often what came true had the higher chance; 0.5 if all or
    none came true."""
    right = [chance for chance, came in pairs if came]
    wrong = sorted(chance for chance, came in pairs if not came)
    if not right or not wrong:
        return 0.5
    won = sum(_below(wrong, chance) for chance in right)
    return won / (len(right) * len(wrong))


def _below(ordered: list[float], chance: float) -> float:
    low, high = bisect_left(ordered, chance), bisect_right(ordered, chance)
    return low + (high - low) / 2
