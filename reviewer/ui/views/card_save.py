"""What ends an edit: save, leave, and the reason where a hint is overruled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reviewer.checks.fields import Hint


class SaveBar(QWidget):
    """Shown only while a record is edited; the keys stand on its buttons."""

    save_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = QLabel(self.tr("A hint speaks against this. Why is it right all the same?"))
        self._asked.setWordWrap(True)
        self._reason = QComboBox(self)
        self._reason.setEditable(True)
        self._reason.addItems(
            [
                self.tr("So says the text"),
                self.tr("So says the table"),
                self.tr("The guideline rules so"),
            ]
        )
        self._reason.setAccessibleName(self.tr("Reason to overrule the hint"))
        self._asked.setBuddy(self._reason)
        self._save = QPushButton(self)
        self._save.setDefault(True)
        self._cancel = QPushButton(self.tr("Leave  Esc"), self)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save, 1)
        buttons.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._asked)
        layout.addWidget(self._reason)
        layout.addLayout(buttons)
        self._save.clicked.connect(self.save_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        line = self._reason.lineEdit()
        assert line is not None
        self._line = line
        line.returnPressed.connect(self.save_requested)  # a combo box keeps Enter to itself
        self._overruled: tuple[Hint, ...] = ()  # the hints that the reason was asked for
        self.show_for(is_editing=False, is_new=False)

    def show_for(self, *, is_editing: bool, is_new: bool) -> None:
        if is_editing:
            self._save.setText(self.tr("Add  Enter") if is_new else self.tr("Confirm  Enter"))
        if is_editing == self.isHidden():
            self.setVisible(is_editing)
        if not is_editing:
            self._overruled = ()
            self._asked.setVisible(False)
            self._reason.setVisible(False)

    def reason_for(self, hints: Sequence[Hint]) -> str:
        """Why these hints are overruled; "" while that has not been asked."""
        return self._reason.currentText().strip() if self._overruled == tuple(hints) else ""

    def ask_reason(self, hints: Sequence[Hint]) -> None:
        """Ask for the reason: Enter takes the first, typing writes another."""
        self._overruled = tuple(hints)
        self._asked.setVisible(True)
        self._reason.setVisible(True)
        self._reason.setFocus()
        self._line.selectAll()
