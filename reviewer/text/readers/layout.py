"""Text put together piece by piece, with the tables that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reviewer.domain.document import Cell, Table
from reviewer.domain.span import Span
from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers.parsed import Limits


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's text and place before it has an offset; a merged cell stands once."""

    text: str
    row: int
    column: int
    n_rows: int = 1
    n_columns: int = 1


class Composer:
    """Collects blocks, one a line; tables as lines of cells parted by tabs."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name, self._limits = name, limits
        self._pieces: list[str] = []
        self._tables: list[Table] = []
        self._length = self._n_cells = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(self._tables)

    def block(self, text: str) -> None:
        """A paragraph and its line break."""
        self._put(text)
        self._put("\n")

    def table(self, cells: Iterable[GridCell]) -> None:
        """A table's cells in reading order. Raises ReadError beyond the limits."""
        placed: list[Cell] = []
        start, row = self._length, -1
        for cell in cells:
            self._check(cell)
            if placed:
                self._put("\t" if cell.row == row else "\n")
            row = cell.row
            begin = self._length
            self._put(cell.text)
            span = Span(begin, self._length)
            placed.append(Cell(span, cell.row, cell.column, cell.n_rows, cell.n_columns))
        if placed:
            kept = clipped(placed, most=self._limits.cells)
            self._tables.append(Table(Span(start, self._length), kept))
            self._put("\n")

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _check(self, cell: GridCell) -> None:
        self._n_cells += 1
        check_cell(self._name, cell.text, self._n_cells, self._limits)


def clipped(cells: Sequence[Cell], *, most: int) -> tuple[Cell, ...]:
    """The cells, none merged over rows or columns in which no cell begins.

    A file may merge a cell down to row 1,048,576, and as many cells as it likes over each other:
    once they cover more than ``most`` places together, the rest stand as if not merged.
    """
    last_row = max(cell.row for cell in cells) + 1
    last_column = max(cell.column for cell in cells) + 1
    n_covered = 0
    found = []
    for cell in cells:
        n_rows = min(cell.n_rows, last_row - cell.row)
        n_columns = min(cell.n_columns, last_column - cell.column)
        n_covered += n_rows * n_columns
        if n_covered > most:
            n_rows = n_columns = 1
        found.append(replace(cell, n_rows=n_rows, n_columns=n_columns))
    return tuple(found)


def check_cell(name: str, text: str, number: int, limits: Limits) -> None:
    """Raises ReadError if the cell is too long or one too many."""
    if len(text) > limits.cell_characters:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” has a table cell of {length} characters; at most {limit} are read. "
                "Take the text out of the table and import it as a document.",
            ),
            file=name,
            length=len(text),
            limit=limits.cell_characters,
        )
    if number > limits.cells:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” has more than {limit} table cells, the most that is read from one "
                "file. Split it into smaller files.",
            ),
            file=name,
            limit=limits.cells,
        )
