"""A span that moves takes along what was read from its words, and nothing else."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from reviewer.checks.spans import respanned
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status
from reviewer.domain.span import Span

TEXT = "固定资产投资1320亿元，下降12.4%，优良天数320天"


def mention(words: str, value: str | None, unit: str, **fields: object) -> Mention:
    at = TEXT.index(words)
    return dataclasses.replace(
        Mention(
            span=Span(at, at + len(words)),
            value_text=words,
            indicator="固定资产投资",
            value=None if value is None else Decimal(value),
            unit=unit,
            comparator=Comparator.EQUAL,
            measure=Measure.LEVEL,
            status=Status.ACTUAL,
            year=2023,
            kind=Kind.INDICATOR,
            scope="",
        ),
        **fields,  # type: ignore[arg-type]
    )


def moved(one: Mention, words: str) -> tuple[str, object, str]:
    at = TEXT.index(words)
    other = respanned(one, Span(at, at + len(words)), TEXT)
    assert other.span == Span(at, at + len(words))
    return other.value_text, other.value, other.unit


@pytest.mark.parametrize(
    ("one", "words", "value", "unit"),
    [
        (mention("320亿元", "320", "亿元"), "1320亿元", "1320", "亿元"),
        (mention("1320亿", "1320", "亿"), "1320亿元", "1320", "亿元"),
        (mention("1320亿元", "1320", "亿元"), "1320", "1320", "亿元"),  # it still is its unit
        (mention("320", "320", ""), "320天", "320", "天"),
        (mention("2.4%", "-2.4", "%"), "12.4%", "-12.4", "%"),  # a fall stays one
        (mention("320亿元", "999", "亿元"), "1320亿元", "999", "亿元"),  # the reviewer's own
        (mention("320", "320", "万吨"), "320天", "320", "天"),
    ],
)
def test_what_the_words_said_is_read_anew(one: Mention, words: str, value: str, unit: str) -> None:
    assert moved(one, words) == (words, Decimal(value), unit)


def test_words_that_are_no_value_leave_the_fields_alone() -> None:
    one = mention("320亿元", "320", "亿元")
    assert moved(one, "投资1320亿元，") == ("投资1320亿元，", Decimal(320), "亿元")
