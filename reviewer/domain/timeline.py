"""The trail as a supervisor reads it: what is asked of it, and one line or object of the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

BULK = frozenset({"confirm_many", "correct_many", "reject_many"})
"""Operations that decide on many records at once."""

QUIET_FIELDS = frozenset(
    {"decided_by", "decided_at", "judged_by", "judged_at", "closed_by", "closed_at"}
)
"""Fields that every decision sets, so that they tell nothing of what was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """All conditions hold together; an empty one does not restrict.

    first, until: the times from the first up to, not including, the last; documents: ids;
    fields: names of which any was changed; operations: any of; is_after_sign_off: changed a
    document after a sign-off of it; words: found in a reason or a
    comment; reasons: codes of reasons that are taken for those words as well.
    """

    actors: frozenset[str] = frozenset()
    first: datetime | None = None
    until: datetime | None = None
    documents: frozenset[int] = frozenset()
    fields: frozenset[str] = frozenset()
    operations: frozenset[str] = frozenset()
    is_bulk: bool = False
    is_after_sign_off: bool = False
    words: str = ""
    reasons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedObject:
    """What an entry changed: one object, with where it stands now.

    kind, uid: as in the trail; place: ids of the record and its document, None where there is
    none; label: the indicator and value, or the title; fields: names that were changed.
    """

    position: int
    kind: str
    uid: str
    label: str
    document: str
    document_id: int | None
    record_id: int | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """An entry in the time line. n_objects leaves out decisions beside their records; object:
    the first of them; is_taken_back: an undo of it stands."""

    id: int
    at: datetime
    offset_minutes: int
    is_clock_back: bool
    actor: str
    machine: str
    operation: str
    reason: str
    undoes: int | None
    n_objects: int
    object: ChangedObject | None
    is_taken_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """An object before and after an entry, all its fields; None: it was not there.

    changed: the names that the entry changed.
    """

    before: Mapping[str, object] | None
    after: Mapping[str, object]
    changed: frozenset[str]
