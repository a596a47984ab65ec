"""Commands that read files or extract: import, extract, extract-again, explain."""

from __future__ import annotations

import argparse
import json
import sys
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
    written,
)
from reviewer.cli.language import error_text, told
from reviewer.cli.people import add_person, person
from reviewer.cli.terminal import progress, say, show
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

_EXTRACTING = QT_TRANSLATE_NOOP("cli", "Extracting")
_IMPORTED = QT_TRANSLATE_NOOP(
    "cli",
    "Files: {done} of {files}. Documents: {documents}. New candidates: {new}. {seconds} s.",
)
_NOT_IMPORTED = QT_TRANSLATE_NOOP("cli", "Not imported: {problem}")
_KNOWN = QT_TRANSLATE_NOOP("cli", "{path}: already there, nothing doubled")
_FOUND = QT_TRANSLATE_NOOP("cli", "{path}: documents {documents}, candidates {n}")
_EXTRACTED = QT_TRANSLATE_NOOP("cli", "Files: {done} of {files}. Candidates: {n}.")
_AGAIN = QT_TRANSLATE_NOOP(
    "cli", "Documents: {documents}. New candidates: {new}, withdrawn: {withdrawn}."
)
_NOTHING_AT = QT_TRANSLATE_NOOP(
    "cli", "Nothing is proposed at character {at}. The text has {n}, counted from 0."
)
_NOTHING_FOUND = QT_TRANSLATE_NOOP("cli", "Nothing is proposed in this file.")


def add_commands(commands: Commands[Any]) -> None:
    command = add_command(commands, "import", _import)
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

    command = add_command(commands, "extract", _extract)
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--out", required=True, type=Path, metavar="PRED.jsonl", help="- for standard output"
    )
    command.add_argument("--jobs", type=positive, default=1, help="processes to extract with")

    command = add_command(commands, "extract-again", _extract_again)
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

    command = add_command(commands, "explain", _explain)
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--at", type=int, metavar="OFFSET", help="only candidates at this character, from 0"
    )
    command.add_argument(
        "--numerals", action="store_true", help="also how each numeral is accounted for"
    )


def _gathered(paths: list[Path]) -> tuple[list[Path], dict[Path, ReviewerError]]:
    """The files that are meant, none twice, and what is wrong with the paths that mean none.

    Raises ReviewerError if there is nothing else.
    """
    files: dict[Path, None] = {}
    missing: dict[Path, ReviewerError] = {}
    for path in paths:
        try:
            files.update(dict.fromkeys(intake.gather([path])))
        except ReviewerError as error:
            missing[path] = error
            if len(paths) == 1:
                raise
    return list(files), missing


def _import(found: argparse.Namespace) -> int:
    files, missing = _gathered(found.files)
    extractor = Extractor.load(overlay=overlay())
    began, n_failed, n_new, n_documents = time.perf_counter(), len(missing), 0, 0
    for path, problem in missing.items():
        _imported_line(found.json, path, error=problem)
    with (
        opened(found) as store,
        progress(QT_TRANSLATE_NOOP("cli", "Importing"), len(files)) as report,
    ):
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
        _IMPORTED,
        done=len(files) + len(missing) - n_failed,
        files=len(files) + len(missing),
        documents=n_documents,
        new=n_new,
        seconds=f"{time.perf_counter() - began:.1f}",
    )
    return 1 if n_failed else 0


def _imported_line(as_json: bool, path: Path, **outcome: object) -> None:
    error = outcome.get("error")
    if as_json:
        show(json.dumps({"file": str(path), **outcome}, ensure_ascii=False, default=str))
    elif isinstance(error, ReviewerError):
        say(_NOT_IMPORTED, problem=error_text(error))
    elif outcome["is_known"]:
        show(told(_KNOWN, path=path))
    else:
        titles = outcome["documents"]
        assert isinstance(titles, list)
        show(told(_FOUND, path=path, documents=len(titles), n=outcome["candidates"]))


def _extract(found: argparse.Namespace) -> int:
    files, missing = _gathered(found.files)
    extractor = Extractor.load(overlay=overlay())
    n_failed, n_candidates, n_files = len(missing), 0, len(files) + len(missing)
    for problem in missing.values():
        sys.stderr.write(error_text(problem) + "\n")
    with written(found.out) as out, progress(_EXTRACTING, len(files)) as report:
        outcomes = intake.prepare_all(files, extractor, n_jobs=found.jobs, overlay=overlay())
        for n_done, (path, prepared) in enumerate(outcomes, 1):
            if isinstance(prepared, ReviewerError):
                n_failed += 1
                sys.stderr.write(error_text(prepared) + "\n")
            else:
                for line in _prediction_lines(path, prepared):
                    n_candidates += 1
                    out.write(line + "\n")
            report(n_done, len(files))
    say(_EXTRACTED, done=n_files - n_failed, files=n_files, n=n_candidates)
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
        with progress(_EXTRACTING, len(wanted)) as report:
            parts = propose_again(store, extractor, wanted, report=report)
        done = operations.extract_again(store, parts, actor=actor)
    n_new = len(done.added)
    counts = {"documents": len(wanted), "new": n_new, "withdrawn": len(done.touched) - n_new}
    if found.json:
        show(json.dumps(counts))
    else:
        say(_AGAIN, **counts)
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
    n_shown = 0
    for document, extraction in prepared.parts:
        show(f"# {document.title or prepared.source.name} · {document.year or '—'}")
        for candidate in extraction.candidates:
            if found.at is None or found.at in candidate.mention.span:
                n_shown += 1
                _print_explanation(text, candidate)
        if found.numerals:
            for numeral in extraction.numerals:
                if numeral.kind is not NumeralKind.VALUE:
                    words = numeral.span.of(text)
                    show(f"{numeral.span.start:>7} {numeral.kind:<10} {words} {numeral.rule}")
    if not n_shown and found.at is not None:
        say(_NOTHING_AT, at=found.at, n=len(text))
    elif not n_shown:
        say(_NOTHING_FOUND)
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
