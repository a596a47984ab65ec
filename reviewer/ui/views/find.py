"""Finding words in the open document or in all of them; hits in their surroundings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reviewer.domain.hit import Hits
from reviewer.ui.background.tasks import Pools
from reviewer.ui.keys import TAKES_ENTER
from reviewer.ui.look.icons import Icon, icon
from reviewer.ui.models.hits import HitModel
from reviewer.ui.views.finder import Finder, Question
from reviewer.ui.views.hit_delegate import HitDelegate

if TYPE_CHECKING:
    from reviewer.storage.store import Store

_PAUSE_MS = 150  # after the last key, before it is searched


class FindView(QWidget):
    """Asks for words, searches beside the window's work as they are typed, and chooses hits."""

    hit_chosen = Signal(int, object)  # document id, Span
    left = Signal()  # Esc: the focus belongs to the source again
    failed = Signal(object)  # Exception

    def __init__(self, pools: Pools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document_id: int | None = None
        self._hits = Hits("")
        self._is_searching = False
        self._steps = 0  # asked for meanwhile
        self._is_waiting = False  # the current row's page is being read
        self._finder = Finder(pools, self)
        self._model = HitModel()
        self._model.setParent(self)
        self._words = _WordsEdit(self)
        self._where = QComboBox(self)
        self._order = QComboBox(self)
        self._count = QLabel(self)
        self._list = QListView(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._dress()
        self._lay_out()
        self._connect()

    def _dress(self) -> None:
        self._words.setPlaceholderText(self.tr("Words to find, in any width or script"))
        self._words.setAccessibleName(self.tr("Words to find"))
        self._words.setClearButtonEnabled(True)
        self._words.addAction(icon(Icon.FIND), QLineEdit.ActionPosition.LeadingPosition)
        self._where.setAccessibleName(self.tr("Where to search"))
        self._where.addItem(self.tr("This document"), False)
        self._where.addItem(self.tr("All documents"), True)
        self._order.setAccessibleName(self.tr("Order of the hits"))
        self._order.addItem(self.tr("In their order"), False)
        self._order.addItem(self.tr("Most hits first"), True)
        self._order.hide()
        self._count.setProperty("muted", True)
        self._list.setAccessibleName(self.tr("Hits"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(self._list))
        self._list.setProperty(TAKES_ENTER, True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFocusProxy(self._words)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 0)
        top.addWidget(self._words, 1)
        for widget in (self._where, self._order, self._count):
            top.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._list, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._search)
        self._words.textEdited.connect(lambda _text: self._pause.start())
        self._words.step_requested.connect(self._step)
        self._words.list_requested.connect(self._enter_list)
        self._where.activated.connect(lambda _place: self._search())
        self._order.activated.connect(lambda _place: self._search())
        self._list.selectionModel().currentChanged.connect(self._on_row)
        self._list.activated.connect(self._on_activated)
        self._model.page_wanted.connect(self._finder.read_page)
        self._finder.page_read.connect(self._on_page)
        self._finder.begun.connect(self._on_begun)
        self._finder.went_on.connect(self._on_more)
        self._finder.failed.connect(self.failed)

    # ------------------------------------------------------------------ what is searched
    def set_store(self, store: Store) -> None:
        """Search another database."""
        self._finder.set_store(store)
        self._show(Hits(""))

    def set_document_titles(self, titles: Mapping[int, str]) -> None:
        """What stands beside the hits of a search in all documents."""
        self._model.set_titles(titles)

    def set_document(self, document_id: int | None) -> None:
        """Which document "this document" is; a search in it begins anew."""
        if document_id != self._document_id:
            self._document_id = document_id
            if not self._is_everywhere:
                self._search()

    def refresh(self) -> None:
        """Search again: there are other documents than before."""
        if self._is_everywhere:
            self._search()

    def ask(self, *, everywhere: bool, words: str = "") -> None:
        """Start a search, with ``words`` if any are given."""
        self._where.setCurrentIndex(self._where.findData(everywhere))
        if words:
            self._words.setText(words)
        self._words.selectAll()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    # ------------------------------------------------------------------ going through the hits
    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _is_everywhere(self) -> bool:
        return bool(self._where.currentData())

    def _step(self, by: int) -> None:
        """To the next hit or the one before, around the ends; when what is typed is found."""
        if self._pause.isActive():
            self._search()
        if self._is_searching:
            self._steps += by
        elif len(self._hits):
            row = self._list.currentIndex().row()
            start = row if row >= 0 else (-1 if by > 0 else 0)
            self._choose((start + by) % len(self._hits))

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        if index == self._list.currentIndex():
            self._on_row(index)
        else:
            self._list.setCurrentIndex(index)

    def _enter_list(self) -> None:
        if len(self._hits):
            if not self._list.currentIndex().isValid():
                self._choose(0)
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_row(self, index: QModelIndex) -> None:
        self._show_count()
        if not index.isValid():
            return
        hit = self._model.hit(index.row())
        self._is_waiting = hit is None
        if hit is not None:
            self.hit_chosen.emit(hit.document_id, hit.span)

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter in the list, or a double click: to the hit, and stay there."""
        self._on_row(index)
        self.left.emit()

    # ------------------------------------------------------------------ answers
    def _search(self) -> None:
        self._pause.stop()
        self._order.setVisible(self._is_everywhere)
        self._steps, self._is_searching = 0, True
        here = self._document_id
        if not self._is_everywhere and here is None:
            self._show(Hits(""))
            return
        self._finder.ask(
            Question(
                self._words.text(),
                None if self._is_everywhere else here,
                self._is_everywhere and bool(self._order.currentData()),
            )
        )

    def _on_begun(self, hits: Hits) -> None:
        steps = self._steps
        self._show(hits)
        if steps and len(hits):
            self._choose((steps - 1 if steps > 0 else steps) % len(hits))

    def _show(self, hits: Hits) -> None:
        self._hits = hits
        self._steps, self._is_searching, self._is_waiting = 0, False, False
        self._model.reset(len(hits), has_titles=self._is_everywhere)
        self._show_count()

    def _on_more(self, hits: Hits) -> None:
        self._hits = hits
        self._model.grow(len(hits))
        self._show_count()

    def _on_page(self, number: int, hits: object) -> None:
        assert isinstance(hits, list)
        self._model.set_page(number, hits)
        if self._is_waiting:
            self._on_row(self._list.currentIndex())

    def _show_count(self) -> None:
        n, row = len(self._hits), self._list.currentIndex().row()
        if not self._hits.words:
            text = ""
        elif not n:
            text = self.tr("Nothing found") if self._hits.is_complete else self.tr("Searching…")
        elif not self._hits.is_complete:
            text = self.tr("more than {n} hits").format(n=f"{n:,}")
        elif row >= 0:
            text = self.tr("{row} of {n} hits").format(row=f"{row + 1:,}", n=f"{n:,}")
        elif self._is_everywhere:
            n_documents = len(self._hits.counts())
            text = self.tr("{n} hits in %n document(s)", "", n_documents).format(n=f"{n:,}")
        else:
            text = self.tr("%n hit(s)", "", n)
        self._count.setText(text)


class _WordsEdit(QLineEdit):
    """Enter goes to the next hit, Shift+Enter to the one before, the down arrow into the list."""

    step_requested = Signal(int)
    list_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)
