"""Starts the program: with a command of ``reviewer.cli``, or else with the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.table import COMMANDS

if TYPE_CHECKING:
    from argparse import Namespace


def main(arguments: list[str]) -> int:
    """Run the command in ``arguments``, or the window on the files and database they name."""
    if {"-h", "--help", "--version", *COMMANDS}.intersection(arguments):
        from reviewer import cli  # noqa: PLC0415

        return cli.main(arguments, to_pdf=_to_pdf)
    gc.disable()  # until the window is ready: loading makes hardly any garbage, but many objects
    from reviewer.ui import app  # noqa: PLC0415

    found = _window_arguments(arguments)
    return app.run(database=found.db, files=found.files, is_encrypted=found.encrypt)


def _to_pdf(page: Callable[[Callable[[str], str]], str], path: Path) -> None:
    """Write a page as PDF; Qt is loaded only for this."""
    from reviewer.ui import report_pdf  # noqa: PLC0415

    report_pdf.write(page, path)


def _window_arguments(arguments: list[str]) -> Namespace:
    import argparse  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog="main.py")
    parser.add_argument("--db", type=Path, metavar="PATH")
    parser.add_argument("--encrypt", action="store_true", help="make a new database encrypted")
    parser.add_argument("files", nargs="*", type=Path)
    found = parser.parse_args(arguments)
    for file in found.files:
        if not file.suffix and len(file.parts) == 1 and not file.exists():
            parser.error(f"“{file}” is neither a command nor a file; see --help")
    return found


if __name__ == "__main__":
    import multiprocessing

    multiprocessing.freeze_support()  # a frozen build starts its readers through this file
    sys.exit(main(sys.argv[1:]))
