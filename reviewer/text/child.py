"""A process of its own for libraries that may hang or crash on hostile files.

The child is kept for the requests that follow, because starting one costs more than most of
them. It is ended when a request takes too long or brings it down, and may then be replaced. In a
frozen build the program's ``main`` must call ``multiprocessing.freeze_support`` first of all.
How much memory and time it may take, the system itself enforces (``confinement``).
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from reviewer.errors import ReadError
from reviewer.text import confinement
from reviewer.text.readers.parsed import Limits

Answer = Callable[[Any], object]
"""Answers one request, in the child. What it raises but ReadError ends the child."""

_START_SECONDS = 60.0  # for a child on a busy machine to come up
_SPAWN = multiprocessing.get_context("spawn")


class TooSlowError(Exception):
    """The child took longer than it may, and was ended."""


class BrokenError(Exception):
    """The child could not be started, or the request brought it down."""


class Child:
    """Asks one child at a time. For one thread."""

    def __init__(self, make_answer: Callable[[], Answer], limits: Limits) -> None:
        """make_answer: of a module's top level; called once in each child."""
        self._make_answer = make_answer
        self._limits = limits
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def kill(self) -> None:
        """Let a request that is under way fail; the one call that another thread may make."""
        process = self._process
        if process is not None:
            with contextlib.suppress(ValueError):  # closed just now
                process.kill()

    def close(self) -> None:
        """End the child, if there is one."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._pipe = None

    def ask(self, request: object) -> Any:
        """What the child answers. Raises ReadError if it does, TooSlowError or BrokenError."""
        pipe = self._started()
        try:
            pipe.send(request)
            if not pipe.poll(self._limits.seconds):
                self.close()
                raise TooSlowError
            is_good, answer = pipe.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise BrokenError from error
        if is_good:
            return answer
        template, fields = answer
        raise ReadError(template, **fields)

    def _started(self) -> Connection:
        """The pipe to a child that says it is ready."""
        if self._pipe is not None and self.is_running:
            return self._pipe
        self.close()
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(
            target=_serve, args=(theirs, self._limits, self._make_answer), daemon=True
        )
        with deaf_to_interrupts():
            process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        try:
            is_ready = ours.poll(_START_SECONDS) and ours.recv() is None
        except (EOFError, OSError):
            is_ready = False
        if not is_ready:
            self.close()
            raise BrokenError
        return ours


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes started meanwhile leave Ctrl+C to this one, which ends them in good order."""
    if threading.current_thread() is not threading.main_thread():
        yield  # of the window: there is no Ctrl+C
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)


def _serve(pipe: Connection, limits: Limits, make_answer: Callable[[], Answer]) -> None:
    """The child: answers each request, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Windows does not hand it down
    confinement.limit_memory(limits.memory_bytes)
    answer = make_answer()
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            request = pipe.recv()
            confinement.limit_time(limits.seconds)
            try:
                pipe.send((True, answer(request)))
            except ReadError as error:
                pipe.send((False, (error.template, error.fields)))
