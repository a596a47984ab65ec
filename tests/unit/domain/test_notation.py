"""Values and years as people type them, and as files hold them."""

from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.mention import Comparator, Value
from reviewer.domain.notation import (
    format_value,
    format_year,
    parse_value,
    parse_year,
    value_as_json,
    value_from_json,
    year_as_json,
    year_from_json,
)

numbers = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
)
years = st.one_of(
    st.none(),
    st.integers(1000, 2999),
    st.tuples(st.integers(1000, 1999), st.integers(2000, 2999)),
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("500", D(500)),
        ("  7.7 ", D("7.7")),
        ("-15", D(-15)),
        ("－15", D(-15)),
        ("−2.4", D("-2.4")),
        ("1,234.5", D("1234.5")),
        ("５００", D(500)),
        ("2—3", (D(2), D(3))),
        ("2-3", (D(2), D(3))),
        ("2～3", (D(2), D(3))),
        ("2至3", (D(2), D(3))),
        ("-3—-1", (D(-3), D(-1))),
        ("13.3:44.3:42.4", (D("13.3"), D("44.3"), D("42.4"))),
        ("2.09：1", (D("2.09"), D(1))),
        ("1∶2", (D(1), D(2))),
        ("", None),
    ],
)
def test_values_are_read_as_people_type_them(typed: str, value: Value) -> None:
    assert parse_value(typed) == value


@pytest.mark.parametrize("typed", ["亿元", "1.2.3", "1e5", "nan", "--1", "1:", "5 5", "1—2—3"])
def test_what_is_no_value_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_value(typed)


@given(numbers)
def test_a_number_shown_is_read_back(number: D) -> None:
    assert parse_value(format_value(number)) == number


@given(st.tuples(numbers, numbers))
def test_a_range_shown_is_read_back(parts: tuple[D, D]) -> None:
    assert parse_value(format_value(parts, Comparator.RANGE)) == parts


@given(st.lists(numbers.map(abs), min_size=2, max_size=5).map(tuple))
def test_a_composition_shown_is_read_back(parts: tuple[D, ...]) -> None:
    assert parse_value(format_value(parts)) == parts


@given(st.one_of(st.none(), numbers, st.tuples(numbers, numbers)))
def test_json_keeps_the_value(value: Value) -> None:
    assert value_from_json(value_as_json(value)) == value


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("2025", 2025),
        ("2025年", 2025),
        ("2021-2025", (2021, 2025)),
        ("2021—2025年", (2021, 2025)),
        ("2021，2025", (2021, 2025)),
        ("2025-2025", 2025),
        ("", None),
    ],
)
def test_years_are_read_as_people_type_them(typed: str, year: object) -> None:
    assert parse_year(typed) == year


@pytest.mark.parametrize("typed", ["今年", "25", "20255", "2021-25"])
def test_what_is_no_year_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not a year"):
        parse_year(typed)


@given(years)
def test_a_year_shown_is_read_back(year: object) -> None:
    assert parse_year(format_year(year)) == year  # type: ignore[arg-type]
    assert year_from_json(year_as_json(year)) == year  # type: ignore[arg-type]
