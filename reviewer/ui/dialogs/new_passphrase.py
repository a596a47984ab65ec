"""Two lines for a new passphrase, with what is wrong with it so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from reviewer.errors import SignInError
from reviewer.review import passphrases
from reviewer.ui.views.secret import SecretLine
from reviewer.ui.wording.errors import error_text


class NewPassphrase(QWidget):
    """Part of a form; ``changed`` after each key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.first = SecretLine(self.tr("New passphrase"), self)
        self.again = SecretLine(self.tr("New passphrase, once more"), self)
        self._problem = QLabel(self)
        self._problem.setProperty("muted", True)
        self._problem.setWordWrap(True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._problem.setMinimumHeight(3 * self.fontMetrics().height())  # no jumping as one types
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&New passphrase"), self.first)
        form.addRow(self.tr("&Once more"), self.again)
        form.addRow("", self._problem)
        for line in (self.first, self.again):
            line.textChanged.connect(self._on_changed)
        self._on_changed()

    def line_up(self, around: QFormLayout) -> None:
        """Begin its fields where those of the form around it begin: labels of one width."""
        role = QFormLayout.ItemRole.LabelRole
        items = [
            form.itemAt(row, role)
            for form in (around, self._form)
            for row in range(form.rowCount())
        ]
        labels = [label for item in items if item is not None and (label := item.widget())]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    def set_name(self, name: str) -> None:
        """Whose passphrase it is: a name is no passphrase for itself."""
        self._name = name
        self._on_changed()

    @property
    def is_good(self) -> bool:
        return not self._wrong()

    def take(self) -> str:
        """The passphrase; both lines are empty afterwards."""
        self.again.take()
        return self.first.take()

    def _on_changed(self) -> None:
        self._problem.setText(self._wrong())
        self.changed.emit()

    def _wrong(self) -> str:
        try:
            passphrases.check(self.first.text(), name=self._name or "?")
        except SignInError as error:
            return error_text(error)
        if self.first.text() != self.again.text():
            return self.tr("The two lines are not the same yet.")
        return ""
