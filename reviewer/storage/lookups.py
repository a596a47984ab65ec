"""What a view's text demands of a record, as SQL.

There are two ways to ask it. By the wordings: which of them have the text, and which records hold
one; the work grows with what is found, not with what there is, but the order of the view is lost.
By the row: what a few rows of that order are asked one after another, which finds a frequent
text at once (:mod:`paging` and :mod:`keyset` know which way to go when).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    String,
    cast,
    exists,
    false,
    func,
    or_,
    select,
    union_all,
)
from sqlmodel import col

from reviewer.domain.view import Column, View
from reviewer.errors import QT_TRANSLATE_NOOP, StoreError
from reviewer.storage import wordings
from reviewer.storage.columns import table_of
from reviewer.storage.tables import RecordRow, WordingRow

_BAD_PATTERN = QT_TRANSLATE_NOOP(
    "errors", "“{pattern}” is no regular expression: {problem}. Correct it or search for text."
)
_HELD = table_of(RecordRow).alias("held")


def _years(of: Any) -> ColumnElement[str]:
    first, last = cast(of.year_first, String), cast(of.year_last, String)
    return func.coalesce(first + "–", "") + func.coalesce(last, "")


def _percent(of: Any) -> ColumnElement[str]:
    return cast(cast(func.round(of.estimate * 100), Integer), String) + "%"


_COMPUTED: dict[Column | None, Any] = {
    Column.YEAR: _years(RecordRow),
    Column.MEASURE: col(RecordRow.measure),
    Column.COMPARATOR: col(RecordRow.comparator),
    Column.STATUS: col(RecordRow.status),
    Column.KIND: col(RecordRow.kind),
    Column.CONFIDENCE: _percent(RecordRow),
    Column.STATE: col(RecordRow.state),
    Column.DOCUMENT: cast(col(RecordRow.document_id), String),
}
"""What is no text that records hold, but made of other fields."""

_SEARCHED_IN: dict[Column | None, Sequence[str]] = {
    None: ("indicator", "value_text", "scope"),
    Column.INDICATOR: ("indicator",),
    Column.VALUE: ("value_text", "value"),
    Column.UNIT: ("unit",),
    Column.SCOPE: ("scope",),
    Column.RULE: ("rule",),
    Column.REVIEWER: ("decided_by",),
    Column.COMMENT: ("comment",),
}


def is_asked(view: View) -> bool:
    """Whether a view has a text that is not known to be one of certain values."""
    return bool(view.text) and view.among is None


def is_held(view: View) -> bool:
    """Whether the view's text is looked for in what records hold."""
    return view.field in _SEARCHED_IN


def has_text(view: View, *, by_wording: bool) -> ColumnElement[bool]:
    """Whether a record has the view's text in the fields that it is looked for in. Raises
    StoreError if it is a wrong regular expression."""
    is_in_blank = view.is_regex and _pattern(view.text).search("") is not None
    if is_in_blank or not by_wording:  # what every field without a text has is no rare text
        return _of_row(view) if is_held(view) else _says(view, _COMPUTED[view.field])
    if view.field is Column.YEAR:
        return _in_years(view)
    if view.field is Column.CONFIDENCE:
        return _in_percents(view)
    if not is_held(view):
        return _says(view, _COMPUTED[view.field])
    return col(RecordRow.id).in_(holders(view))


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        raise StoreError(_BAD_PATTERN, pattern=text, problem=error) from None


def _says(view: View, made: Any) -> ColumnElement[bool]:
    if view.is_regex:
        matches: ColumnElement[bool] = made.regexp_match(view.text)
        return matches
    # a span of years as it is shown, whichever dash is typed
    text = view.text.replace("-", "–") if view.field is Column.YEAR else view.text
    contains: ColumnElement[bool] = made.contains(text, autoescape=True)
    return contains


def _in_years(view: View) -> ColumnElement[bool]:
    """By the few that there are, which an index tells without going through all of it."""
    few = select(_HELD.c.year_last, _HELD.c.year_first).distinct()
    known = few.cte("known").prefix_with("MATERIALIZED")  # else every row would be asked
    meant = select(known.c.year_last).where(_says(view, _years(known.c)))
    return _among(_HELD.c.year_last.in_(meant), _says(view, _years(_HELD.c)))


def _in_percents(view: View) -> ColumnElement[bool]:
    """By the range of the percents that there can be."""
    meant = [
        percent
        for percent in range(101)
        if (
            _pattern(view.text).search(f"{percent}%")
            if view.is_regex
            else view.text in f"{percent}%"
        )
    ]
    if not meant:
        return false()
    estimate = _HELD.c.estimate
    is_near = (estimate > (meant[0] - 1) / 100) & (estimate < (meant[-1] + 1) / 100)
    return _among(is_near, _says(view, _percent(_HELD.c)))


def _among(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return col(RecordRow.id).in_(select(_HELD.c.id).where(*conditions))


def _of_row(view: View) -> ColumnElement[bool]:
    fields = [getattr(RecordRow, name) for name in _SEARCHED_IN[view.field]]
    if view.is_regex:
        return or_(*(col(field).regexp_match(view.text) for field in fields))
    return exists().where(col(WordingRow.text).in_(fields), wordings.has(view.text, by_index=False))


def meant(view: View) -> Select[Any]:
    """The wordings that have the view's text."""
    has_it = (
        col(WordingRow.text).regexp_match(view.text)
        if view.is_regex
        else wordings.has(view.text, by_index=True)
    )
    return select(col(WordingRow.text)).where(has_it)


def holders(view: View) -> CompoundSelect[Any]:
    """The ids of the records that hold one of them, withdrawn ones too, some of them twice."""
    texts = select(meant(view).cte("meant").c.text)
    # no join: where a column has few values, SQLite would go through the records, not the texts
    return union_all(
        *(
            select(_HELD.c.id).where(*_is_filled(name), _HELD.c[name].in_(texts))
            for name in _SEARCHED_IN[view.field]
        )
    )


def _is_filled(name: str) -> list[ColumnElement[bool]]:
    """What the index of a column leaves out."""
    return [_HELD.c.comment != ""] if name == "comment" else []
