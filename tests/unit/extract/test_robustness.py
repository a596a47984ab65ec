"""Whatever the text, extraction ends, in order, with spans inside the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.span import Span
from reviewer.extract import Extractor
from tests.unit.extract.samples import report

_WORDS = (
    "0 5 12.5 2021年 十三五 “ ” （ ） 《 》 ， 。 、 ； ： : % ‰ 个百分点 亿元 万人 个 倍 翻一番 "
    "第 前三 位 分别 均 达到 增长 下降 提高到 年均 从 由 占 比重 城乡 和 及 与 其中 新增 建成 项目 "
    "收入 率 地区生产总值 到 今年 去年 五年来 一、 | - — ～ 至 万億 區 A 5G PM2.5 * ` 😀 𠮷"
)
PIECES = (*_WORDS.split(), "\n", "\t", " ", "　", "\u200b")
MIXTURES = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
KINDS = st.sampled_from(tuple(DocumentKind))
SETTINGS = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)


@SETTINGS
@given(MIXTURES, KINDS, st.sampled_from((None, 2021)))
def test_any_mixture_gives_records_of_its_own_text(
    extractor: Extractor, text: str, kind: DocumentKind, year: int | None
) -> None:
    document = Document(text=text, extent=Span(0, len(text)), kind=kind, year=year)
    found = extractor.extract(document)
    spans = [candidate.mention.span for candidate in found.candidates]
    assert spans == sorted(spans)
    for candidate in found.candidates:
        mention = candidate.mention
        assert mention.value_text == mention.span.of(text)
        assert 0 < candidate.confidence < 1
        for evidence in candidate.evidence:
            assert evidence.span is None or evidence.span.end <= len(text)
    for numeral in found.numerals:
        assert numeral.span.end <= len(text)
    keys = [(c.mention.span, c.mention.indicator, c.mention.measure) for c in found.candidates]
    assert len(keys) == len(set(keys))


@SETTINGS
@given(MIXTURES)
def test_the_same_text_gives_the_same_records(extractor: Extractor, text: str) -> None:
    assert extractor.extract(report(text)) == extractor.extract(report(text))


@SETTINGS
@given(MIXTURES)
def test_values_of_one_subject_do_not_overlap(extractor: Extractor, text: str) -> None:
    found = extractor.extract(report(text)).candidates
    for at, candidate in enumerate(found):
        for other in found[at + 1 : at + 6]:
            same = candidate.mention.indicator == other.mention.indicator
            if same and candidate.mention.span != other.mention.span:
                assert not candidate.mention.span.overlaps(other.mention.span)


HOSTILE = {
    "digits": "1" * 100_000,
    "numbers": "1.2、" * 6_000,
    "brackets": "（" * 50_000 + "）" * 50_000,
    "closed": "5个)," * 4_000,
    "quotes": "“1" * 10_000,
    "spaces": "5 " * 10_000,
    "numerals": "十百千万亿" * 20_000,
    "ratio": "1:" * 12_000,
    "apart": "分别增长5%、" * 3_000,
    "from": "从2015年的" * 15_000,
    "done": "建成投用" * 25_000 + "5个",
    "share": "占比占" * 30_000 + "5%",
    "years": "2021年" * 18_000,
    "plan": "“十四五”" * 18_000,
    "lines": "\n5\n" * 6_000,
    "joints": "甲、乙和丙及" * 15_000 + "分别增长5%、6%",
    "market": "地区生产总值增长5%," * 2_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_line_is_read_to_its_end(extractor: Extractor, name: str) -> None:
    """A pattern that blows up would not end within the run: 20,000 characters of values, and
    100,000 of what only looks like them."""
    text = HOSTILE[name]
    found = extractor.extract(report(text))
    assert all(candidate.mention.span.end <= len(text) for candidate in found.candidates)
