"""What the panes show of the session's facts: the document, its progress, and what is left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reviewer.domain.document import Section
from reviewer.domain.record import DocumentSummary, Done, RecordDetail, StoredDocument
from reviewer.storage import queries
from reviewer.text.segment import sections
from reviewer.ui.actions import CommandSet
from reviewer.ui.background.pause import Pause
from reviewer.ui.panes import Panes
from reviewer.ui.reviewing.overview import Overview
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.notice import Tone
from reviewer.ui.views.status import Figures, pace
from reviewer.ui.wording.documents import title_of
from reviewer.ui.wording.fields import field_text, word
from reviewer.ui.wording.operations import operation_word

_OUTLINE_MS = 200  # after a document was laid out: its picture comes first
_SOON_MS = 100  # after the last decision
_LATEST_MS = 3000  # after the first one


class Showing(QObject):
    """Connects the session to the panes in the direction of reading."""

    def __init__(
        self, session: ReviewSession, panes: Panes, commands: CommandSet, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._commands = commands
        self._sections: dict[int, tuple[Section, ...]] = {}
        self._pause = Pause(_SOON_MS, _LATEST_MS, self)
        self._pause.over.connect(self._show_progress)
        self._outlining = QTimer(self, singleShot=True, interval=_OUTLINE_MS)
        self._outlining.timeout.connect(self._show_outline)
        panes.source.describe = panes.pages.describe = self.describe
        panes.source.sections_of = self.sections_of
        session.document_opened.connect(self._on_document)
        session.record_selected.connect(self._on_record)
        session.committed.connect(self.refresh)
        session.exhausted.connect(self._on_exhausted)
        session.ledger_done.connect(self._on_ledger_done)

    # ------------------------------------------------------------------ with the next picture
    def _on_document(self, stored: StoredDocument) -> None:
        panes, marks = self._panes, list(self._session.marks.values())
        panes.stack.setCurrentWidget(panes.reading)
        panes.source.show_document(stored, marks)
        self._outlining.start()
        panes.table.set_document(stored.id)
        self._session.set_view(panes.table.view)
        panes.documents.set_current(stored.id)
        panes.find.set_document(stored.id)
        panes.ledger.show_numeral(None)
        panes.notice.hide()
        panes.header.show_seal(stored.seal)
        panes.header.show()
        self._show_progress()

    def _on_record(self, detail: RecordDetail | None) -> None:
        """Where in the document the record stands."""
        stored = self._session.document
        if stored is None:
            return
        headings: list[str] = []
        if detail is not None and not self._outlining.isActive():
            headings = self._panes.outline.follow(detail.record.mention.span.start)
        region = stored.document.region
        self._panes.header.show_place([region.name if region else "", title_of(stored), *headings])

    def refresh(self, done: Done) -> None:
        """Show what an operation changed, at once where the eye is."""
        self._panes.source.update_marks(list(self._session.marks.values()))
        self._panes.table.refresh(done.touched | frozenset(done.added))
        self._pause.ask()

    def _show_outline(self) -> None:
        """After the document's first picture."""
        stored = self._session.document
        if stored is not None:
            marks = self._session.marks.values()
            sections = self.sections_of(stored)
            self._panes.outline.set_document(stored.document.text, sections, marks)
            self._on_record(self._session.detail)

    def _show_progress(self) -> None:
        marks = self._session.marks.values()
        self._panes.header.show_progress(sum(not mark.state.is_open for mark in marks), len(marks))

    # ------------------------------------------------------------------ a moment later
    def show_overview(self, overview: Overview) -> None:
        """Lists, counts, and what undo and redo would take back."""
        session, panes = self._session, self._panes
        panes.documents.set_documents(overview.documents)
        titles = {one.id: one.title or one.source_name for one in overview.documents}
        panes.table.set_document_titles(titles)
        panes.find.set_document_titles(titles)
        panes.outline.set_marks(session.marks.values())
        if session.document is not None and session.document.id == overview.document_id:
            panes.ledger.show_entries(session.document.document.text, overview.ledger)
        now = overview.now
        panes.status.show_figures(
            Figures(
                saved_at=session.saved_at,
                n_today=overview.today.n_decided,
                per_hour=pace(now.n_decided, now.first_at, now.last_at),
                n_left=overview.today.n_open,
                n_numerals_left=sum(entry.is_open for entry in overview.ledger),
            )
        )
        for command_id, entry, words in (
            ("edit.undo", overview.undoable, self.tr("Undo: {operation}")),
            ("edit.redo", overview.redoable, self.tr("Redo: {operation}")),
        ):
            if entry is not None:
                text = words.format(operation=operation_word(entry.operation))
                self._commands[command_id].setText(text)

    # ------------------------------------------------------------------ what is left
    def _on_exhausted(self) -> None:
        """Nothing is open in the queue: say what is left in the document, and offer it."""
        summary = self._summary()
        if summary is not None and summary.n_open:
            self._panes.notice.say(
                self.tr("No open candidate is left in this filter; the document has more.")
            )
        elif summary is not None:
            self._say_what_is_left(summary)

    def _on_ledger_done(self) -> None:
        summary = self._summary()
        if summary is not None and summary.n_open:
            text = self.tr("The number ledger has 0 left. {n} candidates are open.")
            self._panes.notice.say(
                text.format(n=f"{summary.n_open:,}"), Tone.GOOD, self._commands["go.next_open"]
            )
        elif summary is not None:
            self._say_what_is_left(summary)

    def _say_what_is_left(self, summary: DocumentSummary) -> None:
        """After the last candidate: the ledger, or that the document is finished."""
        if summary.n_numerals_open:
            text = self.tr(
                "Every candidate of this document is decided. {n} numbers of its ledger are open."
            ).format(n=f"{summary.n_numerals_open:,}")
            self._panes.notice.say(text, Tone.GOOD, self._commands["go.numeral"])
        else:
            text = self.tr("This document is finished: every number is accounted for.")
            self._panes.notice.say(text, Tone.GOOD, self._commands["go.next_document"])

    def _summary(self) -> DocumentSummary | None:
        stored = self._session.document
        if stored is None:
            return None
        with self._session.store.read() as reading:
            return queries.document_summary(reading, stored.id)

    # ------------------------------------------------------------------ what panes ask
    def describe(self, record_id: int) -> str:
        """A record in a line, for the hover over its span."""
        with self._session.store.read() as reading:
            found = queries.records(reading, [record_id])
        if not found:
            return ""
        mention = found[0].mention
        fields = (field_text(mention, name) for name in ("indicator", "value", "unit", "year"))
        return " ".join([*(field for field in fields if field), f"· {word(found[0].state)}"])

    def sections_of(self, stored: StoredDocument) -> tuple[Section, ...]:
        """The document's sections, found once."""
        if stored.id not in self._sections:
            self._sections[stored.id] = tuple(sections(stored.document))
        return self._sections[stored.id]
