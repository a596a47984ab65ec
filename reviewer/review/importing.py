"""A source with its documents, candidates and numerals into the database, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer.audit.kinds import OpKind
from reviewer.audit.trail import Change
from reviewer.domain.candidate import Extraction, NumeralKind
from reviewer.domain.document import Document, Source
from reviewer.domain.record import Actor, Imported
from reviewer.review import runs
from reviewer.review.operation import Operation, operation
from reviewer.review.runs import proposal_of
from reviewer.storage import originals, passages
from reviewer.storage.codec import Fields, time_text
from reviewer.storage.columns import insert, insert_plain
from reviewer.storage.sources import document_columns, document_fields, source_columns
from reviewer.storage.store import Store
from reviewer.storage.tables import DocumentRow, NumeralRow, SourceRow

Part = tuple[Document, Extraction]


def import_source(store: Store, source: Source, parts: Sequence[Part], *, actor: Actor) -> Imported:
    """Store a source with its documents. A file or text that is known is not stored again."""
    known = _known(store, source)
    if known:
        return Imported(done=None, document_ids=known, is_known=True)
    for document, extraction in parts:
        runs.check(source.text, document.extent, extraction)
    with operation(store, OpKind.IMPORT, actor=actor) as op:
        source_id, source_uid = _add_source(op, source)
        ids = [_add_document(op, part, source_id, source_uid) for part in parts]
        op.documents.update(ids)
    return Imported(done=op.done, document_ids=tuple(ids), is_known=False)


def _known(store: Store, source: Source) -> tuple[int, ...]:
    """The documents of the same file, even if it was read otherwise then, or of the same text."""
    is_same = col(SourceRow.text_sha256) == source.text_sha256
    if source.file_sha256:
        is_same |= col(SourceRow.file_sha256) == source.file_sha256
    with store.read() as session:
        return tuple(
            session.execute(
                select(col(DocumentRow.id))
                .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
                .where(is_same)
                .order_by(col(DocumentRow.id))
            ).scalars()
        )


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
    numerals: list[Fields] = [
        {
            "uid": str(uuid7()),
            "start": numeral.span.start,
            "end": numeral.span.end,
            "kind": numeral.kind.value,
            "rule": numeral.rule,
        }
        for numeral in extraction.numerals
    ]
    proposals = [proposal_of(candidate) for candidate in extraction.candidates]
    run_id = runs.add(
        op,
        proposals,
        numerals,
        document=(document_id, document_uid),
        resources_sha256=extraction.resources_sha256,
    )
    runs.add_records(op.session, proposals, document_id=document_id, run_id=run_id)
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


def _id_of(session: Session, table: Any, uid: str) -> int:
    return int(session.execute(select(col(table.id)).where(col(table.uid) == uid)).scalar_one())
