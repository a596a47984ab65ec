"""Which backup to put in the place of the database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reviewer.storage.backup import Backup

_PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """Asks once; :attr:`chosen` is the backup's file. ``other`` asks for a file elsewhere."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.is_other = False
        text = QLabel(
            self.tr(
                "The backup takes the place of the database; what is there now is kept beside it "
                "as a file of its own, and the restoring stands in the audit trail."
            ),
            self,
        )
        text.setWordWrap(True)
        self._model = QStandardItemModel(0, 2, self)
        self._model.setHorizontalHeaderLabels([self.tr("Made at"), self.tr("Size")])
        self._list = QTreeView(self)
        self._list.setAccessibleName(self.tr("Backups, the newest first"))
        self._list.setModel(self._model)
        self._list.setRootIsDecorated(False)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for backup in backups:
            self._add(backup)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._ok = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        other = buttons.addButton(self.tr("Other file…"), QDialogButtonBox.ButtonRole.ActionRole)
        other.clicked.connect(self._on_other)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._check())
        self._list.setCurrentIndex(self._model.index(0, 0))
        layout = QVBoxLayout(self)
        for widget in (text, self._list, buttons):
            layout.addWidget(widget)
        line = self.fontMetrics().height()
        self.resize(30 * line, 20 * line)
        self._check()

    def _add(self, backup: Backup) -> None:
        at = backup.at.astimezone()
        when = QStandardItem(f"{at:%Y-%m-%d %H:%M:%S}")
        when.setData(str(backup.path), _PATH)
        when.setToolTip(str(backup.path))
        size = QStandardItem(f"{backup.size / 1_000_000:,.1f} MB")
        size.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._model.appendRow([when, size])

    @property
    def chosen(self) -> Path | None:
        row = self._list.currentIndex().row()
        path = self._model.index(row, 0).data(_PATH) if row >= 0 else None
        return Path(path) if path else None

    def _check(self) -> None:
        self._ok.setEnabled(self.chosen is not None)

    def _on_other(self) -> None:
        self.is_other = True
        self.accept()
