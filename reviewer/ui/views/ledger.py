"""The number ledger: every numeral of the document, and what is still to be accounted for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import LedgerEntry
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.models.ledger import ASIDE, LedgerModel, kind_word


class LedgerView(QWidget):
    """Shows the ledger, chooses numerals, and asks to set them aside or to add them."""

    numeral_chosen = Signal(object)  # LedgerEntry
    set_aside_requested = Signal(object)  # NumeralKind
    add_requested = Signal()
    reclaim_requested = Signal(object)  # LedgerEntry

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LedgerModel()
        self._model.setParent(self)
        self._chosen: LedgerEntry | None = None
        self._shown: tuple[str, tuple[LedgerEntry, ...]] | None = None
        self._left = QLabel(self)
        self._left.setObjectName("ledger_left")
        self._kinds = QComboBox(self)
        self._kinds.setAccessibleName(self.tr("Kind of number shown"))
        self._table = self._make_table()
        self._buttons = self._make_buttons()
        self.setFocusProxy(self._table)
        self._lay_out()
        self._kinds.activated.connect(self._on_kind)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self.show_entries("", ())

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Numbers of the document"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(1.7 * table.fontMetrics().height()))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)
        self._reclaim = QAction(self.tr("Open it again"), table)
        self._reclaim.triggered.connect(self._on_reclaim)
        table.addAction(self._reclaim)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return table

    def _make_buttons(self) -> list[QPushButton]:
        buttons = []
        for digit, kind in enumerate(ASIDE, 1):
            button = QPushButton(f"{digit}  {kind_word(kind)}", self)
            button.setAccessibleName(
                self.tr("Set the number aside: {kind}").format(kind=kind_word(kind))
            )
            button.setProperty("row", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text
            button.clicked.connect(lambda _=False, kind=kind: self.set_aside_requested.emit(kind))
            buttons.append(button)
        add = QPushButton(icon(Icon.ADD), self.tr("N  Add it"), self)
        add.setAccessibleName(self.tr("The number is a value: add it"))
        add.setToolTip(add.accessibleName())
        add.setProperty("row", True)
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        add.clicked.connect(self.add_requested)
        return [*buttons, add]

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._left, 1)
        top.addWidget(self._kinds)
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, button in enumerate(self._buttons[:-1]):
            grid.addWidget(button, place // 2, place % 2)
        grid.addWidget(self._buttons[-1], 4, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        for margin in (top, grid):
            margin.setContentsMargins(6, 0, 6, 0)
        layout.addLayout(top)
        layout.addWidget(self._table, 1)
        layout.addLayout(grid)

    def show_entries(self, text: str, entries: Sequence[LedgerEntry]) -> None:
        """Show a document's ledger, after an operation as well as at first."""
        if (text, tuple(entries)) == self._shown:
            return
        self._shown = text, tuple(entries)
        self._model.set_entries(text, entries)
        counts = self._model.counts()
        n_open = counts[NumeralKind.OPEN]
        self._left.setText(self.tr("%n left", "open numbers of the ledger", n_open))
        self._fill_kinds({kind: counts[kind] for kind in NumeralKind if counts[kind]}, len(entries))
        self.show_numeral(self._chosen)

    def show_numeral(self, entry: LedgerEntry | None) -> None:
        """Mark the chosen numeral; its keys and buttons act on it."""
        self._chosen = entry
        if entry is not None and self._model.row_of(entry.id) is None:
            self._show_kind(NumeralKind.OPEN if entry.is_open else None)
        row = self._model.row_of(entry.id) if entry is not None else None
        index = self._model.index(row, 0) if row is not None else QModelIndex()
        if self._table.currentIndex().row() != index.row():
            self._table.setCurrentIndex(index)
        for button in self._buttons:
            button.setEnabled(entry is not None and entry.is_open)
        self._reclaim.setEnabled(entry is not None and not entry.is_open)

    def _fill_kinds(self, counts: dict[NumeralKind, int], n_all: int) -> None:
        chosen = self._kind_at(self._kinds.currentIndex())
        self._kinds.clear()
        counts = {NumeralKind.OPEN: 0, **counts}
        for kind, count in counts.items():
            self._kinds.addItem(f"{kind_word(kind)} {count:,}", kind)
        self._kinds.addItem(self.tr("All {n}").format(n=f"{n_all:,}"), None)
        self._show_kind(chosen if chosen is None or chosen in counts else NumeralKind.OPEN)

    def _show_kind(self, kind: NumeralKind | None) -> None:
        self._kinds.setCurrentIndex(self._kinds.findData(kind))
        self._model.set_kind(kind)

    def _on_kind(self, place: int) -> None:
        self._model.set_kind(self._kind_at(place))

    def _kind_at(self, place: int) -> NumeralKind | None:
        """The kind of a row of the list; None: all. Qt hands enumerations back as plain text."""
        if not self._kinds.count():
            return NumeralKind.OPEN
        kind = self._kinds.itemData(place)
        return NumeralKind(kind) if kind is not None else None

    def _on_row(self, current: QModelIndex) -> None:
        if current.isValid():
            entry = self._model.entry(current.row())
            if self._chosen is None or entry.id != self._chosen.id:
                self.numeral_chosen.emit(entry)

    def _on_reclaim(self) -> None:
        if self._chosen is not None:
            self.reclaim_requested.emit(self._chosen)
