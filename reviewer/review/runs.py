"""What one run of the extractor over a document proposed, as rows: the run, a candidate and the
record that follows from it for each proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer import __version__
from reviewer.audit.proposals import candidates_sha256, numerals_sha256
from reviewer.audit.replay import UNDECIDED
from reviewer.audit.trail import Change
from reviewer.domain.candidate import Candidate, Extraction
from reviewer.domain.span import Span
from reviewer.review.operation import Operation
from reviewer.storage.codec import (
    Fields,
    alternatives_json,
    canonical,
    evidence_json,
    mention_fields,
    record_columns,
    time_text,
)
from reviewer.storage.columns import insert, insert_plain
from reviewer.storage.tables import CandidateRow, RecordRow, RunRow


@dataclass(frozen=True, slots=True)
class Proposal:
    """proposed: the columns of a candidate, with its uid; record: the fields (but the
    document's) of its record before any decision."""

    proposed: Fields
    record: Fields

    @property
    def uid(self) -> str:
        return str(self.proposed["uid"])


def proposal_of(candidate: Candidate) -> Proposal:
    """A candidate under a new uid."""
    rated = {
        "confidence": float(candidate.confidence),
        "rule": candidate.rule,
        "catalogue_id": candidate.catalogue_id,
    }
    mention = mention_fields(candidate.mention)
    proposed = {
        "uid": str(uuid7()),
        "mention": canonical(mention),
        "evidence": evidence_json(candidate.evidence),
        "alternatives": alternatives_json(candidate.alternatives),
        **rated,
    }
    return Proposal(proposed, {**mention, **UNDECIDED, **rated})


def check(text: str, extent: Span, extraction: Extraction) -> None:
    """Raises ValueError if a span does not fit the text: an extractor's bug must not be stored."""
    for candidate in extraction.candidates:
        mention = candidate.mention
        if mention.span.of(text) != mention.value_text:
            raise ValueError(f"not at its place: {mention.value_text!r} {mention.span}")
        if not extent.covers(mention.span):
            raise ValueError(f"outside its document: {mention.span} {extent}")


def add(
    op: Operation,
    proposals: Sequence[Proposal],
    numerals: Sequence[Fields],
    *,
    document: tuple[int, str],
    resources_sha256: str,
) -> int:
    """A new run, with what proves its proposals and the document's numerals; returns its id.

    document: id and uid.
    """
    document_id, document_uid = document
    uid = str(uuid7())
    run: Fields = {
        "program": __version__,
        "resources_sha256": resources_sha256,
        "n_candidates": len(proposals),
        "n_numerals": len(numerals),
        "candidates_sha256": candidates_sha256(one.proposed for one in proposals),
        "numerals_sha256": numerals_sha256(numerals),
    }
    insert(op.session, RunRow, [{"uid": uid, "document_id": document_id, "at": op.at, **run}])
    told = {"document": document_uid, "at": time_text(op.at), **run}
    op.changes.append(Change("run", uid, None, told))
    statement = select(col(RunRow.id)).where(col(RunRow.uid) == uid)
    return int(op.session.execute(statement).scalar_one())


def add_records(
    session: Session, proposals: Sequence[Proposal], *, document_id: int, run_id: int
) -> dict[str, int]:
    """The rows of a run's proposals, in their order; returns the ids of their records by uid."""
    if not proposals:
        return {}
    insert_plain(
        session,
        RecordRow,
        [
            {
                **record_columns(one.record),
                "uid": one.uid,
                "document_id": document_id,
                "version": 1,
                "standard_value": None,
                "standard_unit": "",
            }
            for one in proposals
        ],
    )
    statement = select(col(RecordRow.uid), col(RecordRow.id)).where(
        col(RecordRow.document_id) == document_id
    )
    known: dict[str, int] = dict(session.execute(statement).tuples().all())
    ids = {one.uid: known[one.uid] for one in proposals}
    rows = [_candidate(one, ids[one.uid], run_id) for one in proposals]
    insert_plain(session, CandidateRow, rows)
    return ids


def _candidate(one: Proposal, record_id: int, run_id: int) -> dict[str, Any]:
    columns = {name: value for name, value in one.proposed.items() if name != "uid"}
    return {**columns, "record_id": record_id, "run_id": run_id, "origin": "extractor"}
