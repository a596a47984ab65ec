"""Which mentions the guideline allows."""

from __future__ import annotations

from decimal import Decimal as D

import pytest

from reviewer.domain.mention import Comparator, Measure, Mention
from reviewer.domain.notation import mention_as_json, mention_from_json
from reviewer.domain.span import Span


def mention(**fields: object) -> Mention:
    text = str(fields.pop("value_text", "500亿元"))
    defaults: dict[str, object] = {
        "span": Span(3, 3 + len(text)),
        "value_text": text,
        "indicator": "地区生产总值",
        "value": D(500),
        "unit": "亿元",
    }
    return Mention(**{**defaults, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"indicator": "  "}, "indicator: missing"),
        ({"span": Span(0, 2)}, "value_text: span_differs"),
        ({"value": (D(1),)}, "value: one_part"),
        ({"value": (D(2), D(3))}, "comparator: range_expected"),
        ({"value": D(2), "comparator": Comparator.RANGE}, "value: range_of_two"),
        ({"measure": Measure.COMPOSITION, "unit": ""}, "value: parts_expected"),
        ({"measure": Measure.RATIO, "value": (D(2), D(1))}, "unit: none_for_parts"),
        ({"year": (2025, 2021)}, "year: reversed"),
        ({"year": 25}, "year: out_of_range"),
        ({"value": D("NaN")}, "value: not_finite"),
    ],
)
def test_a_field_against_the_guideline_is_refused(
    fields: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        mention(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"value": None, "unit": "", "value_text": "完成市下达目标"},
        {
            "value": (D(2), D(3)),
            "comparator": Comparator.RANGE,
            "value_text": "2—3个",
            "unit": "个",
        },
        {
            "value": (D("13.3"), D("44.3"), D("42.4")),
            "measure": Measure.COMPOSITION,
            "unit": "",
            "value_text": "13.3:44.3:42.4",
        },
        {"year": (2021, 2025), "scope": "主城都市区"},
    ],
)
def test_what_the_guideline_allows_survives_a_file(fields: dict[str, object]) -> None:
    made = mention(**fields)
    assert mention_from_json(mention_as_json(made)) == made
