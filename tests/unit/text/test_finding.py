"""Finding: what a reader means, at the offsets of the text as it is."""

from __future__ import annotations

import pytest

from reviewer.domain.span import Span
from reviewer.text.finding import find


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("人均可支配收入", "收入"),
        ("人均可支配收入", "收 入"),
        ("城鎮居民收入", "城镇"),
        ("城镇居民收入", "城鎮"),
        ("增长８.５％", "8.5%"),
        ("建成5G基站", "5g"),
        ("一般公共预\n算收入", "公共预算"),
        ("500 亿元", "500亿元"),
    ],
)
def test_words_are_found_however_they_are_written(text: str, words: str) -> None:
    assert len(list(find(text, words))) == 1


def test_hits_are_spans_of_the_text_itself() -> None:
    text = "𠮷林省：收 入８％，收入9%"
    assert [span.of(text) for span in find(text, "收入")] == ["收 入", "收入"]


def test_only_the_extent_is_searched_and_signs_are_no_pattern() -> None:
    assert list(find("8.5 8.5 8x5", "8.5", Span(3, 11))) == [Span(4, 7)]


def test_blank_words_find_nothing() -> None:
    assert list(find("abc", "  ")) == []
