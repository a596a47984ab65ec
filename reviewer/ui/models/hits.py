"""Places where sought words stand, in rows: any number of them, a few pages in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reviewer.domain.hit import Hit

PAGE = 100
MOST_PAGES = 32
"""Rows read at once, and pages kept."""

HIT = Qt.ItemDataRole.UserRole  # Hit, None while its page is read
TITLE = Qt.ItemDataRole.UserRole + 1  # of its document; "" where only one is searched
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HitModel(QAbstractListModel):
    """A row that comes into sight asks for its page; until that is there it shows nothing."""

    page_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._n_rows = 0
        self._pages: OrderedDict[int, Sequence[Hit]] = OrderedDict()
        self._asked: set[int] = set()
        self._titles: Mapping[int, str] = {}
        self._has_titles = False

    def reset(self, n_rows: int, *, has_titles: bool) -> None:
        """Show ``n_rows`` other hits."""
        self.beginResetModel()
        self._n_rows = n_rows
        self._has_titles = has_titles
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def grow(self, n_rows: int) -> None:
        """There are ``n_rows`` now, of which those shown so far are the first."""
        if n_rows > self._n_rows:
            self.beginInsertRows(_ROOT, self._n_rows, n_rows - 1)
            self._n_rows = n_rows
            self.endInsertRows()

    def set_page(self, number: int, hits: Sequence[Hit]) -> None:
        """The hits of a page that was wanted."""
        self._asked.discard(number)
        self._pages[number] = hits
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        first = number * PAGE
        last = min(first + len(hits), self._n_rows) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))

    def set_titles(self, titles: Mapping[int, str]) -> None:
        """What the documents are called."""
        if titles == self._titles:
            return
        self._titles = dict(titles)
        if self._n_rows and self._has_titles:
            self.dataChanged.emit(self.index(0), self.index(self._n_rows - 1))

    def hit(self, row: int) -> Hit | None:
        """None: its page is being read."""
        number, offset = divmod(row, PAGE)
        hits = self._pages.get(number, ())
        if offset < len(hits):
            self._pages.move_to_end(number)
            return hits[offset]
        # not read yet, or read when there were fewer rows
        if number not in self._asked:
            self._asked.add(number)
            self.page_wanted.emit(number)
        return None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._n_rows

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        hit = self.hit(index.row())
        if hit is None:
            return "" if role == TITLE else None
        if role == HIT:
            return hit
        if role == TITLE:
            return self._title(hit)
        words = in_a_line(f"{hit.before}{hit.words}{hit.after}")
        title = self._title(hit)
        return f"{title}: {words}" if title and role == _SPOKEN else words

    def _title(self, hit: Hit) -> str:
        return self._titles.get(hit.document_id, "") if self._has_titles else ""


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_ROLES = {Qt.ItemDataRole.DisplayRole, _SPOKEN, HIT, TITLE}


def in_a_line(words: str) -> str:
    """``words`` with white space as a line shows it."""
    return " ".join(words.split())
