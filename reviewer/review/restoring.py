"""Going back to a backup, so that the trail says who did and when."""

from __future__ import annotations

from pathlib import Path

from reviewer.audit.kinds import OpKind
from reviewer.domain.record import Actor
from reviewer.errors import StoreError
from reviewer.review import rights
from reviewer.review.operation import operation
from reviewer.storage import backup
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import Clock, Store, utc_now


def restore(
    source: Path,
    database: Path,
    *,
    actor: Actor,
    clock: Clock = utc_now,
    cipher: Cipher | None = None,
) -> Path | None:
    """Put a backup in the place of a closed database; returns where what was there is kept.

    The entry stands in the restored trail: what came after the backup is in the kept file only.
    Raises StoreError if it cannot be done, RightError if the actor has no right to it by the
    accounts of either; then the database is as it was.
    """
    for path in (source, database):
        _check_right(path, actor=actor, cipher=cipher)
    kept = backup.restore(source, database, now=clock(), cipher=cipher)
    store = Store.open(database, clock=clock, cipher=cipher)
    try:
        with operation(store, OpKind.RESTORE, actor=actor) as op:
            op.reason = source.name
    finally:
        store.close()
    return kept


def _check_right(path: Path, *, actor: Actor, cipher: Cipher | None) -> None:
    """By the accounts in a file. One that is not there or cannot be opened has none to ask: it
    is what the backup is needed for."""
    try:
        store = Store.open(path, read_only=True, cipher=cipher)
    except StoreError:
        return
    try:
        with store.read() as session:
            rights.check(session, OpKind.RESTORE, actor=actor)
    finally:
        store.close()
