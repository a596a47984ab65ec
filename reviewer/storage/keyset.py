"""From one record to those beyond it in a view's order, by its sort keys: what lies before is
not read, so a step costs the same at the end of a million records as at the beginning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, literal, or_, select, true
from sqlmodel import Session, col

from reviewer.domain.view import View
from reviewer.storage import views
from reviewer.storage.tables import RecordRow

Conditions = Sequence[ColumnElement[bool]]
_Key = tuple[ColumnElement[Any], bool]  # a column, and whether it descends


def beyond(
    session: Session, conditions: Conditions, view: View, *, of: int, step: int
) -> int | None:
    """The id ``step`` places beyond a record, which need not be in the view itself."""
    keys = views.sort_keys(view.order)
    if step < 0:
        keys = [(column, not descends) for column, descends in keys]
    here = session.execute(
        select(*(column for column, _ in keys)).where(col(RecordRow.id) == of)
    ).one_or_none()
    if here is None or step == 0:
        return None
    ids = session.execute(
        select(col(RecordRow.id))
        .where(*conditions, _after(keys, here))
        .order_by(*views.ordered(keys))
        .limit(abs(step))
    )
    return next(reversed(ids.scalars().all()), None)


def edge(session: Session, conditions: Conditions, view: View, *, at_end: bool) -> int | None:
    """The first id of a view, or its last."""
    keys = views.sort_keys(view.order)
    if at_end:
        keys = [(column, not descends) for column, descends in keys]
    return session.execute(
        select(col(RecordRow.id)).where(*conditions).order_by(*views.ordered(keys)).limit(1)
    ).scalar_one_or_none()


def _after(keys: Sequence[_Key], here: Sequence[Any]) -> ColumnElement[bool]:
    """Whether a row comes after the one with these values, nulls being the smallest."""
    # as parameters: SQLAlchemy would turn a bare True or False into another kind of comparison
    here = [
        None if value is None else literal(value, column.type)
        for (column, _), value in zip(keys, here, strict=True)
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
