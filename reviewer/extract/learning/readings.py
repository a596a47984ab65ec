"""What could stand in a field instead, and how readings of several sources go together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reviewer.domain.candidate import Alternative
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status, problems
from reviewer.extract.learning import years
from reviewer.extract.learning.decided import Case

_ENUMS = {"measure": Measure, "status": Status, "kind": Kind, "comparator": Comparator}


def counted(seen: Counter[str] | None, proposed: str) -> list[tuple[object, float]]:
    """Other units that were decided on in the place of a proposed one."""
    if not seen:
        return []
    total = sum(seen.values())
    return [(unit, n / (total + 1.0)) for unit, n in sorted(seen.items()) if unit != proposed]


def read_back(name: str, chances: Mapping[str, float], case: Case) -> list[tuple[object, float]]:
    """The values that a model's labels stand for in this case, with their chances."""
    mention, found = case.candidate.mention, list[tuple[object, float]]()
    for label, chance in chances.items():
        if name == "year":
            year = years.year_of(label, mention.year, case.context)
            if year is not None:
                found.append((year[0], chance))
        else:
            found.append((_ENUMS[name](label), chance))
    return found


def with_field(mention: Mention, name: str, value: object) -> Mention | None:
    """The mention with one field changed; None if the guideline does not allow it."""
    try:
        better = replace(mention, **{name: value})  # type: ignore[arg-type]
    except ValueError:
        return None
    return None if any(problems(better)) else better


def merged(
    learnt: Iterable[Alternative], first: Iterable[Alternative], mention: Mention
) -> tuple[Alternative, ...]:
    """Each other reading once, the likeliest first."""
    found: dict[tuple[str, str], Alternative] = {}
    for other in (*learnt, *first):
        known = found.setdefault((other.field, repr(other.value)), other)
        if other.confidence > known.confidence:
            found[other.field, repr(other.value)] = other
    kept = [a for a in found.values() if getattr(mention, a.field, None) != a.value]
    return tuple(sorted(kept, key=lambda a: (-a.confidence, a.field, repr(a.value))))
