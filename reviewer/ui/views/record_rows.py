"""The rows of the records' table: chosen whole, copied as a spreadsheet takes them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reviewer.domain.view import Column
from reviewer.ui.look.theme import Theme
from reviewer.ui.models.records import COLUMNS, STORED

_MOST_COPIED = 10_000
_WIDTHS = {Column.INDICATOR: 24, Column.POSITION: 5, Column.VALUE: 9, Column.RULE: 18}
_WIDTH = 9  # characters


class RecordRows(QTableView):
    """Ctrl+C copies the shown columns, in the order in which they stand."""

    touched = Signal()  # by the user, who must meet the rows as they stand
    copied = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why_empty = ""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(self.fontMetrics().height() * 1.35))
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)

    def set_columns(self, hidden: set[Column]) -> None:
        """Widths to begin with, and the columns that are not shown at first."""
        character = self.fontMetrics().horizontalAdvance("国") * 0.75
        for section, column in enumerate(COLUMNS):
            self.setColumnWidth(section, round(_WIDTHS.get(column, _WIDTH) * character))
            self.setColumnHidden(section, column in hidden)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Not itself: letters over rows are commands, whichever input method is on."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.why_empty and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(Theme.of(self.palette()).muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(16, 8, -16, -8), flags, self.why_empty)

    def say_why_empty(self, text: str) -> None:
        """What stands where no row is; "": nothing."""
        self.why_empty = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def choose(self, row: int) -> None:
        column = self.currentIndex().column()
        index = self.model().index(row, max(column, 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.touched.emit()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        header = self.horizontalHeader()
        places = (header.logicalIndex(place) for place in range(header.count()))
        sections = [section for section in places if not self.isColumnHidden(section)]
        selected = sorted(index.row() for index in self.selectionModel().selectedRows())
        model = self.model()
        lines = [
            "\t".join(_cell(model.index(row, section).data(STORED)) for section in sections)
            for row in selected[:_MOST_COPIED]
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(len(lines), len(selected))


def _cell(text: object) -> str:
    return " ".join(str(text or "").split())
