"""The numerals of a document, each with its surroundings and how it is accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from reviewer.domain.candidate import NumeralKind
from reviewer.domain.record import LedgerEntry
from reviewer.errors import QT_TRANSLATE_NOOP

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AROUND = 8  # characters shown on either side

KIND_WORDS = {
    NumeralKind.VALUE: QT_TRANSLATE_NOOP("ledger", "Value"),
    NumeralKind.OPEN: QT_TRANSLATE_NOOP("ledger", "Open"),
    NumeralKind.DATE: QT_TRANSLATE_NOOP("ledger", "Date"),
    NumeralKind.NAME: QT_TRANSLATE_NOOP("ledger", "Name"),
    NumeralKind.CODE: QT_TRANSLATE_NOOP("ledger", "Code"),
    NumeralKind.LIST: QT_TRANSLATE_NOOP("ledger", "List number"),
    NumeralKind.DURATION: QT_TRANSLATE_NOOP("ledger", "Span of time"),
    NumeralKind.COUNT: QT_TRANSLATE_NOOP("ledger", "Count of parts"),
    NumeralKind.CLASS: QT_TRANSLATE_NOOP("ledger", "Class"),
    NumeralKind.DEFINITION: QT_TRANSLATE_NOOP("ledger", "Definition"),
    NumeralKind.OTHER: QT_TRANSLATE_NOOP("ledger", "Other"),
}
ASIDE = tuple(kind for kind in NumeralKind if kind not in (NumeralKind.VALUE, NumeralKind.OPEN))
"""The kinds in which a reviewer sets a numeral aside, in the order of the digits 1 to 9."""


def kind_word(kind: NumeralKind) -> str:
    return QCoreApplication.translate("ledger", KIND_WORDS[kind])


class LedgerModel(QAbstractTableModel):
    """Rows by place in the text; columns: the numeral in its surroundings, its kind."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._all: list[LedgerEntry] = []
        self._rows: list[LedgerEntry] = []
        self._kind: NumeralKind | None = NumeralKind.OPEN

    def set_entries(self, text: str, entries: Sequence[LedgerEntry]) -> None:
        self.beginResetModel()
        self._text = text
        self._all = list(entries)
        self._rows = [entry for entry in self._all if self._is_wanted(entry)]
        self.endResetModel()

    def set_kind(self, kind: NumeralKind | None) -> None:
        """Show numerals of one kind only; OPEN: the open ones; None: all."""
        self._kind = kind
        self.set_entries(self._text, self._all)

    def counts(self) -> Counter[NumeralKind]:
        """How many of each kind; open ones count as OPEN whatever the extractor said."""
        return Counter(_shown_kind(entry) for entry in self._all)

    def entry(self, row: int) -> LedgerEntry:
        return self._rows[row]

    def row_of(self, entry_id: int) -> int | None:
        return next((row for row, entry in enumerate(self._rows) if entry.id == entry_id), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._in_context(entry) if index.column() == 0 else kind_word(_shown_kind(entry))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry)
        if role == Qt.ItemDataRole.FontRole and entry.is_open:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Number") if section == 0 else self.tr("Accounted for as")
        return None

    def _is_wanted(self, entry: LedgerEntry) -> bool:
        return self._kind is None or _shown_kind(entry) is self._kind

    def _in_context(self, entry: LedgerEntry) -> str:
        span = entry.span
        before = self._text[max(0, span.start - _AROUND) : span.start]
        after = self._text[span.end : span.end + _AROUND]
        return " ".join(f"{before}【{span.of(self._text)}】{after}".split())

    def _tip(self, entry: LedgerEntry) -> str:
        if entry.set_aside_by:
            return self.tr("Set aside by {name}").format(name=entry.set_aside_by)
        if entry.is_open:
            return self.tr("Nobody has accounted for this number yet")
        return self.tr("Accounted for by rule {rule}").format(rule=entry.rule)


def _shown_kind(entry: LedgerEntry) -> NumeralKind:
    if entry.is_open:
        return NumeralKind.OPEN
    return NumeralKind.VALUE if entry.kind is NumeralKind.OPEN else entry.kind
