"""What one decision on many records will change, shown beside them before it is made."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from reviewer.domain.candidate import State
from reviewer.domain.record import Record
from reviewer.review.reasons import RejectReason
from reviewer.ui.look.states import STATE_LOOKS
from reviewer.ui.views.panel import Panel
from reviewer.ui.wording.fields import field_text, field_word, word
from reviewer.ui.wording.reasons import reason_word

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FIELDS = ("indicator", "value", "unit", "measure", "year")
_LINES = 7  # of the table


class ChangeModel(QAbstractTableModel):
    """The records that change: some fields, the state before and after."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: Sequence[Record] = ()
        self._after: Sequence[State] = ()

    def show_records(self, records: Sequence[Record], after: Sequence[State]) -> None:
        """after: the state of each when it is done."""
        self.beginResetModel()
        self._records, self._after = records, after
        self.endResetModel()

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
        return f"{_state(record.state)} → {_state(self._after[index.row()])}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            is_field = section < len(_FIELDS)
            return field_word(_FIELDS[section]) if is_field else self.tr("State before and after")
        return None


def _state(state: State) -> str:
    return f"{STATE_LOOKS[state].sign} {word(state)}"


class ManyPanel(Panel):
    """Asks once; for a rejection also for its reason."""

    accepted = Signal(object, object, str)  # list[Record] that change, State after, reason
    merge_accepted = Signal(object)  # list[Record], the first of which stays

    def __init__(self, reasons: Sequence[RejectReason], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("many_panel")
        self._records: Sequence[Record] = ()
        self._after: State | None = State.CONFIRMED  # None: they become one
        self._unchanged = QLabel(self)
        self._unchanged.setProperty("muted", True)
        self._unchanged.setWordWrap(True)
        self._model = ChangeModel(self)
        self._reason = QComboBox(self)
        self.set_reasons(reasons)
        self._reason.setMinimumWidth(6 * self.fontMetrics().height())
        self._why = QLabel(self.tr("&Reason"), self)
        self._why.setBuddy(self._reason)
        self._do = QPushButton(self)
        self._do.setProperty("primary", True)
        self._do.clicked.connect(self.accept)
        under = QHBoxLayout()
        under.addWidget(self._why)
        under.addWidget(self._reason)
        under.addWidget(self._unchanged, 1)
        under.addStretch()
        under.addWidget(self._do)
        self.column.addWidget(self._table())
        self.column.addLayout(under)

    def set_reasons(self, reasons: Sequence[RejectReason]) -> None:
        self._reason.clear()
        for reason in reasons:
            self._reason.addItem(reason_word(reason), reason.code)

    def start(self, records: Sequence[Record], after: State, *, n_selected: int) -> None:
        """records: those that will change, of ``n_selected``."""
        self._records, self._after = list(records), after
        is_rejection = after is State.REJECTED
        n = f"{len(records):,}"
        if is_rejection:
            text = self.tr("{n} records will be rejected. One undo takes all of it back.")
            act = self.tr("Reject {n}")
        else:
            text = self.tr("{n} records will be confirmed. One undo takes all of it back.")
            act = self.tr("Confirm {n}")
        self._heading.setText(text.format(n=n))
        self._do.setText(act.format(n=n))
        self._do.setEnabled(bool(records))
        stay = self.tr("{n} of the selected ones are so decided already and stay as they are.")
        self._unchanged.setText(stay.format(n=f"{n_selected - len(records):,}"))
        self._unchanged.setVisible(n_selected > len(records))
        self._show([after] * len(records), asks_why=is_rejection)

    def start_merge(self, records: Sequence[Record], after: State) -> None:
        """records: those that become one, the first of which stays, in the state ``after``."""
        self._records, self._after = list(records), None
        text = self.tr(
            "{n} records become one: the first stays with its fields, the others are rejected "
            "as the same mention twice. One undo takes all of it back."
        )
        self._heading.setText(text.format(n=f"{len(records):,}"))
        self._do.setText(self.tr("Merge {n}").format(n=f"{len(records):,}"))
        self._do.setEnabled(True)
        self._unchanged.hide()
        self._show([after, *[State.REJECTED] * (len(records) - 1)], asks_why=False)

    def _show(self, after: Sequence[State], *, asks_why: bool) -> None:
        for widget in (self._why, self._reason):
            widget.setVisible(asks_why)
        self._model.show_records(self._records, after)
        self.show()
        first = self._reason if asks_why else self._do
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shows(self, touched: Set[int]) -> bool:
        """Whether one of these records is among those that would change."""
        return any(record.id in touched for record in self._records)

    def accept(self) -> None:
        if not self._records:
            return
        self.hide()
        if self._after is None:
            self.merge_accepted.emit(self._records)
        else:
            reason = str(self._reason.currentData() or "")
            is_rejection = self._after is State.REJECTED
            self.accepted.emit(self._records, self._after, reason if is_rejection else "")

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Records that will change"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        line = self.fontMetrics().height()
        table.verticalHeader().setDefaultSectionSize(round(1.35 * line))
        table.setFixedHeight(round(_LINES * 1.35 * line))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(len(_FIELDS), 12 * line)
        return table
