"""Finding one's way: the palette of commands, the key sheet, the check of the trail, about."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from reviewer import __version__
from reviewer.domain.record import DocumentSummary
from reviewer.domain.view import Column
from reviewer.storage import queries
from reviewer.ui.actions import CommandSet
from reviewer.ui.commands import COMMANDS, keys_of, menu_title, title
from reviewer.ui.flows.queueing import Queueing
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.panes import Panes
from reviewer.ui.preferences import Preferences
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.notice import Tone
from reviewer.ui.views.palette import CommandPalette, Entry
from reviewer.ui.wording.documents import subtitle_of
from reviewer.ui.wording.key_names import key_text

if TYPE_CHECKING:
    from reviewer.audit.findings import Finding

_NAMES = 12  # indicators offered in the palette


class Helping(QObject):
    """Commands of the Help menu, and the palette."""

    def __init__(
        self,
        session: ReviewSession,
        panes: Panes,
        commands: CommandSet,
        preferences: Preferences,
        *,
        queueing: Queueing,
        documents: Callable[[], Iterable[DocumentSummary]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._panes = panes
        self._actions = commands
        self._preferences = preferences
        self._queueing = queueing
        self._summaries = documents
        self._window = window
        self._palette = CommandPalette(window)

    def open_palette(self) -> None:
        self._palette.open(
            [*self._commands(), *self._views(), *self._documents()], self._indicators
        )

    def show_keys(self) -> None:
        from reviewer.ui.dialogs.keys import KeySheet  # noqa: PLC0415 - not needed to start

        sheet = KeySheet(self._preferences.now.keys, self._window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.show()

    def show_about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About"))
        box.setIconPixmap(icon(Icon.DOCUMENT_DONE).pixmap(48, 48))
        box.setText(self.tr("Indicator Reviewer {version}").format(version=__version__))
        box.setInformativeText(
            self.tr(
                "Reviews the figures of planning documents into a data set that can be checked. "
                "Works without a network; everything stays on this computer.\n\nDatabase: {path}"
            ).format(path=self._session.store.path)
        )
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.finished.connect(box.deleteLater)
        box.open()

    # ------------------------------------------------------------------ tour
    def start_tour(self) -> None:
        from reviewer.ui.views.tour import Stop, Tour  # noqa: PLC0415

        panes = self._panes
        stops = (
            Stop(
                panes.documents,
                self.tr("Documents"),
                self.tr("Files dropped on the window stand here, each with how far its review is."),
            ),
            Stop(
                panes.source,
                self.tr("Source text"),
                self.tr(
                    "Every figure found is marked in the text. The current one is strong, and the "
                    "words that decided its fields are joined to it. J and K go on and back."
                ),
            ),
            Stop(
                panes.docks["card"],
                self.tr("Candidate"),
                self.tr(
                    "Its fields. A confirms and goes on to the next, E corrects, R and a digit "
                    "rejects with a reason, a digit alone takes another reading. Ctrl+Z takes any "
                    "of it back, also after a restart."
                ),
            ),
            Stop(
                panes.docks["table"],
                self.tr("Records"),
                self.tr(
                    "All records, to sort, filter and decide on together. The queue goes on in "
                    "the order shown here."
                ),
            ),
            Stop(
                panes.status,
                self.tr("Every number accounted for"),
                self.tr(
                    "G goes to the next number that is neither in a record nor set aside. At 0 "
                    "left the document is finished. Ctrl+K finds every command, ? shows all keys."
                ),
            ),
        )
        Tour(stops, self._window).start()

    # ------------------------------------------------------------------ the trail
    def verify(self) -> None:
        """Check the whole database against its trail, beside the review."""
        from reviewer.audit.verify import verify  # noqa: PLC0415

        store = self._session.store
        self._panes.notice.say(self.tr("Verifying the audit trail…"))
        task = self._session.pools.start(lambda task: verify(store, progress=task.report))
        task.succeeded.connect(self._on_verified)
        task.failed.connect(self._session.failed)

    def _on_verified(self, findings: list[Finding]) -> None:
        if all(finding.is_warning for finding in findings):
            text = self.tr("The audit trail is whole, and every record is what it says.")
            self._panes.notice.say(text, Tone.GOOD)
            return
        self._panes.notice.say(
            self.tr("{n} things in the database are not what the trail says.").format(
                n=f"{len(findings):,}"
            ),
            Tone.ERROR,
        )
        from reviewer.ui.dialogs.findings import FindingsDialog  # noqa: PLC0415

        dialog = FindingsDialog(findings, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    # ------------------------------------------------------------------ the palette
    def _commands(self) -> Iterable[Entry]:
        changed = self._preferences.now.keys
        for command in COMMANDS:
            action = self._actions[command.id]
            if command.id.rpartition(".")[2].isdigit():
                continue  # the digits need their panels in sight
            keys = keys_of(command, changed)
            menu = menu_title(command.menu) if command.menu else ""
            yield Entry(
                title=action.text(),
                also=f"{title(command)} {command.title} {command.id} {menu}",
                hint=key_text(action.shortcut()) if keys else "",
                icon=action.icon(),
                is_enabled=action.isEnabled(),
                run=action.trigger,
            )

    def _views(self) -> Iterable[Entry]:
        mark = icon(Icon.FILTER)
        for name in self._preferences.now.views:
            show = partial(self._queueing.show_named, name)
            yield Entry(title=name, hint=self.tr("Saved view"), icon=mark, run=show)

    def _documents(self) -> Iterable[Entry]:
        mark = icon(Icon.DOCUMENT)
        for document in self._summaries():
            yield Entry(
                title=document.title or document.source_name,
                also=f"{document.region} {document.year or ''} {document.source_name}",
                hint=subtitle_of(document) or self.tr("Document"),
                icon=mark,
                run=partial(self._open, document),
            )

    def _open(self, document: DocumentSummary) -> None:
        self._session.open_document(document.id)

    def _indicators(self, typed: str) -> Iterable[Entry]:
        with self._session.store.read() as session:
            names = queries.names_used(session, typed.strip(), limit=_NAMES)
        mark = icon(Icon.FILTER)
        for name in names:
            yield Entry(
                title=name, hint=self.tr("Records"), icon=mark, run=partial(self._filter, name)
            )

    def _filter(self, name: str) -> None:
        table = self._panes.table
        table.set_view(
            dataclasses.replace(
                table.view,
                documents=frozenset(),
                text=name,
                is_regex=False,
                field=Column.INDICATOR,
            )
        )
        self._panes.bring("table")
