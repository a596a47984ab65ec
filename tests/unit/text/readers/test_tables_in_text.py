"""CSV and Markdown: the text stays as it is, the cells are marked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.document import Source
from reviewer.text.readers import read_bytes


def cells(source: Source, number: int = 0) -> list[tuple[int, int, str]]:
    return [
        (cell.row, cell.column, cell.span.of(source.text)) for cell in source.tables[number].cells
    ]


def test_csv_cells_point_into_the_unchanged_text() -> None:
    text = '指标,单位,"2,025"\n"a ""q"" b",,3\n"多\n行",x,\n'
    source = read_bytes("a.csv", text.encode("gb18030"))
    assert source.text == text
    assert cells(source) == [
        (0, 0, "指标"),
        (0, 1, "单位"),
        (0, 2, "2,025"),
        (1, 0, 'a ""q"" b'),
        (1, 1, ""),
        (1, 2, "3"),
        (2, 0, "多\n行"),
        (2, 1, "x"),
        (2, 2, ""),
    ]


def test_the_delimiter_is_the_one_that_parts_the_rows_evenly() -> None:
    for sign in (",", ";", "\t", "|"):
        text = f"指标{sign}值\n增长，同比{sign}8\n甲{sign}9\n"
        assert cells(read_bytes("a.csv", text.encode()))[2] == (1, 0, "增长，同比")


def test_an_open_quotation_mark_does_not_swallow_the_rows_below() -> None:
    source = read_bytes("a.csv", '甲,"乙\n丙,丁\n'.encode())
    assert cells(source) == [(0, 0, "甲"), (0, 1, '"乙'), (1, 0, "丙"), (1, 1, "丁")]


def test_markdown_pipe_tables_are_tables_and_their_rule_is_no_row() -> None:
    text = "# 题\n\n| 指标 | 2025 |\n|:---|---:|\n| 甲\\|乙 |  |\n|丙|3|\n\n正文 a | b\n"
    source = read_bytes("a.md", text.encode())
    assert source.text == text
    assert cells(source) == [
        (0, 0, "指标"),
        (0, 1, "2025"),
        (1, 0, "甲\\|乙"),
        (1, 1, ""),
        (2, 0, "丙"),
        (2, 1, "3"),
    ]
    assert source.tables[0].span.of(text).startswith("| 指标")
    assert len(source.tables) == 1


def test_a_table_without_outer_pipes_is_a_table_and_one_in_code_is_not() -> None:
    text = "```\n|a|b|\n|-|-|\n|1|2|\n```\n甲 | 乙\n-|-\n1 | 2\n"
    source = read_bytes("a.md", text.encode())
    assert [cells(source, n) for n in range(len(source.tables))] == [
        [(0, 0, "甲"), (0, 1, "乙"), (1, 0, "1"), (1, 1, "2")]
    ]


@given(st.text(alphabet='甲1,"\n|-: ;\t\\`', min_size=1), st.sampled_from(["a.csv", "a.md"]))
@settings(deadline=None)  # the first example loads tables and libraries
def test_cells_lie_in_order_inside_the_text(text: str, name: str) -> None:
    source = read_bytes(name, f"指标 {text}".encode())
    assert source.text == f"指标 {text}"
    for table in source.tables:
        ends = [table.span.start]
        for cell in table.cells:
            assert ends[-1] <= cell.span.start
            ends.append(cell.span.end)
        assert len({(cell.row, cell.column) for cell in table.cells}) == len(table.cells)
