"""A list with a form to add to it, built from a description of its entries and their fields.

What cannot be added is said at the field that it is about; nothing is written before the whole
dialog is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Protocol

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
from reviewer.extract.indicators import key

Choices = Iterable[tuple[str, object]]
"""What is shown, and what is meant."""

_VALUE = Qt.ItemDataRole.UserRole
_PARTING = re.compile(r"[、,，;；|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """name: what it is asked for by; title: with its mnemonic; choices: of a field that is
    chosen; first: the one chosen at first; is_searched: whether a choice can be typed."""

    name: str
    title: str
    hint: str = ""
    choices: Callable[[], Choices] | None = None
    first: object = None
    is_searched: bool = False


class Entries(Protocol):
    """What stands on a page. title: of the list; headings: of its columns."""

    @property
    def title(self) -> str: ...

    @property
    def headings(self) -> Sequence[str]: ...

    @property
    def fields(self) -> Sequence[FieldSpec]: ...

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        """What is there: by what it is taken out, and its cells."""

    def put(self, form: Form) -> None:
        """Put the form's words into the file. Raises FieldError or ResourceError."""

    def take_out(self, value: str) -> None: ...


class Field(QWidget):
    """An editor with the place below it where it is said what is wrong with it."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self.spec = spec
        self.editor = editor = _editor(spec)
        editor.setAccessibleName(spec.title.replace("&", ""))
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
    def choice(self) -> object:
        """What is meant by the choice."""
        box = self.editor
        return box.currentData() if isinstance(box, QComboBox) else None

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

    def refill(self) -> None:
        """Offer the choices that there are now; what was chosen or typed stays."""
        box = self.editor
        if not isinstance(box, QComboBox) or self.spec.choices is None:
            return
        text = box.currentText() if box.count() or box.isEditable() else None
        box.clear()
        for words, meant in self.spec.choices():
            box.addItem(words, meant)
        if box.isEditable():
            box.setEditText(text or "")
        else:
            first = box.findData(self.spec.first) if text is None else box.findText(text)
            box.setCurrentIndex(max(0, first))


def _editor(spec: FieldSpec) -> QLineEdit | QComboBox:
    if spec.choices is None:
        line = QLineEdit()
        line.setPlaceholderText(spec.hint)
        return line
    box = QComboBox()
    box.setEditable(spec.is_searched)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return box


class FieldError(Exception):
    """What is wrong, and with which field."""

    def __init__(self, field: Field, text: str) -> None:
        super().__init__(text)
        self.field = field


class Form(QFormLayout):
    """The fields of a page, and what is asked of their texts."""

    def __init__(self, fields: Iterable[FieldSpec], parent: QWidget) -> None:
        super().__init__()
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.fields = [Field(spec) for spec in fields]
        for field in self.fields:
            label = QLabel(field.spec.title, parent)
            label.setBuddy(field.editor)
            self.addRow(label, field)

    def __getitem__(self, name: str) -> Field:
        return next(field for field in self.fields if field.spec.name == name)

    def needed(self, name: str) -> str:
        """The text of a field that must not be empty."""
        field = self[name]
        if not key(field.text):
            raise FieldError(field, self.tr("Fill this in."))
        return field.text

    def number(self, name: str) -> Decimal | None:
        field = self[name]
        try:
            found = Decimal(field.text) if field.text else None
        except InvalidOperation:
            found = Decimal("NaN")
        if found is not None and not found.is_finite():
            raise FieldError(field, self.tr("This is no number."))
        return found


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
    """What is there above, a form below."""

    changed = Signal()

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries
        self._list = _List(self.tr("Nothing yet: fill in the form below and add it."), self)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setHeaderLabels(list(entries.headings))
        self._list.setAccessibleName(entries.title)
        self.form = Form(entries.fields, self)
        self._add = QPushButton(self.tr("Add"), self)
        self._remove = QPushButton(self.tr("Take out"), self)
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
        self._lay_out()
        self._add.clicked.connect(self.add)
        self._remove.clicked.connect(self._on_remove)
        self._list.itemSelectionChanged.connect(self._show_buttons)
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._remove)
        buttons.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list, 1)
        layout.addLayout(self.form)
        layout.addLayout(buttons)

    def refresh(self) -> None:
        """Show what is there, and offer what can be chosen."""
        for field in self.form.fields:
            field.refill()
        self._list.clear()
        for value, cells in self._entries.rows():
            item = QTreeWidgetItem(list(cells))
            item.setData(0, _VALUE, value)
            self._list.addTopLevelItem(item)
        for column in range(self._list.columnCount()):
            self._list.resizeColumnToContents(column)
        self._show_buttons()

    def add(self) -> None:
        """Take the form into the list, or say at a field why not."""
        fields = self.form.fields
        for field in fields:
            field.say("")
        try:
            self._entries.put(self.form)
        except FieldError as problem:
            problem.field.say(str(problem))
            return
        except ResourceError as error:
            fields[0].say(str(error.fields.get("reason", error)))
            return
        for field in fields:
            field.clear()
        self.refresh()
        fields[0].setFocus()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the form adds; it does not close the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def _on_remove(self) -> None:
        for item in self._list.selectedItems():
            self._entries.take_out(str(item.data(0, _VALUE)))
        self.refresh()
        self.changed.emit()

    def _show_buttons(self) -> None:
        self._remove.setEnabled(bool(self._list.selectedItems()))
