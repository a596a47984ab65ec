"""The command line: what the window does to files and the database, for scripts and servers.

Exit codes: 0 all done; 1 something could not be done (each said on standard error, the rest
done) or is not as it should be; 2 wrong arguments; 130 stopped by Ctrl+C.

A command's modules are loaded when it is called: to be told what there is should cost nothing.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer import __version__
from reviewer.cli.table import COMMANDS
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence

    from reviewer.cli.reporting import ToPdf

_STOPPED = QT_TRANSLATE_NOOP(
    "cli", "Stopped. What was finished before is kept, nothing is half done."
)


def main(arguments: list[str], *, to_pdf: ToPdf | None = None) -> int:
    """Run one command; the exit code. to_pdf: writes pages as PDF, which takes a window system's
    fonts; None where there are none."""
    from reviewer.cli.language import error_text  # noqa: PLC0415
    from reviewer.cli.terminal import say, set_up_streams  # noqa: PLC0415

    set_up_streams()
    try:
        found = make_parser(arguments).parse_args(arguments)
        found.to_pdf = to_pdf
        return int(found.run(found))
    except ReviewerError as error:
        sys.stderr.write(error_text(error) + "\n")
        return 1
    except KeyboardInterrupt:
        say(_STOPPED)
        return 130
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def make_parser(arguments: Sequence[str]) -> ArgumentParser:
    """Reads ``arguments``: all commands by name, those of them that are meant with theirs;
    ``run`` of what is parsed carries the command out."""
    import argparse  # noqa: PLC0415 - the window knows the commands from this package, too

    parser = argparse.ArgumentParser(
        prog="main.py",
        description="指标审校 · Indicator Reviewer: figures out of planning documents, reviewed. "
        "Without a command the window opens, on FILE… if any are named.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--db", type=Path, default=None, metavar="PATH", help="database (default: the user's own)"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    meant = {COMMANDS[word].module for word in arguments if word in COMMANDS}
    for module in dict.fromkeys(command.module for command in COMMANDS.values()):
        if module in meant:
            import_module(f"reviewer.cli.{module}").add_commands(commands)
            continue
        for name, command in COMMANDS.items():
            if command.module == module:
                commands.add_parser(name, help=command.text)
    return parser
