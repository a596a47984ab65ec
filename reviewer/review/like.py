"""The open records that a correction could hold for as well, each as it would then be."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlmodel import col

from reviewer.domain.mention import Mention, problems
from reviewer.domain.record import Record
from reviewer.extract.learning import Case, Decided, like_cases
from reviewer.extract.learning.like import Suggestion
from reviewer.review.decided import Check, cases
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.storage.tables import DocumentRow, RecordRow

_MOST = 2_000  # open records that are looked at


@dataclass(frozen=True, slots=True)
class Like:
    """An open record, where it is, and what it would be with the same correction."""

    record: Record
    title: str
    mention: Mention


def like_open(store: Store, decision: Decided, *, check: Check = lambda: None) -> list[Like]:
    """The open records of the same document, and of others those of the same name, that could
    want what a decision corrected; by document and place. None if it corrected nothing.

    A record that somebody began to correct is left alone.
    """
    if decision.is_unchanged or decision.final is None:
        return []
    found: list[tuple[Record, Case]] = []
    titles: dict[int, str] = {}
    for document_id, (title, ids) in _open_ids(store, decision).items():
        check()
        titles[document_id] = title
        with store.read() as session:
            found += [
                (record, case)
                for record, case in cases(session, document_id, ids)
                if record.mention == case.candidate.mention
            ]
    suggested: dict[int, list[Suggestion]] = defaultdict(list)
    for suggestion in like_cases(decision, [case for _, case in found]):
        suggested[suggestion.at].append(suggestion)
    likes = []
    for at, suggestions in sorted(suggested.items()):
        record = found[at][0]
        mention = _corrected(record.mention, suggestions)
        if mention != record.mention:
            likes.append(Like(record, titles[record.document_id], mention))
    return likes


def _open_ids(store: Store, decision: Decided) -> dict[int, tuple[str, list[int]]]:
    """Per document its title and the open records that are looked at, in order of place."""
    case = decision.case
    statement = (
        select(col(RecordRow.document_id), col(DocumentRow.title), col(RecordRow.id))
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .where(col(RecordRow.state).in_(sorted(queries.OPEN_STATES)))
        .where(
            or_(
                col(DocumentRow.uid) == case.context.key,
                col(RecordRow.indicator) == case.candidate.mention.indicator,
            )
        )
        .order_by(col(RecordRow.document_id), col(RecordRow.start), col(RecordRow.id))
        .limit(_MOST)
    )
    found: dict[int, tuple[str, list[int]]] = {}
    with store.read() as session:
        for document_id, title, record_id in session.execute(statement).tuples():
            found.setdefault(document_id, (title, []))[1].append(record_id)
    return found


def _corrected(mention: Mention, suggestions: list[Suggestion]) -> Mention:
    """With all that is suggested; as it is where the guideline does not allow that."""
    values = {one.field: one.value for one in reversed(suggestions)}
    try:
        corrected = dataclasses.replace(mention, **values)  # type: ignore[arg-type]
    except ValueError:
        return mention
    return mention if any(problems(corrected)) else corrected
