"""What to unlock, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from reviewer.domain.record import DocumentSummary
from reviewer.domain.signoff import SignOff


class UnlockDialog(QDialog):
    """Asks once; :attr:`documents` and :attr:`reason` are what was chosen."""

    def __init__(
        self,
        locked: Sequence[DocumentSummary],
        sign_offs: Sequence[SignOff],
        *,
        current: int | None,
        parent: QWidget | None = None,
    ) -> None:
        """current: the document to be offered first, if it is locked."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unlock"))
        self._choices: list[tuple[int, ...]] = []
        self._which = QComboBox(self)
        self._reason = QLineEdit(self)
        for one in sorted(locked, key=lambda one: one.id != current):
            self._add(one.title or one.source_name, (one.id,))
        for release in sign_offs:
            if release.name and release.locked:
                n = len(release.locked)
                text = self.tr("All of the release “{name}”: %n document(s)", "", n)
                self._add(text.format(name=release.name), tuple(sorted(release.locked)))
        note = QLabel(
            self.tr(
                "The sign-off stays on record, with your reason, and what is changed from now on "
                "is marked as changed after it."
            ),
            self,
        )
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._ok = buttons.addButton(self.tr("Unlock"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(note)
        form.addRow(self.tr("&What"), self._which)
        form.addRow(self.tr("&Reason"), self._reason)
        form.addRow(buttons)
        self.setMinimumWidth(28 * self.fontMetrics().height())
        self._reason.setFocus()
        self._reason.textChanged.connect(self._check)
        self._check()

    def _add(self, text: str, documents: tuple[int, ...]) -> None:
        self._which.addItem(text)
        self._choices.append(documents)

    @property
    def documents(self) -> tuple[int, ...]:
        row = self._which.currentIndex()
        return self._choices[row] if row >= 0 else ()

    @property
    def reason(self) -> str:
        return self._reason.text()

    def _check(self) -> None:
        self._ok.setEnabled(bool(self._reason.text().strip()) and bool(self.documents))
