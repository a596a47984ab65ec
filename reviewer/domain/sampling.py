"""Quality control by samples: a plan, the lot that it is drawn from, and what was found in it."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reviewer.domain.record import Record
from reviewer.domain.view import View


class Severity(StrEnum):
    """How strictly a lot is inspected."""

    NORMAL = "normal"
    TIGHTENED = "tightened"
    REDUCED = "reduced"


class Grade(StrEnum):
    """How bad an error is. A minor one is noted, and counts only where the plan says so."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"


class Verdict(StrEnum):
    PENDING = "pending"
    AGREE = "agree"
    WRONG = "wrong"


class Outcome(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


DECISION = "decision"
"""Names in a finding that keeping or rejecting the record was itself wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Single sampling: ``size`` records of a lot; accepted with at most ``accept`` wrong ones,
    rejected with ``reject`` or more. size is the lot's where that is no larger."""

    severity: Severity
    level: str
    aql: str  # percent of wrong records, as the table writes it
    letter: str
    size: int
    accept: int
    reject: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Which decided records are judged together; an empty condition does not restrict.

    first, until: the times of the decisions from the first up to, not including, the last.
    """

    documents: frozenset[int] = frozenset()
    reviewer: str = ""
    first: datetime | None = None
    until: datetime | None = None
    view: View | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One error that the inspector found. field: a field of the mention or ``DECISION``;
    correction: what it should be, as the trail writes it, "" where that is not said."""

    field: str
    correction: object
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A sample as it stands. lot: in plain fields, as the trail has it; n_*: of its items."""

    id: int
    uid: str
    lot: dict[str, object]
    lot_size: int
    plan: Plan
    counts_minor: bool
    seed: str
    outcome: Outcome
    drawn_by: str
    drawn_at: datetime
    closed_by: str
    closed_at: datetime | None
    n_judged: int
    n_wrong: int

    @property
    def is_judged(self) -> bool:
        return self.n_judged == self.plan.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A record of the sample, as it stood when it was drawn, without who decided on it.

    is_changed: it was changed since; is_own: whoever inspects decided on it.
    """

    id: int
    position: int
    record: Record
    is_changed: bool
    verdict: Verdict
    faults: tuple[Fault, ...]
    comment: str
    is_own: bool = False


def drawn(seed: str, uids: Iterable[str], size: int) -> list[str]:
    """``size`` of the uids at random: those with the smallest SHA-256 of seed and uid, in that
    order. Whoever has the seed and the lot draws the same again."""
    return heapq.nsmallest(size, uids, key=lambda uid: draw_key(seed, uid))


def draw_key(seed: str, uid: str) -> str:
    """What a sample's order goes by."""
    return hashlib.sha256(f"{seed}:{uid}".encode()).hexdigest()


def lot_sha256(uids: Iterable[str]) -> str:
    """The digest of a lot: of its uids in order, a line each."""
    digest = hashlib.sha256()
    for uid in sorted(uids):
        digest.update(uid.encode() + b"\n")
    return digest.hexdigest()
