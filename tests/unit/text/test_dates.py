from __future__ import annotations

import pytest

from reviewer.text import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行动方案(2023—2027年)", (2023, 2027)),
        ("2024-2026年", (2024, 2026)),
        ("2021年至2025年", (2021, 2025)),
        ("二〇二一—二〇二五年", (2021, 2025)),
        ("第十四个五年规划和二〇三五年远景目标纲要", (2021, 2025)),
        ("第十五个五年规划纲要", (2026, 2030)),
        ("第十一个五年规划", (2006, 2010)),
        ("“十三五”规划", (2016, 2020)),
        ("十四五规划", (2021, 2025)),
        ("“十五五”时期", (2026, 2030)),
        ("“十五”计划", (2001, 2005)),
        ("第一个五年计划", (1953, 1957)),
        ("第三个五年计划", (1966, 1970)),
        ("2021年政府工作报告", None),
        ("2027—2023年", None),
        ("十五年来", None),
        ("增长2000—2500元", None),
    ],
)
def test_periods_in_digits_characters_and_plan_numbers(
    text: str, expected: tuple[int, int] | None
) -> None:
    assert dates.period(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年3月26日在某县", "2021-03-26"),
        ("2021 年3 月", "2021-03"),
        ("二〇二三年三月十日", "2023-03-10"),
        ("二〇二二年十二月二十五日", "2022-12-25"),
        ("时间:2026-02-03", "2026-02-03"),
        ("2024/1/5", "2024-01-05"),
        ("2021年13月", ""),
        ("2023年2月30日,2023年3月1日", "2023-03-01"),
        ("2021年", ""),
        ("", ""),
    ],
)
def test_dates_are_iso_as_far_as_they_are_given(text: str, expected: str) -> None:
    assert dates.iso_date(text) == expected


def test_a_year_with_a_digit_missing_is_none() -> None:
    assert dates.year("201年合川区政府工作报告") is None
    assert dates.year("2021年合川区政府工作报告") == 2021
    assert dates.year("二〇二一年") == 2021
