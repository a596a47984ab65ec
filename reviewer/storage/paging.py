"""The records of a view: their ids, pages of them, and how many there are of each kind.

Made for a million rows: ids come from an index alone, and rows are read by their keys.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlmodel import Session, col

from reviewer.domain.record import Record
from reviewer.domain.view import Column, View
from reviewer.storage import views
from reviewer.storage.codec import record_of
from reviewer.storage.columns import columns_of
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.tables import WITHDRAWN, RecordRow

_BATCH = 500  # ids in one statement
_FREQUENT = 20_000  # rows that are sooner found in the view's order than sorted into it
_RECORD: Sequence[Any] = columns_of(RecordRow)
_LIVE = select(*_RECORD).where(col(RecordRow.state) != WITHDRAWN)
_ONE = Prepared(_LIVE.where(col(RecordRow.id) == parameter("id")))
_MANY = _LIVE.where(col(RecordRow.id).in_(bindparam("ids", expanding=True)))


def record_ids(session: Session, view: View) -> array[int]:
    """The ids of a view in its order, eight bytes each."""
    statement = views.restricted(select(col(RecordRow.id)), view)
    result = session.connection().execute(statement.order_by(*views.ordering(view.order)))
    cursor = result.cursor
    assert cursor is not None
    # straight from the driver: a million rows of SQLAlchemy's would cost seconds
    batches = iter(lambda: cursor.fetchmany(10_000), [])
    ids = array("q", (row[0] for rows in batches for row in rows))
    result.close()
    return ids


def record_page(session: Session, view: View, *, offset: int, limit: int) -> list[Record]:
    """Some records of a view in its order."""
    by_index = not view.facets or _is_rare(session, view)
    ids = (
        select(col(RecordRow.id))
        .where(*views.conditions(view, by_index=by_index))
        .order_by(*views.ordering(view.order))
    )
    return records(session, session.execute(ids.offset(offset).limit(limit)).scalars().all())


def _is_rare(session: Session, view: View) -> bool:
    """Whether so few rows fulfil the facets that sorting them costs little."""
    facets = View(facets=view.facets, states=view.states)
    some = select(col(RecordRow.id)).where(*views.conditions(facets)).limit(_FREQUENT).subquery()
    n = session.execute(select(func.count()).select_from(some)).scalar_one()
    return bool(n < _FREQUENT)


def records(session: Session, ids: Sequence[int]) -> list[Record]:
    """The records in the order of ``ids``; those withdrawn or unknown are left out."""
    if len(ids) == 1:
        return [record_of(row) for row in _ONE.rows(session, id=ids[0])]
    found: dict[int, Record] = {}
    for first in range(0, len(ids), _BATCH):
        part = ids[first : first + _BATCH]
        rows = session.execute(_MANY, {"ids": part})
        found.update((row.id, record_of(row)) for row in rows)
    return [found[one] for one in ids if one in found]


def count(session: Session, view: View) -> int:
    statement = views.restricted(select(func.count()).select_from(RecordRow), view)
    return int(session.execute(statement).scalar_one())


def facet_counts(
    session: Session, view: View, column: Column, *, limit: int = 1000
) -> list[tuple[str, int]]:
    """Values of a column with their counts, the most frequent first, ``limit`` at most; the
    view's own choice among them does not restrict them. The texts are what ``View.facets``
    takes. Raises KeyError for a column that has no values of its own (the position).
    """
    if column is Column.CONFIDENCE:
        return _tenths(session, view)
    statement = views.facet_statement(view, column)
    if column is not Column.DECIDED_AT:
        statement = statement.limit(limit)
    counts: dict[str, int] = {}
    for *values, n in session.execute(statement):
        text = views.facet_text(column, tuple(values))
        counts[text] = counts.get(text, 0) + n
    if column is Column.DECIDED_AT:  # times become days here: no index knows days
        return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:limit]
    return list(counts.items())


def _tenths(session: Session, view: View) -> list[tuple[str, int]]:
    conditions = [*views.conditions(view, but=Column.CONFIDENCE)]
    counts = []
    for tenth in reversed(views.TENTHS):
        statement = select(func.count()).select_from(RecordRow)
        n = session.execute(statement.where(*conditions, views.is_tenth(tenth))).scalar_one()
        counts += [(tenth, n)] if n else []
    return counts
