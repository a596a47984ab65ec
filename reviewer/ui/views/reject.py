"""Why a candidate is rejected: a panel of reasons beside the candidate, one digit each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.review.reasons import RejectReason
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.wording.reasons import reason_word

_INDENT = "     "  # of what has no digit before it


class ReasonButton(QPushButton):
    """A reason with its digit. A long one takes several lines: the panel keeps the width that it
    finds, so that the source text is not laid out anew when it opens."""

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(key + words, parent)
        self._key = key or _INDENT
        self._words = words
        self.setAccessibleName(f"{key}{words}")
        self.setProperty("row", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(_INDENT) - metrics.height()
        lines = _broken(self._words, self.font(), max(room, metrics.height()))
        text = self._key + f"\n{_INDENT}".join(lines)
        if text != self.text():
            self.setText(text)


def _broken(words: str, font: QFont, width: int) -> list[str]:
    """The words in lines of a width, broken where the script allows it."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines


class _Room(QScrollArea):
    """As high as what it holds; where there is less room, what it holds scrolls."""

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 3 * self.fontMetrics().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_grown = watched is self._inner and event.type() == QEvent.Type.LayoutRequest
        done = super().eventFilter(watched, event)
        if is_grown:
            self.updateGeometry()
        return done


class RejectPanel(QFrame):
    """Lists the reasons and asks for one of them."""

    reason_chosen = Signal(str)  # the reason's code
    guideline_requested = Signal(str)  # the paragraph: "3.3"
    cancelled = Signal()

    def __init__(self, reasons: Sequence[RejectReason], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reject_panel")
        self._reasons: tuple[RejectReason, ...] = ()
        self._rows: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(2)
        layout.addLayout(self._heading())
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        layout.addWidget(_Room(inner, self))
        self.set_reasons(reasons)

    def set_reasons(self, reasons: Sequence[RejectReason]) -> None:
        """Offer these, the first nine on the digits."""
        self._reasons = tuple(reasons)
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(digit, reason) for digit, reason in enumerate(self._reasons, 1)]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, digit: int, reason: RejectReason) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._button(digit, reason), 1)
        layout.addWidget(self._link(reason), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _heading(self) -> QHBoxLayout:
        heading = QHBoxLayout()
        heading.addWidget(QLabel(self.tr("Reject: why?"), self), 1)
        leave = QPushButton(icon(Icon.CLOSE), "", self)
        leave.setFlat(True)
        leave.setAccessibleName(self.tr("Do not reject"))
        leave.setToolTip(self.tr("Do not reject (Esc)"))
        leave.clicked.connect(self.cancelled)
        heading.addWidget(leave)
        return heading

    def _button(self, digit: int, reason: RejectReason) -> QPushButton:
        button = ReasonButton(f"{digit}  " if digit <= 9 else "", reason_word(reason), self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False, code=reason.code: self.reason_chosen.emit(code))
        return button

    def _link(self, reason: RejectReason) -> QPushButton:
        """To the paragraph of the guideline that gives the reason."""
        link = QPushButton(f"§{reason.guideline}", self)
        words = self.tr("Guideline {paragraph}").format(paragraph=reason.guideline)
        link.setAccessibleName(words)
        link.setToolTip(words)
        link.setProperty("row", True)
        link.setProperty("muted", True)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(
            lambda _=False, paragraph=reason.guideline: self.guideline_requested.emit(paragraph)
        )
        link.setVisible(bool(reason.guideline))
        return link

    def code(self, digit: int) -> str | None:
        """The reason on a digit from 1; None if there is none."""
        return self._reasons[digit - 1].code if digit <= len(self._reasons) else None
