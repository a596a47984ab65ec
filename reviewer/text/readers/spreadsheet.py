"""Excel workbooks: each visible sheet with its name as a line and its used cells as a table.

Formulas are never computed: a cell shows the result that was saved with it.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import cast

import openpyxl
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from reviewer.errors import QT_TRANSLATE_NOOP, ReadError
from reviewer.text.readers import failures
from reviewer.text.readers.archive import Package, open_package
from reviewer.text.readers.figures import shown
from reviewer.text.readers.layout import Composer, GridCell
from reviewer.text.readers.parsed import Parsed, RawFile

_MERGED = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]{0,40}?ref\s*=\s*["']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})["']"""
)
_NO_RESULT = re.compile(
    rb"""<(?:\w+:)?c(?=\s)(?![^>]*\st=["']str["'])[^>]*?\sr=["']([A-Z]{1,3}\d{1,7})["'][^>]*>\s*"""
    rb"""<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*(?:/>|></(?:\w+:)?v>)\s*)?"""
    rb"""</(?:\w+:)?c>"""
)
_EMPTY_PER_CELL = 50  # empty cells that are passed over for each that may be read

_Merges = dict[tuple[int, int], tuple[int, int]]  # upper left to rows and columns


def parse(file: RawFile) -> Parsed:
    package = open_package(file, "xlsx")
    composer = Composer(file.name, file.limits)
    with failures.foreign(file.name, "xlsx"), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of styles and checks that are not kept
        book = openpyxl.load_workbook(io.BytesIO(file.data), read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible":
                    sheet.reset_dimensions()
                    composer.block(sheet.title)
                    part = _part(package, sheet)
                    _check_results(file, sheet.title, part)
                    composer.table(_cells(package, sheet, _merges(part)))
        finally:
            book.close()
    return Parsed(text=composer.text if composer.tables else "", tables=composer.tables)


def _part(package: Package, sheet: object) -> bytes:
    """The sheet's XML, for what openpyxl does not tell of sheets that it streams."""
    return package.part(str(getattr(sheet, "_worksheet_path", "")).lstrip("/")) or b""


def _check_results(file: RawFile, sheet: str, part: bytes) -> None:
    """Raises ReadError if a formula was saved without its result: its value would be missing."""
    match = _NO_RESULT.search(part)
    if match is not None:
        raise ReadError(
            QT_TRANSLATE_NOOP(
                "errors",
                "“{file}” has formulas without their results, the first in cell {cell} of the "
                "sheet “{sheet}”. Open it in a spreadsheet program, save it and import it again.",
            ),
            file=file.name,
            cell=match[1].decode("ascii"),
            sheet=sheet,
        )


def _merges(part: bytes) -> _Merges:
    merges: _Merges = {}
    for match in _MERGED.finditer(part):
        left, top, right, bottom = range_boundaries(match[1].decode("ascii"))
        if left and top and right and bottom and right >= left and bottom >= top:
            merges[top - 1, left - 1] = (bottom - top + 1, right - left + 1)
    return merges


def _cells(package: Package, sheet: ReadOnlyWorksheet, merges: _Merges) -> Iterator[GridCell]:
    """The cells of each row up to the last one that is not empty, covered ones left out."""
    file = package.file
    n_passed = 0
    covered: dict[int, list[tuple[int, int]]] = {}  # column to rows [from, to) that are covered
    for number, row in enumerate(_rows(sheet)):
        n_passed += len(row) + 1
        if n_passed > file.limits.cells * _EMPTY_PER_CELL:
            raise _sparse(file)
        texts = [_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        yield from _row(texts, number, merges, covered)


def _text(cell: ReadOnlyCell) -> str:
    value = cell.value
    if value is None or isinstance(value, str):
        return shown(value, "")  # looking a format up takes longer than all the rest
    return shown(value, cell.number_format or "")


def _rows(sheet: ReadOnlyWorksheet) -> Iterator[Sequence[ReadOnlyCell]]:
    return cast("Iterator[Sequence[ReadOnlyCell]]", sheet.rows)  # the stubs: a plain sheet's


def _row(
    texts: list[str], number: int, merges: _Merges, covered: dict[int, list[tuple[int, int]]]
) -> Iterator[GridCell]:
    column = 0
    while column < len(texts):
        text = texts[column]
        if not text and any(first <= number < after for first, after in covered.get(column, ())):
            column += 1
            continue
        height, width = merges.get((number, column), (1, 1))
        if height > 1:
            for below in range(column, min(column + width, len(texts))):
                covered.setdefault(below, []).append((number, number + height))
        yield GridCell(text, number, column, height, width)
        column += _covered_right(texts, column, width)


def _covered_right(texts: list[str], column: int, width: int) -> int:
    """How many columns a cell covers; a value under a merged cell is kept as a cell."""
    last = column + 1
    while last < min(column + width, len(texts)) and not texts[last]:
        last += 1
    return last - column


def _sparse(file: RawFile) -> ReadError:
    return ReadError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” spreads its cells over too large a sheet. Copy the used cells to a new "
            "sheet and import that.",
        ),
        file=file.name,
    )
