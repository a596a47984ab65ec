"""One export: a steady view of the database, streamed to a temporary file, then put in place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from reviewer import __version__, paths
from reviewer.audit import trail
from reviewer.domain.candidate import State
from reviewer.domain.view import View
from reviewer.errors import QT_TRANSLATE_NOOP, ExportError, reason
from reviewer.export.fields import Facts, Line, Origin
from reviewer.export.formats import FORMATS
from reviewer.export.quoting import sentence
from reviewer.storage import queries, signoffs, views
from reviewer.storage.codec import record_of
from reviewer.storage.columns import columns_of
from reviewer.storage.sources import pages_of, region_of
from reviewer.storage.store import Store
from reviewer.storage.tables import DocumentRow, RecordRow, SourceRow

Progress = Callable[[int, int], None]

_BATCH = 1000
UNKNOWN = QT_TRANSLATE_NOOP(
    "errors", "“{format}” is no form of export. Choose one of these: {known}."
)
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” was not written: {reason}. Close it if another program has it open, "
    "or choose another place.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportResult:
    """What was written, and the trail's head that it can be checked against."""

    path: Path
    n_records: int
    trail_entry: int
    trail_hash: str


def export(
    store: Store,
    out: Path,
    *,
    format: str,  # noqa: A002 - the word for it
    include_open: bool = False,
    view: View | None = None,
    progress: Progress | None = None,
) -> ExportResult:
    """Write the records of a view (of all, where None) to ``out``, by document and place.

    Only those that belong to the data set, or with ``include_open`` also open and rejected
    ones. Raises ExportError if it cannot be written; then ``out`` is as it was.
    """
    if format not in FORMATS:
        raise ExportError(UNKNOWN, format=format, known=", ".join(FORMATS))
    chosen = _chosen(view or View(), include_open=include_open)
    with replaced(out) as temporary:
        with store.read() as session:
            facts = _facts(session, store)
            total = queries.count(session, chosen)
            counted = _Counted(_lines(session, chosen, facts), total, progress)
            FORMATS[format](temporary, counted, facts)
        put_in_place(temporary, out)
    return ExportResult(
        path=out,
        n_records=counted.n,
        trail_entry=facts.trail_entry,
        trail_hash=facts.trail_hash,
    )


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """Where to write what :func:`put_in_place` then puts in ``out``; nothing of it stays behind.

    Raises ExportError if it cannot be written.
    """
    temporary = out.with_name(f".{out.name}.{os.getpid()}.tmp")
    try:
        yield temporary
    except OSError as error:
        raise ExportError(_UNWRITABLE, path=out, reason=reason(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _chosen(view: View, *, include_open: bool) -> View:
    """The view in document order, restricted to the data set unless all is wanted."""
    states = view.states
    if not include_open:
        kept = frozenset(state for state in State if state.is_kept)
        states = states & kept if states else kept
        if not states:  # an empty set would not restrict at all
            return replace(view, documents=frozenset({-1}), order=())
    return replace(view, states=states, order=())


class _Counted:
    """Lines as they go by, reported now and then."""

    def __init__(self, lines: Iterator[Line], total: int, progress: Progress | None) -> None:
        self._lines = lines
        self._total = total
        self._progress = progress or (lambda _done, _total: None)
        self.n = 0

    def __iter__(self) -> Iterator[Line]:
        self._progress(0, self._total)
        for line in self._lines:
            yield line
            self.n += 1
            if self.n % _BATCH == 0:
                self._progress(self.n, self._total)
        self._progress(self.n, self._total)


def _facts(session: Session, store: Store) -> Facts:
    entry, digest = trail.head(session)
    return Facts(
        database_uid=store.uid,
        trail_entry=entry,
        trail_hash=digest,
        exported_at=store.clock().isoformat(timespec="seconds"),
        program=__version__,
    )


def _lines(session: Session, view: View, facts: Facts) -> Iterator[Line]:
    columns: Sequence[Any] = columns_of(RecordRow)
    rows = session.execute(
        views.restricted(select(*columns), view)
        .order_by(*views.ordering(view.order))
        .execution_options(yield_per=_BATCH)
    )

    units = _units()

    @lru_cache(maxsize=4)  # lines come by document: a few texts at a time are enough
    def origin(document_id: int) -> tuple[Origin, str, frozenset[str]]:
        where, text = _origin(session, document_id)
        is_sealed = where.seal is not None
        changed = signoffs.changed_after(session, document_id) if is_sealed else frozenset()
        return where, text, changed

    for row in rows:
        where, text, changed_after = origin(row.document_id)
        # of the proposal: an export is the same whatever was learnt meanwhile
        record = replace(record_of(row), confidence=row.confidence)
        is_after = record.uid in changed_after
        words = sentence(text, record.mention.span)
        yield Line(record, where, words, facts, is_after, units(record.mention.unit))


def _units() -> Callable[[str], tuple[Decimal, str]]:
    """Loaded when something is exported: the window knows this module before it needs words."""
    from reviewer.extract.units import Units  # noqa: PLC0415

    units = Units.load(paths.resources() / "lexicons" / "units.tsv")
    return cache(units.plain)


def _origin(session: Session, document_id: int) -> tuple[Origin, str]:
    columns: Sequence[Any] = columns_of(DocumentRow)
    row: Row[Any] = session.execute(
        select(
            *columns,
            col(SourceRow.name),
            col(SourceRow.file_sha256),
            col(SourceRow.text_sha256),
            col(SourceRow.text),
            col(SourceRow.pages),
        )
        .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
        .where(col(DocumentRow.id) == document_id)
    ).one()
    origin = Origin(
        document_uid=row.uid,
        title=row.title,
        region=region_of(row),
        issuer=row.issuer,
        document_kind=row.kind,
        document_year=row.year,
        source_name=row.name,
        file_sha256=row.file_sha256,
        text_sha256=row.text_sha256,
        pages=pages_of(row.pages),
        seal=signoffs.seals(session, (document_id,)).get(document_id),
    )
    return origin, row.text[: row.end]


def put_in_place(temporary: Path, out: Path) -> None:
    """Let a file that is whole, and on disk, take the place of ``out``."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.replace(out)
