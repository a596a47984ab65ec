"""Looks for words beside the window's work: the first screen of hits soon, then all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reviewer.domain.hit import Hit, Hits
from reviewer.ui.background.tasks import Pools, Task
from reviewer.ui.models.hits import PAGE

if TYPE_CHECKING:
    from reviewer.storage.store import Store

FIRST = 2 * PAGE  # hits that are shown before all are counted


@dataclass(frozen=True, slots=True)
class Question:
    """document_id: None searches all; is_ranked: the document that has the most hits first."""

    words: str
    document_id: int | None = None
    is_ranked: bool = False


class Finder(QObject):
    """Answers to the latest question only."""

    begun = Signal(object)  # Hits: other ones than before
    went_on = Signal(object)  # Hits: the same ones and more
    page_read = Signal(int, object)  # number, hits of the page
    failed = Signal(object)  # Exception

    def __init__(self, pools: Pools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = pools
        self._store: Store | None = None
        self._is_current = False
        self._question = Question("")
        self._hits = Hits("")
        self._serial = 0  # of the question
        self._shown = 0  # of the answer whose pages are asked for
        self._task: Task | None = None

    def set_store(self, store: Store) -> None:
        self._store, self._is_current = store, False
        self._drop()

    def ask(self, question: Question) -> None:
        """Answered by ``begun`` and, unless that was all, ``went_on``."""
        self._question = question
        self._drop()
        from reviewer.storage import search  # noqa: PLC0415 - with SQLModel: after the first picture

        hits = search.look_for(question.words, document_id=question.document_id)
        if hits.is_complete or self._store is None:
            self._begin(hits)
        elif self._is_current:
            self._start(hits)
        else:
            self._check(self._store, hits)

    def read_page(self, number: int) -> None:
        """Answered by ``page_read``."""
        if self._store is None:
            return
        from reviewer.storage import search  # noqa: PLC0415 - with SQLModel: after the first picture

        store, hits, shown = self._store, self._hits, self._shown

        def work(_task: Task) -> list[Hit]:
            with store.read() as session:
                return search.page(session, hits, offset=number * PAGE, limit=PAGE)

        def answer(page: object) -> None:
            if shown == self._shown:
                self.page_read.emit(number, page)

        task = self._pools.ask(work)
        task.succeeded.connect(answer)
        task.failed.connect(self.failed)

    def _check(self, store: Store, hits: Hits) -> None:
        """Search, once it is sure that the index folds words as this program does."""
        # with SQLModel: after the first picture
        from reviewer.storage import passages, wordings  # noqa: PLC0415

        def is_current(_task: Task) -> bool:
            with store.read() as session:
                return passages.is_current(session)

        def refresh(_task: Task) -> None:
            with store.write() as session:
                passages.refresh(session)
                wordings.refresh(session)

        def on_checked(current: object) -> None:
            if current or store.is_read_only:
                go_on(None)
            else:
                self._later(self._pools.write(refresh), go_on)

        def go_on(_nothing: object) -> None:
            self._is_current = True
            self._start(hits)

        self._later(self._pools.start(is_current), on_checked)

    def _start(self, hits: Hits) -> None:
        enough = None if self._question.is_ranked else FIRST
        self._later(self._pools.ask(self._work(hits, enough)), self._begin)

    def _work(self, hits: Hits, enough: int | None) -> Callable[[Task], Hits]:
        from reviewer.storage import search  # noqa: PLC0415 - with SQLModel: after the first picture

        store, is_ranked = self._store, self._question.is_ranked
        assert store is not None

        def work(task: Task) -> Hits:
            with store.read() as session:
                found = search.more(session, hits, enough=enough, check=task.check)
            return found.ranked() if is_ranked else found

        return work

    def _begin(self, hits: object) -> None:
        assert isinstance(hits, Hits)
        self._hits = hits
        self._shown += 1
        self.begun.emit(hits)
        if not hits.is_complete:
            self._later(self._pools.start(self._work(hits, None)), self._go_on)

    def _go_on(self, hits: object) -> None:
        assert isinstance(hits, Hits)
        self._hits = hits
        self.went_on.emit(hits)

    def _later(self, task: Task, answer: Callable[[object], None]) -> None:
        serial = self._serial

        def on_success(value: object) -> None:
            if serial == self._serial:
                self._task = None
                answer(value)

        self._task = task
        task.succeeded.connect(on_success)
        task.failed.connect(self.failed)

    def _drop(self) -> None:
        """Whatever is under way answers no question any more."""
        self._serial += 1
        if self._task is not None and not self._task.is_write:
            self._task.cancel()
        self._task = None
