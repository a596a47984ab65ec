"""A record's history: who changed what, when, from what to what; and the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.candidate import State
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status
from reviewer.domain.notation import year_from_json
from reviewer.domain.record import HistoryEntry, RecordDetail
from reviewer.domain.view import Column
from reviewer.storage.codec import MENTION_FIELDS, mention_fields, mention_of
from reviewer.ui.icons import Icon, icon
from reviewer.ui.operations_text import operation_word
from reviewer.ui.reasons_text import reason_text
from reviewer.ui.words import column_word, field_word, shown

_VERSION = Qt.ItemDataRole.UserRole


def versions(detail: RecordDetail) -> list[Mention | None]:
    """For each entry of the history, the mention as it stood after it; None: there was none."""
    fields: dict[str, Any] = mention_fields(detail.record.mention)
    found: list[Mention | None] = []
    exists = True
    for entry in detail.history:
        found.append(_mention(fields) if exists else None)
        for name in MENTION_FIELDS:
            if name in entry.before:
                fields[name] = entry.before[name]
        exists = exists and bool(entry.before)
    return found


def _mention(fields: Mapping[str, Any]) -> Mention | None:
    try:
        return mention_of(fields)
    except (ValueError, KeyError, TypeError):  # written under rules that no longer hold
        return None


class HistoryView(QWidget):
    """Shows a record's history; asks to take an earlier version back."""

    version_requested = Signal(object)  # Mention

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: Mention | None = None
        self._model = QStandardItemModel(0, 2, self)
        self._tree = QTreeView(self)
        self._tree.setAccessibleName(self.tr("History of the record"))
        self._tree.setModel(self._model)
        self._tree.setHeaderHidden(True)
        self._tree.setRootIsDecorated(False)
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.setWordWrap(True)
        self._empty = QLabel(self.tr("Choose a record to see what was done to it."), self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back = QPushButton(icon(Icon.HISTORY), self.tr("Take this version back"), self)
        self._back.clicked.connect(self._on_back)
        self._tree.selectionModel().currentChanged.connect(self._on_row)
        self.setFocusProxy(self._tree)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(8, 4, 8, 8)
        bottom.addStretch(1)
        bottom.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._tree, 1)
        layout.addLayout(bottom)
        self.show_record(None)

    def show_record(self, detail: RecordDetail | None) -> None:
        self._model.removeRows(0, self._model.rowCount())
        self._current = detail.record.mention if detail is not None else None
        self._empty.setVisible(detail is None)
        self._tree.setVisible(detail is not None)
        self._back.setEnabled(False)
        if detail is not None:
            for entry, version in zip(detail.history, versions(detail), strict=True):
                self._add(entry, version)
            self._tree.expandAll()
            self._tree.resizeColumnToContents(0)

    def _add(self, entry: HistoryEntry, version: Mention | None) -> None:
        at = entry.at.astimezone()
        when = QStandardItem(f"{at:%Y-%m-%d %H:%M}")
        when.setToolTip(f"{at:%Y-%m-%d %H:%M:%S UTC%z}")
        what = QStandardItem(f"{operation_word(entry.operation)} · {entry.actor}")
        for item in (when, what):
            item.setData(version, _VERSION)
        for name in sorted({*entry.before, *entry.after}, key=_order):
            # what the extractor first wrote is the version itself, not a change
            if entry.before and name in _SHOWN:
                before, after = (
                    self._shown(name, side.get(name)) for side in (entry.before, entry.after)
                )
                label, change = (
                    QStandardItem(self._label(name)),
                    QStandardItem(f"{before} → {after}"),
                )
                for item in (label, change):
                    item.setData(version, _VERSION)
                when.appendRow([label, change])
        self._model.appendRow([when, what])

    def _label(self, name: str) -> str:
        if name == "comment":
            return self.tr("Comment")
        if name == "reason":
            return self.tr("Reason")
        columns = {"state": Column.STATE, "is_flagged": Column.FLAGGED}
        return column_word(columns[name]) if name in columns else field_word(name)

    def _shown(self, name: str, value: Any) -> str:
        """A field as the trail keeps it, for people."""
        if value is None or value == "":
            return "–"
        if name in _READERS:
            return shown(name, _READERS[name](value))
        if name == "reason":
            return reason_text(str(value))
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        return str(value)

    def _on_row(self, index: QModelIndex) -> None:
        version = index.data(_VERSION)
        self._back.setEnabled(isinstance(version, Mention) and version != self._current)

    def _on_back(self) -> None:
        version = self._tree.currentIndex().data(_VERSION)
        if isinstance(version, Mention):
            self.version_requested.emit(version)


_READERS: dict[str, Callable[[Any], object]] = {
    "comparator": Comparator,
    "measure": Measure,
    "status": Status,
    "kind": Kind,
    "state": State,
    "year": year_from_json,
}
_SHOWN = (*MENTION_FIELDS[2:], "state", "is_flagged", "comment", "reason")


def _order(name: str) -> int:
    return _SHOWN.index(name) if name in _SHOWN else len(_SHOWN)
