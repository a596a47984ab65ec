"""One entry closely: the objects that it changed, and the chosen one before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.audit import timeline as telling
from reviewer.domain.timeline import ChangedObject, TimelineRow
from reviewer.storage import timeline
from reviewer.storage.store import Store
from reviewer.ui.auditing.sides_model import SidesModel
from reviewer.ui.auditing.words import object_word

_PART = 200  # objects read at once
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ObjectModel(QAbstractListModel):
    """The objects of an entry, read in parts as one scrolls."""

    def __init__(self, store: Store, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._entry_id: int | None = None
        self._objects: list[ChangedObject] = []
        self._is_whole = True

    def show(self, entry_id: int | None) -> None:
        self.beginResetModel()
        self._entry_id = entry_id
        self._objects = []
        self._is_whole = entry_id is None
        self._append(self._read(0))
        self.endResetModel()

    def thing(self, row: int) -> ChangedObject | None:
        return self._objects[row] if 0 <= row < len(self._objects) else None

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: _Index) -> None:
        read = self._read(self._objects[-1].position + 1 if self._objects else 0)
        if read:
            first = len(self._objects)
            self.beginInsertRows(_ROOT, first, first + len(read) - 1)
            self._append(read)
            self.endInsertRows()
        self._is_whole = self._is_whole or not read

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._objects)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        thing = self._objects[index.row()]
        return f"{object_word(thing.kind)}  {thing.label}".rstrip()

    def _read(self, first: int) -> list[ChangedObject]:
        if self._entry_id is None:
            return []
        with self._store.read() as session:
            return timeline.objects(session, self._entry_id, first=first, limit=_PART)

    def _append(self, read: Sequence[ChangedObject]) -> None:
        self._objects += read
        self._is_whole = len(read) < _PART


class SidesView(QWidget):
    """Shows nothing until it is given an entry."""

    object_chosen = Signal(object)  # ChangedObject

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._entry_id: int | None = None
        self.objects = QListView(self)
        self.objects.setAccessibleName(self.tr("What the entry changed"))
        self.objects.setUniformItemSizes(True)
        self._objects = ObjectModel(store, self)
        self.objects.setModel(self._objects)
        self.fields = QTableView(self)
        self.fields.setAccessibleName(self.tr("Before and after"))
        self.model = SidesModel(self)
        self.fields.setModel(self.model)
        self._dress()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.objects)
        split.addWidget(self.fields)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 3)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.objects.selectionModel().currentChanged.connect(lambda *_both: self._on_object())

    def _dress(self) -> None:
        self.fields.verticalHeader().hide()
        self.fields.setShowGrid(False)
        self.fields.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.fields.setWordWrap(False)
        self.fields.setTabKeyNavigation(False)
        head = self.fields.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_entry(self, line: TimelineRow | None) -> None:
        """Show an entry at the object that it is about; None: nothing."""
        self._entry_id = None if line is None else line.id
        self._objects.show(self._entry_id)
        self.model.show("", None)
        if line is None or not self._objects.rowCount():
            return
        chosen = 0
        if line.object is not None:
            chosen = min(line.object.position, self._objects.rowCount() - 1)
        self.objects.setCurrentIndex(self._objects.index(chosen))

    @property
    def current(self) -> ChangedObject | None:
        return self._objects.thing(self.objects.currentIndex().row())

    def _on_object(self) -> None:
        thing = self.current
        if thing is None or self._entry_id is None:
            self.model.show("", None)
            return
        with self._store.read() as session:
            sides = telling.sides(session, self._entry_id, thing.kind, thing.uid)
        self.model.show(thing.kind, sides)
        self.object_chosen.emit(thing)
