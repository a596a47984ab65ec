"""What counts as found, and what as right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reviewer.domain.mention import Kind, Measure, Mention, Status
from reviewer.domain.span import Span
from reviewer.stats.scoring import Score, score


def mention(start: int, text: str, indicator: str, value: str, unit: str) -> Mention:
    return Mention(
        span=Span(start, start + len(text)),
        value_text=text,
        indicator=indicator,
        value=Decimal(value),
        unit=unit,
        year=2020,
    )


GDP = mention(10, "500 亿元", "地区生产总值", "500", "亿元")
RATE = mention(30, "7.7%", "工业总产值", "7.7", "%")


def test_the_same_is_perfect() -> None:
    perfect = score([GDP, RATE], [RATE, GDP])
    assert (perfect.f1, perfect.strict_f1, perfect.strict_exact_f1) == (1, 1, 1)
    assert perfect.accuracy("year") == 1


def test_a_wider_span_still_matches_but_another_number_does_not() -> None:
    wider = replace(GDP, span=Span(9, 16), value_text="约500 亿元"[:7])
    other = replace(RATE, value_text="8.7%", value=Decimal("8.7"))
    found = score([GDP, RATE], [wider, other])
    assert (found.n_matched, found.precision, found.recall) == (1, 0.5, 0.5)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"year": 2021}, "year"),
        ({"unit": "万元"}, "unit"),
        ({"measure": Measure.CHANGE}, "measure"),
        ({"status": Status.TARGET}, "status"),
        ({"indicator": "常住人口"}, "name_relaxed"),
    ],
)
def test_one_wrong_field_spoils_the_strict_record(change: dict[str, object], field: str) -> None:
    found = score([GDP], [replace(GDP, **change)])  # type: ignore[arg-type]
    assert (found.f1, found.strict_f1, found.accuracy(field)) == (1, 0, 0)


def test_a_shortened_name_is_relaxed_but_not_exact() -> None:
    found = score([GDP], [replace(GDP, indicator="生产总值")])
    assert (found.strict_f1, found.strict_exact_f1) == (1, 0)


def test_several_subjects_of_one_number_are_told_apart_by_name() -> None:
    pension, health = (
        replace(RATE, indicator=name) for name in ("养老保险参保率", "医疗保险参保率")
    )
    found = score([pension, health], [health, pension])
    assert found.accuracy("name_exact") == 1


def test_kinds_are_counted_apart() -> None:
    output = replace(RATE, kind=Kind.OUTPUT)
    found = score([GDP, output], [GDP])
    assert (found.recall, found.recall_indicators) == (0.5, 1)


def test_scores_of_documents_add_up() -> None:
    whole = score([GDP], [GDP]) + score([RATE], [])
    assert (whole.n_gold, whole.n_matched, whole.recall) == (2, 1, 0.5)
    assert Score() + whole == whole


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    assert score([], []).f1 == 1
    assert score([], [GDP]).f1 == 0
