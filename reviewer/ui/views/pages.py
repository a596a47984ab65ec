"""The pages of a PDF as they were printed, with the records' spans on them.

Only what is in sight is drawn, and its neighbours; images come from ``page_loader``, whoever
wires the two. A page's width follows the view's, so that nothing is cut at the side at 100 %.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QScrollBar,
    QToolTip,
    QWidget,
)

from reviewer.domain.document import Page
from reviewer.domain.record import Mark, RecordDetail
from reviewer.domain.span import Span
from reviewer.text.geometry import PageSize, pages_of
from reviewer.ui.background.page_loader import DrawnPage, Wish
from reviewer.ui.look.theme import Theme
from reviewer.ui.views.page_images import PageImages
from reviewer.ui.views.page_marks import PageMarks, in_order, marks_on
from reviewer.ui.views.page_sheet import Sheet, paint_page, placed
from reviewer.ui.views.page_stack import GAP, PageStack
from reviewer.ui.wording.fields import word

_HEIGHT = 0.35  # where on the screen the current record comes to stand
_ZOOMS = range(50, 401)
_ZOOM_STEP = 10
_LATER_MS = 40  # while it is scrolled or made larger, before pages are asked for


class PageView(QAbstractScrollArea):
    """Shows the pages of one document; chooses records, changes nothing."""

    record_chosen = Signal(int)
    selected = Signal(object)  # Span: what the mouse was drawn over
    wanted = Signal(object)  # list[Wish]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[int], str] | None = None
        self._pages: tuple[Page, ...] = ()
        self._sizes: list[PageSize] = []
        self._stack = PageStack()
        self._zoom = 100
        self._marks: tuple[Mark, ...] = ()
        self._detail: RecordDetail | None = None
        self._places = PageMarks()
        self._images = PageImages()
        self._failures: dict[int, str] = {}
        self._note = ""
        self._revealing: Span | None = None
        self._pressed_at: QPoint | None = None
        self._selection: Span | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._want)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page_view")
        self.setAccessibleName(self.tr("Page images"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # not the timer's own start: it would take the place scrolled to for its delay
        self.verticalScrollBar().valueChanged.connect(lambda _place: self._later.start())

    # ------------------------------------------------------------------ what is shown
    def clear(self, note: str = "") -> None:
        """Show nothing but a sentence."""
        self._pages, self._sizes, self._detail, self._revealing = (), [], None, None
        self._places.clear()
        self._images.clear()
        self._failures.clear()
        self._note = note
        self._lay_out()

    def show_pages(
        self, pages: Sequence[Page], sizes: Sequence[PageSize], marks: Sequence[Mark]
    ) -> None:
        """The pages of a document, in order; sizes: of all pages of the file."""
        self.clear()
        self._pages = tuple(pages)
        self._sizes = [sizes[page.number - 1] for page in self._pages]
        self._marks = in_order(marks)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def update_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = in_order(marks)
        self.viewport().update()

    def show_record(self, detail: RecordDetail | None) -> None:
        """Make a record current and bring it into sight."""
        self._detail, self._selection = detail, None
        if detail is not None:
            self._reveal(detail.record.mention.span)
            self.setAccessibleDescription(self._spoken(detail))
        self.viewport().update()

    def take(self, drawn: DrawnPage) -> None:
        """A page that was wanted."""
        number = drawn.wish.number
        in_sight = {self._pages[index].number for index in self._in_sight()}
        self._images.put(drawn.wish, drawn.image, in_sight=in_sight)
        if drawn.geometry is not None:
            self._places.measured(drawn.geometry)
            if not drawn.geometry.is_exact:
                self._failures[number] = self.tr("The records of this page cannot be placed on it.")
        if self._revealing is not None:
            self._reveal(self._revealing)
        self.viewport().update()

    def take_failure(self, number: int, text: str) -> None:
        """Why a page cannot be shown."""
        self._failures[number] = text
        self._images.put_none(number)
        self.viewport().update()

    @property
    def zoom(self) -> int:
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """100: as wide as the view. What is in the middle stays there."""
        percent = min(max(percent, _ZOOMS.start), _ZOOMS.stop - 1)
        if percent != self._zoom:
            self._zoom = percent
            self._lay_out_in_place()

    # ------------------------------------------------------------------ geometry on the screen
    def _lay_out(self) -> None:
        view = self.viewport().size()
        width = max(round((view.width() - 2 * GAP) * self._zoom / 100), 50)
        self._stack = PageStack(self._sizes, width)
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, self._stack.height - view.height()))
        bar.setPageStep(view.height())
        bar.setSingleStep(self.fontMetrics().height() * 2)
        across.setRange(0, max(0, width + 2 * GAP - view.width()))
        across.setPageStep(view.width())
        self._later.start()
        self.viewport().update()

    def _lay_out_in_place(self) -> None:
        """At another size; what is in the middle stays there."""
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        shares = [_middle(bar) / max(_length(bar), 1) for bar in bars]
        self._lay_out()
        for bar, share in zip(bars, shares, strict=True):
            bar.setValue(round(share * _length(bar) - bar.pageStep() / 2))

    def _page_rect(self, index: int) -> QRect:
        left = max(GAP, (self.viewport().width() - self._stack.width) // 2)
        return self._stack.rect(index).translated(
            left - self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def _in_sight(self) -> range:
        """Indices of the pages in sight."""
        top = self.verticalScrollBar().value()
        return self._stack.between(top, top + self.viewport().height())

    def _want(self) -> None:
        """Ask for the images in sight, then for those next to them, at the size they have now."""
        seen = self._in_sight()
        near = (*seen, seen.stop, seen.start - 1)
        wishes = []
        for index in near:
            if not 0 <= index < len(self._pages):
                continue
            number = self._pages[index].number
            points = max(self._sizes[index].width, 1.0)
            wish = Wish(number, self._stack.width * self.devicePixelRatioF() / points)
            if self._images.lacks(wish):
                wishes.append(wish)
        if self.isVisible():
            self.wanted.emit(wishes)

    # ------------------------------------------------------------------ the current record
    def _reveal(self, span: Span) -> None:
        """Scroll only if the span is not in sight; once more when its page is measured."""
        found = pages_of(span, self._pages)
        self._revealing = None
        if not found:
            return
        index = self._pages.index(found[0])
        page, boxes = self._page_rect(index), self._places.rectangles(found[0].number, span)
        if self._places.geometry(found[0].number) is None:
            self._revealing = span
            if not page.intersects(self.viewport().rect()):
                self.verticalScrollBar().setValue(self._stack.rect(index).top() - GAP)
            self._later.start()
            return
        if boxes:
            self._bring(placed(boxes[0], page))

    def _bring(self, rect: QRectF) -> None:
        view = self.viewport().rect()
        if rect.top() < 0 or rect.bottom() > view.height() - rect.height():
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + rect.top() - _HEIGHT * view.height()))
        if rect.left() < 0 or rect.right() > view.width():
            bar = self.horizontalScrollBar()
            bar.setValue(round(bar.value() + rect.center().x() - view.width() / 2))

    def _spoken(self, detail: RecordDetail) -> str:
        mention = detail.record.mention
        pages = pages_of(mention.span, self._pages)
        return self.tr("Page {page}. Current record: {indicator}, {value}, {state}").format(
            page=pages[0].number if pages else "–",
            indicator=mention.indicator,
            value=mention.value_text,
            state=word(detail.record.state),
        )

    # ------------------------------------------------------------------ painting
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = Theme.of(self.palette())
        if not self._pages:
            painter.setPen(theme.muted)
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 24, -24, -24), middle, self._note)
        for index in self._in_sight():
            if self._page_rect(index).intersects(event.rect()):
                paint_page(painter, self._sheet(index), self._places, theme)

    def _sheet(self, index: int) -> Sheet:
        page = self._pages[index]
        return Sheet(
            page=page,
            rect=self._page_rect(index),
            image=self._images.image(page.number),
            marks=marks_on(page, self._marks),
            detail=self._detail,
            selection=self._selection,
            failure=self._failures.get(page.number, ""),
        )

    # ------------------------------------------------------------------ the mouse and the keys
    def _marks_at(self, at: QPoint) -> list[Mark]:
        """The marks under the mouse, shortest first, in the order of their records."""
        for index in self._in_sight():
            rect = self._page_rect(index)
            if rect.contains(at):
                x, y = (at.x() - rect.x()) / rect.width(), (at.y() - rect.y()) / rect.height()
                number = self._pages[index].number
                here = [
                    mark
                    for mark in marks_on(self._pages[index], self._marks)
                    if any(box.holds(x, y) for box in self._places.rectangles(number, mark.span))
                ]
                return sorted(here, key=lambda mark: (len(mark.span), mark.record_id))
        return []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at, self._selection = event.position().toPoint(), None
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the record here; where there are several, the one after the current."""
        at, self._pressed_at = self._pressed_at, None
        if event.button() != Qt.MouseButton.LeftButton or at is None:
            return
        if self._selection is not None:
            self.selected.emit(self._selection)
            return
        ids = [mark.record_id for mark in self._marks_at(event.position().toPoint())]
        if not ids:
            return
        current = self._detail.record.id if self._detail else None
        chosen = ids[(ids.index(current) + 1) % len(ids)] if current in ids else ids[0]
        self.record_chosen.emit(chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_over(self._pressed_at, event.position().toPoint())
            return
        is_over = bool(self._marks_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _draw_over(self, start: QPoint, end: QPoint) -> None:
        """Select the characters between two places of the mouse."""
        if (end - start).manhattanLength() < QApplication.startDragDistance():
            return
        found = [self._character_at(place) for place in (start, end)]
        offsets = [offset for offset in found if offset is not None]
        self._selection = Span(min(offsets), max(offsets) + 1) if len(offsets) == 2 else None
        self.viewport().update()

    def _character_at(self, at: QPoint) -> int | None:
        for index in self._in_sight():
            rect = self._page_rect(index)
            geometry = self._places.geometry(self._pages[index].number)
            if rect.top() <= at.y() <= rect.bottom() and geometry is not None:
                x, y = (at.x() - rect.x()) / rect.width(), (at.y() - rect.y()) / rect.height()
                return geometry.nearest(x, y)
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            here = self._marks_at(event.pos())
            lines = [
                self.describe(mark.record_id) if self.describe else word(mark.state)
                for mark in here
            ]
            if lines:
                QToolTip.showText(event.globalPos(), "\n".join(lines), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.set_zoom(round(self._zoom + steps * _ZOOM_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_in_place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._later.start()
        super().changeEvent(event)

    def showEvent(self, event: QEvent) -> None:
        self._later.start()


def _middle(bar: QScrollBar) -> float:
    return bar.value() + bar.pageStep() / 2


def _length(bar: QScrollBar) -> int:
    return bar.maximum() + bar.pageStep()
