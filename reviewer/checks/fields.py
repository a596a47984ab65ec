"""Fields of a mention against each other and against the words beside the value.

Each hint can be overruled with a reason: the guideline decides, and these rules only ask.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as default
from decimal import Decimal

from reviewer.checks.typed import read_value
from reviewer.domain.document import Document
from reviewer.domain.mention import Comparator, Measure, Mention, Status
from reviewer.domain.notation import format_value
from reviewer.errors import QT_TRANSLATE_NOOP
from reviewer.text.normalise import simplify

_REACH = 40  # characters of context on each side
_HEAD = 3000  # characters before a value in which the head of its table may stand
_BREAKS = "，,。；;！!？?\n"
_FALL = re.compile(
    r"(?:下降|降低|减少|压减|下滑|负增长|减幅|降幅|回落|缩减|削减)(?:了|约|近)?(?:为)?$"
)
_DOUBLING = re.compile(r"翻了?[一两二三]?番")
_YEARLY = re.compile(r"(?:年均|年平均|年复合)[^，,。；;、]{0,8}$")
_BEFORE = (
    (re.compile(r"(?:不低于|不少于|至少|不小于)$"), Comparator.AT_LEAST),
    (re.compile(r"(?:不超过|不高于|不大于|≤|控制在)$"), Comparator.AT_MOST),
    (re.compile(r"(?:突破|超过|高于|大于|超|逾|＞|>)$"), Comparator.ABOVE),
    (re.compile(r"(?:低于|小于|﹤|<|(?<!附)近)$"), Comparator.BELOW),
    (re.compile(r"(?:约|大约|约为)$"), Comparator.ABOUT),
)
_AFTER = (
    (re.compile(r"\s*以上"), Comparator.AT_LEAST),
    (re.compile(r"\s*(?:以内|以下|之内)"), Comparator.AT_MOST),
    (re.compile(r"\s*左右"), Comparator.ABOUT),
)


@dataclass(frozen=True, slots=True)
class Hint:
    """template: one English sentence with named ``fields``; fix: what would satisfy the hint."""

    field: str
    code: str
    template: str
    fields: Mapping[str, object] = default(default_factory=dict)
    fix: Mapping[str, object] = default(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.fields)


def hints(mention: Mention, document: Document) -> tuple[Hint, ...]:
    """What a careful reader would ask about ``mention``, in the order of the fields."""
    context = _Context(mention, document)
    return tuple(hint for rule in _RULES for hint in rule(mention, context))


class _Context:
    """The words around a mention, without spaces, up to the ends of its clause."""

    def __init__(self, mention: Mention, document: Document) -> None:
        span, extent, text = mention.span, document.extent, document.text
        before = text[max(extent.start, span.start - _REACH) : span.start]
        after = text[span.end : min(extent.end, span.end + _REACH)]
        self.before = _plain(re.split(f"[{_BREAKS}]", before)[-1])
        self.after = _plain(re.split(f"[{_BREAKS}]", after)[0])
        self.document = document

    def near(self, mention: Mention, words: str) -> bool:
        """Whether ``words`` stand in the value, its name, its line or its table's head."""
        value = re.sub("[余多]", "", _plain(mention.value_text))  # ruling 5
        if words in value or words in _plain(mention.indicator):
            return True
        start = max(self.document.extent.start, mention.span.start - _HEAD)
        return words in _plain(self.document.text[start : mention.span.end + _REACH])


def _plain(text: str) -> str:
    """Half width, simplified, without spaces: what the rules are written in."""
    return re.sub(r"\s", "", simplify(unicodedata.normalize("NFKC", text)))


def _value_from_text(mention: Mention, context: _Context) -> Iterator[Hint]:
    del context
    if mention.value is None or _DOUBLING.search(mention.value_text):
        return
    try:
        written = read_value(mention.value_text).value
    except ValueError:
        return  # Chinese numerals and 余: what they state is the reviewer's reading
    if written is not None and _sizes(written) != _sizes(mention.value):
        yield Hint(
            "value",
            "differs_from_text",
            QT_TRANSLATE_NOOP("hints", "The text says {text}."),
            {"text": mention.value_text},
            {"value": written},
        )


def _sizes(value: Decimal | tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(abs(part) for part in (value if isinstance(value, tuple) else (value,)))


def _falls(mention: Mention, context: _Context) -> Iterator[Hint]:
    changes = mention.measure in (Measure.GROWTH, Measure.AVG_GROWTH, Measure.CHANGE)
    found = _FALL.search(context.before)
    if not changes or found is None or not isinstance(mention.value, Decimal):
        return
    if mention.value > 0:
        yield Hint(
            "value",
            "fall_is_negative",
            QT_TRANSLATE_NOOP("hints", "“{word}” asks for a negative value."),
            {"word": found[0]},
            {"value": -mention.value},
        )


def _doubles(mention: Mention, context: _Context) -> Iterator[Hint]:
    del context
    found = _DOUBLING.search(mention.value_text)
    if found is None:
        return
    asked = read_value(found[0])
    right = (mention.value, mention.unit, mention.measure)
    if right != (asked.value, asked.unit, asked.measure):
        yield Hint(
            "value",
            "doubling",
            QT_TRANSLATE_NOOP("hints", "“{word}” is {value} 倍, a multiple."),
            {"word": found[0], "value": format_value(asked.value)},
            {"value": asked.value, "unit": "倍", "measure": Measure.MULTIPLE},
        )


def _unit_stands(mention: Mention, context: _Context) -> Iterator[Hint]:
    unit = mention.unit
    if not unit or unit in ("倍", "位") or context.near(mention, _plain(unit)):
        return
    if "/" in unit and all(context.near(mention, part) for part in unit.split("/")):
        return  # 每立方米35微克
    yield Hint(
        "unit",
        "not_in_text",
        QT_TRANSLATE_NOOP("hints", "“{unit}” stands neither in the value nor in a head before it."),
        {"unit": unit},
    )


def _unit_left_out(mention: Mention, context: _Context) -> Iterator[Hint]:
    del context
    shares = mention.measure in (Measure.RATIO, Measure.COMPOSITION)
    if mention.unit or shares or mention.value is None:
        return
    try:
        written = read_value(mention.value_text).unit
    except ValueError:
        return
    if written:
        yield Hint(
            "unit",
            "left_out",
            QT_TRANSLATE_NOOP("hints", "The text gives the unit “{unit}”."),
            {"unit": written},
            {"unit": written},
        )


def _comparator_words(mention: Mention, context: _Context) -> Iterator[Hint]:
    if isinstance(mention.value, tuple) or mention.value is None:
        return
    asked = [(found, sign) for words, sign in _AFTER if (found := words.match(context.after))]
    if not asked:
        asked = [
            (found, sign) for words, sign in _BEFORE if (found := words.search(context.before))
        ]
    for found, sign in asked[:1]:
        if mention.comparator is not sign:
            yield Hint(
                "comparator",
                "word_beside",
                QT_TRANSLATE_NOOP("hints", "“{word}” asks for {sign}."),
                {"word": found[0], "sign": sign.value},
                {"comparator": sign},
            )


def _measure_fits(mention: Mention, context: _Context) -> Iterator[Hint]:
    if mention.measure is Measure.GROWTH and _YEARLY.search(context.before):
        yield Hint(
            "measure",
            "yearly",
            QT_TRANSLATE_NOOP("hints", "“年均” asks for average growth."),
            {},
            {"measure": Measure.AVG_GROWTH},
        )
    growth = mention.measure in (Measure.GROWTH, Measure.AVG_GROWTH)
    if growth and mention.unit in ("个百分点", "百分点"):
        yield Hint(
            "measure",
            "points_are_change",
            QT_TRANSLATE_NOOP("hints", "Percentage points are a change, no growth."),
            {},
            {"measure": Measure.CHANGE},
        )
    elif growth and mention.value is not None and mention.unit not in ("%", "‰", "成", "倍"):
        yield Hint(
            "measure",
            "growth_in_percent",
            QT_TRANSLATE_NOOP("hints", "Growth is in per cent; an amount is a change."),
            {},
            {"measure": Measure.CHANGE},
        )


def _composition_sums(mention: Mention, context: _Context) -> Iterator[Hint]:
    del context
    if mention.measure is not Measure.COMPOSITION or not isinstance(mention.value, tuple):
        return
    total = sum(mention.value, Decimal(0))
    if abs(total - 100) > 1:
        yield Hint(
            "value",
            "sum_is_not_100",
            QT_TRANSLATE_NOOP("hints", "The parts add up to {total}, not to 100."),
            {"total": format(total, "f")},
        )


def _year_fits(mention: Mention, context: _Context) -> Iterator[Hint]:
    own = context.document.year
    last = mention.year[1] if isinstance(mention.year, tuple) else mention.year
    if own is None or last is None:
        return
    if mention.status is Status.ACTUAL and last > own:
        yield Hint(
            "year",
            "actual_in_future",
            QT_TRANSLATE_NOOP("hints", "{year} lies after the document’s year; is it a target?"),
            {"year": last},
            {"status": Status.TARGET},
        )
    elif mention.status is Status.TARGET and last < own - 1:
        yield Hint(
            "year",
            "target_in_past",
            QT_TRANSLATE_NOOP("hints", "{year} lies before the document’s year; is it actual?"),
            {"year": last},
            {"status": Status.ACTUAL},
        )


def _list_fits(mention: Mention, context: _Context) -> Iterator[Hint]:
    """分别 after n subjects needs n values: the sentence says which is whose."""
    found = re.search(r"([^，,。；;：:]*)分别[^\d]{0,6}$", context.before)
    if found is None:
        return
    subjects = len(re.split(r"[、和与及]", found[1]))
    values = mention.value_text + context.after
    parts = [part for part in re.split(r"[、和与及]", values) if re.search(r"\d", part)]
    if subjects > 1 and len(parts) > 1 and subjects != len(parts):
        yield Hint(
            "indicator",
            "list_differs",
            QT_TRANSLATE_NOOP("hints", "“分别” joins {subjects} subjects to {values} values."),
            {"subjects": subjects, "values": len(parts)},
        )


_RULES: tuple[Callable[[Mention, _Context], Iterator[Hint]], ...] = (
    _list_fits,
    _value_from_text,
    _falls,
    _doubles,
    _composition_sums,
    _unit_stands,
    _unit_left_out,
    _comparator_words,
    _measure_fits,
    _year_fits,
)
