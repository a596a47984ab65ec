"""Samples as they are stored, the lots that they are drawn from, and their records."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, select
from sqlmodel import Session, col

from reviewer.domain.candidate import State
from reviewer.domain.sampling import (
    Fault,
    Grade,
    Inspection,
    Item,
    Lot,
    Outcome,
    Plan,
    Severity,
    Verdict,
)
from reviewer.domain.view import View
from reviewer.storage import views
from reviewer.storage.codec import Fields, time_text
from reviewer.storage.columns import columns_of
from reviewer.storage.tables import DocumentRow, InspectionItemRow, InspectionRow, RecordRow

DECIDED = frozenset(state for state in State if not state.is_open)


def lot_fields(session: Session, lot: Lot) -> Fields:
    """A lot as the trail tells it: documents by their uids."""
    documents = session.execute(
        select(col(DocumentRow.uid)).where(col(DocumentRow.id).in_(sorted(lot.documents)))
    )
    return {
        "documents": sorted(documents.scalars()),
        "reviewer": lot.reviewer,
        "first": time_text(lot.first),
        "until": time_text(lot.until),
        "view": None if lot.view is None else _view_fields(lot.view),
    }


def _view_fields(view: View) -> Fields:
    return {
        "documents": sorted(view.documents),
        "states": sorted(state.value for state in view.states),
        "facets": {column.value: sorted(values) for column, values in view.facets},
        "text": view.text,
        "is_regex": view.is_regex,
        "below": view.below,
        "is_flagged": view.is_flagged,
    }


def lot(session: Session, wanted: Lot) -> dict[str, tuple[int, int]]:
    """The decided records of a lot: uid → id and version."""
    conditions: list[ColumnElement[bool]] = [col(RecordRow.state).in_(sorted(DECIDED))]
    if wanted.view is not None:
        conditions += views.conditions(wanted.view)
    if wanted.documents:
        conditions.append(col(RecordRow.document_id).in_(sorted(wanted.documents)))
    if wanted.reviewer:
        conditions.append(col(RecordRow.decided_by) == wanted.reviewer)
    if wanted.first is not None:
        conditions.append(col(RecordRow.decided_at) >= wanted.first)
    if wanted.until is not None:
        conditions.append(col(RecordRow.decided_at) < wanted.until)
    rows = session.execute(
        select(col(RecordRow.uid), col(RecordRow.id), col(RecordRow.version)).where(*conditions)
    )
    return {uid: (record_id, version) for uid, record_id, version in rows.tuples()}


def reviewers(session: Session) -> list[str]:
    """Whose decisions stand on some record."""
    names = select(col(RecordRow.decided_by)).where(col(RecordRow.decided_by) != "").distinct()
    return sorted(session.execute(names).scalars())


# -- inspections ---------------------------------------------------------------------------------


def inspections(session: Session) -> list[Inspection]:
    """All samples, the newest first."""
    rows = session.execute(_INSPECTIONS.order_by(col(InspectionRow.id).desc()))
    return [_inspection(row) for row in rows]


def inspection(session: Session, inspection_id: int) -> Inspection | None:
    row = session.execute(_INSPECTIONS.where(col(InspectionRow.id) == inspection_id)).one_or_none()
    return None if row is None else _inspection(row)


_OF_ITS_OWN = col(InspectionItemRow.inspection_id) == col(InspectionRow.id)
_N_JUDGED = (
    select(func.count())
    .where(and_(_OF_ITS_OWN, col(InspectionItemRow.verdict) != Verdict.PENDING.value))
    .scalar_subquery()
)
_INSPECTIONS = select(
    *columns_of(InspectionRow),
    _N_JUDGED.label("n_judged"),
    *(
        select(func.count()).where(and_(_OF_ITS_OWN, *conditions)).scalar_subquery().label(name)
        for name, conditions in (
            ("n_wrong", (col(InspectionItemRow.verdict) == Verdict.WRONG.value,)),
            (
                "n_minor",
                (
                    col(InspectionItemRow.verdict) == Verdict.WRONG.value,
                    ~col(InspectionItemRow.faults).contains('"grade":"major"'),
                    ~col(InspectionItemRow.faults).contains('"grade":"critical"'),
                ),
            ),
        )
    ),
)


def _inspection(row: Row[Any]) -> Inspection:
    return Inspection(
        id=row.id,
        uid=row.uid,
        lot=json.loads(row.lot),
        lot_size=row.lot_size,
        plan=Plan(
            severity=Severity(row.severity),
            level=row.level,
            aql=row.aql,
            letter=row.letter,
            size=row.size,
            accept=row.accept,
            reject=row.reject,
        ),
        counts_minor=row.counts_minor,
        seed=row.seed,
        outcome=Outcome(row.outcome),
        drawn_by=row.drawn_by,
        drawn_at=row.drawn_at,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
        n_judged=row.n_judged,
        n_wrong=row.n_wrong if row.counts_minor else row.n_wrong - row.n_minor,
    )


def items(session: Session, inspection_id: int) -> Iterator[Row[Any]]:
    """The rows of a sample in order, with ``record`` (uid) and ``now``, the record's version."""
    yield from session.execute(
        select(
            *columns_of(InspectionItemRow),
            col(RecordRow.uid).label("record"),
            col(RecordRow.version).label("now"),
        )
        .join(RecordRow, col(RecordRow.id) == col(InspectionItemRow.record_id))
        .where(col(InspectionItemRow.inspection_id) == inspection_id)
        .order_by(col(InspectionItemRow.position))
    )


def faults_of(told: str | list[Fields]) -> tuple[Fault, ...]:
    """Errors of their JSON, read or not."""
    found: list[Fields] = json.loads(told) if isinstance(told, str) else told
    return tuple(
        Fault(field=one["field"], correction=one["correction"], grade=Grade(one["grade"]))
        for one in found
    )


def fault_fields(fault: Fault) -> Mapping[str, object]:
    told = {"field": fault.field, "correction": fault.correction}
    return {**told, "grade": fault.grade.value}


def as_item(row: Row[Any], record: Any) -> Item:
    """An item of its row and its record as it was drawn."""
    return Item(
        id=row.id,
        position=row.position,
        record=record,
        is_changed=row.now != row.version,
        verdict=Verdict(row.verdict),
        faults=faults_of(row.faults),
        comment=row.comment,
    )
