"""Spans survive the way into Qt's positions and back, whatever the text holds."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reviewer.domain.span import Span
from reviewer.ui.positions import Positions, showable, utf16_length

TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("增长8%。𠮷😀👨‍👩‍👧 \u3000\xa0\u2028\u2029\u202f\t\n\r\ufdd0\ufeff\ud800"),
        st.characters(),
    ),
    max_size=60,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@st.composite
def shown_texts(draw: st.DrawFn) -> tuple[str, list[tuple[Span, int]]]:
    """A text, some ascending stretches of it, and Qt positions with breaks between them."""
    text = draw(TEXT)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    shown, unit = [], draw(st.integers(0, 3))
    for start, end in pairwise(cuts):
        if draw(st.booleans()):
            shown.append((Span(start, end), unit))
            unit += units(text[start:end]) + draw(st.integers(0, 2))
    return text, shown


@given(TEXT)
def test_length_is_what_qt_counts(text: str) -> None:
    assert utf16_length(text) == units(text)


@given(TEXT)
def test_a_showable_text_keeps_every_position_in_qt(text: str) -> None:
    safe = showable(text)
    document = QTextDocument()
    QTextCursor(document).insertText(safe)
    assert len(safe) == len(text)
    assert document.characterCount() - 1 == utf16_length(text)
    assert document.blockCount() == 1


@given(shown_texts(), st.data())
def test_a_shown_span_comes_back_as_it_went(
    shown_text: tuple[str, list[tuple[Span, int]]], data: st.DataObject
) -> None:
    text, shown = shown_text
    positions = Positions(text, shown)
    for stretch, unit in shown:
        start = data.draw(st.integers(stretch.start, stretch.end - 1))
        end = data.draw(st.integers(start + 1, stretch.end))
        first, last = positions.to_display(Span(start, end))
        assert first == unit + units(text[stretch.start : start])
        assert last - first == units(text[start:end])
        assert positions.to_source(first, last) == Span(start, end)
        assert positions.character_at(first) == start


@given(shown_texts(), st.data())
def test_any_span_maps_to_what_is_shown_of_it(
    shown_text: tuple[str, list[tuple[Span, int]]], data: st.DataObject
) -> None:
    text, shown = shown_text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    positions = Positions(text, shown)
    first, last = positions.to_display(Span(start, end))
    seen = [
        at for stretch, _ in shown for at in range(stretch.start, stretch.end) if start <= at < end
    ]
    if not seen:
        assert first == last
    else:
        assert positions.to_source(first, last) == Span(seen[0], seen[-1] + 1)


def test_half_a_surrogate_pair_is_the_whole_character() -> None:
    positions = Positions.whole("增𠮷长")
    assert positions.to_source(2, 3) == Span(1, 2)
    assert positions.to_source(0, 2) == Span(0, 2)
    assert positions.character_at(2) == 1


def test_a_selection_of_breaks_alone_is_no_span() -> None:
    positions = Positions("上。\n\n下。", [(Span(0, 2), 0), (Span(4, 6), 3)])
    assert positions.to_source(2, 3) is None
    assert positions.to_source(1, 4) == Span(1, 5)
    assert positions.character_at(2) is None
    assert positions.to_display(Span(2, 4)) in ((2, 2), (3, 3))


def test_an_empty_document_has_no_places() -> None:
    positions = Positions("", [])
    assert positions.to_display(Span(0, 5)) == (0, 0)
    assert positions.to_source(0, 1) is None
    assert positions.character_at(0) is None
