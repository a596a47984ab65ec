"""What the commands share: the database, progress, and where lines go.

Results go to standard output, words and progress to standard error.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reviewer import paths
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError
from reviewer.storage.store import Store

Commands = argparse._SubParsersAction

UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors", "“{name}” cannot be written: {reason}. Choose another place and try again."
)


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    text: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    command.set_defaults(run=run)
    return command


def add_database(command: argparse.ArgumentParser) -> None:
    # SUPPRESS keeps what was given before the command, where this one is left out.
    command.add_argument(
        "--db",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="PATH",
        help="database (default: the user's own)",
    )


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def overlay() -> Path | None:
    path = paths.user_overlay()
    return path if path.exists() else None


@contextmanager
def opened(path: Path | None, *, read_only: bool = False) -> Iterator[Store]:
    store = Store.open(path or paths.default_database(), read_only=read_only)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def written(path: Path) -> Iterator[IO[str]]:
    """A text file that takes its place only when it is whole; "-" is standard output."""
    if str(path) == "-":
        yield sys.stdout
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=path.name, delete=False
        ) as out:
            try:
                yield out
                out.close()
                Path(out.name).replace(path)
            except BaseException:
                out.close()
                Path(out.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise ReviewerError(UNWRITABLE, name=path, reason=error.strerror or error) from error


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error where that is a terminal; else silence."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415 - loaded only where it is seen
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def show(line: str) -> None:
    sys.stdout.write(line + "\n")


def say(line: str) -> None:
    sys.stderr.write(line + "\n")
