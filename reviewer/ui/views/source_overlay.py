"""What is painted over the source text: signs of states, flags, page numbers, joining lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from reviewer.domain.candidate import Evidence, State
from reviewer.domain.document import Document
from reviewer.domain.record import Mark, RecordDetail
from reviewer.domain.span import Span
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.look.theme import Theme
from reviewer.ui.positions import Positions
from reviewer.ui.views.source_text import SourceText
from reviewer.ui.wording.fields import field_word

_SMALL = 0.62  # of the text's size


class SourceOverlay:
    """Paints only what is in sight; holds no state of the records."""

    def __init__(self, text: SourceText) -> None:
        self._text = text
        self._document: Document | None = None
        self._positions = Positions("", [])

    def set_page(self, document: Document, positions: Positions) -> None:
        self._document, self._positions = document, positions

    def paint(
        self, painter: QPainter, seen: Span, marks: Sequence[Mark], detail: RecordDetail | None
    ) -> None:
        """seen: the stretch of the source in sight; marks: those that start in it."""
        theme = Theme.of(self._text.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font())
        counts = Counter(mark.span for mark in marks)
        for mark in marks:
            self._paint_sign(painter, mark, theme, count=counts.pop(mark.span, 0))
        self._paint_pages(painter, seen, theme)
        if detail is not None:
            self._paint_joins(painter, detail, seen, theme)

    def _small_font(self) -> QFont:
        font = QFont(self._text.document().defaultFont())
        font.setPointSizeF(max(font.pointSizeF() * _SMALL, 6.0))
        return font

    def _rects(self, span: Span) -> list[QRectF]:
        return list(self._text.rects(*self._positions.to_display(span)))

    def _paint_sign(self, painter: QPainter, mark: Mark, theme: Theme, *, count: int) -> None:
        """count: how many records stand on these words; 0 where that was painted already."""
        if mark.state is State.PENDING and not mark.is_flagged and count < 2:
            return
        rects = self._rects(mark.span)
        if not rects:
            return
        em = painter.fontMetrics().height()
        if mark.state is not State.PENDING:
            last = rects[-1]
            painter.setPen(theme.states[mark.state].ink)
            corner = QRectF(last.right() - em / 2, last.top() - 0.42 * em, em, em)
            painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, STATE_LOOKS[mark.state].sign)
        if count > 1:
            first = rects[0]
            painter.setPen(theme.muted)
            corner = QRectF(first.left() - em / 2, first.top() - 0.42 * em, em, em)
            painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, str(count))
        if mark.is_flagged:
            painter.setPen(theme.error)
            painter.drawText(QPointF(2, rects[0].center().y()), "⚑")

    def _paint_pages(self, painter: QPainter, seen: Span, theme: Theme) -> None:
        pages = self._document.pages if self._document else ()
        for page in pages:
            if page.span.start not in seen or not len(page.span):
                continue
            rect = next(iter(self._rects(Span(page.span.start, page.span.end))), None)
            if rect is None:
                continue
            width = self._text.viewport().width()
            painter.setPen(QPen(theme.border, 1))
            painter.drawLine(QPointF(0, rect.top()), QPointF(width, rect.top()))
            painter.setPen(theme.muted)
            corner = QRectF(0, rect.top() + 2, width - 4, rect.height())
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight, str(page.number))

    def _paint_joins(
        self, painter: QPainter, detail: RecordDetail, seen: Span, theme: Theme
    ) -> None:
        """A line from each deciding word to the value, with the field's word over it."""
        value = next(iter(self._rects(detail.record.mention.span)), None)
        evidence = detail.proposal.evidence if detail.proposal else ()
        if value is None:
            return
        for span, fields in _by_span(evidence).items():
            if span.overlaps(detail.record.mention.span) or not span.overlaps(seen):
                continue
            rects = self._rects(span)
            if rects:
                self._join(painter, rects[0], value, theme.accent)
                label = " ".join(map(field_word, fields))
                corner = QPointF(rects[0].left(), rects[0].top() + 1)
                painter.setPen(theme.accent)
                painter.drawText(corner, label)

    def _join(self, painter: QPainter, word: QRectF, value: QRectF, ink: QColor) -> None:
        """Below the line where both stand in one, else a curve from word to value."""
        is_beside = abs(word.top() - value.top()) < 2
        if is_beside and abs(value.left() - word.right()) < 0.5 * value.height():
            return  # they touch: nothing to show
        faint = QColor(ink)
        faint.setAlphaF(0.75 if is_beside else 0.35)
        painter.setPen(QPen(faint, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_curve(word, value))


def _curve(word: QRectF, value: QRectF) -> QPainterPath:
    if abs(word.top() - value.top()) < 2:
        start, end = (QPointF(rect.center().x(), rect.bottom()) for rect in (word, value))
        bend = start.y() + 0.18 * word.height()
    else:
        upper, lower = sorted((word, value), key=QRectF.top)
        start = QPointF(upper.center().x(), upper.bottom())
        end = QPointF(lower.center().x(), lower.top())
        bend = (start.y() + end.y()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), bend), QPointF(end.x(), bend), end)
    return path


def _by_span(evidence: Sequence[Evidence]) -> dict[Span, list[str]]:
    """The fields that each stretch of deciding words decided."""
    found: dict[Span, list[str]] = {}
    for piece in evidence:
        if piece.span is not None and piece.field not in found.setdefault(piece.span, []):
            found[piece.span].append(piece.field)
    return found
