"""How values and years are written for people and for machines, and read back."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status, Value, Year
from reviewer.domain.span import Span

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_RANGE = re.compile(r"\s*(?:[—–~～至到]|--|(?<=\d)\s*-)\s*")
_YEARS = re.compile(r"(\d{4})年?(?:\s*[-—–~～至到,]+\s*(\d{4})年?)?")
_MINUS = str.maketrans({"−": "-", "－": "-"})


def parse_value(text: str) -> Value:
    """``500``, ``-15``, ``2—3``, ``13.3:44.3:42.4``; "" is None. Raises ValueError if none."""
    plain = unicodedata.normalize("NFKC", text.translate(_MINUS)).replace("∶", ":").strip()
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain)
    if not plain:
        return None
    if ":" in plain:
        return tuple(_number(part) for part in plain.split(":"))
    parts = _RANGE.split(plain)
    if len(parts) == 2 and parts[0]:
        return _number(parts[0]), _number(parts[1])
    return _number(plain)


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text.strip()):
        raise ValueError(f"not a number: {text!r}")
    try:
        return Decimal(text.strip())
    except InvalidOperation:  # pragma: no cover - the pattern admits only what Decimal reads
        raise ValueError(f"not a number: {text!r}") from None


def parse_year(text: str) -> Year:
    """``2025``, ``2021-2025``; "" is None. Raises ValueError if it is neither."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    found = _YEARS.fullmatch(plain)
    if found is None:
        raise ValueError(f"not a year or span of years: {text!r}")
    first, last = int(found[1]), found[2] and int(found[2])
    return (first, last) if last and last != first else first


def format_value(value: Value, comparator: Comparator = Comparator.EQUAL) -> str:
    """The shortest text that :func:`parse_value` reads back to the same value."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        is_range = comparator is Comparator.RANGE and len(value) == 2
        return ("—" if is_range else ":").join(map(_plain, value))
    return _plain(value)


def _plain(number: Decimal) -> str:
    return format(number, "f")


def format_year(year: Year) -> str:
    """The text that :func:`parse_year` reads back."""
    if year is None:
        return ""
    return f"{year[0]}–{year[1]}" if isinstance(year, tuple) else str(year)


def value_as_json(value: Value) -> object:
    """int or float, a list of them, or None: the form of the gold files."""
    if isinstance(value, tuple):
        return [_json_number(number) for number in value]
    return None if value is None else _json_number(value)


def _json_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def value_from_json(value: object) -> Value:
    """The inverse of :func:`value_as_json`. Raises ValueError if it is no value."""
    if isinstance(value, list):
        return tuple(_decimal(part) for part in value)
    return None if value is None else _decimal(value)


def _decimal(number: object) -> Decimal:
    if isinstance(number, bool) or not isinstance(number, int | float | str):
        raise ValueError(f"not a number: {number!r}")
    return Decimal(str(number))


def year_as_json(year: Year) -> object:
    return list(year) if isinstance(year, tuple) else year


def year_from_json(year: object) -> Year:
    """The inverse of :func:`year_as_json`. Raises ValueError if it is no year."""
    if isinstance(year, list) and len(year) == 2 and all(isinstance(part, int) for part in year):
        return year[0], year[1]
    if year is None or (isinstance(year, int) and not isinstance(year, bool)):
        return year
    raise ValueError(f"not a year or span of years: {year!r}")


def mention_as_json(mention: Mention) -> dict[str, object]:
    """The fields of the gold files, in their order."""
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "value_text": mention.value_text,
        "indicator": mention.indicator,
        "value": value_as_json(mention.value),
        "unit": mention.unit,
        "comparator": mention.comparator.value,
        "measure": mention.measure.value,
        "status": mention.status.value,
        "year": year_as_json(mention.year),
        "kind": mention.kind.value,
        "scope": mention.scope,
    }


def mention_from_json(fields: dict[str, object]) -> Mention:
    """The inverse of :func:`mention_as_json`. Raises ValueError or KeyError if it is none."""
    start, end = fields["start"], fields["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        raise ValueError(f"not a span: {start!r}, {end!r}")
    return Mention(
        span=Span(start, end),
        value_text=str(fields["value_text"]),
        indicator=str(fields["indicator"]),
        value=value_from_json(fields["value"]),
        unit=str(fields["unit"]),
        comparator=Comparator(str(fields["comparator"])),
        measure=Measure(str(fields["measure"])),
        status=Status(str(fields["status"])),
        year=year_from_json(fields["year"]),
        kind=Kind(str(fields["kind"])),
        scope=str(fields["scope"]),
    )
