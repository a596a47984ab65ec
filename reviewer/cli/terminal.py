"""Where lines go: results to standard output, words and progress to standard error."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reviewer.cli.language import told

ESCAPED = "backslashreplace"  # which is right in JSON as well


def set_up_streams() -> None:
    """What a stream cannot write (a file's name in another encoding) is escaped, and no crash.

    What Windows hands to another program is UTF-8, as it is elsewhere.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ESCAPED)
            if sys.platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8")


def show(line: str) -> None:
    sys.stdout.write(line + "\n")


def say(template: str, **fields: object) -> None:
    """A sentence of the commands, marked with ``QT_TRANSLATE_NOOP("cli", …)``, in the user's
    language."""
    sys.stderr.write(told(template, **fields) + "\n")


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error where that is a terminal; else silence."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415 - loaded only where it is seen
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(told(title), total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)
