"""What is said of a thing, made part of its name (企业实现上云 is 上云企业)."""

from __future__ import annotations

import re

_CLAUSE = re.compile(
    r"([一-鿿()“”、]{1,8}?)((?:成功|相继|顺利)?(?:获评|入选|跻身|达到|获批|被认定为|被评为|纳入|没有越过|稳定消除|开展|用上|喝上|住上|晋级|荣获|获(?!全[国省市区县])))(.{2,})"
)


def relative(name: str) -> str:
    """县级医院达到三级水平 as a name: 达到三级水平县级医院; what is awarded stands alone."""
    found = _CLAUSE.fullmatch(name)
    if found is None:
        return name
    if found[2] in ("获评", "获批", "被评为", "晋级"):
        return found[3]
    return found[3] + found[1] if found[2] in ("获", "荣获") else found[2] + found[3] + found[1]


_ACHIEVED = re.compile(r"([一-鿿“”()、]{2,10}?)(?:已|全部|均)?实现(?!率)([一-鿿“”()]{3,14})")


def achieved(words: str) -> str:
    """工业企业实现上云上平台 as a name: 上云上平台工业企业."""
    found = _ACHIEVED.fullmatch(words)
    return found[2] + found[1] if found is not None else words
