"""Which numerals are open, after what was done to records and numerals near them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlmodel import Session, col

from reviewer.domain.candidate import NumeralKind
from reviewer.storage.columns import table_of
from reviewer.storage.tables import WITHDRAWN, NumeralRow, RecordRow

_UNSETTLED = (NumeralKind.OPEN.value, NumeralKind.VALUE.value)


def refresh(session: Session, document_id: int, spans: Iterable[tuple[int, int]]) -> None:
    """Set ``is_open`` of the numerals that touch the spans: open are those that neither the
    extractor nor a reviewer set aside, and that no record covers."""
    changed = []
    for first, last in _joined(spans):
        numerals = _near(session, NumeralRow, document_id, first, last)
        if not numerals:
            continue
        end = max(numeral.end for numeral in numerals)
        near = _near(session, RecordRow, document_id, numerals[0].start, end)
        live = [record for record in near if record.state != WITHDRAWN]
        for numeral in numerals:
            is_covered = any(r.start < numeral.end and r.end > numeral.start for r in live)
            kind = numeral.reviewed_kind or numeral.kind
            is_open = kind in _UNSETTLED and not is_covered
            if is_open != numeral.is_open:
                changed.append({"row_id": numeral.id, "now": is_open})
    if changed:
        table = table_of(NumeralRow)
        session.connection().execute(
            update(table).where(table.c.id == bindparam("row_id")).values(is_open=bindparam("now")),
            changed,
        )


def _near(session: Session, table: Any, document_id: int, first: int, last: int) -> list[Any]:
    """Rows of a document that share a character with the range, by their place."""
    statement = (
        select(*table.__table__.columns)
        .where(col(table.document_id) == document_id)
        .where(col(table.start) < last, col(table.end) > first)
        .order_by(col(table.start))
    )
    return list(session.execute(statement))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping and touching spans as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
