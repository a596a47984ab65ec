"""Finds the entries of a filter beside the window, and hands them over as they are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from reviewer.domain.timeline import EntryFilter, TimelineRow
from reviewer.storage import timeline
from reviewer.storage.store import Store
from reviewer.ui.background.tasks import Pools, Task


class TimelineLoader(QObject):
    """Answers of filters asked for before are dropped."""

    found = Signal(object)  # array of numbers
    progressed = Signal(int, int)
    ended = Signal(bool)  # whether all was looked at
    offered = Signal(object)  # names of everybody in the trail
    failed = Signal(object)  # Exception

    _part = Signal(int, object)  # from the pool's thread

    def __init__(self, store: Store, pools: Pools, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._pools = pools
        self._task: Task | None = None
        self._serial = 0
        self._part.connect(self._on_part, Qt.ConnectionType.QueuedConnection)

    @property
    def is_loading(self) -> bool:
        return self._task is not None

    def load(self, wanted: EntryFilter) -> None:
        self.stop()
        self._serial += 1
        serial, store, hand_over = self._serial, self._store, self._part.emit

        def work(task: Task) -> list[str]:
            with store.read() as session:
                names = timeline.actors(session)
                for ids in timeline.entry_ids(session, wanted, task.report):
                    hand_over(serial, ids)
            return names

        self._task = task = self._pools.start(work)
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._guarded(serial, self._on_all))
        task.failed.connect(self._guarded(serial, self._on_failed))

    def stop(self) -> None:
        """Give up what is under way; what was found stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._serial += 1
            self.ended.emit(False)

    def lines(self, ids: Sequence[int]) -> list[TimelineRow]:
        """The lines of a page; some milliseconds."""
        with self._store.read() as session:
            return timeline.rows(session, ids)

    def _on_part(self, serial: int, ids: object) -> None:
        if serial == self._serial:
            self.found.emit(ids)

    def _guarded(self, serial: int, slot: Callable[[object], None]) -> Callable[[object], None]:
        def run(outcome: object) -> None:
            if serial == self._serial:
                self._task = None
                slot(outcome)

        return run

    def _on_all(self, names: object) -> None:
        self.offered.emit(names)
        self.ended.emit(True)

    def _on_failed(self, error: object) -> None:
        self.ended.emit(False)
        self.failed.emit(error)
