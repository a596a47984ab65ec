"""Learning from a database's decisions: a model kept in it, and what that says of open records.

All of it is derived from the decisions: it makes no entry in the trail and no new version of a
record, and the same decisions give the same model and the same estimates.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer.domain.candidate import Alternative, Candidate, State
from reviewer.domain.decision import Action
from reviewer.domain.record import Record, RecordDetail, StoredDocument
from reviewer.extract.learning import Case, Context, Decided, Learner, around, like_cases
from reviewer.extract.learning.decided import changed
from reviewer.extract.learning.metrics import Metrics
from reviewer.storage import paging, queries
from reviewer.storage.codec import candidate_of, canonical
from reviewer.storage.columns import insert
from reviewer.storage.sources import document_of
from reviewer.storage.store import Clock, Store
from reviewer.storage.tables import (
    CandidateRow,
    DocumentRow,
    LearnedRow,
    RecordRow,
    SourceRow,
)

EVERY = 50  # decisions more or fewer than a model knows, after which it is trained anew …
_SHARE = 100  # … or one for so many open records, so that weighing them all stays worth it
_NEWEST = 20_000  # decisions that are learnt from at most
_RECENT = 30  # corrections whose change is offered for like cases
_BATCH = 500  # records in one statement, and in one short transaction
_SWEEP = 20_000  # ids gone through in one transaction where hardly any row changes
_OFFERED = 9  # other readings at most: there are nine digits

_ACTIONS = {
    State.CONFIRMED: Action.CONFIRM,
    State.CORRECTED: Action.CORRECT,
    State.REJECTED: Action.REJECT,
}
_DECIDED = sorted(_ACTIONS)
_OPEN = sorted(queries.OPEN_STATES)

Check = Callable[[], None]
"""Called now and then in what takes long; raises to stop it. What was written till then stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A training: the how manieth, when, and of how many decided records."""

    version: int
    at: datetime
    n_decisions: int
    metrics: Metrics


@dataclass(slots=True)
class Taught:
    """What is at hand while reviewing. recent: the corrections made last, newest first, by the
    record that they were made on."""

    learner: Learner
    recent: dict[int, Decided]

    def note(self, record_id: int, decision: Decided) -> None:
        """Take in a decision that was just made."""
        self.learner.note(decision)
        self.recent.pop(record_id, None)
        if _is_correction(decision):
            self.recent = {record_id: decision, **self.recent}
            while len(self.recent) > _RECENT:
                self.recent.popitem()

    def advise(self, case: Case) -> Candidate:
        """The candidate with the readings that decisions speak for among its alternatives."""
        candidate = self.learner.weigh(case)
        found = {(one.field, repr(one.value)): one for one in candidate.alternatives}
        for decision in self.recent.values():
            for like in like_cases(decision, [case]):
                key = (like.field, repr(like.value))
                is_new = getattr(case.candidate.mention, like.field) != like.value
                if is_new and (key not in found or found[key].confidence < like.likeness):
                    found[key] = Alternative(like.field, like.value, like.likeness)
        best = sorted(found.values(), key=lambda a: (-a.confidence, a.field, repr(a.value)))
        return dataclasses.replace(candidate, alternatives=tuple(best[:_OFFERED]))


def train(
    store: Store, *, clock: Clock | None = None, check: Check = lambda: None
) -> Learned | None:
    """Learn anew from the decided records, keep the model, and estimate the open records.

    None: nothing is decided yet. Takes up to a quarter of a minute and more.
    """
    at = (clock or store.clock)()  # what is decided from now on is not in it
    with store.read() as session:
        n_decisions = n_decided(session)
        decided = [decision for _, decision in decisions(session, check=check)]
    if not decided:
        return None
    learner = Learner.trained(decided, check)
    learned = _keep(store, learner, n_decisions, at=at)
    estimate(store, learner, check=check)
    return learned


def is_stale(store: Store) -> bool:
    """Whether enough was decided, or taken back, since the last training."""
    with store.read() as session:
        row = _latest(session)
        known = row.n_decisions if row is not None and _read_back(row) is not None else 0
        few = max(EVERY, _count(session, _OPEN) // _SHARE)
        return abs(n_decided(session) - known) >= few


def latest(store: Store) -> Learned | None:
    """The last training, None if there was none."""
    with store.read() as session:
        row = _latest(session)
        return None if row is None else _learned(row)


def current(store: Store) -> Learner | None:
    """The learner of the last training; None if there is none that this program can read."""
    with store.read() as session:
        row = _latest(session)
        return None if row is None else _read_back(row)


def load(store: Store) -> Taught:
    """The learner of the last training, with the decisions made since taken in."""
    with store.read() as session:
        row = _latest(session)
        learner = None if row is None else _read_back(row)
        since = row.at if row is not None and learner is not None else None
        taught = Taught(learner or Learner(), {})
        for _, decision in decisions(session, since=since):
            taught.learner.note(decision)
        for record_id, decision in decisions(session, limit=_BATCH):
            if _is_correction(decision):
                taught.recent = {record_id: decision, **taught.recent}
    taught.recent = dict(list(taught.recent.items())[:_RECENT])
    return taught


def forget(store: Store, *, check: Check = lambda: None) -> None:
    """Let every record's confidence be its proposal's again; the model stays for later."""
    with store.read() as session:
        last = session.execute(select(func.max(col(RecordRow.id)))).scalar_one() or 0
    for first in range(0, last + 1, _SWEEP):
        check()
        with store.write() as session:
            session.execute(
                update(RecordRow)
                .where(
                    col(RecordRow.id) >= first,
                    col(RecordRow.id) < first + _SWEEP,
                    col(RecordRow.estimate) != col(RecordRow.confidence),
                )
                .values(estimate=RecordRow.confidence)
                .execution_options(synchronize_session=False)
            )


def estimate(
    store: Store,
    learner: Learner,
    *,
    only: Collection[int] | None = None,
    check: Check = lambda: None,
) -> int:
    """Write how sure the learner is of each open record, of documents ``only`` if these are
    given; how many were changed.

    A learner whose chances are worse than the program's own says nothing of them.
    In short transactions: a decision is never held up for long, and one that comes between
    keeps the confidence that it was made at.
    """
    if not learner.metrics.is_better:
        forget(store, check=check)
        return 0
    with store.read() as session:
        ids = session.execute(
            select(col(RecordRow.document_id))
            .where(col(RecordRow.state).in_(_OPEN))
            .distinct()
            .order_by(col(RecordRow.document_id))
        )
        documents = [one for one in ids.scalars() if only is None or one in only]
    n_changed = 0
    for document_id in documents:
        with store.read() as session:
            open_ids = session.execute(
                select(col(RecordRow.id)).where(
                    col(RecordRow.document_id) == document_id, col(RecordRow.state).in_(_OPEN)
                )
            )
            found = []
            for record, case in _cases(session, document_id, open_ids.scalars().all()):
                check()
                chance = learner.weigh(case).confidence
                if chance != record.confidence:
                    found.append({"row_id": record.id, "new_estimate": chance})
        for first in range(0, len(found), _BATCH):
            check()
            with store.write() as session:
                session.connection().execute(_ESTIMATE, found[first : first + _BATCH])
        n_changed += len(found)
    return n_changed


_ESTIMATE = (
    update(RecordRow.__table__)  # type: ignore[attr-defined]
    .where(
        col(RecordRow.id) == bindparam("row_id"),
        or_(*(col(RecordRow.state) == state for state in _OPEN)),  # IN takes no list of rows
    )
    .values(estimate=bindparam("new_estimate"))
)


# -- decisions and cases -------------------------------------------------------------------------


def n_decided(session: Session) -> int:
    """How many proposals are decided."""
    return _count(session, _DECIDED)


def _count(session: Session, states: Sequence[State]) -> int:
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
        .where(col(RecordRow.state).in_(_DECIDED), col(RecordRow.decided_at).is_not(None))
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
        found.update((r.id, _decided(r, case)) for r, case in _cases(session, document_id, ids))
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


def _is_correction(decision: Decided) -> bool:
    final = decision.final
    return final is not None and bool(changed(decision.case.candidate.mention, final))


def _cases(session: Session, document_id: int, ids: Sequence[int]) -> Iterator[tuple[Record, Case]]:
    """The records of a document that were proposed, each as a case."""
    columns: Sequence[Any] = DocumentRow.__table__.columns  # type: ignore[attr-defined]
    row = session.execute(
        select(*columns, col(SourceRow.text))
        .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
        .where(col(DocumentRow.id) == document_id)
    ).one()
    context = Context.of(document_of(row, text=""), row.uid)
    proposed: Sequence[Any] = CandidateRow.__table__.columns  # type: ignore[attr-defined]
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


# -- the model in the database -------------------------------------------------------------------


def _latest(session: Session) -> Any:
    columns: Sequence[Any] = LearnedRow.__table__.columns  # type: ignore[attr-defined]
    return session.execute(
        select(*columns).order_by(col(LearnedRow.id).desc()).limit(1)
    ).one_or_none()


def _learned(row: Any) -> Learned:
    return Learned(
        version=row.version,
        at=row.at,
        n_decisions=row.n_decisions,
        metrics=Metrics(**json.loads(row.metrics)),
    )


def _read_back(row: Any) -> Learner | None:
    """None if the text is not what was written, or was written for other features."""
    if _digest(row.model) != row.hash:
        return None
    return Learner.from_text(row.model)


def _keep(store: Store, learner: Learner, n_decisions: int, *, at: datetime) -> Learned:
    """Put a model in the place of the one before; the same one stays as it is."""
    model = learner.to_text()
    with store.write() as session:
        before = _latest(session)
        if before is not None and before.hash == _digest(model):
            return _learned(before)
        session.execute(
            update(LearnedRow)
            .where(col(LearnedRow.model) != "")
            .values(model="")
            .execution_options(synchronize_session=False)
        )
        version = before.version + 1 if before is not None else 1
        columns = {
            "uid": str(uuid7()),
            "at": at,
            "version": version,
            "n_decisions": n_decisions,
            "metrics": canonical(dataclasses.asdict(learner.metrics)),
            "model": model,
            "hash": _digest(model),
        }
        insert(session, LearnedRow, [columns])
    return Learned(version=version, at=at, n_decisions=n_decisions, metrics=learner.metrics)


def _digest(model: str) -> str:
    return hashlib.sha256(model.encode()).hexdigest()
