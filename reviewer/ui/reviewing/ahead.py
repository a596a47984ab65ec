"""What comes up after a write, read in the thread that wrote: the window has only to show it."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.domain.record import Done, Record, RecordDetail
from reviewer.domain.view import View
from reviewer.errors import StoreError
from reviewer.storage import queries
from reviewer.storage.store import Store


@dataclass(frozen=True, slots=True)
class Way:
    """How to go on from a record: to the next open one of ``view``, or to stay (view is None)."""

    record_id: int
    view: View | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """changed: the records touched, as they stand; shown: what the way leads to, None where
    nothing else is open there."""

    changed: tuple[Record, ...]
    way: Way | None = None
    shown: RecordDetail | None = None


def look(store: Store, done: Done, way: Way | None) -> Ahead:
    """Read it after the commit."""
    with store.read() as session:
        changed = tuple(queries.records(session, sorted({*done.touched, *done.added})))
        found = way.record_id if way is not None else None
        if way is not None and way.view is not None:
            following = queries.next_open(session, after=way.record_id, view=way.view)
            found = None if following == way.record_id else following
        return Ahead(changed, way, None if found is None else queries.record_detail(session, found))


def try_to_look(store: Store, way: Way | None, done: Done) -> Ahead | None:
    """None if it cannot be read: what was written stands all the same."""
    try:
        return look(store, done, way)
    except (StoreError, LookupError):
        return None
