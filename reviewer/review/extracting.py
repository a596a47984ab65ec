"""The extractor once more over documents that are there: what nobody decided is proposed anew.

A record that somebody decided, added or began to correct stays, and no proposal is made for its
place again. A new proposal that is the very same as an open one leaves that as it is, so that
only what differs is in the trail, and comes back by one undo.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from reviewer.audit.kinds import OpKind
from reviewer.domain.candidate import Extraction, NumeralKind, State
from reviewer.domain.record import Actor, Done
from reviewer.domain.span import Span
from reviewer.review import checks, runs
from reviewer.review.operation import Operation, check_version, operation
from reviewer.review.runs import Proposal, proposal_of
from reviewer.storage import queries
from reviewer.storage.codec import MENTION_FIELDS, Fields, record_fields
from reviewer.storage.columns import columns_of
from reviewer.storage.store import Store
from reviewer.storage.tables import (
    WITHDRAWN,
    CandidateRow,
    DecisionRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    SourceRow,
)

if TYPE_CHECKING:  # given by whoever has one: it brings its dictionaries with it
    from reviewer.extract import Extractor

_PROPOSED = ("mention", "evidence", "alternatives", "confidence", "rule", "catalogue_id")
_UNSETTLED = (NumeralKind.OPEN, NumeralKind.VALUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What the extractor makes of a document now; version: of the document it read."""

    document_id: int
    version: int
    extraction: Extraction


def propose_again(
    store: Store,
    extractor: Extractor,
    document_ids: Sequence[int],
    *,
    report: Callable[[int, int], None] = lambda *_: None,
) -> list[Again]:
    """What the extractor makes of documents now. Changes nothing, and takes its time.

    report: called with the documents done and their number; raises to stop it.
    """
    parts = []
    for n, document_id in enumerate(document_ids):
        report(n, len(document_ids))
        with store.read() as session:
            stored = queries.document(session, document_id)
        extraction = extractor.extract(stored.document)
        again = Again(document_id=document_id, version=stored.version, extraction=extraction)
        parts.append(again)
    report(len(document_ids), len(document_ids))
    return parts


def extract_again(store: Store, parts: Sequence[Again], *, actor: Actor) -> Done:
    """Put new proposals in the place of those that are open, in all documents at once.

    ``touched`` of what is returned are the records that were withdrawn or added; none: nothing
    was to be changed. Raises StaleError if a document was changed since it was read.
    """
    with operation(store, OpKind.EXTRACT, actor=actor) as op:
        for part in parts:
            document = checks.document(op.session, part.document_id)
            check_version(document, part.version)
            op.check_unlocked(document.id)
            _replace(op, document, part.extraction)
    return op.done


def _replace(op: Operation, document: Row[Any], extraction: Extraction) -> None:
    op.check_unlocked(document.id)
    text = op.session.execute(
        select(col(SourceRow.text)).where(col(SourceRow.id) == document.source_id)
    ).scalar_one()
    runs.check(text, _extent(document), extraction)
    standing = _records(op.session, document.id)
    still_open = [row for row in standing if _is_untouched(row)]
    decided = [row for row in standing if not _is_untouched(row)]
    proposals = _without(map(proposal_of, extraction.candidates), decided)
    same = {_content(row._mapping): row for row in still_open}
    new = [one for one in proposals if _content(one.proposed) not in same]
    kept = {same[_content(one.proposed)].id for one in proposals if _content(one.proposed) in same}
    gone = [row for row in still_open if row.id not in kept]
    for row in gone:
        op.change_record(row, {"state": WITHDRAWN})
    if new:
        _add(op, document, [_with_marks(one, gone) for one in new], extraction)
    _account(op, document.id, extraction)


def _add(
    op: Operation, document: Row[Any], new: Sequence[Proposal], extraction: Extraction
) -> None:
    numerals = [dict(row._mapping) for row in _numerals(op.session, document.id)]
    run_id = runs.add(
        op,
        new,
        numerals,
        document=(document.id, document.uid),
        resources_sha256=extraction.resources_sha256,
    )
    ids = runs.add_records(op.session, new, document_id=document.id, run_id=run_id)
    for one in new:
        fields = {**one.record, "document": document.uid}
        op.tell_added(ids[one.uid], one.uid, fields, document_id=document.id)


# -- what stays, what goes, what comes -----------------------------------------------------------


def _records(session: Session, document_id: int) -> list[Row[Any]]:
    """The records of a document that are shown, by place, each with its proposal's columns and
    whether a decision on it stands."""
    standing = (
        select(col(DecisionRow.id))
        .where(col(DecisionRow.record_id) == col(RecordRow.id))
        .where(col(DecisionRow.withdrawn_by).is_(None))
        .exists()
    )
    statement = (
        select(
            *columns_of(RecordRow),
            col(DocumentRow.uid).label("document"),
            col(CandidateRow.origin).label("origin"),
            col(CandidateRow.mention).label("mention"),
            col(CandidateRow.evidence).label("evidence"),
            col(CandidateRow.alternatives).label("alternatives"),
            standing.label("is_decided"),
        )
        .join(CandidateRow, col(CandidateRow.record_id) == col(RecordRow.id))
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .where(col(RecordRow.document_id) == document_id, col(RecordRow.state) != WITHDRAWN)
        .order_by(col(RecordRow.start), col(RecordRow.end), col(RecordRow.id))
        .with_for_update(of=RecordRow)
    )
    return list(session.execute(statement))


def _is_untouched(row: Row[Any]) -> bool:
    """Whether a record is as the extractor proposed it and nobody's decision on it stands."""
    if row.origin != "extractor" or row.state != State.PENDING.value or row.is_decided:
        return False
    fields, proposed = record_fields(row), json.loads(row.mention)
    return all(fields[name] == proposed[name] for name in MENTION_FIELDS)


def _without(proposals: Iterable[Proposal], decided: Sequence[Row[Any]]) -> list[Proposal]:
    """The proposals but one for each record that stays at their place: the one of the same name
    as was proposed or decided, else the first."""
    left = list(proposals)
    for row in decided:
        here = [one for one in left if _overlap(one.record, record_fields(row))]
        names = (json.loads(row.mention)["indicator"], row.indicator)
        here.sort(key=lambda one: one.record["indicator"] not in names)
        if here:
            left.remove(here[0])
    return left


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and one["end"] > other["start"])


def _content(columns: Mapping[Any, Any]) -> tuple[Any, ...]:
    return tuple(columns[name] for name in _PROPOSED)


def _with_marks(one: Proposal, gone: Sequence[Row[Any]]) -> Proposal:
    """With the flag and the comment of the record whose very place it takes."""
    for row in gone:
        if (row.start, row.end) == (one.record["start"], one.record["end"]):
            marks: Fields = {"is_flagged": row.is_flagged, "comment": row.comment}
            return Proposal(one.proposed, {**one.record, **marks})
    return one


def _extent(document: Row[Any]) -> Span:
    return Span(document.start, document.end)


# -- the number ledger ---------------------------------------------------------------------------


def _numerals(session: Session, document_id: int) -> list[Row[Any]]:
    columns = columns_of(NumeralRow)
    statement = select(*columns).where(col(NumeralRow.document_id) == document_id)
    return list(session.execute(statement.order_by(col(NumeralRow.id))))


def _account(op: Operation, document_id: int, extraction: Extraction) -> None:
    """Let the ledger say what the extractor now says of the numerals that no reviewer spoke of.

    A kind that the extractor gave later stands beside the first one, by nobody's name.
    """
    now = {(one.span.start, one.span.end): one.kind for one in extraction.numerals}
    for row in _numerals(op.session, document_id):
        said = NumeralKind(row.reviewed_kind or row.kind)
        kind = now.get((row.start, row.end))
        is_a_reviewers = row.set_aside_by or row.reviewed_kind == NumeralKind.OPEN.value
        if kind is None or kind == said or is_a_reviewers:
            continue
        if kind not in _UNSETTLED:
            op.change_numeral(row, {"reviewed_kind": kind.value})
        elif said not in _UNSETTLED:
            first = kind.value == row.kind or row.kind in _UNSETTLED
            op.change_numeral(row, {"reviewed_kind": None if first else NumeralKind.OPEN.value})
