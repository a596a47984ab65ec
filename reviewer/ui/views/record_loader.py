"""Fetches what the table shows of a view, without holding up the window."""

from __future__ import annotations

import dataclasses
from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.domain.record import Record
from reviewer.domain.view import Column, View
from reviewer.ui.background.tasks import Pools, Task
from reviewer.ui.models.records import PAGE

if TYPE_CHECKING:
    from reviewer.storage.store import Store


_REST_MS = 20


class RecordLoader(QObject):
    """Answers of views asked for before are dropped. Without pools it answers at once."""

    begun = Signal(object)  # list of the first records
    finished = Signal(object)  # array of all ids
    counted = Signal(object, object)  # Column, its values with counts
    failed = Signal(object)  # Exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._pools: Pools | None = None
        self._task: Task | None = None
        self._view = View()
        self._serial = 0
        self._resolving = 0
        self._rest = QTimer(self)  # the first page is painted before the rest is asked for
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask_for_rest)

    def set_store(self, store: Store | None, pools: Pools | None) -> None:
        self._stop()
        self._store, self._pools = store, pools

    def records(self, ids: Sequence[int]) -> list[Record]:
        """The cells of a page; some milliseconds."""
        if self._store is None:
            return []
        from reviewer.storage import queries  # noqa: PLC0415 - with SQLModel: after the first picture

        with self._store.read() as session:
            return queries.records(session, ids)

    def load(self, view: View) -> None:
        """Ask for the ids of a view: the first page, then all of them."""
        self._stop()
        self._view = view
        if self._store is None:
            self.finished.emit(array("q"))
        elif len(view.documents) == 1 or self._pools is None:
            self._answer(self._all_ids(view))  # some hundreds: sooner than a thread is woken
        else:
            self._begin(self._pools, self._store, view)

    def count(self, view: View, column: Column) -> None:
        """Ask for the values of a column in a view, with counts."""
        store = self._store
        if store is None:
            self.counted.emit(column, [])
            return
        serial = self._serial

        def answer(values: object) -> None:
            if serial == self._serial:
                self.counted.emit(column, values)

        def is_stopped() -> bool:
            return serial != self._serial

        self._later(lambda: _counts(store, view, column, is_stopped), answer)

    def resolve(self, view: View, then: Callable[[View], None]) -> None:
        """Ask which records the view's facet of checks means; ``then`` gets the view with them."""
        store = self._store
        if store is None or not any(column is Column.CHECK for column, _ in view.facets):
            then(dataclasses.replace(view, only=None))
            return
        self._resolving += 1
        number = self._resolving

        def answer(resolved: object) -> None:
            if number == self._resolving and isinstance(resolved, View):
                then(resolved)

        self._later(lambda: _resolved(store, view), answer)

    def match(
        self, view: View, ids: frozenset[int], then: Callable[[frozenset[int]], None]
    ) -> None:
        """Ask which of these records the view holds as they now stand."""
        store, serial = self._store, self._serial

        def answer(found: object) -> None:
            if serial == self._serial and isinstance(found, frozenset):
                then(found)

        if store is not None and is_filtered(view):
            self._later(lambda: _still_in(store, view, ids), answer)
        else:
            then(ids)

    def _all_ids(self, view: View) -> array[int] | None:
        assert self._store is not None
        try:
            return _ids(self._store, view)
        except Exception as error:  # noqa: BLE001 - as the pool would hand it on
            self.failed.emit(error)
            return None

    def _answer(self, ids: array[int] | None) -> None:
        if ids is not None:
            self.finished.emit(ids)

    def _begin(self, pools: Pools, store: Store, view: View) -> None:
        """The first page alone, so that nothing holds it up; then the rest."""
        serial = self._serial

        def go_on(records: object) -> None:
            if serial == self._serial:
                self.begun.emit(records)
                self._rest.start()

        self._task = task = pools.ask(lambda task: _first(store, view, task))
        task.succeeded.connect(go_on)
        task.failed.connect(self.failed)

    def _ask_for_rest(self) -> None:
        if self._store is not None and self._pools is not None:
            store, view, serial = self._store, self._view, self._serial
            self._task = task = self._pools.start(lambda task: _ids(store, view, task))
            task.succeeded.connect(lambda ids: self._on_all(ids, serial))
            task.failed.connect(self.failed)

    def _stop(self) -> None:
        """Whatever is under way is not wanted any more."""
        self._serial += 1
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_all(self, ids: object, serial: int) -> None:
        self._task = None
        if serial == self._serial:
            self.finished.emit(ids)

    def _later(self, work: Callable[[], object], answer: Callable[[object], None]) -> Task | None:
        if self._pools is None:
            answer(work())
            return None
        task = self._pools.start(lambda _: work())
        task.succeeded.connect(answer)
        task.failed.connect(self.failed)
        return task


def is_filtered(view: View) -> bool:
    """Whether a decision on a record can take it out of the view."""
    is_marked = view.below is not None or view.is_flagged is not None
    return bool(view.states or view.facets or view.text or is_marked)


def _still_in(store: Store, view: View, ids: frozenset[int]) -> frozenset[int]:
    from reviewer.checks.results import still_in  # noqa: PLC0415 - with SQLModel, as above

    with store.read() as session:
        return still_in(session, view, ids)


def _first(store: Store, view: View, task: Task) -> list[Record]:
    from reviewer.storage import queries  # noqa: PLC0415 - with SQLModel: after the first picture

    with store.read(is_stopped=lambda: task.is_cancelled) as session:
        return queries.record_page(session, view, offset=0, limit=PAGE)


def _ids(store: Store, view: View, task: Task | None = None) -> array[int]:
    from reviewer.storage import queries  # noqa: PLC0415 - with SQLModel: after the first picture

    is_stopped = None if task is None else lambda: task.is_cancelled
    with store.read(is_stopped=is_stopped) as session:
        return queries.record_ids(session, view)


def _counts(
    store: Store, view: View, column: Column, is_stopped: Callable[[], bool]
) -> list[tuple[str, int]]:
    from reviewer.checks.results import check_counts  # noqa: PLC0415 - with SQLModel: after the first picture
    from reviewer.storage import queries  # noqa: PLC0415 - with SQLModel: after the first picture

    with store.read(is_stopped=is_stopped) as session:
        if column is Column.CHECK:
            return check_counts(session, view)
        return queries.facet_counts(session, view, column)


def _resolved(store: Store, view: View) -> View:
    from reviewer.checks.results import resolved  # noqa: PLC0415 - with SQLModel: after the first picture

    with store.read() as session:
        return resolved(session, view)
