"""Going back to a backup, so that the trail says who did and when."""

from __future__ import annotations

from pathlib import Path

from reviewer.audit.kinds import OpKind
from reviewer.domain.record import Actor
from reviewer.review.operation import operation
from reviewer.storage import backup
from reviewer.storage.store import Clock, Store, utc_now


def restore(source: Path, database: Path, *, actor: Actor, clock: Clock = utc_now) -> Path | None:
    """Put a backup in the place of a closed database; returns where what was there is kept.

    The entry stands in the restored trail: what came after the backup is in the kept file only.
    Raises StoreError if it cannot be done; then the database is as it was.
    """
    kept = backup.restore(source, database, now=clock())
    store = Store.open(database, clock=clock)
    try:
        with operation(store, OpKind.RESTORE, actor=actor) as op:
            op.reason = source.name
    finally:
        store.close()
    return kept
