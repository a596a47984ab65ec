"""Undo and redo without limit: each a new entry that puts back what another one changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    String,
    Table,
    bindparam,
    exists,
    func,
    select,
)
from sqlmodel import Session, col

from reviewer.audit import trail
from reviewer.audit.kinds import STAYS, OpKind
from reviewer.audit.trail import Change
from reviewer.domain.record import Actor, Done, EntrySummary
from reviewer.domain.role import REVERT, UNDO_OTHERS
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError, StaleError
from reviewer.review import rights
from reviewer.review.operation import Operation, operation
from reviewer.storage.codec import record_fields
from reviewer.storage.columns import table_of
from reviewer.storage.sources import fields_of_document
from reviewer.storage.store import Store
from reviewer.storage.tables import (
    WITHDRAWN,
    ChangeRow,
    DecisionRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    TrailRow,
)

_NO_ENTRY = QT_TRANSLATE_NOOP("errors", "There is no entry {id} in the trail.")
_STAYS = QT_TRANSLATE_NOOP(
    "errors",
    "An import, a restored backup or a change of accounts cannot be undone: it stays on record.",
)
_UNDONE = QT_TRANSLATE_NOOP("errors", "This was undone already.")
_CHANGED = QT_TRANSLATE_NOOP(
    "errors",
    "This cannot be undone, because what it did was changed again since. "
    "Undo or correct the later change first.",
)

_NO_REASON = QT_TRANSLATE_NOOP("errors", "Say why this is to be reverted; the trail keeps it.")
_CONFLICT = QT_TRANSLATE_NOOP(
    "errors",
    "Entry {id} was not reverted, because entry {later} by {actor} changed the same since. "
    "Revert that one first, or correct the record.",
)


def undo(store: Store, entry_id: int, *, actor: Actor, reason: str = "") -> Done:
    """Put back what an entry changed, as a new entry; undoing an undo is the redo.

    Raises StaleError if the values that the entry left no longer stand.
    """
    return _put_back(store, entry_id, actor=actor, reason=reason, right="")


def revert(store: Store, entry_id: int, *, reason: str, actor: Actor) -> Done:
    """Take back any entry, whoever made it, for a reason that stays in the trail.

    Raises RightError if the actor may not, DecisionError without a reason, StaleError naming
    the entry that changed the same since.
    """
    if not reason.strip():
        raise DecisionError(_NO_REASON)
    return _put_back(store, entry_id, actor=actor, reason=reason.strip(), right=REVERT)


def _put_back(store: Store, entry_id: int, *, actor: Actor, reason: str, right: str) -> Done:
    with store.read() as session:
        target = _resolve(session, entry_id)
    kind = OpKind.REDO if target.operation == OpKind.UNDO else OpKind.UNDO
    with operation(store, kind, actor=actor) as op:
        if target.actor != actor.name:
            rights.check(op.session, UNDO_OTHERS, actor=actor)
        if right:
            rights.check(op.session, right, actor=actor)
            _check_last(op.session, target.id)
        if op.session.execute(_IS_UNDONE, {"entry": target.id}).scalar_one():
            raise DecisionError(_UNDONE)
        op.undoes = target.id
        op.reason = reason
        for change in reversed(trail.changes_of(op.session, target.id)):
            if change.kind in _PUT_BACK:  # what a record was made from stays
                _PUT_BACK[change.kind](op, change)
    return op.done


def _check_last(session: Session, entry_id: int) -> None:
    """Raises StaleError if a later entry changed a field that this one changed, and stands."""
    for change in trail.changes_of(session, entry_id):
        if change.kind not in _PUT_BACK or change.kind == "decision":
            continue
        after = change.after or {}
        left, last = dict(after), entry_id
        for number, later in trail.changes_to(session, change.kind, change.uid):
            same = {name: value for name, value in (later.after or {}).items() if name in left}
            if number > entry_id and same:
                left.update(same)
                last = number
        if left != after:
            by = _entry(session, last).actor
            raise StaleError(_CONFLICT, id=entry_id, later=last, actor=by)


def _resolve(session: Session, entry_id: int) -> Row[Any]:
    """The entry to reverse: a redo stands for the operation that it did again."""
    row = _entry(session, entry_id)
    while row.operation == OpKind.REDO:
        row = _entry(session, _entry(session, row.undoes_id).undoes_id)
    if row.operation in STAYS:
        raise DecisionError(_STAYS)
    return row


def _entry(session: Session, entry_id: int) -> Row[Any]:
    row = session.execute(
        select(
            col(TrailRow.id), col(TrailRow.operation), col(TrailRow.undoes_id), col(TrailRow.actor)
        ).where(col(TrailRow.id) == entry_id)
    ).one_or_none()
    if row is None:
        raise DecisionError(_NO_ENTRY, id=entry_id)
    return row


# -- putting back, by the kind of object ---------------------------------------------------------


def _record(op: Operation, change: Change) -> None:
    row = op.record_by_uid(change.uid)
    _check_stands(record_fields(row), change)
    op.change_record(row, {"state": WITHDRAWN} if change.before is None else change.before)


def _document(op: Operation, change: Change) -> None:
    row = _by_uid(op, DocumentRow, change.uid)
    _check_stands(fields_of_document(row), change)
    op.change_document(row, change.before or {})


def _numeral(op: Operation, change: Change) -> None:
    row = _by_uid(op, NumeralRow, change.uid)
    _check_stands(dict(row._mapping), change)
    op.change_numeral(row, change.before or {})


def _decision(op: Operation, change: Change) -> None:
    row = _by_uid(op, DecisionRow, change.uid)
    if change.before is None:
        op.change_decision(row, withdrawn_by=op.uid)
        return
    _check_stands(dict(row._mapping), change)
    op.change_decision(row, withdrawn_by=change.before["withdrawn_by"])


_PUT_BACK = {
    "record": _record,
    "document": _document,
    "numeral": _numeral,
    "decision": _decision,
}


def _by_uid(op: Operation, table: Any, uid: str) -> Row[Any]:
    columns = table.__table__.columns
    statement = select(*columns).where(col(table.uid) == uid).with_for_update()
    return op.session.execute(statement).one()


def _check_stands(current: Mapping[str, Any], change: Change) -> None:
    after = change.after or {}
    if any(current[name] != value for name, value in after.items()):
        raise StaleError(_CHANGED)


# -- what comes next -----------------------------------------------------------------------------


def undoable(store: Store, *, actor: Actor) -> EntrySummary | None:
    """The actor's last operation that stands and can be undone."""
    with store.read() as session:
        row = session.execute(_UNDOABLE, {"actor": actor.name}).one_or_none()
        return None if row is None else _summary(session, row)


def redoable(store: Store, *, actor: Actor) -> EntrySummary | None:
    """The actor's last undo that can be taken back: none after a new operation.

    ``operation`` names what would be done again.
    """
    with store.read() as session:
        row = session.execute(_REDOABLE, {"actor": actor.name}).one_or_none()
        return None if row is None else _summary(session, row)


# built once: to build one of these costs as much as to run it
_ENTRY: Table = table_of(TrailRow)
_UNDOING, _REDOING, _TARGET = (_ENTRY.alias(name) for name in ("undoing", "redoing", "target"))


def _undone(entry_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an undo of the entry stands: one that was not itself taken back by a redo."""
    taken_back = exists().where(_REDOING.c.undoes_id == _UNDOING.c.id)
    return exists().where(_UNDOING.c.undoes_id == entry_id, ~taken_back)


_IS_UNDONE = select(_undone(bindparam("entry", type_=Integer)))
_IS_OWN = _ENTRY.c.actor == bindparam("actor", type_=String)
_IS_ORIGINAL = (_ENTRY.c.n_changes > 0) & _ENTRY.c.operation.in_(
    [kind.value for kind in OpKind if kind.is_undoable]
)
_LAST_ORIGINAL = select(func.coalesce(func.max(_ENTRY.c.id), 0)).where(_IS_OWN, _IS_ORIGINAL)
_UNDOABLE = (
    select(_ENTRY.c.id, _ENTRY.c.operation, _ENTRY.c.actor, _ENTRY.c.at)
    .where(_IS_OWN, _IS_ORIGINAL, ~_undone(_ENTRY.c.id))
    .order_by(_ENTRY.c.id.desc())
    .limit(1)
)
_REDOABLE = (
    select(_ENTRY.c.id, _TARGET.c.operation, _ENTRY.c.actor, _ENTRY.c.at)
    .join(_TARGET, _TARGET.c.id == _ENTRY.c.undoes_id)
    .where(
        _IS_OWN,
        _ENTRY.c.operation == OpKind.UNDO.value,
        _ENTRY.c.id > _LAST_ORIGINAL.scalar_subquery(),
        ~_undone(_ENTRY.c.id),
    )
    .order_by(_ENTRY.c.id.desc())
    .limit(1)
)


def _summary(session: Session, row: Row[Any]) -> EntrySummary:
    """n_changes counts records, documents and numerals, not the decisions beside them."""
    uids = session.execute(
        select(col(ChangeRow.object_kind), col(ChangeRow.object_uid))
        .where(
            col(ChangeRow.entry_id) == row.id,
            col(ChangeRow.object_kind).not_in(("decision", "candidate")),
        )
        .order_by(col(ChangeRow.position))
    ).all()
    record_id = None
    if uids and uids[0].object_kind == "record":
        record_id = session.execute(
            select(col(RecordRow.id)).where(col(RecordRow.uid) == uids[0].object_uid)
        ).scalar_one_or_none()
    return EntrySummary(
        entry_id=row.id,
        operation=row.operation,
        actor=row.actor,
        at=row.at,
        n_changes=len(uids),
        record_id=record_id,
    )
