"""Under the form: other readings, and why the fields are what they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reviewer.domain.candidate import Alternative, Candidate, Evidence
from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.ui.wording.fields import field_word, shown
from reviewer.ui.wording.learnt import rule_text

_MOST_ALTERNATIVES = 9
_BESIDE = 8  # pixels of a button beside its words
_ENUMS = {"comparator": Comparator, "measure": Measure, "status": Status, "kind": Kind}


class _Line(QLabel):
    """A line of a section; some lead somewhere when clicked."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class Section(QWidget):
    """A heading that folds what stands under it; its rows are filled only while it is open."""

    line_clicked = Signal(int)

    def __init__(self, title: str, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = is_open
        self._labels: list[_Line] = []
        self._button = QToolButton(self)
        self._button.setText(title)
        self._button.setAutoRaise(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(8, 0, 0, 4)
        self.rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._button)
        layout.addWidget(self.body)
        self._button.clicked.connect(self._on_clicked)
        self._show()

    def refill(self) -> None:
        """What the section holds has changed."""
        if self._is_open:
            self.fill()

    def fill(self) -> None:
        """Write the rows; each kind of section knows how."""

    def show_lines(self, lines: Sequence[str]) -> None:
        """One label a line; labels are kept, for making one costs more than filling it."""
        while len(self._labels) < len(lines):
            label, number = _Line(self.body), len(self._labels)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.clicked.connect(lambda number=number: self.line_clicked.emit(number))
            self._labels.append(label)
            self.rows.addWidget(label)
        for at, label in enumerate(self._labels):
            label.setVisible(at < len(lines))
            label.setText(lines[at] if at < len(lines) else "")

    def _on_clicked(self) -> None:
        self._is_open = not self._is_open
        self.refill()
        self._show()

    def _show(self) -> None:
        arrow = Qt.ArrowType.DownArrow if self._is_open else Qt.ArrowType.RightArrow
        self._button.setArrowType(arrow)
        self.body.setVisible(self._is_open)


class _Readings(QWidget):
    """A button a reading, one below the other, each cut to the width.

    They stand where they stand, without a layout: with every record there are others.
    """

    chosen = Signal(int)  # from 0

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: Sequence[str] = ()
        self._buttons: list[QPushButton] = []
        self._height = 0  # of one, once it was measured

    def show_words(self, words: Sequence[str]) -> None:
        self._words = words
        while len(self._buttons) < len(words):
            self._buttons.append(self._make_button(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(words))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._height = 0
            self._place()

    def _place(self) -> None:
        if self._buttons and not self._height:
            self._height = self._buttons[0].sizeHint().height()
        height = self._height
        for number, (button, words) in enumerate(zip(self._buttons, self._words, strict=False)):
            room = self.width() - _BESIDE
            shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            if words != button.accessibleName() or shown != button.text():
                button.setText(shown)
                if shown != words or button.toolTip():
                    button.setToolTip(words if shown != words else "")
                button.setAccessibleName(words)
            button.setGeometry(0, number * height, self.width(), height)
        self.setFixedHeight(len(self._words) * height)

    def _make_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setStyleSheet("text-align: left; padding: 2px 4px; border: none;")
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button


class Alternatives(Section):
    """The proposal's other readings, each on its number."""

    chosen = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=True, parent=parent)
        self._button.setText(self.tr("Other readings"))
        self._alternatives: Sequence[Alternative] = ()
        self._readings = _Readings(self.body)
        self._readings.chosen.connect(self.chosen)
        self.rows.addWidget(self._readings)

    def show_alternatives(self, alternatives: Sequence[Alternative]) -> None:
        self._alternatives = alternatives[:_MOST_ALTERNATIVES]
        self.refill()
        self.setVisible(bool(alternatives))

    def fill(self) -> None:
        numbered = enumerate(self._alternatives, start=1)
        self._readings.show_words([_alternative_text(*one) for one in numbered])


def _alternative_text(number: int, alternative: Alternative) -> str:
    value = shown(alternative.field, alternative.value) or "—"
    return f"{number}   {field_word(alternative.field)} → {value}   {alternative.confidence:.0%}"


class Why(Section):
    """The rule and the words behind each field."""

    reveal_requested = Signal(object)  # Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=False, parent=parent)
        self._button.setText(self.tr("Why this?"))
        self._proposal: Candidate | None = None
        self._text = ""
        self.line_clicked.connect(self._on_line)

    def show_proposal(self, proposal: Candidate | None, text: str) -> None:
        self._proposal, self._text = proposal, text
        self.refill()
        self.setVisible(bool(proposal and proposal.evidence))

    def fill(self) -> None:
        evidence = self._proposal.evidence if self._proposal is not None else ()
        self.show_lines([self._line(piece) for piece in evidence])

    def _on_line(self, number: int) -> None:
        evidence = self._proposal.evidence if self._proposal is not None else ()
        span = evidence[number].span if number < len(evidence) else None
        if span is not None:
            self.reveal_requested.emit(span)

    def _line(self, piece: Evidence) -> str:
        words = f"“{piece.span.of(self._text)}”" if piece.span is not None else ""
        note = piece.note if piece.note not in words else ""
        said = " · ".join(part for part in (words, note, rule_text(piece.rule)) if part)
        return f"{field_word(piece.field)}: {said}"
