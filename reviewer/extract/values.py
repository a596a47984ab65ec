"""The values of a text in their clauses, and the numerals that are none with their reasons."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from reviewer.domain.candidate import NumeralKind
from reviewer.domain.mention import Comparator
from reviewer.extract.clauses import Clauses, Slot
from reviewer.extract.lexicon import any_of
from reviewer.extract.qualitative import Qualitative
from reviewer.extract.quantities import Amount, Aside, Form, Quantities
from reviewer.extract.screen import Screen
from reviewer.text.segment import Sentences

_SEARCHED = 20  # amounts before a span that may reach into it


@dataclass(slots=True)
class Values:
    """slots: in order; pieces: every numeral of the text in order, those refused set aside."""

    slots: list[Slot]
    pieces: list[Amount | Aside] = field(default_factory=list)


class ValueStage:
    """Finds amounts, puts them into their clauses and refuses those that state no value."""

    def __init__(
        self,
        *,
        quantities: Quantities,
        qualitative: Qualitative,
        clauses: Clauses,
        screen: Screen,
        own_names: tuple[str, ...] = (),
    ) -> None:
        self._quantities = quantities
        self._qualitative = qualitative
        self._clauses = clauses
        self._screen = screen
        self._own_names = re.compile(any_of(own_names)) if own_names else None

    def find(self, text: str, sentences: Sentences, wanted: Amount | None = None) -> Values:
        """The values of ``text``. wanted: one that a reader marked; it is never refused, and
        takes the place of what it overlaps."""
        pieces = list(self._quantities.scan(text))
        refused = self._named(text, pieces)
        amounts = [
            piece for piece in pieces if isinstance(piece, Amount) and piece.start not in refused
        ]
        amounts = _merged(amounts, self._qualitative.scan(text))
        for piece in self._screen.quoted(text, amounts):
            if isinstance(piece, Aside):
                refused[piece.start] = piece
        amounts = [amount for amount in amounts if amount.start not in refused]
        if wanted is not None:
            amounts = _merged([wanted], amounts)
        slots = self._clauses.slots(text, amounts, sentences)
        kept = self._kept(text, slots, refused, wanted)
        if len(kept) < len(slots):  # what was refused is a name now: the clauses change
            slots = self._clauses.closed_up(text, slots, kept)
        return Values(slots, [refused.get(piece.start, piece) for piece in pieces])

    def marked(self, text: str, start: int, end: int) -> Amount:
        """``[start, end)`` as a value: the number in it, or a qualitative one without."""
        cell = self._quantities.cell(text[start:end])
        if cell is None:
            return Amount(
                start, end, start, end, None, "", "level", Comparator.EQUAL, Form.PLAIN, "marked"
            )
        dimension = self._quantities.dimension(cell.unit)
        return Amount(
            start, end, start, end, cell.value, cell.unit, dimension, cell.comparator, cell.form,
            "marked",
        )  # fmt: skip

    def _kept(
        self, text: str, slots: list[Slot], refused: dict[int, Aside], wanted: Amount | None
    ) -> list[Slot]:
        kept = []
        for at, slot in enumerate(slots):
            reason = None if slot.amount is wanted else self._screen.refuse(text, slot)
            if reason is None and slot.amount is not wanted and at + 1 < len(slots):
                after = slots[at + 1]
                reason = self._screen.counted_subject(text, slot, after)
                reason = reason or self._screen.threshold(text, slot, after)
            if reason is None:
                kept.append(slot)
            else:
                refused[reason.start] = reason
        return kept

    def _named(self, text: str, pieces: list[Amount | Aside]) -> dict[int, Aside]:
        """The numerals inside names that the user's overlay leaves alone."""
        refused: dict[int, Aside] = {}
        if self._own_names is None:
            return refused
        starts = [piece.start for piece in pieces]
        for name in self._own_names.finditer(text):
            for piece in pieces[bisect_right(starts, name.start() - 1) :]:
                if piece.start >= name.end():
                    break
                refused[piece.start] = Aside(
                    piece.start, piece.end, NumeralKind.NAME, "overlay.name"
                )
        return refused


def _merged(amounts: list[Amount], others: list[Amount]) -> list[Amount]:
    """Both in order; of the others, what overlaps an amount is dropped."""
    starts = [amount.start for amount in amounts]
    result = list(amounts)
    for other in others:
        at = bisect_right(starts, other.end - 1)
        around = amounts[max(0, at - _SEARCHED) : at]
        if not any(amount.lead < other.end and other.start < amount.tail for amount in around):
            result.append(other)
    return sorted(result, key=lambda amount: amount.start)
