"""Corrections of names: which words are cut off, put on or replaced, and how often that held."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reviewer.extract.learning.decided import Decided

_LONGEST = 8  # characters that an edit cuts off or puts on at most


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One change at one end of a name. side: start or end; cut, put: the words."""

    side: str
    cut: str
    put: str

    def applied(self, name: str) -> str | None:
        """The name changed; None if the edit does not fit it."""
        if self.side == "start":
            return self.put + name[len(self.cut) :] if name.startswith(self.cut) else None
        return name[: len(name) - len(self.cut)] + self.put if name.endswith(self.cut) else None


def edit_between(proposed: str, final: str) -> Edit | None:
    """The edit that makes ``final`` of ``proposed``; None if it takes more than one end."""
    start = 0
    while start < min(len(proposed), len(final)) and proposed[start] == final[start]:
        start += 1
    end = 0
    room = min(len(proposed), len(final)) - start
    while end < room and proposed[-1 - end] == final[-1 - end]:
        end += 1
    cut, put = proposed[start : len(proposed) - end], final[start : len(final) - end]
    if len(cut) > _LONGEST or len(put) > _LONGEST or not (start or end) or proposed == final:
        return None
    if start == 0:
        return Edit("start", cut, put)
    return Edit("end", cut, put) if end == 0 else None


@dataclass(slots=True)
class Names:
    """What decisions said of names; ``learn`` and ``suggest`` are each one pass."""

    whole: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    edits: Counter[Edit] = field(default_factory=Counter)
    kept: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def learnt(cls, decided: Iterable[Decided]) -> Names:
        names = cls()
        for decision in decided:
            names.learn(decision)
        return names

    def learn(self, decision: Decided) -> None:
        """Count one decision."""
        if decision.final is None:
            return
        proposed = decision.case.candidate.mention.indicator
        final = decision.final.indicator
        self.whole[proposed][final] += 1
        edit = edit_between(proposed, final)
        if edit is not None and edit.cut:
            self.edits[edit] += 1
        for size in range(1, _LONGEST + 1):
            if final[:size] == proposed[:size]:
                self.kept["start", final[:size]] += 1
            if final[-size:] == proposed[-size:]:
                self.kept["end", final[-size:]] += 1

    def suggest(self, name: str) -> Iterator[tuple[str, float, int]]:
        """Other names for a proposed one: how likely each is, and by how many decisions."""
        seen = self.whole.get(name)
        total = sum(seen.values()) if seen else 0
        for other, count in sorted(seen.items(), key=_by_count) if seen else ():
            if other != name:
                yield other, (count + 0.2) / (total + 0.7), count
        if total:
            return  # what was decided on the very name outweighs what ends like it
        for edit, count in self._fitting(name):
            changed = edit.applied(name)
            against = self.kept[edit.side, edit.cut]
            if changed and len(changed) > 1:
                yield changed, (count + 0.2) / (count + against + 1.2), count

    def _fitting(self, name: str) -> list[tuple[Edit, int]]:
        ends = {("start", name[:size]) for size in range(1, _LONGEST + 1)}
        ends |= {("end", name[-size:]) for size in range(1, _LONGEST + 1)}
        fitting = [(edit, n) for edit, n in self.edits.items() if (edit.side, edit.cut) in ends]
        return sorted(fitting, key=lambda entry: (-len(entry[0].cut), -entry[1], entry[0]))


def _by_count(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]
