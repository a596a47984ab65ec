"""A source with its documents, candidates and numerals into the database, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer import __version__
from reviewer.audit.kinds import OpKind
from reviewer.audit.proposals import candidates_sha256, numerals_sha256
from reviewer.audit.replay import UNDECIDED
from reviewer.audit.trail import Change
from reviewer.domain.candidate import Candidate, Extraction, NumeralKind
from reviewer.domain.document import Document, Source
from reviewer.domain.record import Actor, Imported
from reviewer.review.operation import Operation, operation
from reviewer.storage import originals, passages
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
from reviewer.storage.sources import document_columns, document_fields, source_columns
from reviewer.storage.store import Store
from reviewer.storage.tables import (
    CandidateRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    RunRow,
    SourceRow,
)

Part = tuple[Document, Extraction]


def import_source(store: Store, source: Source, parts: Sequence[Part], *, actor: Actor) -> Imported:
    """Store a source with its documents. A text that is known already is not stored again."""
    known = _known(store, source)
    if known:
        return Imported(done=None, document_ids=known, is_known=True)
    for document, extraction in parts:
        _check(source, document, extraction)
    with operation(store, OpKind.IMPORT, actor=actor) as op:
        source_id, source_uid = _add_source(op, source)
        ids = [_add_document(op, part, source_id, source_uid) for part in parts]
        op.documents.update(ids)
    return Imported(done=op.done, document_ids=tuple(ids), is_known=False)


def _known(store: Store, source: Source) -> tuple[int, ...]:
    with store.read() as session:
        return tuple(
            session.execute(
                select(col(DocumentRow.id))
                .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
                .where(col(SourceRow.text_sha256) == source.text_sha256)
                .order_by(col(DocumentRow.id))
            ).scalars()
        )


def _check(source: Source, document: Document, extraction: Extraction) -> None:
    """Raises ValueError if a span does not fit the text: an extractor's bug must not be stored."""
    for candidate in extraction.candidates:
        mention = candidate.mention
        if mention.span.of(source.text) != mention.value_text:
            raise ValueError(f"not at its place: {mention.value_text!r} {mention.span}")
        if not document.extent.covers(mention.span):
            raise ValueError(f"outside its document: {mention.span} {document.extent}")


def _add_source(op: Operation, source: Source) -> tuple[int, str]:
    uid = str(uuid7())
    columns = {"uid": uid, **source_columns(source)}
    insert(op.session, SourceRow, [{**columns, "imported_at": op.at}])
    told = {name: value for name, value in columns.items() if name not in ("uid", "text")}
    told["imported_at"] = time_text(op.at)
    if source.original:
        told["n_bytes"] = len(source.original)
    op.changes.append(Change("source", uid, None, told))
    source_id = _id_of(op.session, SourceRow, uid)
    if source.original:
        originals.add(op.session, source_id, source)
    passages.add_source(op.session, source_id, source.text)
    return source_id, uid


def _add_document(op: Operation, part: Part, source_id: int, source_uid: str) -> int:
    document, extraction = part
    uid = str(uuid7())
    fields = document_fields(document)
    extent = {"start": document.extent.start, "end": document.extent.end}
    insert(
        op.session,
        DocumentRow,
        [{"uid": uid, "source_id": source_id, "version": 1, **extent, **document_columns(fields)}],
    )
    op.changes.append(Change("document", uid, None, {"source": source_uid, **extent, **fields}))
    document_id = _id_of(op.session, DocumentRow, uid)
    _add_extraction(op, extraction, document_id, uid)
    return document_id


def _add_extraction(
    op: Operation, extraction: Extraction, document_id: int, document_uid: str
) -> None:
    candidates = [_candidate_columns(candidate) for candidate in extraction.candidates]
    numerals = [
        {
            "uid": str(uuid7()),
            "start": numeral.span.start,
            "end": numeral.span.end,
            "kind": numeral.kind.value,
            "rule": numeral.rule,
        }
        for numeral in extraction.numerals
    ]
    uid = str(uuid7())
    run: Fields = {
        "program": __version__,
        "resources_sha256": extraction.resources_sha256,
        "n_candidates": len(candidates),
        "n_numerals": len(numerals),
        "candidates_sha256": candidates_sha256(candidates),
        "numerals_sha256": numerals_sha256(numerals),
    }
    insert(op.session, RunRow, [{"uid": uid, "document_id": document_id, "at": op.at, **run}])
    told = {"document": document_uid, "at": time_text(op.at), **run}
    op.changes.append(Change("run", uid, None, told))
    run_id = _id_of(op.session, RunRow, uid)
    _insert_records(op.session, extraction.candidates, candidates, document_id, run_id)
    if numerals:
        insert_plain(
            op.session,
            NumeralRow,
            [
                {
                    **numeral,
                    "document_id": document_id,
                    "version": 1,
                    "reviewed_kind": None,
                    "set_aside_by": "",
                    "is_open": numeral["kind"] == NumeralKind.OPEN.value,
                }
                for numeral in numerals
            ],
        )


def _insert_records(
    session: Session,
    proposals: Sequence[Candidate],
    candidates: Sequence[Fields],
    document_id: int,
    run_id: int,
) -> None:
    if not candidates:
        return
    insert_plain(
        session,
        RecordRow,
        [
            {
                **record_columns(initial_fields(proposal)),
                "uid": columns["uid"],
                "document_id": document_id,
                "version": 1,
                "standard_value": None,
                "standard_unit": "",
            }
            for proposal, columns in zip(proposals, candidates, strict=True)
        ],
    )
    ids = dict(
        session.execute(
            select(col(RecordRow.uid), col(RecordRow.id)).where(
                col(RecordRow.document_id) == document_id
            )
        )
        .tuples()
        .all()
    )
    insert_plain(
        session,
        CandidateRow,
        [
            {
                **{name: value for name, value in columns.items() if name != "uid"},
                "record_id": ids[columns["uid"]],
                "run_id": run_id,
                "origin": "extractor",
            }
            for columns in candidates
        ],
    )


def initial_fields(candidate: Candidate) -> Fields:
    """The fields of a record (but its document's) before any decision on the candidate."""
    return {
        **mention_fields(candidate.mention),
        **UNDECIDED,
        "confidence": float(candidate.confidence),
        "rule": candidate.rule,
        "catalogue_id": candidate.catalogue_id,
    }


def _candidate_columns(candidate: Candidate) -> Fields:
    return {
        "uid": str(uuid7()),
        "mention": canonical(mention_fields(candidate.mention)),
        "evidence": evidence_json(candidate.evidence),
        "alternatives": alternatives_json(candidate.alternatives),
        "confidence": float(candidate.confidence),
        "rule": candidate.rule,
        "catalogue_id": candidate.catalogue_id,
    }


def _id_of(session: Session, table: Any, uid: str) -> int:
    return int(session.execute(select(col(table.id)).where(col(table.uid) == uid)).scalar_one())
