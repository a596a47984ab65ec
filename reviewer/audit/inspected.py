"""Samples in the trail: how they are told, and whether they are what their seeds draw."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from reviewer.audit import trail
from reviewer.audit.findings import Finding, found
from reviewer.domain.record import Record
from reviewer.domain.sampling import Item, Outcome, draw_key, lot_sha256
from reviewer.storage import inspections
from reviewer.storage.codec import Fields, mention_fields, mention_of, record_of, time_text
from reviewer.storage.columns import columns_of
from reviewer.storage.tables import (
    ChangeRow,
    DocumentRow,
    InspectionItemRow,
    InspectionRow,
    RecordRow,
)

_INSPECTION = (
    "lot_size",
    "lot_sha256",
    "severity",
    "level",
    "aql",
    "letter",
    "size",
    "accept",
    "reject",
    "counts_minor",
    "seed",
    "outcome",
    "drawn_by",
    "closed_by",
)
_ITEM = ("position", "version", "verdict", "comment", "judged_by")


def inspection_fields(row: Any) -> Fields:
    """An inspection's columns as the trail tells them."""
    told = {name: row[name] for name in _INSPECTION}
    times = {name: time_text(row[name]) for name in ("drawn_at", "closed_at")}
    return {**told, **times, "lot": json.loads(row["lot"])}


def item_fields(row: Any, *, inspection: str, record: str) -> Fields:
    """An item's columns as the trail tells them, with the uids of what it belongs to."""
    told = {name: row[name] for name in _ITEM}
    faults = json.loads(row["faults"])
    time = time_text(row["judged_at"])
    return {**told, "faults": faults, "judged_at": time, "inspection": inspection, "record": record}


def stored(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    """Samples and their items as the tables have them."""
    for row in session.execute(select(*columns_of(InspectionRow))):
        yield ("inspection", row.uid), inspection_fields(row._mapping)
    rows = session.execute(
        select(
            *columns_of(InspectionItemRow),
            col(InspectionRow.uid).label("inspection"),
            col(RecordRow.uid).label("record"),
        )
        .join(InspectionRow, col(InspectionRow.id) == col(InspectionItemRow.inspection_id))
        .join(RecordRow, col(RecordRow.id) == col(InspectionItemRow.record_id))
        .execution_options(yield_per=2000)
    )
    for row in rows:
        fields = item_fields(row._mapping, inspection=row.inspection, record=row.record)
        yield ("inspection_item", row.uid), fields


# -- an item as it was drawn ---------------------------------------------------------------------


def items(session: Session, inspection_id: int, *, inspector: str = "") -> list[Item]:
    """The sample in order, each record as it stood when it was drawn, without who decided: only
    whether it was the inspector, of the name of an account."""
    found = []
    for row in inspections.items(session, inspection_id):
        record = _as_drawn(session, row.record_id, row.version)
        is_own = bool(inspector) and record.decided_by == inspector
        blind = dataclasses.replace(record, decided_by="", decided_at=None, comment="")
        found.append(dataclasses.replace(inspections.as_item(row, blind), is_own=is_own))
    return found


def _as_drawn(session: Session, record_id: int, version: int) -> Record:
    row = session.execute(
        select(*columns_of(RecordRow)).where(col(RecordRow.id) == record_id)
    ).one()
    later = [
        change.before
        for _, change in trail.changes_to(session, "record", row.uid)
        if change.before is not None
    ][version - 1 :]
    before: Fields = {}
    for fields in reversed(later):
        before.update(fields)
    # the state of that day: today the record may be withdrawn, which no record is shown as
    then = record_of(SimpleNamespace(**{**row._mapping, "state": before.get("state", row.state)}))
    mention = mention_of({**mention_fields(then.mention), **before})
    return dataclasses.replace(
        then, mention=mention, decided_by=before.get("decided_by", row.decided_by)
    )


# -- whether they are what was drawn -------------------------------------------------------------


def findings(session: Session, receipts: Mapping[int, str]) -> Iterator[Finding]:
    """Samples that their seeds do not draw from their lots, or whose outcome does not follow."""
    del receipts
    drawn = session.execute(select(*columns_of(InspectionRow))).all()
    if not drawn:
        return
    lots = _lots(session)
    for row in drawn:
        items = list(inspections.items(session, row.id))
        keys = [draw_key(row.seed, item.record) for item in items]
        is_whole = len(items) == row.size and keys == sorted(keys)
        lot = lots.get(row.uid)
        if lot is not None:  # not for a view, whose conditions are those of that day
            is_whole = is_whole and lot_sha256(lot) == row.lot_sha256
            is_whole = (
                is_whole and keys == sorted(draw_key(row.seed, uid) for uid in lot)[: row.size]
            )
        if not is_whole:
            yield found("sample", uid=row.uid)
        yield from _outcome(session, row)


def _outcome(session: Session, row: Any) -> Iterator[Finding]:
    one = inspections.inspection(session, row.id)
    if one is None or one.outcome is Outcome.OPEN:
        return
    expected = Outcome.ACCEPTED if one.n_wrong <= one.plan.accept else Outcome.REJECTED
    if not one.is_judged or one.outcome is not expected:
        yield found(
            "derived",
            kind="inspection",
            uid=one.uid,
            field="outcome",
            found=one.outcome.value,
            expected=expected.value,
        )


def _lots(session: Session) -> dict[str, list[str]]:
    """By inspection, the uids of the lot as the trail tells it up to the draw."""
    made = session.execute(
        select(func.min(col(ChangeRow.entry_id)), col(ChangeRow.object_uid), col(ChangeRow.after))
        .where(col(ChangeRow.object_kind) == "inspection", col(ChangeRow.before).is_(None))
        .group_by(col(ChangeRow.object_uid), col(ChangeRow.after))
    ).tuples()
    waiting = sorted((entry, uid, json.loads(after)["lot"]) for entry, uid, after in made)
    places = dict(
        session.execute(
            select(col(RecordRow.uid), col(DocumentRow.uid)).join(
                DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id)
            )
        )
        .tuples()
        .all()
    )
    changes = session.execute(
        select(col(ChangeRow.entry_id), col(ChangeRow.object_uid), col(ChangeRow.after))
        .where(col(ChangeRow.object_kind) == "record")
        .order_by(col(ChangeRow.entry_id), col(ChangeRow.position))
        .execution_options(yield_per=5000)
    )
    lots: dict[str, list[str]] = {}
    states: dict[str, tuple[str, str, str | None]] = {}
    for change in changes:
        while waiting and waiting[0][0] < change.entry_id:
            _take(waiting.pop(0), states, places, lots)
        after = json.loads(change.after)
        before = states.get(change.object_uid, ("pending", "", None))
        names = ("state", "decided_by", "decided_at")
        states[change.object_uid] = tuple(
            after.get(name, was) for name, was in zip(names, before, strict=True)
        )
    for one in waiting:
        _take(one, states, places, lots)
    return lots


def _take(
    waiting: tuple[int, str, Fields],
    states: Mapping[str, tuple[str, str, str | None]],
    places: Mapping[str, str],
    lots: dict[str, list[str]],
) -> None:
    _, uid, lot = waiting
    if lot["view"] is None:
        lots[uid] = [one for one, state in states.items() if _is_in(lot, state, places.get(one))]


def _is_in(lot: Fields, state: tuple[str, str, str | None], document: str | None) -> bool:
    stands, by, at = state
    documents: Sequence[str] = lot["documents"]
    return (
        stands in {one.value for one in inspections.DECIDED}
        and (not documents or document in documents)
        and (not lot["reviewer"] or by == lot["reviewer"])
        and (lot["first"] is None or (at or "") >= lot["first"])
        and (lot["until"] is None or (at or "") < lot["until"])
    )
