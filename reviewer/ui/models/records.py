"""Records in rows: the ids of a view in order, and the pages of cells shown since."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reviewer.domain.mention import Mention
from reviewer.domain.record import Record
from reviewer.domain.view import Column
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.wording.fields import column_word, field_text, word

PAGE = 50
MOST_PAGES = 64
"""Rows read at once, and pages kept: 3,200 records at most are in memory."""

COLUMNS = (
    Column.POSITION,
    Column.STATE,
    Column.INDICATOR,
    Column.VALUE,
    Column.UNIT,
    Column.MEASURE,
    Column.COMPARATOR,
    Column.YEAR,
    Column.STATUS,
    Column.KIND,
    Column.SCOPE,
    Column.CONFIDENCE,
    Column.FLAGGED,
    Column.RULE,
    Column.REVIEWER,
    Column.DECIDED_AT,
    Column.DOCUMENT,
)
_RIGHT = {COLUMNS.index(column) for column in (Column.POSITION, Column.VALUE, Column.CONFIDENCE)}
_FIELDS = {column: column.value for column in COLUMNS[2:11]}

RecordsById = Callable[[Sequence[int]], Sequence[Record]]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
RECORD_ID = Qt.ItemDataRole.UserRole
STORED = Qt.ItemDataRole.UserRole + 1  # a cell's text as it is stored
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecordTableModel(QAbstractTableModel):
    """Holds eight bytes a row, and the cells of the pages shown last."""

    def __init__(self, read: RecordsById, parent: Any = None) -> None:
        super().__init__(parent)
        self._read = read
        self._ids: array[int] = array("q")
        self._rows: dict[int, int] | None = None  # id → row, made when first asked for
        self._pages: OrderedDict[int, list[tuple[str, ...]]] = OrderedDict()
        self.document_titles: Mapping[int, str] = {}
        self.left: frozenset[int] = frozenset()  # rows whose records the view holds no more
        self._suggested: tuple[int | None, dict[int, str]] = (None, {})  # column → text

    def set_reader(self, read: RecordsById) -> None:
        self._read = read

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these records in this order; cells are read when they come into sight."""
        self._reset(array("q", ids), ())

    def set_first(self, records: Sequence[Record]) -> None:
        """Show the first page of a view, as it was just read."""
        self._reset(array("q", (record.id for record in records)), records)

    def _reset(self, ids: array[int], read: Sequence[Record]) -> None:
        self.beginResetModel()
        self._ids = ids
        self.left = frozenset()
        self._rows = None
        self._pages.clear()
        if read:
            self._pages[0] = [self._texts(row, one) for row, one in enumerate(read[:PAGE], start=1)]
        self.endResetModel()

    def set_rest(self, ids: array[int]) -> None:
        """All the ids, of which those shown so far are the beginning; shown rows stay."""
        known = len(self._ids)
        if ids[:known] != self._ids:
            self.set_ids(ids)
        elif len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self._rows = None
            self._pages.pop(known // PAGE, None)
            self.endInsertRows()

    def refresh(self, touched: AbstractSet[int]) -> None:
        """Show these records as they now stand; of the pages read, only their rows are read."""
        rows = {
            record_id: row for record_id in touched if (row := self.row_of(record_id)) is not None
        }
        shown = {one: row for one, row in rows.items() if row // PAGE in self._pages}
        if len(shown) > PAGE:
            self._pages.clear()
        else:
            found = {record.id: record for record in self._read(sorted(shown))} if shown else {}
            for record_id, row in shown.items():
                page, offset = divmod(row, PAGE)
                self._pages[page][offset] = self._texts(row + 1, found.get(record_id))
        for row in sorted(rows.values()):
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def set_left(self, left: frozenset[int]) -> None:
        """Say in these rows that the filter would not show them any more."""
        changed, self.left = self.left ^ left, left
        for record_id in changed:
            self._say_changed(record_id)

    def show_suggested(self, record_id: int | None, mention: Mention | None) -> None:
        """Say in a record's row where ``mention`` differs from what is stored."""
        before, self._suggested = self._suggested, (None, {})
        if record_id is not None and mention is not None:
            row, texts = self.row_of(record_id), {}
            for column, field in _FIELDS.items():
                section, text = COLUMNS.index(column), field_text(mention, field)
                if row is not None and text != self._cells(row)[section]:
                    texts[section] = text
            self._suggested = (record_id, texts)
        for one, shown in (before, self._suggested):
            if one is not None and shown and before != self._suggested:
                self._say_changed(one)

    def _say_changed(self, record_id: int) -> None:
        row = self.row_of(record_id)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def forget(self) -> None:
        """Read the cells anew when they are next drawn."""
        self._pages.clear()

    def row_of(self, record_id: int) -> int | None:
        """None: the view does not hold the record."""
        if self._rows is None:
            self._rows = (
                dict(zip(self._ids, range(len(self._ids)), strict=True))
                if (len(self._ids) <= 50_000)
                else None
            )
        if self._rows is not None:
            return self._rows.get(record_id)
        try:
            return self._ids.index(record_id)  # some milliseconds for a million
        except ValueError:
            return None

    def record_id(self, row: int) -> int | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def text(self, row: int, column: int) -> str:
        """A cell as shown."""
        return self._cells(row)[column]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role in (_DISPLAY, STORED):
            text = self._cells(index.row())[index.column()]
            is_plain = role == STORED or not (self.left or self._suggested[1])
            return text if is_plain else self._annotated(index, text)
        if role == _ALIGNMENT:
            return _TO_THE_RIGHT if index.column() in _RIGHT else None
        if role == RECORD_ID:
            return self.record_id(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index)
        return None

    def _annotated(self, index: _Index, text: str) -> str:
        """A cell that says more than what is stored."""
        record_id, section = self.record_id(index.row()), index.column()
        if record_id == self._suggested[0] and section in self._suggested[1]:
            return f"{text or '—'} → {self._suggested[1][section] or '—'}"
        if record_id in self.left and COLUMNS[section] is Column.POSITION:
            return f"({text})"
        return text

    def _tip(self, index: _Index) -> str | None:
        record_id = self.record_id(index.row())
        if record_id == self._suggested[0] and index.column() in self._suggested[1]:
            return self.tr("Stored → as earlier decisions suggest; confirming takes it over")
        if record_id in self.left:
            return self.tr("No longer matches the filter; stays until you filter again")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and COLUMNS[index.column()] in _FIELDS:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == _DISPLAY:
                return column_word(COLUMNS[section])
            if role == _ALIGNMENT:
                return _TO_THE_RIGHT if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
        return None

    def _cells(self, row: int) -> tuple[str, ...]:
        page, offset = divmod(row, PAGE)
        if page in self._pages:
            self._pages.move_to_end(page)
        else:
            self._pages[page] = self._read_page(page)
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        return self._pages[page][offset]

    def _read_page(self, page: int) -> list[tuple[str, ...]]:
        first = page * PAGE
        ids = self._ids[first : first + PAGE]
        found = {record.id: record for record in self._read(ids)}
        return [
            self._texts(row, found.get(record_id))
            for row, record_id in enumerate(ids, start=first + 1)
        ]

    def _texts(self, row: int, record: Record | None) -> tuple[str, ...]:
        if record is None:  # withdrawn since the ids were read
            return ("",) * len(COLUMNS)
        mention, decided = record.mention, record.decided_at
        special = {
            Column.POSITION: str(row),
            Column.STATE: f"{STATE_LOOKS[record.state].sign} {word(record.state)}",
            Column.CONFIDENCE: f"{record.confidence:.0%}",
            Column.FLAGGED: "⚑" if record.is_flagged else "",
            Column.RULE: record.rule,
            Column.REVIEWER: record.decided_by,
            Column.DECIDED_AT: f"{decided.astimezone():%Y-%m-%d %H:%M}" if decided else "",
            Column.DOCUMENT: self.document_titles.get(record.document_id, ""),
        }
        return tuple(
            field_text(mention, _FIELDS[column]) if column in _FIELDS else special[column]
            for column in COLUMNS
        )
