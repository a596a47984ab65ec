"""The document list: title, region, year and how far the review is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.candidate import State
from reviewer.domain.record import DocumentSummary
from reviewer.ui.keys import TAKES_ENTER
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.look.theme import Theme
from reviewer.ui.models.documents import SUMMARY, DocumentModel
from reviewer.ui.wording.documents import subtitle_of

_Index = QModelIndex | QPersistentModelIndex


class DocumentsView(QWidget):
    """Lists documents and chooses one."""

    document_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = DocumentModel()
        self._model.setParent(self)
        self._current: int | None = None
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter documents"))
        self._filter.setAccessibleName(self.tr("Filter documents"))
        self._filter.setClearButtonEnabled(True)
        self._filter.hide()  # until there are many to choose from
        self._filter.addAction(icon(Icon.FILTER), QLineEdit.ActionPosition.LeadingPosition)
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Documents"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_DocumentDelegate(self._list))
        self._list.setProperty(TAKES_ENTER, True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._filter)
        layout.addWidget(self._list)
        self._filter.textChanged.connect(self._on_filter)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Show these; the current one stays marked."""
        self._model.set_documents(documents)
        # A filter over a handful of documents is only in the way.
        self._filter.setVisible(self._model.n_all > 8)
        self._mark_current()

    def set_current(self, document_id: int | None) -> None:
        self._current = document_id
        self._mark_current()

    def neighbour(self, by: int) -> int | None:
        """The document so many rows below (above) the current one; None past the ends."""
        ids = self._model.ids()
        if not ids:
            return None
        if self._current not in ids:
            return ids[0]
        row = ids.index(self._current) + by
        return ids[row] if 0 <= row < len(ids) else None

    def _mark_current(self) -> None:
        row = self._model.row_of(self._current) if self._current is not None else None
        index = self._model.index(row) if row is not None else QModelIndex()
        if self._list.currentIndex() != index:
            self._list.setCurrentIndex(index)

    def _on_filter(self, text: str) -> None:
        self._model.set_filter(text)
        self._mark_current()

    def _on_chosen(self, index: QModelIndex) -> None:
        summary = index.data(SUMMARY)
        if isinstance(summary, DocumentSummary) and summary.id != self._current:
            self.document_chosen.emit(summary.id)


class _DocumentDelegate(QStyledItemDelegate):
    """Two lines and a bar: title; region, year and what is left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(12 * line, round(2.9 * line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary = index.data(SUMMARY)
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        theme = Theme.of(option.palette)
        metrics: QFontMetrics = option.fontMetrics
        line = metrics.height()
        box = option.rect.adjusted(line // 2, line // 4, -line // 2, -line // 4)
        painter.save()
        painter.setPen(theme.text)
        self._text(painter, box, 0, index.data(Qt.ItemDataRole.DisplayRole), metrics)
        left = self._left(summary)
        room = metrics.horizontalAdvance(left) + line // 2
        if summary.seal is not None:
            mark = Icon.LOCK if summary.seal.is_locked else Icon.UNLOCK
            place = QRect(box.right() - room - line // 2, box.top() + line, line, line)
            icon(mark, QPalette.ColorRole.Text).paint(painter, place)
            room += line
        painter.setPen(theme.muted)
        painter.drawText(
            QRect(box.left(), box.top() + line, box.width(), line),
            Qt.AlignmentFlag.AlignRight,
            left,
        )
        self._text(painter, box.adjusted(0, 0, -room, 0), line, subtitle_of(summary), metrics)
        self._bar(painter, QRect(box.left(), box.bottom() - 3, box.width(), 3), summary, theme)
        painter.restore()

    @staticmethod
    def _text(painter: QPainter, box: QRect, below: int, text: str, metrics: QFontMetrics) -> None:
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, box.width())
        place = QRect(box.left(), box.top() + below, box.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, elided)

    def _left(self, summary: DocumentSummary) -> str:
        if summary.is_locked:
            return self.tr("signed off")
        if summary.is_finished:
            return self.tr("✓ finished")
        if summary.n_open == 0:
            return self.tr("%n open number(s)", "", summary.n_numerals_open)
        return f"{summary.n_records - summary.n_open:,}/{summary.n_records:,}"

    @staticmethod
    def _bar(painter: QPainter, box: QRect, summary: DocumentSummary, theme: Theme) -> None:
        painter.fillRect(box, theme.track)
        if summary.n_records:
            done = 1 - summary.n_open / summary.n_records
            filled = QRect(box.left(), box.top(), round(box.width() * done), box.height())
            painter.fillRect(filled, theme.states[State.CONFIRMED].ink)
