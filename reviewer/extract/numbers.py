"""Numerals and what they say: Arabic digits, Chinese numerals, and the two mixed."""

from __future__ import annotations

from decimal import Decimal

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A number in digits, with or without thousands commas; half width."""

CHINESE_DIGITS = "零〇一二两三四五六七八九"
CHINESE = "零〇一二两三四五六七八九十百千万亿半"
SCALES = "十百千万亿兆"

_DIGIT = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACE = {"十": 10, "百": 100, "千": 1000}
_SECTION = {"万": 10**4, "亿": 10**8, "兆": 10**12}


def arabic(text: str) -> Decimal:
    """The number that a match of :data:`ARABIC` writes."""
    return Decimal(text.replace(",", ""))


def chinese(text: str) -> Decimal | None:
    """The number of a Chinese numeral (三十五万 → 350000, 二点五 → 2.5); None if it is none.

    A numeral that starts with a place stands for one of it: 百 is 100, 万亿 10¹².
    """
    whole, point, rest = text.partition("点")
    if point and rest and all(sign in _DIGIT for sign in rest):
        left = chinese(whole)
        digits = "".join(str(_DIGIT[sign]) for sign in rest)
        return None if left is None else left + Decimal(f"0.{digits}")
    if not text or point:
        return None
    if text == "半":
        return Decimal("0.5")
    if len(text) > 1 and all(sign in _DIGIT for sign in text):
        return Decimal("".join(str(_DIGIT[sign]) for sign in text))  # 二〇二五
    return _by_places(text)


def _by_places(text: str) -> Decimal | None:
    total = section = 0
    digit: int | None = None
    for sign in text:
        if sign in _DIGIT:
            digit = _DIGIT[sign]
        elif sign in _PLACE:
            section += (1 if digit is None else digit) * _PLACE[sign]
            digit = None
        elif sign in _SECTION:
            section += digit or 0
            digit = None
            if total and not section:
                total *= _SECTION[sign]  # 万亿
            else:
                total += (section or 1) * _SECTION[sign]
            section = 0
        else:
            return None
    return Decimal(total + section + (digit or 0))


def split_scale(text: str) -> tuple[str, str]:
    """A Chinese numeral and the 万 or 亿 at its end that reads as part of the unit.

    百万 → 百, 万; 千亿 → 千, 亿; 万亿 → "", 万亿; 十 → 十, "".
    """
    end = len(text)
    while end and text[end - 1] in _SECTION:
        end -= 1
    return text[:end], text[end:]
