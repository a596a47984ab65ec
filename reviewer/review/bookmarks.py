"""Where an actor was when they left; no part of the data, so not audited."""

from __future__ import annotations

from sqlmodel import Session

from reviewer.domain.record import Actor
from reviewer.storage.store import Store
from reviewer.storage.tables import BookmarkRow


def bookmark(store: Store, actor: Actor, document_id: int | None, record_id: int | None) -> None:
    """Remember the place for ``queries.bookmark``."""
    with store.write() as session:
        _save(session, actor.name, document_id, record_id, store)


def _save(
    session: Session, actor: str, document_id: int | None, record_id: int | None, store: Store
) -> None:
    row = session.get(BookmarkRow, actor)
    if row is None:
        row = BookmarkRow(actor=actor, document_id=None, record_id=None, at=store.clock())
    row.document_id, row.record_id, row.at = document_id, record_id, store.clock()
    session.add(row)
