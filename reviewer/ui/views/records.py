"""The records' table: any number of rows, sorted and filtered in SQL, with facets beside it."""

from __future__ import annotations

import dataclasses
from array import array
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.mention import Mention
from reviewer.domain.record import Record
from reviewer.domain.view import Column, Order, View
from reviewer.ui.background.pause import Pause
from reviewer.ui.background.tasks import Pools
from reviewer.ui.models.facets import FacetModel
from reviewer.ui.models.records import COLUMNS, RecordTableModel
from reviewer.ui.views.editors.indicator_editor import Suggest
from reviewer.ui.views.record_delegate import RecordDelegate
from reviewer.ui.views.record_filter import FilterBar
from reviewer.ui.views.record_loader import RecordLoader, is_filtered
from reviewer.ui.views.record_rows import RecordRows
from reviewer.ui.wording.fields import column_word
from reviewer.ui.wording.searching import with_meant

if TYPE_CHECKING:
    from reviewer.storage.store import Store

_SOON_MS = 100  # after the last decision
_LATEST_MS = 3000  # after the first one
_HIDDEN = {
    Column.FLAGGED,
    Column.RULE,
    Column.REVIEWER,
    Column.DECIDED_AT,
    Column.DOCUMENT,
}


class RecordTable(QWidget):
    """Shows the records of a view; choosing a row asks for that record."""

    record_chosen = Signal(int)
    view_changed = Signal(object)  # View
    correct_requested = Signal(object, object)  # Record as it was shown, Mention
    failed = Signal(object)  # Exception
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._wanted = View()  # what was asked for last; checking its records may take a moment
        self._chosen: int | None = None
        self.is_whole = True  # no more ids of the view are on the way
        self._is_all_wanted = False
        self._touched: set[int] = set()  # to be shown as they now stand
        self._suggested: tuple[int | None, Mention | None] = (None, None)
        self._is_row_due = False  # the chosen record's row is to become current
        self._pause = Pause(_SOON_MS, _LATEST_MS, self)
        self._loader = RecordLoader(self)
        self._model = RecordTableModel(self._loader.records, self)
        self._facet_model = FacetModel(self)
        self._bar = FilterBar(self)
        self._table = RecordRows(self)
        self._delegate = RecordDelegate(self._record_of, self)
        self._tree = QTreeView(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._table.setModel(self._model)
        self._table.setItemDelegate(self._delegate)
        self._table.setAccessibleName(self.tr("Records"))
        self.setFocusProxy(self._table)
        self._tree.setModel(self._facet_model)
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setAccessibleName(self.tr("Facets"))
        self._tree.hide()
        tree_header = self._tree.header()
        tree_header.setStretchLastSection(False)
        tree_header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree_header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree_header.setResizeContentsPrecision(0)
        splitter = QSplitter(self)
        splitter.addWidget(self._tree)
        splitter.addWidget(self._table)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([220, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(splitter, 1)
        self._table.set_columns(_HIDDEN)
        self._fill_columns_menu()

    def _connect(self) -> None:
        self._loader.begun.connect(self._on_begun)
        self._loader.finished.connect(self._on_finished)
        self._loader.counted.connect(self._facet_model.set_values)
        self._loader.failed.connect(self.failed)
        self._pause.over.connect(self._catch_up)
        self._bar.search_changed.connect(self._on_search)
        self._bar.again_requested.connect(self._reload)
        self._bar.facets_toggled.connect(self._tree.setVisible)
        self._facet_model.facets_changed.connect(self._on_facets)
        self._tree.expanded.connect(self._on_expanded)
        self._table.selectionModel().currentRowChanged.connect(self._on_current)
        self._table.selectionModel().selectionChanged.connect(self._on_selection)
        self._table.horizontalHeader().sectionClicked.connect(self._on_header)
        self._table.touched.connect(self._pause.end)
        self._table.copied.connect(self._on_copied)
        self._delegate.correct_requested.connect(self.correct_requested)

    def set_store(self, store: Store | None, pools: Pools | None = None) -> None:
        """Show another database; with pools, long queries do not hold up the window."""
        self._loader.set_store(store, pools)
        self._reload()

    def set_document(self, document_id: int | None) -> None:
        """Show one document's records; None: those of all documents."""
        documents = frozenset() if document_id is None else frozenset({document_id})
        self._change(documents=documents)

    def set_document_titles(self, titles: Mapping[int, str]) -> None:
        self._model.document_titles = titles

    @property
    def view(self) -> View:
        return self._view

    def set_view(self, view: View) -> None:
        """Show the records of ``view``, such as one that was saved by name."""
        self._change(
            **{field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
        )

    def select(self, record_id: int, suggested: Mention | None = None) -> None:
        """Make a record's row current, if it is in the view; says nothing, and does it when the
        hand rests: the record itself comes first. suggested: what the card proposes instead of
        what is stored, to be shown beside it."""
        self._chosen, self._is_row_due = record_id, True
        self._suggested = (record_id, suggested)
        self._pause.ask()

    def refresh(self, touched: frozenset[int]) -> None:
        """Show these records as they now stand, when the hand rests; rows that are new come in
        at their place."""
        self._touched |= touched
        self._pause.ask()

    def renew(self) -> None:
        """Show every record as it now stands, in the order as it is: nothing moves under the
        hand. The next load puts them in their new order."""
        self._model.forget()
        self._table.viewport().update()
        self._count_open_facets()

    def selected_ids(self) -> list[int]:
        """The selected records in the order of the rows."""
        self._pause.end()
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [found for row in rows if (found := self._model.record_id(row)) is not None]

    @property
    def n_selected(self) -> int:
        ranges = self._table.selectionModel().selection()
        rows = (ranges.at(place) for place in range(ranges.count()))
        return sum(one.bottom() - one.top() + 1 for one in rows)

    def select_all(self) -> None:
        """Select every record of the view, as soon as all of it is there."""
        self._is_all_wanted = not self.is_whole
        if self.is_whole:
            self._table.selectAll()

    @property
    def suggest(self) -> Suggest | None:
        """What offers names while an indicator is typed in a cell."""
        return self._delegate.suggest

    @suggest.setter
    def suggest(self, suggest: Suggest | None) -> None:
        self._delegate.suggest = suggest

    @property
    def shows_facets(self) -> bool:
        return not self._tree.isHidden()

    def show_facets(self, shows: bool) -> None:
        self._bar.show_facets(shows)

    def start_filter(self) -> None:
        self._bar.start()

    def save_state(self) -> QByteArray:
        """Columns, their order and widths."""
        return self._table.horizontalHeader().saveState()

    def restore_state(self, state: QByteArray) -> None:
        self._table.horizontalHeader().restoreState(state)
        self._fill_columns_menu()

    def _catch_up(self) -> None:
        touched, self._touched = frozenset(self._touched), set()
        if touched:
            self._model.refresh(touched)
            self._loader.match(self._view, touched, partial(self._on_matched, touched))
        self._model.show_suggested(*self._suggested)
        if self._is_row_due:
            self._show_chosen()

    def _on_matched(self, touched: frozenset[int], matching: frozenset[int]) -> None:
        """Rows that the view holds no more stay where they are, and say so; others come in."""
        only = self._view.only
        if only is not None and (only - touched) | matching != only:
            self._view = dataclasses.replace(self._view, only=(only - touched) | matching)
            self._wanted = self._view
            self.view_changed.emit(self._view)
        if any(self._model.row_of(record_id) is None for record_id in matching):
            self._reload()
            return
        self._model.set_left((self._model.left - matching) | (touched - matching))
        self._bar.show_left(len(self._model.left))
        self._count_open_facets()

    def _show_chosen(self) -> None:
        self._is_row_due = False
        row = self._model.row_of(self._chosen) if self._chosen is not None else None
        if row is not None and row != self._table.currentIndex().row():
            self._table.choose(row)
        elif row is None and self._chosen is not None:
            self._table.setCurrentIndex(QModelIndex())

    def _record_of(self, record_id: int) -> Record | None:
        return next(iter(self._loader.records([record_id])), None)

    def _change(self, **fields: Any) -> None:
        wanted = dataclasses.replace(self._wanted, **fields)
        view = with_meant(wanted, self._model.document_titles)
        if view != self._wanted:
            self._wanted = view
            self._loader.resolve(view, self._show_view)

    def _show_view(self, view: View) -> None:
        self._view = self._wanted = view
        self._bar.show_search(view.text, is_regex=view.is_regex, field=view.field)
        self._facet_model.set_facets(view.facets)
        self._show_order()
        self._reload()
        self.view_changed.emit(view)

    def _reload(self) -> None:
        self.is_whole = False
        self._loader.load(self._view)
        self._count_open_facets()

    def _count_open_facets(self) -> None:
        if not self._tree.isVisible():
            return
        for row in range(self._facet_model.rowCount()):
            index = self._facet_model.index(row, 0)
            if self._tree.isExpanded(index):
                self._on_expanded(index)

    def _on_begun(self, records: list[Record]) -> None:
        self._model.set_first(records)
        self._bar.show_left(0)
        self._bar.show_count(len(records), is_whole=False)
        self._show_chosen()

    def _on_finished(self, ids: array[int]) -> None:
        if len(self._view.documents) == 1:
            self._model.set_ids(ids)
        else:
            self._model.set_rest(ids)
        self._model.set_left(frozenset())
        self._bar.show_left(0)
        self.is_whole = True
        self._table.say_why_empty(self._why_empty(len(ids)))
        self._bar.show_count(len(ids), is_whole=True)
        self._show_chosen()
        if self._is_all_wanted:
            self.select_all()

    def _why_empty(self, n_rows: int) -> str:
        if n_rows:
            return ""
        if is_filtered(self._view):
            return self.tr("No record matches the filter. Clear the line above and the facets.")
        return self.tr("The records of the imported documents stand here.")

    def _on_search(self, text: str, is_regex: bool, field: Column | None) -> None:
        self._change(text=text, is_regex=is_regex, field=field)

    def _on_facets(self, facets: object) -> None:
        self._change(facets=facets)

    def _on_expanded(self, index: QModelIndex) -> None:
        column = self._facet_model.column_of(index)
        if column is not None:
            self._loader.count(self._view, column)

    def _on_current(self, current: QModelIndex) -> None:
        record_id = self._model.record_id(current.row()) if current.isValid() else None
        if record_id is not None and record_id != self._chosen:
            self._chosen = record_id
            self.record_chosen.emit(record_id)

    def _on_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._is_row_due = False  # what is selected since stays
        self.selection_changed.emit()

    def _on_header(self, section: int) -> None:
        """Ascending, descending, then document order again."""
        column = COLUMNS[section]
        steps = [Order(column), Order(column, descending=True), None]
        now = self._view.order[0] if self._view.order else None
        after = steps[(steps.index(now) + 1) % 3] if now in steps[:2] else steps[0]
        self._change(order=(after,) if after is not None else ())

    def _show_order(self) -> None:
        header = self._table.horizontalHeader()
        order = self._view.order[0] if self._view.order else None
        header.setSortIndicatorShown(order is not None)
        if order is not None:
            down = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(COLUMNS.index(order.column), down)

    def _on_copied(self, n_rows: int, n_selected: int) -> None:
        note = self.tr("%n row(s) copied", None, n_rows)
        if n_rows < n_selected:
            note = self.tr("The first %n rows copied; export the rest", None, n_rows)
        self._bar.show_count(self._model.rowCount(), is_whole=True, note=note)

    def _fill_columns_menu(self) -> None:
        self._bar.columns.clear()
        for section, column in enumerate(COLUMNS):
            action = self._bar.columns.addAction(column_word(column))
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(section))
            action.toggled.connect(
                lambda shown, section=section: self._table.setColumnHidden(section, not shown)
            )
