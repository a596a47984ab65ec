"""Pages below each other, all of one width: where each lies, before any scrolling."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRect

from reviewer.text.geometry import PageSize

GAP = 14  # between two pages, and around them
_RATIOS = (0.05, 20.0)  # of height to width; no page has any sense in exceeding them


class PageStack:
    """Also a turned page is as wide as the others."""

    def __init__(self, sizes: Sequence[PageSize] = (), width: int = 1) -> None:
        self.width = width
        heights = [round(width * _ratio(size)) + GAP for size in sizes]
        self._tops = list(accumulate(heights, initial=GAP))

    @property
    def height(self) -> int:
        """Of all, with the gaps."""
        return self._tops[-1]

    def rect(self, index: int) -> QRect:
        height = self._tops[index + 1] - self._tops[index] - GAP
        return QRect(0, self._tops[index], self.width, height)

    def between(self, top: int, bottom: int) -> range:
        """Indices of the pages of which something lies there."""
        n_pages = len(self._tops) - 1
        first = bisect_right(self._tops, top) - 1
        return range(max(first, 0), min(bisect_left(self._tops, bottom), n_pages))


def _ratio(size: PageSize) -> float:
    return min(max(size.height / max(size.width, 1.0), _RATIOS[0]), _RATIOS[1])
