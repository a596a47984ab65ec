"""Which amounts are values of something, and which only count, name or last.

Durations, counts of speech parts, numerals inside quotation marks and bare numbers before a
name look like amounts to the number reader; what stands around them tells.
"""

from __future__ import annotations

import re

from reviewer.domain.candidate import NumeralKind
from reviewer.extract.clauses import Slot
from reviewer.extract.quantities import Amount, Aside, Form
from reviewer.extract.words import Words

_QUOTED = re.compile(r"“[^“”\n]{1,24}”|《[^《》\n]{1,60}》|【[^【】\n]{1,30}】")
_TIMED = re.compile(
    r"天数|时间|时长|年限|寿命|时限|日数|周期|历时|学制|工期|时数|期限|用时|优良天|达标天|天气|办理"
)
_AGED = re.compile(r"寿命|年龄|平均")
_SCORED = re.compile(r"分|指数|评价|考核|测评|满意|评估|成绩|得分")
_RANKED = re.compile(
    r"全[国省市区县球州]|世界|亚洲|[中西东]部|同类|[省市区]内|国内|居|列|排|位|蝉联|保持|连续|升至|前移|考核"
)
_SIZES = frozenset(("mass", "power", "voltage", "computing", "bandwidth"))
_POLICY = re.compile(r"落实|出台|推出|政策|意见|措施|办法|方案")
_SOLID = frozenset(("money", "mass", "area", "length", "volume", "power", "energy", "household"))
_DEFINED = re.compile(r"是指|系指|指的是|指[^,。]{0,12}的(?:企业|单位|人员)")
_PEOPLE = re.compile(r"[一-鿿“]")


class Screen:
    """Sorts amounts; every refusal has a rule id and a kind for the ledger."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def quoted(self, text: str, amounts: list[Amount]) -> list[Amount | Aside]:
        """The amounts, those inside quotation marks and titles set aside."""
        spans = [found.span() for found in _QUOTED.finditer(text)]
        result: list[Amount | Aside] = []
        at = 0
        for amount in amounts:
            while at < len(spans) and spans[at][1] <= amount.start:
                at += 1
            inside = at < len(spans) and spans[at][0] < amount.start and amount.end < spans[at][1]
            result.append(_aside(amount, NumeralKind.NAME, "name.quoted") if inside else amount)
        return result

    def refuse(self, text: str, slot: Slot) -> Aside | None:
        """Why the slot's amount states no value; None if it does."""
        amount = slot.amount
        if amount.value is None:
            return None
        name = text[slot.subject[0] : slot.subject[1]]
        post = text[slot.post[0] : slot.post[1]]
        if amount.form is Form.RANK and not _RANKED.search(
            text, max(slot.sentence[0], amount.start - 24), amount.start
        ):
            return _aside(amount, NumeralKind.NAME, "name.ordinal")
        goes_on = not name and slot.role("to", "to_down", "link") is not None
        if amount.dimension == "time" and not goes_on and not self._timed(name, post):
            return _aside(amount, NumeralKind.DURATION, "duration.span")
        if amount.dimension == "age" and not goes_on and not _AGED.search(name):
            return _aside(amount, NumeralKind.DEFINITION, "definition.age")
        if amount.dimension == "class":
            return _aside(amount, NumeralKind.CLASS, "class.unit")
        if amount.dimension == "score" and not _SCORED.search(name):
            return _aside(amount, NumeralKind.NAME, "name.score")
        if self._is_capacity(text, slot):
            return _aside(amount, NumeralKind.NAME, "name.capacity_noun")
        if amount.unit == "条" and not post and _POLICY.search(text, *slot.gap):
            return _aside(amount, NumeralKind.NAME, "name.policy")
        if amount.form is Form.PLAIN and not amount.unit:
            return self._bare(text, slot)
        if amount.spoken and amount.form is Form.PLAIN:
            return self._spoken(text, slot, post)
        if _DEFINED.search(text, slot.sentence[0], amount.start):
            return _aside(amount, NumeralKind.DEFINITION, "definition.sentence")
        return None

    def _is_capacity(self, text: str, slot: Slot) -> bool:
        """Whether the size stands before what it is the size of (3.5万吨稻米加工)."""
        sized = slot.amount.dimension in _SIZES or slot.amount.unit[-1:] in ("只", "头", "羽", "米")
        if slot.amount.dimension in ("length", "area", "volume") and slot.amount.unit != "米":
            sized = False
        named = slot.subject[1] > slot.subject[0]
        if not sized or slot.post[0] == slot.post[1] or slot.roles or not named:
            return False
        return not self._words.ends_with_verb(text[slot.subject[0] : slot.subject[1]])

    def counted_subject(self, text: str, slot: Slot, after: Slot) -> Aside | None:
        """Why a count before an indicator's name is part of it (17个重点产业增加值增长5.3%)."""
        start, end = slot.post
        between = text[start : after.amount.lead]
        if slot.amount.dimension not in ("count", "household", "person") or not between:
            return None
        if any(sign in between for sign in ",。;、:\n") or not after.roles:
            return None
        head = self._words.head_of(text[slot.amount.tail : after.roles[-1][1]])
        if head is None or not head.bound or after.amount.dimension not in ("share", "points"):
            return None
        return _aside(slot.amount, NumeralKind.NAME, "name.counted_subject")

    def _timed(self, name: str, post: str) -> bool:
        return bool(_TIMED.search(name)) and not post

    def _bare(self, text: str, slot: Slot) -> Aside | None:
        amount = slot.amount
        after = text[amount.end : amount.end + 1]
        reached = slot.role("link", "to", "to_down", "up", "down")
        if (slot.from_base or slot.role("to", "to_down")) and slot.post[0] == slot.post[1]:
            return None
        if _PEOPLE.match(after):
            return _aside(amount, NumeralKind.NAME, "name.bare")
        if reached and slot.subject[1] - slot.subject[0] >= 2:
            return None
        return _aside(amount, NumeralKind.OPEN, "open.bare")

    def _spoken(self, text: str, slot: Slot, post: str) -> Aside | None:
        """Chinese numerals count where they give the amount of a thing (guideline ruling 6)."""
        amount = slot.amount
        value = amount.value
        compared = amount.lead < amount.start or amount.tail > amount.end
        if amount.dimension in ("share", "points", "multiple"):
            known = slot.role("up", "down", "to", "to_down", "link", "mean") or compared
            return None if known else _aside(amount, NumeralKind.NAME, "name.spoken")
        if amount.dimension in _SOLID:
            named = slot.role("link", "to", "to_down", "up", "down", "new") and not post
            counted = text[amount.start] not in "百千万亿" and not post
            if compared or named or counted:
                return None
            return _aside(amount, NumeralKind.NAME, "name.magnitude")
        direct = self._words.ends_with_verb(text[slot.subject[0] : slot.subject[1]])
        if isinstance(value, tuple) or value is None or value < 4:
            return _aside(amount, NumeralKind.COUNT, "count.spoken")
        if value > 10 and not post and slot.subject[1] - slot.subject[0] > 2:
            return None
        if not (direct or compared):
            return _aside(amount, NumeralKind.COUNT, "count.spoken")
        return None if post else _aside(amount, NumeralKind.COUNT, "count.spoken")


def _aside(amount: Amount, kind: NumeralKind, rule: str) -> Aside:
    return Aside(amount.start, amount.end, kind, rule)
