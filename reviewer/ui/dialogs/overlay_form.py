"""A list with a form to add to it: the frame of each page of the dialog of own words.

What cannot be added is said at the field that it is about; nothing is written before the whole
dialog is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ResourceError
from reviewer.extract.indicators import Indicator, key
from reviewer.extract.overlay_edit import OverlayFile

_VALUE = Qt.ItemDataRole.UserRole
_PARTING = re.compile(r"[、,，;；|]")


class Field(QWidget):
    """An editor with the place below it where it is said what is wrong with it."""

    def __init__(self, editor: QLineEdit | QComboBox, name: str) -> None:
        super().__init__()
        self.editor = editor
        editor.setAccessibleName(name)
        self._problem = QLabel(self)
        self._problem.setProperty("error", True)
        self._problem.setWordWrap(True)
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(editor)
        layout.addWidget(self._problem)
        self.setFocusProxy(editor)

    @property
    def text(self) -> str:
        box = self.editor
        return (box.currentText() if isinstance(box, QComboBox) else box.text()).strip()

    @property
    def parts(self) -> tuple[str, ...]:
        """What is typed, parted at commas of any kind."""
        return tuple(part.strip() for part in _PARTING.split(self.text) if part.strip())

    def say(self, problem: str) -> None:
        """Mark the field; "" takes the mark off."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.editor.setAccessibleDescription(problem)
        if problem:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.clear()


class FieldError(Exception):
    """What is wrong, and with which field."""

    def __init__(self, field: Field, text: str) -> None:
        super().__init__(text)
        self.field = field


class _List(QTreeWidget):
    """Says in an empty list what to do about it."""

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.topLevelItemCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), words, self._hint)


class Page(QWidget):
    """What is there above, a form below; see the subclasses."""

    changed = Signal()

    def __init__(self, file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
        """catalogue: the program's indicators by id."""
        super().__init__()
        self._file = file
        self._catalogue = catalogue
        self._fields: list[Field] = []
        self._list = _List(self.tr("Nothing yet: fill in the form below and add it."), self)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add = QPushButton(self.tr("Add"), self)
        self._remove = QPushButton(self.tr("Take out"), self)
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
        self._lay_out()
        self._add.clicked.connect(self.add)
        self._remove.clicked.connect(self._on_remove)
        self._list.itemSelectionChanged.connect(self._show_buttons)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._remove)
        buttons.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list, 1)
        layout.addLayout(self._form)
        layout.addLayout(buttons)

    def set_up(self, headings: Sequence[str], name: str) -> None:
        """Name the columns and the list, and show what is there."""
        self._list.setHeaderLabels(list(headings))
        self._list.setAccessibleName(name)
        self.refresh()

    def field(self, title: str, editor: QLineEdit | QComboBox, hint: str = "") -> Field:
        """A row of the form."""
        if isinstance(editor, QLineEdit):
            editor.setPlaceholderText(hint)
        field = Field(editor, title.replace("&", ""))
        label = QLabel(title, self)
        label.setBuddy(editor)
        self._form.addRow(label, field)
        self._fields.append(field)
        return field

    def refresh(self) -> None:
        self._list.clear()
        for value, cells in self.rows():
            item = QTreeWidgetItem(list(cells))
            item.setData(0, _VALUE, value)
            self._list.addTopLevelItem(item)
        for column in range(self._list.columnCount()):
            self._list.resizeColumnToContents(column)
        self._show_buttons()

    def add(self) -> None:
        """Take the form into the list, or say at a field why not."""
        for field in self._fields:
            field.say("")
        try:
            self.put()
        except FieldError as problem:
            problem.field.say(str(problem))
            return
        except ResourceError as error:
            self._fields[0].say(str(error.fields.get("reason", error)))
            return
        for field in self._fields:
            field.clear()
        self.refresh()
        self._fields[0].setFocus()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the form adds; it does not close the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def check_clash(self) -> None:
        """Raises ResourceError if the words do not go with the program's own."""
        self._file.overlay.applied_to(self._catalogue.values())

    def needed(self, field: Field) -> str:
        """The text of a field that must not be empty."""
        if not key(field.text):
            raise FieldError(field, self.tr("Fill this in."))
        return field.text

    def number(self, field: Field) -> Decimal | None:
        try:
            found = Decimal(field.text) if field.text else None
        except InvalidOperation:
            found = Decimal("NaN")
        if found is not None and not found.is_finite():
            raise FieldError(field, self.tr("This is no number."))
        return found

    def _on_remove(self) -> None:
        for item in self._list.selectedItems():
            self.take_out(str(item.data(0, _VALUE)))
        self.refresh()
        self.changed.emit()

    def _show_buttons(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))

    # ------------------------------------------------------------------ of the subclasses
    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        """What is there: by what it is taken out, and its cells."""
        raise NotImplementedError

    def put(self) -> None:
        """Put the form's words into the file. Raises FieldError or ResourceError."""
        raise NotImplementedError

    def take_out(self, value: str) -> None:
        raise NotImplementedError
