from __future__ import annotations

import pytest

from reviewer.errors import ReadError
from reviewer.text.readers import Limits, read_bytes
from tests.unit.text.pdfs import pdf


def test_pages_are_in_order_and_point_at_their_text() -> None:
    data = pdf([["某县2021年政府工作报告", "地区生产总值增长8%，𠮷林。"], ["第二页", "— 2 —"]])
    source = read_bytes("报告.pdf", data)
    assert source.format == "pdf"
    assert source.text == "某县2021年政府工作报告\n地区生产总值增长8%，𠮷林。\n第二页\n— 2 —\n"
    assert [(page.number, page.span.of(source.text)) for page in source.pages] == [
        (1, "某县2021年政府工作报告\n地区生产总值增长8%，𠮷林。"),
        (2, "第二页\n— 2 —"),
    ]


def test_an_empty_page_between_others_keeps_its_number() -> None:
    source = read_bytes("a.pdf", pdf([["甲乙"], [], ["丙丁"]]))
    assert [(page.number, len(page.span)) for page in source.pages] == [(1, 2), (2, 0), (3, 2)]


def test_a_scanned_pdf_says_that_it_needs_text_recognition() -> None:
    with pytest.raises(ReadError, match=r"扫描\.pdf.*text layer.*OCR"):
        read_bytes("扫描.pdf", pdf([[], ["— 1 —"]]))


def test_a_locked_pdf_says_so() -> None:
    with pytest.raises(ReadError, match=r"a\.pdf.*password"):
        read_bytes("a.pdf", pdf([["甲"]], locked=True))


def test_too_many_pages_are_refused_with_their_number() -> None:
    with pytest.raises(ReadError, match="3 pages; at most 2"):
        read_bytes("a.pdf", pdf([["甲"]] * 3), limits=Limits(pages=2))


def test_a_pdf_under_another_ending_is_read_as_a_pdf() -> None:
    assert read_bytes("报告.docx", pdf([["甲乙"]])).format == "pdf"
