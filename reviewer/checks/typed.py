"""Values and years as people type them: ``2.46万户``, ``-15%``, ``≥8``, ``十四五``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.mention import Comparator, Measure, Value, Year
from reviewer.domain.notation import parse_value, parse_year
from reviewer.text.dates import five_years, numeral

_SIGNS = {
    "≥": Comparator.AT_LEAST,
    ">=": Comparator.AT_LEAST,
    "≧": Comparator.AT_LEAST,
    "≤": Comparator.AT_MOST,
    "<=": Comparator.AT_MOST,
    "≦": Comparator.AT_MOST,
    ">": Comparator.ABOVE,
    "<": Comparator.BELOW,
    "≈": Comparator.ABOUT,
    "~": Comparator.ABOUT,
    "约": Comparator.ABOUT,
    "=": Comparator.EQUAL,
}
_ENDINGS = {
    "以上": Comparator.AT_LEAST,
    "以内": Comparator.AT_MOST,
    "以下": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
}
_DOUBLINGS = {"一": 2, "两": 4, "二": 4, "三": 8}
_SIGN = re.compile("|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True))))
_ENDING = re.compile(f"({'|'.join(_ENDINGS)})$")
_DOUBLING = re.compile(r"翻了?([一两二三])?番")
_DIGITS = r"[-+]?\d[\d,]*(?:\.\d+)?"
_PARTS = re.compile(rf"({_DIGITS}(?:\s*:\s*{_DIGITS})+)()")
_RANGE = re.compile(rf"({_DIGITS})([^\d\s:.—–~至到-]*)\s*(?:[—–~至到]|--?)+\s*({_DIGITS})(.*)")
_PLAIN = re.compile(rf"({_DIGITS})(.*)")
_PERIOD = re.compile(r"(?:二?十)?[一二三四五六七八九]五|十五")  # 十五: the tenth
_SHORT_YEARS = re.compile(r"(\d{4})年?\s*[-—–~至到]+\s*(\d{2})年?")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed; None: the text says nothing of the field."""

    value: Value
    unit: str | None = None
    comparator: Comparator | None = None
    measure: Measure | None = None


def read_value(text: str) -> Typed:
    """A value with what stands around it; "" is qualitative. Raises ValueError if it is none."""
    plain = unicodedata.normalize("NFKC", text.replace("−", "-").replace("－", "-"))
    plain = plain.replace("∶", ":").strip()
    comparator: Comparator | None = None
    sign = _SIGN.match(plain)
    if sign is not None:
        comparator, plain = _SIGNS[sign[0]], plain[sign.end() :].strip()
    ending = _ENDING.search(plain)
    if ending is not None:
        comparator, plain = _ENDINGS[ending[1]], plain[: ending.start()].strip()
    doubling = _DOUBLING.fullmatch(plain)
    if doubling is not None:
        times = Decimal(_DOUBLINGS.get(doubling[1] or "一", 2))
        return Typed(times, "倍", comparator, Measure.MULTIPLE)
    return _numbers(plain, comparator)


def _numbers(plain: str, comparator: Comparator | None) -> Typed:
    if not plain:
        return Typed(None, None, comparator)
    parts = _PARTS.fullmatch(plain)
    if parts is not None:
        value = parse_value(re.sub(r"\s", "", parts[1]))
        many = isinstance(value, tuple) and len(value) > 2
        return Typed(value, "", comparator, Measure.COMPOSITION if many else Measure.RATIO)
    span = _RANGE.fullmatch(plain)
    if span is not None and span[2] in ("", _unit(span[4])):
        low, high = parse_value(span[1]), parse_value(span[3])
        if isinstance(low, Decimal) and isinstance(high, Decimal):
            return Typed((low, high), _unit(span[4]) or None, Comparator.RANGE)
    found = _PLAIN.fullmatch(plain)
    if found is None or re.search(r"[\d:]", found[2]):
        raise ValueError(f"not a value: {plain!r}")
    return Typed(parse_value(found[1]), _unit(found[2]) or None, comparator)


def _unit(text: str) -> str:
    return re.sub(r"\s", "", text)


def read_year(text: str) -> Year:
    """``2025``, ``2021-25``, ``十四五``; "" is None. Raises ValueError if it is none of these."""
    plain = unicodedata.normalize("NFKC", text).strip(" “”\"'时期")
    if _PERIOD.fullmatch(plain):
        return five_years(numeral(plain.removesuffix("五")))
    short = _SHORT_YEARS.fullmatch(plain)
    if short is not None:
        return int(short[1]), int(short[1][:2] + short[2])
    return parse_year(plain)
