"""Whether what is kept for speed, or only has one form that makes sense, follows from the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from sqlalchemy import func, or_, select
from sqlmodel import Session, col

from reviewer.audit.findings import Finding, found
from reviewer.domain.candidate import NumeralKind
from reviewer.domain.notation import parse_value
from reviewer.storage.tables import (
    WITHDRAWN,
    CandidateRow,
    ChangeRow,
    DecisionRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    TrailRow,
)


def check(session: Session) -> Iterator[Finding]:
    """What does not follow."""
    return chain(
        _versions(session),
        _orders(session),
        _truths(session),
        _halves(session),
        _origins(session),
        _decision_entries(session),
        _open_numerals(session),
    )


def _columns(table: Any) -> Any:
    return table.__table__.columns


def _truths(session: Session) -> Iterator[Finding]:
    """A truth is 0 or 1. The schema says so too, but SQLite does not look where it only reads."""
    truths: tuple[tuple[str, Any, str], ...] = (
        ("record", RecordRow, "is_flagged"),
        ("numeral", NumeralRow, "is_open"),
        ("entry", TrailRow, "is_clock_back"),
    )
    for kind, table, name in truths:
        strange = col(getattr(table, name)).not_in((True, False))
        for uid in session.execute(select(col(table.uid)).where(strange)).scalars():
            yield found("derived", kind=kind, uid=uid, field=name, found="?", expected="0, 1")


def _halves(session: Session) -> Iterator[Finding]:
    """A period has both its years, and only a region that is known has a code and parents."""
    period = col(DocumentRow.period_first).is_(None) != col(DocumentRow.period_last).is_(None)
    region = (col(DocumentRow.region) == "") & or_(
        col(DocumentRow.region_code) != "", col(DocumentRow.region_parents) != "[]"
    )
    for name, condition in (("period", period), ("region", region)):
        for uid in session.execute(select(col(DocumentRow.uid)).where(condition)).scalars():
            yield found("derived", kind="document", uid=uid, field=name, found="?", expected=None)


def _origins(session: Session) -> Iterator[Finding]:
    """What a reviewer made belongs to no run of the extractor, and what it made to one."""
    rows = session.execute(
        select(col(RecordRow.uid), col(CandidateRow.run_id), col(CandidateRow.origin))
        .join(RecordRow, col(RecordRow.id) == col(CandidateRow.record_id))
        .where((col(CandidateRow.origin) == "reviewer") == col(CandidateRow.run_id).is_not(None))
    )
    for row in rows:
        told = {"found": row.run_id, "expected": row.origin}
        yield found("derived", kind="candidate", uid=row.uid, field="run_id", **told)


def _versions(session: Session) -> Iterator[Finding]:
    for kind, table in (("record", RecordRow), ("document", DocumentRow), ("numeral", NumeralRow)):
        n_changes = (
            select(func.count())
            .where(
                col(ChangeRow.object_uid) == col(table.uid),
                col(ChangeRow.object_kind) == kind,
                col(ChangeRow.before).is_not(None),
            )
            .scalar_subquery()
        )
        rows = session.execute(
            select(col(table.uid), col(table.version), n_changes.label("n")).where(
                col(table.version) != n_changes + 1
            )
        )
        for row in rows:
            yield found(
                "derived",
                kind=kind,
                uid=row.uid,
                field="version",
                found=row.version,
                expected=row.n + 1,
            )


def _orders(session: Session) -> Iterator[Finding]:
    rows = session.execute(
        select(
            col(RecordRow.uid),
            col(RecordRow.value),
            col(RecordRow.value_order),
            col(RecordRow.standard_value),
            col(RecordRow.standard_unit),
        ).execution_options(yield_per=2000)
    )
    for row in rows:
        value = parse_value(row.value)
        first = value[0] if isinstance(value, tuple) else value
        expected = None if first is None else float(first)
        if row.value_order != expected:
            told = {"found": row.value_order, "expected": expected}
            yield found("derived", kind="record", uid=row.uid, field="value_order", **told)
        if row.standard_value is not None or row.standard_unit:
            told = {"found": row.standard_value or row.standard_unit, "expected": None}
            yield found("derived", kind="record", uid=row.uid, field="standard_value", **told)


def _decision_entries(session: Session) -> Iterator[Finding]:
    made_by = (
        select(col(ChangeRow.entry_id))
        .where(
            col(ChangeRow.object_uid) == col(DecisionRow.uid),
            col(ChangeRow.object_kind) == "decision",
            col(ChangeRow.before).is_(None),
        )
        .limit(1)
        .scalar_subquery()
    )
    rows = session.execute(
        select(col(DecisionRow.uid), col(DecisionRow.entry_id), made_by.label("made_by")).where(
            col(DecisionRow.entry_id) != made_by
        )
    )
    for row in rows:
        told = {"found": row.entry_id, "expected": row.made_by}
        yield found("derived", kind="decision", uid=row.uid, field="entry_id", **told)


def _open_numerals(session: Session) -> Iterator[Finding]:
    """Both lists go by place, so one pass over a document's records serves its numerals."""
    unsettled = (NumeralKind.OPEN.value, NumeralKind.VALUE.value)
    for document_id in session.execute(select(col(DocumentRow.id))).scalars().all():
        covered = _covered(session, document_id)
        rows = session.execute(
            select(*_columns(NumeralRow)).where(col(NumeralRow.document_id) == document_id)
        )
        for row in rows:
            is_covered = any(at in covered for at in range(row.start, row.end))
            expected = (row.reviewed_kind or row.kind) in unsettled and not is_covered
            if row.is_open != expected:
                told = {"found": row.is_open, "expected": expected}
                yield found("derived", kind="numeral", uid=row.uid, field="is_open", **told)


def _covered(session: Session, document_id: int) -> set[int]:
    spans = session.execute(
        select(col(RecordRow.start), col(RecordRow.end)).where(
            col(RecordRow.document_id) == document_id, col(RecordRow.state) != WITHDRAWN
        )
    ).tuples()
    return {at for start, end in spans for at in range(start, end)}
