"""Sections and sentences, also where a report is one line."""

from __future__ import annotations

from reviewer.domain.document import Document
from reviewer.domain.span import Span
from reviewer.text.normalise import View
from reviewer.text.segment import Sentences, headings, sections


def document(text: str) -> Document:
    return Document(text=text, extent=Span(0, len(text)))


def test_headings_of_a_plan_nest() -> None:
    text = (
        "第一章 发展基础\n第一节 成就\n成绩很大。\n第二节 形势\n机遇并存。\n"
        "第二章 目标\n目标明确。\n"
    )
    found = sections(document(text))
    assert [section.heading.of(text) for section in found] == [
        "第一章 发展基础", "第一节 成就", "第二节 形势", "第二章 目标",
    ]  # fmt: skip
    assert [section.level for section in found] == [2, 3, 3, 2]
    assert found[0].span.of(text).endswith("机遇并存。\n")
    assert found[0].span.covers(found[2].span)


def test_a_report_in_one_line_has_its_sections() -> None:
    body = "我们做了很多工作。" * 150
    text = f"各位代表: 一、2020年工作回顾 {body} 二、2021年重点工作安排 {body}"
    titles = [section.heading.of(text) for section in sections(document(text))]
    assert any(title.startswith("一、2020年工作回顾") for title in titles)
    assert any(title.startswith("二、2021年重点工作安排") for title in titles)


def test_markdown_headings_count_their_signs() -> None:
    found = headings(View("# 规划\n\n## 主要目标\n\n增长5%。\n").text)
    assert [heading.level for heading in found] == [1, 2]


def test_a_decimal_at_a_line_start_is_no_heading() -> None:
    assert headings("6.3\n10.2\n") == ()


def test_sentences_end_at_full_stops_and_lines() -> None:
    sentences = Sentences("增长5%。下降3%!\n持平")
    assert sentences.around(0) == (0, 5)
    assert sentences.around(6) == (5, 11)
    assert sentences.around(11) == (11, 13)
