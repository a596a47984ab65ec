"""Running heads, feet and page numbers, which stand between the halves of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.document import Document, Page
from reviewer.domain.span import Span
from reviewer.text.normalise import View
from reviewer.text.running import running_lines

FIRST = "我们全县地区生产总值达到一百二十亿元以上并且保持稳定增长的良好"
SECOND = "态势，森林覆盖率超过六成。"


def body(number: int) -> tuple[str, str]:
    return "甲乙丙丁戊己"[number] + FIRST, "甲乙丙丁戊己"[number] + SECOND


def paged(pages: Sequence[Sequence[str]]) -> Document:
    found, text = [], ""
    for number, rows in enumerate(pages, 1):
        start = len(text)
        text += "\n".join(rows)
        found.append(Page(number, Span(start, len(text))))
        text += "\n"
    return Document(text=text, extent=Span(0, len(text)), pages=tuple(found))


def running(pages: Sequence[Sequence[str]]) -> list[str]:
    document = paged(pages)
    return [span.of(document.text) for span in running_lines(document)]


def test_heads_and_page_numbers_run_and_the_first_head_stays() -> None:
    head = "平江县2023年政府工作报告"
    pages = [(head, *body(number), f"{number + 5}") for number in range(4)]
    assert running(pages) == ["5", head, "6", head, "7", head, "8"]


def test_a_foot_may_have_the_pages_number_in_it_first_or_last() -> None:
    for foot in ("第{}页 共3页", "{} / 3", "平江县“十四五”规划 {}", "· {} · 平江县人民政府"):
        pages = [(*body(number), foot.format(number)) for number in (1, 2, 3)]
        assert [foot.format(number) for number in (2, 3)] == running(pages)[-2:]


def test_inner_edges_run_only_next_to_outer_ones() -> None:
    chapters = ("第一章", "第二章", "第二章")
    pages = [("县报告", chapter, *body(number)) for number, chapter in enumerate(chapters)]
    assert running(pages) == ["县报告", "县报告", "第二章"]
    assert running([(body(number)[0], "县报告", *body(number)) for number in range(3)]) == []


def test_figures_at_the_edges_of_pages_are_no_page_numbers() -> None:
    values = enumerate((48, 120, 60, 55))
    assert running([(*body(number), str(value)) for number, value in values]) == []
    rows = enumerate((100, 150, 180))
    assert running([(f"地区生产总值 {value}", *body(number)) for number, value in rows]) == []


def test_without_pages_only_what_can_be_nothing_else_is_left_out() -> None:
    text = "\n".join((FIRST, "— 12 —", SECOND, "13", "-5%", "第 3 页", "2025"))
    document = Document(text=text, extent=Span(0, len(text)))
    assert [span.of(text) for span in running_lines(document)] == ["— 12 —", "第 3 页"]


def test_a_sentence_reads_on_over_the_end_of_a_page() -> None:
    pages = [
        ("县报告", *body(0), body(1)[0], "— 1 —"),
        ("县报告", SECOND, *body(2), body(3)[0], "— 2 —"),
        ("县报告", SECOND, *body(4)),
    ]
    document = paged(pages)
    text = View(document.text, document.extent, running_lines(document)).text
    for number in (1, 3):
        assert body(number)[0] + "态势,森林覆盖率超过六成。" in text


@given(
    st.lists(st.lists(st.sampled_from(["1", "2", "— 3 —", "甲乙", "丙1"]), max_size=4), max_size=5)
)
def test_running_lines_are_whole_lines_apart_and_in_order(pages: list[list[str]]) -> None:
    document = paged(pages)
    last = -1
    for span in running_lines(document):
        assert last < span.start < span.end
        assert "\n" not in span.of(document.text)
        last = span.end
