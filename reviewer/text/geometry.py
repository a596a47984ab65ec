"""Pages as images, and where the characters of their text stand. Plain values: no library here."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reviewer.domain.document import Page
from reviewer.domain.span import Span

_SAME_LINE = 0.5  # of the lower box's height, shared by two boxes of one line
_GAP = 1.0  # of the line's height; more between two characters is another column


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in parts of its width and height from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def joined(self, other: Box) -> Box:
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def goes_on_with(self, other: Box, *, ratio: float) -> bool:
        """Whether ``other`` follows in the same line; ratio: the page's height to its width."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        lower = min(self.height, other.height)
        gap = max(other.left - self.right, self.left - other.right)
        return shared >= _SAME_LINE * lower and gap <= _GAP * max(self.height, other.height) * ratio


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """The boxes of the characters of one page.

    edges: left, top, right, bottom of each character of the page's span; a character without
    an extent (a space that the file does not hold, a line break) has no box. is_exact: False if
    the page's text could not be found in the file as it was imported: then there are no boxes.
    """

    page: Page
    ratio: float  # the page's height to its width
    edges: array[float] = field(repr=False, default_factory=lambda: array("f"))
    is_exact: bool = True

    def boxes(self, span: Span) -> Iterator[Box]:
        """One box for each character of ``span`` that has one, in text order."""
        own = self.page.span
        if not self.is_exact:
            return
        for at in range(max(span.start, own.start), min(span.end, own.end)):
            first = 4 * (at - own.start)
            box = Box(*self.edges[first : first + 4])
            if box.right > box.left and box.bottom > box.top:
                yield box

    def nearest(self, x: float, y: float) -> int | None:
        """The offset of the character next to a place: of the nearest line first."""
        found, least = None, (float("inf"), float("inf"))
        own = self.page.span
        for at in range(own.start, own.end):
            for box in self.boxes(Span(at, at + 1)):
                away = (
                    max(box.top - y, y - box.bottom, 0.0),
                    max(box.left - x, x - box.right, 0.0),
                )
                if away < least:
                    found, least = at, away
        return found

    def rectangles(self, span: Span) -> list[Box]:
        """The fewest boxes that cover the characters of ``span``: one a line, or column."""
        found: list[Box] = []
        for box in self.boxes(span):
            if found and found[-1].goes_on_with(box, ratio=self.ratio):
                found[-1] = found[-1].joined(box)
            else:
                found.append(box)
        return found


@dataclass(frozen=True, slots=True)
class Picture:
    """The image of a page: rows of blue, green, red and an unused byte, ``stride`` bytes each."""

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageSize:
    """In points (1/72 inch), as the page is shown, turned pages turned."""

    width: float
    height: float


def pages_of(span: Span, pages: Sequence[Page]) -> Sequence[Page]:
    """The pages, of those given in text order, on which characters of ``span`` stand."""
    first = bisect_right(pages, span.start, key=lambda page: page.span.end)
    after = first
    while after < len(pages) and pages[after].span.start < max(span.end, span.start + 1):
        after += 1
    return [page for page in pages[first:after] if page.span.overlaps(span)]
