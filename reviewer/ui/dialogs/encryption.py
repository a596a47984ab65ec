"""The passphrase of an encrypted database: asked for, or chosen for a new one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reviewer.storage.cipher import Cipher
from reviewer.ui.dialogs.new_passphrase import NewPassphrase
from reviewer.ui.views.secret import SecretLine


class PassphraseDialog(QDialog):
    """Asks once; :attr:`cipher` is what was typed."""

    def __init__(self, path: Path, problem: str = "", parent: QWidget | None = None) -> None:
        """problem: what was wrong with the passphrase before, "" if there was none."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Encrypted database"))
        self.cipher: Cipher | None = None
        text = QLabel(
            self.tr("“{name}” is encrypted. What is its passphrase?").format(name=path.name), self
        )
        self._wrong = wrong = QLabel(problem, self)
        wrong.setProperty("error", True)
        wrong.setVisible(bool(problem))
        self._line = SecretLine(self.tr("Passphrase of the database"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        ok = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setEnabled(False)
        self._line.textChanged.connect(lambda typed: ok.setEnabled(bool(typed)))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (text, self._line, wrong, buttons):
            column.addWidget(widget)
        for label in (text, wrong):
            label.setWordWrap(True)
        self.setMinimumWidth(24 * self.fontMetrics().height())
        self._line.setFocus()

    def accept(self) -> None:
        self.cipher = Cipher(self._line.take())
        super().accept()


class NewDatabaseDialog(QDialog):
    """Asks once; :attr:`cipher` is None for a database that is not encrypted."""

    def __init__(
        self, path: Path, *, is_encrypted: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New database"))
        self.cipher: Cipher | None = None
        text = QLabel(self.tr("“{path}” will be made.").format(path=path), self)
        self._wanted = QCheckBox(self.tr("&Encrypt it with a passphrase"), self)
        self._new = NewPassphrase(self)
        self._new.set_name(path.stem)
        lost = QLabel(
            self.tr(
                "It is asked for at every opening. If it is lost, the database and all its "
                "backups are lost: nobody can open them, neither a supervisor nor the makers of "
                "this program. Exports and receipts are not encrypted."
            ),
            self,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._ok = buttons.addButton(
            self.tr("Make the database"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (text, self._wanted, self._new, lost, buttons):
            column.addWidget(widget)
        for label in (text, lost):
            label.setWordWrap(True)
        self.setMinimumWidth(26 * self.fontMetrics().height())
        self._secret = (self._new, lost)
        self._wanted.toggled.connect(self._check)
        self._new.changed.connect(self._check)
        self._wanted.setChecked(is_encrypted)
        self._check()

    def _check(self) -> None:
        is_wanted = self._wanted.isChecked()
        for widget in self._secret:
            widget.setVisible(is_wanted)
        self._ok.setEnabled(not is_wanted or self._new.is_good)

    def accept(self) -> None:
        if self._wanted.isChecked():
            self.cipher = Cipher(self._new.take())
        super().accept()
