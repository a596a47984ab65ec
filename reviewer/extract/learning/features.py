"""What a model sees of a case: words and rules, as features that are there or not."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.domain.mention import Mention, Year
from reviewer.extract.learning.decided import Case, Context
from reviewer.extract.learning.years import name_of
from reviewer.text.normalise import simplify

VERSION = 1
"""Grows when features change: a model of other features is not used."""

_NEAR = 12  # characters before a value whose pairs are features
_SCALES = "十百千万亿"


def features(case: Case) -> list[str]:
    """The features of a case, each once, in a fixed order."""
    return list(dict.fromkeys(_features(case)))


def _features(case: Case) -> Iterator[str]:
    candidate, mention = case.candidate, case.candidate.mention
    yield "bias"
    yield f"rule={candidate.rule}"
    yield f"sure={int(candidate.confidence * 8)}"
    yield f"known={bool(candidate.catalogue_id)}"
    yield f"document={case.context.kind.value}"
    for reason in candidate.evidence:
        yield f"{reason.field}<{reason.rule}"
    yield from _of_fields(mention, case.context)
    yield from _of_name(simplify(mention.indicator))
    yield from _of_words(simplify(case.before), simplify(case.after))


def _of_fields(mention: Mention, context: Context) -> Iterator[str]:
    unit = simplify(mention.unit)
    bare = unit.lstrip(_SCALES) or unit
    parts = (mention.measure, mention.status, mention.kind)
    yield f"unit={bare}"
    yield f"comparator={mention.comparator}"
    for part in parts:
        yield f"{type(part).__name__}={part}"
    yield "+".join((bare, *parts))
    yield f"scope={bool(mention.scope)}"
    yield f"year={_shape(mention.year, context)}"
    yield f"year={_shape(mention.year, context)}+{mention.measure}+{mention.status}"
    if mention.value is None:
        yield "qualitative"


def _shape(year: Year, context: Context) -> str:
    return name_of(year, None, context) if year is not None else "none"


def _of_name(name: str) -> Iterator[str]:
    yield f"name={name}"
    yield f"long={min(len(name) // 4, 5)}"
    for size in (1, 2, 3, 4):
        yield f"name^{name[:size]}"
        yield f"name${name[-size:]}"
    for at in range(len(name) - 1):
        yield f"name~{name[at : at + 2]}"


def _of_words(before: str, after: str) -> Iterator[str]:
    before = before[-_NEAR:]
    for size in (1, 2, 3):
        yield f"before${before[-size:]}"
        yield f"after^{after[:size]}"
    for at in range(len(before) - 1):
        yield f"before~{before[at : at + 2]}"
