"""The window: its frame, and the work on a database that comes into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence

from reviewer.ui.background.engine import Engine
from reviewer.ui.frame import Frame
from reviewer.ui.remembering import arrangement

if TYPE_CHECKING:
    from reviewer.domain.record import DocumentSummary
    from reviewer.ui.flows.files import Asking
    from reviewer.ui.reviewing.session import ReviewSession
    from reviewer.ui.workplace import Workplace


class MainWindow(Frame):
    """One window on one database, which may come after the window's first picture."""

    closed = Signal()
    _work: Workplace | None = None
    is_ready = False  # to do what it is asked

    # ------------------------------------------------------------------ the work in it
    @property
    def is_furnished(self) -> bool:
        return self._work is not None

    @property
    def work(self) -> Workplace:
        """What is done in it, once it is furnished."""
        assert self._work is not None
        return self._work

    @property
    def session(self) -> ReviewSession:
        return self.work.session

    @property
    def summaries(self) -> tuple[DocumentSummary, ...]:
        """The documents as they were read last."""
        return self.work.summaries

    def furnish(self, session: ReviewSession, engine: Engine, asking: Asking | None) -> None:
        """Let a database be worked on in the window."""
        from reviewer.ui.workplace import Workplace  # noqa: PLC0415 - with the database's libraries

        self._work = Workplace(self, session, engine, asking)
        self.setAcceptDrops(True)

    def release(self) -> None:
        """Carry out what was asked for since the window was shown: it is ready."""
        self.is_ready = True
        self.commands.release()
        self.guard.set_holding(self.session.is_busy)

    # ------------------------------------------------------------------ what Qt asks
    def run_key(self, sequence: QKeySequence) -> bool:
        taken = self._work.run_key(sequence) if self._work is not None else None
        return super().run_key(sequence) if taken is None else taken

    def leave(self) -> None:
        if not self.panes.notice.isHidden() or self._work is None or not self._work.leave():
            super().leave()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.work.files.import_paths(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is not None:
            self._work.stop()
        self.preferences.change(**arrangement(self, self.panes))
        self.hide()  # what still runs may take a moment to end
        if self._work is not None:
            self._work.session.close()
        self.pools.shut_down()
        super().closeEvent(event)
        self.closed.emit()
