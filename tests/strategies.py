"""Documents, mentions and candidates for the tests: few by hand, many by hypothesis."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from hypothesis import strategies as st

from reviewer.domain.candidate import (
    Alternative,
    Candidate,
    Evidence,
    Extraction,
    Numeral,
    NumeralKind,
    State,
)
from reviewer.domain.document import Document, DocumentKind, Region, Source
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status
from reviewer.domain.record import Record
from reviewer.domain.span import Span
from reviewer.export.fields import Facts, Line, Origin

TEXT = (
    "云水县2021年政府工作报告\n"
    "地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。"
    "新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。\n"
    "5G基站建成1390个，第三十条，办公电话63330000。\n"
)
VALUES = {
    "500亿元": ("地区生产总值", "500", "亿元"),
    "7.7%": ("地区生产总值", "7.7", "%"),
    "4.5%": ("城镇登记失业率", "4.5", "%"),
    "50个": ("智能工厂", "50", "个"),
    "500个": ("数字化车间", "500", "个"),
}


def mention(text: str = TEXT, value_text: str = "500亿元", **fields: object) -> Mention:
    """The mention of a value that stands once in the text; known values have their fields."""
    span = Span(text.index(value_text), text.index(value_text) + len(value_text))
    indicator, value, unit = VALUES.get(value_text, ("指标", "1", ""))
    known: dict[str, object] = {"indicator": indicator, "value": Decimal(value), "unit": unit}
    place = {"span": span, "value_text": value_text}
    return Mention(**(place | known | fields))  # type: ignore[arg-type]


def candidate(value_text: str = "500亿元", *, confidence: float = 0.9) -> Candidate:
    proposed = mention(TEXT, value_text)
    return Candidate(
        mention=proposed,
        confidence=confidence,
        rule="value.plain",
        evidence=(
            Evidence("indicator", "subject.before", Span(15, 21), "主语"),
            Evidence("year", "year.document"),
        ),
        alternatives=(
            Alternative("value", Decimal("5.0"), 0.25),
            Alternative("value", (Decimal("1.5"), Decimal(2)), 0.125),
            Alternative("year", (2016, 2020), 0.5),
            Alternative("measure", Measure.GROWTH, 0.25),
            Alternative("unit", "万元", 0.0625),
            Alternative("year", None, 0.0625),
        ),
        catalogue_id="gdp",
    )


def source(text: str = TEXT, *, name: str = "云水县.txt") -> Source:
    digest = hashlib.sha256(f"{name} {text}".encode()).hexdigest()
    return Source(name=name, text=text, file_sha256=digest, format="txt", encoding="utf-8")


def document(text: str = TEXT, *, extent: Span | None = None) -> Document:
    return Document(
        text=text,
        extent=extent or Span(0, len(text)),
        title="2021年政府工作报告",
        region=Region("云水县", "500199", ("重庆市",)),
        issuer="云水县人民政府",
        kind=DocumentKind.WORK_REPORT,
        year=2021,
        date="2021-01-20",
    )


def extraction() -> Extraction:
    """Five candidates, and four numerals of which two are open."""
    numerals = [
        Numeral(Span(3, 7), NumeralKind.DATE, "date.year"),
        *(Numeral(_digits(value), NumeralKind.VALUE) for value in VALUES),
        Numeral(_span("1.4:32.6:66"), NumeralKind.OPEN),
        Numeral(_span("1390"), NumeralKind.OPEN),
        Numeral(_span("三十"), NumeralKind.LIST, "list.article"),
    ]
    return Extraction(
        candidates=tuple(
            candidate(value, confidence=0.9 - n / 8) for n, value in enumerate(VALUES)
        ),
        numerals=tuple(sorted(numerals, key=lambda one: one.span)),
        resources_sha256="e" * 64,
    )


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _digits(value_text: str) -> Span:
    span = _span(value_text)
    return Span(span.start, span.start + len(value_text.rstrip("亿元个%")))


def decimals() -> st.SearchStrategy[Decimal]:
    return st.decimals(
        min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=3
    )


@st.composite
def mentions(draw: st.DrawFn, text: str = TEXT) -> Mention:
    """Any mention that the guideline allows, on any characters of the text."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 12)))
    measure = draw(st.sampled_from(Measure))
    comparator = draw(st.sampled_from(Comparator))
    value: Decimal | tuple[Decimal, ...] | None
    if measure in (Measure.RATIO, Measure.COMPOSITION):
        value = draw(st.none() | st.lists(decimals(), min_size=2, max_size=4).map(tuple))
    elif comparator is Comparator.RANGE:
        value = draw(st.none() | st.tuples(decimals(), decimals()))
    else:
        value = draw(st.none() | decimals())
    years = st.integers(1000, 2999)
    return Mention(
        span=Span(start, end),
        value_text=text[start:end],
        indicator=draw(st.text("地区生产总值率收入个", min_size=1, max_size=8)),
        value=value,
        unit=""
        if isinstance(value, tuple) and measure in (Measure.RATIO, Measure.COMPOSITION)
        else draw(st.sampled_from(("", "亿元", "%", "个")))
        if value is not None
        else "",
        comparator=comparator,
        measure=measure,
        status=draw(st.sampled_from(Status)),
        year=draw(
            st.none() | years | st.tuples(years, years).map(sorted).filter(_differ).map(tuple)
        ),
        kind=draw(st.sampled_from(Kind)),
        scope=draw(st.sampled_from(("", "全市", "双龙镇"))),
    )


def _differ(years: list[int]) -> bool:
    return years[0] != years[1]


def line(of: Mention) -> Line:
    """A record of a mention as an export gets it."""
    record = Record(
        id=1,
        uid="r",
        document_id=1,
        version=2,
        state=State.CONFIRMED,
        mention=of,
        confidence=1.0,
        rule="r",
    )
    origin = Origin(
        document_uid="d",
        title="",
        region=None,
        issuer="",
        document_kind="other",
        document_year=None,
        source_name="",
        file_sha256="",
        text_sha256="",
    )
    facts = Facts(database_uid="", trail_entry=1, trail_hash="", exported_at="", program="")
    return Line(record, origin, "", facts)
