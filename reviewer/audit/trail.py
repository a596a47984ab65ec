"""Append entries, read them, and replay the records from them.

Each entry's hash covers its own fields, all its changes and its predecessor's hash, as
canonical JSON; the first one's predecessor is the hash of the database's uid.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer import __version__
from reviewer.audit.kinds import OpKind
from reviewer.domain.record import Actor
from reviewer.storage.codec import Fields, canonical, time_text
from reviewer.storage.columns import columns_of, insert
from reviewer.storage.prepared import Prepared
from reviewer.storage.tables import ChangeRow, MetaRow, TrailRow

ALGORITHM = "sha256"


@dataclass(frozen=True, slots=True)
class Change:
    """One object before and after, only the fields that changed; None: it is not there."""

    kind: str  # record, document, numeral, decision, source, run
    uid: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the trail as it is written and hashed."""

    id: int
    uid: str
    at: datetime
    offset_minutes: int
    is_clock_back: bool
    actor: Actor
    program: str
    operation: str
    reason: str
    undoes: int | None
    algorithm: str = ALGORITHM
    changes: Sequence[Change] = field(default=(), repr=False)

    def digest(self, previous: str) -> str:
        """The entry's hash, given its predecessor's."""
        return hash_of(self.algorithm, self._plain(previous))

    def _plain(self, previous: str) -> Fields:
        return {
            "previous": previous,
            "id": self.id,
            "uid": self.uid,
            "at": time_text(self.at),
            "offset_minutes": self.offset_minutes,
            "is_clock_back": self.is_clock_back,
            "actor": self.actor.name,
            "machine": self.actor.machine,
            "session": self.actor.session,
            "program": self.program,
            "operation": self.operation,
            "reason": self.reason,
            "undoes": self.undoes,
            "algorithm": self.algorithm,
            "changes": [[one.kind, one.uid, one.before, one.after] for one in self.changes],
        }


def hash_of(algorithm: str, value: object) -> str:
    """Hex digest of canonical JSON in UTF-8. Raises ValueError for an unknown algorithm."""
    return hashlib.new(algorithm, canonical(value).encode("utf-8", "surrogatepass")).hexdigest()


def genesis(session: Session) -> str:
    """What the first entry's hash refers to."""
    uid = session.execute(select(col(MetaRow.value)).where(col(MetaRow.name) == "uid"))
    return hash_of(ALGORITHM, {"database": uid.scalar_one()})


_LAST = Prepared(
    select(col(TrailRow.id), col(TrailRow.hash), col(TrailRow.at))
    .order_by(col(TrailRow.id).desc())
    .limit(1)
)


def head(session: Session) -> tuple[int, str]:
    """The last entry's number and hash; 0 and the genesis where there is none."""
    last = _LAST.first(session)
    return (0, genesis(session)) if last is None else (last.id, last.hash)


def append(
    session: Session,
    kind: OpKind,
    changes: Sequence[Change],
    *,
    actor: Actor,
    at: datetime,
    uid: str | None = None,
    reason: str = "",
    undoes: int | None = None,
) -> int:
    """Write one entry with its changes and return its number."""
    last = _LAST.first(session)
    previous = genesis(session) if last is None else last.hash
    offset = at.astimezone().utcoffset()
    entry = Entry(
        id=1 if last is None else last.id + 1,
        uid=uid or str(uuid7()),
        at=at,
        offset_minutes=0 if offset is None else int(offset.total_seconds() // 60),
        is_clock_back=last is not None and at < last.at,
        actor=actor,
        program=__version__,
        operation=kind.value,
        reason=reason,
        undoes=undoes,
        changes=changes,
    )
    insert(session, TrailRow, [_entry_columns(entry, previous)])
    if changes:
        insert(session, ChangeRow, [*_change_columns(entry)])
    return entry.id


def _entry_columns(entry: Entry, previous: str) -> dict[str, Any]:
    return {
        "id": entry.id,
        "uid": entry.uid,
        "at": entry.at,
        "offset_minutes": entry.offset_minutes,
        "is_clock_back": entry.is_clock_back,
        "actor": entry.actor.name,
        "machine": entry.actor.machine,
        "session": entry.actor.session,
        "program": entry.program,
        "operation": entry.operation,
        "reason": entry.reason,
        "undoes_id": entry.undoes,
        "n_changes": len(entry.changes),
        "algorithm": entry.algorithm,
        "previous_hash": previous,
        "hash": entry.digest(previous),
    }


def _change_columns(entry: Entry) -> Iterator[dict[str, Any]]:
    for position, change in enumerate(entry.changes):
        yield {
            "entry_id": entry.id,
            "position": position,
            "object_kind": change.kind,
            "object_uid": change.uid,
            "before": None if change.before is None else canonical(change.before),
            "after": None if change.after is None else canonical(change.after),
        }


def changes_of(session: Session, entry_id: int) -> list[Change]:
    """The changes of an entry, in order."""
    found = session.execute(
        select(*columns_of(ChangeRow))
        .where(col(ChangeRow.entry_id) == entry_id)
        .order_by(col(ChangeRow.position))
    )
    return [change_of(row) for row in found]


def changes_to(session: Session, kind: str, uid: str) -> list[tuple[int, Change]]:
    """What happened to one object, each with the number of its entry, the oldest first."""
    found = session.execute(
        select(*columns_of(ChangeRow))
        .where(col(ChangeRow.object_uid) == uid, col(ChangeRow.object_kind) == kind)
        .order_by(col(ChangeRow.entry_id), col(ChangeRow.position))
    )
    return [(row.entry_id, change_of(row)) for row in found]


def change_of(row: Row[Any]) -> Change:
    """Raises ValueError if a side is no JSON."""
    return Change(
        row.object_kind,
        row.object_uid,
        None if row.before is None else json.loads(row.before),
        None if row.after is None else json.loads(row.after),
    )


def rows(session: Session) -> Iterator[Row[Any]]:
    """The rows of the trail in order."""
    yield from session.execute(
        select(*columns_of(TrailRow)).order_by(col(TrailRow.id)).execution_options(yield_per=1000)
    )


def entries(session: Session) -> Iterator[Entry]:
    """The entries in order, each with its changes."""
    for row in rows(session):
        yield entry_of(row, changes_of(session, row.id))


def entry_of(row: Row[Any], changes: Sequence[Change]) -> Entry:
    """An entry of its row and changes."""
    return Entry(
        id=row.id,
        uid=row.uid,
        at=row.at,
        offset_minutes=row.offset_minutes,
        is_clock_back=row.is_clock_back,
        actor=Actor(row.actor, row.machine, row.session),
        program=row.program,
        operation=row.operation,
        reason=row.reason,
        undoes=row.undoes_id,
        algorithm=row.algorithm,
        changes=changes,
    )


def count(session: Session) -> int:
    return int(session.execute(select(func.count()).select_from(TrailRow)).scalar_one())
