"""Readers in a process of their own (``child``), for formats whose libraries may hang or crash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import TracebackType

from reviewer.domain.document import Source
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.child import Answer, BrokenError, Child, TooSlowError
from reviewer.text.readers.parsed import Limits, RawFile
from reviewer.text.readers.registry import load, name_of, parse_file
from reviewer.text.readers.sniff import sniff

_IN_PROCESS = frozenset({"txt", "md", "csv"})  # read by our own code, in linear time


def read_isolated(path: Path, limits: Limits | None = None) -> Source:
    """As ``readers.read``, with the limits on time and memory kept. Raises ReadError likewise."""
    with Sandbox(limits) as sandbox:
        return sandbox.read(path)


class Sandbox:
    """Reads many files through one child. For one thread; a context manager."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child = Child(_reader, self._limits)

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
        self._child.close()

    def kill(self) -> None:
        """Let a reading that is under way fail; another thread may call this."""
        self._child.kill()

    def read(self, path: Path) -> Source:
        """The file as a source. Raises ReadError if it cannot be read within the limits."""
        file = RawFile(name_of(path), load(path, self._limits), self._limits)
        if sniff(file) in _IN_PROCESS:
            return parse_file(file)
        try:
            source = self._child.ask(file)
        except TooSlowError as error:
            raise _too_slow(file) from error
        except BrokenError as error:
            raise _crashed(file) from error
        assert isinstance(source, Source)
        return replace(source, original=file.data)


def _reader() -> Answer:
    def answer(file: RawFile) -> Source:
        return replace(parse_file(file), original=b"")  # the parent has the bytes

    return answer


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
