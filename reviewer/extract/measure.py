"""What kind of number a value is: level, growth, change and the other measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reviewer.domain.mention import Measure, Value
from reviewer.extract.clauses import Slot
from reviewer.extract.quantities import Form

_RATE_NAMES = ("增速", "增长率", "增幅", "增长速度", "发展速度", "下降率", "降低率")
_GROWTH_NAMES = ("涨幅", "降幅", "跌幅")
_FELL = re.compile("[降减缩]")
_BY_FORM = {
    Form.RATIO: Measure.RATIO,
    Form.COMPOSITION: Measure.COMPOSITION,
    Form.RANK: Measure.RANK,
    Form.DOUBLING: Measure.MULTIPLE,
}


@dataclass(slots=True)
class Measured:
    """words: those that decided, in the view; fall: the value is a decrease."""

    measure: Measure
    rule: str
    words: tuple[int, int] | None = None
    fall: bool = False


def measure_of(text: str, slot: Slot, verb: str) -> Measured:
    """The measure of a value. verb: the role of the verb before the thing (new: 新增)."""
    amount = slot.amount
    own = (amount.start, amount.end)
    if amount.value is None:
        return _without_number(text, slot)
    known = Measure.MULTIPLE if amount.dimension == "multiple" else _BY_FORM.get(amount.form)
    if known is not None:
        return Measured(known, f"measure.{known}", own)
    if amount.dimension == "points":
        change = slot.role("up", "down", "new")
        fall = slot.role("down") is not None
        return Measured(Measure.CHANGE, "measure.points", change and change[1:], fall)
    nearest = next(
        (role for role in slot.roles if role[0] not in ("adverb", "each", "apart")), None
    )
    if nearest is not None and nearest[0] in ("to", "to_down"):
        return Measured(Measure.LEVEL, "measure.to", nearest[1:])
    if amount.dimension == "share":
        return _share(text, slot, verb)
    return _amount(slot, nearest, verb)


def _without_number(text: str, slot: Slot) -> Measured:
    amount = slot.amount
    name = text[slot.subject[0] : slot.subject[1]]
    grows = amount.dimension == "growth" or slot.role("rate", "up", "down", "mean")
    if grows or name.endswith(_RATE_NAMES) or "增速" in text[amount.start : amount.end]:
        return Measured(Measure.GROWTH, amount.rule, (amount.start, amount.end))
    return Measured(Measure.LEVEL, amount.rule, (amount.start, amount.end))


def _falls(slot: Slot) -> bool:
    return slot.role("down") is not None and not slot.role("to", "to_down", "link")


def _amount(slot: Slot, nearest: tuple[str, int, int] | None, verb: str) -> Measured:
    """An amount that is no percentage: a level, unless something was added or taken away."""
    change = slot.role("new")
    if change is None and nearest is not None and nearest[0] in ("up", "down"):
        change = nearest
    if change is not None and not slot.role("mean"):
        return Measured(Measure.CHANGE, "measure.change", change[1:], _falls(slot))
    if verb in ("new", "cut") and not slot.role("link"):
        return Measured(Measure.CHANGE, f"measure.{verb}", None, verb == "cut")
    return Measured(Measure.LEVEL, "measure.level")


def _share(text: str, slot: Slot, verb: str) -> Measured:
    """A percentage: a share, or how much something grew."""
    mean, rate, rise = slot.role("mean"), slot.role("rate"), slot.role("up", "down", "new")
    if mean is not None:
        grew = rise or rate or "增" in text[mean[1] : mean[2]]
        if grew or slot.roles[0][0] != "link":
            fell = _falls(slot) or _FELL.search(text, mean[1], mean[2]) is not None
            return Measured(Measure.AVG_GROWTH, "measure.mean", mean[1:], fell)
    if rate is not None:
        return Measured(Measure.GROWTH, "measure.rate", rate[1:])
    if rise is not None:
        return Measured(Measure.GROWTH, "measure.growth", rise[1:], _falls(slot))
    if verb == "cut" and not slot.role("link", "to", "to_down"):
        return Measured(Measure.GROWTH, "measure.cut", None, fall=True)
    if text[slot.subject[0] : slot.subject[1]].endswith(_GROWTH_NAMES):
        return Measured(Measure.GROWTH, "measure.name", slot.subject)
    return Measured(Measure.LEVEL, "measure.level")


def signed(value: Value, *, fall: bool) -> Value:
    """A fall is negative (guideline §2)."""
    if not fall or value is None:
        return value
    if isinstance(value, tuple):
        return (-value[1], -value[0]) if len(value) == 2 else value
    return -abs(value) if value else Decimal(0)
