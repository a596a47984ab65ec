"""Above the source text: where one is in it, and how far the document's review is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget


class Trail(QLabel):
    """Parts with › between them; too long, it loses its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, self.width()
        )
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
        )


class Header(QFrame):
    """Shows region › title › sections, and decided of all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._trail = Trail(self)
        self._count = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Decided candidates of the document"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(8 * self.fontMetrics().height())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        layout.setSpacing(10)
        layout.addWidget(self._trail, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._bar)

    def show_place(self, parts: Sequence[str]) -> None:
        text = "  ›  ".join(part for part in parts if part)
        self._trail.setText(text)
        self._trail.setToolTip(text)

    def show_progress(self, n_done: int, n_all: int) -> None:
        self._count.setText(
            self.tr("Candidates {done}/{all}").format(done=f"{n_done:,}", all=f"{n_all:,}")
        )
        self._bar.setRange(0, max(1, n_all))
        self._bar.setValue(n_done if n_all else 1)
