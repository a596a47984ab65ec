"""What the name of a row says: the indicator, its unit, and whether it is a change of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewer.extract.catalogue import Catalogue, How
from reviewer.extract.indicators import Dimension
from reviewer.extract.tables.grid import GridCell
from reviewer.extract.tables.rules import TableRules
from reviewer.extract.units import Units
from reviewer.text.normalise import simplify

_BULLET = re.compile(
    r"(?:\d{1,3}[.、)](?!\d)|[(\[]\d{1,2}[)\]]|[①-⑳]|[一二三四五六七八九十]{1,3}[、.]"
    r"|\([一二三四五六七八九十]{1,3}\)|[·•●○■□◆▲△★☆→]|\*)+"
)
_CHILD = re.compile(r"(?:#{1,2}|[-—]+|其中[:,、]?)+")
_MORE = re.compile(r"(?:新增|净增)(?!(?:城镇)?就业|劳动力)")  # ruling 1
_GROUP = re.compile(r"([(\[〔【])([^()\[\]〔〕【】]*)[)\]〕】]$")
_PART = re.compile(r"[,、;]")
_PER = re.compile(r"1?/10万人?|人/10万人?")
_TRAILING = re.compile(r"(?:[/,:]|单位:)([^/,:()]{1,8})$")
_STAR = re.compile(r"[*※①-⑳¹²³]+$")
_SHARE = re.compile(r"(?:率|比重|占比|比例|份额|水平|覆盖度|盖度)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowName:
    """start, end: of the indicator in the cell's plain text; measure: "" if the name does not
    say (growth, avg_growth, change); tail: where the words that say so stand."""

    indicator: str
    start: int
    end: int
    unit: str = ""
    unit_at: tuple[int, int] | None = None
    measure: str = ""
    measure_rule: str = ""
    tail: tuple[int, int] | None = None
    fall: bool = False
    cumulative: bool = False
    is_child: bool = False
    number: str = ""


class NameReader:
    """Takes the names of rows apart."""

    def __init__(self, rules: TableRules, units: Units, catalogue: Catalogue) -> None:
        self._rules = rules
        self._units = units
        self._catalogue = catalogue
        self._usual = {unit for indicator in catalogue for unit in indicator.units}

    def is_unit(self, words: str) -> bool:
        """Whether the words are a unit, also one of a ratio (人/万人)."""
        if not words or len(words) > 12:
            return False
        if words in self._usual or _PER.fullmatch(words):
            return True
        of, per, rest = words.partition("/")
        known = self._units.find(of) is not None
        return known and (not per or (0 < len(rest) <= 6 and "/" not in rest))

    def read(self, plain: str, written: str = "") -> RowName:
        """The name in the plain text of a cell, in the characters of ``written`` if given."""
        start, is_child = 0, False
        bullet = _BULLET.match(plain)
        number = bullet[0] if bullet else ""
        start = bullet.end() if bullet else 0
        child = _CHILD.match(plain, start)
        if child is not None:
            is_child = True
            start += len(child[0])
        end, unit, unit_at, cumulative = self._unit_behind(plain, start)
        name = plain[start:end]
        measure, rule, tail, fall = self._change(name, unit)
        if tail is not None:
            tail = (start + tail[0], start + tail[1])
            cumulative = cumulative or measure == "cumulative"
            if self._rules_cut(rule):
                end = tail[0]
        if measure == "cumulative":
            measure = ""
        more = _MORE.match(plain, start, end)
        if more is not None and not measure and unit not in ("%", "‰"):
            measure, rule, start = "change", "name.new", more.end()
        return RowName(
            indicator=(written or plain)[start:end].rstrip(":：,，、"),
            start=start,
            end=end,
            unit=(written or plain)[slice(*unit_at)] if unit_at else "",
            unit_at=unit_at,
            measure=measure,
            measure_rule=rule,
            tail=tail,
            fall=fall,
            cumulative=cumulative,
            is_child=is_child,
            number=number,
        )

    def _unit_behind(self, plain: str, start: int) -> tuple[int, str, tuple[int, int] | None, bool]:
        """Where the name ends, the unit behind it and where it stands, and whether it is a sum."""
        end, unit, unit_at, cumulative = len(plain), "", None, False
        while end > start:
            star = _STAR.search(plain, start, end)
            if star is not None:
                end = star.start()
                continue
            group = _GROUP.search(plain[:end], start)
            if group is None:
                break
            parts = _PART.split(group[2])
            first = next((part for part in parts if self.is_unit(part)), "")
            is_sum = any("累计" in part for part in parts)
            if not first and not is_sum:
                break
            if first and not unit:
                at = group.start(2) + group[2].index(first)
                unit, unit_at = first, (at, at + len(first))
            cumulative = cumulative or is_sum
            end = group.start()
        if not unit:
            behind = _TRAILING.search(plain[:end], start)
            if behind is not None and behind.start() > start and self.is_unit(behind[1]):
                unit, unit_at, end = behind[1], behind.span(1), behind.start()
        return end, unit, unit_at, cumulative

    def _change(self, name: str, unit: str) -> tuple[str, str, tuple[int, int] | None, bool]:
        """Measure, rule, place of the words, and whether they say a fall."""
        found = self._rules.find("tail", name)
        if found is None or found.start == 0 or self._is_rate(name):
            return "", "", None, False
        measure, fall = found.says("measure"), found.says("sign") == "fall"
        if measure in ("growth", "rise") and unit and unit not in ("%", "‰"):
            measure = "change"
        elif measure == "rise":
            measure = "change" if _SHARE.search(name[: found.start]) else "growth"
        return measure, found.rule.id, (found.start, found.end), fall

    def _is_rate(self, name: str) -> bool:
        """Whether the words belong to the name of a rate (人口自然增长率)."""
        match = self._catalogue.match(name)
        return (
            match is not None
            and match.how in (How.EXACT, How.ALIAS)
            and match.indicator.dimension is Dimension.RATE
        )

    def _rules_cut(self, rule_id: str) -> bool:
        return rule_id != "tail.price_rise"

    def is_fragment(self, written: str) -> bool:
        """Whether the words are a part of the name above them: 城镇, 其中：男性."""
        return _FRAGMENT.fullmatch(simplify(written)) is not None

    def under(self, child: str, parent: str) -> str:
        """The full name of a row below another one: 城镇 under 居民人均可支配收入."""
        child = f"{child}性" if child in ("男", "女") else child
        alone = self._known(child) and not self.is_fragment(child) and "排放" not in parent
        if not parent or parent in child or alone:
            return child
        if _SECTOR.fullmatch(simplify(child)) and simplify(parent).endswith("生产总值"):
            return f"{child}增加值"
        for at in range(len(parent)):
            whole = _overlapped(child, parent[at:])
            if self._known(whole) and len(whole) > len(child):
                return whole
        if self.is_fragment(child):
            return _overlapped(child, _WHOLE.sub("", parent))
        return child

    def _known(self, name: str) -> bool:
        match = self._catalogue.match(name)
        return match is not None and match.how in (How.EXACT, How.ALIAS)


_WHOLE = re.compile(r"^(?:全体|全體|全市|全省|全区|全區|全县|全縣|城乡|城鄉|合计|合計)")
_SECTOR = re.compile(
    r"第[一二三]产业|[一二三]产|工业|农业|建筑业|服务业|农林牧渔业|其他服务业|金融业|房地产业"
)
_FRAGMENT = re.compile(
    r"(?:全体|城镇|农村|乡村|城市|市区|城区|县域|镇区|男性?|女性?|第[一二三]产业|[一二三]产|工业|农业|民间|国有"
    r"|住户|企业|城镇常住|农村常住|中心城区|内资|外资|私营|个体)(?:居民|人口)?"
)


def _overlapped(child: str, parent: str) -> str:
    """Child and parent with what both share said once: 城镇居民 + 居民收入 → 城镇居民收入."""
    for length in range(min(len(child), len(parent)), 1, -1):
        if child.endswith(parent[:length]):
            return child + parent[length:]
    return child + parent


def is_section(cell: GridCell) -> bool:
    """Whether a cell alone in its row is a heading: 一、经济发展."""
    return bool(
        re.match(r"(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]+\))", cell.plain)
    )
