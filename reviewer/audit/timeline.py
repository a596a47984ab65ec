"""The trail as a supervisor reads it: an object on both sides of an entry, and the whole line.

The queries are in ``storage.timeline``; here is what needs the trail's own meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from reviewer.audit import trail
from reviewer.audit.replay import UNDECIDED
from reviewer.audit.trail import Change, Entry
from reviewer.domain.timeline import EntryFilter, Sides
from reviewer.storage import timeline
from reviewer.storage.codec import Fields
from reviewer.storage.columns import columns_of
from reviewer.storage.tables import CandidateRow, RecordRow, TrailRow
from reviewer.storage.timeline import Report

_BATCH = 200


def sides(session: Session, entry_id: int, kind: str, uid: str) -> Sides:
    """An object before and after an entry: what was proposed, and the trail up to there.

    Raises LookupError if the entry did not change the object.
    """
    state = _proposed(session, uid) if kind == "record" else {}
    for number, change in trail.changes_to(session, kind, uid):
        if number == entry_id:
            is_new = change.before is None
            before = None if is_new else {**state, **(change.before or {})}
            after = {**(before or {}), **(change.after or {})}
            changed = frozenset(after if is_new else change.after or {})
            return Sides(before=before, after=after, changed=changed)
        state.update(change.after or {})
    raise LookupError(f"entry {entry_id} did not change the {kind} {uid}")


def _proposed(session: Session, uid: str) -> Fields:
    row = session.execute(
        select(
            col(CandidateRow.mention),
            col(CandidateRow.confidence),
            col(CandidateRow.rule),
            col(CandidateRow.catalogue_id),
        )
        .join(RecordRow, col(RecordRow.id) == col(CandidateRow.record_id))
        .where(col(RecordRow.uid) == uid, col(CandidateRow.run_id).is_not(None))
    ).one_or_none()
    if row is None:  # a reviewer's own: its entry tells everything
        return {}
    return {
        **json.loads(row.mention),
        **UNDECIDED,
        "confidence": row.confidence,
        "rule": row.rule,
        "catalogue_id": row.catalogue_id,
    }


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as it is exported; hash: its own in the chain; document: of the first object."""

    entry: Entry
    hash: str
    document: str


def told(session: Session, wanted: EntryFilter, report: Report | None = None) -> Iterator[Told]:
    """The entries wanted with all their changes, the newest first."""
    for ids in timeline.entry_ids(session, wanted, report):
        for first in range(0, len(ids), _BATCH):
            part = list(ids[first : first + _BATCH])
            lines = {line.id: line for line in timeline.rows(session, part)}
            for row in _entries(session, part):
                thing = lines[row.id].object
                changes: list[Change] = trail.changes_of(session, row.id)
                document = "" if thing is None else thing.document
                yield Told(trail.entry_of(row, changes), row.hash, document or "")


def _entries(session: Session, ids: list[int]) -> list[Row[Any]]:
    return list(
        session.execute(
            select(*columns_of(TrailRow))
            .where(col(TrailRow.id).in_(ids))
            .order_by(col(TrailRow.id).desc())
        )
    )
