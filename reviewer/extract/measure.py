"""What kind of number a value is: level, growth, change and the other measures."""

from __future__ import annotations

from decimal import Decimal

from reviewer.domain.mention import Measure, Value
from reviewer.extract.clauses import Slot
from reviewer.extract.quantities import Form

_RATE_NAMES = ("增速", "增长率", "增幅", "增长速度", "发展速度", "下降率", "降低率")
_BY_FORM = {
    Form.RATIO: Measure.RATIO,
    Form.COMPOSITION: Measure.COMPOSITION,
    Form.RANK: Measure.RANK,
    Form.DOUBLING: Measure.MULTIPLE,
}


def measure_of(
    text: str, slot: Slot, verb: str = ""
) -> tuple[Measure, str, tuple[int, int] | None, bool]:
    """The measure, its rule, the deciding words and whether it is a fall.

    verb: the role of the verb before the thing (new: 新增, cut: 压减).
    """
    amount = slot.amount
    if amount.value is None:
        name = text[slot.subject[0] : slot.subject[1]]
        grows = amount.dimension == "growth" or slot.role("rate", "up", "down", "mean")
        grows = grows or name.endswith(_RATE_NAMES) or "增速" in text[amount.start : amount.end]
        kind = Measure.GROWTH if grows else Measure.LEVEL
        return kind, amount.rule, (amount.start, amount.end), False
    if amount.form in _BY_FORM:
        return _BY_FORM[amount.form], f"measure.{amount.form}", (amount.start, amount.end), False
    nearest = next(
        (role for role in slot.roles if role[0] not in ("adverb", "each", "apart")), None
    )
    mean = slot.role("mean")
    fall = slot.role("down")
    down = fall is not None and not slot.role("to", "to_down", "link")
    if amount.dimension == "points":
        change = slot.role("up", "down", "new")
        return Measure.CHANGE, "measure.points", change[1:] if change else None, fall is not None
    if amount.dimension == "multiple":
        return Measure.MULTIPLE, "measure.multiple", (amount.start, amount.end), False
    if nearest is not None and nearest[0] in ("to", "to_down"):
        return Measure.LEVEL, "measure.to", nearest[1:], False
    if amount.dimension == "share":
        return _of_share(text, slot, verb, down=down)
    change = slot.role("new")
    if change is None and nearest is not None and nearest[0] in ("up", "down"):
        change = nearest
    if change is not None and not mean:
        return Measure.CHANGE, "measure.change", change[1:], down
    if verb in ("new", "cut") and not slot.role("link"):
        return Measure.CHANGE, f"measure.{verb}", None, verb == "cut"
    return Measure.LEVEL, "measure.level", None, False


def _of_share(
    text: str, slot: Slot, verb: str, *, down: bool
) -> tuple[Measure, str, tuple[int, int] | None, bool]:
    mean, rate = slot.role("mean"), slot.role("rate")
    rise = slot.role("up", "down", "new")
    if mean is not None and (
        rise or rate or "增" in text[mean[1] : mean[2]] or not slot.roles[0][0] == "link"
    ):
        return Measure.AVG_GROWTH, "measure.mean", mean[1:], down
    if rate is not None:
        return Measure.GROWTH, "measure.rate", rate[1:], False
    if rise is not None:
        return Measure.GROWTH, "measure.growth", rise[1:], down
    if verb == "cut" and not slot.role("link", "to", "to_down"):
        return Measure.GROWTH, "measure.cut", None, True
    name = text[slot.subject[0] : slot.subject[1]]
    if name.endswith(("涨幅", "降幅", "跌幅")):
        return Measure.GROWTH, "measure.name", slot.subject, False
    return Measure.LEVEL, "measure.level", None, False


def signed(value: Value, *, fall: bool) -> Value:
    """A fall is negative (guideline §2)."""
    if not fall or value is None:
        return value
    if isinstance(value, tuple):
        low, high = value[0], value[-1]
        return (-high, -low) if len(value) == 2 else value
    return -abs(value) if value else Decimal(0)
