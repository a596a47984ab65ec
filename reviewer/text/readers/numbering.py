"""Numbers of lists and headings, which Word does not keep in the text but makes when it shows it.

Without them a document has no 第一章 and no 一、, and nobody could find a paragraph again by the
number that the printed page gives it. Bullets are signs and not numbers: they are left out.
Source: ECMA-376 part 1, §17.9 (numbering) and §17.18.59 (number formats).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_LEVELS = 9
_MOST = 100_000  # a larger number is no list's
_PLACE = re.compile(r"%([1-9])")
_BASED_ON_DEEP = 20  # styles that a style may stand on
_TIGHT = ("、", "）", "．", "。", "：", " ")  # signs that bring their own gap
_SILENT = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    gap: str = " "  # between the number and the paragraph
    restarts_after: int | None = None  # the level (from 1) above it that starts it anew; 0: none
    is_decimal: bool = False  # all numbers in its text, whatever their own form
    style: str = ""  # of the paragraphs that are of this level


@dataclass(slots=True)
class _List:
    """An abstract list: its levels, and the numbers that its last paragraph had."""

    levels: Mapping[int, _Level]
    numbers: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Use:
    """A list as paragraphs refer to it: an abstract list and what it changes of it."""

    of: _List
    starts: Mapping[int, int]  # level to the number with which this use begins
    levels: Mapping[int, _Level]  # those that it says itself
    begun: set[int] = field(default_factory=set)

    def level(self, depth: int) -> _Level:
        return self.levels.get(depth) or self.of.levels.get(depth) or _Level()


class Numbering:
    """Says the number of each paragraph. To be asked for all of them, in their order."""

    def __init__(
        self, numbering: etree._Element | None = None, styles: etree._Element | None = None
    ) -> None:
        """The roots of the package's parts; None where it has none."""
        self._styles = {} if styles is None else _styles(styles)
        self._uses = {} if numbering is None else self._read(numbering)

    def of(self, paragraph: etree._Element) -> str:
        """The paragraph's number with the gap after it, or ""."""
        key, depth = self._place(paragraph)
        use = self._uses.get(key)
        if use is None or not 0 <= depth < _LEVELS:
            return ""
        level = use.level(depth)
        numbers = _count(use, depth, level)
        if level.form in _SILENT or not level.text:
            return ""
        shown = _PLACE.sub(lambda place: _shown(use, numbers, int(place[1]) - 1, level), level.text)
        return shown if shown.endswith(_TIGHT) else shown + level.gap

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """The key of the paragraph's list ("" for none) and its level."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = _value(paragraph, f"{W}pPr/{W}pStyle")
        named, named_depth = self._styles.get(style, ("", None))
        key = _value(own, f"{W}numId", named) if own is not None else named
        depth = _integer(_value(own, f"{W}ilvl")) if own is not None else None
        if depth is None:
            depth = self._depth_of_style(key, style)
        return key, (named_depth or 0) if depth is None else depth

    def _depth_of_style(self, key: str, style: str) -> int | None:
        use = self._uses.get(key)
        levels = use.of.levels.items() if use is not None and style else ()
        return next((depth for depth, level in levels if level.style == style), None)

    def _read(self, root: etree._Element) -> dict[str, _Use]:
        lists: dict[str, _List] = {}
        links: dict[str, str] = {}
        for element in root.findall(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId", "")
            lists[key] = _List(dict(_levels(element)))
            links[key] = _value(element, f"{W}numStyleLink")
        used = {
            element.get(f"{W}numId", ""): (_value(element, f"{W}abstractNumId"), element)
            for element in root.findall(f"{W}num")
        }
        uses = {}
        for key, (abstract, element) in used.items():
            linked, _ = self._styles.get(links.get(abstract, ""), ("", None))
            meant = lists.get(used[linked][0]) if linked in used else lists.get(abstract)
            if meant is not None:
                uses[key] = _use(meant, element)
        return uses


def _use(meant: _List, element: etree._Element) -> _Use:
    starts: dict[int, int] = {}
    levels: dict[int, _Level] = {}
    for override in element.findall(f"{W}lvlOverride"):
        depth = _integer(override.get(f"{W}ilvl", ""))
        start = _integer(_value(override, f"{W}startOverride"))
        if depth is not None and start is not None:
            starts[depth] = start
        levels.update(_levels(override))
    return _Use(meant, starts, levels)


def _levels(parent: etree._Element) -> Iterator[tuple[int, _Level]]:
    for element in parent.findall(f"{W}lvl"):
        depth = _integer(element.get(f"{W}ilvl", ""))
        if depth is None:
            continue
        legal = element.find(f"{W}isLgl")
        start = _integer(_value(element, f"{W}start"))
        yield (
            depth,
            _Level(
                start=1 if start is None else start,
                form=_value(element, f"{W}numFmt", "decimal"),
                text=_value(element, f"{W}lvlText")[:100],
                gap="" if _value(element, f"{W}suff") == "nothing" else " ",
                restarts_after=_integer(_value(element, f"{W}lvlRestart")),
                is_decimal=legal is not None and legal.get(f"{W}val", "1") not in ("0", "false"),
                style=_value(element, f"{W}pStyle"),
            ),
        )


def _count(use: _Use, depth: int, level: _Level) -> dict[int, int]:
    """Go on to the next paragraph of a level: the numbers of all levels at it."""
    numbers = use.of.numbers
    start = use.starts.get(depth)
    if start is not None and depth not in use.begun:
        numbers[depth] = start
    elif depth in numbers:
        numbers[depth] += 1
    else:
        numbers[depth] = level.start
    use.begun.add(depth)
    for deeper in [one for one in numbers if one > depth]:
        after = use.level(deeper).restarts_after
        if after is None or depth < after:
            del numbers[deeper]
    return numbers


def _shown(use: _Use, numbers: Mapping[int, int], depth: int, at: _Level) -> str:
    level = use.level(depth)
    number = numbers.get(depth, level.start)
    return written(number, "decimal" if at.is_decimal else level.form)


def _styles(root: etree._Element) -> dict[str, tuple[str, int | None]]:
    """Paragraph styles that are numbered: their list, and the level where they say one."""
    said: dict[str, tuple[str, int | None]] = {}
    base: dict[str, str] = {}
    for style in root.findall(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        base[name] = _value(style, f"{W}basedOn")
        numbered = style.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            depth = _integer(_value(numbered, f"{W}ilvl"))
            said[name] = (_value(numbered, f"{W}numId"), depth)
    found = {}
    for name in base:
        at = name
        for _ in range(_BASED_ON_DEEP):
            if at in said or not at:
                break
            at = base.get(at, "")
        if at in said:
            found[name] = said[at]
    return found


def _value(element: etree._Element | None, path: str, default: str = "") -> str:
    found = None if element is None else element.find(path)
    return default if found is None else str(found.get(f"{W}val", default))


def _integer(text: str) -> int | None:
    return min(int(text), _MOST) if text.isascii() and text.isdigit() and len(text) < 9 else None


def written(number: int, form: str) -> str:
    """A number as a list shows it; forms that are not known as digits."""
    return _FORMS.get(form, str)(number)


_ONES = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"


def _counted(number: int, *, ones: str = _ONES, tens: str = "十百千") -> str:
    """十二, 一百〇五; beyond 9999 in digits."""
    if not 0 < number < 10_000:
        return ones[0] if number == 0 else str(number)
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            text += (ones[0] if gap and text else "") + ones[digit]
            text += tens[power - 1] if power else ""
        gap = not digit
    leading = f"{ones[1]}{tens[0]}"
    return text[1:] if ones is _ONES and text.startswith(leading) else text


def _formal(number: int) -> str:
    return _counted(number, ones=_FORMAL, tens="拾佰仟")


def _digits(number: int) -> str:
    return "".join(_ONES[int(digit)] for digit in str(number))


def _letter(number: int) -> str:
    """a to z, then aa, bb."""
    if number < 1:
        return str(number)
    times, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * min(times + 1, 20)


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _roman(number: int) -> str:
    if number >= 5000:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _of_row(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


_FORMS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting"), _counted),
    **dict.fromkeys(("taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting"), _counted),
    **dict.fromkeys(
        ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _digits
    ),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), _formal),
    **dict.fromkeys(
        ("decimalEnclosedCircle", "decimalEnclosedCircleChinese"),
        _of_row("".join(map(chr, range(0x2460, 0x2474)))),
    ),
    "decimalEnclosedParen": _of_row("".join(map(chr, range(0x2474, 0x2488)))),
    "decimalEnclosedFullstop": _of_row("".join(map(chr, range(0x2488, 0x249C)))),
    "ideographEnclosedCircle": _of_row("".join(map(chr, range(0x3280, 0x328A)))),
    "ideographTraditional": _of_row("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _of_row("子丑寅卯辰巳午未申酉戌亥"),
    "decimalFullWidth": lambda number: "".join(chr(ord(sign) + 0xFEE0) for sign in str(number)),
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
