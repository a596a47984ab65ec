"""Under the form: other readings, why the fields are what they are, and what happened so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reviewer.domain.candidate import Alternative, Candidate, State
from reviewer.domain.mention import FIELDS, Comparator, Kind, Measure, Status
from reviewer.domain.notation import parse_value, year_from_json
from reviewer.domain.record import HistoryEntry
from reviewer.ui.operations_text import operation_word
from reviewer.ui.reasons_text import reason_text
from reviewer.ui.words import field_word, shown, word

_ENUMS = {"comparator": Comparator, "measure": Measure, "status": Status, "kind": Kind}


class Section(QWidget):
    """A heading that folds what stands under it."""

    def __init__(self, title: str, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = QToolButton(self)
        self._button.setText(title)
        self._button.setAutoRaise(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._body = QWidget(self)
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(8, 0, 0, 4)
        self.rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._button)
        layout.addWidget(self._body)
        self._button.clicked.connect(self._on_clicked)
        self._show(is_open=is_open)

    def clear(self) -> None:
        while (taken := self.rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, widget: QWidget) -> None:
        self.rows.addWidget(widget)

    def _on_clicked(self) -> None:
        self._show(is_open=self._body.isHidden())

    def _show(self, *, is_open: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow
        self._button.setArrowType(arrow)
        self._body.setVisible(is_open)


class Alternatives(Section):
    """The proposal's other readings, each on its number."""

    chosen = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=True, parent=parent)
        self._button.setText(self.tr("Other readings"))

    def show_alternatives(self, alternatives: Sequence[Alternative]) -> None:
        self.clear()
        for number, alternative in enumerate(alternatives[:9]):
            value = shown(alternative.field, alternative.value) or "—"
            button = QPushButton(
                f"{number + 1}   {field_word(alternative.field)} → {value}"
                f"   {alternative.confidence:.0%}",
                self,
            )
            button.setFlat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setStyleSheet("text-align: left; padding: 2px 4px;")
            button.clicked.connect(lambda _=False, n=number: self.chosen.emit(n))
            self.add(button)
        self.setVisible(bool(alternatives))


class Why(Section):
    """The rule and the words behind each field."""

    reveal_requested = Signal(object)  # Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=False, parent=parent)
        self._button.setText(self.tr("Why this?"))

    def show_proposal(self, proposal: Candidate | None, text: str) -> None:
        self.clear()
        if proposal is not None:
            for piece in proposal.evidence:
                words = f"“{piece.span.of(text)}”" if piece.span is not None else ""
                note = piece.note if piece.note not in words else ""
                said = " · ".join(part for part in (words, note, piece.rule) if part)
                label = QLabel(f"{field_word(piece.field)}: {said}", self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                self.add(label)
        self.setVisible(bool(proposal and proposal.evidence))


class History(Section):
    """Who did what and when, newest first; an earlier version can be taken back."""

    version_requested = Signal(object)  # field → value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=False, parent=parent)
        self._button.setText(self.tr("History"))

    def show_history(self, history: Sequence[HistoryEntry]) -> None:
        self.clear()
        for entry in history:
            label = QLabel(self._line(entry), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setToolTip(f"{entry.at:%Y-%m-%d %H:%M:%S} UTC")
            self.add(label)
            earlier = _field_values(entry.before)
            if earlier and entry.before.get("indicator", "-"):
                self.add(self._take_back(earlier))
        self.setVisible(bool(history))

    def _line(self, entry: HistoryEntry) -> str:
        at = entry.at.astimezone()
        lines = [f"{at:%Y-%m-%d %H:%M}  {entry.actor}  {operation_word(entry.operation)}"]
        if entry.before:
            for field, value in _field_values(entry.after).items():
                old = _field_values(entry.before).get(field)
                before = shown(field, old) if field in _field_values(entry.before) else ""
                lines.append(
                    f"    {field_word(field)}: {before or '—'} → {shown(field, value) or '—'}"
                )
        if "state" in entry.before and "state" in entry.after:
            states = (State(str(side["state"])) for side in (entry.before, entry.after))
            lines.append("    " + " → ".join(map(word, states)))
        if entry.reason:
            lines.append(f"    {reason_text(entry.reason)}")
        return "\n".join(lines)

    def _take_back(self, earlier: Mapping[str, object]) -> QPushButton:
        button = QPushButton(self.tr("Take this version back"), self)
        button.setFlat(True)
        button.clicked.connect(lambda: self.version_requested.emit(earlier))
        return button


def _field_values(columns: Mapping[str, object]) -> dict[str, Any]:
    """The fields of a mention among a trail entry's columns, as values of the domain."""
    values: dict[str, Any] = {}
    for field in FIELDS:
        if field in columns:
            column: Any = columns[field]
            if field == "value":
                values[field] = parse_value(str(column or ""))
            elif field == "year":
                values[field] = year_from_json(column)
            else:
                values[field] = _ENUMS.get(field, str)(column)
    return values
