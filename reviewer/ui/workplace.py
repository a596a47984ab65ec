"""What is done in a window: the flows on one database, and what panes and flows tell each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

from reviewer.domain.record import DocumentSummary, Done, StoredDocument
from reviewer.domain.span import Span
from reviewer.settings import Settings
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
from reviewer.ui.frame import Frame
from reviewer.ui.paging import Paging
from reviewer.ui.reviewing.overview import Overview, OverviewReader
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.peek import PeekBox
from reviewer.ui.wording.documents import title_of

_ZOOM_STEP = 10


class Workplace(QObject):
    """Everything of one window that knows its database."""

    database_requested = Signal(object)  # Path
    restore_requested = Signal(object)  # Path of a backup

    def __init__(
        self, window: Frame, session: ReviewSession, engine: Engine, asking: Asking | None
    ) -> None:
        super().__init__(window)
        self.session = session
        self.overview: Overview | None = None
        self._window = window
        self._panes, self._commands = window.panes, window.commands
        preferences = self._preferences = window.preferences
        self.showing = Showing(session, window.panes, window.commands, window)
        self.desk = Desk(session, window.panes, engine, window)
        asking = asking or Asking(window)
        self.files = FileActions(session, engine, lambda: preferences.now, window, asking)
        self.queueing = Queueing(session, window.panes, preferences, window)
        self.keeping = Keeping(session, asking, window)
        self.paging = Paging(
            session, window.panes.source, window.panes.pages, window, mode=preferences.now.reading
        )
        self.people = People(session, preferences, window)
        self.improving = Improving(
            session,
            engine,
            window.panes,
            commands=window.commands,
            preferences=preferences,
            asking=asking,
            window=window,
        )
        self.auditing = Auditing(session, lambda: self.summaries, asking, window)
        self._helping = Helping(
            session,
            window.panes,
            window.commands,
            preferences,
            queueing=self.queueing,
            documents=lambda: self.summaries,
            window=window,
        )
        self._guiding = Guiding(session, window.panes, window)
        self.signing = Signing(session, asking, documents=lambda: self.summaries, window=window)
        self._peek_box = PeekBox(window)
        self._reader = OverviewReader(session, self)
        self._bind()
        self._connect()
        self.queueing.fill_menu(window.views_menu)
        self.update_commands()
        self._reader.ask()

    def begin(self) -> None:
        """Go to the place of the last time; with no document, welcome."""
        panes, focus = self._panes, self._window.focusWidget()
        self.session.resume()
        if self.session.document is None:
            panes.stack.setCurrentWidget(panes.welcome)
        if focus in (None, panes.blank):  # none was chosen meanwhile
            panes.bring("source")

    def run_key(self, sequence: QKeySequence) -> bool | None:
        """Give a key that was kept to a window beside the main one; None: none of them has it."""
        return self.auditing.run_key(sequence)

    def leave(self) -> bool:
        """Out of a peek or a mode; False if there was none to leave."""
        if self.paging.leave_peek():
            return True
        self.desk.leave_mode()
        return False

    def stop(self) -> None:
        """To be called before the pools are shut down."""
        self._reader.stop()
        self.improving.stop()
        self._guiding.close()
        self.auditing.stop()
        self.paging.stop()

    def _bind(self) -> None:
        panes, files, step = self._panes, self.files, _ZOOM_STEP
        self._commands.bind(self.desk.commands())
        self._commands.bind(self.queueing.commands())
        self._commands.bind(self.people.commands())
        self._commands.bind(self.keeping.commands())
        self._commands.bind(self.paging.commands())
        self._commands.bind(self.improving.commands())
        self._commands.bind(self.auditing.commands())
        self._commands.bind(self.signing.commands())
        self._commands.bind(
            {
                "file.import": files.import_files,
                "file.import_folder": files.import_folder,
                "file.export": files.export,
                "file.details": files.edit_details,
                "file.database": files.open_database,
                "file.settings": files.edit_settings,
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
        session, panes, window = self.session, self._panes, self._window
        guard, say, fail = window.guard, window.say, window.fail
        session.document_opened.connect(self._on_document)
        session.record_selected.connect(lambda _detail: self.update_commands())
        session.committed.connect(lambda _done: self._reader.ask())
        session.failed.connect(fail)
        session.busy_changed.connect(guard.set_holding)
        session.committed.connect(lambda _done: guard.look_away())
        self.files.imported.connect(self._on_imported)
        self.files.imported.connect(self.improving.on_imported)
        self.improving.failed.connect(fail)
        self.files.failed.connect(fail)
        self.people.failed.connect(fail)
        self.auditing.failed.connect(fail)
        panes.welcome.say_of_people(self.people.statement(), self._commands["file.accounts"])
        self.keeping.failed.connect(fail)
        self.keeping.said.connect(say)
        self.keeping.restore_requested.connect(self.restore_requested)
        self.files.said.connect(say)
        self.signing.said.connect(say)
        self.files.settings_changed.connect(self._preferences.take)
        self.files.database_requested.connect(self.database_requested)
        self.desk.holding_changed.connect(self.update_commands)
        self._preferences.changed.connect(self._on_settings)
        panes.documents.document_chosen.connect(session.open_document)
        panes.find.hit_chosen.connect(self._on_hit)
        panes.find.left.connect(partial(panes.bring, "source"))
        panes.find.failed.connect(fail)
        panes.find.set_store(session.store)
        panes.table.failed.connect(fail)
        panes.status.ledger_requested.connect(self._commands["go.numeral"].trigger)
        panes.source.zoom_requested.connect(lambda by: self._zoom(self._preferences.now.zoom + by))
        self.paging.mode_changed.connect(lambda mode: self._preferences.change(reading=mode))
        panes.table.set_store(session.store, session.pools)
        self._reader.read.connect(self._on_overview)
        self._reader.failed.connect(fail)

    # ------------------------------------------------------------------ facts
    def _on_document(self, stored: StoredDocument) -> None:
        self._window.entitle(title_of(stored))
        self._reader.ask()
        if QGuiApplication.focusObject() is None or self._window.focusWidget() is None:
            self._panes.bring("source")

    def _on_imported(self, done: Done) -> None:
        self.showing.refresh(done)
        self._panes.find.refresh()
        self._reader.ask()

    def _on_settings(self, before: Settings, now: Settings) -> None:
        if before.views != now.views:
            self.queueing.fill_menu(self._window.views_menu)

    # ------------------------------------------------------------------ showing
    def _on_overview(self, overview: Overview) -> None:
        """What may follow after the next candidate's picture."""
        self.overview = overview
        self.showing.show_overview(overview)
        self.update_commands()

    @property
    def summaries(self) -> tuple[DocumentSummary, ...]:
        """The documents as they were read last."""
        return self.overview.documents if self.overview is not None else ()

    def update_commands(self) -> None:
        holding, overview = self.desk.holding() | self.paging.holding(), self.overview
        why_no_pages = self.paging.why_not()
        for command_id in self.paging.commands():
            self._commands.explain(command_id, why_no_pages)
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
        self._commands.update(holding)

    # ------------------------------------------------------------------ commands
    def _find(self, *, everywhere: bool) -> None:
        span, stored = self._panes.source.selected_span(), self.session.document
        words = span.of(stored.document.text) if span is not None and stored is not None else ""
        self._panes.bring("find")
        self._panes.find.ask(everywhere=everywhere, words=words)

    def _on_hit(self, document_id: int, span: Span) -> None:
        if self.session.document is None or self.session.document.id != document_id:
            self.session.open_document(document_id)
        self.session.then(partial(self._select_hit, document_id, span))

    def _select_hit(self, document_id: int, span: Span) -> None:
        opened = self.session.document
        if opened is not None and opened.id == document_id:
            self._panes.source.select(span)

    def _peek(self) -> None:
        stored, record = self.session.document, self.session.record
        if not self.paging.peek() and stored is not None and record is not None:
            self._peek_box.open(stored.document, record.mention.span)

    def _step_document(self, by: int) -> None:
        found = self._panes.documents.neighbour(by)
        if found is not None:
            self.session.open_document(found)

    def _zoom_by(self, by: int) -> None:
        if not self.paging.zoom(by):
            self._zoom(self._preferences.now.zoom + by if by else 100)

    def _zoom(self, percent: int) -> None:
        self._preferences.change(zoom=min(max(percent, 50), 300))
