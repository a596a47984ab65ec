"""What happened to a record so far: who, when, before and after; any version can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reviewer.domain.candidate import State
from reviewer.domain.mention import FIELDS, Comparator, Kind, Measure, Mention, Status
from reviewer.domain.notation import parse_value, year_from_json
from reviewer.domain.record import HistoryEntry, RecordDetail
from reviewer.storage.codec import MENTION_FIELDS, Fields, mention_fields, mention_of
from reviewer.ui.views.card_reasons import Section
from reviewer.ui.wording.fields import field_word, shown, word
from reviewer.ui.wording.operations import operation_word
from reviewer.ui.wording.reasons import reason_text

_ENUMS = {"comparator": Comparator, "measure": Measure, "status": Status, "kind": Kind}


class History(Section):
    """Newest first, down to the extraction. Under each that left other fields than the record
    has now stands a button that asks for them."""

    version_requested = Signal(object)  # Mention

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", is_open=False, parent=parent)
        self._button.setText(self.tr("History"))
        self._detail: RecordDetail | None = None
        self._mentions: list[Mention | None] = []
        self._rows: list[tuple[QLabel, QPushButton]] = []

    def show_record(self, detail: RecordDetail | None) -> None:
        self._detail = detail
        self.refill()
        self.setVisible(detail is not None)

    def fill(self) -> None:
        lines = _lines(self._detail) if self._detail is not None else []
        self._mentions = list(_versions(self._detail)) if self._detail is not None else []
        while len(self._rows) < len(lines):
            self._add_row(len(self._rows))
        for number, (label, button) in enumerate(self._rows):
            is_shown = number < len(lines)
            label.setVisible(is_shown)
            button.setVisible(is_shown and self._mentions[number] is not None)
            if is_shown:
                label.setText(lines[number])
                version = lines[number].splitlines()[0]
                button.setAccessibleName(
                    self.tr("Take this version back: {version}").format(version=version)
                )

    def _add_row(self, number: int) -> None:
        label = QLabel(self.body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        button = QPushButton(self.tr("Take this version back"), self.body)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.version_requested.emit(self._mentions[number]))
        self.rows.addWidget(label)
        self.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.append((label, button))


def _versions(detail: RecordDetail) -> Iterator[Mention | None]:
    """For each entry, and for the extraction, the mention that it left; None where it changed
    no field, or left the fields as they are now."""
    now = mention_fields(detail.record.mention)
    fields: Fields = dict(now)
    for entry in detail.history:
        touched = [name for name in MENTION_FIELDS if name in entry.after]
        yield mention_of(fields) if touched and fields != now else None
        fields.update({name: entry.before[name] for name in touched if name in entry.before})
    yield mention_of(fields) if _is_extracted(detail) and fields != now else None


def _is_extracted(detail: RecordDetail) -> bool:
    """Whether the record came with its import, which tells of its records by their number."""
    return not detail.history or bool(detail.history[-1].before)


def _lines(detail: RecordDetail) -> list[str]:
    lines = [_line(entry) for entry in detail.history]
    if _is_extracted(detail):
        lines.append(operation_word("extract"))
    return lines


def _line(entry: HistoryEntry) -> str:
    at = entry.at.astimezone()
    lines = [f"{at:%Y-%m-%d %H:%M}  {entry.actor}  {operation_word(entry.operation)}"]
    if entry.before:
        lines += _changes(entry)
    if "state" in entry.before and "state" in entry.after:
        states = (State(str(side["state"])) for side in (entry.before, entry.after))
        lines.append("    " + " → ".join(map(word, states)))
    if entry.reason:
        lines.append(f"    {reason_text(entry.reason)}")
    return "\n".join(lines)


def _changes(entry: HistoryEntry) -> Iterator[str]:
    before, after = _field_values(entry.before), _field_values(entry.after)
    if "value_text" in entry.before:
        words = (f"“{side['value_text']}”" for side in (entry.before, entry.after))
        yield "    " + " → ".join(words)
    for field, value in after.items():
        old = shown(field, before[field]) if field in before else ""
        yield f"    {field_word(field)}: {old or '—'} → {shown(field, value) or '—'}"


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
