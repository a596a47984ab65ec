"""Which column each cell of a row stands in when the row has a cell too many or too few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_ALIKE = {("number", "none"): 1, ("none", "number"): 1, ("words", "none"): 0}
_SAME, _OTHER, _LEFT_OUT = 3, -4, -2


def column_kinds(rows: Sequence[Sequence[str]]) -> list[str]:
    """The commonest kind of each column of full rows; "none" only where nothing else stands."""
    found = []
    for column in zip(*rows, strict=True):
        counts = Counter(kind for kind in column if kind != "none")
        found.append(counts.most_common(1)[0][0] if counts else "none")
    return found


def align(row: Sequence[str], columns: Sequence[str]) -> list[int | None]:
    """For the kinds of a row's cells, the columns that they fit best, in order; None: no place.

    A cell or a column may be left out; of equally good fits the leftmost wins.
    """
    best: dict[tuple[int, int], tuple[int, list[int | None]]] = {}
    for at in range(len(row), -1, -1):
        for to in range(len(columns), -1, -1):
            options: list[tuple[int, list[int | None]]] = []
            if at == len(row):
                options.append((0, []))
            if at < len(row) and to < len(columns):
                score, rest = best[at + 1, to + 1]
                options.append((score + _fit(row[at], columns[to]), [to, *rest]))
            if to < len(columns):
                options.append(best[at, to + 1])
            if at < len(row):
                score, rest = best[at + 1, to]
                options.append((score + _LEFT_OUT, [None, *rest]))
            best[at, to] = max(options, key=lambda option: option[0])
    return best[0, 0][1]


def _fit(kind: str, column: str) -> int:
    return _SAME if kind == column else _ALIKE.get((kind, column), _OTHER)
