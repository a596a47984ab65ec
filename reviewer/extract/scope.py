"""The place or facility that a value is of, parted from the indicator's name (ruling 11)."""

from __future__ import annotations

import re
from collections.abc import Callable

_PLACE = re.compile(
    r"(?:区|县|市(?!场)|镇|乡(?![镇村])|新城|组团|机场|空港|港区|园|园区|开发区|中心城区|主城区|都市圈|地区|经济圈|经济带"
    r"|科学城|核心区|口岸|景区|库区|片区|流域|平原|中心|古镇|集团|州|盟|旗|省|大湾区|古道|企业)(?=.{3,})"
)
_NO_PLACE = (
    "建成区", "老旧小区", "棚户区", "自然保护区", "示范区", "小区", "城市", "农村", "县城", "社区",
    "园区", "服务中心", "企业", "上市", "办公区", "灌区", "街区", "商圈",
)  # fmt: skip
_TOWN = re.compile(r"中心城[区市]|主城区|县城|市区|[省市州县盟]府所在地")
_LONG_ENOUGH = 6  # characters of a zone's name: a shorter one names any zone of its kind
_LONGEST = 18


def part(
    name: str, *, known: Callable[[str], bool], acts: Callable[[str], bool]
) -> tuple[str, str]:
    """Scope and rest of ``name``; scope "" where no place stands before it.

    known: the catalogue holds a name; acts: a text starts with a verb of work.
    """
    town = _TOWN.match(name)
    if town is not None and known(name[town.end() :]):
        return town[0], name[town.end() :]
    if known(name):
        return "", name
    for found in _PLACE.finditer(name, 1, min(len(name), _LONGEST)):
        place, rest = name[: found.end()], name[found.end() :]
        if place.endswith("地区") and rest.startswith("生产总值"):
            continue
        named = len(place) > _LONG_ENOUGH and place.endswith("示范区") and acts(rest)
        if place.endswith(_NO_PLACE) and not named and not _TOWN.search(place):
            continue
        least = 3 if place.endswith(("省", "市")) else 4
        if (known(rest) and len(rest) > 2) or (acts(rest) and len(place) >= least):
            return place, rest
    return "", name
