"""Facets: for some columns their values with counts, to be ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reviewer.domain.candidate import State
from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.domain.view import Column
from reviewer.ui.wording.checks import check_word
from reviewer.ui.wording.fields import column_word, symbol, word

FACETS = (
    Column.STATE,
    Column.CHECK,
    Column.MEASURE,
    Column.STATUS,
    Column.KIND,
    Column.COMPARATOR,
    Column.YEAR,
    Column.UNIT,
    Column.INDICATOR,
    Column.SCOPE,
    Column.CONFIDENCE,
    Column.RULE,
    Column.REVIEWER,
    Column.FLAGGED,
)
MOST_VALUES = 300
"""Values shown of a column, the most frequent first; the filter line finds the rest."""

Facets = tuple[tuple[Column, frozenset[str]], ...]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ENUMS: Mapping[Column, Any] = {
    Column.STATE: State,
    Column.MEASURE: Measure,
    Column.STATUS: Status,
    Column.KIND: Kind,
    Column.COMPARATOR: Comparator,
}


class FacetModel(QAbstractItemModel):
    """Two levels: columns, and under each its values. Ticks make up ``facets``."""

    facets_changed = Signal(object)  # Facets

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._values: dict[Column, list[tuple[str, int]]] = {}
        self._ticked: dict[Column, frozenset[str]] = {}
        self._nodes = {column: number for number, column in enumerate(FACETS)}

    @property
    def facets(self) -> Facets:
        return tuple((column, values) for column, values in self._ticked.items() if values)

    def set_facets(self, facets: Facets) -> None:
        """Tick these and no others; says nothing, for the asker knows."""
        if dict(facets) != dict(self.facets):
            self.layoutAboutToBeChanged.emit()
            self._ticked = dict(facets)
            self.layoutChanged.emit()

    def set_values(self, column: Column, values: Sequence[tuple[str, int]]) -> None:
        """Values with counts, the most frequent first; ticked ones stay, with none if need be."""
        shown = list(values[:MOST_VALUES])
        known = {value for value, _ in shown}
        shown += [(value, 0) for value in sorted(self._ticked.get(column, frozenset()) - known)]
        parent, before = self._index_of(column), self._values.get(column, [])
        if [value for value, _ in before] == [value for value, _ in shown]:
            self._values[column] = shown
            if shown:
                self.dataChanged.emit(
                    self.index(0, 1, parent), self.index(len(shown) - 1, 1, parent)
                )
            return
        if before:
            self.beginRemoveRows(parent, 0, len(before) - 1)
            self._values[column] = []
            self.endRemoveRows()
        if shown:
            self.beginInsertRows(parent, 0, len(shown) - 1)
            self._values[column] = shown
            self.endInsertRows()

    def column_of(self, index: _Index) -> Column | None:
        """The column that a top row stands for; None for a value."""
        return FACETS[index.row()] if index.isValid() and not index.internalId() else None

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        if not parent.isValid():
            return len(FACETS)
        column = self.column_of(parent)
        return len(self._values.get(column, ())) if column and parent.column() == 0 else 0

    def columnCount(self, parent: _Index = _ROOT) -> int:
        del parent
        return 2

    def hasChildren(self, parent: _Index = _ROOT) -> bool:
        """Values are counted when their column is opened; until then it may have some."""
        if not parent.isValid():
            return True
        column = self.column_of(parent)
        if column is None or parent.column() != 0:
            return False
        return column not in self._values or bool(self._values[column])

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        column = self.column_of(index)
        if column is not None:
            return self._column_data(column, index.column(), role)
        column = FACETS[index.internalId() - 1]
        value, count = self._values[column][index.row()]
        if role == _DISPLAY:
            return value_word(column, value) if index.column() == 0 else f"{count:,}"
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            ticked = value in self._ticked.get(column, ())
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self.column_of(index) is not None:
            return False
        column = FACETS[index.internalId() - 1]
        text = self._values[column][index.row()][0]
        ticked = self._ticked.get(column, frozenset())
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self._ticked[column] = ticked | {text} if on else ticked - {text}
        self.dataChanged.emit(index, index)
        top = self._index_of(column)
        self.dataChanged.emit(top, top.siblingAtColumn(1))
        self.facets_changed.emit(self.facets)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.column_of(index) is None and index.column() == 0:
            return plain | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren
        return plain if index.isValid() else Qt.ItemFlag.NoItemFlags

    def _column_data(self, column: Column, part: int, role: int) -> Any:
        n_ticked = len(self._ticked.get(column, ()))
        if role == _DISPLAY:
            return column_word(column) if part == 0 else (f"{n_ticked} ✓" if n_ticked else "")
        return None

    def _index_of(self, column: Column) -> QModelIndex:
        return self.index(self._nodes[column], 0)


def value_word(column: Column, value: str) -> str:
    """A facet's value as shown."""
    if column is Column.CHECK:
        return check_word(value)
    if not value:
        return "—"
    if column is Column.FLAGGED:
        return "⚑" if value == "1" else "—"
    if column is Column.CONFIDENCE:
        return f"≥ {float(value):.0%}"
    kind = _ENUMS.get(column)
    if kind is None:
        return value
    known = kind(value)
    return symbol(known) if isinstance(known, Comparator) else word(known)
