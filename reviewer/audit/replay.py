"""What the data must be if the trail is all that ever happened to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from reviewer.audit import inspected, signed, trail
from reviewer.domain.candidate import State
from reviewer.storage import editions
from reviewer.storage.accounts import account_fields
from reviewer.storage.codec import Fields, record_fields, time_text
from reviewer.storage.sources import fields_of_document
from reviewer.storage.tables import (
    AccountRow,
    CandidateRow,
    DecisionRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    RunRow,
    SourceFileRow,
    SourceRow,
)

States = dict[tuple[str, str], Fields]
"""Fields of objects by kind and uid."""

KINDS = (
    "source",
    "document",
    "run",
    "candidate",
    "record",
    "numeral",
    "decision",
    "account",
    "notes",
    "sign_off",
    "unlocking",
    "inspection",
    "inspection_item",
)
NOTES = ("notes", "guideline")
"""The kind and uid of the one text of notes that a database has."""


def replay(session: Session) -> States:
    """The state of every object: what was proposed, then the trail's changes.

    What the extractor proposed is not repeated in the trail; its digests are there, so that
    ``audit.verify`` can prove the rows that this starts from.
    """
    states: States = {}
    states.update(_proposed_records(session))
    states.update(_proposed_numerals(session))
    for entry in trail.entries(session):
        for change in entry.changes:
            if change.kind in KINDS and change.after is not None:
                states.setdefault((change.kind, change.uid), {}).update(change.after)
    return states


def stored(session: Session) -> States:
    """The state of every object, as the tables have it."""
    states: States = {}
    for part in _STORED:
        states.update(part(session))
    return states


def _columns(table: Any) -> Any:
    return table.__table__.columns


def _proposed_records(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    rows = session.execute(
        select(
            col(RecordRow.uid),
            col(DocumentRow.uid).label("document"),
            col(CandidateRow.mention),
            col(CandidateRow.confidence),
            col(CandidateRow.rule),
            col(CandidateRow.catalogue_id),
        )
        .join(CandidateRow, col(CandidateRow.record_id) == col(RecordRow.id))
        .join(RunRow, col(RunRow.id) == col(CandidateRow.run_id))
        .join(DocumentRow, col(DocumentRow.id) == col(RunRow.document_id))
        .execution_options(yield_per=2000)
    )
    for row in rows:
        yield (
            ("record", row.uid),
            {
                **json.loads(row.mention),
                **UNDECIDED,
                "document": row.document,
                "confidence": row.confidence,
                "rule": row.rule,
                "catalogue_id": row.catalogue_id,
            },
        )


UNDECIDED: Fields = {
    "state": State.PENDING.value,
    "is_flagged": False,
    "comment": "",
    "reason": "",
    "decided_by": "",
    "decided_at": None,
}
"""The fields of a record that no proposal sets, before any decision."""


def _proposed_numerals(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    for uid in session.execute(select(col(NumeralRow.uid))).scalars():
        yield ("numeral", uid), {"reviewed_kind": None, "set_aside_by": ""}


def _records(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    rows = session.execute(
        select(*_columns(RecordRow), col(DocumentRow.uid).label("document"))
        .join(DocumentRow, col(DocumentRow.id) == col(RecordRow.document_id))
        .execution_options(yield_per=2000)
    )
    for row in rows:
        yield ("record", row.uid), record_fields(row)


def _documents(session: Session) -> Iterable[tuple[tuple[str, str], Fields]]:
    rows = session.execute(
        select(*_columns(DocumentRow), col(SourceRow.uid).label("source")).join(
            SourceRow, col(SourceRow.id) == col(DocumentRow.source_id)
        )
    )
    for row in rows:
        place = {"source": row.source, "start": row.start, "end": row.end}
        yield ("document", row.uid), {**place, **fields_of_document(row)}


def _sources(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    names = ("name", "file_sha256", "text_sha256", "format", "encoding", "pages", "tables")
    columns = [getattr(SourceRow, name) for name in (*names, "uid", "imported_at")]
    rows = session.execute(
        select(*map(col, columns), col(SourceFileRow.n_bytes)).join(
            SourceFileRow, col(SourceFileRow.source_id) == col(SourceRow.id), isouter=True
        )
    )
    for row in rows:
        told = {name: getattr(row, name) for name in names}
        if row.n_bytes is not None:
            told["n_bytes"] = row.n_bytes
        yield ("source", row.uid), {**told, "imported_at": time_text(row.imported_at)}


def _runs(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    rows = session.execute(
        select(*_columns(RunRow), col(DocumentRow.uid).label("document")).join(
            DocumentRow, col(DocumentRow.id) == col(RunRow.document_id)
        )
    )
    for row in rows:
        told = {name: value for name, value in row._mapping.items() if name not in _KEYS}
        yield ("run", row.uid), {**told, "at": time_text(row.at)}


_KEYS = ("id", "uid", "document_id")


def _candidates(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    """Only those that reviewers made: a digest proves the others."""
    rows = session.execute(
        select(
            col(RecordRow.uid),
            col(CandidateRow.mention),
            col(CandidateRow.evidence),
            col(CandidateRow.alternatives),
            col(CandidateRow.confidence),
            col(CandidateRow.rule),
            col(CandidateRow.catalogue_id),
        )
        .join(RecordRow, col(RecordRow.id) == col(CandidateRow.record_id))
        .where(col(CandidateRow.origin) == "reviewer")
    )
    for row in rows:
        yield (
            ("candidate", row.uid),
            {name: value for name, value in row._mapping.items() if name != "uid"},
        )


def _numerals(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    rows = session.execute(
        select(col(NumeralRow.uid), col(NumeralRow.reviewed_kind), col(NumeralRow.set_aside_by))
    )
    for row in rows:
        said = {"reviewed_kind": row.reviewed_kind, "set_aside_by": row.set_aside_by}
        yield ("numeral", row.uid), said


def _decisions(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    rows = session.execute(
        select(*_columns(DecisionRow), col(RecordRow.uid).label("record")).join(
            RecordRow, col(RecordRow.id) == col(DecisionRow.record_id)
        )
    )
    for row in rows:
        yield (
            ("decision", row.uid),
            {
                "actor": row.actor,
                "action": row.action,
                "reason": row.reason,
                "record": row.record,
                "mention": json.loads(row.mention),
                "at": time_text(row.at),
                "withdrawn_by": row.withdrawn_by,
                "guideline": row.guideline,
            },
        )


def _accounts(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    for row in session.execute(select(*_columns(AccountRow))):
        yield ("account", row.uid), account_fields(row._mapping)


def _notes(session: Session) -> Iterator[tuple[tuple[str, str], Fields]]:
    text = editions.notes(session)
    if text is not None:
        yield NOTES, {"text": text}


_STORED = (
    _sources,
    _documents,
    _runs,
    _candidates,
    _records,
    _numerals,
    _decisions,
    _accounts,
    _notes,
    signed.stored,
    inspected.stored,
)
