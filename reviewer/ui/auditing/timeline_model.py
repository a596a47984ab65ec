"""Entries of the trail in rows: their numbers, and the pages of lines shown since."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from reviewer.domain.timeline import TimelineRow
from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.auditing.words import changed_word, object_word
from reviewer.ui.wording.operations import operation_word
from reviewer.ui.wording.reasons import reason_text

PAGE = 50
MOST_PAGES = 64
"""Rows read at once, and pages kept."""

_HEADS = (
    QT_TRANSLATE_NOOP("timeline", "Entry"),
    QT_TRANSLATE_NOOP("timeline", "Time"),
    QT_TRANSLATE_NOOP("timeline", "Who"),
    QT_TRANSLATE_NOOP("timeline", "Action"),
    QT_TRANSLATE_NOOP("timeline", "What"),
    QT_TRANSLATE_NOOP("timeline", "Changed fields"),
    QT_TRANSLATE_NOOP("timeline", "Reason"),
    QT_TRANSLATE_NOOP("timeline", "Document"),
    QT_TRANSLATE_NOOP("timeline", "Remarks"),
)
_BACK = QT_TRANSLATE_NOOP("timeline", "taken back")
_CLOCK = QT_TRANSLATE_NOOP("timeline", "the clock went back")
_UNDOES = QT_TRANSLATE_NOOP("timeline", "of entry {n}")
_MORE = QT_TRANSLATE_NOOP("timeline", "{what} and {n} more")

Lines = Callable[[Sequence[int]], Sequence[TimelineRow]]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TimelineModel(QAbstractTableModel):
    """Holds eight bytes an entry, and the lines of the pages shown last."""

    def __init__(self, read: Lines, parent: Any = None) -> None:
        super().__init__(parent)
        self._read = read
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[TimelineRow | None]] = OrderedDict()

    def reset(self) -> None:
        """Show nothing, until more is found."""
        self.beginResetModel()
        self._ids = array("q")
        self._pages.clear()
        self.endResetModel()

    def extend(self, ids: array[int]) -> None:
        """Show these after those that were found so far."""
        if not ids:
            return
        first = len(self._ids)
        self.beginInsertRows(_ROOT, first, first + len(ids) - 1)
        self._ids.extend(ids)
        self._pages.pop(first // PAGE, None)
        self.endInsertRows()

    def line(self, row: int) -> TimelineRow | None:
        """None: there is no such row."""
        if not 0 <= row < len(self._ids):
            return None
        page, offset = divmod(row, PAGE)
        if page not in self._pages:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            found = {line.id: line for line in self._read(ids)}
            self._pages[page] = [found.get(number) for number in ids]
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return self._pages[page][offset]

    def row_of(self, entry_id: int) -> int | None:
        try:
            return self._ids.index(entry_id)
        except ValueError:
            return None

    def texts(self, row: int) -> tuple[str, ...]:
        """The cells of a row as shown."""
        line = self.line(row)
        return ("",) * len(_HEADS) if line is None else _texts(line)

    def heads(self) -> tuple[str, ...]:
        return tuple(_translated(head) for head in _HEADS)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts(index.row())[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1:
            line = self.line(index.row())
            return None if line is None else f"{line.at.astimezone():%Y-%m-%d %H:%M:%S %Z}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        is_head = orientation == Qt.Orientation.Horizontal and 0 <= section < len(_HEADS)
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return _translated(_HEADS[section])
        return None


def _texts(line: TimelineRow) -> tuple[str, ...]:
    thing = line.object
    fields = "" if thing is None else "、".join(changed_word(name) for name in thing.fields)
    return (
        str(line.id),
        f"{line.at.astimezone():%Y-%m-%d %H:%M:%S}",
        line.actor,
        operation_word(line.operation),
        _what(line),
        fields,
        reason_text(line.reason),
        "" if thing is None else thing.document or "",
        _remarks(line),
    )


def _what(line: TimelineRow) -> str:
    thing = line.object
    if thing is None:
        return ""
    what = thing.label or object_word(thing.kind)
    if line.n_objects <= 1:
        return what
    return _translated(_MORE).format(what=what, n=f"{line.n_objects - 1:,}")


def _remarks(line: TimelineRow) -> str:
    remarks = []
    if line.undoes is not None:
        remarks.append(_translated(_UNDOES).format(n=line.undoes))
    if line.is_taken_back:
        remarks.append(f"↶ {_translated(_BACK)}")
    if line.is_clock_back:
        remarks.append(f"⚠ {_translated(_CLOCK)}")
    return " · ".join(remarks)


def _translated(source: str) -> str:
    return QCoreApplication.translate("timeline", source)
