"""Markdown: the text as it stands in the file, with the cells of its pipe tables marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.domain.document import Cell, Table
from reviewer.domain.span import Span
from reviewer.text.readers import plain
from reviewer.text.readers.layout import check_cell
from reviewer.text.readers.parsed import Parsed, RawFile

_RULE = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ \t]*$")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_PIPE = re.compile(r"(?<!\\)\|")


def parse(file: RawFile) -> Parsed:
    parsed = plain.parse(file)
    tables = tuple(_tables(parsed.text))
    number = 0
    for table in tables:
        for cell in table.cells:
            number += 1
            check_cell(file.name, cell.span.of(parsed.text), number, file.limits)
    return Parsed(text=parsed.text, encoding=parsed.encoding, tables=tables)


def _tables(text: str) -> Iterator[Table]:
    """Runs of lines with pipes of which the second is a rule, outside fenced code."""
    run: list[Span] = []
    in_fence = False
    for line in _lines(text):
        words = line.of(text)
        if _FENCE.match(words):
            in_fence = not in_fence
        if "|" in words and not in_fence:
            run.append(line)
            continue
        yield from _table(text, run)
        run = []
    yield from _table(text, run)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _table(text: str, run: list[Span]) -> Iterator[Table]:
    rule = next((at for at in range(1, len(run)) if _RULE.match(run[at].of(text))), 0)
    if not rule:
        return
    rows = [run[rule - 1], *run[rule + 1 :]]
    cells = tuple(
        Cell(span, row, column)
        for row, line in enumerate(rows)
        for column, span in enumerate(_row(text, line))
    )
    yield Table(Span(rows[0].start, rows[-1].end), cells)


def _row(text: str, line: Span) -> Iterator[Span]:
    """The cells between the pipes, without the white space around them."""
    words = line.of(text)
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    bars = [match.start() for match in _PIPE.finditer(words)]
    start = left + 1 if left in bars else left
    bounds = [bar for bar in bars if start <= bar < right - 1]
    last = right - 1 if bars[-1:] == [right - 1] else right
    for end in (*bounds, last):
        cell = words[start:end]
        begin = line.start + start + len(cell) - len(cell.lstrip())
        yield Span(begin, max(begin, line.start + start + len(cell.rstrip())))
        start = end + 1
