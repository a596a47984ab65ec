"""What stands in the place of the source text while there is none: where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class WelcomeView(QWidget):
    """Says what belongs here and offers the first actions."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Indicator Reviewer"), self)
        title.setObjectName("welcome_title")
        text = QLabel(
            self.tr(
                "Drop files or folders here: plans, action plans, work reports and bulletins as "
                "text, Word, PDF, HTML or spreadsheets. Their figures are proposed beside the "
                "source text; you confirm, correct or reject each with one key."
            ),
            self,
        )
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(text)
        column.addSpacing(8)
        line = self.fontMetrics().height()
        for action in actions:
            button = QPushButton(action.icon(), action.text(), self)
            button.setToolTip(action.toolTip())
            button.setIconSize(QSize(line, line))
            button.setMinimumWidth(13 * line)
            button.setProperty("large", True)
            button.clicked.connect(action.trigger)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._first = self.findChildren(QPushButton)[0]
        self._people = QLabel(self)
        self._people.setWordWrap(True)
        self._people.setProperty("muted", True)
        self._people.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._accounts = QPushButton(self)
        self._accounts.setFlat(True)
        for widget in (self._people, self._accounts):
            widget.hide()
        column.addSpacing(8)
        column.addWidget(self._people)
        column.addWidget(self._accounts, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self._first)
        box = QWidget(self)
        box.setLayout(column)
        box.setMaximumWidth(34 * line)
        layout = QVBoxLayout(self)
        row = QHBoxLayout()  # no alignment: with one, a text of three lines would get two
        row.addStretch(1)
        row.addWidget(box, 100)
        row.addStretch(1)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)

    def say_of_people(self, text: str, action: QAction) -> None:
        """Who may work in this database, and the way to change that."""
        self._people.setText(text)
        self._accounts.setText(action.text())
        self._accounts.clicked.connect(action.trigger)
        for widget in (self._people, self._accounts):
            widget.show()
