"""The book of marks tells what changed, whatever came before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reviewer.domain.candidate import State
from reviewer.domain.record import Mark
from reviewer.domain.span import Span
from reviewer.ui.views.source_marks import MarkBook

MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(1, 12),
        st.builds(
            lambda start, length: Span(start, start + length), st.integers(0, 9), st.integers(1, 3)
        ),
        st.sampled_from(State),
        st.booleans(),
    ),
    unique_by=lambda mark: mark.record_id,
    max_size=8,
)


@given(st.lists(MARKS, min_size=1, max_size=4))
def test_what_went_and_came_leads_from_one_list_to_the_next(lists: list[list[Mark]]) -> None:
    book, held = MarkBook(), set()
    for marks in lists:
        gone, came = book.replace(marks)
        assert held >= set(gone)
        assert not set(gone) & set(came)
        held = (held - set(gone)) | set(came)
        assert held == set(marks)
        assert book.ordered == sorted(marks, key=lambda mark: (mark.span, mark.record_id))


@given(MARKS, st.integers(0, 9), st.integers(0, 5))
def test_what_begins_in_a_span_is_found(marks: list[Mark], start: int, length: int) -> None:
    span = Span(start, start + length)
    found = MarkBook(marks).between(span)
    assert set(found) == {mark for mark in marks if mark.span.start in span}
