"""One page as it lies on the screen: paper, image, the records' spans, its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from reviewer.domain.document import Page
from reviewer.domain.record import Mark, RecordDetail
from reviewer.domain.span import Span
from reviewer.text.geometry import Box
from reviewer.ui.look.theme import LIGHT, Theme
from reviewer.ui.views.page_marks import MarkPainter, PageMarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is painted of a page: ``image`` may be empty; ``marks``: those on it, in order;
    ``detail``: the current record; ``failure``: why the page or its records cannot be shown."""

    page: Page
    rect: QRect
    image: QImage
    marks: Sequence[Mark]
    detail: RecordDetail | None
    selection: Span | None
    failure: str


def paint_page(painter: QPainter, sheet: Sheet, places: PageMarks, theme: Theme) -> None:
    """The whole page, in the font that the painter has."""
    font = painter.font()
    painter.fillRect(sheet.rect, LIGHT.base)
    if not sheet.image.isNull():
        painter.drawImage(sheet.rect, sheet.image)
    _paint_marks(painter, sheet, places)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.border)
    painter.drawRect(sheet.rect)
    painter.setFont(font)
    _paint_words(painter, sheet)


def placed(box: Box, page: QRect) -> QRectF:
    """A box where the page lies."""
    return QRectF(
        QPointF(page.x() + box.left * page.width(), page.y() + box.top * page.height()),
        QPointF(page.x() + box.right * page.width(), page.y() + box.bottom * page.height()),
    )


def _paint_marks(painter: QPainter, sheet: Sheet, places: PageMarks) -> None:
    number, detail = sheet.page.number, sheet.detail
    brush = MarkPainter(painter, lambda box: placed(box, sheet.rect))
    boxes_of = [(mark, places.rectangles(number, mark.span)) for mark in sheet.marks]
    current = detail.record.id if detail is not None else None
    for mark, boxes in boxes_of:
        if mark.record_id != current:
            brush.tint(boxes, mark)
    if detail is not None:
        for span in _evidence(detail):
            brush.words(places.rectangles(number, span))
        brush.current(places.rectangles(number, detail.record.mention.span))
    if sheet.selection is not None:
        brush.selection(places.rectangles(number, sheet.selection))
    for mark, boxes in boxes_of:
        brush.line(boxes, mark)


def _paint_words(painter: QPainter, sheet: Sheet) -> None:
    """The page's number, and what failed."""
    above, corner = Qt.AlignmentFlag.AlignTop, sheet.rect.adjusted(8, 4, -8, -4)
    painter.setPen(LIGHT.muted)
    painter.drawText(corner, Qt.AlignmentFlag.AlignRight | above, str(sheet.page.number))
    if sheet.failure:
        painter.setPen(LIGHT.error)
        how = Qt.AlignmentFlag.AlignLeft | above | Qt.TextFlag.TextWordWrap
        painter.drawText(corner.adjusted(0, 0, -40, 0), how, sheet.failure)


def _evidence(detail: RecordDetail) -> set[Span]:
    """The words that decided a field, beside the value itself."""
    evidence = detail.proposal.evidence if detail.proposal else ()
    spans = {found.span for found in evidence if found.span is not None}
    return {span for span in spans if not detail.record.mention.span.covers(span)}
