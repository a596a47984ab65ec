"""Domain values ↔ columns ↔ the plain fields that the trail keeps.

*Fields* are JSON values under the names of the domain (``value`` as exact text, ``year`` as a
number, a pair or null); *columns* are what a table stores. The trail speaks in fields, so that
it outlives the layout of the tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from reviewer.domain.candidate import Alternative, Candidate, Evidence, State
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status, Year
from reviewer.domain.notation import format_value, parse_value, year_as_json, year_from_json
from reviewer.domain.record import Record
from reviewer.domain.span import Span

Fields = dict[str, Any]

MENTION_FIELDS = (
    "start",
    "end",
    "value_text",
    "indicator",
    "value",
    "unit",
    "comparator",
    "measure",
    "status",
    "year",
    "kind",
    "scope",
)
RECORD_FIELDS = (
    *MENTION_FIELDS,
    "document",
    "state",
    "confidence",
    "rule",
    "catalogue_id",
    "is_flagged",
    "comment",
    "reason",
    "decided_by",
    "decided_at",
)


def canonical(value: object) -> str:
    """The one JSON text of a value: keys sorted, no spaces, characters as they are."""
    return _encode(value)


_encode = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode


def mention_fields(mention: Mention) -> Fields:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "value_text": mention.value_text,
        "indicator": mention.indicator,
        "value": format_value(mention.value, mention.comparator),
        "unit": mention.unit,
        "comparator": mention.comparator.value,
        "measure": mention.measure.value,
        "status": mention.status.value,
        "year": year_as_json(mention.year),
        "kind": mention.kind.value,
        "scope": mention.scope,
    }


def mention_of(fields: Mapping[str, Any]) -> Mention:
    """The inverse of :func:`mention_fields`; fields beyond those of a mention are ignored."""
    return Mention(
        span=Span(fields["start"], fields["end"]),
        value_text=fields["value_text"],
        indicator=fields["indicator"],
        value=parse_value(fields["value"]),
        unit=fields["unit"],
        comparator=Comparator(fields["comparator"]),
        measure=Measure(fields["measure"]),
        status=Status(fields["status"]),
        year=year_from_json(fields["year"]),
        kind=Kind(fields["kind"]),
        scope=fields["scope"],
    )


def record_columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of a record (or of some of it) from fields; ``document`` is left to the caller."""
    columns = {name: value for name, value in fields.items() if name not in ("year", "document")}
    if "year" in fields:
        year = fields["year"]
        columns["year_first"], columns["year_last"] = (
            year if isinstance(year, list) else (None, year)
        )
    if "confidence" in fields:
        columns["estimate"] = fields["confidence"]  # until something is learnt
    if "value" in fields:
        columns["value_order"] = _order_of(fields["value"])
    if "decided_at" in fields:
        columns["decided_at"] = time_of(fields["decided_at"])
    return columns


def record_fields(row: Any) -> Fields:
    """Fields of a row of ``record`` that has the column ``document`` (its uid) beside its own."""
    columns = row._mapping
    fields = {name: columns[name] for name in RECORD_FIELDS if name not in ("year", "decided_at")}
    first, last = columns["year_first"], columns["year_last"]
    fields["year"] = last if first is None else [first, last]
    fields["decided_at"] = time_text(columns["decided_at"])
    return fields


def record_of(row: Any) -> Record:
    """A domain record of a row of ``record``."""
    first, last = row.year_first, row.year_last
    year: Year = last if first is None else (first, last)
    return Record(
        id=row.id,
        uid=row.uid,
        document_id=row.document_id,
        version=row.version,
        state=State(row.state),
        mention=Mention(
            span=Span(row.start, row.end),
            value_text=row.value_text,
            indicator=row.indicator,
            value=parse_value(row.value),
            unit=row.unit,
            comparator=Comparator(row.comparator),
            measure=Measure(row.measure),
            status=Status(row.status),
            year=year,
            kind=Kind(row.kind),
            scope=row.scope,
        ),
        confidence=row.estimate,
        rule=row.rule,
        catalogue_id=row.catalogue_id,
        is_flagged=row.is_flagged,
        comment=row.comment,
        reason=row.reason,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
    )


def _order_of(text: str) -> float | None:
    """What a value sorts by: its first number."""
    try:
        return float(text)
    except ValueError:
        value = parse_value(text)
    return float(value[0]) if isinstance(value, tuple) else None


def time_text(at: datetime | None) -> str | None:
    """UTC to the microsecond, always in the same form."""
    return None if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def time_of(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def evidence_json(evidence: Iterable[Evidence]) -> str:
    return canonical(
        [
            [
                one.field,
                one.rule,
                None if one.span is None else [one.span.start, one.span.end],
                one.note,
            ]
            for one in evidence
        ]
    )


def alternatives_json(alternatives: Iterable[Alternative]) -> str:
    return canonical(
        [[one.field, _alternative_json(one.value), one.confidence] for one in alternatives]
    )


def _alternative_json(value: object) -> object:
    """Tagged, because a value, a year and a name need telling apart when they are read back."""
    if isinstance(value, Decimal):
        return {"value": format(value, "f")}
    if isinstance(value, tuple) and value and isinstance(value[0], Decimal):
        return {"parts": [format(part, "f") for part in value]}
    if isinstance(value, tuple):
        return {"years": list(value)}
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"no value of a field: {value!r}")


_ENUMS = {"comparator": Comparator, "measure": Measure, "status": Status, "kind": Kind}


def _alternative_value(field: str, value: Any) -> object:
    if isinstance(value, dict):
        if "value" in value:
            return Decimal(value["value"])
        if "parts" in value:
            return tuple(Decimal(part) for part in value["parts"])
        return tuple(value["years"])
    return _ENUMS[field](value) if field in _ENUMS else value


def candidate_of(row: Any) -> Candidate:
    """A domain candidate of a row of ``candidate``."""
    return Candidate(
        mention=mention_of(json.loads(row.mention)),
        confidence=row.confidence,
        rule=row.rule,
        evidence=tuple(
            Evidence(field, rule, None if span is None else Span(*span), note)
            for field, rule, span, note in json.loads(row.evidence)
        ),
        alternatives=tuple(
            Alternative(field, _alternative_value(field, value), confidence)
            for field, value, confidence in json.loads(row.alternatives)
        ),
        catalogue_id=row.catalogue_id,
    )
