"""Years as they stand to the document and to what was proposed, so that one decision teaches
for other documents: 2021 in a plan of 2021–2025 is the plan's first year."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.domain.mention import Year
from reviewer.extract.learning.decided import Context

SAME = "same"


def readings(proposed: Year, context: Context) -> Iterator[tuple[str, Year]]:
    """The years that a case can have, by name; "same" first."""
    yield SAME, proposed
    yield "none", None
    if isinstance(proposed, tuple):
        yield "last", proposed[1]
        yield "first", proposed[0]
        yield "five_before", (proposed[0] - 5, proposed[1] - 5)
    elif proposed is not None:
        yield "before", proposed - 1
        yield "behind", proposed + 1
        yield "five_to", (proposed - 4, proposed)
    if context.period is not None:
        first, last = context.period
        yield "plan", context.period
        yield "plan_end", last
        yield "plan_base", first - 1
        yield "plan_before", (first - 5, first - 1)
    if context.year is not None:
        yield "document", context.year
        yield "document_before", context.year - 1
        yield "document_two_before", context.year - 2
        yield "five_to_document", (context.year - 5, context.year - 1)


def name_of(final: Year, proposed: Year, context: Context) -> str:
    """The first name of ``final``; "other" if it has none."""
    return next((name for name, year in readings(proposed, context) if year == final), "other")


def year_of(name: str, proposed: Year, context: Context) -> tuple[Year] | None:
    """The year of a name, as the only part of a tuple; None if the case has no such year."""
    return next(((year,) for known, year in readings(proposed, context) if known == name), None)
