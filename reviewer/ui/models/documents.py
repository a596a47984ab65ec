"""The documents of the database, by the order in which they were imported."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reviewer.domain.document import DocumentKind
from reviewer.domain.record import DocumentSummary
from reviewer.ui.wording.documents import kind_word, seal_text

SUMMARY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class DocumentModel(QAbstractListModel):
    """One row a document; the whole summary under the role ``SUMMARY``."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[DocumentSummary] = []
        self._rows: list[DocumentSummary] = []
        self._words: list[str] = []

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Take over new summaries; rows that only changed keep their place and selection."""
        ids = [document.id for document in documents]
        if ids == [document.id for document in self._all]:
            changed = {
                new.id: new for old, new in zip(self._all, documents, strict=True) if old != new
            }
            self._all = list(documents)
            self._update(changed)
        else:
            self._all = list(documents)
            self._fill()

    def set_filter(self, text: str) -> None:
        """Keep the documents in which each word stands somewhere."""
        self._words = text.casefold().split()
        self._fill()

    def row_of(self, document_id: int) -> int | None:
        rows = (row for row, document in enumerate(self._rows) if document.id == document_id)
        return next(rows, None)

    def ids(self) -> list[int]:
        """The documents in sight, in order."""
        return [document.id for document in self._rows]

    @property
    def n_all(self) -> int:
        return len(self._all)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        document = self._rows[index.row()]
        if role == SUMMARY:
            return document
        if role == Qt.ItemDataRole.DisplayRole:
            return document.title or document.source_name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(document)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(document)
        return None

    def _update(self, changed: dict[int, DocumentSummary]) -> None:
        for row, document in enumerate(self._rows):
            if document.id in changed:
                self._rows[row] = changed[document.id]
                self.dataChanged.emit(self.index(row), self.index(row))

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = [document for document in self._all if self._is_wanted(document)]
        self.endResetModel()

    def _is_wanted(self, document: DocumentSummary) -> bool:
        text = f"{document.title} {document.region} {document.source_name} {document.year or ''}"
        folded = text.casefold()
        return all(word in folded for word in self._words)

    def _tip(self, document: DocumentSummary) -> str:
        tip = self.tr("{title}\n{kind} · from {file}\n{open} of {all} candidates open").format(
            title=document.title or document.source_name,
            kind=kind_word(DocumentKind(document.kind)),
            file=document.source_name,
            open=document.n_open,
            all=document.n_records,
        )
        return tip if document.seal is None else f"{tip}\n{seal_text(document.seal)}"

    def _spoken(self, document: DocumentSummary) -> str:
        if document.is_finished:
            template = self.tr("{region} {title}, finished")
        else:
            template = self.tr(
                "{region} {title}, {open} of {all} candidates open, {numbers} open numbers"
            )
        spoken = template.format(
            region=document.region,
            title=document.title or document.source_name,
            open=document.n_open,
            all=document.n_records,
            numbers=document.n_numerals_open,
        )
        return spoken if document.seal is None else f"{spoken}. {seal_text(document.seal)}"
