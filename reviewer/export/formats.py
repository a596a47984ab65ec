"""The forms of an export: each writes lines to a new file, one at a time."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.writer.excel import ExcelWriter

from reviewer.export.fields import FIELDS, Facts, Line, Scalar

Writer = Callable[[Path, Iterable[Line], Facts], None]

_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r].", re.DOTALL)
"""What a spreadsheet would run. One such character alone (the comparator “=”) is text to it."""

_SIGNED = re.compile(r"[+-]\d[\d,]*(?:\.\d+)?[%‰]?")  # begins like a formula and is none

_EXACT_DIGITS = 15  # what a spreadsheet's numbers hold
_LONGEST_CELL = 32_767
_SHOWN_FOR_CONTROL = "\ufffd"


def write_csv(path: Path, lines: Iterable[Line], _facts: Facts) -> None:
    """UTF-8 with BOM and CRLF, as Excel expects; text like a formula gets a “'” before it.

    Control characters, which spreadsheets drop or stop at, become U+FFFD.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field.name for field in FIELDS])
        for line in lines:
            writer.writerow([csv_cell(field.of(line)) for field in FIELDS])


def csv_cell(value: Scalar) -> str:
    """A value as CSV has it; text like a formula gets a “'” before it."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    if not isinstance(value, str):
        return str(value)
    is_formula = _FORMULA.match(value) and not _SIGNED.fullmatch(value)
    return ("'" if is_formula else "") + ILLEGAL_CHARACTERS_RE.sub(_SHOWN_FOR_CONTROL, value)


def write_jsonl(path: Path, lines: Iterable[Line], _facts: Facts) -> None:
    """One JSON object a line; numbers as numbers, ranges and compositions as lists."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            record = {field.name: field.json(line) for field in FIELDS}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_xlsx(path: Path, lines: Iterable[Line], facts: Facts) -> None:
    """A sheet of records, a sheet that defines their fields, and what the export stands on."""
    book = Workbook(write_only=True)
    try:
        _fill(book, lines, facts)
        # not book.save: where the disk fails, that leaves its archive to the garbage collector
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            ExcelWriter(book, archive).save()
    except BaseException:
        discard(book)
        raise


def _fill(book: Workbook, lines: Iterable[Line], facts: Facts) -> None:
    bold = Font(bold=True)
    records = book.create_sheet("records")
    records.freeze_panes = "A2"
    records.append([sheet_cell(records, field.name, font=bold) for field in FIELDS])
    for line in lines:
        records.append([sheet_cell(records, field.of(line)) for field in FIELDS])
    definitions = book.create_sheet("fields")
    heads = ("field", "type", "meaning", "含义")
    definitions.append([sheet_cell(definitions, head, font=bold) for head in heads])
    for field in FIELDS:
        row = (field.name, field.type, field.en, field.zh)
        definitions.append([sheet_cell(definitions, text) for text in row])
    about = book.create_sheet("export")
    for name in facts.__dataclass_fields__:
        about.append([sheet_cell(about, name, font=bold), sheet_cell(about, getattr(facts, name))])


def discard(book: Any) -> None:
    """Close and remove the temporary files that openpyxl keeps for unfinished sheets."""
    for sheet in book.worksheets:
        if sheet._writer is not None:
            with suppress(Exception):  # what went wrong already is being raised
                sheet.close()
            with suppress(OSError):
                sheet._writer.cleanup()


def sheet_cell(sheet: Any, value: Any, *, font: Font | None = None) -> Any:
    """A cell whose text is text whatever it looks like."""
    if value is None or value == "":
        return None
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > _EXACT_DIGITS:
        value = format(value, "f")
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub(_SHOWN_FOR_CONTROL, value)[:_LONGEST_CELL]
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes what begins with “=” for a formula
        if _FORMULA.match(value):
            cell.quotePrefix = True  # so that it stays text when it is edited
    if font is not None:
        cell.font = font
    return cell


FORMATS: Mapping[str, Writer] = MappingProxyType(
    {"csv": write_csv, "jsonl": write_jsonl, "xlsx": write_xlsx}
)
"""Writers by the name of their form, which is also the file's suffix."""
