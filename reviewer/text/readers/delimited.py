"""CSV: the text as it stands in the file, with its cells marked.

The text is not put together anew, so that offsets are those of the decoded file: a cell's span
lies between its quotation marks, and doubled marks inside stay doubled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.domain.document import Cell, Table
from reviewer.domain.span import Span
from reviewer.text.readers import plain
from reviewer.text.readers.layout import check_cell
from reviewer.text.readers.parsed import Parsed, RawFile

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 20


def parse(file: RawFile) -> Parsed:
    parsed = plain.parse(file)
    cells: list[Cell] = []
    for cell in _cells(parsed.text, delimiter(parsed.text)):
        check_cell(
            file.name, parsed.text[cell.span.start : cell.span.end], len(cells) + 1, file.limits
        )
        cells.append(cell)
    tables = (Table(Span(0, len(parsed.text.rstrip("\n"))), tuple(cells)),) if cells else ()
    return Parsed(text=parsed.text, encoding=parsed.encoding, tables=tables)


def delimiter(text: str) -> str:
    """The sign that parts most of the first rows into the same number of cells, or a comma."""
    rows = [line for line in text[:100_000].split("\n", _SAMPLE_ROWS)[:_SAMPLE_ROWS] if line]
    best, most = ",", 0
    for sign in _DELIMITERS:
        counts = [re.sub(r'"[^"]*"', "", row).count(sign) for row in rows]
        usual = max(set(counts), key=counts.count, default=0)
        weight = counts.count(usual) if usual else 0
        if weight > most:
            best, most = sign, weight
    return best


def _cells(text: str, sign: str) -> Iterator[Cell]:
    quoted = re.compile(r'[ ]*"((?:[^"]|"")*)"[ ]*(?=' + re.escape(sign) + r"|\n|\Z)")
    bare = re.compile(r"[^\n" + re.escape(sign) + "]*")
    position, row, column = 0, 0, 0
    while position < len(text):
        match = quoted.match(text, position) if text[position] in ' "' else None
        if match is not None:
            yield Cell(Span(*match.span(1)), row, column)
        else:
            match = bare.match(text, position)
            assert match is not None  # it matches nothing as well
            yield Cell(Span(*match.span()), row, column)
        position = match.end() + 1
        if text[match.end() : position] == "\n":
            row, column = row + 1, 0
        else:
            column += 1
