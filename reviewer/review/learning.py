"""Learning from a database's decisions: a model kept in it, and what that says of open records.

All of it is derived from the decisions: it makes no entry in the trail and no new version of a
record, and the same decisions give the same model and the same estimates.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer.domain.candidate import Alternative, Candidate, Evidence
from reviewer.domain.mention import Mention
from reviewer.extract.learning import Case, Decided, Learner, Suggestion, like_cases
from reviewer.extract.learning.decided import noted
from reviewer.extract.learning.metrics import Metrics
from reviewer.review.decided import Check, cases, count_in, decisions, is_correction, n_decided
from reviewer.storage import queries
from reviewer.storage.codec import canonical
from reviewer.storage.columns import columns_of, insert, table_of
from reviewer.storage.store import Clock, Store
from reviewer.storage.tables import LearnedRow, RecordRow

EVERY = 50  # decisions more or fewer than a model knows, after which it is trained anew …
_SHARE = 100  # … or one for so many open records, so that weighing them all stays worth it
_RECENT = 30  # corrections whose change is offered for like cases
_BATCH = 500  # records in one statement, and in one short transaction
_SWEEP = 20_000  # ids gone through in one transaction where hardly any row changes
_OFFERED = 9  # other readings at most: there are nine digits

_OPEN = sorted(queries.OPEN_STATES)


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
        if is_correction(decision):
            self.recent = {record_id: decision, **self.recent}
            while len(self.recent) > _RECENT:
                self.recent.popitem()

    def advise(self, case: Case) -> Candidate:
        """The candidate with the readings that decisions speak for among its alternatives."""
        return self._advised(case, self.learner.weigh(case))

    def _advised(self, case: Case, candidate: Candidate) -> Candidate:
        """With what the last corrections offer for like cases."""
        found = {(one.field, repr(one.value)): one for one in candidate.alternatives}
        reasons = list(candidate.evidence)
        for decision in self.recent.values():
            for like in like_cases(decision, [case]):
                key = (like.field, repr(like.value))
                is_new = getattr(candidate.mention, like.field) != like.value
                if is_new and (key not in found or found[key].confidence < like.likeness):
                    found[key] = Alternative(like.field, like.value, like.likeness)
                    reasons.append(_told(like, decision, case))
        best = sorted(found.values(), key=lambda a: (-a.confidence, a.field, repr(a.value)))
        return dataclasses.replace(
            candidate, alternatives=tuple(best[:_OFFERED]), evidence=tuple(reasons)
        )

    def suggest(self, case: Case) -> tuple[Mention, Candidate]:
        """What decisions speak for in the place of a proposal (its own fields, where they do
        not), and the proposal with all other readings among its alternatives."""
        better = self._advised(case, self.learner.suggest(case))
        proposal = dataclasses.replace(better, mention=case.candidate.mention)
        return better.mention, proposal


def _told(like: Suggestion, decision: Decided, case: Case) -> Evidence:
    """Which correction a reading follows; its words are shown where they are in the document."""
    is_here = decision.case.context.key == case.context.key
    first, final = decision.case.candidate.mention, decision.final
    change = f"{noted(getattr(first, like.field))} → {noted(getattr(final, like.field))}"
    return Evidence(like.field, like.why, first.span if is_here else None, change)


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
        few = max(EVERY, count_in(session, _OPEN) // _SHARE)
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
        later = decisions(session, since=since)
        newest = decisions(session, limit=_BATCH)
    for record_id, decision in newest:
        if is_correction(decision):
            taught.recent = {record_id: decision, **taught.recent}
    counted = {record_id for record_id, _ in later}
    for record_id, decision in newest:
        if record_id not in counted:
            taught.learner.carrying.follow(decision)
    for _, decision in later:
        taught.learner.note(decision)
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
            for record, case in cases(session, document_id, open_ids.scalars().all()):
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
    update(table_of(RecordRow))
    .where(
        col(RecordRow.id) == bindparam("row_id"),
        or_(*(col(RecordRow.state) == state for state in _OPEN)),  # IN takes no list of rows
    )
    .values(estimate=bindparam("new_estimate"))
)


# -- the model in the database -------------------------------------------------------------------


def _latest(session: Session) -> Any:
    columns: Sequence[Any] = columns_of(LearnedRow)
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
    learner = Learner.from_text(row.model) if _digest(row.model) == row.hash else None
    if learner is not None:
        learner.version = row.version
    return learner


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
