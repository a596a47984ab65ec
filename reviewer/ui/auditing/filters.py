"""What of the time line is wanted: choices, times and words above it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from reviewer.audit.kinds import OpKind
from reviewer.domain.record import DocumentSummary
from reviewer.domain.timeline import EntryFilter
from reviewer.review import reasons
from reviewer.ui.auditing.words import FILTERED_FIELDS, changed_word
from reviewer.ui.wording.operations import operation_word
from reviewer.ui.wording.reasons import reason_word

_MOST_LETTERS = 24  # of an entry that a closed list makes room for


class FilterBar(QWidget):
    """Emits ``changed`` when another filter was chosen, or words or times were entered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = _choice(self, self.tr("Everybody"))
        self.document = _choice(self, self.tr("All documents"))
        self.action = _choice(self, self.tr("All actions"))
        self.field = _choice(self, self.tr("Any field"))
        self.first = QLineEdit(self)
        self.last = QLineEdit(self)
        self.words = QLineEdit(self)
        self.bulk = QCheckBox(self.tr("Only decisions on many"), self)
        self.after = QCheckBox(self.tr("Only after a sign-off"), self)
        for kind in OpKind:
            self.action.addItem(operation_word(kind.value), kind.value)
        for name in FILTERED_FIELDS:
            self.field.addItem(changed_word(name), name)
        for line, hint in (
            (self.first, self.tr("2026-03-01 or 2026-03-01 14:30")),
            (self.last, self.tr("2026-03-31, that day included")),
            (self.words, self.tr("Words in the reason or the comment")),
        ):
            line.setPlaceholderText(hint)
            line.setClearButtonEnabled(True)
            line.editingFinished.connect(self._on_finished)
            line.textChanged.connect(lambda text: None if text else self.changed.emit())
        for combo in (self.who, self.document, self.action, self.field):
            combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for box in (self.bulk, self.after):
            box.toggled.connect(lambda _on: self.changed.emit())
        self._shown = EntryFilter()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 0)
        grid.setHorizontalSpacing(8)
        places: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Who"), self.who),
            (self.tr("Action"), self.action),
            (self.tr("From"), self.first),
            (self.tr("Document"), self.document),
            (self.tr("Field"), self.field),
            (self.tr("To"), self.last),
            (self.tr("Words"), self.words),
        )
        for n, (text, widget) in enumerate(places):
            row, column = divmod(n, 3)
            label = QLabel(text, self)
            label.setBuddy(widget)
            widget.setAccessibleName(text)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(widget, row, 2 * column + 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(24)
        for box in (self.bulk, self.after):
            boxes.addWidget(box)
        boxes.addStretch(1)
        grid.addLayout(boxes, 2, 2, 1, 4)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)

    # ------------------------------------------------------------------ what can be chosen
    def offer(self, actors: Sequence[str], documents: Iterable[DocumentSummary]) -> None:
        """Who and which documents can be chosen; what is chosen stays."""
        _refill(self.who, [(name, name) for name in actors])
        _refill(self.document, [(one.title or one.source_name, one.id) for one in documents])

    def clear(self) -> None:
        """Want everything."""
        with QSignalBlocker(self):
            for combo in (self.who, self.document, self.action, self.field):
                combo.setCurrentIndex(0)
            for line in (self.first, self.last, self.words):
                line.clear()
            for box in (self.bulk, self.after):
                box.setChecked(False)
        self.changed.emit()

    # ------------------------------------------------------------------ what is wanted
    def problem(self) -> str:
        """What is wrong with a time; "" if nothing is."""
        for line in (self.first, self.last):
            try:
                _time(line.text())
            except ValueError:
                return self.tr(
                    "“{text}” is no time. Write it like 2026-03-01 or 2026-03-01 14:30."
                ).format(text=line.text())
        return ""

    def wanted(self) -> EntryFilter:
        """Raises ValueError if there is a problem."""
        first, last = _time(self.first.text()), _time(self.last.text())
        if last is not None:
            last += timedelta(days=1) if _is_day(self.last.text()) else timedelta(minutes=1)
        words = self.words.text().strip()
        return EntryFilter(
            actors=_one(self.who),
            documents=_one(self.document),
            operations=_one(self.action),
            fields=_one(self.field),
            first=first,
            until=last,
            is_bulk=self.bulk.isChecked(),
            is_after_sign_off=self.after.isChecked(),
            words=words,
            reasons=_codes(words),
        )

    def _on_finished(self) -> None:
        """Enter, or the focus goes: only what is new counts."""
        if self.problem() or self.wanted() != self._shown:
            self.changed.emit()

    def take(self) -> EntryFilter:
        """What is wanted, which from now on is what is shown."""
        self._shown = self.wanted()
        return self._shown


def _choice(parent: QWidget, everything: str) -> QComboBox:
    combo = QComboBox(parent)
    combo.addItem(everything, None)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_MOST_LETTERS // 2)
    return combo


def _refill(combo: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        while combo.count() > 1:
            combo.removeItem(1)
        for text, key in entries:
            combo.addItem(text, key)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))


def _one(combo: QComboBox) -> frozenset[Any]:
    chosen = combo.currentData()
    return frozenset() if chosen is None else frozenset({chosen})


def _codes(words: str) -> frozenset[str]:
    """Codes of the reasons whose words hold these."""
    if not words:
        return frozenset()
    return frozenset(one.code for one in reasons.load() if words in reason_word(one))


def _is_day(text: str) -> bool:
    return len(text.strip()) <= len("2026-03-01")


def _time(text: str) -> datetime | None:
    """Local time; None where nothing is written. Raises ValueError if it is none."""
    return datetime.fromisoformat(text.strip()).astimezone() if text.strip() else None
