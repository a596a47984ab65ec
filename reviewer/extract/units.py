"""The unit lexicon: which words are units, of what dimension and how big."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError
from reviewer.extract.lexicon import any_of, read_tsv
from reviewer.extract.numbers import SCALES
from reviewer.extract.overlay import OwnUnit
from reviewer.text.normalise import simplify

_COLUMNS = ("unit", "dimension", "factor", "aliases", "source")
_TIMES = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
    "兆": Decimal(10**12),
}
_PER = "|".join(
    ("百平方公里", "平方公里", "平方米", "立方米", "百户", "千户", "万户", "户", "百万人", "万人",
     "千人", "百人", "人次", "人", "亩", "公顷", "万元", "亿元", "元", "年", "月", "日", "天",
     "小时", "秒", "吨", "升", "床", "班次", "班", "公里", "车", "千瓦时", "标准煤")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """name: without 十百千万亿; factor: base units of the dimension in one of it."""

    name: str
    dimension: str
    factor: Decimal


_LATIN = re.compile(r"[A-Za-z0-9³²]+")


class Units:
    """The lexicon, compiled."""

    def __init__(self, units: dict[str, Unit]) -> None:
        self._units = units
        latin = [name for name in units if _LATIN.fullmatch(name[-1])]
        others = [name for name in units if not _LATIN.fullmatch(name[-1])]
        word = f"(?:{any_of(others)}|(?:{any_of(latin)})(?![A-Za-z0-9]))"
        # without a scale first: 千瓦 and 百分点 are words of their own, not 千 and 瓦
        self.pattern = rf"(?:{word}|[{SCALES}]{{1,4}}?{word})(?:/[{SCALES}]{{0,2}}(?:{_PER}))?"
        self._by_dimension = {name: unit.dimension for name, unit in units.items()}

    @classmethod
    def load(cls, path: Path, own: Iterable[OwnUnit] = ()) -> Units:
        """The lexicon with the user's own units. Raises ResourceError if the file is none."""
        units: dict[str, Unit] = {}
        for row in read_tsv(path, _COLUMNS):
            try:
                unit = Unit(row["unit"], row["dimension"], Decimal(row["factor"]))
            except InvalidOperation:
                raise ResourceError(
                    QT_TRANSLATE_NOOP("errors", "{file}: the factor of unit {unit} is no number."),
                    file=path.name,
                    unit=row["unit"],
                ) from None
            for name in (unit.name, *row["aliases"].split()):
                units[name] = unit
        for added in own:
            unit = Unit(added.name, added.dimension, added.factor)
            units.update((simplify(name), unit) for name in (added.name, *added.aliases))
        return cls(units)

    def pattern_of(self, *dimensions: str) -> str:
        """A pattern for the units of some dimensions, with 万 and 亿 before them."""
        names = [name for name, dimension in self._by_dimension.items() if dimension in dimensions]
        word = f"(?:{any_of(names)})(?![A-Za-z0-9])"
        return rf"{word}|[{SCALES}]{{1,4}}?{word}"

    def __contains__(self, name: str) -> bool:
        return self.find(name) is not None

    def find(self, unit: str) -> Unit | None:
        """The entry of a unit as written, its 万 and 亿 put aside; None if it is not known."""
        known = self._units.get(unit)
        bare = unit
        while known is None and bare and bare[0] in SCALES:  # 亿千瓦时 is no 瓦时
            bare = bare[1:]
            known = self._units.get(bare)
        if known is None and "/" in unit:
            return Unit(unit, "rate", Decimal(1))
        return known

    def plain(self, unit: str) -> tuple[Decimal, str]:
        """How many of the plain unit one unit as written is, and that unit, simplified:
        100,000,000 and 元 for 億元. A word that only looks like a scale (千瓦) is left alone."""
        name, scale = simplify(unit), Decimal(1)
        head, slash, per = name.partition("/")
        while name not in self._units and head not in self._units and head[:1] in _TIMES:
            scale, head = scale * _TIMES[head[0]], head[1:]
            name = head + slash + per
        is_known = name in self._units or head in self._units
        return (scale, name) if is_known else (Decimal(1), simplify(unit))

    def dimension(self, unit: str) -> str:
        """What a unit as written measures; "" if it is not known."""
        known = self.find(unit)
        return known.dimension if known else ""
