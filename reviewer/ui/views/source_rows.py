"""Tables that were copied one cell a line: their rows are shown as rows again.

Pure: no Qt. Only the look is at stake here (what the cells mean is the extractor's business),
so the rule is simple: at least three groups of three or more short lines, set apart by blank
lines, with nothing but short lines between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reviewer.domain.span import Span
from reviewer.ui.views.source_blocks import Block, BlockKind, Grid

FEWEST_ROWS = 3
FEWEST_CELLS, MOST_CELLS = 3, 10
WIDEST = 48
"""Half widths of a column at most: the rest of a longer cell pushes the next one on."""

_BLANK_LINE = re.compile(r"\n[ \t\r\u3000\xa0]*\n")


def with_rows(text: str, blocks: Iterable[Block | Grid]) -> Iterator[Block | Grid]:
    """The same blocks, with the lines of such a row joined into one."""
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, Block) and block.kind in (BlockKind.SHORT, BlockKind.HEADING):
            run.append(block)
            continue
        yield from _tables(text, run)
        run = []
        yield block
    yield from _tables(text, run)


def _tables(text: str, run: Sequence[Block]) -> Iterator[Block]:
    groups = _without_caption(list(_groups(text, run)))
    rows = [group for group in groups if _is_row(group)]
    if len(rows) < FEWEST_ROWS:
        yield from run
        return
    stops = _stops(text, rows)
    for group in groups:
        if _is_row(group):
            parts = tuple(part for block in group for part in block.parts)
            yield Block(BlockKind.ROW, parts, stops=stops)
        else:
            yield from group


def _groups(text: str, run: Sequence[Block]) -> Iterator[list[Block]]:
    """Blocks that no blank line parts; a heading stands alone."""
    group: list[Block] = []
    for block in run:
        if group and (
            block.kind is BlockKind.HEADING
            or group[-1].kind is BlockKind.HEADING
            or _BLANK_LINE.search(text, group[-1].parts[-1].end, block.parts[0].start)
        ):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _without_caption(groups: list[list[Block]]) -> list[list[Block]]:
    """A caption stands alone above the head that follows it without a blank line."""
    rows = [group for group in groups if _is_row(group)]
    if len(rows) < 2 or rows[0] is not groups[0]:
        return groups
    first, *others = (len(row[0].parts[0]) for row in rows)
    if first <= 2 * max(others):
        return groups
    return [rows[0][:1], rows[0][1:], *groups[1:]]


def _is_row(group: Sequence[Block]) -> bool:
    return FEWEST_CELLS <= len(group) <= MOST_CELLS


def _stops(text: str, rows: Sequence[Sequence[Block]]) -> tuple[int, ...]:
    """Where columns begin, in half widths."""
    n_columns = max(map(len, rows))
    stops, at = [], 0
    for column in range(n_columns - 1):
        cells = [row[column].parts[0] for row in rows if column < len(row)]
        at += min(_usual(sorted(half_widths(text, cell) for cell in cells)), WIDEST) + 3
        stops.append(at)
    return tuple(stops)


def _usual(widths: Sequence[int]) -> int:
    """The largest, unless it stands alone: then it is a caption that fell into the column."""
    if len(widths) > 2 and widths[-1] > 2 * widths[-2]:
        return widths[-2]
    return widths[-1]


def half_widths(text: str, span: Span) -> int:
    return sum(
        2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in span.of(text)
    )


def row_stops(text: str, rows: Sequence[Block]) -> Iterator[Block]:
    """Rows of a table with their columns set by their own widths."""
    cells = [[Block(BlockKind.SHORT, (part,)) for part in row.parts] for row in rows]
    stops = _stops(text, cells) if cells else ()
    for row in rows:
        yield replace(row, stops=stops)
