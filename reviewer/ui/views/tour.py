"""A tour of two minutes over the real window: one pane after another, in a few sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.look.theme import Theme


@dataclass(frozen=True, slots=True)
class Stop:
    """pane: what is shown bright; title, text: what is said of it."""

    pane: QWidget
    title: str
    text: str


class Tour(QWidget):
    """Covers the window until its last stop or Esc; what is beneath stays as it is."""

    ended = Signal()

    def __init__(self, stops: Sequence[Stop], window: QWidget) -> None:
        super().__init__(window)
        self._stops = stops
        self._place = 0
        self.setAccessibleName(self.tr("Tour of the window"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = QFrame(self)
        self._card.setObjectName("palette")
        self._card.setAutoFillBackground(True)
        self._title = QLabel(self._card)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._text = QLabel(self._card)
        self._text.setWordWrap(True)
        self._count = QLabel(self._card)
        self._count.setProperty("muted", True)
        self._next = QPushButton(self._card)
        self._next.setProperty("primary", True)
        self._back = QPushButton(self.tr("Back"), self._card)
        self._end = QPushButton(self.tr("End the tour"), self._card)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        for button in (self._end, self._back, self._next):
            row.addWidget(button)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._title, self._text):
            column.addWidget(widget)
        column.addLayout(row)
        self._next.clicked.connect(lambda: self.go(self._place + 1))
        self._back.clicked.connect(lambda: self.go(self._place - 1))
        self._end.clicked.connect(self.leave)

    def start(self) -> None:
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.go(0)

    def go(self, place: int) -> None:
        """Show the stop at ``place``; past the last one the tour ends."""
        if place >= len(self._stops):
            self.leave()
            return
        self._place = max(place, 0)
        stop = self._stops[self._place]
        is_last = self._place == len(self._stops) - 1
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        self._count.setText(f"{self._place + 1}/{len(self._stops)}")
        self._back.setEnabled(self._place > 0)
        self._next.setText(self.tr("Begin") if is_last else self.tr("Next"))
        self._put_card(self._bright())
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def leave(self) -> None:
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Left: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif Qt.Key(event.key()) in steps:
            self.go(self._place + steps[Qt.Key(event.key())])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything but the pane is dimmed."""
        painter, bright = QPainter(self), self._bright()
        painter.setClipRegion(QRegion(self.rect()) - QRegion(bright))
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110))
        painter.setClipping(False)
        painter.setPen(QPen(Theme.of(self.palette()).accent, 2))
        painter.drawRect(bright.adjusted(1, 1, -1, -1))

    def _bright(self) -> QRect:
        pane = self._stops[self._place].pane
        return QRect(pane.mapTo(self.window(), QPoint(0, 0)), pane.size())

    def _put_card(self, bright: QRect) -> None:
        """Beside the pane where there is room, else over its lower part."""
        line, room = self.fontMetrics().height(), self.rect()
        self._card.setFixedWidth(min(24 * line, room.width() - 2 * line))
        self._card.adjustSize()
        size = self._card.sizeHint()
        if bright.right() + size.width() + line < room.right():
            x = bright.right() + line // 2
        elif bright.left() - size.width() - line > 0:
            x = bright.left() - size.width() - line // 2
        else:
            x = bright.center().x() - size.width() // 2
        below = bright.bottom() + line // 2
        y = bright.top() + line if x > bright.right() or x < bright.left() else below
        if y + size.height() > room.bottom():
            y = max(line, bright.top() - size.height() - line // 2)
        if y < line:
            y = room.center().y() - size.height() // 2
        self._card.move(max(line, min(x, room.right() - size.width() - line)), y)
        self._card.resize(self._card.width(), size.height())
