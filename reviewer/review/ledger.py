"""Which numerals are open, after what was done to records and numerals near them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import and_, exists, func, or_, update
from sqlmodel import Session, col

from reviewer.domain.candidate import NumeralKind
from reviewer.storage.tables import WITHDRAWN, NumeralRow, RecordRow

_UNSETTLED = (NumeralKind.OPEN.value, NumeralKind.VALUE.value)


def refresh(session: Session, document_id: int, spans: Iterable[tuple[int, int]]) -> None:
    """Set ``is_open`` of the numerals that touch the spans: open are those that neither the
    extractor nor a reviewer set aside, and that no record covers."""
    covered = exists().where(
        col(RecordRow.document_id) == document_id,
        col(RecordRow.state) != WITHDRAWN,
        col(RecordRow.start) < col(NumeralRow.end),
        col(RecordRow.end) > col(NumeralRow.start),
    )
    kind = func.coalesce(col(NumeralRow.reviewed_kind), col(NumeralRow.kind))
    for first, last in _joined(spans):
        near = and_(
            col(NumeralRow.document_id) == document_id,
            col(NumeralRow.start) < last,
            col(NumeralRow.end) > first,
        )
        session.execute(
            update(NumeralRow)
            .where(near, or_(kind.not_in(_UNSETTLED), covered))
            .values(is_open=False)
            .execution_options(synchronize_session=False)
        )
        session.execute(
            update(NumeralRow)
            .where(near, kind.in_(_UNSETTLED), ~covered)
            .values(is_open=True)
            .execution_options(synchronize_session=False)
        )


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping and touching spans as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
