"""Extracting documents again beside the review: proposed in a pool, then written in its turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer.audit.kinds import OpKind
from reviewer.domain.record import DocumentSummary, Done
from reviewer.storage import queries
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Task
from reviewer.ui.dialogs.extract_again import ExtractAgainDialog
from reviewer.ui.reviewing.session import ReviewSession

if TYPE_CHECKING:
    from reviewer.review.extracting import Again


class Extracting(QObject):
    """One command of a window; see the module."""

    said = Signal(str, bool)  # a sentence; whether it went well
    extracted = Signal(object)  # Done
    failed = Signal(object)  # Exception

    def __init__(self, session: ReviewSession, engine: Engine, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._engine = engine
        self._window = window
        self._task: Task | None = None
        session.committed.connect(self._on_committed)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"file.extract_again": self.ask}

    def ask(self) -> None:
        """Let the documents be chosen that are extracted again; the open one is ticked."""

        def work(_task: Task) -> list[DocumentSummary]:
            with self._session.store.read() as reading:
                return [
                    one for one in queries.documents(reading) if one.n_open and not one.is_locked
                ]

        task = self._session.pools.start(work)
        task.succeeded.connect(self._choose)
        task.failed.connect(self.failed)

    def stop(self) -> None:
        """Begin nothing any more; before the pools are shut down."""
        if self._task is not None:
            self._task.cancel()

    def _choose(self, documents: Sequence[DocumentSummary]) -> None:
        if not documents:
            self.said.emit(self.tr("No candidate is open, so there is nothing to extract."), False)
            return
        stored = self._session.document
        ticked = frozenset({stored.id} if stored is not None else ())
        dialog = ExtractAgainDialog(documents, ticked, self._window)
        dialog.start_requested.connect(lambda ids: self._start(ids, dialog))
        dialog.stop_requested.connect(self.stop)
        dialog.show()

    def _start(self, ids: list[int], dialog: ExtractAgainDialog) -> None:
        store, engine = self._session.store, self._engine

        def work(task: Task) -> list[Again]:
            from reviewer.review.extracting import propose_again  # noqa: PLC0415 - loads jieba

            return propose_again(store, engine.get(), ids, report=task.report)

        self._task = task = self._session.pools.start(work)
        task.progressed.connect(dialog.show_progress)
        task.succeeded.connect(self._write)
        task.succeeded.connect(lambda _parts: dialog.end())
        task.failed.connect(self.failed)
        task.failed.connect(lambda _error: dialog.end())
        task.cancelled.connect(self._on_stopped)

    def _write(self, parts: list[Again]) -> None:
        from reviewer.review.operations import extract_again  # noqa: PLC0415 - loaded by now

        session = self._session
        session.perform(lambda: extract_again(session.store, parts, actor=session.actor))

    def _on_stopped(self) -> None:
        self.said.emit(self.tr("Stopped: every candidate is as it was."), False)

    def _on_committed(self, done: Done) -> None:
        if done.operation != OpKind.EXTRACT.value:
            return
        if not done.touched:
            self.said.emit(self.tr("Extracted again: every candidate is as it was."), True)
            return
        text = self.tr(
            "Extracted again: {new} new candidates in the place of {old}. Undo takes it back."
        )
        n = len(done.added)
        self.said.emit(text.format(new=f"{n:,}", old=f"{len(done.touched) - n:,}"), True)
        self.extracted.emit(done)
