"""Radicals that stand where characters are meant.

Where a font draws a radical and a character with one glyph, many programs write the radical
(⼈ U+2F08) for the character (人) into a PDF, and who copies from it brings it into other files.
It looks the same and is found by no search.
Source: Unicode 15, ``EquivalentUnifiedIdeograph.txt``, and the compatibility mappings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

# fmt: off
_SUPPLEMENT = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹"
    "⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_MEANT = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
    "肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
# fmt: on
_KANGXI = range(0x2F00, 0x2FD6)
_DOOR = 0x2F3E  # ⼾: Unicode means 戶, but fonts of the mainland draw 户 with its glyph


@cache
def ideographs() -> Mapping[int, str]:
    """The character meant by each radical, one for one, as ``str.translate`` wants it."""
    table = {code: unicodedata.normalize("NFKC", chr(code)) for code in _KANGXI}
    table[_DOOR] = "户"
    table.update(zip(map(ord, _SUPPLEMENT), _MEANT, strict=True))
    return table
