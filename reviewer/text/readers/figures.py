"""Spreadsheet values as the spreadsheet shows them.

A reviewer compares with what a reader of the sheet saw: 8.5% and not 0.085, 12.30 and not 12.3.
Formats that need a locale or a condition fall back to the plain value.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_NUMBER = re.compile(r"^[#,0]*?(?P<places>\.[0#?]+)?(?P<percent>%)?[ _)\\]*$")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_DATE_PART = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|;.*|(y+|m+|d+|e+)|(.)', re.IGNORECASE)
_SIGNIFICANT = 15  # digits that a spreadsheet keeps


def shown(value: object, number_format: str) -> str:
    """The text of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float | Decimal):
        return _number(value, number_format.partition(";")[0])
    if isinstance(value, datetime | date):
        return _date(value, number_format)
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _number(value: float | Decimal, number_format: str) -> str:
    try:
        exact = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    if not exact.is_finite():
        return str(value)
    literals = "".join(match[1] or match[2] or "" for match in _LITERAL.finditer(number_format))
    match = _NUMBER.match(_LITERAL.sub("", number_format))
    if match is None or literals.strip() or not any(sign in number_format for sign in "0#"):
        return _general(exact)
    places = match["places"] or ""
    if match["percent"]:
        exact *= 100
    rounded = _rounded(exact, max(len(places) - 1, 0))
    text = f"{rounded:,f}" if ",0" in number_format or ",#" in number_format else f"{rounded:f}"
    optional = len(places) - len(places.rstrip("#?"))
    for _ in range(optional):
        text = text.removesuffix("0")
    return text.rstrip(".") + (match["percent"] or "")


def _rounded(exact: Decimal, places: int) -> Decimal:
    try:
        return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    except InvalidOperation:  # more digits than the context has
        return exact


def _general(exact: Decimal) -> str:
    plain = Decimal(f"{exact:.{_SIGNIFICANT}g}")
    text = f"{plain:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(value: date, number_format: str) -> str:
    if isinstance(value, datetime) and re.search(r"[hs]", _LITERAL.sub("", number_format), re.I):
        return value.isoformat(sep=" ", timespec="seconds")
    pieces = [_part(value, match) for match in _DATE_PART.finditer(number_format)]
    text = "".join(pieces).strip()
    return text if any(char.isdigit() for char in text) else value.isoformat()[:10]


def _part(value: date, match: re.Match[str]) -> str:
    code = (match[3] or "").lower()
    if code.startswith(("y", "e")):
        return f"{value.year}" if len(code) != 2 else f"{value.year % 100:02}"
    if code.startswith("m"):
        return f"{value.month:02}" if len(code) == 2 else f"{value.month}"
    if code.startswith("d"):
        return f"{value.day:02}" if len(code) == 2 else f"{value.day}"
    return match[1] or match[2] or match[4] or ""
