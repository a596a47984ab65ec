"""The command that writes the audit report."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reviewer.cli.common import Commands, add_command, add_database, opened, progress, say, written
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError
from reviewer.report import figures, page
from reviewer.report.words import LANGUAGES, Words
from reviewer.review.actor import current_actor
from reviewer.stats.findings import FAST

ToPdf = Callable[[Callable[[Callable[[str], str]], str], Path], None]
"""Writes a page, made with what puts marks in the place of plots, to a PDF file."""

_NO_PDF = QT_TRANSLATE_NOOP("errors", "A PDF cannot be written here. Write the report as HTML.")


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "report", _report, "write the audit report")
    add_database(command)
    command.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="report.html or report.pdf"
    )
    command.add_argument("--language", choices=LANGUAGES, default="zh", help="default: zh")
    command.add_argument("--by", default="", metavar="NAME", help="who makes it")
    command.add_argument(
        "--fast",
        type=float,
        default=FAST,
        metavar="SECONDS",
        help=f"decisions faster than this are counted (default: {FAST:g})",
    )


def _report(found: argparse.Namespace) -> int:
    """1 where the check found something broken; the report is written all the same."""
    with opened(found, read_only=True) as store, progress("Checking", 1) as report:
        told = figures.gather(
            store, by=current_actor(found.by).name, fast=found.fast, progress=report
        )
    words = Words(found.language)
    if found.out.suffix.lower() == ".pdf":
        if found.to_pdf is None:
            raise ReviewerError(_NO_PDF)
        found.to_pdf(lambda plot: page.html(told, words, plot), found.out)
    else:
        with written(found.out) as file:
            file.write(page.html(told, words))
    say(f"{found.out} tells of {told.head[0]} entries, up to {told.head[1]}.")
    if told.is_sound():
        return 0
    say("The check found something broken: see the report.")
    return 1
