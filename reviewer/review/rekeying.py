"""Another passphrase for an encrypted database, with its entry in the trail."""

from __future__ import annotations

from pathlib import Path

from reviewer.audit.kinds import OpKind
from reviewer.domain.record import Actor
from reviewer.review import rights
from reviewer.review.operation import operation
from reviewer.storage import backup, rekeying
from reviewer.storage.cipher import Cipher
from reviewer.storage.store import Clock, Store, utc_now


def rekey(
    database: Path, *, old: Cipher, new: Cipher, actor: Actor, clock: Clock = utc_now
) -> list[Path]:
    """Give a closed database another passphrase, and make a backup that has it; returns the
    backups that still have the old one.

    Passphrase and entry come together or not at all. Raises StoreError if it cannot be done,
    RightError if the actor has no right to it; then the database is as it was.
    """
    store = Store.open(database, read_only=True, cipher=old)
    try:
        with store.read() as session:
            rights.check(session, OpKind.REKEY, actor=actor)
    finally:
        store.close()
    before = [one.path for one in backup.backups(database)]
    with rekeying.with_new_passphrase(database, old=old, new=new) as made:
        store = Store.open(made, clock=clock, cipher=new)
        try:
            with operation(store, OpKind.REKEY, actor=actor):
                pass
        finally:
            store.close()
    backup.back_up(database, now=clock(), cipher=new)
    return before
