"""Years, periods and dates as documents write them, in digits and in characters.

Everything here reads simplified half-width text (``normalise.simplify``).
"""

from __future__ import annotations

import re
from datetime import date

_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "0": "0",
}
_YEAR = r"(?:19|20)\d\d|[一二][〇零0一二三四五六七八九]{3}"
_RANGE = re.compile(rf"(?<!\d)({_YEAR})\s*年?\s*(?:—+|-+|~|至|到)\s*({_YEAR})\s*年?(?!\d)")
_FIVE_YEARS = re.compile(
    r"第([一二三四五六七八九十]{1,3})个五年"
    r"|(?<![一二三四五六七八九十])((?:二?十)[一二三四五六七八九])五(?![一二三四五六七八九十年])"
    r"|[“‘\"]十五[”’\"]|(?<![一二三四五六七八九十])十五(?:规划|计划|时期|期间)"
)
_SINGLE = re.compile(rf"(?<!\d)({_YEAR})\s*年")
_NUMBER = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DATE = re.compile(
    rf"(?<!\d)({_YEAR})\s*年\s*({_NUMBER})\s*月(?:\s*({_NUMBER})\s*日)?"
    r"|(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
)
_FIRST_PLAN = 1953  # the first five-year plan's first year
_LONGEST_PLAN = 30


def numeral(text: str) -> int:
    """25 of 25, 二十五 and 二五; below one hundred."""
    if text.isdigit():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (int(_DIGITS[tens]) if tens else 1) + (int(_DIGITS[ones]) if ones else 0)
    return int("".join(_DIGITS[char] for char in text))


def period(text: str) -> tuple[int, int] | None:
    """The first period that the text names: 2021—2025年, 十四五规划 or 第十四个五年."""
    for match in _RANGE.finditer(text):
        first, last = numeral(match[1]), numeral(match[2])
        if first < last <= first + _LONGEST_PLAN:
            return first, last
    match_ = _FIVE_YEARS.search(text)
    if match_ is None:
        return None
    return five_years(numeral(match_[1] or match_[2] or "十"))


def five_years(number: int) -> tuple[int, int]:
    """(2021, 2025) of the fourteenth five-year plan."""
    first = _FIRST_PLAN + 5 * (number - 1) if number <= 2 else 1951 + 5 * number
    return first, first + 4


def year(text: str) -> int | None:
    """The first single year that the text names."""
    match = _SINGLE.search(text)
    return numeral(match[1]) if match else None


def years(text: str) -> list[int]:
    """The single years that the text names, in order."""
    return [numeral(match[1]) for match in _SINGLE.finditer(text)]


def iso_date(text: str) -> str:
    """The first date in the text as 2021-03-26, or 2021-03 where no day is given; or ""."""
    for match in _DATE.finditer(text):
        year_, month, day = (
            (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        )
        numbers = [numeral(part) for part in (year_, month, day) if part]
        try:
            whole = date(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 1)
        except ValueError:
            continue
        return whole.isoformat() if len(numbers) > 2 else f"{whole:%Y-%m}"
    return ""
