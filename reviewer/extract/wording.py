"""Names in the characters of the source: traditional, full width, as they stand there."""

from __future__ import annotations

from reviewer.text.normalise import View, simplify, traditionalise

_SIGNS = frozenset("()\"“”'<>:;,!?%&+-~·[]/.")


class Wording:
    """Turns words of a view back into those of its source."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._is_traditional = _has_traditional(view.source_sample())

    def restore(self, words: str, start: int, end: int) -> str:
        """``words`` as the source writes them between ``start`` and ``end`` of the view; what does
        not stand there, in the kind of characters that the source is written in."""
        if not self._is_traditional and _SIGNS.isdisjoint(words):
            return words
        text = self._view.text
        whole = text.rfind(words, start, end) if words else -1
        if whole >= 0:  # most names stand there as they are
            return "".join(self._view.written(whole, whole + len(words)).split())
        result, at = [], 0
        while at < len(words):
            length, found = self._longest(text, words, at, start, end)
            if length:
                source = self._view.written(found, found + length)
                result.append("".join(source.split()))
            else:
                length = 1
                sign = words[at]
                result.append(traditionalise(sign) if self._is_traditional else sign)
            at += length
        return "".join(result)

    def _longest(self, text: str, words: str, at: int, start: int, end: int) -> tuple[int, int]:
        """Length and place of the longest beginning of ``words[at:]`` that stands in the text."""
        low, high = 0, len(words) - at
        place = text.rfind(words[at:], start, end)
        if place >= 0:  # most names stand there as they are
            return high, place
        while low < high:
            middle = (low + high + 1) // 2
            found = text.rfind(words[at : at + middle], start, end)
            if found >= 0:
                low, place = middle, found
            else:
                high = middle - 1
        return low, place


def _has_traditional(sample: str) -> bool:
    """Whether the Han characters, and not only the signs, are written in the traditional way."""
    han = "".join(sign for sign in sample if "一" <= sign <= "鿿")
    changed = sum(a != b for a, b in zip(han, simplify(han), strict=True))
    return changed * 20 > len(han)
