"""Which values a text means in fields that are shown by other words than they are stored by."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import Any

from reviewer.domain.candidate import State
from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.domain.view import Column, View
from reviewer.ui.wording.fields import symbol, word

_ENUMS: Mapping[Column, Any] = {
    Column.STATE: State,
    Column.MEASURE: Measure,
    Column.COMPARATOR: Comparator,
    Column.STATUS: Status,
    Column.KIND: Kind,
}


def with_meant(view: View, titles: Mapping[int, str]) -> View:
    """The view with ``among`` as its text demands. titles: of the documents, by id."""
    if view.field is None or not view.text:
        return dataclasses.replace(view, among=None)
    if view.field is Column.DOCUMENT:
        words: Iterable[tuple[str, str]] = ((str(key), title) for key, title in titles.items())
    elif view.field in _ENUMS:
        words = ((one.value, _said(one)) for one in _ENUMS[view.field])
    else:
        return dataclasses.replace(view, among=None)
    found = frozenset(value for value, said in words if _is_found(view, said))
    return dataclasses.replace(view, among=found)


def _said(value: Any) -> str:
    return f"{symbol(value)} {word(value)}" if isinstance(value, Comparator) else word(value)


def _is_found(view: View, said: str) -> bool:
    if not view.is_regex:
        return view.text.casefold() in said.casefold()
    try:
        return re.search(view.text, said) is not None
    except re.error:
        return False  # the database says what is wrong with it
