"""The top of the card: the record's state, how sure the extractor was, and the words themselves."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reviewer.domain.candidate import State
from reviewer.domain.document import Document
from reviewer.domain.record import Record
from reviewer.domain.span import Span
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.look.theme import Theme
from reviewer.ui.positions import showable, utf16_length
from reviewer.ui.wording.fields import word

_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_AROUND = 14  # characters of the text shown on each side of the value


class Quote(QWidget):
    """Some words of the text, the value bold among them; two lines, or what they need.

    A label of its own: Qt's would have the whole card laid out anew at each new text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = ("", "", "")
        self._lines = QTextLayout()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lay_out()

    def text(self) -> str:
        return "".join(self._parts)

    def set_text(self, before: str, value: str, after: str) -> None:
        """The value and what stands around it."""
        parts = (showable(before), showable(value), showable(after))
        if parts != self._parts:
            self._parts = parts
            self.setAccessibleDescription(self.text())
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lines.draw(painter, QPointF(0, 0))

    def _lay_out(self) -> None:
        value, strong = QTextLayout.FormatRange(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        value.start, value.length = map(utf16_length, self._parts[:2])
        value.format = strong
        self._lines = QTextLayout(self.text(), self.font())
        self._lines.setTextOption(_WRAPPED)
        self._lines.setFormats([value])
        self._lines.beginLayout()
        bottom = 0.0
        while (line := self._lines.createLine()).isValid():
            line.setLineWidth(self.width())
            line.setPosition(QPointF(0, bottom))
            bottom += line.height()
        self._lines.endLayout()
        height = max(math.ceil(bottom), 2 * self.fontMetrics().lineSpacing()) + 4
        if height != self.minimumHeight():
            self.setFixedHeight(height)  # two lines: the form below stays where it is
        self.update()


class CardHeader(QWidget):
    """Says what is shown; decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: Record | None = None
        self._state = QLabel(self)
        self._sure = QLabel(self)
        self._sure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._quote = Quote(self)
        self._quote.setAccessibleName(self.tr("Words in the text"))
        top = QHBoxLayout()
        top.addWidget(self._state, 1)
        top.addWidget(self._sure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._quote)

    def show_record(self, record: Record | None) -> None:
        self._record = record
        self._refresh()

    def show_new(self) -> None:
        """A mention that is being added."""
        self._record = None
        self._refresh()
        look = STATE_LOOKS[State.ADDED]
        words = self.tr("New record")
        self._state.setText(f"{look.sign} {words}")
        self._state.setVisible(True)

    def show_words(self, document: Document | None, span: Span | None) -> None:
        """The value as it stands in the text, with a few words around it."""
        self._quote.setVisible(document is not None and span is not None)
        if document is None or span is None:
            return
        text, extent = document.text, document.extent
        before = text[max(extent.start, span.start - _AROUND) : span.start].split("\n")[-1]
        after = text[span.end : min(extent.end, span.end + _AROUND)].split("\n")[0]
        self._quote.set_text(f"…{before}", span.of(text), f"{after}…")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()
        super().changeEvent(event)

    def _refresh(self) -> None:
        record = self._record
        self._state.setVisible(record is not None)
        self._sure.setVisible(record is not None)
        if record is None:
            return
        look = STATE_LOOKS[record.state]
        flag = "  ⚑" if record.is_flagged else ""
        self._state.setText(f"{look.sign} {word(record.state)}{flag}")
        ink = Theme.of(self.palette()).states[record.state].ink
        palette = self._state.palette()
        if palette.color(self._state.foregroundRole()) != ink:
            palette.setColor(self._state.foregroundRole(), ink)
            self._state.setPalette(palette)
        # room for the longest, kept: so the card is not laid out anew with every record
        self._sure.setFixedSize(self._sure.fontMetrics().size(0, f"{1:.0%}"))
        self._sure.setText(f"{record.confidence:.0%}")
        self._sure.setToolTip(
            self.tr("How sure the extractor is; found by {rule}").format(rule=record.rule)
        )
