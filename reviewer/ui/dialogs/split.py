"""Splitting a record: one row for each subject or value, the shared fields filled in."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.mention import Mention, problems
from reviewer.domain.notation import format_value, parse_value
from reviewer.domain.span import Span
from reviewer.ui.icons import Icon, icon
from reviewer.ui.words import field_word

_NUMBER = re.compile(r"[-+−－]?\d+(?:\.\d+)?(?:\s*(?:[%％‰]|[万亿]?[\u4e00-\u9fff]{0,3}))?")
_JOINTS = re.compile(r"[、和与及]")
_AROUND = 120  # characters on either side in which another value of the record may stand
_FIELDS = ("indicator", "value_text", "value", "unit", "scope")
_MOST = 8


def first_split(mention: Mention) -> list[Mention]:
    """A first proposal: 城乡 into its halves, joined subjects or several values apart."""
    name = mention.indicator
    if "城乡" in name:
        names = [name.replace("城乡", "城镇", 1), name.replace("城乡", "农村", 1)]
    else:
        names = [part for part in _JOINTS.split(name) if part]
    values = list(_NUMBER.finditer(mention.value_text))
    if len(values) > 1:
        names = names if len(names) == len(values) else [name] * len(values)
        return [_part(mention, n, found) for n, found in zip(names, values, strict=True)]
    names = names if len(names) > 1 else [name, name]
    return [dataclasses.replace(mention, indicator=one) for one in names]


def _part(mention: Mention, name: str, found: re.Match[str]) -> Mention:
    words = found[0]
    number = re.match(r"[-+−－]?\d+(?:\.\d+)?", words)
    assert number is not None
    start = mention.span.start + found.start()
    return dataclasses.replace(
        mention,
        indicator=name,
        span=Span(start, start + len(words)),
        value_text=words,
        value=parse_value(number[0]),
        unit="".join(words[number.end() :].split()) or mention.unit,
    )


class SplitDialog(QDialog):
    """Asks once; :attr:`mentions` is the form as it stands."""

    def __init__(self, mention: Mention, text: str, parent: QWidget | None = None) -> None:
        """text: the source's, in which every row's words must stand near the record's."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split"))
        self._mention = mention
        self._text = text
        self._rows: list[dict[str, QLineEdit]] = []
        self._spans: list[Span] = []
        self._grid = QGridLayout()
        for column, field in enumerate(_FIELDS):
            self._grid.addWidget(QLabel(field_word(field), self), 0, column)
            self._grid.setColumnStretch(column, 3 if field == "indicator" else 1)
        note = QLabel(
            self.tr("One row for each subject or value; the other fields are shared."), self
        )
        note.setProperty("muted", True)
        more = QPushButton(icon(Icon.ADD), self.tr("One row more"), self)
        more.clicked.connect(lambda: self._add_row(self._mention))
        self._more = more
        self._problem = QLabel(self)
        self._problem.setProperty("error", True)
        self._problem.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._ok = buttons.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addLayout(self._grid)
        layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)
        self.setMinimumWidth(46 * self.fontMetrics().height())
        for part in first_split(mention):
            self._add_row(part)
        self._rows[0]["indicator"].setFocus()

    def _add_row(self, mention: Mention) -> None:
        row: dict[str, QLineEdit] = {}
        texts = {
            "indicator": mention.indicator,
            "value_text": mention.value_text,
            "value": format_value(mention.value, mention.comparator),
            "unit": mention.unit,
            "scope": mention.scope,
        }
        number = len(self._rows) + 1
        for column, field in enumerate(_FIELDS):
            edit = row[field] = QLineEdit(texts[field], self)
            edit.setCursorPosition(0)
            edit.setAccessibleName(
                self.tr("{field}, row {n}").format(field=field_word(field), n=number)
            )
            edit.textChanged.connect(self._check)
            self._grid.addWidget(edit, number, column)
        self._rows.append(row)
        self._more.setEnabled(len(self._rows) < _MOST)
        self._check()

    @property
    def mentions(self) -> Sequence[Mention]:
        return [self._mention_of(row) for row in self._filled()]

    def _filled(self) -> list[dict[str, QLineEdit]]:
        """Rows with an indicator; an emptied one is left out."""
        return [row for row in self._rows if row["indicator"].text().strip()]

    def _mention_of(self, row: dict[str, QLineEdit]) -> Mention:
        """Raises ValueError if the row is no mention."""
        words = row["value_text"].text()
        return dataclasses.replace(
            self._mention,
            indicator="".join(row["indicator"].text().split()),
            span=self._span_of(words),
            value_text=words,
            value=parse_value(row["value"].text()),
            unit=row["unit"].text().strip(),
            scope=row["scope"].text().strip(),
        )

    def _span_of(self, words: str) -> Span:
        """Where the words stand nearest to the record's start. Raises ValueError if nowhere."""
        here = self._mention.span
        if words == self._mention.value_text:
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
        rows, problem = self._filled(), ""
        try:
            for row in rows:
                found = list(problems(self._mention_of(row)))
                problem = problem or ", ".join(field_word(one.field) for one in found)
        except ValueError as error:
            problem = str(error)
        if len(rows) < 2:
            problem = self.tr("A record is split into two at least.")
        self._problem.setText(problem)
        self._ok.setEnabled(not problem)
