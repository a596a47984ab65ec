"""Whether the database is what its trail says, and the trail what was written.

Each check names every broken thing it meets. Whoever owns the file can rebuild any chain of
hashes, so this makes tampering evident, never impossible: heads that left the laptop (receipts,
exports) are what a rewritten chain is found by.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Row, select, text
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlmodel import Session, col

from reviewer.audit import checkpoint, derived, inspected, signed, trail
from reviewer.audit.findings import Finding, found
from reviewer.audit.proposals import candidates_sha256, numerals_sha256
from reviewer.audit.replay import States, replay, stored
from reviewer.storage import editions, guards, originals, wordings
from reviewer.storage.codec import canonical, time_text
from reviewer.storage.columns import columns_of
from reviewer.storage.failures import as_store_error
from reviewer.storage.store import Store
from reviewer.storage.tables import (
    CandidateRow,
    ChangeRow,
    DocumentRow,
    LearnedRow,
    NumeralRow,
    RecordRow,
    RunRow,
    SourceRow,
    TrailRow,
)

Progress = Callable[[int, int], None]
Receipts = Mapping[int, str]
"""Hashes of entries, by number, that were kept outside the database."""


def verify(
    store: Store, *, receipts: Receipts | None = None, progress: Progress | None = None
) -> list[Finding]:
    """Everything that is broken, in the order of the checks; empty: the database is sound.

    progress: called with the checks done and their number. Raises StoreError if the file
    cannot be read at all.
    """
    with store.read() as session:
        if damage := list(_file(session)):
            return damage  # what a damaged file says of itself is worth nothing
        findings: list[Finding] = []
        for done, (name, check) in enumerate(_CHECKS.items()):
            if progress is not None:
                progress(done, len(_CHECKS))
            try:
                findings.extend(check(session, receipts or {}))
            except (ValueError, LookupError, TypeError, NoResultFound) as error:
                findings.append(found("unreadable", check=name, detail=error))
            except DBAPIError as error:
                if as_store_error(error, store.path) is not None:
                    raise  # the file or its drive, not what stands in it
                findings.append(found("unreadable", check=name, detail=error.orig))
        if progress is not None:
            progress(len(_CHECKS), len(_CHECKS))
        return findings


def _file(session: Session) -> Iterator[Finding]:
    for (detail,) in session.execute(text("PRAGMA integrity_check")).tuples():
        if detail != "ok":
            yield found("damaged", detail=detail)


def _guards(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    for name in guards.broken(session):
        yield found("schema", name=name)


def _links(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    for table, row, parent, _ in session.execute(text("PRAGMA foreign_key_check")).tuples():
        yield found("link", table=table, row=row, parent=parent)


# -- the trail itself ----------------------------------------------------------------------------


def _chain(session: Session, receipts: Receipts) -> Iterator[Finding]:
    previous, expected_id = trail.genesis(session), 1
    unseen = dict(receipts)
    for row in trail.rows(session):
        for missing in range(expected_id, row.id):
            yield found("entry_missing", entry=missing)
        if row.previous_hash != previous and row.id == expected_id:
            yield found("entry_unlinked", entry=row.id)
        yield from _entry(session, row)
        if unseen.pop(row.id, row.hash) != row.hash:
            yield found("receipt", entry=row.id)
        if row.is_clock_back:
            yield found("clock_back", is_warning=True, entry=row.id, at=time_text(row.at))
        previous, expected_id = row.hash, row.id + 1
    for number in sorted(unseen):
        yield found("entry_missing", entry=number)
    strays = select(col(ChangeRow.entry_id)).where(
        col(ChangeRow.entry_id).not_in(select(col(TrailRow.id)))
    )
    for number in session.execute(strays.distinct()).scalars():
        yield found("change_stray", entry=number)


def _entry(session: Session, row: Row[Any]) -> Iterator[Finding]:
    changes = session.execute(
        select(*_columns(ChangeRow))
        .where(col(ChangeRow.entry_id) == row.id)
        .order_by(col(ChangeRow.position))
    ).all()
    if row.n_changes != len(changes):
        told = {"found": len(changes), "expected": row.n_changes}
        yield found("entry_changes", entry=row.id, **told)
    try:
        entry = trail.entry_of(row, [trail.change_of(change) for change in changes])
        is_whole = entry.digest(row.previous_hash) == row.hash and _is_canonical(changes)
    except (ValueError, TypeError):  # no JSON, or an algorithm that is none
        is_whole = False
    if not is_whole:
        yield found("entry_changed", entry=row.id)


def _is_canonical(changes: Iterable[Row[Any]]) -> bool:
    """Whether the stored texts are the ones hashed, not others that say the same."""
    return all(
        change.position == n
        and all(
            side is None or canonical(json.loads(side)) == side
            for side in (change.before, change.after)
        )
        for n, change in enumerate(changes)
    )


# -- what was imported ---------------------------------------------------------------------------


def _sources(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    ids = session.execute(select(col(SourceRow.id)).order_by(col(SourceRow.id))).scalars().all()
    for source_id in ids:  # one text in memory at a time
        name, digest, content = session.execute(
            select(col(SourceRow.name), col(SourceRow.text_sha256), col(SourceRow.text)).where(
                col(SourceRow.id) == source_id
            )
        ).one()
        if hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest() != digest:
            yield found("source_text", name=name)


def _files(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    for name in originals.broken(session):
        yield found("source_file", name=name)


def _guidelines(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    for digest in editions.altered(session):
        yield found("guideline", digest=digest)


def _wordings(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    for words in wordings.broken(session):
        yield found("wording", text=words)


def _learned(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    """The newest model; the others left only their figures."""
    row = session.execute(
        select(*columns_of(LearnedRow)).order_by(col(LearnedRow.id).desc()).limit(1)
    ).one_or_none()
    if row is not None and hashlib.sha256(row.model.encode()).hexdigest() != row.hash:
        yield found("learned", version=row.version)


def _proposals(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    runs = session.execute(
        select(
            col(RunRow.id),
            col(RunRow.document_id),
            col(RunRow.candidates_sha256),
            col(RunRow.numerals_sha256),
            col(DocumentRow.uid),
        )
        .join(DocumentRow, col(DocumentRow.id) == col(RunRow.document_id))
        .order_by(col(RunRow.id))
    ).all()
    for run in runs:
        candidates = session.execute(
            select(col(RecordRow.uid), *_columns(CandidateRow))
            .join(RecordRow, col(RecordRow.id) == col(CandidateRow.record_id))
            .where(col(CandidateRow.run_id) == run.id, col(CandidateRow.origin) == "extractor")
            .order_by(col(CandidateRow.record_id))
        )
        if candidates_sha256(dict(row._mapping) for row in candidates) != run.candidates_sha256:
            yield found("proposals", what="candidates", uid=run.uid)
        numerals = session.execute(
            select(*_columns(NumeralRow))
            .where(col(NumeralRow.document_id) == run.document_id)
            .order_by(col(NumeralRow.id))
        )
        if numerals_sha256(dict(row._mapping) for row in numerals) != run.numerals_sha256:
            yield found("proposals", what="numerals", uid=run.uid)


def _columns(table: Any) -> Any:
    return table.__table__.columns


# -- replay equals state -------------------------------------------------------------------------


def _states(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    expected, actual = replay(session), stored(session)
    for key in expected.keys() - actual.keys():
        yield found("object_missing", kind=key[0], uid=key[1])
    for key in actual.keys() - expected.keys():
        yield found("object_stray", kind=key[0], uid=key[1])
    for key in expected.keys() & actual.keys():
        yield from _fields(key, expected, actual)


def _fields(key: tuple[str, str], expected: States, actual: States) -> Iterator[Finding]:
    one, other = expected[key], actual[key]
    for name in sorted(one.keys() | other.keys()):
        if one.get(name) != other.get(name):
            yield found(
                "state",
                kind=key[0],
                uid=key[1],
                field=name,
                found=other.get(name),
                expected=one.get(name),
            )


def _spans(session: Session, _receipts: Receipts) -> Iterator[Finding]:
    """Records stand where they say, inside their documents, and documents inside their sources."""
    documents = session.execute(
        select(
            col(DocumentRow.id),
            col(DocumentRow.uid),
            col(DocumentRow.start),
            col(DocumentRow.end),
            col(SourceRow.text),
        )
        .join(SourceRow, col(SourceRow.id) == col(DocumentRow.source_id))
        .order_by(col(DocumentRow.id))
        .execution_options(yield_per=1)
    )
    for document in documents:
        if document.end > len(document.text):
            told = {"start": document.start, "end": document.end, "expected": "", "found": ""}
            yield found("span", kind="document", uid=document.uid, **told)
        rows = session.execute(
            select(
                col(RecordRow.uid),
                col(RecordRow.start),
                col(RecordRow.end),
                col(RecordRow.value_text),
            ).where(col(RecordRow.document_id) == document.id)
        )
        for row in rows:
            content = document.text[row.start : row.end]
            is_inside = document.start <= row.start and row.end <= document.end
            if content != row.value_text or not is_inside:
                told = {"start": row.start, "end": row.end, "expected": row.value_text}
                yield found("span", kind="record", uid=row.uid, found=content, **told)


_CHECKS: Mapping[str, Callable[[Session, Receipts], Iterator[Finding]]] = {
    "guards": _guards,
    "links": _links,
    "trail": _chain,
    "signatures": checkpoint.findings,
    "sign-offs": signed.findings,
    "samples": inspected.findings,
    "sources": _sources,
    "files": _files,
    "guidelines": _guidelines,
    "learned": _learned,
    "proposals": _proposals,
    "replay": _states,
    "wordings": _wordings,
    "derived": lambda session, _receipts: derived.check(session),
    "spans": _spans,
}
