"""Signing in to a database that has accounts, and choosing a passphrase of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ReviewerError
from reviewer.review import accounts
from reviewer.review.accounts import SignedIn
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools
from reviewer.ui.dialogs.new_passphrase import NewPassphrase
from reviewer.ui.views.secret import SecretLine
from reviewer.ui.wording.errors import error_text


class SignInDialog(QDialog):
    """:attr:`signed` is who it was; ``wants_another``: another database shall be opened instead."""

    def __init__(self, store: Store, *, name: str = "", parent: QWidget | None = None) -> None:
        """name: who signed in last."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign in"))
        self.signed: SignedIn | None = None
        self.wants_another = False
        self._store = store
        self._given = ""
        self._pools = Pools(self)
        self._name = QComboBox(self)
        self._name.addItems([one.name for one in accounts.known(store) if one.is_active])
        self._name.setCurrentIndex(max(0, self._name.findText(name)))
        self._passphrase = SecretLine(self.tr("Passphrase"), self)
        self._new = NewPassphrase(self)
        self._text = QLabel(self._place(store.path), self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problem = QLabel(self)
        self._problem.setProperty("error", True)
        for label in (self._text, self._problem):
            label.setWordWrap(True)
        self._lay_out()
        self._new.hide()
        self._problem.hide()
        self._new.changed.connect(self._check)
        self._passphrase.textChanged.connect(self._check)
        self._passphrase.setFocus()
        self._check()

    def _place(self, path: Path) -> str:
        return self.tr(
            "“{name}” has accounts: every decision carries the name of its account."
        ).format(name=path.name)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        self._ok = buttons.addButton(self.tr("Sign in"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._another = QPushButton(self.tr("Another database…"), self)
        self._another.setAutoDefault(False)
        buttons.addButton(self._another, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self.submit)
        buttons.rejected.connect(self.reject)
        self._another.clicked.connect(self._on_another)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.addRow(self.tr("&Account"), self._name)
        self._form.addRow(self.tr("&Passphrase"), self._passphrase)
        column = QVBoxLayout(self)
        column.addWidget(self._text)
        column.addLayout(self._form)
        column.addWidget(self._new)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.setMinimumWidth(24 * self.fontMetrics().height())

    # ------------------------------------------------------------------ what is typed
    def submit(self) -> None:
        """What Enter does: sign in, or choose the new passphrase."""
        if not self._ok.isEnabled():
            return
        if self.signed is None:
            name, given = self._name.currentText(), self._passphrase.take()
            self._given = given
            self._run(lambda: accounts.sign_in(self._store, name, given), self._on_signed)
        else:
            actor, given, new = self.signed.actor, self._given, self._new.take()
            self._run(
                lambda: accounts.change_passphrase(self._store, actor=actor, old=given, new=new),
                self._on_signed,
            )

    def _run(self, work: Callable[[], SignedIn], then: Callable[[SignedIn], None]) -> None:
        self._set_busy(True)
        task = self._pools.write(lambda _: work())
        task.succeeded.connect(then)
        task.failed.connect(self._on_failed)

    def _on_signed(self, signed: SignedIn) -> None:
        self.signed = signed
        self._set_busy(False)
        if not signed.must_choose:
            self._given = ""
            QTimer.singleShot(0, self, self.accept)  # after the task, which ends with the pools
            return
        self._text.setText(
            self.tr(
                "The passphrase that you were given is good for this once. Choose one that "
                "only you know: it opens the key that your work is signed with. If you forget "
                "it, nobody can tell it to you; a supervisor can only give you a new start."
            )
        )
        self._form.setRowVisible(self._passphrase, False)
        self._name.setEnabled(False)
        self._another.hide()
        self._new.set_name(signed.actor.name)
        self._new.show()
        self._new.first.setFocus()
        self._ok.setText(self.tr("Choose this passphrase"))
        self._check()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, ReviewerError):
            raise error
        self._problem.setText(error_text(error))
        self._problem.show()
        (self._passphrase if self.signed is None else self._new.first).setFocus()

    def _set_busy(self, is_busy: bool) -> None:
        self._problem.hide()
        for widget in (self._name, self._passphrase, self._new, self._ok, self._another):
            widget.setEnabled(not is_busy)
        if not is_busy:
            self._check()

    def _check(self) -> None:
        is_choosing = self.signed is not None
        self._ok.setEnabled(self._new.is_good if is_choosing else bool(self._passphrase.text()))

    def _on_another(self) -> None:
        self.wants_another = True
        self.reject()

    def done(self, result: int) -> None:
        if self.signed is not None and self.signed.must_choose:
            self.signed = None  # without a passphrase of their own nobody comes in
        self._given = ""
        self._pools.shut_down()
        super().done(result)
