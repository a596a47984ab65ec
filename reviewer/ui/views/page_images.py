"""Images of pages that were drawn, the ones seen last kept longest."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Set

from PySide6.QtGui import QImage

from reviewer.ui.background.page_loader import Wish

_KEPT_BYTES = 160 * 1024 * 1024  # of images out of sight


class PageImages:
    """By page number. One that cannot be drawn has an empty image, and is not asked for again."""

    def __init__(self) -> None:
        self._images: OrderedDict[int, tuple[Wish, QImage]] = OrderedDict()

    def __contains__(self, number: int) -> bool:
        return number in self._images

    def image(self, number: int) -> QImage:
        """The image, of whatever size; empty if there is none."""
        return self._images[number][1] if number in self._images else QImage()

    def lacks(self, wish: Wish) -> bool:
        """Whether the page should be drawn at this size."""
        known = self._images.get(wish.number)
        return known is None or (known[0] != wish and not known[1].isNull())

    def put(self, wish: Wish, image: QImage, *, in_sight: Set[int]) -> None:
        """Keep an image, and forget old ones that are out of sight where there are too many."""
        self._images[wish.number] = (wish, image)
        self._images.move_to_end(wish.number)
        total = sum(kept.sizeInBytes() for _, kept in self._images.values())
        for number in list(self._images):
            if total > _KEPT_BYTES and number not in in_sight:
                total -= self._images.pop(number)[1].sizeInBytes()

    def put_none(self, number: int) -> None:
        """The page cannot be drawn."""
        self._images[number] = (Wish(number, 0.0), QImage())

    def clear(self) -> None:
        self._images.clear()
