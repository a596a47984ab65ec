"""Half-open ranges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(
    lambda ends: Span(min(ends), max(ends))
)


@given(spans, spans)
def test_overlap_is_a_shared_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared)


@given(spans, st.text(min_size=50, max_size=60))
def test_a_span_is_as_long_as_its_text(span: Span, text: str) -> None:
    assert len(span.of(text)) == len(span)


@pytest.mark.parametrize("ends", [(-1, 2), (3, 2)])
def test_what_is_no_range_is_refused(ends: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no range"):
        Span(*ends)
