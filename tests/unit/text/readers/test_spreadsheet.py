from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reviewer.domain.document import Cell
from reviewer.domain.span import Span
from reviewer.errors import ReadError
from reviewer.text.readers import read_bytes
from reviewer.text.readers.figures import shown
from reviewer.text.readers.layout import clipped
from tests.unit.text.packages import shared_strings_workbook, with_part, workbook


def test_a_sheet_is_its_name_and_a_table_of_shown_values() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["指标", "单位", "2025年", "2030年"])
        sheet.append(["常住人口城镇化率", "%", 0.6804, 0.7])
        sheet["C2"].number_format = "0.00%"
        sheet["D2"].number_format = "0%"

    source = read_bytes("表.xlsx", workbook(fill))
    assert source.format == "xlsx"
    assert source.text == "指标\n指标\t单位\t2025年\t2030年\n常住人口城镇化率\t%\t68.04%\t70%\n"
    last = source.tables[0].cells[-1]
    assert (last.row, last.column, last.span.of(source.text)) == (1, 3, "70%")


def test_merged_cells_stand_once_with_their_size() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["指标", "目标", None, "属性"])
        sheet.append([None, "2025年", "2030年", None])
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    source = read_bytes("a.xlsx", workbook(fill))
    found = [
        (cell.row, cell.column, cell.n_rows, cell.n_columns, cell.span.of(source.text))
        for cell in source.tables[0].cells
    ]
    assert found == [
        (0, 0, 2, 1, "指标"),
        (0, 1, 1, 2, "目标"),
        (0, 3, 1, 1, "属性"),
        (1, 1, 1, 1, "2025年"),
        (1, 2, 1, 1, "2030年"),
    ]


def test_rows_keep_their_numbers_across_empty_ones() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"] = "甲"
        sheet["C9"] = "乙"

    source = read_bytes("a.xlsx", workbook(fill))
    named = [(cell.row, cell.column) for cell in source.tables[0].cells if cell.span]
    assert named == [(2, 1), (8, 2)]


def test_shared_strings_in_several_fonts_are_whole() -> None:
    source = read_bytes("a.xlsx", shared_strings_workbook())
    assert source.text == "表\n城镇化率\t8.5\n"


def test_parts_that_the_library_does_not_know_do_no_harm() -> None:
    unknown = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    data = with_part(
        workbook(lambda sheet: sheet.append(["甲", 1])),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace("</worksheet>", unknown),
    )
    assert read_bytes("a.xlsx", data).text == "指标\n甲\t1\n"


def with_result(xml: str, result: str) -> str:
    """Formulas as a spreadsheet program saves them, with what they come to."""
    return re.sub(r"</f><v ?/>|</f><v></v>", f"</f>{result}", xml)


def test_formulas_are_not_computed_and_show_what_was_saved_with_them() -> None:
    data = workbook(lambda sheet: sheet.append(["甲", "=1+1"]))
    saved = with_part(data, "xl/worksheets/sheet1.xml", lambda xml: with_result(xml, "<v>7</v>"))
    assert read_bytes("a.xlsx", saved).text == "指标\n甲\t7\n"


def test_a_formula_without_its_result_is_refused_and_not_passed_over() -> None:
    data = workbook(lambda sheet: sheet.append(["甲", "=1+1"]))
    for result in ("", "<v></v>", "<v/>"):
        bare = with_part(
            data, "xl/worksheets/sheet1.xml", lambda xml, text=result: with_result(xml, text)
        )
        with pytest.raises(ReadError, match="B1 of the sheet “指标”"):
            read_bytes("a.xlsx", bare)


def test_a_formula_that_comes_to_no_text_is_an_empty_cell() -> None:
    data = with_part(
        workbook(lambda sheet: sheet.append(["甲", "=1+1", "乙"])),
        "xl/worksheets/sheet1.xml",
        lambda xml: with_result(xml, "<v></v>").replace('<c r="B1"', '<c r="B1" t="str"'),
    )
    assert read_bytes("a.xlsx", data).text == "指标\n甲\t\t乙\n"


def test_hidden_sheets_are_left_out() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "甲"
        assert sheet.parent is not None
        hidden = sheet.parent.create_sheet("隐藏")
        hidden["A1"] = "不见"
        hidden.sheet_state = "hidden"

    assert read_bytes("a.xlsx", workbook(fill)).text == "指标\n甲\n"


def test_a_wrong_dimension_does_not_cut_cells_off() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["甲", "乙"])
        sheet.append(["丙", "丁"])

    lying = with_part(
        workbook(fill),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace('ref="A1:B2"', 'ref="A1"'),
    )
    assert read_bytes("a.xlsx", lying).text == "指标\n甲\t乙\n丙\t丁\n"


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.085, "0.0%", "8.5%"),
        (12345.678, "#,##0.00", "12,345.68"),
        (12345.678, "General", "12345.678"),
        (0.1 + 0.2, "General", "0.3"),
        (500.0, "General", "500"),
        (1e-7, "General", "0.0000001"),
        (2.5, "0", "3"),
        (12.3, "0.00_ ", "12.30"),
        (8.5, "0.##", "8.5"),
        (8, "0.##", "8"),
        (-2.4, "0.0;[Red]-0.0", "-2.4"),
        (7, '0"个"', "7"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("甲\r\n乙", "General", "甲\n乙"),
        (datetime(2025, 3, 1), 'yyyy"年"m"月"', "2025年3月"),  # noqa: DTZ001 - sheets know no zones
        (date(2021, 3, 26), "yyyy-mm-dd", "2021-03-26"),
    ],
)
def test_values_are_written_as_the_sheet_shows_them(
    value: object, number_format: str, text: str
) -> None:
    assert shown(value, number_format) == text


def test_a_cell_merged_beyond_the_used_cells_ends_with_them() -> None:
    """Issue 5: one cell merged over a whole sheet held the extraction up for minutes."""

    def fill(sheet: Worksheet) -> None:
        sheet.append(["指标", "2025年"])
        sheet.append(["生产总值", 500])

    def merge(xml: str) -> str:
        ref = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        return xml.replace("</sheetData>", f"</sheetData>{ref}")

    data = with_part(workbook(fill), "xl/worksheets/sheet1.xml", merge)
    (table,) = read_bytes("a.xlsx", data).tables
    assert (table.n_rows, table.n_columns) == (2, 2)


def test_cells_merged_over_each_other_count_by_what_they_cover() -> None:
    cells = [Cell(Span(0, 0), row, column, 9, 9) for row in range(9) for column in range(9)]
    found = clipped(cells, most=200)
    assert [(cell.row, cell.column) for cell in found] == [(c.row, c.column) for c in cells]
    assert sum(cell.n_rows * cell.n_columns for cell in found) <= 200 + len(cells)
    assert found[0].n_rows == found[0].n_columns == 9
