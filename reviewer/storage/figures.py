"""Counts of the whole database, for a report on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from reviewer.domain.account import Account
from reviewer.storage import accounts
from reviewer.storage.tables import (
    CheckpointRow,
    DocumentRow,
    NumeralRow,
    RecordRow,
    SourceFileRow,
    SourceRow,
    TrailRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """operations: entries by kind; states: records by state; formats: sources by format;
    signed_by: who signed the last checkpoint, "" where there is none."""

    operations: dict[str, int]
    n_entries: int
    n_clock_back: int
    first_at: datetime | None
    last_at: datetime | None
    n_checkpoints: int
    signed_entry: int
    signed_by: str
    signed_at: datetime | None
    n_sources: int
    n_files: int
    n_bytes: int
    formats: dict[str, int]
    n_documents: int
    states: dict[str, int]
    n_numerals: int
    n_numerals_open: int
    accounts: tuple[Account, ...]


def counts(session: Session) -> Counts:
    trail = session.execute(
        select(
            func.count(),
            func.min(col(TrailRow.at)),
            func.max(col(TrailRow.at)),
        ).select_from(TrailRow)
    ).one()
    signed = session.execute(
        select(col(CheckpointRow.entry_id), col(CheckpointRow.name), col(CheckpointRow.at))
        .order_by(col(CheckpointRow.id).desc())
        .limit(1)
    ).one_or_none()
    files = session.execute(
        select(func.count(), func.coalesce(func.sum(col(SourceFileRow.n_bytes)), 0))
    ).one()
    return Counts(
        operations=_by(session, TrailRow.operation),
        n_entries=trail[0],
        n_clock_back=_n(session, TrailRow, col(TrailRow.is_clock_back).is_(True)),
        first_at=trail[1],
        last_at=trail[2],
        n_checkpoints=_n(session, CheckpointRow),
        signed_entry=0 if signed is None else signed.entry_id,
        signed_by="" if signed is None else signed.name,
        signed_at=None if signed is None else signed.at,
        n_sources=_n(session, SourceRow),
        n_files=files[0],
        n_bytes=files[1],
        formats=_by(session, SourceRow.format),
        n_documents=_n(session, DocumentRow),
        states=_by(session, RecordRow.state),
        n_numerals=_n(session, NumeralRow),
        n_numerals_open=_n(session, NumeralRow, col(NumeralRow.is_open).is_(True)),
        accounts=tuple(accounts.accounts(session)),
    )


def _by(session: Session, column: Any) -> dict[str, int]:
    rows = session.execute(select(col(column), func.count()).group_by(col(column)))
    return dict(sorted(rows.tuples().all()))


def _n(session: Session, table: Any, *conditions: Any) -> int:
    statement = select(func.count()).select_from(table).where(*conditions)
    return int(session.execute(statement).scalar_one())
