"""What lists and status line show, read beside the review a moment after each change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.domain.record import DocumentSummary, EntrySummary, LedgerEntry, Progress
from reviewer.review import operations
from reviewer.storage import queries
from reviewer.ui.background.pause import Pause
from reviewer.ui.background.tasks import Task
from reviewer.ui.reviewing.session import ReviewSession

_SOON_MS = 150  # after the last decision: a fast hand is not held up by lists and counts
_LATEST_MS = 3000  # after the first one
_HELD_MS = 500  # what was read waits so long at most for a decision to be shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """today: since midnight; now: since the window was opened; ledger: of ``document_id``."""

    documents: tuple[DocumentSummary, ...]
    today: Progress
    now: Progress
    document_id: int | None
    ledger: tuple[LedgerEntry, ...]
    undoable: EntrySummary | None
    redoable: EntrySummary | None


class OverviewReader(QObject):
    """Reads an overview soon after it was asked for; many asks in a row are one."""

    read = Signal(object)  # Overview
    failed = Signal(object)  # Exception

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._began_at = datetime.now().astimezone()
        self._is_reading = self._is_asked_again = False
        self._pause = Pause(_SOON_MS, _LATEST_MS, self)
        self._pause.over.connect(self._start)
        self._held = Pause(0, _HELD_MS, self)
        self._held.over.connect(self._tell)
        self._overview: Overview | None = None

    def ask(self) -> None:
        if self._is_reading:
            self._is_asked_again = True
        else:
            self._pause.ask()

    def stop(self) -> None:
        self._pause.stop()
        self._held.stop()

    def _start(self) -> None:
        self._is_reading, self._is_asked_again = True, False
        document = self._session.document
        document_id = document.id if document is not None else None
        task = self._session.pools.start(partial(self._read, document_id))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_failed)

    def _read(self, document_id: int | None, task: Task) -> Overview:
        store, actor = self._session.store, self._session.actor
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        with store.read() as session:
            today = queries.progress(session, actor=actor.name, since=midnight)
            task.check()  # between the queries a decision goes first
            documents = tuple(queries.documents(session))
            task.check()
            ledger = tuple(queries.ledger(session, document_id)) if document_id else ()
            task.check()
            return Overview(
                documents=documents,
                today=today,
                now=queries.decided_since(session, today, actor=actor.name, since=self._began_at),
                document_id=document_id,
                ledger=ledger,
                undoable=operations.undoable(store, actor=actor),
                redoable=operations.redoable(store, actor=actor),
            )

    def _on_read(self, overview: Overview) -> None:
        self._end()
        self._overview = overview
        self._held.ask()

    def _tell(self) -> None:
        self.read.emit(self._overview)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._is_reading = False
        if self._is_asked_again:
            self.ask()
