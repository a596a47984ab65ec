"""Numerals in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.extract.numbers import chinese, split_scale

DIGITS = "零一二三四五六七八九"


def written(number: int) -> str:
    """A number below 10⁸ in Chinese numerals."""
    if number >= 10_000:
        rest = number % 10_000
        zero = "零" if 0 < rest < 1000 else ""
        return written(number // 10_000) + "万" + (zero + written(rest) if rest else "")
    places = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]
    result, pending = "", False
    for size, name in places:
        digit, number = divmod(number, size)
        if digit:
            result += ("零" if pending else "") + DIGITS[digit] + name
            pending = False
        elif result:
            pending = True
    return result or "零"


@given(st.integers(1, 99_999_999))
def test_a_number_written_out_is_read_back(number: int) -> None:
    assert chinese(written(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [("两千", 2000), ("百", 100), ("万亿", 10**12), ("二〇二五", 2025), ("半", Decimal("0.5")),
     ("二点五", Decimal("2.5")), ("十二", 12), ("三十五万", 350_000)],
)  # fmt: skip
def test_numerals_as_documents_write_them(text: str, value: object) -> None:
    assert chinese(text) == value


@pytest.mark.parametrize("text", ["", "点", "甲", "二点", "几"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert chinese(text) is None


def test_a_scale_at_the_end_reads_as_part_of_the_unit() -> None:
    assert split_scale("百万") == ("百", "万")
    assert split_scale("万亿") == ("", "万亿")
    assert split_scale("十") == ("十", "")
