"""Sampling by attributes: plans of ISO 2859-1 (GB/T 2828.1), what they let through, and when to
inspect more or less strictly. Pure: the tables are read from ``resources/sampling``.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from reviewer import paths
from reviewer.domain.sampling import Plan, Severity
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError, ResourceError

_BROKEN = QT_TRANSLATE_NOOP("errors", "“{file}” is no table of sampling plans: {problem}.")
_TOO_SMALL = QT_TRANSLATE_NOOP(
    "errors", "A lot of {n} records is too small for a sample. Choose a larger one."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "errors", "There is no inspection level “{level}” with the AQL {aql} in the tables."
)
_DOWN, _UP = "v", "^"
_FIELDS = {"source", "aqls", "names", "levels", "plans"}


@dataclass(frozen=True, slots=True)
class Tables:
    """ranges: the largest lot of each (None: any) with its code letter by level; plans: for each
    severity the rows from the smallest sample: letter, size and a cell for each AQL."""

    aqls: tuple[str, ...]
    levels: tuple[str, ...]
    ranges: tuple[tuple[int | None, Mapping[str, str]], ...]
    plans: Mapping[Severity, tuple[tuple[str, int, tuple[str, ...]], ...]]


@lru_cache(maxsize=2)
def load(path: Path | None = None) -> Tables:
    """The tables of the program. Raises ResourceError naming what is wrong in the file."""
    file = path or paths.resources() / "sampling" / "iso2859-1.toml"
    try:
        return _tables(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ResourceError(_BROKEN, file=file.name, problem=error) from error


def _tables(found: dict[str, Any]) -> Tables:
    if set(found) != _FIELDS:
        raise ValueError(f"its keys are not {', '.join(sorted(_FIELDS))}")
    levels = tuple(found["names"])
    ranges = []
    for row in found["levels"]:
        letters = row["letters"].split()
        if set(row) != {"up_to", "letters"} or len(letters) != len(levels):
            raise ValueError(f"a range of lots is not whole: {row}")
        ranges.append((row["up_to"] or None, dict(zip(levels, letters, strict=True))))
    plans: dict[Severity, list[tuple[str, int, tuple[str, ...]]]] = {one: [] for one in Severity}
    for row in found["plans"]:
        cells = tuple(row["accept"].split())
        is_whole = set(row) == {"severity", "letter", "size", "accept"}
        if not is_whole or len(cells) != len(found["aqls"]):
            raise ValueError(f"a plan is not whole: {row}")
        if not all(cell in (_DOWN, _UP) or cell.isdecimal() for cell in cells):
            raise ValueError(f"a plan has a cell that is no number and no arrow: {row}")
        plans[Severity(row["severity"])].append((row["letter"], int(row["size"]), cells))
    known = {severity: tuple(rows) for severity, rows in plans.items()}
    return Tables(tuple(found["aqls"]), levels, tuple(ranges), known)


def plan(
    lot_size: int, *, level: str, aql: str, severity: Severity, tables: Tables | None = None
) -> Plan:
    """The plan for a lot, arrows followed. Where its sample would be the lot or more, the whole
    lot is inspected. Raises DecisionError for a lot under two or what the tables do not have."""
    tables = tables or load()
    if lot_size < 2:
        raise DecisionError(_TOO_SMALL, n=lot_size)
    if level not in tables.levels or aql not in tables.aqls:
        raise DecisionError(_UNKNOWN, level=level, aql=aql)
    letter = next(
        letters[level] for most, letters in tables.ranges if most is None or lot_size <= most
    )
    letter, size, accept = _followed(tables, severity, letter, tables.aqls.index(aql))
    return Plan(
        severity=severity,
        level=level,
        aql=aql,
        letter=letter,
        size=min(size, lot_size),
        accept=accept,
        reject=accept + 1,
    )


def _followed(tables: Tables, severity: Severity, letter: str, column: int) -> tuple[str, int, int]:
    rows = tables.plans[severity]
    at = next(n for n, row in enumerate(rows) if row[0] == letter)
    step = {_DOWN: 1, _UP: -1}.get(rows[at][2][column], 0)
    while rows[at][2][column] in (_DOWN, _UP):
        at += step
    found, size, cells = rows[at]
    return found, size, int(cells[column])


# -- what a plan lets through --------------------------------------------------------------------


def accept_probability(size: int, accept: int, share: float) -> float:
    """How probably a lot with this share of wrong records is accepted (binomial)."""
    if share <= 0:
        return 1.0
    if share >= 1:
        return 1.0 if accept >= size else 0.0
    logs = (
        math.lgamma(size + 1)
        - math.lgamma(k + 1)
        - math.lgamma(size - k + 1)
        + k * math.log(share)
        + (size - k) * math.log1p(-share)
        for k in range(min(accept, size) + 1)
    )
    return min(1.0, math.fsum(map(math.exp, logs)))


def quality_at(size: int, accept: int, probability: float) -> float:
    """The share of wrong records at which a lot is accepted with this probability."""
    return _solved(lambda share: accept_probability(size, accept, share) - probability)


def _solved(falling: Any) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return (low + high) / 2


# -- what a sample tells of the lot --------------------------------------------------------------


def clopper_pearson(wrong: int, size: int, *, confidence: float = 0.95) -> tuple[float, float]:
    """Bounds of the share of wrong records that hold with at least this confidence.

    Source: Clopper & Pearson 1934. Raises ValueError unless 0 ≤ wrong ≤ size and size > 0.
    """
    if not 0 <= wrong <= size or size < 1:
        raise ValueError(f"{wrong} of {size}")
    tail = (1 - confidence) / 2
    low = 0.0 if wrong == 0 else quality_at(size, wrong - 1, 1 - tail)
    high = 1.0 if wrong == size else quality_at(size, wrong, tail)
    return low, high


def wilson(hits: int, size: int, *, z: float = 1.959964) -> tuple[float, float]:
    """Bounds of a share by Wilson's score, which is right on average.

    Source: Wilson 1927. Raises ValueError for an empty sample.
    """
    if size < 1:
        raise ValueError("an empty sample")
    share, square = hits / size, z * z
    centre = (share + square / (2 * size)) / (1 + square / size)
    half = z * math.sqrt(share * (1 - share) / size + square / (4 * size * size))
    half /= 1 + square / size
    return max(0.0, centre - half), min(1.0, centre + half)


# -- how strictly next ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Past:
    """A lot that was inspected: its plan, its size, and how many records were wrong."""

    plan: Plan
    lot_size: int
    n_wrong: int

    @property
    def is_accepted(self) -> bool:
        return self.n_wrong <= self.plan.accept


@dataclass(frozen=True, slots=True)
class Advice:
    """severity: for the next lot; score: towards reduced inspection, of 30; is_stopped: five lots
    were rejected under tightened inspection, so that the cause must be mended first."""

    severity: Severity
    score: int
    is_stopped: bool


_RECENT = 5  # lots among which two rejections tighten; lots in a row that loosen again
_ENOUGH = 30  # switching score at which inspection may be reduced


def advise(past: Sequence[Past], tables: Tables | None = None) -> Advice:
    """How strictly to inspect the next lot of a series, the oldest given first.

    Each lot counts under the severity that the rules gave it. Source: ISO 2859-1, 9.3.
    """
    severity, score, stopped = Severity.NORMAL, 0, 0
    recent: list[bool] = []
    for one in past:
        accepted = one.is_accepted
        recent = [*recent, accepted][-_RECENT:]
        if severity is Severity.NORMAL:
            score = _score(score, one, tables or load())
            if recent.count(False) >= 2:
                severity, recent, score = Severity.TIGHTENED, [], 0
            elif score >= _ENOUGH:
                severity, recent = Severity.REDUCED, []
        elif severity is Severity.TIGHTENED:
            stopped += not accepted
            if len(recent) == _RECENT and all(recent):
                severity, recent, stopped = Severity.NORMAL, [], 0
        elif not accepted:
            severity, recent, score = Severity.NORMAL, [], 0
    return Advice(severity, min(score, _ENOUGH), stopped >= _RECENT)


def _score(score: int, one: Past, tables: Tables) -> int:
    """ISO 2859-1, 9.3.3.2: three points if the lot would pass with the next smaller AQL, two
    where the acceptance number is 0 or 1, none and from the start otherwise."""
    if not one.is_accepted:
        return 0
    if one.plan.accept <= 1:
        return score + 2
    at = tables.aqls.index(one.plan.aql)
    stricter = plan(
        one.lot_size,
        level=one.plan.level,
        aql=tables.aqls[max(at - 1, 0)],
        severity=Severity.NORMAL,
        tables=tables,
    )
    return score + 3 if one.n_wrong <= stricter.accept else 0
