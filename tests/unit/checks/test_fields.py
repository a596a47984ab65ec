"""Hints ask where the words beside a value speak against a field, and keep quiet elsewhere."""

from __future__ import annotations

import dataclasses
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reviewer.checks.fields import Hint, hints
from reviewer.domain.document import Document
from reviewer.domain.mention import Comparator, Measure, Mention, Status
from reviewer.domain.notation import mention_from_json
from reviewer.domain.span import Span

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"


def asked(text: str, value_text: str, *, of: int | None = None, **fields: Any) -> list[Hint]:
    start = text.index(value_text)
    mention = Mention(
        span=Span(start, start + len(value_text)),
        value_text=value_text,
        **{"indicator": "某指标", "value": None, **fields},
    )
    return list(hints(mention, Document(text=text, extent=Span(0, len(text)), year=of)))


@pytest.mark.parametrize(
    ("text", "value_text", "fields", "code", "fix"),
    [
        (
            "能耗下降2.4%。",
            "2.4%",
            {"value": Decimal("2.4"), "unit": "%", "measure": Measure.GROWTH},
            "fall_is_negative",
            {"value": Decimal("-2.4")},
        ),
        (
            "失业率控制在4.5%以内。",
            "4.5%",
            {"value": Decimal("4.5"), "unit": "%"},
            "word_beside",
            {"comparator": Comparator.AT_MOST},
        ),
        (
            "总量突破500 亿元，",
            "500 亿元",
            {"value": Decimal(500), "unit": "亿元"},
            "word_beside",
            {"comparator": Comparator.ABOVE},
        ),
        (
            "地區生產總值超過3萬億元。",
            "3萬億元",
            {"value": Decimal(3), "unit": "萬億元"},
            "word_beside",
            {"comparator": Comparator.ABOVE},
        ),
        (
            "产值翻一番，",
            "翻一番",
            {"value": Decimal(1), "unit": "倍", "measure": Measure.MULTIPLE},
            "doubling",
            {"value": Decimal(2), "unit": "倍", "measure": Measure.MULTIPLE},
        ),
        (
            "生产总值8亿元。",
            "8亿元",
            {"value": Decimal(80), "unit": "亿元"},
            "differs_from_text",
            {"value": Decimal(8)},
        ),
        ("生产总值8亿元。", "8亿元", {"value": Decimal(8), "unit": "万人"}, "not_in_text", {}),
        ("生产总值8亿元。", "8亿元", {"value": Decimal(8)}, "left_out", {"unit": "亿元"}),
        (
            "收入年均增长8%。",
            "8%",
            {"value": Decimal(8), "unit": "%", "measure": Measure.GROWTH},
            "yearly",
            {"measure": Measure.AVG_GROWTH},
        ),
        (
            "比重提高2个百分点。",
            "2个百分点",
            {"value": Decimal(2), "unit": "个百分点", "measure": Measure.GROWTH},
            "points_are_change",
            {"measure": Measure.CHANGE},
        ),
        (
            "产业结构为10:40:40。",
            "10:40:40",
            {
                "value": (Decimal(10), Decimal(40), Decimal(40)),
                "measure": Measure.COMPOSITION,
            },
            "sum_is_not_100",
            {},
        ),
        (
            "城镇、乡村、全体收入分别增长8%、9%。",
            "8%",
            {"value": Decimal(8), "unit": "%", "measure": Measure.GROWTH},
            "list_differs",
            {},
        ),
    ],
)
def test_a_field_that_the_words_speak_against_is_asked_about(
    text: str, value_text: str, fields: dict[str, Any], code: str, fix: dict[str, Any]
) -> None:
    [hint] = [hint for hint in asked(text, value_text, **fields) if hint.code == code]
    assert hint.fix == fix
    assert "{" not in str(hint)


def test_taking_every_fix_leaves_nothing_to_ask() -> None:
    text = "单位能耗年均降低2.4%以上。"
    start = text.index("2.4%")
    mention = Mention(
        span=Span(start, start + 4),
        value_text="2.4%",
        indicator="单位能耗",
        value=Decimal("2.4"),
        unit="%",
        measure=Measure.GROWTH,
    )
    document = Document(text=text, extent=Span(0, len(text)))
    found = hints(mention, document)
    assert len(found) == 3
    for hint in found:
        mention = dataclasses.replace(mention, **hint.fix)
    assert hints(mention, document) == ()


def test_a_level_that_fell_to_a_value_is_not_negative() -> None:
    assert not asked("失业率下降至4.5%。", "4.5%", value=Decimal("4.5"), unit="%")


def test_a_word_of_the_next_clause_asks_nothing() -> None:
    text = "税收8亿元，以上各项工作。"
    assert not asked(text, "8亿元", value=Decimal(8), unit="亿元")


def test_a_unit_in_the_table_head_is_enough() -> None:
    text = "地区生产总值（亿元）\n500\n600"
    assert not asked(text, "500", value=Decimal(500), unit="亿元")


def test_a_year_after_the_document_asks_whether_it_is_a_target() -> None:
    fields = {"value": Decimal(8), "unit": "亿元", "year": 2025}
    [hint] = asked("生产总值8亿元。", "8亿元", of=2021, **fields)
    assert (hint.code, hint.fix) == ("actual_in_future", {"status": Status.TARGET})
    fields["status"] = Status.TARGET
    assert not asked("生产总值8亿元。", "8亿元", of=2021, **fields)


@pytest.mark.parametrize(
    "sample", sorted(SAMPLES.glob("*.expected.jsonl")), ids=lambda path: path.stem
)
def test_right_records_are_left_alone(sample: Path) -> None:
    """Hints that cry wolf would be overruled unread."""
    source = next(
        p for p in SAMPLES.iterdir() if p.stem == sample.name.split(".")[0] and p != sample
    )
    text = source.read_text(encoding="utf-8")
    document = Document(text=text, extent=Span(0, len(text)))
    lines = sample.read_text(encoding="utf-8").splitlines()
    mentions = [mention_from_json(json.loads(line)) for line in lines]
    wrong = [(m.indicator, m.value_text, h.code) for m in mentions for h in hints(m, document)]
    assert len(mentions) > 10
    assert len(wrong) <= len(mentions) // 50, wrong
