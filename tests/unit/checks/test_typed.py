"""What people type into the value and year fields."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks.typed import Typed, read_value, read_year
from reviewer.domain.mention import Comparator, Measure
from reviewer.domain.notation import format_value, format_year

D = Decimal


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("2.46万户", Typed(D("2.46"), "万户")),
        ("500 亿元", Typed(D(500), "亿元")),
        ("-15%", Typed(D(-15), "%")),
        ("－15％", Typed(D(-15), "%")),
        ("1,234", Typed(D(1234))),
        ("13.3:44.3:42.4", Typed((D("13.3"), D("44.3"), D("42.4")), "", None, Measure.COMPOSITION)),
        ("2.09：1", Typed((D("2.09"), D(1)), "", None, Measure.RATIO)),
        ("2—3个", Typed((D(2), D(3)), "个", Comparator.RANGE)),
        ("20%-30%", Typed((D(20), D(30)), "%", Comparator.RANGE)),
        ("≥8", Typed(D(8), None, Comparator.AT_LEAST)),
        (">=8%", Typed(D(8), "%", Comparator.AT_LEAST)),
        ("4.5%以内", Typed(D("4.5"), "%", Comparator.AT_MOST)),
        ("翻一番", Typed(D(2), "倍", None, Measure.MULTIPLE)),
        ("翻两番", Typed(D(4), "倍", None, Measure.MULTIPLE)),
        ("", Typed(None)),
    ],
)
def test_a_value_is_read_as_it_is_typed(text: str, typed: Typed) -> None:
    assert read_value(text) == typed


@pytest.mark.parametrize("text", ["abc", "8%9", "1.2.3", "一百", "5个3", "12:"])
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        read_value(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_number_shown_is_read_back(number: Decimal) -> None:
    assert read_value(format_value(number)).value == number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2025", 2025),
        ("2025年", 2025),
        ("2021-25", (2021, 2025)),
        ("2021–2025", (2021, 2025)),
        ("十四五", (2021, 2025)),
        ("“十五五”时期", (2026, 2030)),
        ("十五", (2001, 2005)),
        ("十七五", (2036, 2040)),
        ("“十三五”时期", (2016, 2020)),
        ("", None),
    ],
)
def test_a_year_is_read_as_it_is_typed(text: str, year: object) -> None:
    assert read_year(text) == year


def test_no_year_is_refused() -> None:
    with pytest.raises(ValueError, match="not a year"):
        read_year("明年")


@given(st.integers(1000, 2900), st.integers(1, 99))
def test_a_span_of_years_shown_is_read_back(first: int, length: int) -> None:
    assert read_year(format_year((first, first + length))) == (first, first + length)
