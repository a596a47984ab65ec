"""Splitting a record: one row for each subject or value, the shared fields filled in."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from itertools import pairwise
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reviewer.checks.splits import first_split
from reviewer.domain.mention import FIELDS, Mention
from reviewer.domain.notation import format_value, parse_value
from reviewer.domain.span import Span
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.views.editors.enum_editor import EnumEditor
from reviewer.ui.views.editors.indicator_editor import IndicatorEditor, Suggest
from reviewer.ui.views.editors.make import make_editor
from reviewer.ui.views.panel import Panel
from reviewer.ui.views.problem_words import problem_text, unreadable
from reviewer.ui.wording.fields import field_word

_AROUND = 120  # characters on either side in which another value of the record may stand
_TEXTS = ("indicator", "value_text", "value", "unit", "scope")
COLUMNS = ("indicator", "value_text", "value", "unit", "measure", "scope")
_MOST = 8


@dataclasses.dataclass(frozen=True, slots=True)
class _Row:
    texts: dict[str, QLineEdit]
    measure: EnumEditor
    mention: Mention  # whose other fields the row shares


class SplitPanel(Panel):
    """Asks for the rows as they stand; makes nothing itself."""

    split_requested = Signal(object)  # list[Mention]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("split_panel")
        self.suggest: Suggest | None = None
        self._mention: Mention | None = None
        self._text = ""
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        for column, field in enumerate(COLUMNS):
            self._grid.addWidget(QLabel(field_word(field), self), 0, column)
            self._grid.setColumnStretch(column, 3 if field == "indicator" else 1)
        self._more = QPushButton(icon(Icon.ADD), self.tr("One row more"), self)
        self._more.clicked.connect(self._on_more)
        self._problem = QLabel(self)
        self._problem.setProperty("error", True)
        self._problem.setWordWrap(True)
        self._split = QPushButton(icon(Icon.SPLIT), self.tr("Split"), self)
        self._split.setToolTip(self.tr("Split (Enter)"))
        self._split.clicked.connect(self.accept)
        under = QHBoxLayout()
        under.addWidget(self._more)
        under.addWidget(self._problem, 1)
        under.addWidget(self._split)
        self.column.addLayout(self._grid)
        self.column.addLayout(under)
        self._heading.setText(
            self.tr("Split: one row for each subject or value; the other fields are shared.")
        )

    @property
    def mention(self) -> Mention | None:
        """That of the record which is to be split."""
        return self._mention

    @property
    def mentions(self) -> list[Mention]:
        """The rows with an indicator; an emptied one is left out. Raises ValueError if one is no
        mention."""
        return [self._mention_of(row) for row in self._filled()]

    def start(self, mention: Mention, text: str, taken: Collection[Span] = ()) -> None:
        """Offer a first split of a record. text: the source's, in which every row's words must
        stand near the record's; taken: spans of other records."""
        self._mention, self._text = mention, text
        while self._rows:
            self._drop_row()
        for part in first_split(mention, text, taken):
            self._add_row(part)
        self._check()
        self.show()
        first = self._rows[0].texts["indicator"]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()

    def accept(self) -> None:
        if self._split.isEnabled():
            mentions = self.mentions
            self.hide()
            self.split_requested.emit(mentions)

    def _on_more(self) -> None:
        if self._mention is not None:
            self._add_row(self._mention)
            self._check()
            self._rows[-1].texts["indicator"].setFocus()

    def _add_row(self, mention: Mention) -> None:
        texts = {
            "value_text": mention.value_text,
            "value": format_value(mention.value, mention.comparator),
            "unit": mention.unit,
            "scope": mention.scope,
        }
        number = len(self._rows) + 1
        measure = cast(EnumEditor, make_editor("measure", None, self))
        measure.show_value(mention.measure)
        measure.edited.connect(self._check)
        edits = {field: QLineEdit(texts[field], self) for field in _TEXTS if field != "indicator"}
        name = IndicatorEditor(self.suggest, self)
        name.setText(mention.indicator)
        row = _Row({"indicator": name, **edits}, measure, mention)
        for column, field in enumerate(COLUMNS):
            edit = measure if field == "measure" else row.texts[field]
            edit.setMinimumWidth(2 * self.fontMetrics().height())  # on a small screen
            edit.setAccessibleName(
                self.tr("{field}, row {n}").format(field=field_word(field), n=number)
            )
            self._grid.addWidget(edit, number, column)
        for line in row.texts.values():
            line.setCursorPosition(0)
            line.textChanged.connect(self._check)
        self._rows.append(row)
        self._order()

    def _order(self) -> None:
        """Tab goes through the rows, then to the buttons."""
        edits: list[QWidget] = [
            row.measure if field == "measure" else row.texts[field]
            for row in self._rows
            for field in COLUMNS
        ]
        for one, other in pairwise([*edits, self._more, self._split]):
            QWidget.setTabOrder(one, other)

    def _drop_row(self) -> None:
        row = self._rows.pop()
        for edit in (*row.texts.values(), row.measure):
            self._grid.removeWidget(edit)
            edit.hide()
            edit.deleteLater()

    def _filled(self) -> list[_Row]:
        return [row for row in self._rows if row.texts["indicator"].text().strip()]

    def _mention_of(self, row: _Row) -> Mention:
        return dataclasses.replace(row.mention, **self._fields_of(row))

    def _fields_of(self, row: _Row) -> dict[str, Any]:
        """Raises ValueError, in words to be shown, if one of them cannot be read."""
        words = row.texts["value_text"].text()
        try:
            value = parse_value(row.texts["value"].text())
        except ValueError:
            raise ValueError(unreadable("value")) from None
        return {
            "indicator": "".join(row.texts["indicator"].text().split()),
            "span": self._span_of(words, row.mention),
            "value_text": words,
            "value": value,
            "unit": row.texts["unit"].text().strip(),
            "measure": row.measure.value(),
            "scope": row.texts["scope"].text().strip(),
        }

    def _span_of(self, words: str, mention: Mention) -> Span:
        """Where the words stand nearest to the row's place. Raises ValueError if nowhere."""
        here = mention.span
        if words == mention.value_text:
            return here
        low, high = max(0, here.start - _AROUND), here.end + _AROUND
        places = [
            low + found.start()
            for found in re.finditer(re.escape(words), self._text[low:high])
            if words
        ]
        if not places:
            raise ValueError(
                self.tr("“{words}” does not stand near the value.").format(words=words)
            )
        start = min(places, key=lambda place: abs(place - here.start))
        return Span(start, start + len(words))

    def _check(self) -> None:
        rows = self._filled()
        if len(rows) < 2:
            problem = self.tr("A record is split into two at least.")
        else:
            problem = next(filter(None, map(self._problem_of, rows)), "")
        self._problem.setText(problem)
        self._split.setEnabled(not problem)
        self._more.setEnabled(len(self._rows) < _MOST)

    def _problem_of(self, row: _Row) -> str:
        """What is wrong with a row, in words; "" if nothing is."""
        try:
            fields = self._fields_of(row)
        except ValueError as error:
            return str(error)
        values = {name: fields.get(name, getattr(row.mention, name)) for name in FIELDS}
        found = problem_text(values, span=fields["span"], value_text=fields["value_text"])
        return " ".join(found.values())
