"""The command line: what the window does to files and the database, for scripts and servers.

Exit codes: 0 all done; 1 something could not be done (each said on standard error, the rest
done); 2 wrong arguments. Results go to standard output, words and progress to standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reviewer import __version__, paths
from reviewer.domain.candidate import Candidate, NumeralKind
from reviewer.domain.notation import format_value, format_year, mention_as_json
from reviewer.errors import QT_TRANSLATE_NOOP, ReviewerError
from reviewer.export import FORMATS, export
from reviewer.extract import Extractor
from reviewer.review import intake, operations
from reviewer.review.actor import current_actor
from reviewer.storage import queries
from reviewer.storage.store import Store

UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors", "“{name}” cannot be written: {reason}. Choose another place and try again."
)


def main(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    found = _parser().parse_args(arguments)
    try:
        return int(found.run(found))
    except ReviewerError as error:
        _say(str(error))
        return 1
    except KeyboardInterrupt:
        _say("Stopped. What was finished before is kept, nothing is half done.")
        return 130
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


# ------------------------------------------------------------------ arguments
def _parser() -> argparse.ArgumentParser:
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

    command = _command(commands, "import", _import, "read files and folders into the database")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _database(command)
    command.add_argument("--jobs", type=_positive, default=1, help="processes to read with")
    command.add_argument("--reviewer", default="", metavar="NAME", help="who does it")
    command.add_argument("--json", action="store_true", help="one JSON object a file")

    command = _command(commands, "extract", _extract, "propose candidates; touches no database")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument(
        "--out", required=True, type=Path, metavar="PRED.jsonl", help="- for standard output"
    )
    command.add_argument("--jobs", type=_positive, default=1, help="processes to extract with")

    command = _command(commands, "explain", _explain, "show which rules fired where in one file")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--at", type=int, metavar="OFFSET", help="only candidates at this character"
    )
    command.add_argument(
        "--numerals", action="store_true", help="also how each numeral is accounted for"
    )

    command = _command(commands, "export", _export, "write the data set")
    _database(command)
    command.add_argument("--format", required=True, choices=sorted(FORMATS))
    command.add_argument("--out", required=True, type=Path, metavar="FILE")
    command.add_argument("--all", action="store_true", help="also open and rejected candidates")
    command.add_argument("--json", action="store_true", help="print what was written as JSON")

    command = _command(commands, "documents", _documents, "list the documents with their progress")
    _database(command)
    command.add_argument("--json", action="store_true", help="one JSON object a document")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    text: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    command.set_defaults(run=run)
    return command


def _database(command: argparse.ArgumentParser) -> None:
    # SUPPRESS keeps what was given before the command, where this one is left out.
    command.add_argument(
        "--db",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="PATH",
        help="database (default: the user's own)",
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


# ------------------------------------------------------------------ commands
def _import(found: argparse.Namespace) -> int:
    files = intake.gather(found.files)
    extractor = Extractor.load(overlay=_overlay())
    actor = current_actor(found.reviewer)
    began, n_failed, n_new, n_documents = time.perf_counter(), 0, 0, 0
    with _opened(found.db) as store, _progress("Importing", len(files)) as report:
        outcomes = intake.prepare_all(files, extractor, n_jobs=found.jobs, overlay=_overlay())
        for n_done, (path, prepared) in enumerate(outcomes, 1):
            try:
                if isinstance(prepared, ReviewerError):
                    raise prepared
                imported = operations.import_source(
                    store, prepared.source, prepared.parts, actor=actor
                )
            except ReviewerError as error:
                n_failed += 1
                _imported_line(found.json, path, error=str(error))
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
    _say(
        f"{len(files) - n_failed} of {len(files)} files: {n_documents} documents, "
        f"{n_new} new candidates, in {time.perf_counter() - began:.1f} s."
    )
    return 1 if n_failed else 0


def _imported_line(as_json: bool, path: Path, **outcome: object) -> None:
    if as_json:
        _print(json.dumps({"file": str(path), **outcome}, ensure_ascii=False))
    elif "error" in outcome:
        _say(f"not imported: {outcome['error']}")
    elif outcome["is_known"]:
        _print(f"{path}: already there, nothing doubled")
    else:
        titles = outcome["documents"]
        assert isinstance(titles, list)
        _print(f"{path}: {len(titles)} documents, {outcome['candidates']} candidates")


def _extract(found: argparse.Namespace) -> int:
    files = intake.gather(found.files)
    extractor = Extractor.load(overlay=_overlay())
    n_failed = n_candidates = 0
    with _written(found.out) as out, _progress("Extracting", len(files)) as report:
        outcomes = intake.prepare_all(files, extractor, n_jobs=found.jobs, overlay=_overlay())
        for n_done, (path, prepared) in enumerate(outcomes, 1):
            if isinstance(prepared, ReviewerError):
                n_failed += 1
                _say(str(prepared))
            else:
                for line in _prediction_lines(path, prepared):
                    n_candidates += 1
                    out.write(line + "\n")
            report(n_done, len(files))
    _say(f"{n_candidates} candidates from {len(files) - n_failed} of {len(files)} files.")
    return 1 if n_failed else 0


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
    prepared = intake.prepare(found.file, Extractor.load(overlay=_overlay()))
    text = prepared.source.text
    for document, extraction in prepared.parts:
        _print(f"# {document.title or prepared.source.name} · {document.year or '—'}")
        for candidate in extraction.candidates:
            if found.at is None or found.at in candidate.mention.span:
                _print_explanation(text, candidate)
        if found.numerals:
            for numeral in extraction.numerals:
                if numeral.kind is not NumeralKind.VALUE:
                    words = numeral.span.of(text)
                    _print(f"{numeral.span.start:>7} {numeral.kind:<10} {words} {numeral.rule}")
    return 0


def _print_explanation(text: str, candidate: Candidate) -> None:
    mention = candidate.mention
    _print(
        f"{mention.span.start:>7} {mention.value_text}  {mention.indicator} | "
        f"{format_value(mention.value, mention.comparator)} {mention.unit} {mention.comparator} "
        f"{mention.measure} {format_year(mention.year)} {mention.status} {mention.kind} "
        f"{mention.scope}  {candidate.confidence:.2f} {candidate.rule}"
    )
    for evidence in candidate.evidence:
        words = evidence.span.of(text) if evidence.span else "—"
        _print(
            f"          {evidence.field:<10} {evidence.rule}  “{words}” {evidence.note}".rstrip()
        )


def _export(found: argparse.Namespace) -> int:
    began = time.perf_counter()
    with _opened(found.db, read_only=True) as store, _progress("Exporting", 1) as report:
        result = export(
            store, found.out, format=found.format, include_open=found.all, progress=report
        )
    seconds = time.perf_counter() - began
    if found.json:
        _print(
            json.dumps(
                {"file": str(found.out), "records": result.n_records, "seconds": round(seconds, 3)}
            )
        )
    else:
        _say(f"{result.n_records} records written to {found.out} in {seconds:.1f} s.")
    return 0


def _documents(found: argparse.Namespace) -> int:
    with _opened(found.db, read_only=True) as store, store.read() as session:
        summaries = queries.documents(session)
    for summary in summaries:
        fields = {
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
        }
        if found.json:
            _print(json.dumps(fields, ensure_ascii=False))
        else:
            done = summary.n_records - summary.n_open
            _print(
                f"{done:>6}/{summary.n_records:<6} {summary.n_numerals_open:>4} open numerals  "
                f"{summary.year or '—':>4}  {summary.region}  {summary.title}"
            )
    if not summaries:
        _say("No documents yet. Import some: main.py import FILE…")
    return 0


# ------------------------------------------------------------------ what the commands share
def _overlay() -> Path | None:
    path = paths.user_overlay()
    return path if path.exists() else None


@contextmanager
def _opened(path: Path | None, *, read_only: bool = False) -> Iterator[Store]:
    store = Store.open(path or paths.default_database(), read_only=read_only)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _written(path: Path) -> Iterator[IO[str]]:
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
def _progress(title: str, total: int) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error where that is a terminal; else silence."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415 - loaded only where it is seen
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
