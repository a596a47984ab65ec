"""Work off the GUI thread: a task, and the pools that run tasks.

Writes have a pool of one thread, so that they happen in the order in which they were asked for.
A task's signals are always emitted in the GUI thread, whoever listens to them.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from reviewer.errors import Cancelled, ReviewerError
from reviewer.ui.background.pause import Pause

_log = logging.getLogger(__name__)
_ASIDE_MS = 60  # from a write on: until what comes next is painted
_AT_MOST_ASIDE = 0.5  # seconds
_EVERY = 0.05  # seconds between two reports of progress: what an eye can follow


class Task(QObject):
    """Runs ``work(task)`` in a pool thread; ends with exactly one of the last three signals."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)  # the exception
    cancelled = Signal()

    _reported = Signal(int, int)
    _ended = Signal(object)

    def __init__(
        self,
        work: Callable[[Task], object],
        parent: QObject | None = None,
        *,
        is_write: bool = False,
        on_cancel: Callable[[], None] | None = None,
        rest: threading.Event | None = None,
    ) -> None:
        """on_cancel: ends what the work waits for, such as a process of its own; rest: is set
        while the work need not step aside."""
        super().__init__(parent)
        self.is_write = is_write
        self._work = work
        self._rest = rest
        self._on_cancel = on_cancel
        self._stop = threading.Event()
        self._last_report = 0.0
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------- in the pool's thread
    def report(self, done: int, total: int) -> None:
        """Say how far the work is. Raises Cancelled if it shall stop."""
        self.check()
        now = time.monotonic()
        if now - self._last_report >= _EVERY or done == total:
            self._last_report = now
            self._reported.emit(done, total)

    def check(self) -> None:
        """Raises Cancelled if the work shall stop. Steps aside while a decision is under way."""
        if self._rest is not None:
            self._rest.wait(_AT_MOST_ASIDE)
        if self._stop.is_set():
            raise Cancelled

    def run(self) -> None:
        """Do the work; called by the pool."""
        try:
            self.check()
            outcome: Callable[[], None] = _emitting(self.succeeded, self._work(self))
        except Cancelled:
            outcome = self.cancelled.emit
        except ReviewerError as error:
            outcome = _emitting(self.failed, error)
        except Exception as error:  # noqa: BLE001 - the border between a pool and the window
            _log.error("task failed", exc_info=error)
            outcome = _emitting(self.failed, error)
        self._ended.emit(outcome)

    # ------------------------------------------------------------- in the GUI thread
    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()
        if self._on_cancel is not None:
            self._on_cancel()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    def _on_ended(self, outcome: Callable[[], None]) -> None:
        outcome()
        pools = self.parent()
        if isinstance(pools, Pools):
            pools.forget(self)


def _emitting(signal: object, value: object) -> Callable[[], None]:
    return lambda: signal.emit(value)  # type: ignore[attr-defined]


class Pools(QObject):
    """The threads of one window; :meth:`shut_down` before it goes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._any = QThreadPool(self)
        self._asked = QThreadPool(self)
        self._writes = QThreadPool(self)
        self._writes.setMaxThreadCount(1)
        self._writes.setExpiryTimeout(-1)  # a thread kept is a decision sooner on disk
        self._tasks: set[Task] = set()
        self._rest = threading.Event()
        self._rest.set()
        self._resting = QTimer(self, singleShot=True, interval=_ASIDE_MS)
        self._resting.timeout.connect(self._rest.set)

    def start(
        self, work: Callable[[Task], object], on_cancel: Callable[[], None] | None = None
    ) -> Task:
        """Run ``work`` beside others; ``on_cancel`` as :class:`Task` takes it."""
        return self._start(self._any, work, on_cancel)

    def ask(self, work: Callable[[Task], object]) -> Task:
        """Run ``work`` that somebody waits for, however many others are under way."""
        return self._start(self._asked, work)

    def write(self, work: Callable[[Task], object]) -> Task:
        """Run ``work`` after all writes asked for before."""
        return self._start(self._writes, work)

    def step_aside(self) -> None:
        """Let what runs beside wait at its next check until a decision will have been shown,
        and so what waits for a pause."""
        Pause.hold(_ASIDE_MS)
        self._rest.clear()
        self._resting.start()

    def _start(
        self,
        pool: QThreadPool,
        work: Callable[[Task], object],
        on_cancel: Callable[[], None] | None = None,
    ) -> Task:
        rest = self._rest if pool is self._any else None
        task = Task(work, self, is_write=pool is self._writes, on_cancel=on_cancel, rest=rest)
        self._tasks.add(task)
        pool.start(task.run)
        return task

    def forget(self, task: Task) -> None:
        self._tasks.discard(task)
        task.deleteLater()

    def shut_down(self) -> None:
        """Let all writes asked for end, cancel the rest; nothing is emitted any more."""
        self._resting.stop()
        self._rest.set()
        for task in self._tasks:
            task.blockSignals(True)  # what listens to it is going away
            if not task.is_write:
                task.cancel()
        self._any.waitForDone()
        self._asked.waitForDone()
        self._writes.waitForDone()
        self._tasks.clear()
        for ended in self.findChildren(Task):
            # now, while the pools stand: what listens to a task may hold the last reference to
            # them, and a task that is deleted later would take its own parent with it
            shiboken6.delete(ended)
