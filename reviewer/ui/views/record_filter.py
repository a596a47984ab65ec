"""The line over the table: what to look for, facets, columns, how many there are."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from reviewer.domain.view import SEARCHED, Column
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.look.theme import Theme
from reviewer.ui.wording.fields import column_word

_PAUSE_MS = 150  # after the last letter typed


class FilterBar(QWidget):
    """Emits what to look for once typing pauses and the pattern is whole."""

    search_changed = Signal(str, bool, object)  # text, is_regex, Column | None
    facets_toggled = Signal(bool)
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("Filter by indicator, value or scope"))
        self._line.setAccessibleName(self.tr("Filter"))
        self._line.setClearButtonEnabled(True)
        self._field = QComboBox(self)
        self._field.setAccessibleName(self.tr("Field to look in"))
        self._field.setToolTip(self.tr("Field to look in"))
        self._field.addItem(self.tr("Main fields"))
        for column in SEARCHED:
            self._field.addItem(column_word(column))
        self._regex = self._button(".*", self.tr("Regular expression"))
        self._facets = self._button(self.tr("Facets"), self.tr("Values with counts, to tick"))
        self._facets.setIcon(icon(Icon.FILTER))
        self.columns = QMenu(self)
        columns = self._button(self.tr("Columns"), self.tr("Which columns are shown"))
        columns.setCheckable(False)
        columns.setMenu(self.columns)
        columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._count = QLabel(self)
        self._problem = QLabel(self)
        self._problem.setText(self.tr("The pattern is not whole yet"))
        self._problem.setProperty("error", True)
        self._problem.hide()
        self._again = QToolButton(self)
        self._again.setAutoRaise(True)
        self._again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._again.setToolTip(
            self.tr("Rows in brackets no longer match the filter; filter again without them")
        )
        self._again.clicked.connect(self.again_requested)
        self._again.hide()
        line = self.fontMetrics().height()  # on a small screen all of it gets narrower
        self._line.setMinimumWidth(2 * line)
        self._field.setMinimumWidth(5 * line // 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(4)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._field)
        layout.addWidget(self._problem)
        for widget in (self._regex, self._facets, columns, self._again, self._count):
            layout.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._line.textChanged.connect(self._pause.start)
        self._line.returnPressed.connect(self._on_pause)
        self._regex.toggled.connect(self._on_pause)
        self._field.activated.connect(self._on_field)
        self._facets.toggled.connect(self.facets_toggled)

    def show_search(self, text: str, *, is_regex: bool, field: Column | None) -> None:
        self._field.setCurrentIndex(0 if field is None else 1 + SEARCHED.index(field))
        self._say_field()
        if text != self._line.text():
            self._line.setText(text)
        self._regex.setChecked(is_regex)

    def show_facets(self, shows: bool) -> None:
        self._facets.setChecked(shows)

    def show_count(self, shown: int, *, is_whole: bool, note: str = "") -> None:
        """is_whole: no more of them are on the way."""
        text = self.tr("%n record(s)", None, shown).replace(str(shown), f"{shown:,}")
        self._count.setText(note or (text if is_whole else f"{text} …"))

    def show_left(self, n_left: int) -> None:
        """n_left: rows shown that the filter would not show any more."""
        self._again.setText(self.tr("%n no longer match(es)", None, n_left))
        self._again.setAccessibleName(self._again.text())
        self._again.setVisible(bool(n_left))

    def start(self) -> None:
        self._line.setFocus()
        self._line.selectAll()

    def _on_field(self) -> None:
        self._say_field()
        self._on_pause()

    def _say_field(self) -> None:
        column = self._column
        if column is None:
            self._line.setPlaceholderText(self.tr("Filter by indicator, value or scope"))
        else:
            words = self.tr("Filter by {field}").format(field=column_word(column))
            self._line.setPlaceholderText(words)

    @property
    def _column(self) -> Column | None:
        at = self._field.currentIndex()
        return SEARCHED[at - 1] if at > 0 else None

    def _on_pause(self) -> None:
        self._pause.stop()
        text, is_regex = self._line.text().strip(), self._regex.isChecked()
        problem = _problem(text) if is_regex else ""
        palette = self._line.palette()
        theme = Theme.of(self.palette())
        palette.setColor(QPalette.ColorRole.Text, theme.error if problem else theme.text)
        self._line.setPalette(palette)
        self._line.setToolTip(problem)
        self._line.setAccessibleDescription(self._problem.text() if problem else "")
        self._problem.setVisible(bool(problem))
        if not problem:
            self.search_changed.emit(text, is_regex, self._column)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCheckable(True)
        button.setAutoRaise(True)
        return button


def _problem(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return ""
