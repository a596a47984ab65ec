"""What searching reads: every source's text folded, in passages, and an index of what each holds.

A passage is some 1,000 characters; the next ones are repeated at its end, so that words across
the border stand whole in one of the two. On SQLite an FTS5 table holds for each pair of
neighbouring characters the passages that have it: one or two Chinese characters are found as
well as ten, which FTS5's own trigrams cannot do (docs/decisions/0004-search-by-bigrams.md).
Elsewhere the passages themselves are searched. All of it follows from the sources and can be made
anew: :func:`refresh` does so when the folding has changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import column, delete, select, table, text
from sqlmodel import Session, col

from reviewer.storage.columns import insert_plain
from reviewer.storage.tables import MetaRow, PassageRow, SourceRow
from reviewer.text.finding import Folded, folding

OWN = 1024  # characters of a passage
TAIL = 63  # characters of the next one repeated at its end
GRAMS = table("passage_gram", column("rowid"), column("grams"))
"""The FTS5 table; its rowid is the passage's id."""

_FOLDING = "search_folding"
_BATCH = 500
_END = "\ue000"  # stands for what follows the last character
# FTS5's "ascii" tokenizer takes every character beyond ASCII as part of a word, and nothing else
# is certain to be taken so: what is ASCII is moved out of it
_OUTSIDE = {code: chr(0xE100 + code) for code in range(128)}


def has_grams(session: Session) -> bool:
    """Whether the database has an index of character pairs."""
    if session.get_bind().dialect.name != "sqlite":
        return False
    found = text("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name")
    return session.execute(found, {"name": GRAMS.name}).first() is not None


def add_source(session: Session, source_id: int, source_text: str) -> None:
    """Make a new source's text searchable, in the transaction that stores it."""
    rows = _rows(source_id, source_text)
    is_indexed = has_grams(session)
    while batch := list(islice(rows, _BATCH)):
        insert_plain(session, PassageRow, batch)
        if is_indexed:
            _add_grams(session, source_id, len(batch))
    if session.get(MetaRow, _FOLDING) is None:
        _remember_folding(session)


def is_current(session: Session) -> bool:
    """Whether all sources can be searched as this program folds words."""
    known = session.get(MetaRow, _FOLDING)
    if known is None:
        return session.execute(select(col(SourceRow.id)).limit(1)).first() is None
    return known.value == _digest()


def refresh(session: Session) -> None:
    """Make the passages of all sources anew."""
    session.execute(delete(PassageRow))
    if has_grams(session):
        session.execute(text(f"INSERT INTO {GRAMS.name}({GRAMS.name}) VALUES ('delete-all')"))  # noqa: S608 - our own name
    _remember_folding(session)
    ids = session.execute(select(col(SourceRow.id)).order_by(col(SourceRow.id))).scalars().all()
    for source_id in ids:
        one = select(col(SourceRow.text)).where(col(SourceRow.id) == source_id)
        add_source(session, source_id, session.execute(one).scalar_one())


def _remember_folding(session: Session) -> None:
    session.merge(MetaRow(name=_FOLDING, value=_digest()))
    session.flush()


def folded(row: Any) -> Folded:
    """A passage with the way back to its source."""
    cuts, shifts = json.loads(row.gaps)
    return Folded(row.text, start=row.start, cuts=cuts, shifts=shifts)


def pairs(words: str) -> list[str]:
    """Each character of ``words`` with the one that follows it, as the index writes them."""
    moved = words.translate(_OUTSIDE)
    return list(map(str.__add__, moved, moved[1:] + _END))


def expression(words: str) -> str:
    """For FTS5: all pairs of ``words``; of a single character, any pair that begins with it."""
    if len(words) == 1:
        return f'"{pairs(words)[0][0]}" *'
    return " AND ".join(f'"{pair}"' for pair in dict.fromkeys(pairs(words)[:-1]))


def _rows(source_id: int, source_text: str) -> Iterator[dict[str, Any]]:
    whole = Folded.of(source_text)
    length = len(whole.text)
    for at in range(0, length, OWN):
        part = whole.part(at, min(length, at + OWN + TAIL))
        yield {
            "source_id": source_id,
            "start": part.start,
            "end": part.origin(len(part.text) - 1) + 1,
            "n_own": min(OWN, length - at),
            "text": part.text,
            "gaps": json.dumps([part.cuts, part.shifts], separators=(",", ":")),
        }


def _add_grams(session: Session, source_id: int, n: int) -> None:
    """Index the ``n`` passages that were stored last."""
    stored = (
        select(col(PassageRow.id), col(PassageRow.text))
        .where(col(PassageRow.source_id) == source_id)
        .order_by(col(PassageRow.id).desc())
        .limit(n)
    )
    newest = session.execute(stored).tuples().all()
    session.connection().exec_driver_sql(
        f"INSERT INTO {GRAMS.name}(rowid, grams) VALUES (?, ?)",  # noqa: S608 - our own name
        [(row_id, " ".join(pairs(words))) for row_id, words in reversed(newest)],
    )


@cache
def _digest() -> str:
    """Differs where words are folded differently: another version of OpenCC may do that."""
    told = json.dumps(sorted(folding().items()), separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()
