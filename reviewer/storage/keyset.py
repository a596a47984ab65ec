"""From one record to those beyond it in a view's order, by its sort keys: what lies before is
not read, so a step costs the same at the end of a million records as at the beginning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select
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
    choices = []
    for n, ((column, descends), value) in enumerate(zip(keys, here, strict=True)):
        same = [_equal(key[0], known) for key, known in zip(keys[:n], here[:n], strict=True)]
        choices.append(and_(*same, _past(column, value, descends=descends)))
    column, descends = keys[0]
    # implied by the choices, but a range that an index can start from
    bound = or_(_equal(column, here[0]), _past(column, here[0], descends=descends))
    return and_(_bound(column, here[0], descends=descends, general=bound), or_(*choices))


def _bound(
    column: ColumnElement[Any], value: Any, *, descends: bool, general: ColumnElement[bool]
) -> ColumnElement[bool]:
    if value is None:
        return general
    if descends:
        return general if _is_nullable(column) else column <= value
    return column >= value


def _is_nullable(column: Any) -> bool:
    return bool(getattr(column, "nullable", True))


def _equal(column: ColumnElement[Any], value: Any) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value


def _past(column: ColumnElement[Any], value: Any, *, descends: bool) -> ColumnElement[bool]:
    if descends:
        return false() if value is None else or_(column < value, column.is_(None))
    found: ColumnElement[bool] = column.is_not(None) if value is None else column > value
    return found
