"""Every numeral of a document accounted for: in a candidate, set aside with a reason, or open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reviewer.domain.candidate import Candidate, Numeral, NumeralKind
from reviewer.domain.span import Span
from reviewer.extract.quantities import Amount, Aside
from reviewer.text.normalise import View

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_REACH = 200  # characters; no value is longer


def account(
    view: View,
    pieces: list[Amount | Aside],
    candidates: Sequence[Candidate],
    claimed: Iterable[Numeral],
) -> tuple[Numeral, ...]:
    """The numerals of the view, by span. claimed: those that are accounted for elsewhere."""
    taken = [candidate.mention.span for candidate in candidates]
    starts = [span.start for span in taken]
    numerals: dict[int, Numeral] = {numeral.span.start: numeral for numeral in claimed}
    for candidate in candidates:  # those of tables, which the view leaves out
        shift = candidate.mention.span.start
        for found in _DIGITS.finditer(candidate.mention.value_text):
            start = found.start() + shift
            if start not in numerals:
                span = Span(start, found.end() + shift)
                numerals[start] = Numeral(span, NumeralKind.VALUE, candidate.rule)
    for piece in pieces:
        for start, end in _runs(view.text, piece):
            if view.origin(start) not in numerals:
                span = view.span(start, end)
                numerals[span.start] = _numeral(
                    span, piece, taken, bisect_right(starts, span.start)
                )
    return tuple(numerals[start] for start in sorted(numerals))


def left_out(text: str, spans: Iterable[Span], rule: str) -> Iterator[Numeral]:
    """The numerals of what the view leaves out: page numbers, marks of footnotes."""
    for span in spans:
        for found in _DIGITS.finditer(text, span.start, span.end):
            yield Numeral(Span(*found.span()), NumeralKind.LIST, rule)


def _runs(text: str, piece: Amount | Aside) -> list[tuple[int, int]]:
    """The numerals inside a piece: runs of digits or, where there are none, the piece."""
    runs = [found.span() for found in _DIGITS.finditer(text, piece.start, piece.end)]
    return runs or [(piece.start, piece.end)]


def _numeral(span: Span, piece: Amount | Aside, taken: list[Span], until: int) -> Numeral:
    """until: how many of the spans taken start no later than the numeral."""
    for at in range(until - 1, -1, -1):
        if taken[at].start <= span.start - _REACH:
            break
        if taken[at].overlaps(span):
            return Numeral(span, NumeralKind.VALUE, piece.rule)
    if isinstance(piece, Aside):
        return Numeral(span, piece.kind, piece.rule)
    return Numeral(span, NumeralKind.OPEN, "")
