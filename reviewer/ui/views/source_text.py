"""The text pane itself: a read-only page of limited width, centred, that can be painted over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from reviewer.ui.views.source_document import MEASURE

_NEAR = 24  # pixels between two bands, from which on they are painted each by itself


class SourceText(QTextEdit):
    """Shows a document and tells where in it the mouse is, as Qt positions."""

    clicked = Signal(int)
    shift_clicked = Signal(int)
    resized = Signal()
    zoom_requested = Signal(int)  # steps, as the wheel went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overlay: Callable[[QPainter, QRectF], None] | None = None
        self.hover_text: Callable[[int], str] | None = None
        self.generation = 0  # grows whenever the page is laid out anew
        self._em = 0.0
        self._pressed_at: QPointF | None = None
        self._seen_at: tuple[int, ...] = ()  # what the visible range was found for
        self._seen = (0, 0)
        self._rects: dict[tuple[int, int], list[QRectF]] = {}  # on the page, until it is laid anew
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # also beside the page
        self.setAutoFillBackground(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        # so that scrolling moves what is painted, which Qt does not with a background of its own
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_page(self, document: QTextDocument, em: float) -> None:
        """em: the width of a character, by which the page's width is measured."""
        self._em = em
        self._forget_rects()
        self.setDocument(document)
        self._centre()
        document.size()  # lays all of it out: the scroll bar is true and nothing jumps later
        document.documentLayout().documentSizeChanged.connect(self._forget_rects)

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Where a range of Qt positions stands, line by line, in the viewport's coordinates."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for rect in self.page_rects(start, end):
            yield rect.translated(-x, -y)

    def page_rects(self, start: int, end: int) -> list[QRectF]:
        """Where a range of Qt positions stands on the page, line by line."""
        if (start, end) not in self._rects:
            self._rects[start, end] = list(self._found_rects(start, end))
        return self._rects[start, end]

    def y_of(self, start: int, end: int) -> float | None:
        """The top of a range in the viewport; None if it shows nothing."""
        return next((rect.top() for rect in self.rects(start, end)), None)

    def position_at(self, point: QPointF) -> int | None:
        """The Qt position of the character under a point of the viewport."""
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        found = (
            self.document().documentLayout().hitTest(point + offset, Qt.HitTestAccuracy.ExactHit)
        )
        return None if found < 0 else found

    def visible_range(self) -> tuple[int, int]:
        """The Qt positions between which all that can be seen lies."""
        area = self.viewport().rect()
        key = (self.verticalScrollBar().value(), area.width(), area.height(), self.generation)
        if key != self._seen_at:
            first = self.cursorForPosition(area.topLeft()).block()
            last = self.cursorForPosition(area.bottomRight()).block()
            self._seen_at, self._seen = key, (first.position(), last.position() + last.length())
        return self._seen

    def repaint_page(self, area: QRectF) -> None:
        """Paint a part of the page anew, soon."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.viewport().update(area.translated(-x, -y).toAlignedRect())

    @contextmanager
    def keeping_still(self) -> Iterator[None]:
        """While colours change: Qt would paint all of the paragraph anew, the caller knows which
        lines. What changes the page's height is painted all the same."""
        viewport, generation = self.viewport(), self.generation
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        yield
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        if self.generation != generation:
            viewport.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Band by band: what lies between two lines that changed is left as it is."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for band in _bands(event.region()):
            painter = QPainter(self.viewport())
            painter.fillRect(band, self.palette().base())
            painter.end()
            super().paintEvent(QPaintEvent(band))
            if self.overlay is not None:
                painter = QPainter(self.viewport())
                painter.setClipRect(band)
                painter.translate(-x, -y)
                self.overlay(painter, QRectF(band.translated(x, y)))
                painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._centre()
        self._forget_rects()
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.position_at(event.position())
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if shift and at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.shift_clicked.emit(at)  # Qt would select from wherever its cursor last was
            return
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed_at = self._pressed_at, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        moved = (event.position() - pressed).manhattanLength()
        at = self.position_at(event.position())
        if moved < QApplication.startDragDistance() and at is not None:
            self.clicked.emit(at)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.position_at(QPointF(event.pos()))
            text = self.hover_text(at) if self.hover_text and at is not None else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _forget_rects(self) -> None:
        self._rects.clear()
        self.generation += 1

    def _centre(self) -> None:
        if not self._em:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        page = int((MEASURE + 1) * self._em + 2 * self.document().documentMargin())
        side = max((self.width() - bar - page) // 2, 0)
        self.setViewportMargins(side, 0, side, 0)

    def _found_rects(self, start: int, end: int) -> Iterator[QRectF]:
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from _block_rects(block, start, end)
            block = block.next()


def _bands(region: QRegion) -> list[QRect]:
    """The region's pieces, those that are near each other as one."""
    bands: list[QRect] = []
    for piece in region:  # type: ignore[attr-defined]  # from the top downwards
        if bands and piece.top() - bands[-1].bottom() < _NEAR:
            bands[-1] = bands[-1].united(piece)
        else:
            bands.append(piece)
    return bands


def _block_rects(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    area = block.document().documentLayout().blockBoundingRect(block)
    layout = block.layout()
    corner = area.topLeft()
    first = max(start - block.position(), 0)
    last = min(end - block.position(), block.length() - 1)
    while first < last:
        line = layout.lineForTextPosition(first)
        if not line.isValid():
            return
        upto = min(last, line.textStart() + line.textLength())
        left, right = _x(line.cursorToX(first)), _x(line.cursorToX(upto))
        yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())
        if upto <= first:
            return
        first = upto


def _x(found: object) -> float:
    """PySide gives the x alone or with the position it belongs to, by version."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
