"""The strip beside the scroll bar: where in the document the open records are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from reviewer.domain.candidate import State
from reviewer.ui.look.theme import Theme

_WEDGE = 4  # half its height

Tick = tuple[float, State]  # how far down the document, in [0, 1], and what stands there


class OverviewStrip(QWidget):
    """Draws a tick for each record (open ones over the decided) and a wedge at the current."""

    place_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: tuple[Tick, ...] = ()
        self._current: float | None = None
        self._drawn: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies below stays clean
        self.setAccessibleName(self.tr("Overview of the records in the document"))

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        if tuple(ticks) == self._ticks:
            return
        self._ticks = tuple(ticks)
        n_open = sum(state.is_open for _, state in self._ticks)
        self.setToolTip(self.tr("%n open in this document", None, n_open))
        self._redraw()

    def set_current(self, place: float | None) -> None:
        if place != self._current:
            self.update(self._wedge_area())
            self._current = place
            self.update(self._wedge_area())

    def sizeHint(self) -> QSize:
        return QSize(12, 100)

    def resizeEvent(self, event: object) -> None:
        del event
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._drawn is None:
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        if self._current is not None:
            y = self._current * self.height()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Theme.of(self.palette()).text)
            corners = (QPointF(0, y - _WEDGE), QPointF(_WEDGE + 1, y), QPointF(0, y + _WEDGE))
            painter.drawPolygon(QPolygonF(corners))
        painter.end()

    def _wedge_area(self) -> QRect:
        if self._current is None:
            return QRect()
        return QRect(
            0, round(self._current * self.height()) - _WEDGE - 1, _WEDGE + 2, 2 * _WEDGE + 2
        )

    def _choose(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = event.position().y() / max(self.height(), 1)
            self.place_chosen.emit(min(max(place, 0.0), 1.0))

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def _draw(self) -> QPixmap:
        ratio, theme = self.devicePixelRatioF(), Theme.of(self.palette())
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.window)
        painter = QPainter(pixmap)
        painter.setPen(Qt.PenStyle.NoPen)
        for state in sorted(State, key=lambda state: state.is_open):
            inset = 4 if state.is_open else 7
            width = self.width() - inset - 1
            painter.setOpacity(1.0 if state.is_open else 0.35)
            painter.setBrush(theme.states[state].ink)
            places = [place for place, one in self._ticks if one is state]
            painter.drawRects(
                [QRectF(inset, place * self.height() - 1, width, 2) for place in places]
            )
        painter.end()
        return pixmap
