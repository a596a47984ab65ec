"""Lines whose words stand in columns, put into the columns."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from reviewer.domain.span import Span
from reviewer.extract.tables.align import align, column_kinds
from reviewer.extract.tables.grid import Grid, GridCell, Line, joined

_CHINESE = re.compile(r"[一-鿿]")
_LAST_UNIT = re.compile(r"[（(][^()（）]{1,10}[)）]$")
_SHORT = 10  # characters of the rest of a name that was broken

KindOf = Callable[[str], str]
"""What a word without white space is: number, none (a dash), empty, unit, attribute or words."""


@dataclass(slots=True)
class Row:
    """A line that could be a table's. kinds: of its cells; tabbed: tabs part them."""

    line: Line
    cells: list[Span]
    kinds: list[str]
    tabbed: bool
    has_name: bool = True

    @property
    def n_values(self) -> int:
        """How many cells behind the first hold a number or a dash for one."""
        return sum(kind in ("number", "none") for kind in self.kinds[1:]) if self.has_name else 0


Block = list[tuple[Line, Row | None]]


def squeezed(text: str, span: Span) -> str:
    return "".join(span.of(text).split())


class _Columns:
    """Where the columns of a block stand and what they hold, by its full rows."""

    def __init__(self, text: str, rows: list[Row]) -> None:
        self._text = text
        count = Counter(len(row.cells) for row in rows).most_common(1)[0][0]
        full = [row for row in rows if len(row.cells) == count]
        self.count = count
        self._kinds = column_kinds([[_plain_kind(kind) for kind in row.kinds] for row in full])
        shown = [[self._shown(row.line, span) for span in row.cells] for row in full]
        self._anchors: list[tuple[float, float]] = [
            (sum(a for a, _ in column) / len(full), sum(b for _, b in column) / len(full))
            for column in zip(*shown, strict=True)
        ]

    def places(self, line: Line, row: Row | None) -> list[int | None]:
        """The column of each cell: by order if none is missing, else by where it stands or,
        with tabs, by what it holds; None: in no column."""
        spans = row.cells if row is not None else [line.span]
        if len(spans) == self.count:
            return list(range(len(spans)))
        if row is not None and row.tabbed and row.n_values:
            return align([_plain_kind(kind) for kind in row.kinds], self._kinds)
        found = [self._nearest(line, span) for span in spans]
        if any(after < before for before, after in pairwise(found)):
            return [at if at < self.count else None for at in range(len(spans))]
        return list(found)

    def _nearest(self, line: Line, span: Span) -> int:
        start, end = self._shown(line, span)
        centre = (start + end) / 2

        def distance(at: int) -> float:
            left, right = self._anchors[at]
            return left - centre if centre < left else max(centre - right, 0.0)

        return min(range(self.count), key=distance)

    def _shown(self, line: Line, span: Span) -> tuple[int, int]:
        start = _width(self._text[line.span.start : span.start])
        return start, start + _width(span.of(self._text).rstrip())


def _plain_kind(kind: str) -> str:
    return "none" if kind == "empty" else kind


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def grid_of(text: str, block: Block) -> Grid:
    """The table of a run of lines, names that were broken over two lines mended."""
    full = [row for _, row in block if row is not None and row.n_values]
    columns = _Columns(text, full)
    with_unit = sum(_has_unit(text, row) for row in full) * 2 > len(full)
    found: list[GridCell] = []
    number = 0
    pending: list[Span] = []
    after = _following(block)
    for (line, row), following in zip(block, after, strict=True):
        if not line.plain:
            continue
        lone = row is None or len(row.cells) == 1
        if not pending and _begins(text, line, row, following, with_unit=with_unit):
            pending = row.cells if row is not None else [line.span]
        elif lone and found and _ends(line, found, with_unit=with_unit):
            _lengthen(text, found, line.span)
        else:
            cells = _cells_of(text, line, row, pending, columns)
            found += [replace(cell, row=number) for cell in cells]
            pending = []
            number += 1
    return Grid(Span(block[0][0].span.start, block[-1][0].span.end), found, certain=False)


def _following(block: Block) -> list[Row | None]:
    """For each line, the next one that could be a row."""
    found: list[Row | None] = []
    last: Row | None = None
    for _, row in reversed(block):
        found.append(last)
        last = row or last
    return found[::-1]


def _cells_of(
    text: str, line: Line, row: Row | None, pending: list[Span], columns: _Columns
) -> list[GridCell]:
    """The cells of one line, and of the line above if that began its name."""
    found: list[GridCell] = []
    spans = row.cells if row is not None else [line.span]
    placed = [
        (span, at)
        for span, at in zip(spans, columns.places(line, row), strict=True)
        if at is not None
    ]
    if pending and pending[0].of(text).strip().isdigit():
        found.append(joined(text, pending[:1]))
        pending = pending[1:]
        placed = [(span, max(at, 1)) for span, at in placed]
    pieces: dict[int, list[Span]] = {}
    for span, at in placed:
        if at in pieces and _LAST_UNIT.search(squeezed(text, span)):
            pieces[at] = [span]  # a heading beside the name: 城镇化率  常住人口城镇化率（%）
        else:
            pieces.setdefault(at, [*pending] if at == placed[0][1] else []).append(span)
    return found + [joined(text, parts, column=at) for at, parts in pieces.items()]


def _begins(
    text: str, line: Line, row: Row | None, following: Row | None, *, with_unit: bool
) -> bool:
    """Whether a line without values is the beginning of the next line's name."""
    if following is None or not following.n_values or (row is not None and row.n_values):
        return False
    if line.plain.count("(") > line.plain.count(")") or line.plain.startswith("其中"):
        return True
    first = following.cells[0].of(text).strip()
    if row is not None and len(row.cells) == 2 and row.cells[0].of(text).strip().isdigit():
        return not first.isdigit()
    if row is not None and len(row.cells) > 1:
        return False
    short = len(first) <= _SHORT and bool(_LAST_UNIT.search("".join(first.split())))
    return with_unit and short and len(line.plain) >= _SHORT and not _LAST_UNIT.search(line.plain)


def _has_unit(text: str, row: Row) -> bool:
    return any(_LAST_UNIT.search(squeezed(text, cell)) for cell in row.cells[:3])


def _name_in(cells: list[GridCell]) -> int | None:
    """Which cell is the name of the last row."""
    row = cells[-1].row
    named = (n for n, cell in enumerate(cells) if cell.row == row and _CHINESE.search(cell.plain))
    return next(named, None)


def _ends(line: Line, cells: list[GridCell], *, with_unit: bool) -> bool:
    """Whether a lone line is the end of the name of the row above: 数（个）."""
    if line.plain.count(")") > line.plain.count("("):
        return True
    at = _name_in(cells)
    has_values = sum(cell.row == cells[-1].row for cell in cells) > 1
    return bool(
        with_unit
        and has_values
        and at is not None
        and not _LAST_UNIT.search(cells[at].plain)
        and _LAST_UNIT.search(line.plain)
        and len(line.plain) <= _SHORT + 6
    )


def _lengthen(text: str, cells: list[GridCell], span: Span) -> None:
    at = _name_in(cells)
    if at is not None:
        cell = cells[at]
        cells[at] = joined(text, [cell.span, span], row=cell.row, column=cell.column)
