"""What one decision on many records will change, before it is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.review.reasons import RejectReason
from reviewer.ui.reasons_text import reason_word
from reviewer.ui.states import STATE_LOOKS
from reviewer.ui.words import field_text, field_word, word

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FIELDS = ("indicator", "value", "unit", "measure", "year")


class ChangeModel(QAbstractTableModel):
    """The records that change: some fields, the state before and after."""

    def __init__(self, records: Sequence[Record], after: State) -> None:
        super().__init__()
        self._records = records
        self._after = after

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_FIELDS) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        record = self._records[index.row()]
        if index.column() < len(_FIELDS):
            return field_text(record.mention, _FIELDS[index.column()])
        return f"{_state(record.state)} → {_state(self._after)}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return field_word(_FIELDS[section]) if section < len(_FIELDS) else self.tr("Change")
        return None


def _state(state: State) -> str:
    return f"{STATE_LOOKS[state].sign} {word(state)}"


class ManyDialog(QDialog):
    """Asks once; for a rejection also for its reason."""

    def __init__(
        self,
        records: Sequence[Record],
        after: State,
        *,
        n_selected: int,
        reasons: Sequence[RejectReason] = (),
        parent: QWidget | None = None,
    ) -> None:
        """records: those that will change, of ``n_selected``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decide on several"))
        self._reason = QComboBox(self)
        for reason in reasons:
            self._reason.addItem(reason_word(reason), reason.code)
        if after is State.REJECTED:
            text = self.tr("{n} records will be rejected. One undo takes all of it back.")
            act = self.tr("Reject {n}")
        else:
            text = self.tr("{n} records will be confirmed. One undo takes all of it back.")
            act = self.tr("Confirm {n}")
        n = f"{len(records):,}"
        heading = QLabel(text.format(n=n), self)
        heading.setWordWrap(True)
        unchanged = QLabel(
            self.tr("{n} of the selected ones are so decided already and stay as they are.").format(
                n=f"{n_selected - len(records):,}"
            ),
            self,
        )
        unchanged.setProperty("muted", True)
        unchanged.setVisible(n_selected > len(records))
        table = self._make_table(records, after)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        do = buttons.addButton(act.format(n=n), QDialogButtonBox.ButtonRole.AcceptRole)
        do.setEnabled(bool(records))
        do.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(unchanged)
        form = QFormLayout()
        if reasons:
            form.addRow(self.tr("&Reason"), self._reason)
        self._reason.setVisible(bool(reasons))
        layout.addLayout(form)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(44 * line, 26 * line)

    def _make_table(self, records: Sequence[Record], after: State) -> QTableView:
        model = ChangeModel(records, after)
        model.setParent(self)
        table = QTableView(self)
        table.setAccessibleName(self.tr("Records that will change"))
        table.setModel(model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(len(_FIELDS), 12 * self.fontMetrics().height())
        return table

    @property
    def reason(self) -> str:
        return str(self._reason.currentData() or "")
