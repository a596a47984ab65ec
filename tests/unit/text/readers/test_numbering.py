"""Numbers that Word makes: of lists, headings and styles."""

from __future__ import annotations

from itertools import count

import pytest
from docx.document import Document as WordDocument

from reviewer.text.readers import read_bytes
from reviewer.text.readers.numbering import written
from tests.unit.text.packages import raw_word, word

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def level(depth: int, form: str, text: str, *, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(levels: str, *, nums: str = "", links: str = "") -> str:
    return (
        f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="7">{links}{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f"{nums}</w:numbering>"
    )


def numbered(text: str, *, depth: int = 0, num: int = 1) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def lines(body: str, levels: str, **more: str) -> list[str]:
    parts = {"word/numbering.xml": numbering(levels, **more)}
    return read_bytes("a.docx", raw_word(body, parts)).text.splitlines()


def test_chapters_and_sections_count_as_the_printed_page_does() -> None:
    levels = (
        level(0, "chineseCountingThousand", "第%1章", more='<w:suff w:val="space"/>')
        + level(1, "japaneseCounting", "%2、", more='<w:suff w:val="nothing"/>')
        + level(2, "decimal", "%1.%2.%3", more="<w:isLgl/>")
    )
    body = "".join(
        numbered(text, depth=depth)
        for text, depth in (
            ("基础", 0),
            ("成就", 1),
            ("问题", 1),
            ("目标", 0),
            ("总体", 1),
            ("细", 2),
        )
    )
    assert lines(body, levels) == [
        "第一章 基础",
        "一、成就",
        "二、问题",
        "第二章 目标",
        "一、总体",
        "2.1.1 细",
    ]


def test_a_second_use_of_a_list_begins_where_it_says_and_else_goes_on() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    uses = ((1, "甲"), (1, "乙"), (2, "丙"), (2, "丁"), (3, "戊"))
    body = "".join(numbered(text, num=num) for num, text in uses)
    found = lines(body, level(0, "decimal", "（%1）"), nums=again)
    assert found == ["（1）甲", "（2）乙", "（1）丙", "（2）丁", "（3）戊"]


def test_bullets_empty_paragraphs_and_paragraphs_taken_out_of_a_list_have_no_number() -> None:
    levels = level(0, "bullet", "●") + level(1, "decimal", "%2.")
    body = (
        numbered("点")
        + numbered("", depth=1)
        + numbered("二", depth=1)
        + numbered("外", depth=1, num=0)
    )
    assert lines(body, levels) == ["点", "", "2. 二", "外"]


def test_deleted_paragraphs_are_not_counted() -> None:
    deleted = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/>'
        "</w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
    )
    found = lines(numbered("甲") + deleted + numbered("乙"), level(0, "decimal", "%1."))
    assert [line for line in found if line] == ["1. 甲", "2. 乙"]


def test_a_style_numbers_its_paragraphs_also_one_that_stands_on_another() -> None:
    styles = (
        f'<w:styles xmlns:w="{_W}"><w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>'
    )
    levels = level(0, "decimal", "%1.") + level(
        1, "upperLetter", "%2)", more='<w:pStyle w:val="H2"/>'
    )
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{style}</w:t></w:r></w:p>'
        for style in ("H", "H2", "H2", "H", "loop")
    )
    parts = {"word/numbering.xml": numbering(levels), "word/styles.xml": styles}
    text = read_bytes("a.docx", raw_word(body, parts)).text
    assert text.splitlines() == ["1. H", "A) H2", "B) H2", "2. H", "loop"]


def test_lists_as_word_writes_them_are_numbered_in_cells_too() -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("工业增长7%。", style="List Number")
        table = document.add_table(2, 2)
        for row in range(2):
            table.cell(row, 0).paragraphs[0].style = document.styles["List Number 2"]
            table.cell(row, 0).paragraphs[0].text = "指标"
        document.add_paragraph("2025年新增就业5万人。", style="List Number")

    source = read_bytes("a.docx", word(fill))
    assert source.text.splitlines()[0] == "1. 工业增长7%。"
    assert source.text.splitlines()[-1] == "2. 2025年新增就业5万人。"
    cells = [cell.span.of(source.text) for cell in source.tables[0].cells if cell.column == 0]
    assert cells == ["1. 指标", "2. 指标"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (10, "chineseCounting", "十"),
        (15, "japaneseCounting", "十五"),
        (21, "chineseCountingThousand", "二十一"),
        (105, "chineseCounting", "一百〇五"),
        (110, "chineseCounting", "一百一十"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (20, "ideographDigital", "二〇"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (2, "ideographTraditional", "乙"),
        (12, "decimalFullWidth", "１２"),
        (5, "decimalZero", "05"),
        (28, "lowerLetter", "bb"),
        (14, "upperRoman", "XIV"),
        (7, "some future form", "7"),
    ],
)
def test_numbers_are_written_as_word_shows_them(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


def test_broken_numbering_costs_the_numbers_and_not_the_text() -> None:
    hostile = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="x"/><w:lvl w:ilvl="0">'
        '<w:start w:val="99999999999"/><w:lvlText w:val="%1%2%9."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"/>'
    )
    parts = {"word/numbering.xml": f'<w:numbering xmlns:w="{_W}">{hostile}</w:numbering>'}
    body = (
        numbered("甲") + numbered("乙", num=4) + numbered("丙", num=99) + numbered("丁", depth=12)
    )
    text = read_bytes("a.docx", raw_word(body, parts)).text
    assert [line[-1] for line in text.splitlines()] == ["甲", "乙", "丙", "丁"]


def test_letters_stay_short_however_long_the_list() -> None:
    assert all(len(written(number, "lowerLetter")) <= 20 for number in (*range(1, 80), 100_000))
    assert next(number for number in count(1) if written(number, "lowerLetter") == "aa") == 27
