"""One correction, and the open cases that look as if they want the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.domain.mention import Mention, Year
from reviewer.extract.learning import years
from reviewer.extract.learning.decided import Case, Decided, changed
from reviewer.extract.learning.names import edit_between

_SURE = {"indicator": 0.9, "unit": 0.85, "year": 0.75}
_ENOUGH = 0.5  # how alike two cases must be to be offered the same change


@dataclass(frozen=True, slots=True)
class Suggestion:
    """at: the place of the case among those given; likeness in [0, 1]; why: the rule."""

    at: int
    field: str
    value: object
    likeness: float
    why: str


def like_cases(decision: Decided, cases: Sequence[Case]) -> list[Suggestion]:
    """The changes of a correction that the other cases could want too, likeliest first.

    A name: the same one, or one with the same words at the end that was corrected; a year: the
    same one by the same rule in the same document; another field: the same value for the same
    name or by the same rules.
    """
    if decision.final is None:
        return []
    mention = decision.case.candidate.mention
    found: list[Suggestion] = []
    for name in changed(mention, decision.final):
        for at, case in enumerate(cases):
            suggestion = _suggestion(name, decision, decision.final, at, case)
            if suggestion is not None and suggestion.likeness >= _ENOUGH:
                found.append(suggestion)
    return sorted(found, key=lambda s: (-s.likeness, s.at, s.field))


def _suggestion(
    name: str, decision: Decided, final: Mention, at: int, case: Case
) -> Suggestion | None:
    one, other = decision.case.candidate.mention, case.candidate.mention
    if name == "indicator":
        return _name(one.indicator, final.indicator, at, other.indicator)
    if name == "value" or getattr(one, name) != getattr(other, name):
        return None
    likeness = _likeness(name, decision.case, case)
    if name == "year":
        return _year(decision, final.year, at, case, likeness)
    return Suggestion(at, name, getattr(final, name), likeness, f"like.{name}")


def _name(proposed: str, final: str, at: int, name: str) -> Suggestion | None:
    if name == proposed:
        return Suggestion(at, "indicator", final, _SURE["indicator"], "like.same_name")
    edit = edit_between(proposed, final)
    if edit is None or len(edit.cut) < 2:
        return None
    better = edit.applied(name)
    if not better or len(better) < 2:
        return None
    return Suggestion(at, "indicator", better, 0.6, f"like.{edit.side}_of_name")


def _year(
    decision: Decided, final: Year, at: int, case: Case, likeness: float
) -> Suggestion | None:
    one = decision.case
    if one.context.key != case.context.key:
        return None
    label = years.name_of(final, one.candidate.mention.year, one.context)
    year = years.year_of(label, case.candidate.mention.year, case.context)
    if year is None:
        return None
    return Suggestion(at, "year", year[0], likeness, f"like.year_{label}")


def _likeness(name: str, one: Case, other: Case) -> float:
    """How alike two cases are in what decides a field: name, measure and unit, and rules."""
    first, second = one.candidate.mention, other.candidate.mention
    alike = 0.3 * (first.indicator == second.indicator)
    alike += 0.2 * ((first.measure, first.unit) == (second.measure, second.unit))
    alike += 0.1 * (first.indicator[-2:] == second.indicator[-2:])
    alike += 0.3 * (_rules(name, one) == _rules(name, other))
    alike += 0.1 * (one.context.key == other.context.key)
    return round(alike * _SURE.get(name, 0.8), 3)


def _rules(name: str, case: Case) -> tuple[str, ...]:
    return tuple(reason.rule for reason in case.candidate.evidence if reason.field == name)
