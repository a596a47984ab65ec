"""The values in one cell: a number with its signs, brackets, stars and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.mention import Comparator, Value
from reviewer.extract import numbers
from reviewer.extract.comparators import Comparators
from reviewer.extract.numbers import ARABIC, SCALES
from reviewer.extract.quantities import Amount, Form, Quantities
from reviewer.extract.units import Units

_CLOSING = {"[": "]", "〔": "〕", "【": "】", "(": ")", "{": "}"}
_RANGE = r"(?:[-—~]{1,2}|至|到)"
_RANK = re.compile(r"([第前])(\d{1,3})[位名]?")
_AVERAGE = re.compile(r"年均|平均每年")
_FALL = re.compile(r"下降|降低|减少|压减|削减|减")
_TOTAL = re.compile(r"累计")
_WORDS = re.compile(
    r"(?:年均|每年|平均|累计|比上年|同比|增长|增加|提高|上升|下降|降低|减少|达到|达|完成|实现|力争|确保"
    r"|稳定|保持|维持|为|在|到|:|,|的|速度|增速|率)*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellAmount:
    """A value in a cell; start and end in its plain text.

    star, bracket: the sign that a note explains; average, total, fall: the cell's own words.
    """

    start: int
    end: int
    value: Value
    unit: str
    comparator: Comparator
    form: Form
    star: bool = False
    bracket: bool = False
    average: bool = False
    total: bool = False
    fall: bool = False
    sure: float = 0.97


class CellReader:
    """Reads the plain text of cells."""

    def __init__(self, units: Units, comparators: Comparators, quantities: Quantities) -> None:
        self._comparators = comparators
        self._quantities = quantities
        unit = rf"(?:{units.pattern}|[{SCALES}])?"
        number = rf"(?:{ARABIC})"
        self._value = re.compile(
            rf"(?P<sign>[-+▲▼△±]?)(?P<low>{number})"
            rf"(?:(?P<shares>(?::{number})+)|(?P<first>{unit}){_RANGE}(?P<high>{number}))?"
            rf"(?P<more>[余多])?(?P<unit>{unit})"
        )
        self._bare = re.compile(rf"[<>≤≥≈*\[\]()〔〕【】+▲▼△±-]*{number}[*\[\]()〔〕【】]*")

    def is_number(self, plain: str) -> bool:
        """Whether the cell is a number with nothing but signs."""
        return self._bare.fullmatch(plain) is not None

    def read(self, plain: str) -> list[CellAmount]:
        """The values of the cell, in order; none if it states none."""
        start, end, star, bracket = _core(plain)
        place = _RANK.fullmatch(plain, start, end)
        if place is not None:
            comparator = Comparator.AT_MOST if place[1] == "前" else Comparator.EQUAL
            value = numbers.arabic(place[2])
            return [
                CellAmount(
                    start=start,
                    end=end,
                    value=value,
                    unit="位",
                    comparator=comparator,
                    form=Form.RANK,
                )
            ]
        found = self._value.search(plain, start, end)
        if found is None:
            return []
        whole = self._whole(plain, found, start, end)
        if whole is not None:
            return [_marked(whole, star=star, bracket=bracket)]
        amounts = [_spoken(plain, a) for a in self._amounts(plain, start, end)]
        return [_marked(amount, star=star, bracket=bracket) for amount in amounts]

    def _whole(self, plain: str, found: re.Match[str], start: int, end: int) -> CellAmount | None:
        """The one value that the cell is, its words of comparison included."""
        comparator, lead, tail = Comparator.EQUAL, found.start(), found.end()
        if found["more"]:
            comparator = Comparator.ABOVE
        before = self._comparators.before(plain[start : found.start()], found.start() - start)
        if before is not None:
            comparator, lead = before[0], start + before[1]
        after = self._comparators.after(plain[:end], found.end())
        if after is not None:
            tail = after[1]
            comparator = after[0] if before is None else comparator
        words = plain[start:lead]
        if not _WORDS.fullmatch(words) or _foot(plain[tail:end]):
            return None
        value, form = _value_of(found)
        if value is None:
            return None
        return CellAmount(
            start=found.start(),
            end=found.end(),
            value=value,
            unit=found["unit"] or "",
            comparator=Comparator.RANGE if form is Form.RANGE else comparator,
            form=form,
            average=bool(_AVERAGE.search(words)),
            total=bool(_TOTAL.search(words)),
            fall=bool(_FALL.search(words)) or found["sign"] in ("▼", "▲", "△"),
        )

    def _amounts(self, plain: str, start: int, end: int) -> Iterator[Amount]:
        for piece in self._quantities.scan(plain[start:end]):
            if isinstance(piece, Amount):
                piece.start += start
                piece.end += start
                yield piece


def _core(plain: str) -> tuple[int, int, bool, bool]:
    """Where the value can stand, whether a star is beside it and whether it is in brackets."""
    start, end, star, bracket = 0, len(plain), False, False
    while start < end:
        first, last = plain[start], plain[end - 1]
        if first in "*※" or last in "*※":
            star = True
            start, end = start + (first in "*※"), end - (last in "*※" and end - 1 > start)
        elif "①" <= last <= "⑳" or last in "¹²³⁴⁵⁶":
            end -= 1
        elif _CLOSING.get(first) == last:
            bracket, start, end = True, start + 1, end - 1
        else:
            break
    return start, max(start, end), star, bracket


def _foot(rest: str) -> str:
    """What is left behind a value but stars, notes in brackets and an end mark."""
    return re.sub(r"^(?:[*※①-⑳。;]|\((?:预计|初步|快报|预计数|初步数|现价|可比价)\))+$", "", rest)


def _value_of(found: re.Match[str]) -> tuple[Value, Form]:
    low = numbers.arabic(found["low"])
    if found["shares"]:
        parts = (low, *map(numbers.arabic, found["shares"][1:].split(":")))
        return parts, Form.RATIO if len(parts) == 2 else Form.COMPOSITION
    if found["high"]:
        high = numbers.arabic(found["high"])
        first, last = found["first"] or "", found["unit"] or ""
        fits = low < high and (not first or first == last)
        return ((low, high), Form.RANGE) if fits and not found["sign"] else (None, Form.RANGE)
    return (-low if found["sign"] in ("-", "▼", "▲", "△") else low), Form.PLAIN


def _spoken(plain: str, amount: Amount) -> CellAmount:
    before = plain[: amount.start]
    return CellAmount(
        start=amount.start,
        end=amount.end,
        value=amount.value,
        unit=amount.unit,
        comparator=amount.comparator,
        form=amount.form,
        average=bool(_AVERAGE.search(before)),
        total=bool(_TOTAL.search(before)),
        fall=bool(_FALL.search(before[-4:])),
        sure=0.7,
    )


def _marked(amount: CellAmount, *, star: bool, bracket: bool) -> CellAmount:
    if not (star or bracket):
        return amount
    fields = {name: getattr(amount, name) for name in CellAmount.__slots__}
    return CellAmount(**{**fields, "star": star or amount.star, "bracket": bracket})


def negative(value: Value) -> Value:
    """The same as a fall; what is negative already stays."""
    return -value if isinstance(value, Decimal) and value > 0 else value
