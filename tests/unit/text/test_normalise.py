"""One way of writing a text, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.span import Span
from reviewer.text.normalise import View, simplify, traditionalise

MIXED = st.text("0123456789.,% \n\t　亿億元５％，。、地區区與“”()（）—*`ABab", max_size=120)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("５．５％", "5.5%"),
        ("地區生產總值", "地区生产总值"),
        ("2.9∶30.7", "2.9:30.7"),
        ("﹤5.5", "<5.5"),
        ("显著", "显著"),
    ],
)
def test_signs_widths_and_characters_become_one(written: str, plain: str) -> None:
    assert simplify(written) == plain


@given(MIXED)
def test_simplifying_keeps_every_offset(text: str) -> None:
    assert len(simplify(text)) == len(text)


def test_words_of_ours_follow_a_traditional_text() -> None:
    assert traditionalise("占比率") == "占比率"
    assert traditionalise("覆盖率") == "覆蓋率"


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("突破 500 亿元、年均增长 7.7% ,", "突破500亿元、年均增长7.7%,"),
        ("达到 2 .5 %", "达到2.5%"),
        ("68.04 70 81", "68.04 70 81"),
        ("1. 2025 年新增 5 万人", "1. 2025年新增5万人"),
        ("增长 1. 5 %", "增长1.5%"),
        ("建设 **5G** 基站", "建设5G基站"),
        ("到二〇三五年", "到2035年"),
        ("第十五个五年规划", "第十五个五年规划"),
    ],
)
def test_strays_of_a_copy_are_left_out(source: str, read: str) -> None:
    assert View(source).text == read


def test_a_hard_wrapped_sentence_is_one_line_and_headings_stay_lines() -> None:
    wrapped = (
        "滾動實施城市更新行動計劃並且持續推進相關的各項重點工作滾動實施112個城市更新\n"
        "試點示范項目。\n二、重點任務\n"
    )
    text = View(wrapped).text
    assert "112个城市更新试点示范项目。\n二、重点任务" in text


@given(MIXED)
def test_every_character_of_the_view_leads_back_to_its_source(text: str) -> None:
    view = View(text)
    for offset, sign in enumerate(view.text):
        source = text[view.origin(offset)]
        assert simplify(source) == sign or sign.isdigit()


@given(MIXED, st.integers(0, 120), st.integers(0, 120))
def test_an_extent_reads_like_its_own_text(text: str, first: int, last: int) -> None:
    start, end = sorted((min(first, len(text)), min(last, len(text))))
    inside = View(text, Span(start, end))
    assert inside.text == View(text[start:end]).text
    if inside.text:
        assert start <= inside.origin(0)
        assert inside.origin(len(inside.text) - 1) < end


def test_what_is_read_elsewhere_leaves_only_line_breaks() -> None:
    text = "前文增长5%。\n表格 7 8 9\n后文增长6%。"
    table = Span(text.index("表格"), text.index("\n后文"))
    view = View(text, without=[table])
    assert "表格" not in view.text
    assert view.source_text(view.span(view.text.index("6"), view.text.index("6") + 2)) == "6%"


def test_a_narrow_column_is_read_on_line_by_line() -> None:
    """As the text layer of a page of two columns has it."""
    column = (
        "地区生产总值达到 120.5 亿元，增长\n8.5%，一般公共预算收入 11.16 亿元，\n"
        "增长 6.2%，城镇新增就业 5.3 万人，森\n林覆盖率稳定在 60%以上，粮食产量保\n"
        "持在 30 万吨，高新技术企业达到 58\n家，研发投入强度提高到 2.1%。\n"
    )
    text = View(column * 3 + "二、重点工作\n").text
    assert "增长8.5%,一般公共预算收入11.16亿元,增长6.2%" in text
    assert "达到58家,研发投入强度提高到2.1%。\n" in text
    assert text.endswith("\n二、重点工作\n")


def test_a_list_of_lines_that_go_to_no_edge_stays_a_list() -> None:
    projects = "\n".join(
        f"平江县{name}建设项目总投资{number}亿元"
        for number, name in enumerate(
            ("人民医院", "第一中学", "城乡供水一体化", "通用机场", "天岳新区污水处理厂扩容") * 4, 1
        )
    )
    assert View(projects).text == projects


def test_short_lines_of_many_widths_stay_lines() -> None:
    cells = "\n".join(["指标", "单位", "地区生产总值年均增长速度", "%", "2025年", "森林覆盖率"] * 4)
    assert View(cells).text == cells


def test_characters_that_nobody_sees_are_no_part_of_what_is_read() -> None:
    """A mark of direction or of no width, a NUL, a byte-order mark where two files were joined."""
    assert View("森林\ufeff覆盖率\u200b６０\u2060%\x00，\u202e增长\u202c5\u00ad%").text == (
        "森林覆盖率60%,增长5%"
    )
