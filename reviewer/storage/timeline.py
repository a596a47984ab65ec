"""The trail filtered, newest first: numbers of entries, and lines of those that are looked at.

Made for a million entries: the numbers are found in windows of the primary key, so that what is
found first can be shown and the rest be given up, and lines are read by their numbers.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, ColumnElement, Row, exists, func, null, or_, select, type_coerce, union
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from reviewer.domain.timeline import (
    BULK,
    QUIET_FIELDS,
    ChangedObject,
    EntryFilter,
    TimelineRow,
)
from reviewer.storage import signoffs
from reviewer.storage.columns import columns_of
from reviewer.storage.tables import (
    AccountRow,
    ChangeRow,
    DecisionRow,
    DocumentRow,
    InspectionItemRow,
    NumeralRow,
    RecordRow,
    TrailRow,
)

Report = Callable[[int, int], None]

_WINDOW = 50_000  # entries looked at by one statement
_BATCH = 500  # keys in one statement
_BESIDE = ("decision", "candidate")  # kinds whose changes go with those of a record
_CHANGED_KINDS = ("record", "document", "numeral", "account", "notes")
_FIRST = 8  # changes of an entry among which its first object is found


def entry_ids(
    session: Session, wanted: EntryFilter, report: Report | None = None
) -> Iterator[array[int]]:
    """The numbers of the entries wanted, the newest first, window by window.

    report: called with the entries looked at and all; what it raises ends the search.
    """
    last = session.execute(select(func.max(col(TrailRow.id)))).scalar_one() or 0
    conditions, among = list(_conditions(wanted)), _among(session, wanted)
    for upper in range(last, 0, -_WINDOW):
        if report is not None:
            report(last - upper, last)
        inside = col(TrailRow.id).between(max(upper - _WINDOW, 0) + 1, upper)
        statement = select(col(TrailRow.id)).where(inside, *conditions)
        found = _numbers(session, statement.order_by(col(TrailRow.id).desc()))
        yield array("q", found if among is None else (one for one in found if one in among))


def _numbers(session: Session, statement: Any) -> Iterator[int]:
    """Straight from the driver: a million rows of SQLAlchemy's would cost seconds."""
    result = session.connection().execute(statement)
    cursor = result.cursor
    assert cursor is not None
    for rows in iter(lambda: cursor.fetchmany(10_000), []):
        yield from (row[0] for row in rows)
    result.close()


def _among(session: Session, wanted: EntryFilter) -> set[int] | None:
    """Numbers that are found once, whatever the windows: of what changed documents, and of what
    changed them after a sign-off. None: any."""
    found: list[set[int]] = []
    if wanted.documents:
        found.append(set(_numbers(session, _entries_on(wanted.documents))))
    if wanted.is_after_sign_off:
        entries = signoffs.changes_after().subquery().c.entry_id
        found.append(set(_numbers(session, select(entries))))
    return set.intersection(*found) if found else None


def actors(session: Session) -> list[str]:
    """Everybody who is named in the trail, found in the index one by one."""
    names: list[str] = []
    while True:
        beyond = col(TrailRow.actor) > names[-1] if names else col(TrailRow.actor) >= ""
        following = session.execute(select(func.min(col(TrailRow.actor))).where(beyond))
        name = following.scalar_one()
        if name is None:
            return names
        names.append(name)


# -- what a filter demands -----------------------------------------------------------------------


def _conditions(wanted: EntryFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.actors:
        yield col(TrailRow.actor).in_(sorted(wanted.actors))
    if wanted.operations:
        yield col(TrailRow.operation).in_(sorted(wanted.operations))
    if wanted.first is not None:
        yield col(TrailRow.at) >= wanted.first
    if wanted.until is not None:
        yield col(TrailRow.at) < wanted.until
    if wanted.is_bulk:
        yield _is_bulk()
    if wanted.fields:
        yield _changes_any(wanted.fields)
    if wanted.words:
        yield _says(wanted)


def _entries_on(documents: frozenset[int]) -> Any:
    """Numbers of the entries that changed these documents or what stands in them."""
    chosen = sorted(documents)
    uids = union(
        select(col(DocumentRow.uid)).where(col(DocumentRow.id).in_(chosen)),
        select(col(RecordRow.uid)).where(col(RecordRow.document_id).in_(chosen)),
        select(col(NumeralRow.uid)).where(col(NumeralRow.document_id).in_(chosen)),
        select(col(DecisionRow.uid))
        .join(RecordRow, col(RecordRow.id) == col(DecisionRow.record_id))
        .where(col(RecordRow.document_id).in_(chosen)),
    )
    return select(col(ChangeRow.entry_id)).where(col(ChangeRow.object_uid).in_(uids))


def _is_bulk() -> ColumnElement[bool]:
    """Decided on many at once, or took that back, or did it again."""
    undone, redone = aliased(TrailRow), aliased(TrailRow)
    bulk = sorted(BULK)
    return or_(
        col(TrailRow.operation).in_(bulk),
        exists().where(col(undone.id) == col(TrailRow.undoes_id), col(undone.operation).in_(bulk)),
        exists().where(
            col(undone.id) == col(TrailRow.undoes_id),
            col(redone.id) == col(undone.undoes_id),
            col(redone.operation).in_(bulk),
        ),
    )


def _changes_any(fields: frozenset[str]) -> ColumnElement[bool]:
    """In canonical JSON a quote inside a text is escaped, so that only a key looks like this."""
    keys = [col(ChangeRow.after).contains(f'"{name}":', autoescape=True) for name in sorted(fields)]
    return exists().where(
        col(ChangeRow.entry_id) == col(TrailRow.id),
        col(ChangeRow.before).is_not(None),
        col(ChangeRow.object_kind).in_(_CHANGED_KINDS),
        or_(*keys),
    )


def _says(wanted: EntryFilter) -> ColumnElement[bool]:
    after = type_coerce(col(ChangeRow.after), JSON)
    codes = sorted(wanted.reasons)
    said = [
        heard
        for name in ("comment", "reason")
        for heard in (
            after[name].as_string().contains(wanted.words, autoescape=True),
            after[name].as_string().in_(codes),
        )
    ]
    return or_(
        col(TrailRow.reason).contains(wanted.words, autoescape=True),
        col(TrailRow.reason).in_(codes),
        exists().where(col(ChangeRow.entry_id) == col(TrailRow.id), or_(*said)),
    )


# -- lines ---------------------------------------------------------------------------------------


def rows(session: Session, ids: Sequence[int]) -> list[TimelineRow]:
    """The lines of entries, in the order of ``ids``; those that are not there are left out."""
    found: dict[int, TimelineRow] = {}
    for first in range(0, len(ids), _BATCH):
        part = ids[first : first + _BATCH]
        found.update((one.id, one) for one in _rows(session, part))
    return [found[one] for one in ids if one in found]


def _rows(session: Session, ids: Sequence[int]) -> Iterator[TimelineRow]:
    entries = session.execute(select(*columns_of(TrailRow)).where(col(TrailRow.id).in_(ids))).all()
    counts = _counts(session, ids)
    objects = _first_objects(session, ids)
    undone = _undone(session, ids)
    for row in entries:
        yield TimelineRow(
            id=row.id,
            at=row.at,
            offset_minutes=row.offset_minutes,
            is_clock_back=row.is_clock_back,
            actor=row.actor,
            machine=row.machine,
            operation=row.operation,
            reason=row.reason,
            undoes=row.undoes_id,
            n_objects=counts.get(row.id, 0),
            object=objects.get(row.id),
            is_taken_back=row.id in undone,
        )


def _counts(session: Session, ids: Sequence[int]) -> dict[int, int]:
    found = session.execute(
        select(col(ChangeRow.entry_id), func.count())
        .where(col(ChangeRow.entry_id).in_(ids), col(ChangeRow.object_kind).not_in(_BESIDE))
        .group_by(col(ChangeRow.entry_id))
    ).tuples()
    return dict(found.all())


def _undone(session: Session, ids: Sequence[int]) -> set[int]:
    undoing, redoing = aliased(TrailRow), aliased(TrailRow)
    taken_back = exists().where(col(redoing.undoes_id) == col(undoing.id))
    found = session.execute(
        select(col(undoing.undoes_id)).where(col(undoing.undoes_id).in_(ids), ~taken_back)
    )
    return set(found.scalars())


def _first_objects(session: Session, ids: Sequence[int]) -> dict[int, ChangedObject]:
    changes = session.execute(
        select(*columns_of(ChangeRow))
        .where(col(ChangeRow.entry_id).in_(ids), col(ChangeRow.position) < _FIRST)
        .order_by(col(ChangeRow.entry_id), col(ChangeRow.position))
    )
    of_entry: dict[int, list[Row[Any]]] = defaultdict(list)
    for change in changes:
        of_entry[change.entry_id].append(change)
    first = {number: _foremost(some) for number, some in of_entry.items()}
    known = _known(session, list(first.values()))
    return {number: _object(change, known) for number, change in first.items()}


def _foremost(changes: Sequence[Row[Any]]) -> Row[Any]:
    """The change that says best what an entry is about."""
    ranks = {kind: n for n, kind in enumerate(("record", "document", *_CHANGED_KINDS[2:]))}
    return min(changes, key=lambda change: (ranks.get(change.object_kind, 9), change.position))


def objects(session: Session, entry_id: int, *, first: int, limit: int) -> list[ChangedObject]:
    """Some of the objects that an entry changed, in its order, decisions among them."""
    changes = session.execute(
        select(*columns_of(ChangeRow))
        .where(
            col(ChangeRow.entry_id) == entry_id,
            col(ChangeRow.position).between(first, first + limit - 1),
        )
        .order_by(col(ChangeRow.position))
    ).all()
    known = _known(session, changes)
    return [_object(change, known) for change in changes]


_Known = Mapping[tuple[str, str], tuple[str, str, int | None, int | None]]
"""Label, document's title, and ids of the document and record, by kind and uid."""


def _object(change: Row[Any], known: _Known) -> ChangedObject:
    label, title, document_id, record_id = known.get(
        (change.object_kind, change.object_uid), ("", "", None, None)
    )
    names = () if change.before is None else json.loads(change.after or "{}")
    return ChangedObject(
        position=change.position,
        kind=change.object_kind,
        uid=change.object_uid,
        label=label,
        document=title,
        document_id=document_id,
        record_id=record_id,
        fields=tuple(name for name in names if name not in QUIET_FIELDS),
    )


def _known(session: Session, changes: Sequence[Row[Any]]) -> _Known:
    uids: dict[str, set[str]] = defaultdict(set)
    for change in changes:
        uids[change.object_kind].add(change.object_uid)
    known: dict[tuple[str, str], tuple[str, str, int | None, int | None]] = {}
    for kind, find in _FINDERS.items():
        wanted = sorted(uids.get(kind, ()))
        for start in range(0, len(wanted), _BATCH):
            for row in session.execute(find(wanted[start : start + _BATCH])):
                known[kind, row.uid] = (
                    " ".join(str(part) for part in row[1:3] if part),
                    row.title,
                    row.document_id,
                    row.record_id,
                )
    return known


def _of_records(uids: Sequence[str]) -> Any:
    return (
        select(
            col(RecordRow.uid),
            col(RecordRow.indicator),
            col(RecordRow.value_text),
            col(DocumentRow.title),
            col(RecordRow.document_id),
            col(RecordRow.id).label("record_id"),
        )
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .where(col(RecordRow.uid).in_(uids))
    )


def _of_decisions(uids: Sequence[str]) -> Any:
    return (
        select(
            col(DecisionRow.uid),
            col(RecordRow.indicator),
            col(RecordRow.value_text),
            col(DocumentRow.title),
            col(RecordRow.document_id),
            col(RecordRow.id).label("record_id"),
        )
        .join(RecordRow, col(RecordRow.id) == col(DecisionRow.record_id))
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .where(col(DecisionRow.uid).in_(uids))
    )


def _of_documents(uids: Sequence[str]) -> Any:
    return select(
        col(DocumentRow.uid),
        col(DocumentRow.region),
        col(DocumentRow.title).label("label"),
        col(DocumentRow.title),
        col(DocumentRow.id).label("document_id"),
        null().label("record_id"),
    ).where(col(DocumentRow.uid).in_(uids))


def _of_numerals(uids: Sequence[str]) -> Any:
    return (
        select(
            col(NumeralRow.uid),
            col(NumeralRow.start),
            null().label("label"),
            col(DocumentRow.title),
            col(NumeralRow.document_id),
            null().label("record_id"),
        )
        .join(DocumentRow, col(DocumentRow.id) == col(NumeralRow.document_id))
        .where(col(NumeralRow.uid).in_(uids))
    )


def _of_accounts(uids: Sequence[str]) -> Any:
    return select(
        col(AccountRow.uid),
        col(AccountRow.name),
        null().label("label"),
        null().label("title"),
        null().label("document_id"),
        null().label("record_id"),
    ).where(col(AccountRow.uid).in_(uids))


def _of_items(uids: Sequence[str]) -> Any:
    return (
        select(
            col(InspectionItemRow.uid),
            col(RecordRow.indicator),
            col(RecordRow.value_text),
            col(DocumentRow.title),
            col(RecordRow.document_id),
            col(RecordRow.id).label("record_id"),
        )
        .join(RecordRow, col(RecordRow.id) == col(InspectionItemRow.record_id))
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .where(col(InspectionItemRow.uid).in_(uids))
    )


_FINDERS: dict[str, Callable[[Sequence[str]], Any]] = {
    "record": _of_records,
    "decision": _of_decisions,
    "document": _of_documents,
    "numeral": _of_numerals,
    "account": _of_accounts,
    "inspection_item": _of_items,
}
