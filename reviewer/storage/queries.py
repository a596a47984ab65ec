"""Every query by name: takes a session, gives domain values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select
from sqlmodel import Session, col

from reviewer.domain.candidate import NumeralKind, State
from reviewer.domain.record import (
    DocumentSummary,
    HistoryEntry,
    LedgerEntry,
    Mark,
    Progress,
    Record,
    RecordDetail,
    StoredDocument,
)
from reviewer.domain.span import Span
from reviewer.domain.view import View
from reviewer.storage import keyset, signoffs, views
from reviewer.storage.codec import candidate_of, record_of
from reviewer.storage.columns import columns_of
from reviewer.storage.paging import count, facet_counts, record_ids, record_page, records
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.sources import document_of
from reviewer.storage.tables import (
    WITHDRAWN,
    BookmarkRow,
    CandidateRow,
    ChangeRow,
    DecisionRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    SourceFileRow,
    SourceRow,
    TrailRow,
)

__all__ = [
    "KEPT_STATES",
    "OPEN_STATES",
    "bookmark",
    "count",
    "decided_since",
    "document",
    "document_summary",
    "documents",
    "facet_counts",
    "history",
    "ledger",
    "like",
    "marks",
    "names_used",
    "neighbour",
    "next_open",
    "progress",
    "record_detail",
    "record_ids",
    "record_page",
    "records",
    "sources",
]

OPEN_STATES = frozenset(state for state in State if state.is_open)
KEPT_STATES = frozenset(state for state in State if state.is_kept)

_RECORD: Sequence[Any] = columns_of(RecordRow)
_LAST = chr(0x10FFFF)  # sorts after every other character
_LIVE = col(RecordRow.state) != WITHDRAWN


# -- documents -----------------------------------------------------------------------------------


def documents(session: Session) -> list[DocumentSummary]:
    """All documents with their progress, in the order of import."""
    return _summaries(session, ())


def document_summary(session: Session, document_id: int) -> DocumentSummary:
    """One document with its progress. Raises LookupError if there is none."""
    found = _summaries(session, (document_id,))
    if not found:
        raise LookupError(f"no document {document_id}")
    return found[0]


def _summaries(session: Session, ids: Sequence[int]) -> list[DocumentSummary]:
    records = select(col(RecordRow.document_id), col(RecordRow.state), func.count().label("n"))
    numerals = select(col(NumeralRow.document_id), func.count().label("n")).where(
        col(NumeralRow.is_open).is_(True)
    )
    rows = select(
        *(col(column) for column in _SUMMARY), col(SourceRow.name).label("source_name")
    ).join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
    if ids:
        records = records.where(col(RecordRow.document_id).in_(ids))
        numerals = numerals.where(col(NumeralRow.document_id).in_(ids))
        rows = rows.where(col(DocumentRow.id).in_(ids))
    total: dict[int, int] = {}
    still_open: dict[int, int] = {}
    counts = records.group_by(col(RecordRow.document_id), col(RecordRow.state))
    for document_id, state, n in session.execute(counts).tuples():
        if state != WITHDRAWN:
            total[document_id] = total.get(document_id, 0) + n
            if State(state).is_open:
                still_open[document_id] = still_open.get(document_id, 0) + n
    open_numerals = dict(
        session.execute(numerals.group_by(col(NumeralRow.document_id))).tuples().all()
    )
    sealed = signoffs.seals(session, ids)
    return [
        replace(_summary(row, total, still_open, open_numerals), seal=sealed.get(row.id))
        for row in session.execute(rows.order_by(col(DocumentRow.id)))
    ]


_SUMMARY: Sequence[Any] = (
    DocumentRow.id,
    DocumentRow.uid,
    DocumentRow.version,
    DocumentRow.title,
    DocumentRow.region,
    DocumentRow.kind,
    DocumentRow.year,
)


def _summary(
    row: Row[Any],
    total: Mapping[int, int],
    still_open: Mapping[int, int],
    open_numerals: Mapping[int, int],
) -> DocumentSummary:
    return DocumentSummary(
        id=row.id,
        uid=row.uid,
        version=row.version,
        title=row.title,
        region=row.region,
        kind=row.kind,
        year=row.year,
        source_name=row.source_name,
        n_records=total.get(row.id, 0),
        n_open=still_open.get(row.id, 0),
        n_numerals_open=open_numerals.get(row.id, 0),
    )


def document(session: Session, document_id: int) -> StoredDocument:
    """A document with its source's whole text. Raises LookupError if there is none."""
    columns: Sequence[Any] = columns_of(DocumentRow)
    row = session.execute(
        select(
            *columns,
            col(SourceRow.name),
            col(SourceRow.file_sha256),
            col(SourceRow.text_sha256),
            col(SourceRow.text),
            col(SourceRow.pages),
            col(SourceRow.tables),
            col(SourceRow.format),
            col(SourceFileRow.n_bytes),
        )
        .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
        .join(SourceFileRow, col(SourceFileRow.source_id) == col(SourceRow.id), isouter=True)
        .where(col(DocumentRow.id) == document_id)
    ).one_or_none()
    if row is None:
        raise LookupError(f"no document {document_id}")
    return StoredDocument(
        id=row.id,
        uid=row.uid,
        version=row.version,
        source_name=row.name,
        file_sha256=row.file_sha256,
        text_sha256=row.text_sha256,
        document=document_of(row, text=row.text, pages=row.pages, tables=row.tables),
        source_format=row.format,
        has_file=row.n_bytes is not None,
        seal=signoffs.seals(session, (row.id,)).get(row.id),
    )


def ledger(session: Session, document_id: int) -> list[LedgerEntry]:
    """Every numeral of a document, by its place in the text."""
    columns: Sequence[Any] = columns_of(NumeralRow)
    rows = session.execute(
        select(*columns)
        .where(col(NumeralRow.document_id) == document_id)
        .order_by(col(NumeralRow.start), col(NumeralRow.end), col(NumeralRow.id))
    )
    return [
        LedgerEntry(
            id=row.id,
            version=row.version,
            span=Span(row.start, row.end),
            kind=NumeralKind(row.reviewed_kind or row.kind),
            rule=row.rule if row.reviewed_kind is None else "",
            is_open=row.is_open,
            set_aside_by=row.set_aside_by,
        )
        for row in rows
    ]


def marks(session: Session, document_id: int) -> list[Mark]:
    """What to draw over a document's text, by span."""
    rows = session.execute(
        select(
            col(RecordRow.id),
            col(RecordRow.start),
            col(RecordRow.end),
            col(RecordRow.state),
            col(RecordRow.is_flagged),
        )
        .where(col(RecordRow.document_id) == document_id, _LIVE)
        .order_by(*views.POSITION, col(RecordRow.id))
    )
    return [
        Mark(row.id, Span(row.start, row.end), State(row.state), row.is_flagged) for row in rows
    ]


# -- records -------------------------------------------------------------------------------------


_CANDIDATE: Sequence[Any] = columns_of(CandidateRow)
_PROPOSAL = Prepared(
    select(*_CANDIDATE).where(
        col(CandidateRow.record_id) == parameter("record"), col(CandidateRow.origin) == "extractor"
    )
)
_HISTORY = Prepared(
    select(
        col(TrailRow.id),
        col(TrailRow.at),
        col(TrailRow.actor),
        col(TrailRow.operation),
        col(TrailRow.reason),
        col(ChangeRow.before),
        col(ChangeRow.after),
    )
    .join(ChangeRow, col(ChangeRow.entry_id) == col(TrailRow.id))
    .where(col(ChangeRow.object_uid) == parameter("uid"), col(ChangeRow.object_kind) != "candidate")
    .order_by(col(TrailRow.id).desc(), col(ChangeRow.position).desc())
)


def record_detail(session: Session, record_id: int) -> RecordDetail:
    """A record, its proposal and its history. Raises LookupError if there is none."""
    found = records(session, [record_id])
    if not found:
        raise LookupError(f"no record {record_id}")
    proposal = _PROPOSAL.first(session, record=record_id)
    return RecordDetail(
        record=found[0],
        proposal=None if proposal is None else candidate_of(proposal),
        history=tuple(history(session, found[0].uid)),
    )


def history(session: Session, uid: str) -> list[HistoryEntry]:
    """What the trail says of one object, newest first; fields as :mod:`codec` names them."""
    return [
        HistoryEntry(
            entry_id=row.id,
            at=row.at,
            actor=row.actor,
            operation=row.operation,
            before={} if row.before is None else json.loads(row.before),
            after={} if row.after is None else json.loads(row.after),
            reason=row.reason,
        )
        for row in _HISTORY.rows(session, uid=uid)
    ]


# -- going through a view ------------------------------------------------------------------------


def next_open(
    session: Session, *, after: int | None, view: View, backwards: bool = False
) -> int | None:
    """The next open record of the view in its order, from the start again at its end.

    after: None starts at the view's beginning. None: nothing is open but perhaps ``after``.
    """
    states = view.states & OPEN_STATES if view.states else OPEN_STATES
    if not states:
        return None
    still_open = replace(view, states=states)
    if after is not None:
        found = keyset.beyond(session, still_open, of=after, step=-1 if backwards else 1)
        if found is not None:
            return found
    return keyset.edge(session, still_open, at_end=backwards, but=after)


def neighbour(session: Session, *, of: int, view: View, step: int) -> int | None:
    """The record ``step`` places after ``of`` (before, if negative) in the view's order,
    the last one on the way if there are fewer; None at the edge."""
    return keyset.beyond(session, view, of=of, step=step)


# -- people, names, places -----------------------------------------------------------------------


def progress(session: Session, *, actor: str, since: datetime) -> Progress:
    """What an actor decided since a time, and what is open in the whole database."""
    n_open = _count_where(session, RecordRow, col(RecordRow.state).in_(sorted(OPEN_STATES)))
    n_numerals = _count_where(session, NumeralRow, col(NumeralRow.is_open).is_(True))
    nothing = Progress(
        n_decided=0, first_at=None, last_at=None, n_open=n_open, n_numerals_open=n_numerals
    )
    return decided_since(session, nothing, actor=actor, since=since)


def decided_since(session: Session, progress: Progress, *, actor: str, since: datetime) -> Progress:
    """The same, with what the actor decided since another time."""
    row = _DECIDED.first(session, actor=actor, since=since)
    return replace(progress, n_decided=row.n, first_at=row.first_at, last_at=row.last_at)


_DECIDED = Prepared(
    select(
        func.count(func.distinct(col(DecisionRow.record_id))).label("n"),
        func.min(col(DecisionRow.at)).label("first_at"),
        func.max(col(DecisionRow.at)).label("last_at"),
    ).where(
        col(DecisionRow.actor) == parameter("actor"),
        col(DecisionRow.at) >= parameter("since"),
        col(DecisionRow.withdrawn_by).is_(None),
    )
)


def _count_where(session: Session, table: Any, condition: ColumnElement[bool]) -> int:
    return int(
        session.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
    )


def bookmark(session: Session, actor: str) -> tuple[int | None, int | None] | None:
    """The document and record at which an actor left, None if there is no bookmark."""
    row = session.get(BookmarkRow, actor)
    return None if row is None else (row.document_id, row.record_id)


def names_used(session: Session, prefix: str, *, limit: int = 20) -> list[str]:
    """Indicators of kept records that begin with ``prefix``, the most used first."""
    rows = session.execute(
        select(col(RecordRow.indicator))
        .where(
            # the range is what an index can use; startswith is what is meant
            col(RecordRow.indicator) >= prefix,
            col(RecordRow.indicator) < prefix + _LAST,
            col(RecordRow.indicator).startswith(prefix, autoescape=True),
            col(RecordRow.state).in_(sorted(KEPT_STATES)),
        )
        .group_by(col(RecordRow.indicator))
        .order_by(func.count().desc(), col(RecordRow.indicator))
        .limit(limit)
    )
    return list(rows.scalars())


def like(session: Session, record: Record, *, limit: int = 50) -> list[Record]:
    """Decided records of the same indicator, unit and measure, the latest decision first."""
    mention = record.mention
    rows = session.execute(
        select(*_RECORD)
        .where(
            col(RecordRow.indicator) == mention.indicator,
            col(RecordRow.unit) == mention.unit,
            col(RecordRow.measure) == mention.measure.value,
            col(RecordRow.state).in_(sorted(set(State) - OPEN_STATES)),
            col(RecordRow.id) != record.id,
        )
        .order_by(col(RecordRow.decided_at).desc(), col(RecordRow.id).desc())
        .limit(limit)
    )
    return [record_of(row) for row in rows]


def sources(session: Session) -> Iterable[tuple[str, str, str]]:
    """Name, file digest and text digest of every source, in the order of import."""
    return (
        session.execute(
            select(
                col(SourceRow.name), col(SourceRow.file_sha256), col(SourceRow.text_sha256)
            ).order_by(col(SourceRow.id))
        )
        .tuples()
        .all()
    )
