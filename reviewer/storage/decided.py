"""Every decision with what it was made on, for counting; and what samples found of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from reviewer.domain.sampling import Verdict
from reviewer.storage.tables import (
    CandidateRow,
    DecisionRow,
    InspectionItemRow,
    InspectionRow,
    TrailRow,
)

_BATCH = 5000


def decisions(session: Session) -> Iterator[Row[Any]]:
    """Each decision in the order in which they were made: ``actor``, ``at``, ``action``,
    ``reason``, ``mention``, ``operation`` and ``session`` of its entry, ``taken_back_by`` (who
    withdrew it, None if it stands), and of the proposal ``rule``, ``origin`` and ``proposed``."""
    taking = aliased(TrailRow)
    yield from session.execute(
        select(
            col(DecisionRow.actor),
            col(DecisionRow.at),
            col(DecisionRow.action),
            col(DecisionRow.reason),
            col(DecisionRow.mention),
            col(TrailRow.operation),
            col(TrailRow.session),
            col(taking.actor).label("taken_back_by"),
            col(CandidateRow.rule),
            col(CandidateRow.origin),
            col(CandidateRow.mention).label("proposed"),
        )
        .join(TrailRow, col(TrailRow.id) == col(DecisionRow.entry_id))
        .join(taking, col(taking.uid) == col(DecisionRow.withdrawn_by), isouter=True)
        .join(CandidateRow, col(CandidateRow.record_id) == col(DecisionRow.record_id))
        .order_by(col(DecisionRow.id))
        .execution_options(yield_per=_BATCH)
    )


def count(session: Session) -> int:
    return int(session.execute(select(func.count()).select_from(DecisionRow)).scalar_one())


def inspected(session: Session) -> Iterator[Row[Any]]:
    """Each judged record of a sample: ``verdict``, ``faults``, ``counts_minor``, the ``rule`` of
    its proposal, and the ``actor`` whose decision stood when it was drawn."""
    decided_by = (
        select(col(DecisionRow.actor))
        .where(
            col(DecisionRow.record_id) == col(InspectionItemRow.record_id),
            col(DecisionRow.at) <= col(InspectionRow.drawn_at),
        )
        .order_by(col(DecisionRow.id).desc())
        .limit(1)
        .scalar_subquery()
    )
    yield from session.execute(
        select(
            col(InspectionItemRow.verdict),
            col(InspectionItemRow.faults),
            col(InspectionRow.counts_minor),
            col(CandidateRow.rule),
            decided_by.label("actor"),
        )
        .join(InspectionRow, col(InspectionRow.id) == col(InspectionItemRow.inspection_id))
        .join(CandidateRow, col(CandidateRow.record_id) == col(InspectionItemRow.record_id))
        .where(col(InspectionItemRow.verdict) != Verdict.PENDING.value)
        .order_by(col(InspectionItemRow.id))
    )
