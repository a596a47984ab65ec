"""Sign-offs as they are stored: which documents are locked, and what changed after one.

A document is locked while a sign-off names it that no unlocking takes back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, or_, select, union_all
from sqlmodel import Session, col

from reviewer.domain.signoff import Seal, SignOff
from reviewer.storage.columns import columns_of
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.tables import (
    ChangeRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    SignedDocumentRow,
    SignOffRow,
    TrailRow,
    UnlockingRow,
)

_IS_UNLOCKED = exists().where(
    col(UnlockingRow.sign_off_id) == col(SignedDocumentRow.sign_off_id),
    col(UnlockingRow.document_id) == col(SignedDocumentRow.document_id),
)
_SIGNED = select(
    col(SignedDocumentRow.document_id),
    col(SignOffRow.id),
    col(SignOffRow.uid),
    col(SignOffRow.name),
    col(SignOffRow.actor),
    col(SignOffRow.at),
    (~_IS_UNLOCKED).label("is_locked"),
).join(SignOffRow, col(SignOffRow.id) == col(SignedDocumentRow.sign_off_id))
# made once: it is asked with every decision
_LOCKS = Prepared(
    _SIGNED.where(col(SignedDocumentRow.document_id) == parameter("document"), ~_IS_UNLOCKED)
    .order_by(col(SignOffRow.id).desc())
    .limit(1)
)


def lock_of(session: Session, document_id: int) -> Seal | None:
    """The last sign-off that locks a document; None if it may be changed."""
    row = _LOCKS.first(session, document=document_id)
    return None if row is None else _seal(row)


def locks(session: Session, document_ids: Collection[int] | None = None) -> list[Row[Any]]:
    """Every lock on the documents (on all, where None): ``document_id``, ``document`` (its uid),
    ``state_sha256``, and ``id``, ``uid``, ``actor`` and ``at`` of the sign-off."""
    statement = _SIGNED.add_columns(
        col(SignedDocumentRow.state_sha256), col(DocumentRow.uid).label("document")
    ).join(DocumentRow, col(DocumentRow.id) == col(SignedDocumentRow.document_id))
    if document_ids is not None:
        statement = statement.where(col(SignedDocumentRow.document_id).in_(document_ids))
    ordered = statement.where(~_IS_UNLOCKED).order_by(
        col(SignOffRow.id), col(SignedDocumentRow.document_id)
    )
    return list(session.execute(ordered))


def seals(session: Session, document_ids: Collection[int] = ()) -> dict[int, Seal]:
    """What the sign-offs mean for each document (of all, where empty) that has any: the last one
    that locks it, else the last one there was."""
    statement = _SIGNED.order_by(col(SignOffRow.id))
    if document_ids:
        statement = statement.where(col(SignedDocumentRow.document_id).in_(document_ids))
    found: dict[int, Seal] = {}
    for row in session.execute(statement):
        before = found.get(row.document_id)
        if row.is_locked or before is None or not before.is_locked:
            found[row.document_id] = _seal(row)
    return found


def _seal(row: Row[Any]) -> Seal:
    return Seal(name=row.name, by=row.actor, at=row.at, is_locked=bool(row.is_locked))


def sign_offs(session: Session) -> list[SignOff]:
    """All sign-offs, the newest first."""
    documents: dict[int, list[int]] = defaultdict(list)
    locked: dict[int, set[int]] = defaultdict(set)
    for row in session.execute(_SIGNED.order_by(col(SignedDocumentRow.document_id))):
        documents[row.id].append(row.document_id)
        if row.is_locked:
            locked[row.id].add(row.document_id)
    rows = session.execute(select(*columns_of(SignOffRow)).order_by(col(SignOffRow.id).desc()))
    return [
        SignOff(
            id=row.id,
            uid=row.uid,
            name=row.name,
            comment=row.comment,
            override=row.override,
            by=row.actor,
            at=row.at,
            entry_id=row.entry_id,
            documents=tuple(documents[row.id]),
            locked=frozenset(locked[row.id]),
        )
        for row in rows
    ]


def is_name_taken(session: Session, name: str) -> bool:
    return bool(session.execute(select(exists().where(col(SignOffRow.name) == name))).scalar_one())


# -- what changed after a sign-off -----------------------------------------------------------------


def changes_after(*, locked_only: bool = False) -> Select[tuple[int, int, str, str]]:
    """Every change to a signed document after its sign-off: ``entry_id``, ``document_id``,
    ``object_kind``, ``object_uid``; locked_only: only those made while the lock stood, which
    there can be none of."""
    parts = [
        _changes_of(kind, table, document, locked_only=locked_only)
        for kind, table, document in (
            ("record", RecordRow, RecordRow.document_id),
            ("numeral", NumeralRow, NumeralRow.document_id),
            ("document", DocumentRow, DocumentRow.id),
        )
    ]
    together = union_all(*parts).subquery()
    return select(
        together.c.entry_id, together.c.document_id, together.c.object_kind, together.c.object_uid
    )


def _changes_of(kind: str, table: Any, document: Any, *, locked_only: bool) -> Select[Any]:
    statement = (
        select(
            col(ChangeRow.entry_id),
            col(SignedDocumentRow.document_id),
            col(ChangeRow.object_kind),
            col(ChangeRow.object_uid),
        )
        .join(SignOffRow, col(SignOffRow.id) == col(SignedDocumentRow.sign_off_id))
        .join(table, col(document) == col(SignedDocumentRow.document_id))
        .join(
            ChangeRow,
            and_(col(ChangeRow.object_uid) == col(table.uid), col(ChangeRow.object_kind) == kind),
        )
        .where(col(ChangeRow.entry_id) > col(SignOffRow.entry_id))
    )
    if not locked_only:
        return statement
    return statement.join(
        UnlockingRow,
        and_(
            col(UnlockingRow.sign_off_id) == col(SignedDocumentRow.sign_off_id),
            col(UnlockingRow.document_id) == col(SignedDocumentRow.document_id),
        ),
        isouter=True,
    ).where(
        or_(
            col(UnlockingRow.id).is_(None),
            col(ChangeRow.entry_id) < col(UnlockingRow.entry_id),
        )
    )


def is_after_sign_off() -> ColumnElement[bool]:
    """Whether an entry (of ``TrailRow``) changed a document after a sign-off of it."""
    return col(TrailRow.id).in_(select(changes_after().subquery().c.entry_id))


def changed_after(session: Session, document_id: int) -> frozenset[str]:
    """Uids of the records of a document that were changed after a sign-off of it."""
    after = changes_after().subquery()
    statement = select(after.c.object_uid).where(
        after.c.object_kind == "record", after.c.document_id == document_id
    )
    return frozenset(session.execute(statement.distinct()).scalars())
