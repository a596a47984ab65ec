"""From one record to those beyond it in a view's order, by its sort keys: what lies before is
not read, so a step costs the same at the end of a million records as at the beginning.

A reviewer steps through one view for hours, and to make a statement takes longer than to run it:
those made last are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, false, or_, select, true
from sqlmodel import Session, col

from reviewer.domain.view import Order, View
from reviewer.storage import lookups, views
from reviewer.storage.prepared import Prepared, parameter
from reviewer.storage.tables import RecordRow

_STRETCHES = (100, 1_000)
_Key = tuple[ColumnElement[Any], bool]  # a column, and whether it descends


def beyond(session: Session, view: View, *, of: int, step: int) -> int | None:
    """The id ``step`` places beyond a record, which need not be in the view itself; the last one
    on the way if there are fewer, None if there is none."""
    here = _keys_of(view.order).first(session, of=of)
    if here is None or step == 0:
        return None
    known = {f"key_{n}": value for n, value in enumerate(here) if value is not None}
    nulls = tuple(value is None for value in here)
    found: list[Any] = []
    for stretch in _stretches(view):
        statement = _those_beyond(view, nulls, step < 0, stretch)
        found = statement.rows(session, **known, step=abs(step))
        if len(found) == abs(step):
            break
    return found[-1].id if found else None


def edge(session: Session, view: View, *, at_end: bool, but: int | None = None) -> int | None:
    """The first id of a view, or its last; ``but``: one that is passed over."""
    values = {} if but is None else {"but": but}
    for stretch in _stretches(view):
        found: int | None = _edge(view, at_end, but is not None, stretch).value(session, **values)
        if found is not None:
            return found
    return None


def _stretches(view: View) -> Sequence[int | None]:
    """How many rows of a view are asked for its text, one try after another; None: all that have
    the text are taken by themselves, and sorted."""
    return (*_STRETCHES, None) if lookups.is_asked(view) else (None,)


@lru_cache(maxsize=32)
def _keys_of(order: tuple[Order, ...]) -> Prepared:
    keys = (column for column, _ in views.sort_keys(order))
    return Prepared(select(*keys).where(col(RecordRow.id) == parameter("of")))


@lru_cache(maxsize=64)
def _those_beyond(
    view: View, nulls: tuple[bool, ...], is_back: bool, stretch: int | None
) -> Prepared:
    """nulls: for each key whether the record that is left has none."""
    keys = [(column, descends != is_back) for column, descends in views.sort_keys(view.order)]
    found = _found(view, keys, stretch, _after(keys, nulls))
    return Prepared(found.limit(parameter("step", Integer)))


@lru_cache(maxsize=64)
def _edge(view: View, at_end: bool, is_but_one: bool, stretch: int | None) -> Prepared:
    keys = [(column, descends != at_end) for column, descends in views.sort_keys(view.order)]
    demanded = (col(RecordRow.id) != parameter("but"),) if is_but_one else ()
    return Prepared(_found(view, keys, stretch, *demanded).limit(1))


def _found(view: View, keys: views.Keys, stretch: int | None, *demanded: Any) -> Select[Any]:
    if stretch is not None:
        return views.first_with_text(view, keys, stretch=stretch, beyond=demanded)
    ids = select(col(RecordRow.id)).where(*views.conditions(view), *demanded)
    return ids.order_by(*views.ordered(keys))


def _after(keys: Sequence[_Key], nulls: Sequence[bool]) -> ColumnElement[bool]:
    """Whether a row comes after the one with the values ``key_0`` …, nulls being the smallest."""
    here = [
        None if is_null else parameter(f"key_{n}", column.type)
        for n, ((column, _), is_null) in enumerate(zip(keys, nulls, strict=True))
    ]
    choices = []
    for n, ((column, descends), value) in enumerate(zip(keys, here, strict=True)):
        same = [_equal(key[0], known) for key, known in zip(keys[:n], here[:n], strict=True)]
        choices.append(and_(*same, _past(column, value, descends=descends)))
    column, descends = keys[0]
    # implied by the choices, but a range that an index can start from
    return and_(_at_or_past(column, here[0], descends=descends), or_(*choices))


def _equal(column: ColumnElement[Any], value: Any) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value


def _past(column: ColumnElement[Any], value: Any, *, descends: bool) -> ColumnElement[bool]:
    if value is None:
        return false() if descends else column.is_not(None)
    return _with_nulls(column, column < value) if descends else column > value


def _at_or_past(column: ColumnElement[Any], value: Any, *, descends: bool) -> ColumnElement[bool]:
    if value is None:
        return column.is_(None) if descends else true()
    return _with_nulls(column, column <= value) if descends else column >= value


def _with_nulls(column: Any, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The condition, or null where the column can be null: an OR would cost the index."""
    return or_(condition, column.is_(None)) if column.expression.nullable else condition
