"""What a correction carries on to the values that follow it: the rest of its sentence or list
was read by the same mistake."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reviewer.domain.candidate import Evidence
from reviewer.extract.learning.decided import Case, Decided, noted

_NEAR = 30  # characters between two values that belong together at most
_ENDS = frozenset("。；;!！?？")  # what parts them
_LONGEST = 10  # characters put before a name
_PLACE = 6  # characters of the words of a place at most
_FIELDS = ("scope", "year", "kind", "status")
TRUSTED = 0.6
"""A chance from which on what is carried is shown in the place of what was proposed."""

_FIRST = {"carry.kind": (3, 1), "carry.scope": (3, 1), "carry.year": (1, 1)}
_OTHER = (1, 2)
"""What a rule is taken to have held and failed before anybody decided: on the annotated texts,
with any one of them left out, kind held in 1.0 and scope in 0.7 of the cases at least, the others
in fewer than half. So these two take a proposal's place until they fail, the others once they
have held here."""


@dataclass(frozen=True, slots=True)
class Carry:
    """A field's value as an earlier decision in the same document has it."""

    field: str
    value: object
    rule: str
    because: Decided


@dataclass(slots=True)
class Carrying:
    """The decided cases of each document by their place, and how often their corrections held
    for the next one; decisions come in the order in which they were made."""

    held: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    _places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _decided: dict[tuple[str, int], list[Decided]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def note(self, decision: Decided) -> None:
        """Count what was carried to this case, then let it carry on."""
        for carry in self._carried(decision.case):
            final = decision.final
            is_held = final is not None and getattr(final, carry.field) == carry.value
            (self.held if is_held else self.failed)[carry.rule] += 1
        self.follow(decision)

    def follow(self, decision: Decided) -> None:
        """Let a decision carry on without counting it."""
        key, start = decision.case.context.key, decision.case.candidate.mention.span.start
        here = self._decided[key, start]
        if not here:
            insort(self._places[key], start)
        here[:] = [one for one in here if not _is_same(one.case, decision.case)]
        here.append(decision)

    def carries(self, case: Case) -> list[tuple[Carry, float]]:
        """What the decisions before a case carry on to it, each with the chance that it holds."""
        return [(carry, self.chance(carry.rule)) for carry in self._carried(case)]

    def chance(self, rule: str) -> float:
        """How often the rule held, of how often it could have."""
        held, failed = _FIRST.get(rule, _OTHER)
        held, failed = held + self.held[rule], failed + self.failed[rule]
        return round(held / (held + failed + 0.5), 3)

    def told(self, carry: Carry) -> Evidence:
        """Why it is carried on: from which value, and how often that held."""
        held, failed = self.held[carry.rule], self.failed[carry.rule]
        first, final = carry.because.case.candidate.mention, carry.because.final
        change = f"{noted(getattr(first, carry.field))} → {noted(getattr(final, carry.field))}"
        return Evidence(carry.field, carry.rule, first.span, f"{change} {held}/{held + failed}")

    def _carried(self, case: Case) -> Iterator[Carry]:
        before = self._before(case)
        if before is not None and before.final is not None and _is_near(before.case, case):
            yield from _fields(before, case)
            yield from _name(before, case)

    def _before(self, case: Case) -> Decided | None:
        """The decided case that stands nearest before."""
        key, start = case.context.key, case.candidate.mention.span.start
        places = self._places.get(key, [])
        for at in range(bisect_right(places, start) - 1, -1, -1):
            here = [one for one in self._decided[key, places[at]] if not _is_same(one.case, case)]
            if here:
                return here[-1]
        return None


def _is_same(one: Case, other: Case) -> bool:
    return one.candidate.mention == other.candidate.mention


def _is_near(one: Case, other: Case) -> bool:
    """Whether two values stand in one sentence, not far from each other."""
    gap = other.candidate.mention.span.start - one.candidate.mention.span.end
    return gap <= 0 or (gap <= _NEAR and not _ENDS & set(other.before[-gap:]))


def _fields(before: Decided, case: Case) -> Iterator[Carry]:
    """Fields that had the same value by the same rules and were corrected."""
    first, mention, final = before.case.candidate.mention, case.candidate.mention, before.final
    for name in _FIELDS:
        value = getattr(final, name)
        if getattr(first, name) != value and getattr(first, name) == getattr(mention, name):
            is_split_off = name == "scope" and value and first.indicator.startswith(value)
            if _rules(name, before.case) == _rules(name, case):
                yield Carry(name, value, "carry.place" if is_split_off else f"carry.{name}", before)


def _name(before: Decided, case: Case) -> Iterator[Carry]:
    """Words put before the first name of a list belong to the others as well."""
    assert before.final is not None
    proposed, final = before.case.candidate.mention.indicator, before.final.indicator
    name = case.candidate.mention.indicator
    words = final[: -len(proposed)] if final.endswith(proposed) else ""
    if not words or len(words) > _LONGEST or name.startswith(words[:2]):
        return
    rule = "carry.list" if _is_listed(before.case, case) else "carry.name"
    yield Carry("indicator", words + name, rule, before)


def _is_listed(one: Case, other: Case) -> bool:
    gap = other.candidate.mention.span.start - one.candidate.mention.span.end
    return gap <= 0 or other.before[-gap:].startswith("、")


def _rules(name: str, case: Case) -> tuple[str, ...]:
    return tuple(reason.rule for reason in case.candidate.evidence if reason.field == name)
