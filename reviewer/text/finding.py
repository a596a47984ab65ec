"""Finding words in a text as a reader means them: any width, any case, simplified or traditional,
and over the white space that a copy brought in.

Text and words are folded in the same way and compared as they then stand. White space counts only
between two Latin letters or digits (``12 34`` are two columns, not 1234). What a run of it becomes
depends on its two neighbours alone, so the folding of any part of a text is part of its folding.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from reviewer.domain.span import Span
from reviewer.text.normalise import character_map

_BLANK = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+")  # zero width: web pages are full of it
_WORD = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
_CASED = ((0x41, 0x2E00), (0xA640, 0xAC00), (0x10400, 0x10600))


@cache
def folding() -> Mapping[int, str]:
    """What becomes of each character that changes: as in ``character_map``, then lower case.

    One character stays one: İ, whose small letter is two, is kept.
    """
    table = dict(character_map())
    for code, sign in table.items():
        table[code] = _lower(sign)
    for code in (code for first, end in _CASED for code in range(first, end)):
        if code not in table and _lower(chr(code)) != chr(code):
            table[code] = _lower(chr(code))
    return table


def _lower(sign: str) -> str:
    small = sign.lower()
    return small if len(small) == 1 else sign


class Folded:
    """A text as it is searched, and the way back to the characters of the text.

    cuts: offsets in ``text``, ascending, from which on ``shifts`` more characters were left out.
    """

    __slots__ = ("cuts", "shifts", "start", "text")

    def __init__(
        self, text: str, *, start: int = 0, cuts: Sequence[int] = (), shifts: Sequence[int] = ()
    ) -> None:
        self.text = text
        self.start = start
        self.cuts = cuts
        self.shifts = shifts

    @classmethod
    def of(cls, text: str, *, start: int = 0) -> Folded:
        """Fold ``text``, whose first character stands at ``start`` of its source."""
        plain = text.translate(folding())
        pieces: list[str] = []
        cuts: list[int] = []
        shifts: list[int] = []
        done = removed = 0
        for gap in _BLANK.finditer(plain):
            kept = _kept(plain, gap)
            pieces += (plain[done : gap.start()], kept)
            done = gap.end()
            at = gap.start() - removed + len(kept)
            removed += done - gap.start() - len(kept)
            cuts.append(at)
            shifts.append(removed)
        pieces.append(plain[done:])
        return cls("".join(pieces), start=start, cuts=cuts, shifts=shifts)

    def origin(self, offset: int) -> int:
        """Where the character at ``offset`` stands in the source."""
        at = bisect_right(self.cuts, offset)
        return self.start + offset + (self.shifts[at - 1] if at else 0)

    def span(self, start: int, end: int) -> Span:
        """The source's characters from the first to the last of ``[start, end)``, never empty."""
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def part(self, start: int, end: int) -> Folded:
        """The folding of a part of the text."""
        base = self.origin(start) - self.start - start
        low, high = bisect_right(self.cuts, start), bisect_right(self.cuts, end - 1)
        return Folded(
            self.text[start:end],
            start=self.origin(start),
            cuts=[cut - start for cut in self.cuts[low:high]],
            shifts=[shift - base for shift in self.shifts[low:high]],
        )

    @staticmethod
    def joined(parts: Iterable[Folded]) -> Folded:
        """Parts that follow one another, as one."""
        texts: list[str] = []
        cuts: list[int] = []
        shifts: list[int] = []
        length, start = 0, None
        for part in parts:
            start = part.start if start is None else start
            base = part.start - start - length
            cuts += (length, *(length + cut for cut in part.cuts))
            shifts += (base, *(base + shift for shift in part.shifts))
            texts.append(part.text)
            length += len(part.text)
        return Folded("".join(texts), start=start or 0, cuts=cuts, shifts=shifts)


def _kept(plain: str, gap: re.Match[str]) -> str:
    start, end = gap.span()
    if start == 0 or end == len(plain) or plain[start - 1] not in _WORD or plain[end] not in _WORD:
        return ""
    return " " if any(map(str.isspace, gap.group())) else ""


def fold(words: str) -> str:
    """``words`` as they are looked for in the text of a :class:`Folded`."""
    return Folded.of(words).text


def occurrences(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where ``words`` begin in ``text[start:end]``, overlapping ones too: none if blank."""
    limit = len(text) if end is None else end
    at = text.find(words, start, limit) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1, limit)


def find(text: str, words: str, within: Span | None = None) -> Iterator[Span]:
    """The spans of ``words`` in order; overlapping ones too, nothing for blank words."""
    extent = within or Span(0, len(text))
    folded, sought = Folded.of(extent.of(text), start=extent.start), fold(words)
    for at in occurrences(folded.text, sought):
        yield folded.span(at, at + len(sought))
