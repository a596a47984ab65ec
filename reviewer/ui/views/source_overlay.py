"""What is painted over the source text: signs of states, flags, page numbers, joining lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

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
_MARGIN = 3  # pixels around a joining line


@dataclass(frozen=True, slots=True)
class Join:
    """A deciding word joined to the value. area: what of the page it may touch."""

    word: QRectF
    value: QRectF
    label: str
    area: QRectF


class SourceOverlay:
    """Paints on the page, only what is asked for; holds no state of the records."""

    def __init__(self, text: SourceText) -> None:
        self._text = text
        self._document: Document | None = None
        self._positions = Positions("", [])
        self._font = QFont()  # of signs and labels

    def set_page(self, document: Document, positions: Positions, font: QFont) -> None:
        """font: of the text."""
        self._document, self._positions, self._font = document, positions, QFont(font)
        self._font.setPointSizeF(max(font.pointSizeF() * _SMALL, 6.0))

    def paint(
        self,
        painter: QPainter,
        area: QRectF,
        seen: Span,
        marks: Sequence[Mark],
        joins: Sequence[Join],
    ) -> None:
        """area: of the page; seen: the stretch of the source in sight; marks: those that start
        in it."""
        theme = Theme.of(self._text.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        counts = Counter(mark.span for mark in marks)
        top, bottom = area.top(), area.bottom()
        for mark in marks:
            count = counts.pop(mark.span, 0)
            if mark.state is not State.PENDING or mark.is_flagged or count > 1:
                rects = self._rects(mark.span)
                beyond = rects[0].height() if rects else 0
                if rects and rects[0].top() - beyond < bottom and rects[-1].bottom() + beyond > top:
                    self._paint_sign(painter, mark, rects, theme, count=count)
        self._paint_pages(painter, seen, theme)
        for join in joins:
            if join.area.intersects(area):
                _paint_join(painter, join, theme.accent)

    def area_of(self, mark: Mark) -> list[QRectF]:
        """Where on the page a mark is seen, with its signs."""
        return [self._around(rect) for rect in self._rects(mark.span)]

    def joins(self, detail: RecordDetail | None, seen: Span) -> tuple[Join, ...]:
        """A line from each deciding word in sight to the value, with the field's word over it."""
        if detail is None or detail.proposal is None:
            return ()
        span = detail.record.mention.span
        value = next(iter(self._rects(span)), None)
        if value is None:
            return ()
        return tuple(
            self._join(rects[0], value, " ".join(map(field_word, fields)))
            for words, fields in _by_span(detail.proposal.evidence).items()
            if words.overlaps(seen) and not words.overlaps(span) and (rects := self._rects(words))
        )

    def _join(self, word: QRectF, value: QRectF, label: str) -> Join:
        metrics = QFontMetricsF(self._font)
        written = QRectF(0, 0, metrics.horizontalAdvance(label), metrics.height())
        written.moveBottomLeft(word.topLeft() + QPointF(0, metrics.descent() + 1))
        area = word.united(value).united(written)
        return Join(word, value, label, area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))

    def _rects(self, span: Span) -> list[QRectF]:
        return self._text.page_rects(*self._positions.to_display(span))

    def _around(self, rect: QRectF) -> QRectF:
        """The line, as wide as the page: a flag stands in its margin."""
        beyond = 0.5 * rect.height()
        return QRectF(0, rect.top() - beyond, self._text.viewport().width(), 2 * rect.height())

    def _paint_sign(
        self, painter: QPainter, mark: Mark, rects: Sequence[QRectF], theme: Theme, *, count: int
    ) -> None:
        """count: how many records stand on these words; 0 where that was painted already."""
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
            rect = next(iter(self._rects(page.span)), None)
            if rect is None:
                continue
            width = self._text.viewport().width()
            painter.setPen(QPen(theme.border, 1))
            painter.drawLine(QPointF(0, rect.top()), QPointF(width, rect.top()))
            painter.setPen(theme.muted)
            corner = QRectF(0, rect.top() + 2, width - 4, rect.height())
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight, str(page.number))


def _paint_join(painter: QPainter, join: Join, ink: QColor) -> None:
    """Below the line where both stand in one, else a curve from word to value."""
    word, value = join.word, join.value
    is_beside = abs(word.top() - value.top()) < 2
    if not is_beside or abs(value.left() - word.right()) >= 0.5 * value.height():
        faint = QColor(ink)
        faint.setAlphaF(0.85 if is_beside else 0.42)
        painter.setPen(QPen(faint, 1))  # a wider one would take four times as long
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_curve(word, value))
    painter.setPen(ink)
    painter.drawText(word.topLeft() + QPointF(0, 1), join.label)


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
