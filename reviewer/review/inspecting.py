"""Quality control by samples: drawing one, judging its records blind, and closing it.

Each is an entry in the trail; what was judged can be judged anew until the sample is closed.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer.audit import inspected
from reviewer.audit.kinds import OpKind
from reviewer.audit.trail import Change
from reviewer.domain.record import Actor, Done
from reviewer.domain.role import ACCOUNT_ROLES
from reviewer.domain.sampling import (
    Fault,
    Inspection,
    Item,
    Lot,
    Outcome,
    Plan,
    Verdict,
    drawn,
    lot_sha256,
)
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError, StaleError
from reviewer.review.operation import Operation, operation
from reviewer.storage import inspections
from reviewer.storage.codec import Fields, canonical
from reviewer.storage.columns import columns_of, insert
from reviewer.storage.store import Store
from reviewer.storage.tables import InspectionItemRow, InspectionRow, RecordRow

_CHANGED = QT_TRANSLATE_NOOP(
    "errors",
    "The lot has {found} records now instead of {expected}, so no sample was drawn. Try again.",
)
_NO_SAMPLE = QT_TRANSLATE_NOOP("errors", "There is no sample {id} in this database.")
_CLOSED = QT_TRANSLATE_NOOP("errors", "This sample is closed, so nothing was changed.")
_NOT_JUDGED = QT_TRANSLATE_NOOP(
    "errors", "{n} records of the sample are not judged yet. Judge them first."
)
_NO_FAULT = QT_TRANSLATE_NOOP("errors", "Say what is wrong with the record.")


def draw(
    store: Store,
    lot: Lot,
    plan: Plan,
    *,
    lot_size: int,
    actor: Actor,
    counts_minor: bool = True,
    seed: str = "",
) -> int:
    """Draw a sample of the lot by ``seed`` (a new one where empty); its id.

    Raises StaleError if the lot no longer has the size that the plan was made for.
    """
    with operation(store, OpKind.DRAW_SAMPLE, actor=actor) as op:
        found = inspections.lot(op.session, lot)
        if len(found) != lot_size:
            raise StaleError(_CHANGED, found=len(found), expected=lot_size)
        seed = seed or secrets.token_hex(16)
        row: Fields = {
            "uid": str(uuid7()),
            "lot": canonical(inspections.lot_fields(op.session, lot)),
            "lot_size": lot_size,
            "lot_sha256": lot_sha256(found),
            "severity": plan.severity.value,
            "level": plan.level,
            "aql": plan.aql,
            "letter": plan.letter,
            "size": plan.size,
            "accept": plan.accept,
            "reject": plan.reject,
            "counts_minor": counts_minor,
            "seed": seed,
            "outcome": Outcome.OPEN.value,
            "drawn_by": actor.name,
            "drawn_at": op.at,
            "closed_by": "",
            "closed_at": None,
        }
        insert(op.session, InspectionRow, [row])
        op.changes.append(Change("inspection", row["uid"], None, inspected.inspection_fields(row)))
        inspection_id = _row(op.session, uid=row["uid"]).id
        _add_items(op, inspection_id, row["uid"], drawn(seed, found, plan.size), found)
    return int(inspection_id)


def _add_items(
    op: Operation,
    inspection_id: int,
    inspection: str,
    chosen: Sequence[str],
    found: Mapping[str, tuple[int, int]],
) -> None:
    rows = []
    for position, record in enumerate(chosen):
        record_id, version = found[record]
        row: Fields = {
            "uid": str(uuid7()),
            "inspection_id": inspection_id,
            "position": position,
            "record_id": record_id,
            "version": version,
            "verdict": Verdict.PENDING.value,
            "faults": "[]",
            "comment": "",
            "judged_by": "",
            "judged_at": None,
        }
        rows.append(row)
        told = inspected.item_fields(row, inspection=inspection, record=record)
        op.changes.append(Change("inspection_item", row["uid"], None, told))
    insert(op.session, InspectionItemRow, rows)


def judge(
    store: Store,
    item_id: int,
    *,
    verdict: Verdict,
    faults: Sequence[Fault] = (),
    comment: str = "",
    actor: Actor,
) -> Done:
    """Agree with a record of a sample, or say what is wrong with it."""
    if verdict is Verdict.WRONG and not faults:
        raise DecisionError(_NO_FAULT)
    with operation(store, OpKind.INSPECT, actor=actor) as op:
        row = op.session.execute(
            select(*columns_of(InspectionItemRow), col(RecordRow.uid).label("record"))
            .join(RecordRow, col(RecordRow.id) == col(InspectionItemRow.record_id))
            .where(col(InspectionItemRow.id) == item_id)
        ).one_or_none()
        if row is None:
            raise DecisionError(_NO_SAMPLE, id=item_id)
        sample = _open(op.session, row.inspection_id)
        told = [dict(inspections.fault_fields(one)) for one in faults]
        columns: Fields = {
            "verdict": verdict.value,
            "faults": canonical(told),
            "comment": comment.strip(),
            "judged_by": actor.name,
            "judged_at": op.at,
        }
        uids = {"inspection": sample.uid, "record": row.record}
        before = inspected.item_fields(row._mapping, **uids)
        after = inspected.item_fields({**row._mapping, **columns}, **uids)
        _change(op, "inspection_item", row.uid, before, after)
        _update(op.session, InspectionItemRow, item_id, columns)
    return op.done


def close(store: Store, inspection_id: int, *, actor: Actor) -> Done:
    """Accept or reject the lot by what was found. Raises DecisionError until all are judged."""
    with operation(store, OpKind.CLOSE_INSPECTION, actor=actor) as op:
        row = _open(op.session, inspection_id)
        one = inspections.inspection(op.session, inspection_id)
        assert one is not None
        if not one.is_judged:
            raise DecisionError(_NOT_JUDGED, n=one.plan.size - one.n_judged)
        is_accepted = one.n_wrong <= one.plan.accept
        columns: Fields = {
            "outcome": (Outcome.ACCEPTED if is_accepted else Outcome.REJECTED).value,
            "closed_by": actor.name,
            "closed_at": op.at,
        }
        before = inspected.inspection_fields(row._mapping)
        after = inspected.inspection_fields({**row._mapping, **columns})
        _change(op, "inspection", row.uid, before, after)
        _update(op.session, InspectionRow, inspection_id, columns)
    return op.done


def samples(store: Store) -> list[Inspection]:
    """All samples, the newest first."""
    with store.read() as session:
        return inspections.inspections(session)


def items(store: Store, inspection_id: int, *, actor: Actor | None = None) -> list[Item]:
    """The records of a sample in order, as they stood when they were drawn; with an actor who
    has an account, marked where that one decided: alone, one has nobody else to ask."""
    has_account = actor is not None and actor.role in ACCOUNT_ROLES
    with store.read() as session:
        name = actor.name if actor is not None and has_account else ""
        return inspected.items(session, inspection_id, inspector=name)


def lot_size(store: Store, lot: Lot) -> int:
    """How many decided records a lot has."""
    with store.read() as session:
        return len(inspections.lot(session, lot))


def _row(session: Session, **key: object) -> Row[Any]:
    [(name, value)] = key.items()
    statement = select(*columns_of(InspectionRow)).where(col(getattr(InspectionRow, name)) == value)
    row = session.execute(statement).one_or_none()
    if row is None:
        raise DecisionError(_NO_SAMPLE, id=value)
    return row


def _open(session: Session, inspection_id: int) -> Row[Any]:
    row = _row(session, id=inspection_id)
    if row.outcome != Outcome.OPEN.value:
        raise DecisionError(_CLOSED)
    return row


def _change(op: Operation, kind: str, uid: str, before: Fields, after: Fields) -> None:
    changed = {name: value for name, value in after.items() if before[name] != value}
    if changed:
        told = {name: before[name] for name in changed}
        op.changes.append(Change(kind, uid, told, changed))


def _update(session: Session, table: Any, row_id: int, columns: Fields) -> None:
    statement = table.__table__.update().where(table.__table__.c.id == row_id)
    session.connection().execute(statement.values(**columns))
