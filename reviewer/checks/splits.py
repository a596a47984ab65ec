"""A first proposal for splitting a record: one mention for each subject and value."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.mention import Comparator, Measure, Mention
from reviewer.domain.notation import parse_value
from reviewer.domain.span import Span

_UNIT = r"(?:\s*(?:[%％‰]|个百分点|[万亿]?(?:(?![和与及年增下提减])[\u4e00-\u9fff]){0,3}))?"
_NUMBER = re.compile(rf"([-+−－]?\d+(?:\.\d+)?)({_UNIT})")
_JOINTS = re.compile(r"[、和与及]")
_JOINT = re.compile(r"\s*[、和与及]\s*")
_TURN = re.compile(
    r"\s*[，,]?\s*(?:同比|比上年|较上年|分别|均|各)*(年均|平均|年平均)?"
    r"(?:分别|各)*(增长|增速|提高|下降|减少)(?:分别|为|了|到|约)*\s*"
)
_SENTENCE = re.compile(r"[。；;！\n]")
_FALLS = ("下降", "减少")


@dataclass(frozen=True, slots=True)
class _Value:
    span: Span
    number: str
    unit: str
    measure: Measure | None  # None: the record's own
    falls: bool = False


def first_split(mention: Mention, text: str, taken: Collection[Span] = ()) -> list[Mention]:
    """城乡 in its halves and joined subjects apart, each with its own values of the lists that
    begin at the record: 城乡…分别达到A、B，年均增长C、D becomes four.

    text: the source's; taken: spans of other records, which are not proposed once more.
    """
    names = _names(mention.indicator)
    lists = list(_lists(mention, text, len(names)))
    found = [
        _part(mention, names[at] if len(values) == len(names) else mention.indicator, value, text)
        for values in lists
        for at, value in enumerate(values)
        if value.span == mention.span or not any(map(value.span.overlaps, taken))
    ]
    if len(found) > 1:
        return found
    names = names if len(names) > 1 else names * 2
    return [dataclasses.replace(mention, indicator=name) for name in names]


def _names(indicator: str) -> list[str]:
    if "城乡" in indicator:
        return [indicator.replace("城乡", half, 1) for half in ("城镇", "农村")]
    return [part for part in _JOINTS.split(indicator) if part]


def _lists(mention: Mention, text: str, n_names: int) -> Iterator[Sequence[_Value]]:
    """The lists of values from the record's start: those inside its span, else as many as the
    subjects, and the growths that follow."""
    start, end = mention.span.start, mention.span.end
    is_several = len(_NUMBER.findall(mention.value_text)) > 1
    if not is_several:
        stop = _SENTENCE.search(text, end)
        end = stop.start() if stop else len(text)
    found: list[list[_Value]] = []
    last, measure, falls = start, None, False
    for number in _NUMBER.finditer(text, start, end):
        gap = text[last : number.start()]
        turn = _TURN.fullmatch(gap)
        if found and turn is not None:
            measure = Measure.AVG_GROWTH if turn[1] else Measure.GROWTH
            falls = turn[2] in _FALLS
        elif found and not _JOINT.fullmatch(gap):
            break
        if not found or turn is not None:
            found.append([])
        span = Span(number.start(), number.end())
        found[-1].append(_Value(span, number[1], "".join(number[2].split()), measure, falls))
        last = number.end()
    for values in found:
        if not is_several and len(values) != n_names:
            return
        yield values


def _part(mention: Mention, name: str, value: _Value, text: str) -> Mention:
    number = parse_value(value.number)
    part = dataclasses.replace(
        mention,
        indicator=name,
        span=value.span,
        value_text=value.span.of(text),
        value=-number if value.falls and isinstance(number, Decimal) else number,
        unit=value.unit or mention.unit,
    )
    if value.measure is None:
        return part
    return dataclasses.replace(part, measure=value.measure, comparator=Comparator.EQUAL)
