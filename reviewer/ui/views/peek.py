"""A look at the whole paragraph around the current record, over everything else."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QVBoxLayout, QWidget

from reviewer.domain.document import Document
from reviewer.domain.span import Span
from reviewer.ui.look.theme import Theme

_MOST = 2000  # characters on either side: a file may be one line


def paragraph(document: Document, span: Span) -> Span:
    """The lines around a span that no blank line parts, within the document."""
    text, extent = document.text, document.extent
    low, high = max(extent.start, span.start - _MOST), min(extent.end, span.end + _MOST)
    before, after = text.rfind("\n\n", low, span.start), text.find("\n\n", span.end, high)
    return Span(before + 2 if before >= 0 else low, after if after >= 0 else high)


class PeekBox(QFrame):
    """Shown by a key, gone at the next one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAutoFillBackground(True)
        self._text = QTextBrowser(self)
        self._text.setAccessibleName(self.tr("The paragraph around the record"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.installEventFilter(self)
        self._before: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._text)
        self.hide()

    def open(self, document: Document, span: Span) -> None:
        around = paragraph(document, span)
        theme = Theme.of(self.palette())
        parts = (
            Span(around.start, span.start).of(document.text),
            span.of(document.text),
            Span(span.end, around.end).of(document.text),
        )
        before, value, after = (escape(part).replace("\n", "<br>") for part in parts)
        mark = f"background:{theme.current.name()}; color:{theme.text.name()}"
        size = round(self.font().pointSizeF() * 1.4)
        self._text.setHtml(
            f"<div style='font-size:{size}pt; line-height:170%'>"
            f"{before}<a name='value'></a><b style='{mark}'>{value}</b>{after}</div>"
        )
        window, line = self.window(), self.fontMetrics().height()
        width = min(48 * line, window.width() - 4 * line)
        height = min(26 * line, window.height() - 8 * line)
        self.setGeometry((window.width() - width) // 2, 4 * line, width, height)
        self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self._text.scrollToAnchor("value")
        self._text.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows scroll; any other key only closes, so that none decides unseen."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            scrolls = event.key() in _SCROLLING
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress and not scrolls:
                self.leave()
                return True
        if kind == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)


_SCROLLING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
}
