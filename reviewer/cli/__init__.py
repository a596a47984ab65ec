"""The command line: what the window does to files and the database, for scripts and servers.

Exit codes: 0 all done; 1 something could not be done (each said on standard error, the rest
done) or is not as it should be; 2 wrong arguments; 130 stopped by Ctrl+C.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from reviewer import __version__
from reviewer.cli import accounts, data, files, proof, receipts, reporting, signing
from reviewer.cli.common import say, set_up_streams
from reviewer.cli.language import error_text
from reviewer.cli.reporting import ToPdf
from reviewer.errors import ReviewerError


def main(arguments: list[str], *, to_pdf: ToPdf | None = None) -> int:
    """Run one command; the exit code. to_pdf: writes pages as PDF, which takes a window system's
    fonts; None where there are none."""
    set_up_streams()
    found = make_parser().parse_args(arguments)
    found.to_pdf = to_pdf
    try:
        return int(found.run(found))
    except ReviewerError as error:
        say(error_text(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped. What was finished before is kept, nothing is half done.")
        return 130
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def make_parser() -> argparse.ArgumentParser:
    """All commands with their arguments; ``run`` of what is parsed carries the command out."""
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
    for group in (files, data, proof, receipts, signing, accounts, reporting):
        group.add_commands(commands)
    return parser
