"""One sentence above the source text: what happened and what to do next, never in the way."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reviewer.ui.look.icons import Icon, icon


class Tone(StrEnum):
    INFO = "info"
    GOOD = "good"
    ERROR = "error"


_ICONS = {Tone.INFO: Icon.INFO, Tone.GOOD: Icon.CONFIRM, Tone.ERROR: Icon.ERROR}


class Notice(QFrame):
    """Hidden until something is said; offers at most one action and a way to close."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._sign = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offer = QPushButton(self)
        self._action: QAction | None = None
        close = QPushButton(icon(Icon.CLOSE), "", self)
        close.setFlat(True)
        close.setAccessibleName(self.tr("Close the notice"))
        close.setToolTip(self.tr("Close the notice (Esc)"))
        for button in (self._offer, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._offer)
        layout.addWidget(close)
        close.clicked.connect(self.close_notice)
        self._offer.clicked.connect(self._on_offer)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, tone: Tone = Tone.INFO, offer: QAction | None = None) -> None:
        """Show a sentence, in the place of the one before; ``offer``: what to do next."""
        size = self.fontMetrics().height()
        self.setProperty("tone", tone.value)
        self.style().polish(self)
        self._sign.setPixmap(icon(_ICONS[tone]).pixmap(size, size))
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._action = offer
        self._offer.setVisible(offer is not None)
        if offer is not None:
            self._offer.setText(offer.text())
            self._offer.setToolTip(offer.toolTip())
        self.show()

    def close_notice(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_offer(self) -> None:
        self.hide()
        if self._action is not None:
            self._action.trigger()
