"""What a split proposes first: subjects apart, each with its own values."""

from __future__ import annotations

from decimal import Decimal

from reviewer.checks.splits import first_split
from reviewer.domain.mention import Measure, Mention
from reviewer.domain.span import Span

TEXT = "城乡常住居民人均可支配收入分别达到34561元、12161元，年均增长8.2%、9.5%。森林覆盖率48%。"
INCOME = "常住居民人均可支配收入"


def record(words: str, *, indicator: str = f"城乡{INCOME}", text: str = TEXT) -> Mention:
    at = text.index(words)
    return Mention(
        span=Span(at, at + len(words)),
        value_text=words,
        indicator=indicator,
        value=None,
        unit="元",
        measure=Measure.LEVEL,
    )


def said(mentions: list[Mention]) -> list[tuple[str, str, object, str, Measure]]:
    return [(m.indicator, m.value_text, m.value, m.unit, m.measure) for m in mentions]


FOUR = [
    (f"城镇{INCOME}", "34561元", Decimal(34561), "元", Measure.LEVEL),
    (f"农村{INCOME}", "12161元", Decimal(12161), "元", Measure.LEVEL),
    (f"城镇{INCOME}", "8.2%", Decimal("8.2"), "%", Measure.AVG_GROWTH),
    (f"农村{INCOME}", "9.5%", Decimal("9.5"), "%", Measure.AVG_GROWTH),
]


def test_town_and_country_become_four_from_their_first_value() -> None:
    parts = first_split(record("34561元"), TEXT)
    assert said(parts) == FOUR
    assert all(part.span.of(TEXT) == part.value_text for part in parts)


def test_a_span_over_all_of_them_becomes_four_too() -> None:
    words = TEXT[TEXT.index("34561") : TEXT.index("。")]
    assert said(first_split(record(words), TEXT)) == FOUR


def test_a_span_over_the_levels_alone_becomes_two() -> None:
    assert said(first_split(record("34561元、12161元"), TEXT)) == FOUR[:2]


def test_values_of_other_records_are_not_proposed_once_more() -> None:
    taken = [record("8.2%").span, record("9.5%").span]
    assert said(first_split(record("34561元"), TEXT, taken)) == FOUR[:2]


def test_a_joint_value_is_each_subject_s() -> None:
    text = "城乡养老、医疗保险参保率均达95%。"
    parts = first_split(record("95%", indicator="养老、医疗保险参保率", text=text), text)
    assert [(part.indicator, part.value_text) for part in parts] == [
        ("养老", "95%"),
        ("医疗保险参保率", "95%"),
    ]


def test_a_fall_is_negative() -> None:
    text = "城乡居民用水量分别为30吨、20吨，同比下降1.2%、3%。"
    parts = first_split(record("30吨", indicator="城乡居民用水量", text=text), text)
    assert [part.value for part in parts] == [30, 20, Decimal("-1.2"), -3]
    assert [part.measure for part in parts[2:]] == [Measure.GROWTH] * 2


def test_one_subject_with_one_value_is_doubled_to_be_filled_in() -> None:
    one = record("48%", indicator="森林覆盖率")
    assert first_split(one, TEXT) == [one, one]
