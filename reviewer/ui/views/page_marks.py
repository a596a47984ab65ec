"""What is painted over a page's image: the records' spans, the current one strong.

Paper is white in every theme, so the colours are those of the light one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTextCharFormat

from reviewer.domain.document import Page
from reviewer.domain.record import Mark
from reviewer.domain.span import Span
from reviewer.text.geometry import Box, PageGeometry
from reviewer.ui.look.states import STATE_LOOKS, StateLook
from reviewer.ui.look.theme import LIGHT

_Line = QTextCharFormat.UnderlineStyle
_THICK = 0.07  # of a character's height
_SIGN = 0.6


def in_order(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """By span, as :func:`marks_on` wants them."""
    return tuple(sorted(marks, key=lambda mark: (mark.span, mark.record_id)))


def marks_on(page: Page, marks: Sequence[Mark]) -> Sequence[Mark]:
    """Those of which something stands on the page."""
    first = bisect_left(marks, page.span.start, key=lambda mark: mark.span.start)
    while first and marks[first - 1].span.end > page.span.start:
        first -= 1
    after = bisect_left(marks, page.span.end, key=lambda mark: mark.span.start)
    return marks[first:after]


class PageMarks:
    """The rectangles of a document's spans on the pages that were measured."""

    def __init__(self) -> None:
        self._geometries: dict[int, PageGeometry] = {}
        self._rectangles: dict[tuple[int, Span], list[Box]] = {}

    def clear(self) -> None:
        self._geometries.clear()
        self._rectangles.clear()

    def measured(self, geometry: PageGeometry) -> None:
        self._geometries[geometry.page.number] = geometry

    def geometry(self, number: int) -> PageGeometry | None:
        return self._geometries.get(number)

    def rectangles(self, number: int, span: Span) -> list[Box]:
        """The boxes of a span on a page; none while the page is not measured."""
        geometry = self._geometries.get(number)
        if geometry is None:
            return []
        key = (number, span)
        if key not in self._rectangles:
            self._rectangles[key] = geometry.rectangles(span)
        return self._rectangles[key]


class MarkPainter:
    """Paints on one page; place: where a box of the page lies on the screen."""

    def __init__(self, painter: QPainter, place: Callable[[Box], QRectF]) -> None:
        self._painter = painter
        self._place = place

    def tint(self, boxes: Sequence[Box], mark: Mark) -> None:
        self._wash(boxes, LIGHT.states[mark.state].tint)

    def words(self, boxes: Sequence[Box]) -> None:
        """Words that decided a field of the current record."""
        self._wash(boxes, LIGHT.selection)

    def selection(self, boxes: Sequence[Box]) -> None:
        """What the mouse was drawn over."""
        self._wash(boxes, LIGHT.selection.darker(112))

    def current(self, boxes: Sequence[Box]) -> None:
        self._wash(boxes, LIGHT.current)
        self._painter.setPen(QPen(LIGHT.accent, 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            self._painter.drawRoundedRect(self._place(box).adjusted(-2, -2, 2, 2), 3, 3)

    def line(self, boxes: Sequence[Box], mark: Mark) -> None:
        """The line under the words (or through them) and the sign of the state."""
        look, ink = STATE_LOOKS[mark.state], LIGHT.states[mark.state].ink
        for box in boxes:
            rect = self._place(box)
            self._underline(rect, look, QPen(ink, max(1.0, _THICK * rect.height())))
        if not boxes:
            return
        last = self._place(boxes[-1])
        font = QFont(self._painter.font())
        font.setPixelSize(max(7, round(_SIGN * last.height())))
        self._painter.setFont(font)
        self._painter.setPen(ink)
        sign = ("" if mark.state.is_open else look.sign) + ("⚑" if mark.is_flagged else "")
        self._painter.drawText(QPointF(last.right() + 1, last.top() + 0.4 * last.height()), sign)

    def _wash(self, boxes: Sequence[Box], colour: QColor) -> None:
        """Colour the paper under the print, whose black stays black."""
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in boxes:
            self._painter.fillRect(self._place(box), colour)
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _underline(self, rect: QRectF, look: StateLook, pen: QPen) -> None:
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if look.underline == _Line.DotLine:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.0])  # round dots, not the squares of DotLine
        elif look.underline == _Line.DashUnderline:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if look.is_struck:
            painter.drawLine(_across(rect, rect.center().y()))
        elif look.underline == _Line.WaveUnderline:
            painter.drawPath(_wave(rect, 3 * pen.widthF()))
        else:
            painter.drawLine(_across(rect, rect.bottom()))


def _across(rect: QRectF, y: float) -> QLineF:
    return QLineF(rect.left(), y, rect.right(), y)


def _wave(rect: QRectF, step: float) -> QPainterPath:
    path = QPainterPath(rect.bottomLeft())
    x, side = rect.left(), 1
    while x < rect.right():
        end = min(x + 2 * step, rect.right())
        path.quadTo((x + end) / 2, rect.bottom() + side * step, end, rect.bottom())
        x, side = end, -side
    return path
