"""A :class:`View` as SQL: its conditions, its order, and the facets of its columns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlmodel import col

from reviewer.domain.notation import format_year, parse_year
from reviewer.domain.view import Column, Order, View
from reviewer.storage import lookups
from reviewer.storage.tables import WITHDRAWN, RecordRow

Keys = Sequence[tuple[ColumnElement[Any], bool]]
"""What to sort by, each with whether it descends."""

POSITION = (col(RecordRow.document_id), col(RecordRow.start), col(RecordRow.end))

_SORTED_BY: dict[Column, tuple[Any, ...]] = {
    Column.POSITION: POSITION,
    Column.DOCUMENT: (col(RecordRow.document_id),),
    Column.INDICATOR: (col(RecordRow.indicator),),
    Column.VALUE: (col(RecordRow.value_order),),
    Column.UNIT: (col(RecordRow.unit),),
    Column.MEASURE: (col(RecordRow.measure),),
    Column.COMPARATOR: (col(RecordRow.comparator),),
    Column.YEAR: (col(RecordRow.year_last), col(RecordRow.year_first)),
    Column.STATUS: (col(RecordRow.status),),
    Column.KIND: (col(RecordRow.kind),),
    Column.SCOPE: (col(RecordRow.scope),),
    Column.CONFIDENCE: (col(RecordRow.estimate),),
    Column.STATE: (col(RecordRow.state),),
    Column.RULE: (col(RecordRow.rule),),
    Column.REVIEWER: (col(RecordRow.decided_by),),
    Column.FLAGGED: (col(RecordRow.is_flagged),),
    Column.DECIDED_AT: (col(RecordRow.decided_at),),
    Column.COMMENT: (col(RecordRow.comment),),
}

_FACET_OF: dict[Column, Any] = {
    Column.DOCUMENT: col(RecordRow.document_id),
    Column.INDICATOR: col(RecordRow.indicator),
    Column.VALUE: col(RecordRow.value),
    Column.UNIT: col(RecordRow.unit),
    Column.MEASURE: col(RecordRow.measure),
    Column.COMPARATOR: col(RecordRow.comparator),
    Column.STATUS: col(RecordRow.status),
    Column.KIND: col(RecordRow.kind),
    Column.SCOPE: col(RecordRow.scope),
    Column.STATE: col(RecordRow.state),
    Column.RULE: col(RecordRow.rule),
    Column.REVIEWER: col(RecordRow.decided_by),
    Column.FLAGGED: col(RecordRow.is_flagged),
    Column.DECIDED_AT: col(RecordRow.decided_at),
    Column.COMMENT: col(RecordRow.comment),
}

TENTHS = tuple(f"{tenth / 10}" for tenth in range(11))
"""Facets of the confidence, named by their lower ends: 0.9 holds 0.9 up to 1."""


def restricted(statement: Select[Any], view: View) -> Select[Any]:
    """Only the rows of ``record`` that the view holds."""
    return statement.where(*conditions(view))


def conditions(
    view: View, *, but: Column | None = None, by_index: bool = True, by_wording: bool = True
) -> Iterable[ColumnElement[bool]]:
    """What the view demands of a record.

    but: a column whose facets are left out; by_index: whether the database may find the facets
    by an index, which costs it the order when they are frequent; by_wording: how it finds the
    text (:mod:`lookups`).
    """
    if view.states:
        yield col(RecordRow.state).in_(sorted(view.states))
    else:
        yield col(RecordRow.state) != WITHDRAWN
    if view.documents:
        yield col(RecordRow.document_id).in_(sorted(view.documents))
    for column, values in view.facets:
        if column not in (but, Column.CHECK):
            yield _facet(column, values, by_index=by_index)
    if view.only is not None:
        yield col(RecordRow.id).in_(sorted(view.only))
    if view.text and view.field is not None and view.among is not None:
        yield _facet(view.field, view.among, by_index=by_index)
    elif view.text:
        yield lookups.has_text(view, by_wording=by_wording)
    if view.below is not None:
        yield col(RecordRow.estimate) < view.below
    if view.is_flagged is not None:
        yield col(RecordRow.is_flagged).is_(view.is_flagged)


def first_with_text(
    view: View, keys: Keys, *, stretch: int, by_index: bool = True, beyond: Iterable[Any] = ()
) -> Select[Any]:
    """The ids of a view with a text, asking only the first ``stretch`` rows of it without the text:
    what is found in them is what comes first.

    keys: its order; beyond: what else is demanded of the rows.
    """
    demanded = conditions(replace(view, text=""), by_index=by_index)
    asked = select(col(RecordRow.id)).where(*demanded, *beyond)
    return (
        select(col(RecordRow.id))
        .where(
            col(RecordRow.id).in_(asked.order_by(*ordered(keys)).limit(stretch)),
            lookups.has_text(view, by_wording=False),
        )
        .order_by(*ordered(keys))
    )


def _facet(column: Column, values: Collection[str], *, by_index: bool) -> ColumnElement[bool]:
    if column is Column.DOCUMENT:
        return col(RecordRow.document_id).in_(sorted(map(int, values)))
    if column in _FACET_CONDITIONS:
        return or_(*(_FACET_CONDITIONS[column](value) for value in sorted(values)))
    expression = _FACET_OF[column]
    found: ColumnElement[bool] = (
        expression.in_(sorted(values))
        if by_index
        else func.coalesce(expression, "").in_(sorted(values))  # the same, but no index knows
    )
    return found


def is_tenth(text: str) -> ColumnElement[bool]:
    """Whether a confidence belongs to one of :data:`TENTHS`."""
    at = TENTHS.index(text)
    inside = col(RecordRow.estimate) >= at / 10
    return inside & (col(RecordRow.estimate) < (at + 1) / 10) if at < 10 else inside


def _is_day(text: str) -> ColumnElement[bool]:
    if not text:
        return col(RecordRow.decided_at).is_(None)
    start = datetime.fromisoformat(text).replace(tzinfo=UTC)
    end = start + timedelta(days=1)
    return (col(RecordRow.decided_at) >= start) & (col(RecordRow.decided_at) < end)


def _is_flagged(text: str) -> ColumnElement[bool]:
    return col(RecordRow.is_flagged).is_(text == "1")


def _is_year(text: str) -> ColumnElement[bool]:
    year = parse_year(text)
    first, last = year if isinstance(year, tuple) else (None, year)
    return col(RecordRow.year_last).is_not_distinct_from(last) & col(
        RecordRow.year_first
    ).is_not_distinct_from(first)


_FACET_CONDITIONS: dict[Column, Callable[[str], ColumnElement[bool]]] = {
    Column.YEAR: _is_year,
    Column.CONFIDENCE: is_tenth,
    Column.FLAGGED: _is_flagged,
    Column.DECIDED_AT: _is_day,
}


def ordering(orders: Iterable[Order]) -> list[ColumnElement[Any]]:
    """What to sort by, down to the id, so that every order is total."""
    return ordered(sort_keys(orders))


def sort_keys(orders: Iterable[Order]) -> Keys:
    """Columns with whether they descend, down to the id."""
    orders = tuple(orders) or (Order(Column.POSITION),)
    keys = [(column, order.descending) for order in orders for column in _SORTED_BY[order.column]]
    # the id goes the way of the last column, so that one index serves both ways
    return [*keys, (col(RecordRow.id), orders[-1].descending)]


def ordered(keys: Keys) -> list[ColumnElement[Any]]:
    """Null is the smallest, whatever the database would do by itself."""
    return [
        column.desc().nulls_last() if descends else column.asc().nulls_first()
        for column, descends in keys
    ]


def facet_statement(view: View, column: Column) -> Select[Any]:
    """Values of a column with their counts in the view, its own facet left out, the most
    frequent first. The plain columns, so that an index can group them."""
    values = (
        (col(RecordRow.year_last), col(RecordRow.year_first))
        if column is Column.YEAR
        else (_FACET_OF[column],)
    )
    return (
        select(*values, func.count().label("n"))
        .select_from(RecordRow)
        .where(*conditions(view, but=column))
        .group_by(*values)
        .order_by(func.count().desc(), *values)
    )


def facet_text(column: Column, values: tuple[Any, ...]) -> str:
    """The text by which a facet's value is chosen in a view."""
    if column is Column.YEAR:
        last, first = values
        return format_year(last if first is None else (first, last))
    (value,) = values
    if column is Column.DECIDED_AT:
        return "" if value is None else f"{value:%Y-%m-%d}"
    return str(int(value)) if column is Column.FLAGGED else str(value)
