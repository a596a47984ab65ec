"""Every numeral is accounted for."""

from __future__ import annotations

import re

from reviewer.domain.candidate import NumeralKind
from reviewer.domain.document import Document
from reviewer.domain.span import Span
from reviewer.extract import Extractor
from tests.unit.extract.samples import report

TEXT = (
    "一、2020年工作回顾\n1.经济。地区生产总值500亿元，增长7.7%。建设5G基站200个，"
    "打造15分钟健身圈，抓好九个方面工作，连续6个季度增长，500千伏线路投运，渝府发〔2021〕12号。\n"
)


def kinds(extractor: Extractor, document: Document) -> dict[str, NumeralKind]:
    return {
        numeral.span.of(document.text): numeral.kind
        for numeral in extractor.extract(document).numerals
    }


def test_each_numeral_is_in_a_candidate_or_set_aside_with_a_reason(extractor: Extractor) -> None:
    found = kinds(extractor, report(TEXT))
    assert found["500"] is NumeralKind.CLASS  # the later 500 is the voltage
    assert found["7.7"] is NumeralKind.VALUE
    assert found["200"] is NumeralKind.VALUE
    assert found["2020"] is NumeralKind.DATE
    assert found["15"] is NumeralKind.NAME
    assert found["5"] is NumeralKind.NAME
    assert found["1"] is NumeralKind.LIST
    assert NumeralKind.OPEN not in found.values()


def test_no_digit_of_the_extent_is_left_out(extractor: Extractor) -> None:
    numerals = extractor.extract(report(TEXT)).numerals
    covered = {at for numeral in numerals for at in range(numeral.span.start, numeral.span.end)}
    assert {found.start() for found in re.finditer(r"\d", TEXT)} <= covered


def test_set_aside_numerals_name_their_rule(extractor: Extractor) -> None:
    for numeral in extractor.extract(report(TEXT)).numerals:
        assert numeral.rule or numeral.kind is NumeralKind.OPEN


def test_numerals_outside_the_document_are_not_its_own(extractor: Extractor) -> None:
    start = TEXT.index("建设")
    document = Document(text=TEXT, extent=Span(start, len(TEXT)), year=2021)
    extraction = extractor.extract(document)
    assert min(numeral.span.start for numeral in extraction.numerals) >= start
    assert all(candidate.mention.span.start >= start for candidate in extraction.candidates)


def test_the_users_own_names_hold_no_value(tmp_path) -> None:
    own = tmp_path / "overlay.toml"
    own.write_text('version = 1\nnames = ["百日攻坚30天行动"]\n', encoding="utf-8")
    extractor = Extractor.load(overlay=own)
    document = report("一、2020年工作回顾\n开展百日攻坚30天行动，增长5%。\n")
    found = {n.span.of(document.text): n.rule for n in extractor.extract(document).numerals}
    assert found["30"] == "overlay.name"


def test_page_numbers_inside_a_sentence_neither_break_it_nor_stay_open(
    extractor: Extractor,
) -> None:
    text = (
        "一、工作回顾\n全县上下团结奋斗，经济社会保持平稳健康发展，一般公共预算收入达到\n— 12 —\n"
        "11.16亿元，增长6.2%。\n"
    )
    extraction = extractor.extract(report(text))
    mentions = [candidate.mention for candidate in extraction.candidates]
    assert [(one.indicator, one.value_text) for one in mentions] == [
        ("一般公共预算收入", "11.16亿元"),
        ("一般公共预算收入", "6.2%"),
    ]
    assert kinds(extractor, report(text))["12"] is NumeralKind.LIST


def test_marks_of_footnotes_are_no_part_of_a_name_and_are_accounted_for(
    extractor: Extractor,
) -> None:
    """As every statistical bulletin has them."""
    text = "全年地区生产总值[1]400亿元，增长4.5%。城镇化率[12]为60.5%，粮食产量①30万吨。\n"
    extraction = extractor.extract(report(text))
    mentions = [candidate.mention for candidate in extraction.candidates]
    assert [(one.indicator, one.value_text) for one in mentions] == [
        ("地区生产总值", "400亿元"),
        ("地区生产总值", "4.5%"),
        ("城镇化率", "60.5%"),
        ("粮食产量", "30万吨"),
    ]
    found = kinds(extractor, report(text))
    assert (found["1"], found["12"]) == (NumeralKind.LIST, NumeralKind.LIST)
