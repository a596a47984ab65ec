"""How a document is laid out for reading: which stretch of the source stands in which block.

Pure: no Qt. The text itself is never altered; blocks only leave out blank lines and the spaces
around lines, and break lines at headings and, where they are too long to read, after sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reviewer.domain.document import Document, Section, Table
from reviewer.domain.span import Span
from reviewer.ui.views.source_blocks import Block, BlockKind, Grid
from reviewer.ui.views.source_rows import row_stops, with_rows

LONG_LINE = 420
"""Characters above which a line is broken: about nine lines on the screen."""
PARAGRAPH = 150
"""Characters after which a long line is broken at the next sentence end."""
FULL_LINE = 25
"""Characters from which a line without a full stop may go on in the next one."""
WIDEST_GRID = 600
"""Cells above which a table is shown as tabbed lines: Qt lays large grids out too slowly."""

_SENTENCE_END = re.compile(r"[。！？!?](?:[”’」』)）])*|[;；](?=\s)")
_OPENER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}是|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|——|其[一二三四五])"
)
_HEADING_SIGN = re.compile(r"\s*#{1,6}\s*")
_NUMBERED = re.compile(r"\d{1,3}\s*[.、．)）]")
_CLOSING = "。！？!?；;：:…”』」》】)）"
_LINE = re.compile(r"[^\n]+")


def lay_out(document: Document, sections: Sequence[Section]) -> Iterator[Block | Grid]:
    """The document's extent in reading order; every character but white space is shown once."""
    last: Block | None = None
    for block in with_rows(document.text, _blocks(document, sections)):
        if isinstance(block, Block) and last is not None and _goes_on(document.text, last, block):
            last = Block(last.kind, (*last.parts, *block.parts))
            continue
        if last is not None:
            yield last
        last = block if isinstance(block, Block) else None
        if isinstance(block, Grid):
            yield block
    if last is not None:
        yield last


def _goes_on(text: str, last: Block, block: Block) -> bool:
    """Whether a line break between them cuts a sentence, as in text copied out of a PDF."""
    if last.kind is not BlockKind.BODY or block.kind is not BlockKind.BODY:
        return False
    begins = block.parts[0].start
    return (
        len(last.parts[-1]) >= FULL_LINE
        and text[last.parts[-1].end - 1] not in _CLOSING
        and _OPENER.match(text, begins) is None
        and _NUMBERED.match(text, begins) is None
    )


def _blocks(document: Document, sections: Sequence[Section]) -> Iterator[Block | Grid]:
    at = document.extent.start
    tables = [table for table in document.tables if document.extent.covers(table.span)]
    for table in sorted(tables, key=lambda table: table.span):
        if table.span.start < at or not table.cells:
            continue
        yield from _lines(document, Span(at, table.span.start), sections)
        if len(table.cells) <= WIDEST_GRID:
            yield Grid(table)
        else:
            yield from row_stops(document.text, list(_rows(table)))
        at = table.span.end
    yield from _lines(document, Span(at, document.extent.end), sections)


def _rows(table: Table) -> Iterator[Block]:
    rows: dict[int, list[Span]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.span)
    for _, spans in sorted(rows.items()):
        yield Block(BlockKind.ROW, tuple(spans))


def _lines(document: Document, extent: Span, sections: Sequence[Section]) -> Iterator[Block]:
    text = document.text
    headings = {
        section.heading.start: section for section in sections if extent.covers(section.heading)
    }
    starts = sorted(headings)
    for found in _LINE.finditer(text, extent.start, extent.end):
        line = Span(found.start(), found.end())
        at = line.start
        for start in starts[bisect_left(starts, line.start) : bisect_left(starts, line.end)]:
            section = headings[start]
            if not line.covers(section.heading) or start < at:
                continue
            if not _HEADING_SIGN.fullmatch(text, at, start):
                yield from _paragraphs(text, Span(at, start))
                at = start
            first = at  # Markdown's signs stay with their heading
            at = _heading_end(text, section.heading, line)
            heading = _stripped(text, Span(first, at))
            if len(heading):
                yield Block(BlockKind.HEADING, (heading,), section.level)
        if at == line.start and _is_title(document, line):
            yield Block(BlockKind.TITLE, (_stripped(text, line),))
        else:
            yield from _paragraphs(text, Span(at, line.end))


def _heading_end(text: str, heading: Span, line: Span) -> int:
    """A full stop after a heading stays with it."""
    end = heading.end
    while end < line.end and text[end] in "。.：: \u3000":
        end += 1
    return end


def _is_title(document: Document, line: Span) -> bool:
    words = re.sub(r"\s", "", line.of(document.text))
    title = re.sub(r"\s", "", document.title)
    near = line.start - document.extent.start < 400
    return near and len(words) >= 4 and len(line) <= 60 and (words in title or words == title)


def _paragraphs(text: str, line: Span) -> Iterator[Block]:
    whole = _stripped(text, line)
    if not len(whole):
        return
    if len(whole) <= LONG_LINE:
        yield Block(_kind(text, whole), (whole,))
        return
    cuts = [whole.start, *_cuts(text, whole), whole.end]
    for start, end in pairwise(cuts):
        part = _stripped(text, Span(start, end))
        if len(part):
            yield Block(BlockKind.BODY, (part,))


def _cuts(text: str, line: Span) -> Iterator[int]:
    """Where a long line is broken: after sentences, sooner before an enumerator."""
    at = line.start
    for found in _SENTENCE_END.finditer(text, line.start, line.end):
        end = found.end()
        opens = _OPENER.match(text, end) or _OPENER.match(text, end + 1)
        if end < line.end and (end - at >= PARAGRAPH or opens):
            yield end
            at = end


def _kind(text: str, line: Span) -> BlockKind:
    short = len(line) <= 30 and text[line.end - 1] not in "。；;！？!?：:，,、"
    return BlockKind.SHORT if short else BlockKind.BODY


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
