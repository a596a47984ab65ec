"""Code points of a source's text and positions in a Qt document, both ways; nowhere else.

Qt counts UTF-16 units, so that 𠮷 takes two, and the source view lays the text out: it leaves
out blank lines and breaks long ones. Both are described by *runs*: stretches of the source that
are shown without a gap, all of whose characters take equally many units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reviewer.domain.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]+")
_BREAKING = {
    ord(character): " "
    for character in "\0\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029\ufdd0\ufdd1\ufffc"
}


def utf16_length(text: str) -> int:
    """How many positions ``text`` takes in a Qt document."""
    return len(text) + sum(len(found[0]) for found in _ASTRAL.finditer(text))


def showable(text: str) -> str:
    """``text`` with what Qt would take for structure, or cannot hold, replaced one to one.

    Line and paragraph separators and Qt's own frame marks become spaces, lone surrogates
    U+FFFD: what is shown may differ from the source, where it is shown may not.
    """
    text = text.translate(_BREAKING)
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


class Positions:
    """Where a source's characters stand in a Qt document that shows some of them, in order."""

    def __init__(self, text: str, shown: Iterable[tuple[Span, int]]) -> None:
        """shown: stretches of ``text``, ascending, each with the Qt position where it starts."""
        self._starts: list[int] = []  # code points
        self._ends: list[int] = []
        self._units: list[int] = []  # Qt position of the run's start
        self._widths: list[int] = []  # UTF-16 units a character
        for span, first in shown:
            unit = first
            for run, width in _runs(text, span):
                self._starts.append(run.start)
                self._ends.append(run.end)
                self._units.append(unit)
                self._widths.append(width)
                unit += len(run) * width

    @classmethod
    def whole(cls, text: str) -> Positions:
        """The positions of a text that is shown as it stands, from 0."""
        return cls(text, [(Span(0, len(text)), 0)])

    def to_display(self, span: Span) -> tuple[int, int]:
        """The Qt positions that show ``span``; an empty range where nothing of it is shown."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if first < len(self._starts) and self._ends[first] <= span.start:
            first += 1
        if first >= len(self._starts):
            end = self._end_unit(len(self._starts) - 1) if self._starts else 0
            return end, end
        start = self._unit(first, max(span.start, self._starts[first]))
        last = bisect_right(self._starts, max(span.end - 1, span.start)) - 1
        if last < first:
            return start, start
        return start, max(start, self._unit(last, min(span.end, self._ends[last])))

    def to_source(self, start: int, end: int) -> Span | None:
        """The characters shown between two Qt positions; None where there are none.

        A position inside a surrogate pair takes its whole character in.
        """
        first = max(bisect_right(self._units, start) - 1, 0)
        if first < len(self._units) and self._end_unit(first) <= start:
            first += 1
        last = bisect_right(self._units, end - 1) - 1
        if first >= len(self._units) or last < first:
            return None
        into = max(start - self._units[first], 0) // self._widths[first]
        upto = -(-(end - self._units[last]) // self._widths[last])
        span_end = min(self._starts[last] + upto, self._ends[last])
        return Span(self._starts[first] + into, span_end)

    def character_at(self, unit: int) -> int | None:
        """The code point shown at a Qt position; None on a break that only the layout put in."""
        run = bisect_right(self._units, unit) - 1
        if run < 0 or unit >= self._end_unit(run):
            return None
        return self._starts[run] + (unit - self._units[run]) // self._widths[run]

    def _unit(self, run: int, position: int) -> int:
        return self._units[run] + (position - self._starts[run]) * self._widths[run]

    def _end_unit(self, run: int) -> int:
        return self._unit(run, self._ends[run])


def _runs(text: str, span: Span) -> Iterator[tuple[Span, int]]:
    """``span`` cut where characters change between one and two UTF-16 units."""
    at = span.start
    for found in _ASTRAL.finditer(text, span.start, span.end):
        if found.start() > at:
            yield Span(at, found.start()), 1
        yield Span(found.start(), found.end()), 2
        at = found.end()
    if at < span.end:
        yield Span(at, span.end), 1
