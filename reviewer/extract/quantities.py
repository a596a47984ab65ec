"""Values in a text: numbers in every form, with their unit and comparator.

Works on a :class:`~reviewer.text.normalise.View`; offsets are the view's. What only looks like
a value is set aside by ``resources/rules/setaside.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from reviewer.domain.candidate import NumeralKind
from reviewer.domain.mention import Comparator, Value
from reviewer.extract import numbers, rules, spelled
from reviewer.extract.comparators import Comparators
from reviewer.extract.numbers import ARABIC, CHINESE, SCALES
from reviewer.extract.units import Units


class Form(StrEnum):
    """The shape of a value."""

    PLAIN = "plain"
    RANGE = "range"
    RATIO = "ratio"  # a : b
    COMPOSITION = "composition"  # a : b : c
    RANK = "rank"  # 第3位, 前三
    DOUBLING = "doubling"  # 翻一番


@dataclass(slots=True)
class Amount:
    """A value found; offsets in the view.

    lead: where its comparator words before it start; tail: where those after it end; dimension:
    of the unit, "" if there is none; spoken: written in Chinese numerals.
    """

    start: int
    end: int
    lead: int
    tail: int
    value: Value
    unit: str
    dimension: str
    comparator: Comparator
    form: Form
    rule: str
    spoken: bool = False


@dataclass(slots=True)
class Found:
    """A number with its unit, before the words beside it are read. more: 余 or 多 is in it."""

    start: int
    end: int
    value: Value
    unit: str
    form: Form = Form.PLAIN
    more: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """A numeral that states no value, and the rule that says so."""

    start: int
    end: int
    kind: NumeralKind
    rule: str


@dataclass(frozen=True, slots=True)
class CellValue:
    """The value of a table cell; start and end in the cell's text."""

    start: int
    end: int
    value: Value
    unit: str
    comparator: Comparator
    form: Form


_RANGE = r"(?:[-—~]{1,2}|至|到)"
_SCALE_WORDS = ("百", "千", "万", "亿", "百万", "千万", "百亿", "千亿", "万亿")
_CN = f"[{CHINESE}]"
_CN_RUN = f"{_CN}{{1,14}}"  # no numeral is longer; an open end would cost quadratic time
_ORDINAL = re.compile(rf"(?:{ARABIC})|{_CN_RUN}")
_LONGER = re.compile(r"家庭|户籍|台阶|台风|名牌|支柱|支部|头部|次生|天然|口径")  # 5万|家庭
_LONGER_STARTS = frozenset("家户台名支头次天口")
_CAPACITY = (
    "power", "voltage", "mass", "volume", "energy", "speed", "computing", "flow", "bandwidth",
)  # fmt: skip
_SCALED = (
    "money", "area", "mass", "length", "volume", "power", "energy", "person", "visit", "household",
)  # fmt: skip


def parts(units: Units) -> dict[str, str]:
    """What the names in braces stand for in the rules of this package."""
    return {
        "number": ARABIC,
        "cn": _CN_RUN,
        "any": f"(?:{ARABIC})(?:[{SCALES}]{{0,4}})|{_CN_RUN}",
        "signs": rf"[\d.,{CHINESE}{SCALES}]++",
        "unit": units.pattern,
        "capacity": units.pattern_of(*_CAPACITY),
        "money": units.pattern_of("money"),
    }


class Quantities:
    """Finds amounts, and sets aside the numerals that are none."""

    def __init__(self, units: Units, comparators: Comparators, setaside: rules.Alternation) -> None:
        self._units = units
        self._comparators = comparators
        self._setaside = setaside
        unit = units.pattern
        self._unit = re.compile(unit)
        self._numeral = re.compile(
            rf"(?=[\d{CHINESE}翻倍首])"  # passes over all other characters fast
            rf"(?:\d|(?:{spelled.PARTS_OF})(?=[\d{CHINESE}])|(?<=[第前]){_CN_RUN}|翻了?(?:[一两二三]?番|一?倍)|倍增(?=[,。;、\n])|首位(?=[,。;、)\n])"
            rf"|(?<![{CHINESE}十百千万亿数几]){_CN_RUN}(?=[余多来]?(?:{unit})))"
        )
        self._number = re.compile(ARABIC)
        self._parts = re.compile(rf"(?:{ARABIC})(?::(?:{ARABIC})){{1,7}}(?![\d:])")
        self._more = re.compile(rf"([余多来])?(?:({unit})|([{SCALES}]{{1,4}}))?")
        self._either = re.compile(rf"\((?:{unit})(?:、(?:{unit})){{0,4}}\)次?")  # 万套(户)
        self._inner = re.compile(rf"([{SCALES}]{{1,4}})([余多来])((?:{unit})?)")
        self._to = re.compile(rf"{_RANGE}(?=\d)")
        self._list = re.compile(rf"[、和及与](?:{ARABIC})(?:[、和及与](?:{ARABIC})){{0,8}}({unit})")
        self._points = re.compile(rf"[、和](?:(?:{ARABIC})个[、和]){{0,8}}(?:{ARABIC})个百分点")
        self._rank = re.compile(
            r"(?:位|名)?(?=[,。;、)\n!?”]|$|且|的(?:位次|好成绩)|和)|(?:位|名)(?=[跃提上]?升|前移|进)"
        )
        self._per = re.compile(rf"每({unit})?$")

    @classmethod
    def load(cls, resources: Path, units: Units) -> Quantities:
        """Raises ResourceError if a file is wrong."""
        setaside = rules.load(resources / "rules" / "setaside.toml", parts(units))
        comparators = Comparators.load(resources / "lexicons" / "comparators.tsv")
        return cls(units, comparators, setaside.combined())

    def scan(self, text: str) -> Iterator[Amount | Aside]:
        """Every numeral of the text, in order: a value, or set aside with a reason."""
        done = 0
        for found in self._numeral.finditer(text):
            start = found.start()
            if start < done:
                continue
            for piece in self._read(text, start, found.end()):
                yield piece
                done = max(done, piece.end)

    def _read(self, text: str, start: int, end: int) -> Iterator[Amount | Aside]:
        aside = self._setaside.match(text, start)
        if aside is not None:
            rule, _, stop = aside
            yield Aside(start, max(stop, start + 1), NumeralKind(rule.sets["kind"]), rule.id)
            return
        if text[start].isdigit():
            yield self._digits(text, start)
        elif (found := spelled.share(text, start)) is not None:
            told, unit = found
            yield self._amount(text, Found(start, told.end, told.value, unit))
        elif text[start] in "翻倍":
            yield self._doubling(text, start, end)
        elif text[start] == "首":
            yield Amount(
                start, end, start, end, Decimal(1), "位", "rank", Comparator.EQUAL, Form.RANK,
                "quantity.rank", True,
            )  # fmt: skip
        else:
            amount = self._spoken(text, start, end)
            if amount is not None:
                yield amount

    def _digits(self, text: str, start: int) -> Amount | Aside:
        if start and text[start - 1] in "第前":
            return self._place(text, start)
        number = self._number.match(text, start)
        if number is None:  # pragma: no cover - the caller saw a digit
            return Aside(start, start + 1, NumeralKind.OPEN, "")
        shares = self._parts.match(text, start) if text.startswith(":", number.end()) else None
        if shares is not None:
            return _shares(shares)
        scaled = text.startswith(("亿", "万"), number.end())
        two = spelled.mixed(text, start) if scaled else None
        if two is not None:
            end, more, unit = self._unit_after(text, two.end)
            more = more or two.more
            return self._amount(text, Found(start, end, two.value, two.scale + unit, more=more))
        low = numbers.arabic(number[0])
        end, more, unit = self._unit_after(text, number.end())
        spread = self._range(text, start, end, low, unit)
        if spread is not None:
            return spread
        if unit == "个" and "." in number[0] and self._points.match(text, end):
            unit = "个百分点"
        shared = None if unit else self._list.match(text, end)
        if unit and unit in _SCALE_WORDS:
            shared = self._list.match(text, end)
            shared = shared if shared is None or shared[1].startswith(unit) else None
        if shared is not None:
            unit = shared[1]
        return self._amount(text, Found(start, end, low, unit, more=more))

    def _range(self, text: str, start: int, end: int, low: Decimal, unit: str) -> Amount | None:
        """2—3个, 20%至30%: a range that starts with the number read up to ``end``."""
        to = self._to.match(text, end)
        high = self._number.match(text, to.end()) if to is not None else None
        if high is None:
            return None
        end, more, last = self._unit_after(text, high.end())
        value = (low, numbers.arabic(high[0]))
        if not _same_scale(unit, last) or (unit and not last) or value[0] >= value[1]:
            return None
        return self._amount(text, Found(start, end, value, last, Form.RANGE, more=more))

    def _unit_after(self, text: str, end: int) -> tuple[int, bool, str]:
        """End, whether 余 or 多 stands in it, and the unit of what follows a number."""
        inner = self._inner.match(text, end)
        if inner is not None:
            return inner.end(), True, inner[1] + inner[3]
        found = self._more.match(text, end)
        if found is None or (found[1] and not (found[2] or found[3])):
            return end, False, ""
        unit, end = found[2] or found[3] or "", found.end()
        if found[2] and text[end - 1] in _LONGER_STARTS and _LONGER.match(text, end - 1):
            return end - 1, found[1] is not None, unit[:-1]
        either = self._either.match(text, end) if found[2] else None
        if either is not None:
            unit, end = unit + either[0], either.end()
        return end, found[1] is not None, unit

    def _amount(self, text: str, found: Found) -> Amount:
        """With the comparator that the words beside the value give."""
        start, end, unit, form = found.start, found.end, found.unit, found.form
        comparator, lead, tail = Comparator.EQUAL, start, end
        if found.more:
            comparator = Comparator.ABOVE
        before = self._comparators.before(text, start)
        if before is not None:
            comparator, lead = before
        after = self._comparators.after(text, end)
        if after is not None:
            tail = after[1]
            if before is None or comparator not in (Comparator.BELOW, Comparator.ABOVE):
                comparator = after[0]
        if form is Form.RANGE:
            comparator = Comparator.RANGE
        dimension = self._units.dimension(unit.partition("(")[0])
        rule = f"quantity.{dimension or 'bare'}"
        return Amount(
            start, end, lead, tail, found.value, unit, dimension, comparator, form, rule
        )  # fmt: skip

    def _place(self, text: str, start: int) -> Amount | Aside:
        """第3位, 前三: a place in an order, or else part of a name."""
        number = _ORDINAL.match(text, start)
        if number is None:  # pragma: no cover - the caller saw a numeral
            return Aside(start, start + 1, NumeralKind.OPEN, "")
        end = self._rank.match(text, number.end())
        spoken = not number[0][0].isdigit()
        value = numbers.chinese(number[0]) if spoken else numbers.arabic(number[0])
        first = start - 1
        held = first > 0 and text[first - 1] not in ",。;:!?\n、“(" and value and value <= 100
        if end is None or not held:
            return Aside(start, number.end(), NumeralKind.NAME, "name.ordinal")
        front = text[first] == "前"
        comparator = Comparator.AT_MOST if front else Comparator.EQUAL
        return Amount(
            first, end.end(), first, end.end(), value, "位", "rank", comparator, Form.RANK,
            "quantity.rank", spoken,
        )  # fmt: skip

    def _doubling(self, text: str, start: int, end: int) -> Amount:
        times = {"一": 2, "两": 4, "二": 4, "三": 8}
        value = next((times[sign] for sign in text[start:end] if sign in times), 2)
        return self._with(text, Amount(
            start, end, start, end, Decimal(value), "倍", "multiple", Comparator.EQUAL,
            Form.DOUBLING, "quantity.doubling", True,
        ))  # fmt: skip

    def _with(self, text: str, amount: Amount) -> Amount:
        before = self._comparators.before(text, amount.start)
        if before is not None:
            amount.comparator, amount.lead = before
        after = self._comparators.after(text, amount.end)
        if after is not None:
            amount.tail = after[1]
            amount.comparator = after[0] if before is None else amount.comparator
        return amount

    def _spoken(self, text: str, start: int, end: int) -> Amount | Aside | None:
        """A number in Chinese numerals with its unit: 百万吨, 十个, 八成."""
        if start and text[start - 1] in "第前":
            return self._place(text, start)
        numeral = text[start:end]
        if numeral == "一" or (start and text[start - 1] in "数几每一统"):
            return None
        head, scale = numbers.split_scale(numeral)
        unit_end, more, unit = self._unit_after(text, end)
        dimension = self._units.dimension(unit)
        if not unit or dimension in ("time", "score", "age", "class", "rank"):
            return None
        if text[start - 1 : start] == "个" and not numeral.strip("百千万亿"):
            return Aside(start, end, NumeralKind.NAME, "name.magnitude")  # 两个千亿元台阶
        if head or dimension in _SCALED:
            value = numbers.chinese(head) if head else Decimal(1)
            unit = scale + unit
        else:
            value = numbers.chinese(numeral)
        if value is None:
            return Aside(start, end, NumeralKind.NAME, "name.numeral")
        amount = self._amount(text, Found(start, unit_end, value, unit, more=more))
        amount.spoken = True
        return amount

    def dimension(self, unit: str) -> str:
        """What a unit as written measures; "" if it is not known."""
        return self._units.dimension(unit)

    def cell(self, text: str) -> CellValue | None:
        """The value that a table cell (simplified, half width) holds; None if it is none."""
        stripped = text.strip()
        for piece in self.scan(text):
            if isinstance(piece, Aside):
                continue
            rest = (text[: piece.lead] + text[piece.tail :]).strip(" *[]()△#")
            if len(rest) > max(6, len(stripped) // 2):
                return None
            return CellValue(
                piece.start, piece.end, piece.value, piece.unit, piece.comparator, piece.form
            )
        return None


def _shares(found: re.Match[str]) -> Amount:
    values = tuple(numbers.arabic(part) for part in found[0].split(":"))
    form = Form.RATIO if len(values) == 2 else Form.COMPOSITION
    start, end = found.span()
    return Amount(
        start, end, start, end, values, "", "shares", Comparator.EQUAL, form, f"quantity.{form}"
    )


def _same_scale(first: str, second: str) -> bool:
    """Whether 20%—30% and 2—3个 are ranges and 20个至30万 is none."""
    return not first or first == second or second.endswith(first)
