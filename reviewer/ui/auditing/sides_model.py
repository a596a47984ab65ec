"""An object before and after an entry: a row a field, the changed ones marked and first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QGuiApplication

from reviewer.domain.timeline import QUIET_FIELDS, Sides
from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.ui.auditing.words import changed_word, value_text
from reviewer.ui.look.theme import Theme

MARK = "●"
_HEADS = (
    QT_TRANSLATE_NOOP("sides", "Field"),
    QT_TRANSLATE_NOOP("sides", "Before"),
    QT_TRANSLATE_NOOP("sides", "After"),
)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SidesModel(QAbstractTableModel):
    """Marks a changed field by a sign, bold letters and a colour behind them."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[tuple[str, str, str], bool]] = []

    def show(self, kind: str, sides: Sides | None) -> None:
        """The fields of an object of a kind; None: nothing."""
        self.beginResetModel()
        self._rows = [] if sides is None else _rows(kind, sides)
        self.endResetModel()

    def texts(self, row: int) -> tuple[str, str, str]:
        return self._rows[row][0]

    def is_changed(self, row: int) -> bool:
        return self._rows[row][1]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        texts, is_changed = self._rows[index.row()]
        text = texts[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{MARK} {text}" if is_changed and index.column() == 0 else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text
        return _mark(role) if is_changed else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        is_head = orientation == Qt.Orientation.Horizontal and 0 <= section < len(_HEADS)
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("sides", _HEADS[section])
        return None


def _mark(role: int) -> Any:
    if role == Qt.ItemDataRole.FontRole:
        font = QFont(QGuiApplication.font())
        font.setBold(True)
        return font
    if role == Qt.ItemDataRole.BackgroundRole:
        return Theme.of(QGuiApplication.palette()).current
    return None


def _rows(kind: str, sides: Sides) -> list[tuple[tuple[str, str, str], bool]]:
    """What a decision always sets comes after what was really changed."""
    before = sides.before or {}
    names = sorted(sides.after, key=lambda name: (name not in sides.changed, name in QUIET_FIELDS))
    return [
        (
            (
                changed_word(name),
                value_text(kind, name, before.get(name)),
                value_text(kind, name, sides.after[name]),
            ),
            sides.before is not None and name in sides.changed,  # of what is new all is
        )
        for name in names
    ]
