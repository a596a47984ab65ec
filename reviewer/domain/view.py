"""Which records to show, in which order: a filter that can be named and kept."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.candidate import State


class Column(StrEnum):
    """Columns that can be sorted and filtered by; the values are their names in exports."""

    POSITION = "position"  # document, then offset
    DOCUMENT = "document"
    INDICATOR = "indicator"
    VALUE = "value"
    UNIT = "unit"
    MEASURE = "measure"
    COMPARATOR = "comparator"
    YEAR = "year"
    STATUS = "status"
    KIND = "kind"
    SCOPE = "scope"
    CONFIDENCE = "confidence"
    STATE = "state"
    RULE = "rule"
    REVIEWER = "reviewer"
    FLAGGED = "flagged"
    DECIDED_AT = "decided_at"
    COMMENT = "comment"
    CHECK = "check"  # what the field checks ask of a record: a facet alone


SEARCHED = (
    Column.INDICATOR,
    Column.VALUE,
    Column.UNIT,
    Column.MEASURE,
    Column.COMPARATOR,
    Column.YEAR,
    Column.STATUS,
    Column.KIND,
    Column.SCOPE,
    Column.CONFIDENCE,
    Column.STATE,
    Column.RULE,
    Column.REVIEWER,
    Column.COMMENT,
    Column.DOCUMENT,
)
"""Columns in which text can be looked for."""


@dataclass(frozen=True, slots=True)
class Order:
    column: Column
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All conditions hold together; an empty one does not restrict.

    documents: ids; states: any of; facets: for each column any of its values, as text; text:
    found in ``field`` (one of ``SEARCHED``; None: in indicator, value text or scope); is_regex:
    text is a regular expression; among: the values of ``field`` that ``text`` is found in, where
    these are shown by other words than they are stored by, None elsewhere; only: ids, None for
    all (what a facet of ``CHECK`` came to); below: confidence under this; order: document order
    where empty.
    """

    documents: frozenset[int] = frozenset()
    states: frozenset[State] = frozenset()
    facets: tuple[tuple[Column, frozenset[str]], ...] = ()
    text: str = ""
    is_regex: bool = False
    field: Column | None = None
    among: frozenset[str] | None = None
    only: frozenset[int] | None = None
    below: float | None = None
    is_flagged: bool | None = None
    order: tuple[Order, ...] = dataclasses.field(default=())
