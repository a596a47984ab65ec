"""Checkpoints: receipts that stay in the database, signed by the account that was at work.

Whoever rewrites the chain and all its hashes cannot sign it with another's key, so the
signatures of before no longer fit. Whoever also removes the checkpoints leaves a trail that
nobody signed, which is told as a warning; receipts outside the database then find the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from reviewer.audit import receipt as receipts_
from reviewer.audit import trail
from reviewer.audit.findings import Finding, found
from reviewer.audit.keys import SigningKey
from reviewer.audit.receipt import Receipt
from reviewer.domain.record import Actor
from reviewer.storage import accounts
from reviewer.storage.codec import time_text
from reviewer.storage.columns import columns_of, insert
from reviewer.storage.store import Store
from reviewer.storage.tables import CheckpointRow, MetaRow, TrailRow


def make(
    store: Store, *, actor: Actor, key: SigningKey, head: tuple[int, str] | None = None
) -> Receipt:
    """Sign the head (or ``head``, an export's), keep it, and return the same as a receipt.

    A head that this account signed already is not kept twice. Raises StoreError if it cannot
    be saved.
    """
    with store.write() as session:
        head = head or trail.head(session)
        return keep(session, store.uid, head=head, at=store.clock(), actor=actor, key=key)


def keep(
    session: Session,
    database: str,
    *,
    head: tuple[int, str],
    at: datetime,
    actor: Actor,
    key: SigningKey,
) -> Receipt:
    """Sign a head inside a transaction; database: its uid."""
    receipt = receipts_.plain(
        database, head=head, at=at, name=actor.name, key=key, account=actor.account
    )
    if not _is_kept(session, receipt):
        insert(session, CheckpointRow, [_columns(receipt)])
    return receipt


def _is_kept(session: Session, receipt: Receipt) -> bool:
    algorithm, _, digest = receipt.hash.partition(":")
    return bool(
        session.execute(
            select(col(CheckpointRow.id))
            .where(
                col(CheckpointRow.entry_id) == receipt.entry,
                col(CheckpointRow.hash) == digest,
                col(CheckpointRow.algorithm) == algorithm,
                col(CheckpointRow.public_key) == receipt.key,
            )
            .limit(1)
        ).all()
    )


def _columns(receipt: Receipt) -> dict[str, Any]:
    algorithm, _, digest = receipt.hash.partition(":")
    return {
        "entry_id": receipt.entry,
        "hash": digest,
        "algorithm": algorithm,
        "at": datetime.fromisoformat(receipt.at),
        "account": receipt.account,
        "name": receipt.name,
        "public_key": receipt.key,
        "signature": receipt.signature,
    }


def checkpoints(session: Session) -> Iterator[tuple[int, Receipt]]:
    """The checkpoints as receipts, with their numbers, in the order in which they were made."""
    uid = session.execute(select(col(MetaRow.value)).where(col(MetaRow.name) == "uid")).scalar_one()
    rows = session.execute(select(*columns_of(CheckpointRow)).order_by(col(CheckpointRow.id)))
    for row in rows:
        yield row.id, _receipt(row, uid)


def _receipt(row: Row[Any], uid: str) -> Receipt:
    return Receipt(
        database=uid,
        entry=row.entry_id,
        hash=f"{row.algorithm}:{row.hash}",
        at=(time_text(row.at) or "")[:19] + "Z",
        name=row.name,
        account=row.account,
        key=row.public_key,
        signature=row.signature,
    )


def findings(session: Session, receipts: Mapping[int, str]) -> Iterator[Finding]:
    """Checkpoints that are not what an account signed, or whose entry is another one now."""
    del receipts  # for what was kept outside see ``verify`` and ``receipt``
    last, last_number = 0, 0
    for number, receipt in checkpoints(session):
        for missing in range(last_number + 1, number):
            yield found("checkpoint_missing", number=missing)
        last_number = number
        if not receipt.is_signature_right:
            yield found("checkpoint_signature", number=number, name=receipt.name)
        elif not _is_known(session, receipt):
            yield found("checkpoint_key", number=number, name=receipt.name)
        if _hash_of(session, receipt.entry) != receipt.hash:
            yield found("checkpoint_differs", number=number, entry=receipt.entry, name=receipt.name)
        last = max(last, receipt.entry)
    yield from _unsigned(session, last)


def _is_known(session: Session, receipt: Receipt) -> bool:
    """Whether the trail gave this key to this account before the entry that it signed."""
    return any(
        entry <= receipt.entry and key == receipt.key
        for entry, key in receipts_.keys_of(session, receipt.account)
    )


def _hash_of(session: Session, entry: int) -> str:
    row = session.execute(
        select(col(TrailRow.algorithm), col(TrailRow.hash)).where(col(TrailRow.id) == entry)
    ).one_or_none()
    return "" if row is None else f"{row.algorithm}:{row.hash}"


def _unsigned(session: Session, last: int) -> Iterator[Finding]:
    """What came after the last signature: a session under way, a crash, or somebody's hand."""
    entry, _ = trail.head(session)
    if entry > last and accounts.any_accounts(session):
        yield found("unsigned_tail", is_warning=True, first=last + 1, last=entry)
