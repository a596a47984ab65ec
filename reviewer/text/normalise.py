"""One way of writing a text, and the way back to every character of it.

:func:`simplify` changes characters one for one, so that offsets stay what they are: full width
to half, variants of one sign to one, traditional to simplified. :class:`View` also leaves out
the white space that a copy brought into sentences and numbers, and maps its offsets back.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import inf

from reviewer.domain.span import Span
from reviewer.text.radicals import ideographs

_VARIANTS = {
    "∶": ":", "︰": ":", "﹕": ":", "﹤": "<", "﹥": ">", "〈": "<", "〉": ">", "﹪": "%", "٪": "%",
    "，": ",", "﹐": ",", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")",
    "﹙": "(", "﹚": ")", "–": "—", "―": "—", "─": "—", "━": "—", "～": "~", "〜": "~",
    "∼": "~", "−": "-", "﹣": "-", "‐": "-", "‑": "-", "‒": "-", "•": "·", "‧": "·",
    "・": "·", "○": "〇", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤", "［": "[", "］": "]",
    "「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "\u2028": "\n",
    "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\r": "\n",
}  # fmt: skip
"""Signs that mean the same; a quotation mark keeps its side."""

_KEPT = "乾著"  # OpenCC's single readings 干 and 着 are wrong in names and in 显著


@cache
def character_map() -> Mapping[int, str]:
    """Every character that :func:`simplify` changes, as ``str.translate`` wants it."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table[0x3000] = " "
    table.update({ord(sign): plain for sign, plain in _VARIANTS.items()})
    han = [chr(code) for start, end in _HAN for code in range(start, end)]
    simple = _converted("t2s", han)
    pairs = zip(han, simple, strict=True)
    table.update({ord(a): b for a, b in pairs if a != b and len(b) == 1 and a not in _KEPT})
    table.update({code: table.get(ord(meant), meant) for code, meant in ideographs().items()})
    return table


def _converted(way: str, signs: Sequence[str]) -> list[str]:
    import opencc  # noqa: PLC0415 - brings pkg_resources: a tenth of a second

    return list(opencc.OpenCC(way).convert("\n".join(signs)).split("\n"))


_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFAD9))


@cache
def _changes() -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = {chr(code): plain for code, plain in character_map().items()}
    return re.compile(f"[{re.escape(''.join(table))}]"), table


def simplify(text: str) -> str:
    """``text`` in half width, plain signs and simplified characters, each at its old offset."""
    # not str.translate, which raises and catches an error for every character that stays
    changed, table = _changes()
    return changed.sub(lambda found: table[found[0]], text)


_COMMON = "占"  # documents in traditional characters write 占 and 佔 alike


@cache
def _traditional_map() -> Mapping[int, str]:
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    other = _converted("s2t", han)
    pairs = zip(han, other, strict=True)
    return {ord(a): b for a, b in pairs if a != b and len(b) == 1 and a not in _COMMON}


def traditionalise(text: str) -> str:
    """Words of ours that stand beside words of a traditional text, character for character."""
    return text.translate(_traditional_map())


_SPELLED_YEAR = re.compile(r"[一二][〇零九○][〇零○一二三四五六七八九]{2}(?=\s?年)")
_YEAR_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def _digits(found: re.Match[str]) -> str:
    """二〇三五 as 2035: as many characters."""
    return found[0].translate(_YEAR_DIGITS)


# of no width, of direction, or controls
_UNSEEN = r"\x00-\x08\x0e-\x1b\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_STRAY = re.compile(
    rf"(?=[\s*`<\[①-⑳{_UNSEEN}])"  # passes over all other characters fast
    rf"(?:[^\S\n]+|[*]{{2,3}}|`|[{_UNSEEN}]+"
    r"|(?<=\s)\*(?=\d)|(?<=[\d%元个户人亩吨])\*(?=[\s,.。;、])|<!--[^>]{0,2000}+(?<=--)>"
    r"|(?<=[一-鿿”》)])(?:\[\d{1,2}\]|[①-⑳]))"  # marks of footnotes
)
_NUMBER = frozenset("0123456789.%‰")
_LETTER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_SIGNED = _NUMBER | _LETTER | frozenset("+-")


def _strays(plain: str) -> list[tuple[int, int]]:
    """The white space and the marks that are left out.

    White space between two characters of which at most one belongs to a number is a stray of
    the copy; between two numbers it parts columns, unless it stands at a decimal point, a
    thousands comma or a percent sign, or between a letter and a digit. (``1. 2025年`` is the list's
    number and a year.)
    """
    found = []
    for match in _STRAY.finditer(plain):
        start, end = match.span()
        if not plain[start].isspace() or _is_stray(plain, start, end):
            found.append((start, end))
    return found


_YEAR_NEXT = re.compile(r"(?:19|20)\d\d\s?年")
_LIST_NUMBER = re.compile(r"\s*\d{1,3}\.")


def _is_stray(plain: str, start: int, end: int) -> bool:
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if (before not in _NUMBER and before not in _LETTER) or after not in _SIGNED:
        return True
    if before in _LETTER or after in _LETTER:
        return (after if before in _LETTER else before).isdigit()
    return end - start == 1 and _is_inside_number(plain, start, end)


def _is_inside_number(plain: str, start: int, end: int) -> bool:
    before, after = plain[start - 1], plain[end]
    if after in ".%" and before.isdigit():
        return after == "%" or plain[end + 1 : end + 2].isdigit()
    is_decimal = before == "." and plain[start - 2 : start - 1].isdigit() and after.isdigit()
    return is_decimal and not _numbers_a_line(plain, start, end)


def _numbers_a_line(plain: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` parts a list's number from a year."""
    line = plain.rfind("\n", 0, start) + 1
    return bool(_YEAR_NEXT.match(plain, end) and _LIST_NUMBER.fullmatch(plain, line, start))


_BREAK = re.compile(r"\n\s*")
_ENDS = frozenset("。!?;:：…”\"'》】])|")
_STARTS = re.compile(
    r"[^\S\n]*(?:$|\n|[-—#*|+>·●■◆▲►★]|第[一二三四五六七八九十百零\d]{1,4}[编篇部章节条]"
    r"|[一二三四五六七八九十]{1,3}[、.是]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、)](?!\d)|[①-⑳]"
    r"|专栏|附|表\s?\d|图\s?\d)",
    re.MULTILINE,
)
_WRAPPED = 30  # shorter lines are headings, cells and verses; a wrapped line is at least so long
_LEAST_PROSE = 14  # characters of a line that can have been wrapped
_RAGGED = 3  # by which a wrapped line may be shorter than the one that follows it
_PROSE_END = re.compile(r"[。;](?=.)")
_POINT = re.compile(r"\d\.$")
_GOES_ON = re.compile(r"\d|[%‰元亿万个人户家项亩吨条所座套辆台件米公平千百]")
_NARROWEST = 28  # of a column, in half-width characters
_FULL = 0.75  # of the column's width has a line that was wrapped at its end
_COLUMN_LINES = 10
_COLUMN_SHARE = 0.4  # of a column's lines go to its edge, give or take
_TO_EDGE, _BEYOND_EDGE = 0.9, 1.1  # of its width
_STICKING_OUT = 0.02  # of the lines, at the most: a heading, a table


def _joins(text: str, following: int, at: int, line_start: int, full: float) -> bool:
    """Whether the line that ends at ``at`` goes on at ``following`` (a hard-wrapped sentence).

    full: the least width of a wrapped line where it is narrower than usual.
    """
    if text[at - 1] in _ENDS:
        return False
    if at - line_start < _WRAPPED and _width(text[line_start:at]) < full:
        return _is_cut(text, following, at, line_start)
    return _STARTS.match(text, following) is None


def _is_cut(text: str, following: int, at: int, line_start: int) -> bool:
    """Whether a short line of prose ends within a sentence: lines beside it are no longer, and one
    of them holds the end of another sentence."""
    stop = text.find("\n", following, following + _WRAPPED)
    after = text[following : stop if stop > 0 else following + _WRAPPED]
    line = text[line_start:at].strip()
    if len(line) < _LEAST_PROSE or len(after) > len(line) + _RAGGED or "|" in line or "\t" in line:
        return False
    if not _PROSE_END.search(line) and not _PROSE_END.search(after):
        return False
    if line[-1].isdigit() or _POINT.search(line):  # a number or its unit is on the next line
        return _GOES_ON.match(after) is not None
    return _STARTS.match(text, following) is None


def _width(line: str) -> int:
    """In half-width characters."""
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def _full_width(plain: str) -> float:
    """From which width on lines are full, where the text stands in a column; else infinite.

    So it does where pages have two columns, or a copy was wrapped narrowly: many lines go to one
    edge and none beyond. Lists and tables have no such edge.
    """
    widths = sorted(width for line in plain.split("\n") if (width := _width(line.strip())))
    if len(widths) < _COLUMN_LINES:
        return inf
    edge = widths[len(widths) * 9 // 10]
    n_to_edge = len(widths) - bisect_left(widths, _TO_EDGE * edge)
    n_beyond = len(widths) - bisect_right(widths, _BEYOND_EDGE * edge)
    has_edge = n_to_edge >= _COLUMN_SHARE * len(widths) and n_beyond <= _STICKING_OUT * len(widths)
    return _FULL * edge if edge >= _NARROWEST and has_edge else inf


class View:
    """The extent of a text, simplified and without stray white space.

    ``text`` is what the rules read; line breaks in it are real ones. without: ranges of the
    source (tables read by themselves) of which only line breaks are left. left_out: the ranges
    with digits that are no part of it: the marks of footnotes.
    """

    __slots__ = ("_cuts", "_shifts", "_source", "end", "left_out", "start", "text")

    def __init__(
        self, source: str, extent: Span | None = None, without: Iterable[Span] = ()
    ) -> None:
        span = Span(0, len(source)) if extent is None else extent
        self.start, self.end = span.start, span.end
        self._source = source
        plain = _SPELLED_YEAR.sub(_digits, simplify(span.of(source)))
        for gap in without:
            start, end = max(0, gap.start - span.start), min(len(plain), gap.end - span.start)
            plain = plain[:start] + "\n" * (end - start) + plain[end:] if start < end else plain
        cuts = _strays(plain)
        cuts = sorted(cuts + _soft_breaks(plain)) if "\n" in plain else cuts
        self.left_out = [
            Span(self.start + first, self.start + last)
            for first, last in cuts
            if any(map(str.isdigit, plain[first:last]))
        ]
        pieces: list[str] = []
        self._cuts: list[int] = [0]  # offsets in ``text`` from which a shift holds
        self._shifts: list[int] = [span.start]
        done = removed = 0
        for start, end in cuts:
            if end <= done:
                continue
            pieces.append(plain[done : max(done, start)])
            removed += end - max(done, start)
            self._cuts.append(end - removed)
            self._shifts.append(span.start + removed)
            done = end
        pieces.append(plain[done:])
        self.text = "".join(pieces)

    def origin(self, offset: int) -> int:
        """Where the character at ``offset`` of the view stands in the source."""
        return offset + self._shifts[bisect_right(self._cuts, offset) - 1]

    def span(self, start: int, end: int) -> Span:
        """The source's range for ``[start, end)`` of the view, without white space at its ends."""
        if end <= start:
            at = min(self.origin(start), self.end)
            return Span(at, at)
        at = bisect_right(self._cuts, start)
        first = start + self._shifts[at - 1]
        if at == len(self._cuts) or self._cuts[at] >= end:  # nothing was left out within
            return Span(first, first + end - start)
        return Span(first, self.origin(end - 1) + 1)

    def written(self, start: int, end: int) -> str:
        """How the source writes ``[start, end)`` of the view, which is not empty."""
        at = bisect_right(self._cuts, start)
        if at == len(self._cuts) or self._cuts[at] >= end:  # nothing was left out within
            first = start + self._shifts[at - 1]
            return self._source[first : first + end - start]
        return "".join(self._source[self.origin(offset)] for offset in range(start, end))

    def source_text(self, span: Span) -> str:
        """The characters of the source that ``span`` covers."""
        return span.of(self._source)

    def source_sample(self) -> str:
        """The first characters of the extent, as the source writes them."""
        return self._source[self.start : min(self.end, self.start + 2000)]

    def offset(self, position: int) -> int:
        """The offset in the view of the source's ``position``, or of what follows it."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.origin(middle) < position:
                low = middle + 1
            else:
                high = middle
        return low


def _soft_breaks(plain: str) -> list[tuple[int, int]]:
    found, line_start, full = [], 0, _full_width(plain)
    for match in _BREAK.finditer(plain):
        at = match.start()
        if _joins(plain, match.end(), at, line_start, full):
            found.append((at, match.end()))
        line_start = match.end()
    return found
