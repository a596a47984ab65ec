"""The marks of the document shown, in the order of the text, and what changed among them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reviewer.domain.record import Mark
from reviewer.domain.span import Span


class MarkBook:
    """Holds the marks by span, then record; a decision changes one of hundreds."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._by_id: dict[int, Mark] = {}
        self.ordered: list[Mark] = []
        self.replace(marks)

    def replace(self, marks: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
        """Hold these and no others; the marks that went, and those that came or changed."""
        before, now = self._by_id, {mark.record_id: mark for mark in marks}
        came = [
            mark
            for one, mark in now.items()
            if (was := before.get(one)) is not mark and was != mark
        ]
        gone = [before[mark.record_id] for mark in came if mark.record_id in before]
        if len(now) - len(came) != len(before) - len(gone):
            gone += [mark for one, mark in before.items() if one not in now]
        self._by_id = now
        if len(gone) == len(came) and all(
            _same_place(*pair) for pair in zip(gone, came, strict=True)
        ):
            for mark in came:
                self.ordered[bisect_left(self.ordered, _place(mark), key=_place)] = mark
        else:
            self.ordered = sorted(now.values(), key=_place)
        return gone, came

    def between(self, span: Span) -> Sequence[Mark]:
        """The marks that begin in ``span``."""
        first = bisect_left(self.ordered, span.start, key=_start)
        return self.ordered[first : bisect_left(self.ordered, span.end, key=_start)]


def _place(mark: Mark) -> tuple[int, int, int]:
    return mark.span.start, mark.span.end, mark.record_id


def _start(mark: Mark) -> int:
    return mark.span.start


def _same_place(one: Mark, other: Mark) -> bool:
    return one.record_id == other.record_id and one.span == other.span
