"""How a document is laid out: nothing lost, long lines broken, headings and tables kept apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.document import Cell, Document, Section, Table
from reviewer.domain.span import Span
from reviewer.ui.views.source_blocks import Block, BlockKind, Grid
from reviewer.ui.views.source_layout import LONG_LINE, WIDEST_GRID, lay_out

SENTENCE = "地区生产总值突破500亿元、年均增长7.7%，城镇登记失业率控制在4.5%以内。"


def of(text: str, **fields: object) -> Document:
    return Document(text=text, extent=Span(0, len(text)), **fields)  # type: ignore[arg-type]


def spans(document: Document, sections: list[Section] | None = None) -> list[Span]:
    shown = []
    for block in lay_out(document, sections or []):
        if isinstance(block, Grid):
            shown += [cell.span for cell in block.table.cells]
        else:
            shown += block.parts
    return shown


@given(
    st.text(alphabet="增长8%。；! 　\t\n一是(一)二、𠮷”", max_size=1500),
    st.lists(st.tuples(st.integers(0, 1499), st.integers(1, 20)), max_size=4),
)
def test_every_character_but_white_space_is_shown_once(
    text: str, places: list[tuple[int, int]]
) -> None:
    sections = [
        Section(1, Span(start, min(start + length, len(text))), Span(start, len(text)))
        for start, length in places
        if start < len(text)
    ]
    shown = spans(of(text), sections)
    assert all(one.end <= other.start for one, other in pairwise(shown))
    seen = {at for span in shown for at in range(span.start, span.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in seen)


def test_a_report_that_is_one_line_reads_in_paragraphs() -> None:
    text = SENTENCE * 600
    blocks = [block for block in lay_out(of(text), []) if isinstance(block, Block)]
    assert len(text) > 20_000
    assert all(len(block.parts[0]) <= LONG_LINE for block in blocks)
    assert all(text[block.parts[0].end - 1] == "。" for block in blocks)


def test_an_enumerator_begins_a_paragraph_of_a_long_line() -> None:
    text = "总的要求。" + "一是坚持。" + "二是推动。" + SENTENCE * 20
    parts = [block.parts[0].of(text) for block in lay_out(of(text), []) if isinstance(block, Block)]
    assert parts[:2] == ["总的要求。", "一是坚持。"]


def test_a_heading_inside_a_line_stands_alone() -> None:
    heading = "二、2021年重点工作"
    text = SENTENCE * 6 + heading + SENTENCE * 6
    at = text.index(heading)
    section = Section(2, Span(at, at + len(heading)), Span(at, len(text)))
    [block] = [
        block
        for block in lay_out(of(text), [section])
        if isinstance(block, Block) and block.kind is BlockKind.HEADING
    ]
    assert block.parts[0].of(text) == heading
    assert block.level == 2


def test_a_sentence_cut_by_a_line_break_reads_on() -> None:
    first = "优化中心城区功能布局,充分发挥国家级开发开放平台和各类园区的作用,建设高水平的"
    text = f"{first}\n  平台。\n二是推动。\n{first}\n3.加快建设。\n"
    blocks = ["".join(span.of(text) for span in block.parts) for block in lay_out(of(text), [])]
    assert blocks == [f"{first}平台。", "二是推动。", first, "3.加快建设。"]


def test_a_full_stop_stays_with_its_heading() -> None:
    text = "(一)提升能力。\n" + SENTENCE
    section = Section(1, Span(0, 7), Span(0, len(text)))
    shown = [span.of(text) for span in spans(of(text), [section])]
    assert shown == ["(一)提升能力。", SENTENCE]


def test_markdown_s_signs_stay_with_their_heading() -> None:
    text = "## 一、回顾\n" + SENTENCE
    section = Section(2, Span(3, 7), Span(0, len(text)))
    shown = [span.of(text) for span in spans(of(text), [section])]
    assert shown == ["## 一、回顾", SENTENCE]


def test_the_title_is_recognised() -> None:
    text = "云水县2021年政府工作报告\n各位代表：\n" + SENTENCE
    first = next(iter(lay_out(of(text, title="云水县2021年政府工作报告"), [])))
    assert isinstance(first, Block)
    assert first.kind is BlockKind.TITLE


def table(text: str, n_rows: int) -> Table:
    cells = []
    at = text.index("甲")
    for row in range(n_rows):
        for column in range(2):
            cells.append(Cell(Span(at, at + 1), row, column))
            at += 2
    return Table(Span(text.index("甲"), at), tuple(cells))


def test_a_table_keeps_its_place_and_cells() -> None:
    text = "前文。\n甲\t乙\n丙\t丁\n后文。"
    document = of(text, tables=(table(text, 2),))
    kinds = [type(block) for block in lay_out(document, [])]
    assert kinds == [Block, Grid, Block]
    assert "".join(span.of(text) for span in spans(document)) == "前文。甲乙丙丁后文。"


def test_a_huge_table_is_shown_in_rows() -> None:
    n_rows = WIDEST_GRID
    text = "甲\t乙\n" * n_rows
    blocks = list(lay_out(of(text, tables=(table(text, n_rows),)), []))
    assert len(blocks) == n_rows
    assert {block.kind for block in blocks if isinstance(block, Block)} == {BlockKind.ROW}


def test_a_table_copied_cell_by_cell_reads_in_rows_again() -> None:
    row = "\t{}\n\t指标{}（%）\n\t6.{}\n\t预期性\n\n"
    text = (
        "专栏1 “十五五”时期主要指标\n"
        + "".join(row.format(n, n, n) for n in range(4))
        + "注：完。\n"
    )
    blocks = [block for block in lay_out(of(text), []) if isinstance(block, Block)]
    rows = [block for block in blocks if block.kind is BlockKind.ROW]
    assert [[part.of(text) for part in row.parts] for row in rows] == [
        [f"{n}", f"指标{n}（%）", f"6.{n}", "预期性"] for n in range(4)
    ]
    assert blocks[0].kind is BlockKind.SHORT
    assert len({row.stops for row in rows}) == 1
    assert list(rows[0].stops) == sorted(rows[0].stops)


def test_a_few_short_lines_are_no_table() -> None:
    text = "各区县人民政府\n有关单位\n重庆市人民政府\n\n2023年3月10日\n"
    assert all(
        block.kind is BlockKind.SHORT for block in lay_out(of(text), []) if isinstance(block, Block)
    )
