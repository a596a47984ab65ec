"""A mention whose span moved: its words are others, and with them what it read from them."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from reviewer.checks.typed import Typed, read_value
from reviewer.domain.mention import Mention, Value
from reviewer.domain.span import Span


def respanned(mention: Mention, span: Span, text: str) -> Mention:
    """The mention on other words of ``text``. A value and a unit that were what the words said
    are read anew; what the reviewer or a table's head said stays."""
    words = span.of(text)
    moved = dataclasses.replace(mention, span=span, value_text=words)
    try:
        before, after = read_value(mention.value_text), read_value(words)
        value, unit = _value(mention, before, after), _unit(mention, before, after)
        return dataclasses.replace(moved, value=value, unit=unit)
    except ValueError:
        return moved


def _value(mention: Mention, before: Typed, after: Typed) -> Value:
    old, new, now = before.value, after.value, mention.value
    if not (isinstance(old, Decimal) and isinstance(new, Decimal) and isinstance(now, Decimal)):
        is_read = now == old and isinstance(new, tuple) and isinstance(now, tuple)
        return new if is_read else now
    if abs(now) != abs(old):
        return now
    return -abs(new) if now < 0 else new  # a fall stays one: its word stands beside the span


def _unit(mention: Mention, before: Typed, after: Typed) -> str:
    """What stands after the number; a unit that left the span may still be the value's."""
    is_read = mention.unit == before.unit or before.unit is None
    if is_read and after.unit and isinstance(after.value, Decimal):
        return after.unit
    return mention.unit
