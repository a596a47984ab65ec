"""Page images, and the place of every character on them."""

from __future__ import annotations

import os
import signal
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.domain.document import Page, Source
from reviewer.domain.span import Span
from reviewer.errors import ReadError
from reviewer.text.geometry import PageGeometry, pages_of
from reviewer.text.isolated_pages import IsolatedPages, check_pages
from reviewer.text.pdf_pages import MOST_PIXELS, PdfPages
from reviewer.text.radicals import ideographs
from reviewer.text.readers import Limits, read_bytes
from reviewer.text.readers.parsed import RawFile
from tests.unit.text.pdfs import pdf

LINE = 20  # characters in a line of the tests' pages
WIDTH, HEIGHT = 595, 842  # of the tests' pages; each character is 12 points wide
NEAR = 4 / WIDTH  # some signs of the font that stands in lean out of their place


def geometries(data: bytes) -> tuple[Source, list[PageGeometry]]:
    source = read_bytes("a.pdf", data)
    with PdfPages(RawFile("a.pdf", data, Limits())) as pages:
        found = [pages.geometry(page, page.span.of(source.text)) for page in source.pages]
    return source, found


def place(column: int) -> float:
    """Where a character of a line begins."""
    return (50 + 12 * column) / WIDTH


def base_line(row: int) -> float:
    return 1 - (800 - 20 * row) / HEIGHT


def is_plain(character: str) -> bool:
    """Not one that is taken apart (ﬁ), a radical, or turned round in a line from the right."""
    is_whole = unicodedata.normalize("NFKD", character) == character
    is_radical = ord(character) in ideographs()
    return is_whole and not is_radical and not unicodedata.mirrored(character)


_SCRIPTS = ("!~", "¡ſ", "‐‰", "、〟", "㐀䶿", "一鿿", "！～", "𠀀𪛟")
"""What the font that stands in can show, by the first and last character of each range."""


@given(
    st.lists(
        st.one_of(
            [
                st.characters(min_codepoint=ord(ends[0]), max_codepoint=ord(ends[1]))
                for ends in _SCRIPTS
            ]
        ).filter(is_plain),
        unique=True,
        min_size=2,
        max_size=5 * LINE,
    )
)
@settings(deadline=None, max_examples=100)
def test_every_character_is_found_where_it_was_written(characters: list[str]) -> None:
    """All are different, so that each is known again, also where PDFium orders them anew."""
    n_lines = max(len(characters) // LINE, 1)  # none of one sign: PDFium sees none in such a line
    lines = ["".join(characters[number::n_lines]) for number in range(n_lines)]
    written = {char: (row, col) for row, line in enumerate(lines) for col, char in enumerate(line)}
    source, (geometry, _) = geometries(pdf([lines, ["文字"]]))
    assert geometry.is_exact
    seen = 0
    for at in range(geometry.page.span.start, geometry.page.span.end):
        for box in geometry.boxes(Span(at, at + 1)):
            row, column = written[source.text[at]]
            assert box.left == pytest.approx(place(column), abs=NEAR)
            assert box.top < base_line(row) <= box.bottom + NEAR
            seen += 1
    assert seen >= 0.9 * len(characters)  # a few have no extent in the font that stands in


@given(st.lists(st.text("甲乙𠮷丙8%。", min_size=2, max_size=30), min_size=1, max_size=8))
@settings(deadline=None, max_examples=60)
def test_a_span_has_one_rectangle_a_line(lines: list[str]) -> None:
    source, (geometry,) = geometries(pdf([[*lines, "文字"]]))
    assert source.text == "\n".join([*lines, "文字"]) + "\n"
    start = 0
    for row, line in enumerate(lines):
        (box,) = geometry.rectangles(Span(start, start + len(line)))
        assert box.left == pytest.approx(place(0), abs=1e-3)
        assert box.right == pytest.approx(place(len(line)), abs=1e-3)
        assert box.top < base_line(row) <= box.bottom + 1e-3
        start += len(line) + 1
    assert len(geometry.rectangles(Span(0, len(source.text)))) == len(lines) + 1


def test_columns_of_one_line_are_apart() -> None:
    source, (geometry,) = geometries(pdf([["甲乙        丙丁"]]))
    assert source.text == "甲乙 丙丁\n"
    one = geometry.rectangles(Span(0, 2))
    other = geometry.rectangles(Span(3, 5))
    assert len(one) == len(other) == 1
    assert one[0].right < other[0].left


def test_a_turned_page_is_measured_as_it_is_shown() -> None:
    upright = pdf([["指标上升8%"]])
    turned = upright.replace(b"/MediaBox [0 0 595 842]", b"/Rotate 90 /MediaBox [0 0 595 842]")
    data = _with_offsets(turned)
    source, (geometry,) = geometries(data)
    with PdfPages(RawFile("a.pdf", data, Limits())) as pages:
        assert (pages.sizes[0].width, pages.sizes[0].height) == (HEIGHT, WIDTH)
        picture = pages.render(1, 1)
    assert (picture.width, picture.height) == (HEIGHT, WIDTH)
    (box,) = [geometry.rectangles(Span(0, 1))[0]]
    # turned clockwise: what was left is on top, what was on top is at the right
    assert box.top == pytest.approx(50 / WIDTH, abs=1e-3)
    assert box.right > 800 / HEIGHT - 0.001
    assert source.text.startswith("指")


def _with_offsets(data: bytes) -> bytes:
    """The file with its cross-reference table dropped: PDFium then finds the objects itself."""
    return data[: data.index(b"xref\n0")] + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def test_a_page_that_reads_otherwise_than_it_did_has_no_boxes() -> None:
    data = pdf([["增长8%"]])
    with PdfPages(RawFile("a.pdf", data, Limits())) as pages:
        geometry = pages.geometry(Page(1, Span(0, 4)), "增长9%")
    assert not geometry.is_exact
    assert geometry.rectangles(Span(0, 4)) == []


def test_a_span_over_a_page_break_stands_on_both_pages() -> None:
    source, found = geometries(pdf([["甲乙丙"], [], ["丁戊己"]]))
    span = Span(2, source.text.index("丁") + 1)
    assert [page.number for page in pages_of(span, source.pages)] == [1, 3]
    assert [len(geometry.rectangles(span)) for geometry in found] == [1, 0, 1]


def test_an_image_is_dark_where_the_text_stands_and_never_too_large() -> None:
    data = pdf([["甲乙"]])
    with PdfPages(RawFile("a.pdf", data, Limits())) as pages:
        picture = pages.render(1, 2)
        assert (picture.width, picture.height) == (2 * WIDTH, 2 * HEIGHT)
        assert len(picture.pixels) == picture.stride * picture.height
        huge = pages.render(1, 1000)
        assert huge.width * huge.height <= MOST_PIXELS * 1.01
        with pytest.raises(LookupError):
            pages.render(2, 1)


def test_other_pages_than_the_text_was_read_from_are_refused() -> None:
    with PdfPages(RawFile("a.pdf", pdf([["甲乙"]]), Limits())) as pages:
        check_pages("a.pdf", pages.sizes, [Page(1, Span(0, 1))])
        with pytest.raises(ReadError, match="other pages"):
            check_pages("a.pdf", pages.sizes, [Page(2, Span(0, 1))])


@pytest.fixture
def isolated() -> IsolatedPages:
    return IsolatedPages()


def test_a_child_draws_and_measures(isolated: IsolatedPages) -> None:
    data = pdf([["增长8%"], ["乙丙"]])
    source, found = geometries(data)
    try:
        assert len(isolated.open("a.pdf", data)) == 2
        assert isolated.render(2, 1).height == HEIGHT
        assert isolated.geometry(source.pages[0], "增长8%") == found[0]
        assert len(isolated.open("b.pdf", pdf([["丙丁"]]))) == 1
    finally:
        isolated.close()


def test_what_is_no_pdf_is_refused_in_words(isolated: IsolatedPages) -> None:
    try:
        with pytest.raises(ReadError, match=r"a\.pdf.*damaged"):
            isolated.open("a.pdf", b"no pdf")
        with pytest.raises(LookupError):
            isolated.render(1, 1)
    finally:
        isolated.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_a_child_that_died_is_replaced_with_its_file(isolated: IsolatedPages) -> None:
    try:
        isolated.open("a.pdf", pdf([["甲乙"]]))
        process = isolated._child._process
        assert process is not None
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        assert isolated.render(1, 1).width == WIDTH
    finally:
        isolated.close()
