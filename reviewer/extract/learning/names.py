"""Corrections of names: which words are cut off, put on or replaced, and how often that held."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reviewer.extract.learning.decided import Case, Decided

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


_PARTED = re.compile(r"[,，。;；:：、!！?？()（）\s\d]")


def left_of(name: str, before: str) -> str:
    """The words that stand directly before the last place of a name in the text before a value,
    up to a sign or a digit."""
    at = before.rfind(name)
    clause = _PARTED.split(before[:at])[-1] if at > 0 else ""
    return clause[-_LONGEST:]


@dataclass(slots=True)
class Names:
    """What decisions said of names; ``learn`` and ``suggest`` are each one pass.

    whole: per proposed name, the final ones; here: the same per document; edits: how often each
    was made; kept: how often one could have been made and was not.
    """

    whole: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    here: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
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
        left = left_of(proposed, decision.case.before)
        self.whole[proposed][final] += 1
        self.here[decision.case.context.key, proposed][final] += 1
        edit = edit_between(proposed, final)
        if edit is not None and _is_taught(edit, left):
            self.edits[edit] += 1
        for size in range(1, _LONGEST + 1):
            if final[:size] == proposed[:size]:
                self.kept["start", final[:size]] += 1
            if final[-size:] == proposed[-size:]:
                self.kept["end", final[-size:]] += 1
            if size <= len(left) and not final.startswith(left[-size:] + proposed):
                self.kept["left", left[-size:]] += 1

    def suggest(self, case: Case) -> Iterator[tuple[str, float]]:
        """Other names for a proposed one and how likely each is.

        What was decided on the very name in the same document counts most, then elsewhere, and
        only where nothing was, what begins or ends like it.
        """
        name = case.candidate.mention.indicator
        seen, doubt = self.here.get((case.context.key, name)), 0.5
        if not seen:
            seen, doubt = self.whole.get(name), 1.3
        if seen:
            total = sum(seen.values()) + 0.2 + doubt
            yield from ((n, (k + 0.2) / total) for n, k in sorted(seen.items()) if n != name)
            return
        for edit, count in self._fitting(name, left_of(name, case.before)):
            changed = edit.applied(name)
            against = self.kept["left", edit.put] if edit.put else self.kept[edit.side, edit.cut]
            if changed and len(changed) > 1:
                yield changed, (count + 0.2) / (count + against + 1.2)

    def counts(self, case: Case, other: str) -> tuple[int, int]:
        """How often this proposed name became ``other``, of how many decisions on it."""
        name = case.candidate.mention.indicator
        seen = self.here.get((case.context.key, name)) or self.whole.get(name) or Counter()
        return seen[other], seen.total()

    def _fitting(self, name: str, left: str) -> list[tuple[Edit, int]]:
        found = []
        for size in range(1, _LONGEST + 1):
            for edit in (
                Edit("start", name[:size], ""),
                Edit("end", name[-size:], ""),
                Edit("start", "", left[-size:]),
            ):
                if edit.cut or (edit.put and size <= len(left)):
                    found += [(edit, self.edits[edit])] if edit in self.edits else []
        return sorted(
            dict(found).items(),
            key=lambda entry: (-len(entry[0].cut + entry[0].put), -entry[1], entry[0]),
        )


def _is_taught(edit: Edit, left: str) -> bool:
    """Whether an edit can be made elsewhere: words cut off, or taken from the text before."""
    if edit.cut:
        return not edit.put
    return edit.side == "start" and left.endswith(edit.put)
