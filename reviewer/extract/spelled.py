"""Numbers written out in more than one piece: 百分之二十一, 1亿3千多万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reviewer.extract import numbers
from reviewer.extract.numbers import ARABIC, CHINESE

PARTS_OF = "百分之|千分之"
"""What a share in words begins with."""

_SHARE = re.compile(rf"([百千])分之(?:([{CHINESE}]{{1,14}}(?:点[{CHINESE}]{{1,6}})?)|({ARABIC}))")
_MIXED = re.compile(r"(\d{1,6}(?:\.\d+)?)([亿万])(?:(\d{1,2})([千百])|(\d{4}))([余多])?(万?)")
_PLACES = {"千": 1000, "百": 100}


@dataclass(frozen=True, slots=True)
class Spelled:
    """end: of the digits; scale: 亿 or 万, read as part of the unit; more: 余 or 多 is in it."""

    end: int
    value: Decimal
    scale: str = ""
    more: bool = False


def share(text: str, start: int) -> tuple[Spelled, str] | None:
    """The share in words at ``start`` and its sign: 百分之七 is 7 %."""
    found = _SHARE.match(text, start) if text.startswith("分之", start + 1) else None
    if found is None:
        return None
    value = numbers.chinese(found[2]) if found[2] else numbers.arabic(found[3])
    return (
        None if value is None else (Spelled(found.end(), value), {"百": "%", "千": "‰"}[found[1]])
    )


def mixed(text: str, start: int) -> Spelled | None:
    """A number in two scales: 1亿3千多万 is 1.3 亿, 3万5千 is 3.5 万."""
    found = _MIXED.match(text, start)
    if found is None or (found[2] == "亿") != bool(found[7]):
        return None
    rest = Decimal(found[3] or found[5]) * _PLACES.get(found[4] or "", 1)
    value = Decimal(found[1]) + rest / 10000
    return Spelled(found.end(), value.normalize(), found[2], found[6] is not None)
