"""Commands on the data set: export, documents."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from reviewer.audit import receipt
from reviewer.cli.common import Commands, add_command, add_database, opened
from reviewer.cli.language import told
from reviewer.cli.receipts import add_signing, check_signing, make_receipt
from reviewer.cli.terminal import progress, say, show
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError
from reviewer.export import FORMATS, export
from reviewer.storage import queries

_WRITTEN = QT_TRANSLATE_NOOP("cli", "Written to {path}, records: {n}, in {seconds} s.")
_NOTHING_DECIDED = QT_TRANSLATE_NOOP(
    "cli", "Nothing is decided yet. --all also writes what is open."
)
_NO_DOCUMENTS = QT_TRANSLATE_NOOP("cli", "No documents yet. Import some: main.py import FILE…")
_OPEN = QT_TRANSLATE_NOOP("cli", "{n} open numerals")
_TO_A_FILE = QT_TRANSLATE_NOOP(
    "errors", "The data set goes to a file, its receipt beside it. Name one with --out."
)


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "export", _export)
    add_database(command)
    command.add_argument("--format", required=True, choices=sorted(FORMATS))
    command.add_argument("--out", required=True, type=Path, metavar="FILE")
    command.add_argument("--all", action="store_true", help="also open and rejected candidates")
    command.add_argument("--json", action="store_true", help="print what was written as JSON")
    add_signing(command)

    command = add_command(commands, "documents", _documents)
    add_database(command)
    command.add_argument("--json", action="store_true", help="one JSON object a document")


def _export(found: argparse.Namespace) -> int:
    if str(found.out) == "-":
        raise ReviewerError(_TO_A_FILE)
    check_signing(found)
    began = time.perf_counter()
    with (
        opened(found, read_only=True) as store,
        progress(QT_TRANSLATE_NOOP("cli", "Exporting"), 1) as report,
    ):
        result = export(
            store, found.out, format=found.format, include_open=found.all, progress=report
        )
    head = (result.trail_entry, result.trail_hash)
    kept = receipt.keep_beside(make_receipt(found, head), found.out)
    seconds = time.perf_counter() - began
    if found.json:
        show(
            json.dumps(
                {
                    "file": str(found.out),
                    "records": result.n_records,
                    "receipt": str(kept),
                    "seconds": round(seconds, 3),
                }
            )
        )
    else:
        say(_WRITTEN, path=found.out, n=result.n_records, seconds=f"{seconds:.1f}")
    if not result.n_records and not found.all:
        say(_NOTHING_DECIDED)
    return 0


def _documents(found: argparse.Namespace) -> int:
    with opened(found, read_only=True) as store, store.read() as session:
        summaries = queries.documents(session)
    for summary in summaries:
        fields = {
            "number": summary.id,
            "uid": summary.uid,
            "title": summary.title,
            "region": summary.region,
            "kind": summary.kind,
            "year": summary.year,
            "file": summary.source_name,
            "candidates": summary.n_records,
            "open": summary.n_open,
            "open_numerals": summary.n_numerals_open,
            "finished": summary.is_finished,
            "locked": summary.is_locked,
        }
        if found.json:
            show(json.dumps(fields, ensure_ascii=False))
        else:
            done = summary.n_records - summary.n_open
            show(
                f"{summary.id:>5} {done:>6}/{summary.n_records:<6} "
                f"{told(_OPEN, n=f'{summary.n_numerals_open:>4}')}  "
                f"{summary.year or '—':>4}  {summary.region}  {summary.title}"
            )
    if not summaries:
        say(_NO_DOCUMENTS)
    return 0
