"""The command that writes the audit report."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reviewer.cli.common import Commands, add_command, add_database, opened, written
from reviewer.cli.proof import CHECKING
from reviewer.cli.terminal import progress, say
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError
from reviewer.report import figures, page
from reviewer.report.words import LANGUAGES, Words
from reviewer.review.actor import current_actor
from reviewer.stats.findings import FAST

ToPdf = Callable[[Callable[[Callable[[str], str]], str], Path], None]
"""Writes a page, made with what puts marks in the place of plots, to a PDF file."""

_NO_PDF = QT_TRANSLATE_NOOP("errors", "A PDF cannot be written here. Write the report as HTML.")

_WRITTEN = QT_TRANSLATE_NOOP("cli", "{path} tells of {n} entries, up to {hash}.")
_BROKEN = QT_TRANSLATE_NOOP("cli", "The check found something broken: see the report.")


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "report", _report)
    add_database(command)
    command.add_argument(
        "--out", type=_page, required=True, metavar="FILE", help="report.html or report.pdf"
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


def _page(text: str) -> Path:
    if text != "-" and not text.lower().endswith((".html", ".htm", ".pdf")):
        raise argparse.ArgumentTypeError("must be a file called .html or .pdf")
    return Path(text)


def _report(found: argparse.Namespace) -> int:
    """1 where the check found something broken; the report is written all the same."""
    with opened(found, read_only=True) as store, progress(CHECKING, 1) as report:
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
    say(_WRITTEN, path=found.out, n=told.head[0], hash=told.head[1])
    if told.is_sound():
        return 0
    say(_BROKEN)
    return 1
