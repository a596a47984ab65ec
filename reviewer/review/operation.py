"""One user action: its changes gathered, written and put in the trail in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, select, update
from sqlmodel import Session, col
from uuid6 import uuid7

from reviewer.audit import trail
from reviewer.audit.kinds import OpKind
from reviewer.audit.trail import Change
from reviewer.domain.decision import Action
from reviewer.domain.record import Actor, Done
from reviewer.domain.signoff import Seal
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError, SignedOffError, StaleError
from reviewer.review import guideline, ledger, rights
from reviewer.storage import editions, signoffs
from reviewer.storage.accounts import account_fields
from reviewer.storage.codec import Fields, canonical, record_columns, record_fields, time_text
from reviewer.storage.columns import Base, columns_of, insert, table_of
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.sources import document_columns, fields_of_document
from reviewer.storage.store import Store
from reviewer.storage.tables import (
    WITHDRAWN,
    AccountRow,
    CandidateRow,
    DecisionRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
)

_GONE = QT_TRANSLATE_NOOP(
    "errors", "There is no record {id} in this database any more. Refresh the list."
)
_STALE = QT_TRANSLATE_NOOP(
    "errors",
    "The record changed since it was shown, so this decision was not made. "
    "Look at it again and decide anew.",
)
_SIGNED_OFF = QT_TRANSLATE_NOOP(
    "errors",
    "“{title}” was signed off by {name} on {at}, so nothing was changed. "
    "A supervisor can unlock it.",
)
_RELEASED = QT_TRANSLATE_NOOP(
    "errors",
    "“{title}” was signed off by {name} on {at} for the release “{release}”, so nothing was "
    "changed. A supervisor can unlock it.",
)
_NUMERAL_FIELDS = ("reviewed_kind", "set_aside_by")


class Operation:
    """Gathers what one action changes; :func:`operation` writes it down when the block ends."""

    def __init__(self, session: Session, kind: OpKind, *, actor: Actor, store: Store) -> None:
        self.session = session
        self.kind = kind
        self.actor = actor
        self.at = store.clock()
        self.uid = str(uuid7())
        self.reason = ""
        self.undoes: int | None = None
        self.changes: list[Change] = []
        self.touched: set[int] = set()
        self.documents: set[int] = set()
        self.added: list[int] = []
        self.afterwards: list[Callable[[int], None]] = []  # called with the entry, before commit
        self.database = store.uid
        self._updates: dict[tuple[type[Base], tuple[str, ...]], list[Fields]] = defaultdict(list)
        self._decisions: list[Fields] = []
        self._spans: dict[int, set[tuple[int, int]]] = defaultdict(set)
        self._unlocked: set[int] = set()  # documents known not to be signed off
        self._edition = ""  # digest of the guideline, once something is decided
        self._done: Done | None = None

    @property
    def done(self) -> Done:
        """What the operation did, once it is committed."""
        assert self._done is not None
        return self._done

    # -- reading -------------------------------------------------------------------------------

    def record(self, record_id: int, *, version: int | None = None) -> Row[Any]:
        """The row of a record, with ``document`` (uid), ``origin`` and ``proposed`` beside.

        Raises StaleError unless it stands at ``version``, where one is given.
        """
        row: Row[Any] | None = _RECORD.first(self.session, id=record_id)
        if row is None:
            raise DecisionError(_GONE, id=record_id)
        check_version(row, version)
        return row

    def record_by_uid(self, uid: str) -> Row[Any]:
        """The row of a record, as :meth:`record` gives it, also of a withdrawn one."""
        (row,) = _RECORD_BY_UID.rows(self.session, uid=uid)
        found: Row[Any] = row
        return found

    def records(self, versions: Mapping[int, int]) -> list[Row[Any]]:
        """The rows of many records, by id. Raises StaleError unless all stand at their versions."""
        rows: list[Row[Any]] = []
        ids = sorted(versions)
        for first in range(0, len(ids), 500):
            part = ids[first : first + 500]
            rows += self.session.execute(
                _RECORDS.where(
                    col(RecordRow.id).in_(part), col(RecordRow.state) != WITHDRAWN
                ).order_by(col(RecordRow.id))
            ).all()
        if len(rows) != len(ids):
            raise DecisionError(_GONE, id=(set(ids) - {row.id for row in rows}).pop())
        for row in rows:
            check_version(row, versions[row.id])
        return rows

    def check_unlocked(self, document_id: int) -> None:
        """Raises SignedOffError if the document is signed off."""
        if document_id not in self._unlocked:
            lock = signoffs.lock_of(self.session, document_id)
            if lock is not None:
                raise _signed_off(self.session, document_id, lock)
            self._unlocked.add(document_id)

    # -- changing ------------------------------------------------------------------------------

    def change_record(self, row: Row[Any], fields: Mapping[str, Any]) -> None:
        """Give a record new fields; those that stay the same are left out of the trail."""
        self.check_unlocked(row.document_id)
        before = record_fields(row)
        self._change("record", row, before, fields)
        self.touched.add(row.id)
        self.documents.add(row.document_id)
        old = (row.start, row.end)
        new = (fields.get("start", row.start), fields.get("end", row.end))
        if old != new or WITHDRAWN in (row.state, fields.get("state")):
            self._spans[row.document_id] |= {old, new}

    def change_document(self, row: Row[Any], fields: Mapping[str, Any]) -> None:
        self.check_unlocked(row.id)
        before = fields_of_document(row)
        self._change("document", row, before, fields)
        self.documents.add(row.id)

    def change_numeral(self, row: Row[Any], fields: Mapping[str, Any]) -> None:
        self.check_unlocked(row.document_id)
        before = {name: getattr(row, name) for name in _NUMERAL_FIELDS}
        self._change("numeral", row, before, fields)
        self.documents.add(row.document_id)
        self._spans[row.document_id].add((row.start, row.end))

    def change_decision(self, row: Row[Any], *, withdrawn_by: str | None) -> None:
        before = {"withdrawn_by": row.withdrawn_by}
        after = {"withdrawn_by": withdrawn_by}
        self.changes.append(Change("decision", row.uid, before, after))
        self._queue(DecisionRow, row.id, after)

    def change_account(self, row: Row[Any], columns: Mapping[str, Any]) -> None:
        """Give an account other columns; the trail gets the digest of those that are secret."""
        before = account_fields(row._mapping)
        now = account_fields({**row._mapping, **columns})
        after = {name: value for name, value in now.items() if before[name] != value}
        if after:
            told = {name: before[name] for name in after}
            self.changes.append(Change("account", row.uid, told, after))
        self._queue(AccountRow, row.id, columns)

    def add_account(self, columns: Fields) -> None:
        insert(self.session, AccountRow, [columns])
        self.changes.append(Change("account", columns["uid"], None, account_fields(columns)))

    def _change(
        self,
        kind: str,
        row: Row[Any],
        before: Mapping[str, Any],
        fields: Mapping[str, Any],
    ) -> None:
        table, columns_of = _KINDS[kind]
        after = {name: value for name, value in fields.items() if before[name] != value}
        if not after:  # so that the version counts the changes in the trail
            return
        self.changes.append(Change(kind, row.uid, {name: before[name] for name in after}, after))
        self._queue(table, row.id, {**columns_of(after), "version": row.version + 1})

    def _queue(self, table: type[Base], row_id: int, columns: Mapping[str, Any]) -> None:
        names = tuple(sorted(columns))
        self._updates[table, names].append({"row_id": row_id, **columns})

    def add_record(self, fields: Fields, *, document: Row[Any], uid: str) -> int:
        """A new record of a reviewer's own; returns its id."""
        self.check_unlocked(document.id)
        columns = {
            **record_columns(fields),
            "uid": uid,
            "document_id": document.id,
            "version": 1,
            "standard_value": None,
            "standard_unit": "",
        }
        insert(self.session, RecordRow, [columns])
        record_id = int(
            self.session.execute(
                select(col(RecordRow.id)).where(col(RecordRow.uid) == uid)
            ).scalar_one()
        )
        self.tell_added(record_id, uid, fields, document_id=document.id)
        return record_id

    def tell_added(self, record_id: int, uid: str, fields: Fields, *, document_id: int) -> None:
        """Tell of a new record whose row is there."""
        self.changes.append(Change("record", uid, None, fields))
        self.added.append(record_id)
        self.touched.add(record_id)
        self.documents.add(document_id)
        self._spans[document_id].add((fields["start"], fields["end"]))

    def decide(
        self, record_id: int, record_uid: str, action: Action, mention: Fields, *, reason: str = ""
    ) -> None:
        """A decision by the actor, as a row of its own beside the record that follows from it."""
        if not self._edition:
            text, version = guideline.text(), guideline.load("zh").version
            self._edition = editions.keep(self.session, version=version, text=text, at=self.at)
        uid = str(uuid7())
        columns: Fields = {
            "actor": self.actor.name,
            "action": action.value,
            "reason": reason,
            "guideline": self._edition,
        }
        self.changes.append(
            Change(
                "decision",
                uid,
                None,
                {
                    **columns,
                    "record": record_uid,
                    "mention": mention,
                    "at": time_text(self.at),
                    "withdrawn_by": None,
                },
            )
        )
        self._decisions.append(
            {
                **columns,
                "uid": uid,
                "record_id": record_id,
                "mention": canonical(mention),
                "at": self.at,
                "withdrawn_by": None,
            }
        )

    # -- writing -------------------------------------------------------------------------------

    def finish(self) -> Done:
        """Write what was gathered, and the entry; the caller commits."""
        self.flush()
        for document_id, spans in self._spans.items():
            ledger.refresh(self.session, document_id, spans)
        entry_id = trail.append(
            self.session,
            self.kind,
            self.changes,
            actor=self.actor,
            at=self.at,
            uid=self.uid,
            reason=self.reason,
            undoes=self.undoes,
        )
        if self._decisions:
            insert(
                self.session,
                DecisionRow,
                [{**one, "entry_id": entry_id} for one in self._decisions],
            )
        for write in self.afterwards:
            write(entry_id)
        return Done(
            entry_id=entry_id,
            operation=self.kind.value,
            touched=frozenset(self.touched),
            documents=frozenset(self.documents),
            added=tuple(self.added),
        )

    def flush(self) -> None:
        """Send the gathered updates, those of one form together."""
        for (table, names), rows in self._updates.items():
            _updating(table, names).run(
                self.session,
                (
                    {"row_id": row["row_id"], **{f"new_{name}": row[name] for name in names}}
                    for row in rows
                ),
            )
        self._updates.clear()


_KINDS: dict[str, tuple[type[Base], Callable[[Mapping[str, Any]], dict[str, Any]]]] = {
    "record": (RecordRow, record_columns),
    "document": (DocumentRow, document_columns),
    "numeral": (NumeralRow, dict),
}

_RECORDS = (
    select(
        *columns_of(RecordRow),
        col(DocumentRow.uid).label("document"),
        col(CandidateRow.origin).label("origin"),
        col(CandidateRow.mention).label("proposed"),
    )
    .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
    .join(CandidateRow, col(CandidateRow.record_id) == col(RecordRow.id))
    .with_for_update(of=RecordRow)
)


def _signed_off(session: Session, document_id: int, lock: Seal) -> SignedOffError:
    title = session.execute(
        select(col(DocumentRow.title)).where(col(DocumentRow.id) == document_id)
    ).scalar_one()
    told = {"title": title, "name": lock.by, "at": f"{lock.at.astimezone():%Y-%m-%d}"}
    if lock.name:
        return SignedOffError(_RELEASED, release=lock.name, **told)
    return SignedOffError(_SIGNED_OFF, **told)


_RECORD = Prepared(
    _RECORDS.where(col(RecordRow.id) == parameter("id"), col(RecordRow.state) != WITHDRAWN)
)
_RECORD_BY_UID = Prepared(_RECORDS.where(col(RecordRow.uid) == parameter("uid")))


@lru_cache(maxsize=64)
def _updating(table: type[Base], names: tuple[str, ...]) -> Prepared:
    row_id: Any = table_of(table).c.id
    return Prepared(
        update(table)
        .where(row_id == parameter("row_id"))
        .values({name: parameter(f"new_{name}") for name in names})
    )


def check_version(row: Row[Any], version: int | None) -> None:
    if version is not None and row.version != version:
        raise StaleError(_STALE)


@contextmanager
def operation(store: Store, kind: OpKind, *, actor: Actor) -> Iterator[Operation]:
    """One user action; ``done`` is set once it is committed. An error inside leaves no trace.

    Raises RightError if the actor has no right to it.
    """
    with store.write() as session:
        rights.check(session, kind, actor=actor)
        op = Operation(session, kind, actor=actor, store=store)
        yield op
        done = op.finish()
    op._done = done
