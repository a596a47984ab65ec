"""A QR code, drawn from its modules at whole pixels, dark on light in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_MARGIN = 4  # modules, as the standard asks


class QrView(QWidget):
    """name: what a screen reader says of it."""

    def __init__(
        self, rows: tuple[tuple[bool, ...], ...], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        side = len(rows) + 2 * _MARGIN
        self._image = QImage(side, side, QImage.Format.Format_RGB32)
        self._image.fill(Qt.GlobalColor.white)
        for y, row in enumerate(rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    self._image.setPixel(x + _MARGIN, y + _MARGIN, 0xFF000000)
        self.setAccessibleName(name)
        self.setMinimumSize(3 * side, 3 * side)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def image(self) -> QImage:
        """One pixel a module, with the margin."""
        return self._image

    def sizeHint(self) -> QSize:
        return self._image.size() * 4

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = max(1, min(self.width(), self.height()) // self._image.width())
        side = scale * self._image.width()
        place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        QPainter(self).drawImage(place, self._image)
