"""Above the source text: where one is in it, and how far the document's review is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from reviewer.domain.signoff import Seal
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.wording.documents import seal_text


class Trail(QWidget):
    """Parts with › between them; too long, it loses its middle.

    A label of its own: Qt's would have the whole window laid out anew at each new text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setToolTip(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
        )


class Header(QFrame):
    """Shows region › title › sections, and decided of all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._trail = Trail(self)
        self._seal_icon = QLabel(self)
        self._seal = QLabel(self)
        self._count = QLabel(self)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Decided candidates of the document"))
        self._bar.setTextVisible(False)
        line = self.fontMetrics().height()
        self._bar.setMinimumWidth(3 * line)
        self._bar.setMaximumWidth(8 * line)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        layout.setSpacing(10)
        layout.addWidget(self._trail, 3)
        layout.addWidget(self._seal_icon)
        layout.addWidget(self._seal)
        layout.addWidget(self._count)
        layout.addWidget(self._bar, 1)

    def show_place(self, parts: Sequence[str]) -> None:
        self._trail.set_text("  ›  ".join(part for part in parts if part))

    def show_seal(self, seal: Seal | None) -> None:
        """Who signed the document off, if anybody did."""
        for label in (self._seal_icon, self._seal):
            label.setVisible(seal is not None)
        if seal is not None:
            self._seal.setText(seal_text(seal))
            mark = Icon.LOCK if seal.is_locked else Icon.UNLOCK
            side = self.fontMetrics().height()
            self._seal_icon.setPixmap(icon(mark, QPalette.ColorRole.Text).pixmap(side, side))

    def show_progress(self, n_done: int, n_all: int) -> None:
        words = self.tr("Candidates {done}/{all}")
        # room for the longest, kept: so the window is not laid out anew with every decision
        longest = words.format(done=f"{n_all:,}", all=f"{n_all:,}")
        self._count.setFixedSize(self._count.fontMetrics().size(0, longest))
        self._count.setText(words.format(done=f"{n_done:,}", all=f"{n_all:,}"))
        # a bar paints itself at once, and with it the window, half laid out as it is
        self._bar.setUpdatesEnabled(False)
        self._bar.setRange(0, max(1, n_all))
        self._bar.setValue(n_done if n_all else 1)
        self._bar.setUpdatesEnabled(True)
