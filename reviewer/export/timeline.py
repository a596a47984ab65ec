"""The time line as a file: a line for each object that an entry changed, and the chain's head."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

from reviewer import __version__
from reviewer.audit import timeline, trail
from reviewer.audit.timeline import Told
from reviewer.domain.timeline import EntryFilter
from reviewer.errors import ExportError
from reviewer.export.exporting import UNKNOWN, ExportResult, Progress, put_in_place, replaced
from reviewer.export.fields import Facts
from reviewer.export.formats import csv_cell, discard, sheet_cell
from reviewer.storage.codec import canonical, time_text
from reviewer.storage.store import Store

COLUMNS = (
    "entry",
    "at",
    "offset_minutes",
    "is_clock_back",
    "actor",
    "machine",
    "session",
    "program",
    "operation",
    "reason",
    "undoes",
    "document",
    "object_kind",
    "object_uid",
    "before",
    "after",
    "hash",
    "trail_entry",
    "trail_hash",
    "database_uid",
)
Line = dict[str, Any]
Writer = Callable[[Path, Iterable[Line], Facts], None]


def export_timeline(
    store: Store,
    out: Path,
    *,
    format: str,  # noqa: A002 - the word for it
    wanted: EntryFilter,
    progress: Progress | None = None,
) -> ExportResult:
    """Write the entries wanted to ``out``, the newest first; ``n_records`` counts them.

    Raises ExportError if it cannot be written; then ``out`` is as it was.
    """
    if format not in WRITERS:
        raise ExportError(UNKNOWN, format=format, known=", ".join(WRITERS))
    with replaced(out) as temporary, store.read() as session:
        entry, digest = trail.head(session)
        facts = Facts(
            database_uid=store.uid,
            trail_entry=entry,
            trail_hash=digest,
            exported_at=store.clock().isoformat(timespec="seconds"),
            program=__version__,
        )
        counted = _Counted(timeline.told(session, wanted, progress))
        WRITERS[format](temporary, _lines(counted, facts), facts)
        put_in_place(temporary, out)
    return ExportResult(path=out, n_records=counted.n, trail_entry=entry, trail_hash=digest)


class _Counted:
    def __init__(self, told: Iterator[Told]) -> None:
        self._told = told
        self.n = 0

    def __iter__(self) -> Iterator[Told]:
        for one in self._told:
            self.n += 1
            yield one


def _lines(entries: Iterable[Told], facts: Facts) -> Iterator[Line]:
    for told in entries:
        entry = told.entry
        line: Line = {
            "entry": entry.id,
            "at": time_text(entry.at),
            "offset_minutes": entry.offset_minutes,
            "is_clock_back": entry.is_clock_back,
            "actor": entry.actor.name,
            "machine": entry.actor.machine,
            "session": entry.actor.session,
            "program": entry.program,
            "operation": entry.operation,
            "reason": entry.reason,
            "undoes": entry.undoes,
            "document": told.document,
            "hash": told.hash,
            "trail_entry": facts.trail_entry,
            "trail_hash": facts.trail_hash,
            "database_uid": facts.database_uid,
        }
        if not entry.changes:  # a sign-out, say
            yield line
        for change in entry.changes:
            told_of = {"object_kind": change.kind, "object_uid": change.uid}
            yield {**line, **told_of, "before": change.before, "after": change.after}


def _flat(line: Line) -> Iterator[Any]:
    """The cells of a table: what changed as the JSON that the trail keeps."""
    for name in COLUMNS:
        value = line.get(name)
        yield canonical(value) if isinstance(value, Mapping) else value


def _write_csv(path: Path, lines: Iterable[Line], _facts: Facts) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for line in lines:
            writer.writerow([csv_cell(value) for value in _flat(line)])


def _write_jsonl(path: Path, lines: Iterable[Line], _facts: Facts) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            told = {name: line.get(name) for name in COLUMNS}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")


def _write_xlsx(path: Path, lines: Iterable[Line], facts: Facts) -> None:
    book = Workbook(write_only=True)
    try:
        bold = Font(bold=True)
        sheet = book.create_sheet("timeline")
        sheet.freeze_panes = "A2"
        sheet.append([sheet_cell(sheet, name, font=bold) for name in COLUMNS])
        for line in lines:
            sheet.append([sheet_cell(sheet, value) for value in _flat(line)])
        about = book.create_sheet("export")
        for name in facts.__dataclass_fields__:
            row = (sheet_cell(about, name, font=bold), sheet_cell(about, getattr(facts, name)))
            about.append(row)
        book.save(path)
    except BaseException:
        discard(book)
        raise


WRITERS: Mapping[str, Writer] = MappingProxyType(
    {"csv": _write_csv, "xlsx": _write_xlsx, "jsonl": _write_jsonl}
)
"""By the name of the form, which is also the file's suffix."""
