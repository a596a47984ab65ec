"""The annotation guideline as types: one indicator × one value × one time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reviewer.domain.span import Span

Value = Decimal | tuple[Decimal, ...] | None
"""A number as written, never rescaled; a range is (low, high); a composition or ratio its
parts; None is a qualitative target. Source: guideline §2, value."""

Year = int | tuple[int, int] | None
"""A year, the first and last year of a period, or no hint. Source: guideline §2, year."""


class Comparator(StrEnum):
    EQUAL = "="
    ABOUT = "≈"
    ABOVE = ">"
    AT_LEAST = "≥"
    BELOW = "<"
    AT_MOST = "≤"
    RANGE = "range"


class Measure(StrEnum):
    LEVEL = "level"
    GROWTH = "growth"
    AVG_GROWTH = "avg_growth"
    CHANGE = "change"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    COMPOSITION = "composition"
    RANK = "rank"


class Status(StrEnum):
    ACTUAL = "actual"
    TARGET = "target"


class Kind(StrEnum):
    INDICATOR = "indicator"
    OUTPUT = "output"


FIELDS = (
    "indicator",
    "value",
    "unit",
    "comparator",
    "measure",
    "year",
    "status",
    "kind",
    "scope",
)
"""The fields that a reviewer decides on, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A field that breaks the guideline; ``code`` names the rule for the message shown."""

    field: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention (guideline §1). Raises ValueError if a field breaks guideline §2.

    span: the value with its unit, in the source's text; value_text: exactly the characters of
    the span; unit: as written without spaces, "" for ratios and compositions; scope: the place
    or group where it is not the document's own region.
    """

    span: Span
    value_text: str
    indicator: str
    value: Value
    unit: str = ""
    comparator: Comparator = Comparator.EQUAL
    measure: Measure = Measure.LEVEL
    status: Status = Status.ACTUAL
    year: Year = None
    kind: Kind = Kind.INDICATOR
    scope: str = ""

    def __post_init__(self) -> None:
        found = list(problems(self))
        if found:
            raise ValueError(", ".join(f"{problem.field}: {problem.code}" for problem in found))


_IN_PARTS = (Measure.RATIO, Measure.COMPOSITION)


def problems(mention: Mention) -> Iterator[Problem]:
    """What breaks guideline §2, in the order of the fields."""
    value = mention.value
    parts = value if isinstance(value, tuple) else None
    shares = mention.measure in _IN_PARTS
    if len(mention.value_text) != mention.span.end - mention.span.start:
        yield Problem("value_text", "span_differs")
    if not mention.indicator.strip():
        yield Problem("indicator", "missing")
    if parts is not None and len(parts) < 2:
        yield Problem("value", "one_part")
    if not _is_finite(value):
        yield Problem("value", "not_finite")
    if parts is not None and not shares:
        if mention.comparator is not Comparator.RANGE:
            yield Problem("comparator", "range_expected")
        elif len(parts) != 2:
            yield Problem("value", "range_of_two")
    if parts is None and value is not None and mention.comparator is Comparator.RANGE:
        yield Problem("value", "range_of_two")
    if shares and value is not None:
        if parts is None:
            yield Problem("value", "parts_expected")
        if mention.unit:
            yield Problem("unit", "none_for_parts")
    if mention.year is not None:
        yield from _year_problems(mention.year)


def _is_finite(value: object) -> bool:
    if isinstance(value, tuple):
        return all(map(_is_finite, value))
    return not isinstance(value, Decimal) or value.is_finite()


def _year_problems(year: int | tuple[int, int]) -> Iterator[Problem]:
    years = year if isinstance(year, tuple) else (year,)
    if [number for number in years if not 1000 <= number <= 2999]:
        yield Problem("year", "out_of_range")
    if len(years) == 2 and years[0] > years[1]:
        yield Problem("year", "reversed")
