"""Readers in a process of their own, for formats whose libraries may hang or crash.

A started child is kept for the files that follow, because starting one costs more than reading
most files. It is ended when a file takes too long or brings it down, and then replaced. In a
frozen build the program's ``main`` must call ``multiprocessing.freeze_support`` first of all.
Memory is limited where the system can (not on Windows).
"""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import sys
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType

from reviewer.domain.document import Source
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers.parsed import Limits, RawFile
from reviewer.text.readers.registry import load, parse_file
from reviewer.text.readers.sniff import sniff

_IN_PROCESS = frozenset({"txt", "md", "csv"})  # read by our own code, in linear time
_START_SECONDS = 60.0  # for a child on a busy machine to come up
_SPAWN = multiprocessing.get_context("spawn")


def read_isolated(path: Path, limits: Limits | None = None) -> Source:
    """As ``readers.read``, with the limits on time and memory kept. Raises ReadError likewise."""
    with Sandbox(limits) as sandbox:
        return sandbox.read(path)


class Sandbox:
    """Reads many files through one child. For one thread; a context manager."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child, if there is one."""
        if self._pipe is not None:
            self._pipe.close()
        if self._child is not None:
            self._child.kill()
            self._child.join()
            self._child.close()
        self._child = self._pipe = None

    def read(self, path: Path) -> Source:
        """The file as a source. Raises ReadError if it cannot be read within the limits."""
        file = RawFile(path.name, load(path, self._limits), self._limits)
        if sniff(file) in _IN_PROCESS:
            return parse_file(file)
        return self._answer(file)

    def _answer(self, file: RawFile) -> Source:
        pipe = self._started(file)
        try:
            pipe.send(file)
            if not pipe.poll(self._limits.seconds):
                self.close()
                raise _too_slow(file)
            answer = pipe.recv()
        except (EOFError, OSError) as error:
            self.close()
            raise _crashed(file) from error
        if isinstance(answer, Source):
            return answer
        template, fields = answer
        raise ReadError(template, **fields)

    def _started(self, file: RawFile) -> Connection:
        """The pipe to a child that says it is ready."""
        if self._pipe is not None and self._child is not None and self._child.is_alive():
            return self._pipe
        self.close()
        ours, theirs = _SPAWN.Pipe()
        child = _SPAWN.Process(target=_serve, args=(theirs, self._limits), daemon=True)
        child.start()
        theirs.close()
        self._child, self._pipe = child, ours
        try:
            is_ready = ours.poll(_START_SECONDS) and ours.recv() is None
        except (EOFError, OSError):
            is_ready = False
        if not is_ready:
            self.close()
            raise _crashed(file)
        return ours


def _serve(pipe: Connection, limits: Limits) -> None:
    """The child: answers each file with a source or an error, until the pipe is closed."""
    _limit_memory(limits)
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            file: RawFile = pipe.recv()
            _limit_time(limits)
            try:
                pipe.send(parse_file(file))
            except ReadError as error:
                pipe.send((error.template, error.fields))


def _limit_memory(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    for kind, most in ((resource.RLIMIT_AS, limits.memory_bytes), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(kind, (most, most))


def _limit_time(limits: Limits) -> None:
    """End by itself a while after the time is over, should the parent be gone by then."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    usage = resource.getrusage(resource.RUSAGE_SELF)
    soft = math.ceil(usage.ru_utime + usage.ru_stime + limits.seconds) + 5
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _too_slow(file: RawFile) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” took longer than {seconds} seconds to read and was given up. "
            "Save it again from the program that made it, or split it.",
        ),
        file=file.name,
        seconds=file.limits.seconds,
    )


def _crashed(file: RawFile) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” brought its reader to a stop: it is damaged or needs too much memory. "
            "Open it in the program that made it and save it again.",
        ),
        file=file.name,
    )
