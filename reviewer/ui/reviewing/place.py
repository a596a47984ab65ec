"""Where one is in a database: the open document, the chosen record and numeral, and the way on.

What is asked for while a write is under way waits its turn (``turns``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.audit.keys import SigningKey
from reviewer.domain.record import (
    Actor,
    Done,
    LedgerEntry,
    Mark,
    Record,
    RecordDetail,
    StoredDocument,
)
from reviewer.domain.view import View
from reviewer.review import operations
from reviewer.storage import queries
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.reviewing.ahead import look
from reviewer.ui.reviewing.turns import Turns

_BOOKMARK_MS = 800  # after the last move; a crash loses no more than that of one's place


class Place(QObject):
    """See the module. Signals state facts; every method returns at once."""

    document_opened = Signal(object)  # StoredDocument | None
    record_selected = Signal(object)  # RecordDetail | None
    record_renewed = Signal(object)  # RecordDetail: the chosen one, with what was learnt since
    numeral_selected = Signal(object)  # LedgerEntry | None
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
        self._as_read: RecordDetail | None = None  # the same without advice
        self.numeral: LedgerEntry | None = None
        self.marks: dict[int, Mark] = {}
        self.view = View()
        self.advise: Callable[[RecordDetail], RecordDetail] = lambda detail: detail
        self._turns = Turns(pools, self)
        self._bookmark = QTimer(self)
        self._bookmark.setSingleShot(True)
        self._bookmark.setInterval(_BOOKMARK_MS)
        self._bookmark.timeout.connect(self._write_bookmark)

    @property
    def record(self) -> Record | None:
        return self.detail.record if self.detail is not None else None

    def decided(self, record_id: int) -> RecordDetail:
        """A record as the write that ended last left it; its history may be from before."""
        ahead, read = self._turns.ahead, self._as_read
        for record in ahead.changed if ahead is not None else ():
            if record.id == record_id and read is not None and read.record.id == record_id:
                return replace(read, record=record)
        with self.store.read() as session:
            return queries.record_detail(session, record_id)

    @property
    def is_busy(self) -> bool:
        """Whether a write is under way."""
        return self._turns.is_busy

    # ------------------------------------------------------------------ the way on
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

    def then(self, step: Callable[[], None]) -> None:
        """Run ``step`` when all that was asked for before is done."""
        self._turns.do(step)

    def renew(self) -> None:
        """Tell of the chosen record's confidence and readings as they are by now."""
        self._turns.do(self._renew)

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

    # ------------------------------------------------------------------ the number ledger
    def next_numeral(self) -> None:
        """Choose the next numeral that nobody has accounted for; None when there is none."""
        self._turns.do(self._next_numeral)

    def select_numeral(self, entry: LedgerEntry | None) -> None:
        if entry != self.numeral:
            self.numeral = entry
            self.numeral_selected.emit(entry)

    # ------------------------------------------------------------------ ending
    def close(self) -> None:
        """Keep the place; to be called before the pools are shut down."""
        self._bookmark.stop()
        self._write_bookmark()

    # ------------------------------------------------------------------ steps
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
        self._choose(detail)

    def _choose(self, detail: RecordDetail) -> None:
        """Show a record as it was read, in its document."""
        if self.document is None or detail.record.document_id != self.document.id:
            self._open_document(detail.record.document_id, detail.record.id)
        else:
            self._show(detail)

    def _show(self, detail: RecordDetail | None) -> None:
        self.select_numeral(None)
        self._take(detail)
        self._bookmark.start()

    def _take(self, detail: RecordDetail | None) -> None:
        self._as_read = detail
        self.detail = self.advise(detail) if detail is not None else None
        self.record_selected.emit(self.detail)

    def _renew(self) -> None:
        if self.record is None:
            return
        with self.store.read() as session:
            if not queries.records(session, [self.record.id]):
                return
            self._as_read = queries.record_detail(session, self.record.id)
        detail = self.advise(self._as_read)
        if detail != self.detail:
            self.detail = detail
            self.record_renewed.emit(detail)

    def _reload(self) -> None:
        """Show the chosen record as it now stands."""
        if self.record is None:
            return
        with self.store.read() as session:
            if queries.records(session, [self.record.id]):
                self._take(queries.record_detail(session, self.record.id))
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
        ahead = self._turns.ahead or look(self.store, done, None)
        for record_id in done.touched - {record.id for record in ahead.changed}:
            self.marks.pop(record_id, None)
        for record in ahead.changed:
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
