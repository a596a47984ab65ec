"""What was decided on proposals, as what a learner takes in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from reviewer.domain.candidate import Candidate, State
from reviewer.domain.decision import Action
from reviewer.domain.record import Record, RecordDetail, StoredDocument
from reviewer.extract.learning import Case, Context, Decided, around
from reviewer.extract.learning.decided import changed
from reviewer.storage import paging
from reviewer.storage.codec import candidate_of
from reviewer.storage.columns import columns_of
from reviewer.storage.sources import document_of
from reviewer.storage.tables import CandidateRow, DocumentRow, RecordRow, SourceRow

Check = Callable[[], None]
"""Called now and then in what takes long; raises to stop it. What was written till then stays."""

_NEWEST = 20_000  # decisions that are learnt from at most
_BATCH = 500  # records in one statement
_ACTIONS = {
    State.CONFIRMED: Action.CONFIRM,
    State.CORRECTED: Action.CORRECT,
    State.REJECTED: Action.REJECT,
}
DECIDED = sorted(_ACTIONS)


def n_decided(session: Session) -> int:
    """How many proposals are decided."""
    return count_in(session, DECIDED)


def count_in(session: Session, states: Sequence[State]) -> int:
    condition = col(RecordRow.state).in_(states)
    return int(
        session.execute(select(func.count()).select_from(RecordRow).where(condition)).scalar_one()
    )


def decisions(
    session: Session,
    *,
    since: datetime | None = None,
    limit: int = _NEWEST,
    check: Check = lambda: None,
) -> list[tuple[int, Decided]]:
    """The newest decided proposals with the ids of their records, oldest first."""
    statement = (
        select(col(RecordRow.id), col(RecordRow.document_id))
        .where(col(RecordRow.state).in_(DECIDED), col(RecordRow.decided_at).is_not(None))
        .order_by(col(RecordRow.decided_at).desc(), col(RecordRow.id).desc())
        .limit(limit)
    )
    if since is not None:
        statement = statement.where(col(RecordRow.decided_at) > since)
    rows = session.execute(statement).tuples().all()
    by_document: dict[int, list[int]] = defaultdict(list)
    for record_id, document_id in rows:
        by_document[document_id].append(record_id)
    found: dict[int, Decided] = {}
    for document_id, ids in by_document.items():
        check()
        found.update((r.id, _decided(r, case)) for r, case in cases(session, document_id, ids))
    return [(one, found[one]) for one, _ in reversed(rows) if one in found]


def case_of(stored: StoredDocument, proposal: Candidate) -> Case:
    """A proposal in its document, as a learner sees it."""
    document = stored.document
    context = Context.of(document, stored.uid)
    return Case(proposal, context, *around(document.text, proposal.mention.span))


def decision_of(stored: StoredDocument, detail: RecordDetail) -> Decided | None:
    """What was decided on a proposal; None if it is open or a reviewer's own."""
    if detail.proposal is None or detail.record.state not in _ACTIONS:
        return None
    return _decided(detail.record, case_of(stored, detail.proposal))


def _decided(record: Record, case: Case) -> Decided:
    action = _ACTIONS[record.state]
    return Decided(case, action, None if action is Action.REJECT else record.mention)


def is_correction(decision: Decided) -> bool:
    final = decision.final
    return final is not None and bool(changed(decision.case.candidate.mention, final))


def cases(session: Session, document_id: int, ids: Sequence[int]) -> Iterator[tuple[Record, Case]]:
    """The records of a document that were proposed, each as a case."""
    columns: Sequence[Any] = columns_of(DocumentRow)
    row = session.execute(
        select(*columns, col(SourceRow.text))
        .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
        .where(col(DocumentRow.id) == document_id)
    ).one()
    context = Context.of(document_of(row, text=""), row.uid)
    proposed: Sequence[Any] = columns_of(CandidateRow)
    for first in range(0, len(ids), _BATCH):
        part = ids[first : first + _BATCH]
        rows = session.execute(
            select(*proposed).where(
                col(CandidateRow.record_id).in_(part), col(CandidateRow.origin) == "extractor"
            )
        )
        proposals = {one.record_id: candidate_of(one) for one in rows}
        for record in paging.records(session, part):
            if record.id in proposals:
                candidate = proposals[record.id]
                yield record, Case(candidate, context, *around(row.text, candidate.mention.span))
