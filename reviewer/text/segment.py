"""Sections, sentences and clauses of a text, also where a whole report is a single line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.domain.document import Document, Section
from reviewer.text.normalise import View
from reviewer.text.running import running_lines

_NUMERAL = "[一二三四五六七八九十百零〇\\d]{1,5}"
_HEADINGS = (
    re.compile(rf"第{_NUMERAL}[编篇部](?!分)"),
    re.compile(rf"第{_NUMERAL}章"),
    re.compile(rf"第{_NUMERAL}节|[一二三四五六七八九十]{{1,3}}、"),
    re.compile(r"\([一二三四五六七八九十]{1,3}\)"),
    re.compile(r"\d{1,2}\.(?!\d)|\d{1,2}、|\(\d{1,2}\)"),
)
_MARKDOWN = re.compile(r"(#{1,6}) *(?=[^\s#])")
_LINE = re.compile(r"[^\n]+")
_INLINE = re.compile(
    rf"(?<=[。!?;:\s])(?:第{_NUMERAL}[编篇章](?=[^,。;\n]{{2,30}})|[一二三四五六七八九十]{{1,2}}、"
    r"|\([一二三四五六七八九十]{1,3}\))"
)
_STOP = re.compile(r"[。!?;:,\n]|(?<=[一-鿿])  ")
_LONG = 60  # a longer line is a paragraph; its heading, if any, ends at its first full stop


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; offsets in the view; level from 1 (编) to 5 (1.)."""

    start: int
    end: int
    level: int


def headings(text: str) -> tuple[Heading, ...]:
    """Every heading of a view's text, in order; inline ones of one-line reports too."""
    found: list[Heading] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        first = _at_line_start(text, start, end)
        if first is not None:
            found.append(first)
        if end - start > 2000:  # a report in one line
            found.extend(_inline(text, first.end if first else start, end))
    return tuple(found)


def _at_line_start(text: str, start: int, end: int) -> Heading | None:
    marked = _MARKDOWN.match(text, start, end)
    if marked is not None:
        return Heading(marked.end(), _heading_end(text, marked.end(), end), len(marked[1]))
    for level, pattern in enumerate(_HEADINGS, 1):
        number = pattern.match(text, start, end)
        if number is not None:
            stop = _heading_end(text, number.end(), end)
            return Heading(start, stop, level) if stop - start > 2 else None
    return None


def _heading_end(text: str, start: int, end: int) -> int:
    if end - start <= _LONG and text[end - 1] not in "。;,":
        return end
    stop = _STOP.search(text, start, min(end, start + _LONG))
    return stop.start() if stop else min(end, start + _LONG)


def _inline(text: str, start: int, end: int) -> Iterator[Heading]:
    for number in _INLINE.finditer(text, start, end):
        level = 4 if text[number.start()] == "(" else 1 if text[number.start()] == "第" else 3
        stop = _heading_end(text, number.end(), end)
        if level > 3 or _counts(text, number.start(), stop):
            yield Heading(number.start(), stop, level)


def _counts(text: str, start: int, stop: int) -> bool:
    """Whether 二、 numbers a section and is no end of a list such as 十一、十二、十三."""
    return stop - start > 5 and text[start - 1 : start] not in "、"


def sections(document: Document) -> tuple[Section, ...]:
    """The document's sections in reading order; a section ends where one of its level begins."""
    view = View(document.text, document.extent, running_lines(document))
    heads = headings(view.text)
    result: list[Section] = []
    for at, head in enumerate(heads):
        rest = (later.start for later in heads[at + 1 :] if later.level <= head.level)
        end = next(rest, len(view.text))
        span = view.span(head.start, end)
        result.append(Section(head.level, view.span(head.start, head.end), span))
    return tuple(result)


_SENTENCE_END = re.compile(r"[。!?\n]+[”’」)]?")


class Sentences:
    """Where sentences begin and end in a view's text."""

    def __init__(self, text: str) -> None:
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        if not ends or ends[-1] < len(text):
            ends.append(len(text))
        self._ends = ends

    def around(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds ``offset``."""
        at = bisect_right(self._ends, offset)
        start = self._ends[at - 1] if at else 0
        return start, self._ends[min(at, len(self._ends) - 1)]
