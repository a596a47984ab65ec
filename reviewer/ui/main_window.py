"""The window: panes in docks, commands in menus, and facts of the session shown everywhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from reviewer.domain.record import DocumentSummary, Done, StoredDocument
from reviewer.domain.span import Span
from reviewer.errors import ReviewerError
from reviewer.settings import Settings
from reviewer.ui.actions import CommandSet
from reviewer.ui.auditing.controller import Auditing
from reviewer.ui.background.engine import Engine
from reviewer.ui.commands import Needs
from reviewer.ui.flows.desk import Desk
from reviewer.ui.flows.files import Asking, FileActions
from reviewer.ui.flows.guiding import Guiding
from reviewer.ui.flows.helping import Helping
from reviewer.ui.flows.improving import Improving
from reviewer.ui.flows.keeping import Keeping
from reviewer.ui.flows.people import People
from reviewer.ui.flows.queueing import Queueing
from reviewer.ui.flows.showing import Showing
from reviewer.ui.flows.signing import Signing
from reviewer.ui.keys import KeyGuard
from reviewer.ui.paging import Paging
from reviewer.ui.panes import Panes
from reviewer.ui.preferences import Preferences
from reviewer.ui.remembering import arrangement, restore
from reviewer.ui.reviewing.overview import Overview, OverviewReader
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.decisions import ActionButton
from reviewer.ui.views.notice import Tone
from reviewer.ui.views.peek import PeekBox
from reviewer.ui.wording.documents import title_of
from reviewer.ui.wording.errors import error_text

_ZOOM_STEP = 10


class MainWindow(QMainWindow):
    """One window on one database."""

    database_requested = Signal(object)  # Path
    restart_requested = Signal()
    restore_requested = Signal(object)  # Path of a backup
    closed = Signal()
    fault = Signal(object)  # Exception that is no ReviewerError

    def __init__(
        self,
        session: ReviewSession,
        engine: Engine,
        preferences: Preferences,
        asking: Asking | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences
        self._overview: Overview | None = None
        self.commands = CommandSet(preferences.now.keys, self)
        self.panes = Panes(self, self.commands, session.pools)
        self.showing = Showing(session, self.panes, self.commands, self)
        self.desk = Desk(session, self.panes, engine, self)
        asking = asking or Asking(self)
        self.files = FileActions(session, engine, lambda: preferences.now, self, asking)
        self.queueing = Queueing(session, self.panes, preferences, self)
        self.keeping = Keeping(session, asking, self)
        self.paging = Paging(
            session, self.panes.source, self.panes.pages, self, mode=preferences.now.reading
        )
        self.people = People(session, preferences, self)
        self.improving = Improving(
            session,
            engine,
            self.panes,
            commands=self.commands,
            preferences=preferences,
            asking=asking,
            window=self,
        )
        self.auditing = Auditing(session, lambda: self.summaries, asking, self)
        self._helping = Helping(
            session,
            self.panes,
            self.commands,
            preferences,
            queueing=self.queueing,
            documents=lambda: self.summaries,
            window=self,
        )
        self._guiding = Guiding(session, self.panes, self)
        self.signing = Signing(session, asking, documents=lambda: self.summaries, window=self)
        self._peek_box = PeekBox(self)
        self._guard = KeyGuard(self._run_key, self)
        self._reader = OverviewReader(session, self)
        self.setWindowTitle(self.tr("Indicator Reviewer"))
        self.setAcceptDrops(True)
        self._fill_menu_bar()
        self._bind()
        self._connect()
        self.panes.header.hide()
        restore(self, self.panes, preferences.now)
        self._update_commands()
        self._reader.ask()

    # ------------------------------------------------------------------ building
    def _fill_menu_bar(self) -> None:
        menus = self.commands.fill(self.menuBar())
        self._views = menus["go"].addMenu(self.tr("Saved views"))
        self.queueing.fill_menu(self._views)
        panels = menus["view"].addMenu(self.tr("Panels"))
        for dock in self.panes.docks.values():
            panels.addAction(dock.toggleViewAction())
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 2, 8, 2)
        row.setSpacing(4)
        for command_id in ("edit.find", "edit.commands"):
            button = ActionButton(self.commands[command_id], corner)
            button.setFlat(True)
            row.addWidget(button)
        self.menuBar().setCornerWidget(corner)

    def _bind(self) -> None:
        panes, files, step = self.panes, self.files, _ZOOM_STEP
        self.commands.bind(self.desk.commands())
        self.commands.bind(self.queueing.commands())
        self.commands.bind(self.people.commands())
        self.commands.bind(self.keeping.commands())
        self.commands.bind(self.paging.commands())
        self.commands.bind(self.improving.commands())
        self.commands.bind(self.auditing.commands())
        self.commands.bind(self.signing.commands())
        self.commands.bind(
            {
                "file.import": files.import_files,
                "file.import_folder": files.import_folder,
                "file.export": files.export,
                "file.details": files.edit_details,
                "file.database": files.open_database,
                "file.settings": files.edit_settings,
                "file.quit": self.close,
                "edit.find": partial(self._find, everywhere=False),
                "edit.find_all": partial(self._find, everywhere=True),
                "edit.find_next": panes.find.next,
                "edit.find_previous": panes.find.previous,
                "edit.commands": self._helping.open_palette,
                "go.next_document": partial(self._step_document, 1),
                "go.previous_document": partial(self._step_document, -1),
                "view.larger": partial(self._zoom_by, step),
                "view.smaller": partial(self._zoom_by, -step),
                "view.normal": partial(self._zoom_by, 0),
                "view.documents": partial(panes.bring, "documents"),
                "view.source": partial(panes.bring, "source"),
                "view.card": partial(panes.bring, "card"),
                "view.table": partial(panes.bring, "table"),
                "view.outline": partial(panes.bring, "outline"),
                "view.next_pane": self._next_pane,
                "view.float": panes.float_focused,
                "view.full_screen": self._toggle_full_screen,
                "view.reset": panes.reset,
                "quality.ledger": partial(panes.bring, "ledger"),
                "quality.verify": self._helping.verify,
                "view.peek": self._peek,
                "help.guideline": self._guiding.show,
                "help.tour": self._helping.start_tour,
                "help.keys": self._helping.show_keys,
                "help.sample": files.open_sample,
                "help.about": self._helping.show_about,
            }
        )

    def _connect(self) -> None:
        session, panes = self.session, self.panes
        session.document_opened.connect(self._on_document)
        session.record_selected.connect(lambda _detail: self._update_commands())
        session.committed.connect(lambda _done: self._reader.ask())
        session.failed.connect(self._on_failed)
        session.busy_changed.connect(self._guard.set_holding)
        session.committed.connect(lambda _done: self._guard.look_away())
        self.files.imported.connect(self._on_imported)
        self.files.imported.connect(self.improving.on_imported)
        self.improving.failed.connect(self._on_failed)
        self.files.failed.connect(self._on_failed)
        self.people.failed.connect(self._on_failed)
        self.auditing.failed.connect(self._on_failed)
        panes.welcome.say_of_people(self.people.statement(), self.commands["file.accounts"])
        self.keeping.failed.connect(self._on_failed)
        self.keeping.said.connect(self._on_said)
        self.keeping.restore_requested.connect(self.restore_requested)
        self.files.said.connect(self._on_said)
        self.signing.said.connect(self._on_said)
        self.files.settings_changed.connect(self.preferences.take)
        self.files.database_requested.connect(self.database_requested)
        self.desk.holding_changed.connect(self._update_commands)
        self.preferences.changed.connect(self._on_settings)
        panes.documents.document_chosen.connect(session.open_document)
        panes.find.hit_chosen.connect(self._on_hit)
        panes.find.left.connect(partial(panes.bring, "source"))
        panes.find.failed.connect(self._on_failed)
        panes.find.set_store(session.store)
        panes.table.failed.connect(self._on_failed)
        panes.status.ledger_requested.connect(self.commands["go.numeral"].trigger)
        panes.source.zoom_requested.connect(lambda by: self._zoom(self.preferences.now.zoom + by))
        self.paging.mode_changed.connect(lambda mode: self.preferences.change(reading=mode))
        panes.table.set_store(session.store, session.pools)
        self._reader.read.connect(self._on_overview)
        self._reader.failed.connect(self._on_failed)
        for window in (self, *panes.docks.values()):
            self._guard.watch(window)

    # ------------------------------------------------------------------ facts
    def _on_document(self, stored: StoredDocument) -> None:
        self.setWindowTitle(self.tr("{title} – Indicator Reviewer").format(title=title_of(stored)))
        self._reader.ask()
        if QGuiApplication.focusObject() is None or self.focusWidget() is None:
            self.panes.bring("source")

    def _on_imported(self, done: Done) -> None:
        self.showing.refresh(done)
        self.panes.find.refresh()
        self._reader.ask()

    def _on_failed(self, error: Exception) -> None:
        self._guard.drop()
        if isinstance(error, ReviewerError):
            self.panes.notice.say(error_text(error), Tone.ERROR)
        else:
            self.fault.emit(error)

    def say(self, text: str, *, is_good: bool) -> None:
        """A sentence in the notice, from outside the window."""
        self._on_said(text, is_good)

    def _on_said(self, text: str, is_good: bool) -> None:
        self.panes.notice.say(text, Tone.GOOD if is_good else Tone.INFO)

    def _on_settings(self, before: Settings, now: Settings) -> None:
        if before.keys != now.keys:
            self.commands.set_keys(now.keys)
        if before.zoom != now.zoom:
            self.panes.source.set_zoom(now.zoom)
        if before.reasons != now.reasons:
            self.panes.set_reasons(now.reasons)
        if before.views != now.views:
            self.queueing.fill_menu(self._views)
        if before.language != now.language:
            self.restart_requested.emit()

    # ------------------------------------------------------------------ showing
    def _on_overview(self, overview: Overview) -> None:
        """What may follow after the next candidate's picture."""
        self._overview = overview
        self.showing.show_overview(overview)
        self._update_commands()

    @property
    def summaries(self) -> tuple[DocumentSummary, ...]:
        """The documents as they were read last."""
        return self._overview.documents if self._overview is not None else ()

    def _update_commands(self) -> None:
        holding, overview = self.desk.holding() | self.paging.holding(), self._overview
        for command_id in self.paging.commands():
            self.commands.explain(command_id, self.paging.why_not())
        holding |= self.people.holding() | self.auditing.holding() | self.signing.holding()
        # until it is known: what there is nothing to undo of does nothing
        is_new = self.session.saved_at is not None or overview is None
        for is_so, need in (
            (bool(self.summaries) or self.session.document is not None, Needs.RECORDS),
            (is_new or (overview is not None and overview.undoable is not None), Needs.UNDO),
            (is_new or (overview is not None and overview.redoable is not None), Needs.REDO),
        ):
            if is_so:
                holding |= need
        self.commands.update(holding)

    def _run_key(self, sequence: QKeySequence) -> bool:
        """A key that was kept during a write goes to the window that it was meant for."""
        taken = self.auditing.run_key(sequence)
        return self.commands.run_key(sequence) if taken is None else taken

    # ------------------------------------------------------------------ commands
    def _find(self, *, everywhere: bool) -> None:
        span, stored = self.panes.source.selected_span(), self.session.document
        words = span.of(stored.document.text) if span is not None and stored is not None else ""
        self.panes.bring("find")
        self.panes.find.ask(everywhere=everywhere, words=words)

    def _on_hit(self, document_id: int, span: Span) -> None:
        if self.session.document is None or self.session.document.id != document_id:
            self.session.open_document(document_id)
        self.session.then(partial(self._select_hit, document_id, span))

    def _select_hit(self, document_id: int, span: Span) -> None:
        opened = self.session.document
        if opened is not None and opened.id == document_id:
            self.panes.source.select(span)

    def _peek(self) -> None:
        stored, record = self.session.document, self.session.record
        if not self.paging.peek() and stored is not None and record is not None:
            self._peek_box.open(stored.document, record.mention.span)

    def _step_document(self, by: int) -> None:
        found = self.panes.documents.neighbour(by)
        if found is not None:
            self.session.open_document(found)

    def _zoom_by(self, by: int) -> None:
        if not self.paging.zoom(by):
            self._zoom(self.preferences.now.zoom + by if by else 100)

    def _zoom(self, percent: int) -> None:
        self.preferences.change(zoom=min(max(percent, 50), 300))

    def _next_pane(self) -> None:
        """From pane to pane of those in sight, as they stand from left to right and down."""
        docks = self.panes.docks
        order = ("documents", "outline", "ledger", "source", "card", "guideline", "table", "find")
        places: dict[str, QWidget] = {
            name: self.panes.stack if name == "source" else docks[name] for name in order
        }
        shown = [name for name, pane in places.items() if not pane.visibleRegion().isEmpty()]
        focus = self.focusWidget()
        here = (n for n, name in enumerate(shown) if focus and places[name].isAncestorOf(focus))
        self.panes.bring(shown[(next(here, -1) + 1) % len(shown)])

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # ------------------------------------------------------------------ the window itself
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field wanted: close the notice, leave the mode, back to the text."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.panes.notice.isHidden():
            self.panes.notice.close_notice()
        elif not self.paging.leave_peek():
            self.desk.leave_mode()
            self.panes.bring("source")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files.import_paths(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._reader.stop()
        self.improving.stop()
        self._guiding.close()
        self.auditing.stop()
        self.paging.stop()
        self.preferences.change(**arrangement(self, self.panes))
        self.hide()  # what still runs may take a moment to end
        self.session.close()
        self.session.pools.shut_down()
        super().closeEvent(event)
        self.closed.emit()
