"""The outline: the document's sections, each with how many of its candidates are decided."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QStyle, QTreeView, QVBoxLayout, QWidget

from reviewer.domain.document import Section
from reviewer.domain.record import Mark
from reviewer.domain.span import Span
from reviewer.ui.keys import TAKES_ENTER

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(slots=True, eq=False)
class _Node:
    number: int  # in the model's list, by which indexes name it
    section: Section | None
    heading: str
    parent: _Node | None
    row: int
    children: list[_Node]
    n_records: int = 0
    n_open: int = 0


class OutlineModel(QAbstractItemModel):
    """Sections as a tree: heading, and decided of all."""

    def __init__(self) -> None:
        super().__init__()
        self._root = _Node(0, None, "", None, 0, [])
        self._all = [self._root]

    def set_sections(self, text: str, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self._root = _Node(0, None, "", None, 0, [])
        self._all = [self._root]
        path = [self._root]
        for section in sections:
            while path[-1].section is not None and path[-1].section.level >= section.level:
                path.pop()
            heading = " ".join(section.heading.of(text).split())
            parent = path[-1]
            node = _Node(len(self._all), section, heading, parent, len(parent.children), [])
            parent.children.append(node)
            self._all.append(node)
            path.append(node)
        self.endResetModel()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Count the records of each section, those of its subsections included."""
        known = sorted((mark.span.start, mark.state.is_open) for mark in marks)
        starts = [start for start, _ in known]
        n_open_before = [0]
        for _, is_open in known:
            n_open_before.append(n_open_before[-1] + is_open)
        for node in self._all[1:]:
            assert node.section is not None
            first = bisect_left(starts, node.section.span.start)
            last = bisect_left(starts, node.section.span.end)
            counts = last - first, n_open_before[last] - n_open_before[first]
            if counts != (node.n_records, node.n_open):
                node.n_records, node.n_open = counts
                index = self._index_of(node, 1)
                self.dataChanged.emit(index, index)

    def longest_progress(self) -> str:
        return max((_progress(node) for node in self._all[1:]), key=len, default="–")

    def index_at(self, position: int) -> QModelIndex:
        """The innermost section over a character of the source; invalid where there is none."""
        found, node = QModelIndex(), self._root
        while True:
            inner = (n for n in node.children if n.section and position in n.section.span)
            child = next(inner, None)
            if child is None:
                return found
            node, found = child, self._index_of(child)

    def span_of(self, index: _Index) -> Span | None:
        node = self._node(index)
        return node.section.heading if node.section is not None else None

    def headings_to(self, index: _Index) -> list[str]:
        """The headings from the outermost section to this one."""
        node: _Node | None = self._node(index)
        headings = []
        while node is not None and node.section is not None:
            headings.append(node.heading)
            node = node.parent
        return headings[::-1]

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        children = self._node(parent).children
        if 0 <= row < len(children) and 0 <= column < 2:
            return self._index_of(children[row], column)
        return QModelIndex()

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        node = self._node(index).parent
        if node is None or node is self._root:
            return QModelIndex()
        return self._index_of(node)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.heading if index.column() == 0 else _progress(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.heading
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and node.n_open and index.column() == 1:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        # the header is hidden, and as a text to be shown its words would still widen the column
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Section") if section == 0 else self.tr("Decided")
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ""
        return None

    def _index_of(self, node: _Node, column: int = 0) -> QModelIndex:
        return self.createIndex(node.row, column, node.number)

    def _node(self, index: _Index) -> _Node:
        return self._all[index.internalId()] if index.isValid() else self._root


def _progress(node: _Node) -> str:
    if not node.n_records:
        return "–"
    sign = "✓ " if not node.n_open else ""
    return f"{sign}{node.n_records - node.n_open}/{node.n_records}"


class OutlineView(QWidget):
    """Shows the sections and chooses a place."""

    place_chosen = Signal(object)  # Span of the heading

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel()
        self.model.setParent(self)
        self._longest = ""
        self._tree = QTreeView(self)
        self._tree.setAccessibleName(self.tr("Outline"))
        self._tree.setModel(self.model)
        self._tree.setProperty(TAKES_ENTER, True)
        self._tree.setUniformRowHeights(True)
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(self._tree.fontMetrics().height())
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setFocusProxy(self._tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tree)
        self._tree.clicked.connect(self._on_chosen)
        self._tree.activated.connect(self._on_chosen)

    def set_document(self, text: str, sections: Sequence[Section], marks: Iterable[Mark]) -> None:
        self.model.set_sections(text, sections)
        self.model.set_marks(marks)
        self._tree.expandToDepth(0)
        self._make_room()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        self.model.set_marks(marks)
        if len(self.model.longest_progress()) != len(self._longest):
            self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        """For the longest progress; measured with every decision, it would take longer than to
        show it."""
        font = QFont(self._tree.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        self._longest = self.model.longest_progress()
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
        widest = metrics.horizontalAdvance(self._longest)
        self._tree.header().resizeSection(1, widest + 2 * margin + metrics.averageCharWidth())

    def follow(self, position: int) -> list[str]:
        """Mark the section over a character; its headings from the outermost inwards."""
        index = self.model.index_at(position)
        if index != self._tree.currentIndex():
            self._tree.setCurrentIndex(index)
        return self.model.headings_to(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        span = self.model.span_of(index)
        if span is not None:
            self.place_chosen.emit(span)
