"""A value that a reviewer marked by hand."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.domain.span import Span
from reviewer.extract import Extractor
from tests.unit.extract.samples import report

TEXT = "一、2020年工作回顾\n全县建成1小时交通圈，新建“三个中心”，森林覆盖率达60.5%。\n"


@pytest.mark.parametrize(
    ("words", "indicator", "value"),
    [("60.5%", "森林覆盖率", "60.5"), ("1小时", "交通圈", "1"), ("达60.5%", "森林覆盖率", "60.5")],
)
def test_its_fields_are_guessed_from_its_clause(
    extractor: Extractor, words: str, indicator: str, value: str
) -> None:
    start = TEXT.index(words)
    found = extractor.guess(report(TEXT), Span(start, start + len(words))).mention
    assert found.value_text == words
    assert (found.indicator, str(found.value), found.year) == (indicator, value, 2020)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_marked_words_make_a_record(extractor: Extractor, first: int, last: int) -> None:
    span = Span(*sorted((first, last)))
    found = extractor.guess(report(TEXT), span).mention
    assert found.span == span
    assert found.value_text == span.of(TEXT)
    assert found.indicator
