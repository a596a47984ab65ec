"""The records of a view: their ids, pages of them, and how many there are of each kind.

Made for a million rows: ids come from an index alone, and rows are read by their keys.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import CompoundSelect, Select, bindparam, case, func, select
from sqlmodel import Session, col

from reviewer.domain.record import Record
from reviewer.domain.view import Column, View
from reviewer.storage import lookups, views
from reviewer.storage.codec import record_of
from reviewer.storage.columns import columns_of
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.tables import WITHDRAWN, RecordRow

_BATCH = 500  # ids in one statement
_FREQUENT = 20_000  # rows that are sooner found in the view's order than sorted into it
_FREQUENT_TEXT = 10_000  # the same of a text, for which a row's wordings must be looked up
_MANY_WORDINGS = 3_000  # of which a text is frequent, whatever holds them
_STRETCHES = (200, 4_000)  # rows that are asked for a text before all that have it are sorted
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
    facets = _facets(view)
    by_index = facets is None or _is_rare(session, facets, _FREQUENT)
    ids = None
    if lookups.is_asked(view) and not _has_rare_text(session, view):
        ids = _first_with_text(session, view, offset + limit, by_index=by_index)
    if ids is None:
        found = (
            select(col(RecordRow.id))
            .where(*views.conditions(view, by_index=by_index))
            .order_by(*views.ordering(view.order))
        )
        ids = session.execute(found.limit(offset + limit)).scalars().all()
    return records(session, ids[offset:])


def _facets(view: View) -> Select[Any] | None:
    """What its choice of values alone leaves; None if it has none."""
    alone = View(facets=view.facets, states=view.states)
    if view.among is not None:
        alone = replace(alone, text=view.text, field=view.field, among=view.among)
    elif not view.facets:
        return None
    return select(col(RecordRow.id)).where(*views.conditions(alone))


def _has_rare_text(session: Session, view: View) -> bool:
    if view.is_regex or not lookups.is_held(view):
        return False  # not known but by looking for all of it
    return _is_rare(session, lookups.meant(view), _MANY_WORDINGS) and _is_rare(
        session, lookups.holders(view), _FREQUENT_TEXT
    )


def _first_with_text(
    session: Session, view: View, n: int, *, by_index: bool
) -> Sequence[int] | None:
    """The first ids of a view, if they are near its beginning."""
    for stretch in _STRETCHES:
        some = views.first_with_text(
            view, views.sort_keys(view.order), stretch=stretch, by_index=by_index
        )
        ids = session.execute(some.limit(n)).scalars().all()
        if len(ids) == n:
            return ids
    return None


def _is_rare(session: Session, found: Select[Any] | CompoundSelect[Any], most: int) -> bool:
    """Whether there are so few that sorting them costs little."""
    some = found.limit(most).subquery()
    n = session.execute(select(func.count()).select_from(some)).scalar_one()
    return bool(n < most)


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
    if lookups.is_asked(view):  # found once, and counted in one pass
        sums = [func.sum(case((views.is_tenth(one), 1), else_=0)) for one in views.TENTHS]
        counts = tuple(session.execute(select(*sums).where(*conditions)).one())
    else:  # each by the index
        n = select(func.count()).select_from(RecordRow)
        counts = tuple(
            session.execute(n.where(*conditions, views.is_tenth(one))).scalar_one()
            for one in views.TENTHS
        )
    found = [(tenth, int(n)) for tenth, n in zip(views.TENTHS, counts, strict=True) if n]
    return found[::-1]
