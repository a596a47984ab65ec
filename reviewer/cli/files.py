"""Commands that read files or extract: import, extract, extract-again, explain."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reviewer.cli.common import (
    Commands,
    add_command,
    add_database,
    opened,
    overlay,
    positive,
    progress,
    say,
    show,
    written,
)
from reviewer.cli.language import error_text
from reviewer.cli.people import add_person, person
from reviewer.domain.candidate import Candidate, NumeralKind
from reviewer.domain.notation import format_value, format_year, mention_as_json
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError
from reviewer.extract import Extractor
from reviewer.review import intake, operations
from reviewer.review.extracting import propose_again
from reviewer.storage import queries

NO_DOCUMENT = QT_TRANSLATE_NOOP(
    "errors", "There is no document {number} in this database. “documents” lists them."
)


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "import", _import, "read files and folders into the database")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add_database(command)
    command.add_argument(
        "--encrypt",
        action="store_true",
        help="make the database, which must be a new one, encrypted",
    )
    command.add_argument("--jobs", type=positive, default=1, help="processes to read with")
    add_person(command)
    command.add_argument("--json", action="store_true", help="one JSON object a file")

    command = add_command(commands, "extract", _extract, "propose candidates; touches no database")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--out", required=True, type=Path, metavar="PRED.jsonl", help="- for standard output"
    )
    command.add_argument("--jobs", type=positive, default=1, help="processes to extract with")

    command = add_command(
        commands, "extract-again", _extract_again, "propose what is open anew; decided ones stay"
    )
    add_database(command)
    command.add_argument(
        "--document",
        action="append",
        default=[],
        type=positive,
        metavar="N",
        help="its number in the list of documents (default: all that are not signed off)",
    )
    add_person(command)
    command.add_argument("--json", action="store_true", help="print what was changed as JSON")

    command = add_command(commands, "explain", _explain, "show which rules fired where in one file")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--at", type=int, metavar="OFFSET", help="only candidates at this character"
    )
    command.add_argument(
        "--numerals", action="store_true", help="also how each numeral is accounted for"
    )


def _import(found: argparse.Namespace) -> int:
    files = intake.gather(found.files)
    extractor = Extractor.load(overlay=overlay())
    began, n_failed, n_new, n_documents = time.perf_counter(), 0, 0, 0
    with opened(found) as store, progress("Importing", len(files)) as report:
        actor, _ = person(store, found)
        outcomes = intake.prepare_all(files, extractor, n_jobs=found.jobs, overlay=overlay())
        for n_done, (path, prepared) in enumerate(outcomes, 1):
            try:
                if isinstance(prepared, ReviewerError):
                    raise prepared
                imported = operations.import_source(
                    store, prepared.source, prepared.parts, actor=actor
                )
            except ReviewerError as error:
                n_failed += 1
                _imported_line(found.json, path, error=error)
            else:
                n_documents += len(imported.document_ids)
                n_new += 0 if imported.is_known else prepared.n_candidates
                _imported_line(
                    found.json,
                    path,
                    is_known=imported.is_known,
                    documents=[document.title for document, _ in prepared.parts],
                    candidates=prepared.n_candidates,
                )
            report(n_done, len(files))
    say(
        f"{len(files) - n_failed} of {len(files)} files: {n_documents} documents, "
        f"{n_new} new candidates, in {time.perf_counter() - began:.1f} s."
    )
    return 1 if n_failed else 0


def _imported_line(as_json: bool, path: Path, **outcome: object) -> None:
    error = outcome.get("error")
    if as_json:
        show(json.dumps({"file": str(path), **outcome}, ensure_ascii=False, default=str))
    elif isinstance(error, ReviewerError):
        say(f"not imported: {error_text(error)}")
    elif outcome["is_known"]:
        show(f"{path}: already there, nothing doubled")
    else:
        titles = outcome["documents"]
        assert isinstance(titles, list)
        show(f"{path}: {len(titles)} documents, {outcome['candidates']} candidates")


def _extract(found: argparse.Namespace) -> int:
    files = intake.gather(found.files)
    extractor = Extractor.load(overlay=overlay())
    n_failed = n_candidates = 0
    with written(found.out) as out, progress("Extracting", len(files)) as report:
        outcomes = intake.prepare_all(files, extractor, n_jobs=found.jobs, overlay=overlay())
        for n_done, (path, prepared) in enumerate(outcomes, 1):
            if isinstance(prepared, ReviewerError):
                n_failed += 1
                say(error_text(prepared))
            else:
                for line in _prediction_lines(path, prepared):
                    n_candidates += 1
                    out.write(line + "\n")
            report(n_done, len(files))
    say(f"{n_candidates} candidates from {len(files) - n_failed} of {len(files)} files.")
    return 1 if n_failed else 0


def _extract_again(found: argparse.Namespace) -> int:
    extractor = Extractor.load(overlay=overlay())
    with opened(found) as store:
        with store.read() as session:
            summaries = queries.documents(session)
        known = [summary.id for summary in summaries]
        unknown = [number for number in found.document if number not in known]
        if unknown:
            raise ReviewerError(NO_DOCUMENT, number=unknown[0])
        unlocked = [summary.id for summary in summaries if not summary.is_locked]
        wanted = list(dict.fromkeys(found.document)) or unlocked
        actor, _ = person(store, found)
        with progress("Extracting", len(wanted)) as report:
            parts = propose_again(store, extractor, wanted, report=report)
        done = operations.extract_again(store, parts, actor=actor)
    n_new = len(done.added)
    counts = {"documents": len(wanted), "new": n_new, "withdrawn": len(done.touched) - n_new}
    if found.json:
        show(json.dumps(counts))
    else:
        say("{documents} documents: {new} new candidates, {withdrawn} withdrawn.".format(**counts))
    return 0


def _prediction_lines(path: Path, prepared: intake.Prepared) -> Iterator[str]:
    for _, extraction in prepared.parts:
        for candidate in extraction.candidates:
            fields = {
                "file": str(path),
                **mention_as_json(candidate.mention),
                "confidence": round(candidate.confidence, 4),
                "rule": candidate.rule,
            }
            yield json.dumps(fields, ensure_ascii=False)


def _explain(found: argparse.Namespace) -> int:
    prepared = intake.prepare(found.file, Extractor.load(overlay=overlay()))
    text = prepared.source.text
    for document, extraction in prepared.parts:
        show(f"# {document.title or prepared.source.name} · {document.year or '—'}")
        for candidate in extraction.candidates:
            if found.at is None or found.at in candidate.mention.span:
                _print_explanation(text, candidate)
        if found.numerals:
            for numeral in extraction.numerals:
                if numeral.kind is not NumeralKind.VALUE:
                    words = numeral.span.of(text)
                    show(f"{numeral.span.start:>7} {numeral.kind:<10} {words} {numeral.rule}")
    return 0


def _print_explanation(text: str, candidate: Candidate) -> None:
    mention = candidate.mention
    show(
        f"{mention.span.start:>7} {mention.value_text}  {mention.indicator} | "
        f"{format_value(mention.value, mention.comparator)} {mention.unit} {mention.comparator} "
        f"{mention.measure} {format_year(mention.year)} {mention.status} {mention.kind} "
        f"{mention.scope}  {candidate.confidence:.2f} {candidate.rule}"
    )
    for evidence in candidate.evidence:
        words = evidence.span.of(text) if evidence.span else "—"
        show(f"          {evidence.field:<10} {evidence.rule}  “{words}” {evidence.note}".rstrip())
