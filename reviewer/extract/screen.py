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
_PARTED = re.compile(r"[,。;、:|\n]")
_POPULATION = ("人口", "总人口", "常住人口", "户籍人口")
_FIELD = 24  # characters before a rank in which its field stands (居全市第一)
_FAR = 200  # characters before a value in which a definition starts
_LEAST_COUNT = 4  # below, 两个 and 三项 count parts of the speech
_LEAST_TOTAL = 10  # 合作社三十家
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
        found = self._by_dimension(text, slot) or self._by_place(text, slot)
        if found is not None:
            return _aside(amount, *found)
        if amount.form is Form.PLAIN and not amount.unit:
            return self._bare(text, slot)
        if amount.form is Form.PLAIN and amount.spoken:
            return self._spoken(text, slot)
        return None

    def _by_dimension(self, text: str, slot: Slot) -> tuple[NumeralKind, str] | None:
        """Units that state a value of few things only: times, ages, scores, classes, ranks."""
        dimension = slot.amount.dimension
        name = text[slot.subject[0] : slot.subject[1]]
        goes_on = not name and slot.role("to", "to_down", "link") is not None
        if dimension == "time" and not goes_on:
            timed = _TIMED.search(name) and slot.post[0] == slot.post[1]
            return None if timed else (NumeralKind.DURATION, "duration.span")
        if dimension == "age" and not goes_on and not _AGED.search(name):
            return NumeralKind.DEFINITION, "definition.age"
        if dimension == "score" and not _SCORED.search(name):
            return NumeralKind.NAME, "name.score"
        if dimension == "class":
            return NumeralKind.CLASS, "class.unit"
        near = max(slot.sentence[0], slot.amount.start - _FIELD)
        if dimension == "rank" and not _RANKED.search(text, near, slot.amount.start):
            return NumeralKind.NAME, "name.ordinal"
        return None

    def _by_place(self, text: str, slot: Slot) -> tuple[NumeralKind, str] | None:
        """Sizes before what they are the size of, counts of a policy's articles, definitions."""
        amount = slot.amount
        if self._is_capacity(text, slot):
            return NumeralKind.NAME, "name.capacity_noun"
        bare = slot.post[0] == slot.post[1]
        if amount.unit == "条" and bare and _POLICY.search(text, *slot.gap):
            return NumeralKind.NAME, "name.policy"
        if _DEFINED.search(text, max(slot.sentence[0], amount.start - _FAR), amount.start):
            return NumeralKind.DEFINITION, "definition.sentence"
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
        between = text[slot.post[0] : after.amount.lead]
        counted = slot.amount.dimension in ("count", "household", "person")
        if not counted or not between or _PARTED.search(between):
            return None
        if not self._is_measured_of(text, slot, after, between):
            return None
        return _aside(slot.amount, NumeralKind.NAME, "name.counted_subject")

    def _is_measured_of(self, text: str, slot: Slot, after: Slot, between: str) -> bool:
        """Whether the value ``after`` is a statistic of the things that ``slot`` counts."""
        dimension = after.amount.dimension
        share = between.find("占") if dimension == "share" else -1
        if share > 1 and self._measured(between[:share]):
            return True
        if dimension == "person" and between.endswith(_POPULATION):
            return True
        if not after.roles or dimension not in ("share", "points"):
            return False
        return self._measured(text[slot.amount.tail : after.roles[-1][1]])

    def _measured(self, name: str) -> bool:
        head = self._words.head_of(name)
        return head is not None and head.bound

    def threshold(self, text: str, slot: Slot, after: Slot) -> Aside | None:
        """Why an amount that says which things are counted is none (营收超10亿元的仅2家)."""
        amount = slot.amount
        compared = amount.lead < amount.start or amount.tail > amount.end
        if not compared or text[amount.tail : amount.tail + 1] != "的":
            return None
        between = text[amount.tail : after.amount.lead]
        if len(between) > _FIELD or _PARTED.search(between):
            return None
        if after.amount.dimension not in ("count", "household", "person", "share"):
            return None
        return _aside(amount, NumeralKind.DEFINITION, "definition.threshold")

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

    def _spoken(self, text: str, slot: Slot) -> Aside | None:
        """Chinese numerals count where they give the amount of a thing (guideline ruling 6)."""
        amount = slot.amount
        has_post = slot.post[1] > slot.post[0]
        compared = amount.lead < amount.start or amount.tail > amount.end
        if amount.dimension in ("share", "points", "multiple"):
            said = slot.role("up", "down", "to", "to_down", "link", "mean") or compared
            return None if said else _aside(amount, NumeralKind.NAME, "name.spoken")
        if amount.dimension in _SOLID:
            named = slot.role("link", "to", "to_down", "up", "down", "new") is not None
            counted = text[amount.start] not in "百千万亿"
            said = compared or (not has_post and (named or counted))
            return None if said else _aside(amount, NumeralKind.NAME, "name.magnitude")
        said = self._counts(text, slot, compared=compared, has_post=has_post)
        return None if said else _aside(amount, NumeralKind.COUNT, "count.spoken")

    def _counts(self, text: str, slot: Slot, *, compared: bool, has_post: bool) -> bool:
        """Whether a spoken count is of works (签订四项合作协议) and not of parts of a speech."""
        value = slot.amount.value
        if value is None or isinstance(value, tuple) or value < _LEAST_COUNT:
            return False
        name = text[slot.subject[0] : slot.subject[1]]
        if not has_post:
            return value > _LEAST_TOTAL and len(name) > 2
        return compared or self._words.ends_with_verb(name)


def _aside(amount: Amount, kind: NumeralKind, rule: str) -> Aside:
    return Aside(amount.start, amount.end, kind, rule)
