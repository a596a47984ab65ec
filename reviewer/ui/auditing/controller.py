"""The audit view in the program: when it opens, and what its pages ask of the main window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from reviewer.domain.record import DocumentSummary
from reviewer.domain.role import AUDIT, may
from reviewer.domain.timeline import ChangedObject, EntryFilter
from reviewer.errors import ReviewerError
from reviewer.ui.background.tasks import Task
from reviewer.ui.commands import Needs
from reviewer.ui.flows.files import Asking
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.notice import Tone
from reviewer.ui.wording.errors import error_text

if TYPE_CHECKING:
    from reviewer.export.exporting import ExportResult
    from reviewer.ui.auditing.window import AuditWindow


class Auditing(QObject):
    """Of one main window; the audit window is made when it is first wanted."""

    failed = Signal(object)  # Exception that is no ReviewerError

    def __init__(
        self,
        session: ReviewSession,
        documents: Callable[[], Iterable[DocumentSummary]],
        asking: Asking,
        main: QMainWindow,
    ) -> None:
        super().__init__(main)
        self._session = session
        self._documents = documents
        self._asking = asking
        self._main = main
        self.window: AuditWindow | None = None
        session.failed.connect(self._on_session_failed)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"quality.audit": self.show}

    def holding(self) -> Needs:
        """Whether whoever is at work may look at everybody's work."""
        return Needs.AUDIT if may(self._session.actor.role, AUDIT) else Needs.NOTHING

    def run_key(self, sequence: QKeySequence) -> bool | None:
        """A key that was kept during a write: None where it is not for the audit window."""
        if self.window is None or QApplication.activeWindow() is not self.window:
            return None
        return self.window.run_key(sequence)

    def stop(self) -> None:
        """Close the window and begin nothing any more; before the pools are shut down."""
        if self.window is not None:
            self.window.stop()
            self.window.close()

    def show(self) -> None:
        """Bring the audit view to the front."""
        if self.window is None:
            self.window = self._make()
        for page in (self.window.timeline, self.window.samples):
            page.set_documents(self._documents())
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.appear()

    def _make(self) -> AuditWindow:
        from reviewer.ui.auditing.window import AuditWindow  # noqa: PLC0415 - when it is wanted

        window = AuditWindow(self._session, self._asking, self._main)
        page = window.timeline
        page.place_requested.connect(self._show_place)
        page.export_requested.connect(self._export)
        window.samples.view.place_requested.connect(self._show_record)
        for one in (page, window.samples, window.findings, window.report):
            one.said.connect(self._say)
            one.failed.connect(self._on_failed)
        return window

    # ------------------------------------------------------------------ what the pages ask for
    def _show_place(self, thing: ChangedObject) -> None:
        assert thing.document_id is not None
        self._show_record(thing.document_id, thing.record_id)

    def _show_record(self, document_id: int, record_id: int | None) -> None:
        self._session.open_document(document_id, record_id=record_id)
        self._main.raise_()
        self._main.activateWindow()

    def _export(self, wanted: EntryFilter) -> None:
        patterns = ";;".join(("CSV (*.csv)", "Excel (*.xlsx)", "JSON Lines (*.jsonl)"))
        folder = str(self._session.store.path.parent / "timeline.csv")
        path = self._asking.save(self.window, self.tr("Export the time line"), folder, patterns)
        if path is None:
            return
        task = self._session.pools.start(partial(_export, self._session, path, wanted))
        self._say(self.tr("Writing “{path}”…").format(path=path), False)
        task.succeeded.connect(self._on_exported)
        task.failed.connect(self._on_failed)

    def _on_exported(self, result: ExportResult) -> None:
        text = self.tr("{n} entries were written to “{path}”, with the trail's head at {entry}.")
        self._say(
            text.format(n=f"{result.n_records:,}", path=result.path, entry=result.trail_entry), True
        )

    # ------------------------------------------------------------------ saying
    def _say(self, text: str, is_good: bool) -> None:
        if self.window is not None:
            self.window.notice.say(text, Tone.GOOD if is_good else Tone.INFO)

    def _on_session_failed(self, error: Exception) -> None:
        """The main window says it, too; whoever looks at this one shall not miss it."""
        if self.window is not None and self.window.isVisible():
            self._on_failed(error, is_told=True)

    def _on_failed(self, error: Exception, *, is_told: bool = False) -> None:
        if isinstance(error, ReviewerError):
            if self.window is not None:
                self.window.notice.say(error_text(error), Tone.ERROR)
        elif not is_told:
            self.failed.emit(error)


def _export(session: ReviewSession, path: Path, wanted: EntryFilter, task: Task) -> ExportResult:
    from reviewer.export.timeline import WRITERS, export_timeline  # noqa: PLC0415

    form = path.suffix.lower().lstrip(".")
    if form not in WRITERS:
        form, path = "csv", path.with_name(path.name + ".csv")
    return export_timeline(session.store, path, format=form, wanted=wanted, progress=task.report)
