"""Finding words in the open document or in all of them; hits in their surroundings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.record import StoredDocument
from reviewer.domain.span import Span
from reviewer.text.finding import find
from reviewer.ui.documents_text import title_of
from reviewer.ui.icons import Icon, icon
from reviewer.ui.keys import TAKES_ENTER
from reviewer.ui.tasks import Pools, Task

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MOST = 1000  # hits shown: more are no help
_AROUND = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """title: of the document, "" where only one was searched."""

    document_id: int
    span: Span
    context: str
    title: str = ""


def search(
    documents: Iterator[StoredDocument], words: str, *, task: Task, with_title: bool
) -> list[Hit]:
    """At most ``MOST`` hits, in the order of the documents."""
    hits: list[Hit] = []
    for stored in documents:
        text = stored.document.text
        for span in find(text, words, stored.document.extent):
            context = text[max(0, span.start - _AROUND) : span.end + _AROUND]
            title = title_of(stored) if with_title else ""
            hits.append(Hit(stored.id, span, " ".join(context.split()), title))
            if len(hits) >= MOST:
                return hits
            task.check()
    return hits


class HitModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.hits: Sequence[Hit] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        hit = self.hits[index.row()]
        return f"{hit.title} · {hit.context}" if hit.title else hit.context


class FindView(QWidget):
    """Asks for words, searches off the GUI thread as they are typed, and chooses hits."""

    hit_chosen = Signal(object)  # Hit

    def __init__(self, pools: Pools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: Callable[[bool], Iterator[StoredDocument]] | None = None
        self._pools = pools
        self._task: Task | None = None
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Words to find, in any width or script"))
        self._words.setAccessibleName(self.tr("Words to find"))
        self._words.setClearButtonEnabled(True)
        self._words.addAction(icon(Icon.FIND), QLineEdit.ActionPosition.LeadingPosition)
        self._where = QComboBox(self)
        self._where.setAccessibleName(self.tr("Where to search"))
        self._where.addItem(self.tr("This document"), False)
        self._where.addItem(self.tr("All documents"), True)
        self._count = QLabel(self)
        self._model = HitModel()
        self._model.setParent(self)
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Hits"))
        self._list.setModel(self._model)
        self._list.setProperty(TAKES_ENTER, True)
        self._list.setUniformItemSizes(True)
        self.setFocusProxy(self._words)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(self._search)
        self._words.textEdited.connect(lambda _text: self._pause.start())
        self._words.returnPressed.connect(self.next)
        self._where.activated.connect(lambda _place: self._search())
        self._list.selectionModel().currentChanged.connect(self._on_row)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 0)
        top.addWidget(self._words, 1)
        top.addWidget(self._where)
        top.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._list, 1)

    def ask(self, *, everywhere: bool, words: str = "") -> None:
        """Start a search, with ``words`` if any are given."""
        self._where.setCurrentIndex(self._where.findData(everywhere))
        if words:
            self._words.setText(words)
        self._words.selectAll()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._words.text():
            self._search()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._pause.isActive():
            self._search()
            return
        n_hits = len(self._model.hits)
        if n_hits:
            row = self._list.currentIndex().row()
            start = row if row >= 0 else (-1 if by > 0 else 0)
            self._list.setCurrentIndex(self._model.index((start + by) % n_hits))

    def _search(self) -> None:
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        words, everywhere = self._words.text(), bool(self._where.currentData())
        if self.source is None or not words.strip():
            self._show([])
            self._count.clear()
            return
        documents = self.source(everywhere)
        task = self._pools.start(
            lambda task: search(documents, words, task=task, with_title=everywhere)
        )
        task.succeeded.connect(self._show)
        self._task = task

    def _show(self, hits: object) -> None:
        assert isinstance(hits, list)
        self._task = None
        self._model.set_hits(hits)
        if len(hits) >= MOST:
            self._count.setText(self.tr("the first {n}").format(n=f"{MOST:,}"))
        else:
            self._count.setText(self.tr("%n hit(s)", "", len(hits)))

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hit_chosen.emit(self._model.hits[index.row()])
