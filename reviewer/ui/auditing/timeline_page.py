"""The time line of all changes: filters above, entries, and one of them closely below."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QProgressBar,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.audit.kinds import STAYS
from reviewer.domain.record import DocumentSummary, Done
from reviewer.domain.role import REVERT, may
from reviewer.domain.timeline import ChangedObject, EntryFilter, TimelineRow
from reviewer.review import operations
from reviewer.ui.auditing.filters import FilterBar
from reviewer.ui.auditing.page_parts import dress_table, make_actions
from reviewer.ui.auditing.sides_view import SidesView
from reviewer.ui.auditing.timeline_loader import TimelineLoader
from reviewer.ui.auditing.timeline_model import TimelineModel
from reviewer.ui.look.icons import Icon
from reviewer.ui.reviewing.session import ReviewSession
from reviewer.ui.views.decisions import DecisionBar
from reviewer.ui.wording.operations import operation_word

AskReason = Callable[[QWidget, str, str], str]
_WIDTHS = (3, 9, 5, 6, 14, 8, 7, 13, 8)  # of the columns, in heights of a line


class TimelinePage(QWidget):
    """Reads by itself; what is to be done elsewhere it asks for."""

    place_requested = Signal(object)  # ChangedObject
    export_requested = Signal(object)  # EntryFilter
    said = Signal(str, bool)  # a sentence; whether it went well
    failed = Signal(object)  # Exception

    def __init__(
        self,
        session: ReviewSession,
        *,
        ask_reason: AskReason | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ask_reason = ask_reason or _ask_reason
        self._back_at: int | None = None  # the entry to choose when it is found
        self._is_stale = True
        self.loader = TimelineLoader(session.store, session.pools, self)
        self.filters = FilterBar(self)
        self.model = TimelineModel(self.loader.lines, self)
        self.table = QTableView(self)
        self.sides = SidesView(session.store, self)
        self.count = QLabel(self)
        self._bar = QProgressBar(self)
        self.actions_of_page = self._actions()
        self._dress()
        self._lay_out()
        self._connect()
        self._update()

    # ------------------------------------------------------------------ building
    def _actions(self) -> dict[str, QAction]:
        rows = (
            ("place", self.tr("Show in the text"), ("Ctrl+J",), Icon.DOCUMENT, self.show_place),
            ("revert", self.tr("Revert…"), ("Ctrl+R",), Icon.UNDO, self.revert),
            ("copy", self.tr("Copy"), ("Ctrl+C",), Icon.COPY, self.copy),
            ("export", self.tr("Export…"), ("Ctrl+E",), Icon.EXPORT, self._export),
            ("filter", self.tr("Filter"), ("Ctrl+F",), Icon.FILTER, self._to_filter),
            ("clear", self.tr("All entries"), ("Ctrl+Backspace",), Icon.CLOSE, self.filters.clear),
            ("renew", self.tr("Read anew"), ("F5",), Icon.REDO, self.renew),
            ("stop", self.tr("Stop"), ("Esc",), Icon.REJECT, self.loader.stop),
        )
        return make_actions(rows, self)

    def _dress(self) -> None:
        table, line = self.table, self.fontMetrics().height()
        table.setModel(self.model)
        dress_table(table, self.tr("Entries of the trail"))
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width * line)
        self.count.setProperty("muted", True)
        self._bar.setAccessibleName(self.tr("How much of the trail was looked at"))
        self._bar.hide()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.table)
        split.addWidget(self.sides)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        state = QHBoxLayout()
        state.setContentsMargins(8, 0, 8, 0)
        state.addWidget(self.count, 1)
        state.addWidget(self._bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.filters)
        layout.addLayout(state)
        layout.addWidget(split, 1)
        layout.addWidget(DecisionBar(list(self.actions_of_page.values()), self))

    def _connect(self) -> None:
        loader = self.loader
        loader.found.connect(self._on_found)
        loader.progressed.connect(self._on_progress)
        loader.ended.connect(self._on_ended)
        loader.offered.connect(self._on_offered)
        loader.failed.connect(self.failed)
        self.filters.changed.connect(self.load)
        self.table.selectionModel().currentRowChanged.connect(lambda *_both: self._on_current())
        self.table.activated.connect(lambda _index: self.show_place())
        self.sides.objects.activated.connect(lambda _index: self.show_place())
        self._session.committed.connect(self._on_committed)
        self._documents: tuple[DocumentSummary, ...] = ()
        self._names: tuple[str, ...] = ()

    # ------------------------------------------------------------------ reading
    def set_documents(self, documents: Iterable[DocumentSummary]) -> None:
        """Which documents can be chosen."""
        self._documents = tuple(documents)
        self.filters.offer(self._names, self._documents)

    def appear(self) -> None:
        """The page is seen: read what came since."""
        if self._is_stale:
            self.renew()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self) -> None:
        """Read again; the entry that is chosen stays chosen."""
        line = self.current
        if line is not None:
            self._back_at = line.id
        self._load()

    def load(self) -> None:
        """Find what the filters want, and begin at the newest."""
        self._back_at = None
        self._load()

    def _load(self) -> None:
        problem = self.filters.problem()
        if problem:
            self.said.emit(problem, False)
            return
        self._is_stale = False
        self.loader.stop()
        self.model.reset()
        self.sides.show_entry(None)
        self.count.setText(self.tr("Searching the trail…"))
        self.loader.load(self.filters.take())
        self._update()

    @property
    def current(self) -> TimelineRow | None:
        return self.model.line(self.table.currentIndex().row())

    def _on_found(self, ids: object) -> None:
        was_empty = not self.model.rowCount()
        self.model.extend(ids)  # type: ignore[arg-type]
        row = self.model.row_of(self._back_at) if self._back_at is not None else None
        if row is not None:
            self._back_at = None
            self._choose(row)
        elif was_empty and self._back_at is None and self.model.rowCount():
            self._choose(0)

    def _choose(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setVisible(self.loader.is_loading)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _on_ended(self, is_whole: bool) -> None:
        self._bar.hide()
        found = f"{self.model.rowCount():,}"
        if is_whole:
            self.count.setText(self.tr("{n} entries").format(n=found))
        else:
            self.count.setText(self.tr("{n} entries; the search was stopped").format(n=found))
        if self.current is None and self.model.rowCount():
            self._choose(0)  # what was chosen is no longer among them
        self._update()

    def _on_offered(self, names: object) -> None:
        self._names = tuple(names)  # type: ignore[arg-type]
        self.filters.offer(self._names, self._documents)

    def _on_committed(self, _done: Done) -> None:
        self._is_stale = True
        if self.isVisible() and self.window().isActiveWindow():
            self.renew()

    # ------------------------------------------------------------------ one entry
    def _on_current(self) -> None:
        self.sides.show_entry(self.current)
        self._update()

    def _update(self) -> None:
        line, loading = self.current, self.loader.is_loading
        can_write = not self._session.store.is_read_only
        may_revert = can_write and may(self._session.actor.role, REVERT)
        has_change = line is not None and line.object is not None and not line.is_taken_back
        can_go_back = has_change and line is not None and line.operation not in STAYS
        for name, is_so in (
            ("place", line is not None and line.object is not None),
            ("revert", may_revert and can_go_back),
            ("copy", line is not None),
            ("stop", loading),
        ):
            self.actions_of_page[name].setEnabled(is_so)

    def show_place(self) -> None:
        """Where the object stands in its document, in the main window."""
        thing: ChangedObject | None = self.sides.current
        line = self.current
        if thing is None or thing.document_id is None:
            thing = None if line is None else line.object
        if thing is None or thing.document_id is None:
            self.said.emit(self.tr("This entry changed nothing that stands in a document."), False)
        else:
            self.place_requested.emit(thing)

    def revert(self) -> None:
        """Take the entry back, for a reason."""
        line = self.current
        if line is None:
            return
        title = self.tr("Revert entry {n}").format(n=line.id)
        text = self.tr(
            "{action} by {actor}: what it changed is put back by a new entry, and nothing is "
            "erased. Reason:"
        ).format(action=operation_word(line.operation), actor=line.actor)
        reason = self._ask_reason(self, title, text)
        if not reason.strip():
            return
        store, actor = self._session.store, self._session.actor
        self._session.perform(
            lambda: operations.revert(store, line.id, reason=reason, actor=actor),
            lambda done: self._on_reverted(line.id, done),
        )

    def _on_reverted(self, entry_id: int, done: Done) -> None:
        self._session.reload_document()
        self.said.emit(
            self.tr("Entry {n} was reverted by entry {new}.").format(n=entry_id, new=done.entry_id),
            True,
        )
        self.renew()

    # ------------------------------------------------------------------ taking along
    def copy(self) -> None:
        """The chosen rows with their heads, parted by tabs."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        lines = [self.model.heads(), *(self.model.texts(row) for row in rows)]
        text = "\n".join("\t".join(_in_a_cell(cell) for cell in line) for line in lines)
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("Copied {n} rows.").format(n=f"{len(rows):,}"), True)

    def _export(self) -> None:
        problem = self.filters.problem()
        if problem:
            self.said.emit(problem, False)
        else:
            wanted: EntryFilter = self.filters.wanted()
            self.export_requested.emit(wanted)

    def _to_filter(self) -> None:
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()


def _in_a_cell(text: str) -> str:
    return " ".join(text.split())


def _ask_reason(parent: QWidget, title: str, text: str) -> str:
    answer, is_given = QInputDialog.getText(parent, title, text)
    return answer if is_given else ""
