"""Editions of the guideline: its text with the notes of the project, known by their digest.

Every decision keeps the digest of the edition that it was made under; the edition itself is kept
with the first of them, so that it can be read when program and notes have long moved on.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import select
from sqlmodel import Session, col

from reviewer.storage.columns import columns_of, insert
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.tables import DecisionRow, GuidelineRow, MetaRow

_NOTES = "guideline_notes"
_STORED_NOTES = Prepared(select(col(MetaRow.value)).where(col(MetaRow.name) == _NOTES))
_KNOWN = Prepared(
    select(col(GuidelineRow.digest)).where(col(GuidelineRow.digest) == parameter("digest"))
)


@dataclass(frozen=True, slots=True)
class Edition:
    """version: of the guideline's text; at: when it was first decided under."""

    digest: str
    version: str
    text: str
    notes: str
    at: datetime


def notes(session: Session) -> str | None:
    """The notes of the project; None if there never were any."""
    stored: str | None = _STORED_NOTES.value(session)
    return stored


def set_notes(session: Session, text: str) -> None:
    session.merge(MetaRow(name=_NOTES, value=text))
    session.flush()


@lru_cache(maxsize=8)
def digest_of(text: str, project_notes: str) -> str:
    return hashlib.sha256(f"{text}\0{project_notes}".encode()).hexdigest()


def keep(session: Session, *, version: str, text: str, at: datetime) -> str:
    """The digest of the edition that now holds; it is stored if it is a new one."""
    project_notes = notes(session) or ""
    digest = digest_of(text, project_notes)
    if _KNOWN.first(session, digest=digest) is None:
        row = {"digest": digest, "version": version, "text": text, "notes": project_notes, "at": at}
        insert(session, GuidelineRow, [row])
    return digest


def edition(session: Session, digest: str) -> Edition | None:
    row = session.get(GuidelineRow, digest)
    return None if row is None else Edition(digest, row.version, row.text, row.notes, row.at)


def altered(session: Session) -> Iterator[str]:
    """Digests of editions whose text or notes are not what was kept, whose version is not the
    one in the text, or which were not kept with the first decision made under them."""
    first = (
        select(col(DecisionRow.at))
        .where(col(DecisionRow.guideline) == col(GuidelineRow.digest))
        .order_by(col(DecisionRow.entry_id))
        .limit(1)
        .scalar_subquery()
    )
    for row in session.execute(select(*columns_of(GuidelineRow), first.label("first"))):
        is_versioned = re.search(rf"(?m)^\S+ {re.escape(row.version)}\s*$", row.text)
        is_kept = digest_of(row.text, row.notes) == row.digest
        if not is_kept or not is_versioned or row.first not in (None, row.at):
            yield row.digest
