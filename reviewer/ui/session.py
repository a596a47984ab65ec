"""One person's review: the open document, the chosen record, and the operations on them.

Decisions are written by the pool of one thread; the next candidate comes up after the commit,
and what is asked for meanwhile waits its turn (``turns``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.audit.keys import SigningKey
from reviewer.domain.candidate import Candidate, NumeralKind
from reviewer.domain.mention import Mention
from reviewer.domain.record import (
    Actor,
    Done,
    EntrySummary,
    LedgerEntry,
    Mark,
    Record,
    RecordDetail,
    StoredDocument,
)
from reviewer.domain.span import Span
from reviewer.domain.view import View
from reviewer.errors import QT_TRANSLATE_NOOP, DecisionError
from reviewer.review import operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.tasks import Pools
from reviewer.ui.turns import Then, Turns

NOT_A_READING = QT_TRANSLATE_NOOP(
    "errors",
    "This alternative does not fit the other fields ({problem}). Correct them together.",
)
_BOOKMARK_MS = 800  # after the last move; a crash loses no more than that of one's place


class ReviewSession(QObject):
    """See the module. Signals state facts; every method returns at once."""

    document_opened = Signal(object)  # StoredDocument | None
    record_selected = Signal(object)  # RecordDetail | None
    numeral_selected = Signal(object)  # LedgerEntry | None
    committed = Signal(object)  # Done
    failed = Signal(object)  # Exception
    busy_changed = Signal(bool)
    exhausted = Signal()  # no open record is left in the queue
    ledger_done = Signal()  # no open numeral is left in the document

    def __init__(
        self, store: Store, actor: Actor, pools: Pools, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.actor = actor
        self.key: SigningKey | None = None  # of the actor's account
        self.pools = pools
        self.document: StoredDocument | None = None
        self.detail: RecordDetail | None = None
        self.numeral: LedgerEntry | None = None
        self.marks: dict[int, Mark] = {}
        self.view = View()
        self.advise: Callable[[RecordDetail], RecordDetail] = lambda detail: detail
        self.saved_at: datetime | None = None
        self._turns = Turns(pools, self)
        self._turns.written.connect(self._on_written)
        self._turns.failed.connect(self._on_failed)
        self._turns.busy_changed.connect(self.busy_changed)
        self._bookmark = QTimer(self)
        self._bookmark.setSingleShot(True)
        self._bookmark.setInterval(_BOOKMARK_MS)
        self._bookmark.timeout.connect(self._write_bookmark)

    @property
    def record(self) -> Record | None:
        return self.detail.record if self.detail is not None else None

    @property
    def is_busy(self) -> bool:
        """Whether a write is under way."""
        return self._turns.is_busy

    # ------------------------------------------------------------------ where one is
    def resume(self) -> None:
        """Open the document and record of the last time, or the first document."""
        with self.store.read() as session:
            place = queries.bookmark(session, self.actor.name)
            if place is None or place[0] is None:
                first = next(iter(queries.documents(session)), None)
                place = (first.id, None) if first is not None else None
            elif place[1] is not None and not queries.records(session, [place[1]]):
                place = (place[0], None)  # the record was withdrawn since
        if place is not None and place[0] is not None:
            self.open_document(place[0], record_id=place[1])

    def open_document(self, document_id: int, *, record_id: int | None = None) -> None:
        """Show a document, at ``record_id`` or at its first open record."""
        self._turns.do(partial(self._open_document, document_id, record_id))

    def reload_document(self) -> None:
        """Show the open document as it now stands, at the record that is chosen."""
        if self.document is not None:
            record_id = self.record.id if self.record is not None else None
            self.open_document(self.document.id, record_id=record_id)

    def select(self, record_id: int) -> None:
        """Choose a record, in whichever document it is."""
        self._turns.do(partial(self._select, record_id))

    def next(self, *, open_only: bool = False) -> None:
        self._turns.do(partial(self._step, 1, open_only))

    def previous(self, *, open_only: bool = False) -> None:
        self._turns.do(partial(self._step, -1, open_only))

    def select_first(self, view: View) -> None:
        """Choose the next record after the current one, in document order, that is in ``view``."""
        self._turns.do(partial(self._select_in, view))

    def set_view(self, view: View) -> None:
        """The filter and order in which the queue goes on."""
        self.view = view

    # ------------------------------------------------------------------ decisions
    def confirm(self, *, stay: bool = False) -> None:
        self._decide(operations.confirm, stay=stay)

    def correct(self, mention: Mention, *, reason: str = "", stay: bool = False) -> None:
        """Record other fields than proposed; ``reason``: why a warning was overruled."""
        self._decide(operations.correct, mention, stay=stay, reason=reason)

    def correct_record(self, record: Record, mention: Mention) -> None:
        """Correct any record, such as one in the table; the chosen one stays chosen."""
        self.perform(
            lambda: operations.correct(
                self.store, record.id, mention, version=record.version, actor=self.actor
            )
        )

    def reject(self, reason: str, *, comment: str = "", stay: bool = False) -> None:
        self._decide(operations.reject, stay=stay, reason=reason, comment=comment)

    def reopen(self) -> None:
        self._decide(operations.reopen, stay=True)

    def flag(self) -> None:
        """Flag the record as doubtful, or take the flag off."""

        def step() -> None:
            if self.record is not None:
                flagged = not self.record.is_flagged
                self._decide_now(operations.flag, (), {"is_flagged": flagged}, stay=True)

        self._turns.do(step)

    def comment(self, text: str) -> None:
        self._decide(operations.comment, text, stay=True)

    def take_alternative(self, index: int) -> None:
        """Correct one field to the proposal's alternative number ``index`` (from 0) and go on."""
        self._turns.do(partial(self._take_alternative, index))

    def change_span(self, span: Span) -> None:
        """Let the record's value text be the words of ``span``; stays at the record."""
        self._turns.do(partial(self._change_span, span))

    def add(self, mention: Mention, *, proposal: Candidate | None = None) -> None:
        """Record a mention that was missed; the chosen record stays chosen."""

        def step() -> None:
            if self.document is not None:
                document_id = self.document.id
                self._turns.write(
                    lambda: operations.add(
                        self.store, document_id, mention, actor=self.actor, proposal=proposal
                    ),
                    self._after_add,
                )

        self._turns.do(step)

    def split(self, mentions: Sequence[Mention]) -> None:
        """Put several records in the place of the chosen one."""
        self._decide(operations.split, mentions, stay=False)

    def merge(self, records: Sequence[Record], mention: Mention) -> None:
        """Put one record in the place of several."""
        versions = {record.id: record.version for record in records}
        self._act(
            lambda: operations.merge(
                self.store, list(versions), mention, versions=versions, actor=self.actor
            ),
            lambda done: self._select(done.added[0]) if done.added else self._reload(),
        )

    def confirm_many(self, versions: Mapping[int, int]) -> None:
        self._act(
            lambda: operations.confirm_many(self.store, versions, actor=self.actor),
            self._after_many,
        )

    def reject_many(self, versions: Mapping[int, int], *, reason: str) -> None:
        self._act(
            lambda: operations.reject_many(self.store, versions, reason=reason, actor=self.actor),
            self._after_many,
        )

    def undo(self) -> None:
        self._turns.do(partial(self._turn_back, operations.undoable))

    def redo(self) -> None:
        self._turns.do(partial(self._turn_back, operations.redoable))

    def undoable(self) -> EntrySummary | None:
        return operations.undoable(self.store, actor=self.actor)

    def redoable(self) -> EntrySummary | None:
        return operations.redoable(self.store, actor=self.actor)

    def perform(self, write: Callable[[], Done], then: Then | None = None) -> None:
        """Any other operation, in its turn; ``then`` runs after its commit."""
        self._act(write, then or (lambda _done: self._reload()))

    def _act(self, write: Callable[[], Done], then: Then) -> None:
        self._turns.do(partial(self._turns.write, write, then))

    # ------------------------------------------------------------------ the number ledger
    def next_numeral(self) -> None:
        """Choose the next numeral that nobody has accounted for; None when there is none."""
        self._turns.do(self._next_numeral)

    def select_numeral(self, entry: LedgerEntry | None) -> None:
        if entry != self.numeral:
            self.numeral = entry
            self.numeral_selected.emit(entry)

    def set_aside(self, kind: NumeralKind) -> None:
        """Account for the chosen numeral as no value, and go on to the next open one."""

        def step() -> None:
            entry = self.numeral
            if entry is not None:
                self._turns.write(
                    lambda: operations.set_aside(
                        self.store, entry.id, kind=kind, version=entry.version, actor=self.actor
                    ),
                    lambda _done: self._next_numeral(),
                )

        self._turns.do(step)

    def reclaim(self, entry: LedgerEntry) -> None:
        """Open a numeral again that was set aside."""
        self._act(
            lambda: operations.reclaim(
                self.store, entry.id, version=entry.version, actor=self.actor
            ),
            lambda _done: self._reload(),
        )

    # ------------------------------------------------------------------ ending
    def close(self) -> None:
        """Keep the place; to be called before the pools are shut down."""
        self._bookmark.stop()
        self._write_bookmark()

    # ------------------------------------------------------------------ steps
    def _on_written(self, done: Done) -> None:
        self.saved_at = datetime.now().astimezone()
        self._update_marks(done)
        self.committed.emit(done)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._reload()

    def _decide(
        self, operation: Callable[..., Done], *arguments: object, stay: bool, **named: object
    ) -> None:
        self._turns.do(partial(self._decide_now, operation, arguments, named, stay=stay))

    def _decide_now(
        self,
        operation: Callable[..., Done],
        arguments: tuple[object, ...],
        named: Mapping[str, object],
        *,
        stay: bool,
    ) -> None:
        record = self.record
        if record is None:
            return
        self._turns.write(
            lambda: operation(
                self.store,
                record.id,
                *arguments,
                version=record.version,
                actor=self.actor,
                **named,
            ),
            partial(self._go_on, record.id, stay),
        )

    def _go_on(self, record_id: int, stay: bool, done: Done) -> None:
        del done
        if stay or self.record is None or self.record.id != record_id:
            self._reload()
            return
        with self.store.read() as session:
            following = queries.next_open(session, after=record_id, view=self.view)
        if following is None or following == record_id:
            self._reload()
            self.exhausted.emit()
        else:
            self._select(following)

    def _take_alternative(self, index: int) -> None:
        detail = self.detail
        if detail is None or detail.proposal is None:
            return
        alternatives = detail.proposal.alternatives
        if not 0 <= index < len(alternatives):
            return
        chosen = alternatives[index]
        try:
            other: dict[str, Any] = {chosen.field: chosen.value}
            mention = dataclasses.replace(detail.record.mention, **other)
        except ValueError as problem:
            self.failed.emit(DecisionError(NOT_A_READING, problem=problem))
            return
        self._decide_now(operations.correct, (mention,), {"reason": ""}, stay=False)

    def _change_span(self, span: Span) -> None:
        record, stored = self.record, self.document
        if record is None or stored is None or not stored.document.extent.covers(span):
            return
        if not len(span) or span == record.mention.span:
            return
        mention = dataclasses.replace(
            record.mention, span=span, value_text=span.of(stored.document.text)
        )
        self._decide_now(operations.correct, (mention,), {"reason": ""}, stay=True)

    def _after_add(self, done: Done) -> None:
        if self.numeral is not None:
            self._next_numeral()
        elif self.detail is None and done.added:
            self._select(done.added[0])
        else:
            self._reload()

    def _after_many(self, done: Done) -> None:
        record = self.record
        if record is not None and record.id in done.touched:
            self._go_on(record.id, stay=False, done=done)
        else:
            self._reload()

    def _turn_back(self, which: Callable[..., EntrySummary | None]) -> None:
        entry = which(self.store, actor=self.actor)
        if entry is None:
            return

        def show(_done: Done) -> None:
            with self.store.read() as session:
                is_there = entry.record_id and queries.records(session, [entry.record_id])
            if entry.record_id is not None and is_there:
                self._select(entry.record_id)
            else:
                self._reload()

        self._turns.write(
            lambda: operations.undo(self.store, entry.entry_id, actor=self.actor), show
        )

    def _step(self, by: int, open_only: bool) -> None:
        current = self.record.id if self.record is not None else None
        with self.store.read() as session:
            if open_only or current is None:
                found = queries.next_open(session, after=current, view=self.view, backwards=by < 0)
                if found is None and current is None:
                    page = queries.record_page(session, self.view, offset=0, limit=1)
                    found = page[0].id if page else None
            else:
                found = queries.neighbour(session, of=current, view=self.view, step=by)
        if found is not None:
            self._select(found)
        elif open_only:
            self.exhausted.emit()

    def _select_in(self, view: View) -> None:
        current = self.record.id if self.record is not None else None
        with self.store.read() as session:
            ids = queries.record_ids(session, view)
        if not ids:
            self.exhausted.emit()
            return
        at = ids.index(current) + 1 if current is not None and current in ids else 0
        self._select(ids[at % len(ids)])

    def _open_document(self, document_id: int, record_id: int | None) -> None:
        with self.store.read() as session:
            stored = queries.document(session, document_id)
            marks = queries.marks(session, document_id)
            if record_id is None:
                here = View(documents=frozenset({document_id}))
                record_id = queries.next_open(session, after=None, view=here)
        if record_id is None and marks:
            record_id = marks[0].record_id
        self.document = stored
        self.marks = {mark.record_id: mark for mark in marks}
        self.document_opened.emit(stored)
        if record_id is None:
            self._show(None)
        else:
            self._select(record_id)

    def _select(self, record_id: int) -> None:
        with self.store.read() as session:
            detail = queries.record_detail(session, record_id)
        if self.document is None or detail.record.document_id != self.document.id:
            self._open_document(detail.record.document_id, record_id)
        else:
            self._show(detail)

    def _show(self, detail: RecordDetail | None) -> None:
        self.select_numeral(None)
        self.detail = self.advise(detail) if detail is not None else None
        self.record_selected.emit(self.detail)
        self._bookmark.start()

    def _reload(self) -> None:
        """Show the chosen record as it now stands."""
        if self.record is None:
            return
        with self.store.read() as session:
            if queries.records(session, [self.record.id]):
                self.detail = self.advise(queries.record_detail(session, self.record.id))
                self.record_selected.emit(self.detail)
                return
        # its addition was undone: go to what stands nearest before it
        place = self.record.mention.span
        near = [mark for mark in self.marks.values() if mark.span <= place]
        if near:
            self._select(max(near, key=lambda mark: mark.span).record_id)
        else:
            self._show(None)

    def _update_marks(self, done: Done) -> None:
        if self.document is None or not (done.touched or done.added):
            return
        with self.store.read() as session:
            changed = queries.records(session, sorted({*done.touched, *done.added}))
        for record_id in done.touched - {record.id for record in changed}:
            self.marks.pop(record_id, None)
        for record in changed:
            if record.document_id == self.document.id:
                self.marks[record.id] = Mark(
                    record.id, record.mention.span, record.state, record.is_flagged
                )

    def _next_numeral(self) -> None:
        if self.document is None:
            return
        with self.store.read() as session:
            ledger = queries.ledger(session, self.document.id)
        unaccounted = [entry for entry in ledger if entry.is_open]
        after = self._place()
        later = (entry for entry in unaccounted if entry.span.start > after)
        self.select_numeral(next(later, unaccounted[0] if unaccounted else None))
        if not unaccounted:
            self.ledger_done.emit()

    def _place(self) -> int:
        """Where in the text one is."""
        if self.numeral is not None:
            return self.numeral.span.start
        return self.record.mention.span.start if self.record is not None else -1

    def _write_bookmark(self) -> None:
        if self.document is None:
            return
        document_id = self.document.id
        record_id = self.record.id if self.record is not None else None
        self.pools.write(
            lambda _: operations.bookmark(self.store, self.actor, document_id, record_id)
        )
