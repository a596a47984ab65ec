"""The distinct texts that records hold: what a filter by words looks through.

A million records share some hundred thousand texts, and records of a text are found by the index
that its column has anyway. Triggers gather the texts (``db.triggers.gather``), so none is missed;
:func:`complete` folds those that are new and indexes their pairs of characters, as searching does
it (:mod:`passages`), before the transaction that brought them is committed. A text that no record
holds any more stays: it finds nothing (docs/decisions/0012-filter-by-wordings.md).
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, delete, literal, select, text, union, update
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Session, col

from reviewer.storage import passages
from reviewer.storage.columns import table_of
from reviewer.storage.passages import expression, pairs
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.tables import RecordRow, WordingRow
from reviewer.text.finding import fold

FIELDS = ("indicator", "value_text", "value", "unit", "scope", "rule", "decided_by", "comment")
"""Columns of ``record`` that the triggers gather from."""

GRAMS = "wording_gram"
"""The FTS5 table; its rowid is the wording's id."""

_BATCH = 10_000
_UNFOLDED = Prepared(
    select(col(WordingRow.id), col(WordingRow.text))
    .where(col(WordingRow.folded).is_(None))
    .order_by(col(WordingRow.id))
    .limit(parameter("most", Integer))
)
_FOLD = Prepared(
    update(table_of(WordingRow))
    .where(col(WordingRow.id) == parameter("row_id"))
    .values(folded=parameter("as_folded"))
)


def complete(session: Session) -> None:
    """Fold and index the texts that have come since: to be called before a commit."""
    while rows := _UNFOLDED.rows(session, most=_BATCH):
        folded = [(row.id, fold(row.text)) for row in rows]
        _FOLD.run(session, [{"row_id": row_id, "as_folded": words} for row_id, words in folded])
        if _has_grams(session):
            session.connection().exec_driver_sql(
                f"INSERT INTO {GRAMS}(rowid, grams) VALUES (?, ?)",  # noqa: S608 - our own name
                [(row_id, " ".join(pairs(words))) for row_id, words in folded],
            )


def refresh(session: Session) -> None:
    """Gather, fold and index all texts anew."""
    session.execute(delete(WordingRow))
    if _has_grams(session):
        session.execute(text(f"INSERT INTO {GRAMS}({GRAMS}) VALUES ('delete-all')"))  # noqa: S608 - our own name
    held = union(*(select(col(getattr(RecordRow, field))) for field in FIELDS))
    session.execute(table_of(WordingRow).insert().from_select(["text"], held))
    complete(session)


def has(words: str, *, by_index: bool) -> ColumnElement[bool]:
    """Whether a wording has ``words`` in it, in any width, case or script; blank ones are in
    every text. by_index: for all wordings at once, not for one that is at hand."""
    folded = fold(words)
    held = col(WordingRow.folded).contains(folded, autoescape=True)
    if not folded or not by_index:
        return held
    return _Proposed(col(WordingRow.id), literal(expression(folded))) & held


def broken(session: Session) -> Iterator[str]:
    """Texts of records that a filter would not find. Those that a program brought that does not
    know of it are not among them: the next commit completes them."""
    known = select(col(WordingRow.text))
    for field in FIELDS:
        held = select(col(getattr(RecordRow, field))).distinct()
        yield from session.execute(held.except_(known)).scalars()
    if not passages.is_current(session):
        return  # all are to be folded anew, and will be
    indexed = _indexed(session) if _has_grams(session) else None
    rows = select(col(WordingRow.text), col(WordingRow.folded), col(WordingRow.id)).where(
        col(WordingRow.folded).is_not(None)
    )
    for words, folded, row_id in session.execute(rows.execution_options(yield_per=_BATCH)):
        is_there = indexed is None or indexed.get(row_id, 0) == _sum(pairs(folded))
        if folded != fold(words) or not (is_there or _proposes(session, row_id, folded)):
            yield words


def _indexed(session: Session) -> dict[int, int]:
    """What the index holds of each wording, as a sum: to ask it for one after another would take
    a millisecond each."""
    raw = session.connection().connection.driver_connection
    assert raw is not None
    sums: dict[int, int] = defaultdict(int)
    raw.execute(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, {GRAMS}, instance)")
    try:
        for pair, row_id in raw.execute("SELECT term, doc FROM temp.held"):
            sums[row_id] += hash(pair)
    finally:
        raw.execute("DROP TABLE temp.held")
    return sums


def _sum(held: Iterable[str]) -> int:
    return sum(map(hash, set(held)))


def _proposes(session: Session, row_id: int, folded: str) -> bool:
    """Whether the index proposes a wording for what it holds, be it more than it should hold."""
    asked = text(f"SELECT 1 FROM {GRAMS} WHERE {GRAMS} MATCH :words AND rowid = :row_id")  # noqa: S608 - our own name
    told = {"words": expression(folded), "row_id": row_id}
    return session.execute(asked, told).first() is not None


def _has_grams(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite" and has_fts5()


@cache
def has_fts5() -> bool:
    """Whether SQLite has what the index is made by; every build in common use does."""
    with closing(sqlite3.connect(":memory:")) as connection:
        return ("ENABLE_FTS5",) in connection.execute("PRAGMA compile_options").fetchall()


class _Proposed(FunctionElement[bool]):
    """Whether the index proposes a wording for an expression; without one, every wording is."""

    name = "proposed"  # of no type: of a Boolean, "= 1" would be asked
    inherit_cache = True


@compiles(_Proposed)
def _anywhere(element: Any, compiler: SQLCompiler, **how: Any) -> str:
    row_id, _ = element.clauses
    return f"{compiler.process(row_id, **how)} IS NOT NULL"


@compiles(_Proposed, "sqlite")
def _by_grams(element: Any, compiler: SQLCompiler, **how: Any) -> str:
    if not has_fts5():
        return _anywhere(element, compiler, **how)
    row_id, words = (compiler.process(one, **how) for one in element.clauses)
    return f"{row_id} IN (SELECT rowid FROM {GRAMS} WHERE {GRAMS} MATCH {words})"  # noqa: S608
