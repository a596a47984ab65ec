"""Commands on the data set: export, documents."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from reviewer.audit import receipt
from reviewer.cli.common import Commands, add_command, add_database, opened, progress, say, show
from reviewer.cli.receipts import add_signing, make_receipt
from reviewer.export import FORMATS, export
from reviewer.storage import queries


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "export", _export, "write the data set")
    add_database(command)
    command.add_argument("--format", required=True, choices=sorted(FORMATS))
    command.add_argument("--out", required=True, type=Path, metavar="FILE")
    command.add_argument("--all", action="store_true", help="also open and rejected candidates")
    command.add_argument("--json", action="store_true", help="print what was written as JSON")
    add_signing(command)

    command = add_command(
        commands, "documents", _documents, "list the documents with their progress"
    )
    add_database(command)
    command.add_argument("--json", action="store_true", help="one JSON object a document")


def _export(found: argparse.Namespace) -> int:
    began = time.perf_counter()
    with opened(found, read_only=True) as store, progress("Exporting", 1) as report:
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
        say(f"{result.n_records} records written to {found.out} in {seconds:.1f} s.")
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
                f"{summary.n_numerals_open:>4} open numerals  "
                f"{summary.year or '—':>4}  {summary.region}  {summary.title}"
            )
    if not summaries:
        say("No documents yet. Import some: main.py import FILE…")
    return 0
