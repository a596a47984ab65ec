"""Weights by logistic regression, and what they are worth on documents they were not fitted on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

ROUNDS, RATE, RIDGE = 120, 1.5, 3.0
LEAST_SEEN = 8  # a trait that is rarer gets no weight


@dataclass(frozen=True, slots=True)
class Point:
    """One decision: the document it is from, its traits, and whether it was right."""

    document: str
    traits: tuple[str, ...]
    right: bool


def chance(weights: Mapping[str, float], traits: Iterable[str]) -> float:
    total = sum(weights.get(trait, 0.0) for trait in traits)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def fit(points: Sequence[Point]) -> dict[str, float]:
    """Trait → weight, by gradient descent with a ridge that leaves out the bias."""
    seen = Counter(trait for point in points for trait in point.traits)
    weights = {trait: 0.0 for trait, count in seen.items() if count >= LEAST_SEEN}
    for _ in range(ROUNDS):
        slope = {
            trait: 0.0 if trait == "bias" else RIDGE * weight / len(points)
            for trait, weight in weights.items()
        }
        for point in points:
            error = (chance(weights, point.traits) - point.right) / len(points)
            for trait in point.traits:
                if trait in slope:
                    slope[trait] += error
        weights = {trait: weight - RATE * slope[trait] for trait, weight in weights.items()}
    return weights


def leave_one_out(points: Sequence[Point]) -> list[tuple[float, bool]]:
    """For each point the chance that weights give it which never saw its document."""
    judged: list[tuple[float, bool]] = []
    for document in sorted({point.document for point in points}):
        weights = fit([point for point in points if point.document != document])
        judged += [
            (chance(weights, point.traits), point.right)
            for point in points
            if point.document == document
        ]
    return judged
