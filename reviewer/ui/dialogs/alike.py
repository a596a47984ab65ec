"""The same correction for like records: what each would become, to be chosen from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.mention import FIELDS
from reviewer.review.like import Like
from reviewer.ui.wording.fields import field_text, field_word

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN = ("indicator", "value", "unit", "year")
_CHECKED = Qt.CheckState.Checked.value


class AlikeModel(QAbstractTableModel):
    """The records as they stand, each with a tick and its change."""

    def __init__(self, likes: Sequence[Like]) -> None:
        super().__init__()
        self._likes = likes
        self._ticked = [True] * len(likes)

    @property
    def chosen(self) -> list[Like]:
        return [like for like, ticked in zip(self._likes, self._ticked, strict=True) if ticked]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._likes)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_SHOWN) + 2

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        like, column = self._likes[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            ticked = self._ticked[index.row()]
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column < len(_SHOWN):
            return field_text(like.record.mention, _SHOWN[column])
        return self._change(like) if column == len(_SHOWN) else like.title

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        self._ticked[index.row()] = value in (_CHECKED, Qt.CheckState.Checked)
        self.dataChanged.emit(index, index, [role])
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < len(_SHOWN):
            return field_word(_SHOWN[section])
        return self.tr("Change") if section == len(_SHOWN) else self.tr("Document")

    def _change(self, like: Like) -> str:
        before, after = like.record.mention, like.mention
        changed = [name for name in FIELDS if getattr(before, name) != getattr(after, name)]
        sides = [[field_text(side, name) or "—" for side in (before, after)] for name in changed]
        return "; ".join(
            f"{field_word(name)}: {' → '.join(both)}"
            for name, both in zip(changed, sides, strict=True)
        )


class AlikeDialog(QDialog):
    """Asks once; all are ticked at first, Space unticks one."""

    def __init__(self, likes: Sequence[Like], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The same correction for like ones"))
        self._model = AlikeModel(likes)
        self._model.setParent(self)
        said = self.tr(
            "Each ticked record gets the correction beside it. One undo takes all of it back."
        )
        heading = QLabel(said, self)
        heading.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._do = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._do.setDefault(True)
        self._model.dataChanged.connect(self._count)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._make_table(), 1)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(56 * line, 26 * line)
        self._count()

    @property
    def chosen(self) -> list[Like]:
        """What is ticked."""
        return self._model.chosen

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Records that will change"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(len(_SHOWN), QHeaderView.ResizeMode.Stretch)
        table.resizeColumnsToContents()
        table.setColumnWidth(0, 16 * self.fontMetrics().height())
        table.setCurrentIndex(self._model.index(0, 0))
        return table

    def _count(self) -> None:
        n = len(self._model.chosen)
        self._do.setText(self.tr("Correct {n}").format(n=f"{n:,}"))
        self._do.setEnabled(n > 0)
