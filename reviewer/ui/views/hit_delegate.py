"""How a hit is drawn: its words in one column, what stands around them at either side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.domain.hit import Hit
from reviewer.ui.look.theme import Theme
from reviewer.ui.models.hits import HIT, TITLE, in_a_line

_Index = QModelIndex | QPersistentModelIndex
_BEFORE = 0.36  # of the room: where the words begin
_TITLE = 0.24
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class HitDelegate(QStyledItemDelegate):
    """Title, what stands before (to the right), the words (bold, on their own ground), the rest."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(20 * line, round(1.5 * line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        theme, metrics = Theme.of(option.palette), option.fontMetrics
        gap = metrics.height() // 2
        room = option.rect.adjusted(gap, 0, -gap, 0)
        painter.save()
        painter.setFont(option.font)
        title = index.data(TITLE)
        if title:
            place = QRect(room.left(), room.top(), round(room.width() * _TITLE), room.height())
            painter.setPen(theme.muted)
            _write(painter, place, title, metrics, Qt.TextElideMode.ElideRight)
            room.setLeft(place.right() + gap)
        painter.setPen(theme.text)
        self._draw(painter, room, hit, option.font, theme)
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, room: QRect, hit: Hit, font: QFont, theme: Theme) -> None:
        plain, bold = QFontMetrics(font), QFont(font)
        bold.setBold(True)
        words = QFontMetrics(bold).elidedText(
            in_a_line(hit.words), Qt.TextElideMode.ElideMiddle, round(room.width() * (1 - _BEFORE))
        )
        width = QFontMetrics(bold).horizontalAdvance(words)
        start = room.left() + round(room.width() * _BEFORE)
        before = QRect(room.left(), room.top(), start - room.left() - 1, room.height())
        _write(
            painter, before, in_a_line(hit.before), plain, Qt.TextElideMode.ElideLeft, to_right=True
        )
        line = plain.height()
        place = QRect(start, room.top() + (room.height() - line) // 2, width, line)
        painter.fillRect(place, theme.current)
        painter.setFont(bold)
        painter.drawText(place, _CENTRE, words)
        painter.setFont(font)
        after = QRect(start + width + 1, room.top(), room.right() - start - width, room.height())
        _write(painter, after, in_a_line(hit.after), plain, Qt.TextElideMode.ElideRight)


def _write(
    painter: QPainter,
    place: QRect,
    text: str,
    metrics: QFontMetrics,
    mode: Qt.TextElideMode,
    *,
    to_right: bool = False,
) -> None:
    side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, side | _CENTRE, metrics.elidedText(text, mode, place.width()))
