"""A first proposal for words that the reviewer selected: the extractor's reading of their
surroundings, or else what the words themselves and the record before them say."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal

from reviewer.domain.candidate import Candidate
from reviewer.domain.document import Document
from reviewer.domain.mention import Comparator, Measure, Mention, Status, Value
from reviewer.domain.notation import parse_value
from reviewer.domain.span import Span
from reviewer.extract import Extractor

RULE = "selection"
_BEFORE, _AFTER = 400, 120  # characters of surroundings that the extractor is given
_NUMBER = re.compile(r"[-+−－]?\d[\d,]*(?:\.\d+)?(?:\s*[—–~～至:∶-]\s*\d+(?:\.\d+)?)*")
_NAME = re.compile(r"[\w（）()“”]+$")
_ENDS = re.compile(r"[，。；：、,;:\n！？!?]")


def guess(
    document: Document,
    span: Span,
    extractor: Extractor,
    before: Mention | None,
    *,
    is_exact: bool = True,
) -> Candidate:
    """A proposal for the words of ``span``; ``before``: the record before it.

    is_exact: the proposal's span is the one given, else it may be the extractor's around it.
    """
    start = max(document.extent.start, span.start - _BEFORE)
    end = min(document.extent.end, span.end + _AFTER)
    around = dataclasses.replace(document, extent=Span(start, end))
    found = [
        candidate
        for candidate in extractor.extract(around).candidates
        if candidate.mention.span.overlaps(span)
    ]
    if found:
        best = max(found, key=lambda one: (_shared(one.mention.span, span), one.confidence))
        if not is_exact:
            return best
        mention = dataclasses.replace(best.mention, span=span, value_text=span.of(document.text))
        return dataclasses.replace(best, mention=mention)
    return Candidate(mention=_by_words(document, span, before), confidence=0.0, rule=RULE)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _by_words(document: Document, span: Span, before: Mention | None) -> Mention:
    words = span.of(document.text)
    number = _NUMBER.search(words)
    value = _value(number[0]) if number else None
    unit = "".join(words[number.end() :].split()) if number else ""
    parts = len(value) if isinstance(value, tuple) else 0
    is_share = parts > 0 and number is not None and re.search("[:∶]", number[0]) is not None
    share = Measure.RATIO if parts == 2 else Measure.COMPOSITION
    return Mention(
        span=span,
        value_text=words,
        indicator=_name(document, span) or (before.indicator if before else "") or words,
        value=value,
        unit="" if is_share else unit,
        comparator=Comparator.RANGE if parts and not is_share else Comparator.EQUAL,
        measure=share if is_share else Measure.LEVEL,
        status=before.status if before else Status.ACTUAL,
        year=before.year if before else document.year,
    )


def _value(text: str) -> Value:
    try:
        value = parse_value(text)
    except ValueError:
        return None
    if isinstance(value, tuple):
        return value if all(isinstance(part, Decimal) for part in value) else None
    return value


def _name(document: Document, span: Span) -> str:
    """The words just before the value, back to the next stop."""
    left = document.text[max(document.extent.start, span.start - 40) : span.start]
    clause = _ENDS.split(left)[-1].strip()
    found = _NAME.search(clause)
    return "".join(found[0].split()) if found else ""
