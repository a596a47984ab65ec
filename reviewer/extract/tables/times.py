"""The years at the head of columns whose cells hold sentences: each cell speaks of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewer.domain.span import Span
from reviewer.extract.tables.grid import Grid

_YEAR = re.compile(r"(?:到|至)?((?:19|20)\d{2})年?(?:底|末|度)?[一-鿿]{0,6}")
_LEAST_WORDS = 4  # characters of a cell that says something of its own


@dataclass(frozen=True, slots=True)
class ColumnTime:
    """cell: what stands below a head that names ``year``."""

    cell: Span
    year: int


def column_times(grid: Grid) -> tuple[list[Span], list[ColumnTime]]:
    """The head cells that name a year, and the cells of words below them, in reading order."""
    if not grid.certain:
        return [], []
    heads = {
        cell.column: (cell.span, int(named[1]))
        for cell in grid.cells
        if cell.row == 0 and (named := _YEAR.fullmatch(cell.plain))
    }
    cells = [
        ColumnTime(cell.span, heads[cell.column][1])
        for cell in grid.cells
        if cell.row and cell.column in heads and len(cell.plain) >= _LEAST_WORDS
    ]
    return [span for span, _ in heads.values()], sorted(cells, key=lambda time: time.cell)
