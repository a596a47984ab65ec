"""A standard indicator: what the catalogue and the user's overlay say of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from reviewer.text.normalise import simplify

FIELDS = (
    "id",
    "name",
    "aliases",
    "name_en",
    "dimension",
    "units",
    "low",
    "high",
    "sector",
    "better",
    "binding",
    "timing",
    "source",
)
"""The columns of ``resources/lexicons/indicators.tsv``; lists are parted by ``|``."""


class Dimension(StrEnum):
    """What kind of thing an indicator's level is."""

    MONEY = "money"
    SHARE = "share"
    RATE = "rate"
    COUNT = "count"
    AREA = "area"
    LENGTH = "length"
    ENERGY = "energy"
    POWER = "power"
    MASS = "mass"
    VOLUME = "volume"
    TIME = "time"
    INDEX = "index"
    CONCENTRATION = "concentration"
    RATIO = "ratio"
    COMPOSITION = "composition"


class Better(StrEnum):
    """The direction in which a plan wants it to go."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Timing(StrEnum):
    """A flow is summed over a period, a stock is counted at its end; rates are neither."""

    FLOW = "flow"
    STOCK = "stock"
    NONE = ""


_Words = TypeVar("_Words", bound=StrEnum)
_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_SECTOR = re.compile(r"[a-z][a-z_]*")
_BINDING = ("", "约束性", "预期性")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """id: never reused; units: usual ones, ``low`` and ``high`` are in the first of them and
    None where no range is known; binding: 约束性, 预期性 or ""."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    name_en: str = ""
    dimension: Dimension = Dimension.COUNT
    units: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    sector: str = ""
    better: Better = Better.NEUTRAL
    binding: str = ""
    timing: Timing = Timing.NONE
    source: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def indicator_from(fields: Mapping[str, str]) -> Indicator:
    """The indicator of a row; fields left out are empty. Raises ValueError with the reason."""
    get = {name: fields.get(name, "").strip() for name in FIELDS}
    if not _ID.fullmatch(get["id"]):
        raise ValueError(f"the id {get['id']!r} is not made of a-z, 0-9 and _")
    if not key(get["name"]):
        raise ValueError("no name")
    if get["sector"] and not _SECTOR.fullmatch(get["sector"]):
        raise ValueError(f"the sector {get['sector']!r} is not made of a-z and _")
    if get["binding"] not in _BINDING:
        raise ValueError(f"binding is 约束性, 预期性 or empty, not {get['binding']!r}")
    low, high = _bound(get["low"], "low"), _bound(get["high"], "high")
    if low is not None and high is not None and low > high:
        raise ValueError(f"low {low} is above high {high}")
    aliases = _parted(get["aliases"])
    if any(not key(alias) for alias in aliases):
        raise ValueError("an alias is empty")
    return Indicator(
        id=get["id"],
        name=get["name"],
        aliases=aliases,
        name_en=get["name_en"],
        dimension=_one_of(Dimension, get["dimension"], "dimension"),
        units=_parted(get["units"]),
        low=low,
        high=high,
        sector=get["sector"],
        better=_one_of(Better, get["better"] or "neutral", "better"),
        binding=get["binding"],
        timing=_one_of(Timing, get["timing"], "timing"),
        source=get["source"],
    )


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|")) if cell else ()


def _bound(cell: str, column: str) -> Decimal | None:
    try:
        number = Decimal(cell) if cell else None
    except InvalidOperation:
        raise ValueError(f"{column} {cell!r} is no number") from None
    if number is not None and not number.is_finite():
        raise ValueError(f"{column} {cell!r} is no number")
    return number


def _one_of(kind: type[_Words], word: str, column: str) -> _Words:
    try:
        return kind(word)
    except ValueError:
        known = ", ".join(entry.value for entry in kind if entry.value)
        raise ValueError(f"{column} {word!r} is none of {known}") from None


def key(name: str) -> str:
    """What two ways of writing one name have in common: simplified, half width, lower case,
    without white space, punctuation, signs and 的."""
    plain = simplify(unicodedata.normalize("NFKC", name)).lower().replace("的", "")
    if plain.isalnum():  # most names: no character of them has to be looked at
        return unicodedata.normalize("NFC", plain)
    kept = "".join(c for c in plain if unicodedata.category(c)[0] not in "PSZC")
    return kept if kept.isascii() else unicodedata.normalize("NFC", kept)
