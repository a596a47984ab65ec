"""The top of the card: the record's state, how sure the extractor was, and the words themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reviewer.domain.candidate import State
from reviewer.domain.document import Document
from reviewer.domain.record import Record
from reviewer.domain.span import Span
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.look.theme import Theme
from reviewer.ui.wording.fields import word

_AROUND = 14  # characters of the text shown on each side of the value


class CardHeader(QWidget):
    """Says what is shown; decides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: Record | None = None
        self._state = QLabel(self)
        self._sure = QLabel(self)
        self._quote = QLabel(self)
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._quote.setWordWrap(True)
        self._quote.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        lines = self._quote.fontMetrics().lineSpacing() * 2
        self._quote.setMinimumHeight(lines + 4)  # the form below stays where it is
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
        value = _escaped(span.of(text))
        self._quote.setText(f"…{_escaped(before)}<b>{value}</b>{_escaped(after)}…")

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
        self._sure.setText(f"{record.confidence:.0%}")
        self._sure.setToolTip(
            self.tr("How sure the extractor is; found by {rule}").format(rule=record.rule)
        )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
