"""A table as rows and columns of cells, whatever it looked like in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reviewer.domain.document import Table
from reviewer.domain.span import Span
from reviewer.text.normalise import simplify


@dataclass(frozen=True, slots=True)
class GridCell:
    """written: without white space; plain: the same simplified, character for character;
    offsets: of each of them in the source; span: from the first to behind the last of them."""

    span: Span
    row: int
    column: int
    plain: str
    offsets: tuple[int, ...]
    n_rows: int = 1
    n_columns: int = 1
    written: str = ""

    def part(self, start: int, end: int) -> Span:
        """The source's range of ``plain[start:end]``."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else self.span.end
            return Span(at, at)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


@dataclass(slots=True)
class Grid:
    """title: the lines above it, nearest last; notes: those below it; certain: the file itself
    marks it as a table; every row has a cell of each column at most once."""

    extent: Span
    cells: list[GridCell]
    title: list[GridCell] = field(default_factory=list)
    notes: list[GridCell] = field(default_factory=list)
    certain: bool = True

    @property
    def n_rows(self) -> int:
        return max((cell.row + cell.n_rows for cell in self.cells), default=0)

    @property
    def n_columns(self) -> int:
        return max((cell.column + cell.n_columns for cell in self.cells), default=0)

    def rows(self) -> list[dict[int, GridCell]]:
        """Per row, its cells by column; a merged cell stands in each place that it covers."""
        found: list[dict[int, GridCell]] = [{} for _ in range(self.n_rows)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.n_rows):
                for column in range(cell.column, cell.column + cell.n_columns):
                    found[row].setdefault(column, cell)
        return found


_INK = re.compile(r"\S")


def cell_of(
    text: str, span: Span, *, row: int = 0, column: int = 0, n_rows: int = 1, n_columns: int = 1
) -> GridCell:
    """The cell that stands in ``span`` of the source's text."""
    return joined(text, [span], row=row, column=column, n_rows=n_rows, n_columns=n_columns)


def joined(
    text: str,
    spans: Iterable[Span],
    *,
    row: int = 0,
    column: int = 0,
    n_rows: int = 1,
    n_columns: int = 1,
) -> GridCell:
    """One cell of several pieces (a name broken over lines)."""
    pieces = list(spans)
    offsets = tuple(
        span.start + found.start() for span in pieces for found in _INK.finditer(span.of(text))
    )
    written = "".join(text[at] for at in offsets)
    start = offsets[0] if offsets else pieces[0].start
    end = offsets[-1] + 1 if offsets else start
    return GridCell(
        Span(start, end), row, column, simplify(written), offsets, n_rows, n_columns, written
    )


def of_table(text: str, table: Table) -> Grid:
    """The grid of a table that the file marks as one."""
    cells = [
        cell_of(
            text,
            cell.span,
            row=cell.row,
            column=cell.column,
            n_rows=cell.n_rows,
            n_columns=cell.n_columns,
        )
        for cell in table.cells
    ]
    return Grid(table.span, cells)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text; span without its line break."""

    span: Span
    plain: str

    @property
    def is_blank(self) -> bool:
        return not self.plain


def lines_of(text: str, extent: Span) -> list[Line]:
    """The lines of an extent, in order."""
    found, start = [], extent.start
    while start < extent.end:
        end = text.find("\n", start, extent.end)
        end = extent.end if end < 0 else end
        raw = text[start:end]
        plain = simplify("".join(raw.split())) if len(raw) <= _LONG else "…"
        found.append(Line(Span(start, end), plain))
        start = end + 1
    return found


def outside(lines: list[Line], taken: Iterable[Span]) -> list[Line]:
    """The lines that overlap none of some spans."""
    spans = sorted(taken)
    found, at = [], 0
    for line in lines:
        while at < len(spans) and spans[at].end <= line.span.start:
            at += 1
        if at == len(spans) or not spans[at].overlaps(line.span):
            found.append(line)
    return found


_LONG = 400
"""A longer line is prose, and not looked at more closely."""
