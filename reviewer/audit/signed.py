"""What a sign-off signs: the state of its documents, by a digest; and whether it still stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import and_, exists, func, select
from sqlmodel import Session, col

from reviewer.audit.findings import Finding, found
from reviewer.audit.kinds import OpKind
from reviewer.storage import signoffs
from reviewer.storage.codec import Fields, canonical, record_fields, time_text
from reviewer.storage.columns import columns_of
from reviewer.storage.sources import fields_of_document
from reviewer.storage.tables import (
    ChangeRow,
    CheckpointRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    SignedDocumentRow,
    SignOffRow,
    TrailRow,
    UnlockingRow,
)


def state_sha256(session: Session, document_id: int) -> str:
    """The digest of a document as it stands: what is known of it, its records, its numerals."""
    digest = hashlib.sha256()
    for kind, fields in _state(session, document_id):
        digest.update(canonical([kind, fields]).encode() + b"\n")
    return digest.hexdigest()


def _state(session: Session, document_id: int) -> Iterator[tuple[str, Fields]]:
    document = session.execute(
        select(*columns_of(DocumentRow)).where(col(DocumentRow.id) == document_id)
    ).one()
    extent = {"uid": document.uid, "start": document.start, "end": document.end}
    yield "document", {**extent, **fields_of_document(document)}
    records = session.execute(
        select(*columns_of(RecordRow), col(DocumentRow.uid).label("document"))
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .where(col(RecordRow.document_id) == document_id)
        .order_by(col(RecordRow.uid))
        .execution_options(yield_per=2000)
    )
    for row in records:
        yield "record", {"uid": row.uid, **record_fields(row)}
    numerals = session.execute(
        select(col(NumeralRow.uid), col(NumeralRow.reviewed_kind), col(NumeralRow.set_aside_by))
        .where(col(NumeralRow.document_id) == document_id)
        .order_by(col(NumeralRow.uid))
    )
    for row in numerals:
        yield "numeral", dict(row._mapping)


# -- what the trail tells of sign-offs -----------------------------------------------------------


def sign_off_fields(row: Any, documents: Mapping[str, list[object]]) -> Fields:
    """documents: by uid, the digest of each, its number of records and of what was open."""
    told = {name: row[name] for name in ("name", "comment", "override", "actor")}
    return {**told, "at": time_text(row["at"]), "documents": dict(documents)}


def unlocking_fields(row: Any, *, sign_off: str, document: str) -> Fields:
    told = {"reason": row["reason"], "actor": row["actor"], "at": time_text(row["at"])}
    return {**told, "sign_off": sign_off, "document": document}


def stored(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    """Sign-offs and unlockings as the tables have them."""
    documents: dict[int, dict[str, list[object]]] = {}
    rows = session.execute(
        select(*columns_of(SignedDocumentRow), col(DocumentRow.uid)).join(
            DocumentRow, col(DocumentRow.id) == col(SignedDocumentRow.document_id)
        )
    )
    for row in rows:
        told = [row.state_sha256, row.n_records, row.n_open]
        documents.setdefault(row.sign_off_id, {})[row.uid] = told
    for row in session.execute(select(*columns_of(SignOffRow))):
        yield ("sign_off", row.uid), sign_off_fields(row._mapping, documents.get(row.id, {}))
    unlockings = session.execute(
        select(
            *columns_of(UnlockingRow),
            col(SignOffRow.uid).label("sign_off"),
            col(DocumentRow.uid).label("document"),
        )
        .join(SignOffRow, col(SignOffRow.id) == col(UnlockingRow.sign_off_id))
        .join(DocumentRow, col(DocumentRow.id) == col(UnlockingRow.document_id))
    )
    for row in unlockings:
        fields = unlocking_fields(row._mapping, sign_off=row.sign_off, document=row.document)
        yield ("unlocking", row.uid), fields


# -- whether it still stands ---------------------------------------------------------------------


def findings(session: Session, receipts: Mapping[int, str]) -> Iterator[Finding]:
    """Signed documents that are not what was signed, and sign-offs that nobody signed."""
    del receipts
    yield from _states(session)
    yield from _changes(session)
    yield from _entries(session)
    yield from _signatures(session)


def _states(session: Session) -> Iterator[Finding]:
    digests: dict[int, str] = {}
    for one in signoffs.locks(session):
        if one.document_id not in digests:
            digests[one.document_id] = state_sha256(session, one.document_id)
        if one.state_sha256 != digests[one.document_id]:
            yield found("signed_state", uid=one.document, name=one.actor, at=time_text(one.at))


def _changes(session: Session) -> Iterator[Finding]:
    rows = session.execute(signoffs.changes_after(locked_only=True)).all()
    for entry, kind, uid in sorted(
        {(row.entry_id, row.object_kind, row.object_uid) for row in rows}
    ):
        yield found("signed_changed", entry=entry, kind=kind, uid=uid)


def _entries(session: Session) -> Iterator[Finding]:
    """Each row names the entry that the trail made it by."""
    for kind, table in (("sign_off", SignOffRow), ("unlocking", UnlockingRow)):
        made_by = (
            select(func.min(col(ChangeRow.entry_id)))
            .where(col(ChangeRow.object_uid) == col(table.uid), col(ChangeRow.object_kind) == kind)
            .scalar_subquery()
        )
        rows = session.execute(
            select(col(table.uid), col(table.entry_id), made_by.label("made_by")).where(
                col(table.entry_id) != made_by
            )
        )
        for row in rows:
            told = {"found": row.entry_id, "expected": row.made_by}
            yield found("derived", kind=kind, uid=row.uid, field="entry_id", **told)


def _signatures(session: Session) -> Iterator[Finding]:
    """Once there are accounts, whoever signs off or unlocks signs the trail up to that entry."""
    with_accounts = (
        select(func.min(col(TrailRow.id)))
        .where(col(TrailRow.operation) == OpKind.START_ACCOUNTS.value)
        .scalar_subquery()
    )
    signed = exists().where(
        and_(
            col(CheckpointRow.entry_id) == col(TrailRow.id),
            col(CheckpointRow.name) == col(TrailRow.actor),
        )
    )
    rows = session.execute(
        select(col(TrailRow.id), col(TrailRow.actor))
        .where(
            col(TrailRow.operation).in_((OpKind.SIGN_OFF.value, OpKind.UNLOCK.value)),
            col(TrailRow.id) > with_accounts,
            col(TrailRow.n_changes) > 0,
            ~signed,
        )
        .order_by(col(TrailRow.id))
    )
    for row in rows:
        yield found("signed_unsigned", entry=row.id, name=row.actor)
