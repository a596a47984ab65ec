"""What to sign off: one document, or several under the name of a release."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from reviewer.domain.record import DocumentSummary

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOffWish:
    """See ``signing_off.sign_off``; documents: ids."""

    documents: tuple[int, ...]
    name: str
    comment: str
    override: str


class SignOffDialog(QDialog):
    """Asks once; :attr:`wish` is what was chosen."""

    def __init__(
        self,
        documents: Sequence[DocumentSummary],
        *,
        is_release: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._by_id = {one.id: one for one in documents}
        self._is_release = is_release
        self.setWindowTitle(
            self.tr("Sign off a release") if is_release else self.tr("Sign off this document")
        )
        self._name = QLineEdit(self)
        self._name.setAccessibleName(self.tr("Name of the release"))
        self._comment = QLineEdit(self)
        self._override = QLineEdit(self)
        self._model = QStandardItemModel(self)
        self._list = QListView(self)
        self._open = QLabel(self)
        self._open.setWordWrap(True)
        self._fill()
        self._lay_out()
        self._name.textChanged.connect(self._check)
        self._override.textChanged.connect(self._check)
        self._model.itemChanged.connect(self._check)
        self._check()

    def _fill(self) -> None:
        for one in self._by_id.values():
            item = QStandardItem(one.title or one.source_name)
            item.setData(one.id, _ID)
            item.setEditable(False)
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked)
            item.setToolTip(one.source_name)
            self._model.appendRow(item)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Documents of the release"))

    def _lay_out(self) -> None:
        text = QLabel(
            self.tr(
                "You answer for the records as they stand. Nobody can change them afterwards, "
                "until a supervisor unlocks them with a reason; both stay in the audit trail."
            ),
            self,
        )
        text.setWordWrap(True)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(text)
        if self._is_release:
            form.addRow(self.tr("&Name"), self._name)
            form.addRow(self.tr("&Documents"), self._list)
            only = QPushButton(self.tr("Only &finished ones"), self)
            only.setAutoDefault(False)
            only.clicked.connect(self._choose_finished)
            form.addRow("", only)
        else:
            self._name.hide()
            self._list.hide()
            title = next(iter(self._by_id.values()))
            form.addRow(self.tr("Document"), QLabel(title.title or title.source_name, self))
        form.addRow(self.tr("&Comment"), self._comment)
        form.addRow(self._open)
        form.addRow(self.tr("&Why all the same"), self._override)
        self._form = form
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._ok = buttons.addButton(self.tr("Sign off"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(28 * self.fontMetrics().height())

    @property
    def wish(self) -> SignOffWish:
        return SignOffWish(
            documents=tuple(one.id for one in self._chosen()),
            name=self._name.text(),
            comment=self._comment.text(),
            override=self._override.text(),
        )

    def _chosen(self) -> list[DocumentSummary]:
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [
            self._by_id[item.data(_ID)]
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _choose_finished(self) -> None:
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            is_finished = self._by_id[item.data(_ID)].is_finished
            item.setCheckState(Qt.CheckState.Checked if is_finished else Qt.CheckState.Unchecked)

    def _check(self) -> None:
        chosen = self._chosen()
        unfinished = [one for one in chosen if not one.is_finished]
        self._form.setRowVisible(self._open, bool(unfinished))
        self._form.setRowVisible(self._override, bool(unfinished))
        self._open.setText(
            self.tr("%n document(s) not finished: ", "", len(unfinished))
            + self.tr("{records} candidates and {numerals} numbers are open.").format(
                records=f"{sum(one.n_open for one in unfinished):,}",
                numerals=f"{sum(one.n_numerals_open for one in unfinished):,}",
            )
        )
        is_named = bool(self._name.text().strip()) or not self._is_release
        is_excused = not unfinished or bool(self._override.text().strip())
        self._ok.setEnabled(bool(chosen) and is_named and is_excused)
