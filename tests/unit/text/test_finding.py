"""Finding: what a reader means, at the offsets of the text as it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.span import Span
from reviewer.text.finding import Folded, find, fold

SIGNS = "收入發发展８8.%％5 \n\u3000\u200bgGİΣ𠮷ａA,，"
"""Characters that the folding treats in each of its ways."""


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
        ("达到188 .77亿元", "188.77"),
        ("收\u200b入", "收入"),
        ("GDP 增长", "GDP增长"),
        ("ΟΔΟΣ", "οδοσ"),
    ],
)
def test_words_are_found_however_they_are_written(text: str, words: str) -> None:
    assert len(list(find(text, words))) == 1


def test_two_columns_are_no_number() -> None:
    assert list(find("68 70", "6870")) == []
    assert list(find("68 70", "68  70")) == [Span(0, 5)]


def test_hits_are_spans_of_the_text_itself() -> None:
    text = "𠮷林省：收 入８％，收入9%"
    assert [span.of(text) for span in find(text, "收入")] == ["收 入", "收入"]


def test_only_the_extent_is_searched_and_signs_are_no_pattern() -> None:
    assert list(find("8.5 8.5 8x5", "8.5", Span(3, 11))) == [Span(4, 7)]


def test_blank_words_find_nothing() -> None:
    assert list(find("abc", "  ")) == []


def test_hits_that_overlap_are_all_found() -> None:
    assert list(find("〇一一一", "一一")) == [Span(1, 3), Span(2, 4)]


@given(text=st.text(SIGNS, min_size=1, max_size=40), data=st.data())
def test_every_part_of_a_text_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    if not fold(words):
        return
    blank = "\u200b \n\u3000"
    first = start + len(words) - len(words.lstrip(blank))
    last = start + len(words.rstrip(blank))
    assert Span(first, last) in set(find(text, words))


@given(text=st.text(SIGNS, min_size=1, max_size=40), data=st.data())
def test_parts_of_a_folding_know_their_place_and_join_again(text: str, data: st.DataObject) -> None:
    folded = Folded.of(text, start=7)
    n = len(folded.text)
    if n < 3:
        return
    one, two = sorted(data.draw(st.tuples(st.integers(1, n - 1), st.integers(1, n - 1))))
    cuts = sorted({0, one, two, n})
    parts = [folded.part(a, b) for a, b in pairwise(cuts)]
    again = Folded.joined(parts)
    assert again.text == folded.text
    assert [again.origin(at) for at in range(n)] == [folded.origin(at) for at in range(n)]
