"""What the decisions tell of those who made them and of the rules that proposed.

Counts of decisions as they were made, also of those taken back since; who works alone, many at
once or too fast to have read is seen here, and how often samples proved them wrong.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median
from typing import Any

from reviewer.domain.decision import Action
from reviewer.domain.mention import FIELDS
from reviewer.domain.sampling import Grade, Verdict
from reviewer.domain.timeline import BULK
from reviewer.stats.sampling import clopper_pearson, wilson
from reviewer.storage import decided, inspections
from reviewer.storage.store import Store

FAST = 2.0
"""Seconds under which nobody has read a candidate and its sentence."""

_PAUSE = 300.0  # seconds after which somebody was doing something else
_EVERY = 2000
Report = Callable[[int, int], None]
_FIELDS = (*FIELDS, "value_text")


@dataclass(slots=True)
class Tally:
    """Counts about one reviewer or one rule. seconds: between decisions on single records of one
    session; reverted: decisions that somebody else took back; inspected, wrong: in samples."""

    actions: Counter[str] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    n_bulk: int = 0
    n_reverted: int = 0
    n_fast: int = 0
    seconds: list[float] = field(default_factory=list)
    n_inspected: int = 0
    n_wrong: int = 0

    @property
    def n(self) -> int:
        return self.actions.total()

    @property
    def pace(self) -> float | None:
        """The middle of the seconds for a decision; None where nothing was timed."""
        return median(self.seconds) if self.seconds else None

    @property
    def errors(self) -> tuple[float, float, float] | None:
        """The share of errors in samples with its bounds (95 %); None without samples."""
        if not self.n_inspected:
            return None
        return (self.n_wrong / self.n_inspected, *clopper_pearson(self.n_wrong, self.n_inspected))

    @property
    def kept_as_proposed(self) -> tuple[float, float, float] | None:
        """The share of proposals that were confirmed, with its bounds (95 %)."""
        n = self.n - self.actions[Action.ADD.value]
        if not n:
            return None
        right = self.actions[Action.CONFIRM.value]
        return (right / n, *wilson(right, n))


@dataclass(frozen=True, slots=True)
class Findings:
    """By name of the reviewer and by id of the rule, the busiest first; fast: the seconds under
    which a decision counts as fast."""

    reviewers: Mapping[str, Tally]
    rules: Mapping[str, Tally]
    fast: float


def load(store: Store, *, fast: float = FAST, report: Report | None = None) -> Findings:
    """Count all decisions of a database. report: called with how many were counted and all."""
    with store.read() as session:
        total = decided.count(session)
        rows = decided.decisions(session)
        counted = _reported(rows, total, report) if report is not None else rows
        return tally(counted, decided.inspected(session), fast=fast)


def _reported(rows: Iterable[Any], total: int, report: Report) -> Iterable[Any]:
    for n, row in enumerate(rows):
        if n % _EVERY == 0:
            report(n, total)
        yield row
    report(total, total)


def tally(decisions: Iterable[Any], inspected: Iterable[Any], *, fast: float = FAST) -> Findings:
    """Count rows as ``storage.decided`` gives them."""
    reviewers: dict[str, Tally] = defaultdict(Tally)
    rules: dict[str, Tally] = defaultdict(Tally)
    last: dict[tuple[str, str], datetime] = {}
    for row in decisions:
        told = [reviewers[row.actor]]
        if row.origin == "extractor":
            told.append(rules[row.rule])
        changed = _changed(row) if row.action == Action.CORRECT.value else ()
        for one in told:
            one.actions[row.action] += 1
            one.fields.update(changed)
            one.n_reverted += row.taken_back_by not in (None, row.actor)
            if row.action == Action.REJECT.value:
                one.reasons[row.reason] += 1
        _time(told[0], row, last, fast)
    for row in inspected:
        is_wrong = row.verdict == Verdict.WRONG.value and _counts(row)
        for one in (reviewers[row.actor or ""], rules[row.rule]):
            one.n_inspected += 1
            one.n_wrong += is_wrong
    return Findings(_busiest(reviewers), _busiest(rules), fast)


def _changed(row: Any) -> list[str]:
    proposed, chosen = json.loads(row.proposed), json.loads(row.mention)
    return [name for name in _FIELDS if proposed.get(name) != chosen.get(name)]


def _counts(row: Any) -> bool:
    grades = {fault.grade for fault in inspections.faults_of(row.faults)}
    return row.counts_minor or grades != {Grade.MINOR}


def _time(one: Tally, row: Any, last: dict[tuple[str, str], datetime], fast: float) -> None:
    one.days[f"{row.at.astimezone():%Y-%m-%d}"] += 1
    if row.operation in BULK:
        one.n_bulk += 1
        last.pop((row.actor, row.session), None)  # the next one is timed from itself
        return
    before = last.get((row.actor, row.session))
    last[row.actor, row.session] = row.at
    seconds = (row.at - before).total_seconds() if before is not None else 0.0
    if 0 < seconds <= _PAUSE:
        one.seconds.append(seconds)
        one.n_fast += seconds < fast


def _busiest(tallies: Mapping[str, Tally]) -> dict[str, Tally]:
    named = ((name, one) for name, one in tallies.items() if name)
    return dict(sorted(named, key=lambda pair: (-pair[1].n, pair[0])))
