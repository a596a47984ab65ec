"""A small table of texts, all in memory: heads and rows as they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TextTable(QAbstractTableModel):
    """Columns that hold numbers are named by ``right``."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: list[tuple[str, ...]] = []
        self._right: frozenset[int] = frozenset()

    def show(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()
    ) -> None:
        self.beginResetModel()
        self._heads = tuple(heads)
        self._rows = [tuple(row) for row in rows]
        self._right = frozenset(right)
        self.endResetModel()

    def tsv(self) -> str:
        """Heads and rows, parted by tabs."""
        lines = (self._heads, *self._rows)
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._right:
            return _TO_THE_RIGHT
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._right:
            return _TO_THE_RIGHT
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None
