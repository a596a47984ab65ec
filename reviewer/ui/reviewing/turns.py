"""Steps one after another, where some wait for a write.

What is asked for while a write is under way waits its turn, so that several keys in a row act
one after another, each on what the one before left chosen. When a write fails, what waited is
dropped: it was meant for what would have come next.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.domain.record import Done
from reviewer.ui.background.tasks import Pools, Task
from reviewer.ui.reviewing.ahead import Ahead

Step = Callable[[], None]
Then = Callable[[Done], None]
Look = Callable[[Done], Ahead | None]


class Turns(QObject):
    """See the module. Signals are emitted in the GUI thread, before what waited goes on."""

    written = Signal(object)  # Done
    failed = Signal(object)  # Exception
    busy_changed = Signal(bool)

    def __init__(self, pools: Pools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = pools
        self.ahead: Ahead | None = None  # what was read with the write that ended last
        self._is_busy = False
        self._waiting: deque[Step] = deque()

    @property
    def is_busy(self) -> bool:
        """Whether a write is under way."""
        return self._is_busy

    def do(self, step: Step) -> None:
        """Run ``step`` now, or after what waits already."""
        if self._is_busy:
            self._waiting.append(step)
        else:
            step()

    def write(self, write: Callable[[], Done], then: Then, look: Look) -> None:
        """Inside a step: run ``write`` in the pool for writes, and in its thread ``look`` after
        the commit; then ``then`` here."""
        self._is_busy = True
        self.busy_changed.emit(True)

        def work(_task: Task) -> tuple[Done, Ahead | None]:
            done = write()
            return done, look(done)

        self._pools.step_aside()
        task = self._pools.write(work)
        task.succeeded.connect(partial(self._on_written, then))
        task.failed.connect(self._on_failed)

    def _on_written(self, then: Then, outcome: tuple[Done, Ahead | None]) -> None:
        done, self.ahead = outcome
        self._is_busy = False
        self.written.emit(done)
        then(done)
        while self._waiting and not self._is_busy:
            self._waiting.popleft()()
        if not self._is_busy:
            self.busy_changed.emit(False)

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        self._waiting.clear()
        self.failed.emit(error)
        self.busy_changed.emit(False)
