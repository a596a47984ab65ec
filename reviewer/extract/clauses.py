"""What stands around each value: the text that names it, and the words that link the two."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import zip_longest

from reviewer.extract.quantities import Amount, Form
from reviewer.extract.words import Words
from reviewer.text.segment import Sentences

_HARD = re.compile(r"[,。;:!?\n|]")
_POST_END = re.compile(r"[,。;:!?、\n|()<>]")
_JOIN = re.compile(r"(?:以及|[、和及与并且,;\s])+")
_THEN = re.compile(r"(?:(?:19|20)\d{2}年(?:底|末)?|去年|上年|今年|目前|现在)的?$")
_FROM = re.compile(
    r"(?:由|从|自)(?:全国|全省|全市|全球|世界)?(?:(?:19|20)\d{2}年|上年|去年|[五三]年前|期初|原来|最初)?(?:底|末|初)?的?$"
)
_COMPARED = re.compile(
    r"(?:同比|环比|(?:比|较|与|同|是|为|相当于)[“\"]?(?:[^,、。;:\d]{0,8}?|(?:19|20)\d{2})"
    r"[”\"]?(?:年|年底|年末|年初|末|期|期间|初|底|去年|上年|同期|时期)(?:同期|相比|的|期末|末|底)*)$"
)
_COMPARED_PLAN = re.compile(
    r"(?:比|较|是|为|与)[“\"]?十?[一二三四五六七八九]五[”\"]?(?:时期|期间)?的?$"
)
_RISES = re.compile(  # what follows the base of a comparison, or the last of several
    r"(?:[、和][\d.]{1,12}[^\d、,。;]{0,8}){0,4}(?:分别|均|净|再)?(?:增|提[高升]|上[升涨]|扩大|下[降跌]|减|降|回落|缩)"
)
_ASIDE = re.compile(
    r"\((?:[^()]{0,4}口径[^()]{0,6}|同比|环比|名义|实际|预计|快报数?|初步[^()]{0,4})\)$"
)
_PEER = re.compile(
    r"(?:高于|低于|快于|慢于|好于|优于|高出|超过?|低|快|高)"
    r"(?:全国|全省|全市|全区|国家|计划|预期|同期|目标|城镇居民|[一-鿿]{1,3}[省市])"
    r"(?:平均水平|平均|水平|增速|目标)?$"
)
_LINK_ENDS = frozenset(  # the signs that these, and _EACH, may end with
    '由从自国省市区球界家年前初来底末的比期间五”"在人户亩吨米名个月天日划标民均平速\n'
)
_EACH = re.compile(r"(?:每(?:人|户|亩|吨|平方米|名|个)|每[月年天日])+$")
_UNFINISHED = re.compile(
    r"(?:已|累计|共)?(?:完成|实现|达到|新增|签约|增长|下降|提高)(?:固定资产|民间|工业|到位|签约|总)?"
    r"(?:投资额?|资金|产值|收入|销售额?|利润|税收)?(?:增长|达|超)?$"
)
_NO_POST = re.compile(
    r"[一二三四五六七八九两几]个?(?:大)?台阶|[、及与且或/%(]|和(?![美谐睦平])|大关|台阶|门槛|规模"
    r"|水平[,。]|以上|量级|之多"
)
_RANKINGS = ("排名", "位次", "名次")
_OWN_RATES = ("自然", "机械", "人口", "复合")
_CHANGES = frozenset(
    ("增长", "增加", "增", "净增", "净增长", "减少", "下降", "降", "减", "降低", "增多", "增加了",
     "减少了", "累计增加", "同比增加", "同比减少", "再增加")
)  # fmt: skip
_MAX_POST = 80  # nor are the words after a value
_BRACKETS = 4  # commas inside one pair of brackets that are passed over
_MAX_GAP = 120  # no name is longer; a gap beyond it is cut at its right end


@dataclass(slots=True)
class Slot:
    """A value and what stands around it; offsets in the view.

    clause: where it begins; gap: from there or from the value before to the value; subject:
    what is left of the gap when the predicate words at its end are taken off; roles: of those
    words, nearest first; post: the words right after the value, up to a boundary; linked: the
    value only continues a list of values (、, 和); fresh: nothing of the clause stands before
    the gap; since: where the value before ends, 0 if there is none.
    """

    amount: Amount
    sentence: tuple[int, int]
    clause: int
    gap: tuple[int, int]
    subject: tuple[int, int]
    post: tuple[int, int]
    roles: list[tuple[str, int, int]] = field(default_factory=list)
    linked: bool = False
    fresh: bool = True
    from_base: bool = False
    compared: tuple[int, int] | None = None
    since: int = 0

    @classmethod
    def empty(cls, amount: Amount, sentence: tuple[int, int], clause: int) -> Slot:
        """A slot of which only the value and the place of its clause are known."""
        lead, tail = (amount.lead, amount.lead), (amount.tail, amount.tail)
        return cls(amount, sentence, clause, gap=lead, subject=lead, post=tail)

    def role(self, *names: str) -> tuple[str, int, int] | None:
        """The first role among ``names``, nearest to the value."""
        for role in self.roles:
            if role[0] in names:
                return role
        return None


class Clauses:
    """Cuts a text into slots, one for each value."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def slots(self, text: str, amounts: list[Amount], sentences: Sentences) -> list[Slot]:
        """A slot for each amount, in order."""
        stops = [found.start() for found in _HARD.finditer(text)]
        slots: list[Slot] = []
        for at, amount in enumerate(amounts):
            sentence = sentences.around(amount.start)
            clause = self._boundary(text, amount.lead, stops, sentence[0])
            slot = Slot.empty(amount, sentence, clause)
            following = amounts[at + 1].lead if at + 1 < len(amounts) else len(text)
            slots.append(self._filled(text, slot, slots[-1] if slots else None, following))
        return slots

    def closed_up(self, text: str, slots: list[Slot], kept: list[Slot]) -> list[Slot]:
        """The kept ones of some slots as if the others had never been: a slot reaches to the
        values beside it, so those around a gap are cut anew, and the rest stays as it is."""
        beside = zip_longest([None, *slots[:-1]], slots[1:])
        known = dict(zip(map(id, slots), beside, strict=True))
        result: list[Slot] = []
        for slot, after in zip_longest(kept, kept[1:]):
            before = result[-1] if result else None
            stood_before, stood_after = known[id(slot)]
            if before is stood_before and after is stood_after:
                result.append(slot)
                continue
            empty = Slot.empty(slot.amount, slot.sentence, slot.clause)
            new = self._filled(text, empty, before, after.amount.lead if after else len(text))
            result.append(slot if new == slot else new)
        return result

    def _filled(self, text: str, slot: Slot, before: Slot | None, following: int) -> Slot:
        """The slot filled in. following: where the next value begins."""
        amount, start = slot.amount, slot.clause
        slot.since = before.amount.tail if before is not None else 0
        if before is not None and before.amount.tail > start:
            used = max(before.amount.tail, before.post[1])
            joined = _JOIN.match(text, used)
            start = min(joined.end() if joined else used, amount.lead)
            slot.fresh = False
            slot.linked = start == amount.lead
        slot.gap = slot.subject = (max(start, amount.lead - _MAX_GAP), amount.lead)
        self._strip(text, slot)
        slot.post = self._post(text, slot, following)
        return slot

    def _boundary(self, text: str, position: int, stops: list[int], sentence: int) -> int:
        """Where the clause that ends at ``position`` begins; a comma in brackets is none."""
        at = bisect_right(stops, position - 1) - 1
        for _ in range(_BRACKETS):
            if at < 0 or stops[at] < sentence:
                break
            piece = text[stops[at] + 1 : min(position, stops[at] + 60)]
            opened = piece.find(")")
            if opened < 0 or "(" in piece[:opened]:
                return stops[at] + 1
            at -= 1
        return sentence

    def _strip(self, text: str, slot: Slot) -> None:
        """Take the predicate words off the right end of the gap."""
        start, end = slot.gap
        while end > start:
            piece = text[start:end]
            aside = _ASIDE.search(piece) if piece[-1] == ")" else None
            if aside is not None:
                end = start + aside.start()
                continue
            linking = self._linking(text, slot, piece, end) if piece[-1] in _LINK_ENDS else 0
            if linking:
                end -= linking
                continue
            found = self._words.predicate_end.match(piece[::-1])
            if found is None:
                break
            word = found[0][::-1]
            role = self._words.predicates[word]
            if role == "name" or (word in _RANKINGS and slot.amount.form is not Form.RANK):
                break
            if role == "rate" and piece[: -len(word)].endswith(_OWN_RATES):
                break
            if len(word) < self._words.verb_length_at_end(piece):
                break
            if self._is_name(piece, word) or self._is_work(slot, piece, word, role):
                break
            slot.roles.append((self._words.predicates[word], end - len(word), end))
            end -= len(word)
        slot.subject = (start, end)

    def _linking(self, text: str, slot: Slot, piece: str, end: int) -> int:
        """Length of the words at the end of a piece that say what the value is compared with, of
        when or of whom it is; 0 if there are none. end: of the piece, in the text."""
        based = _FROM.search(piece)
        if based is not None:
            slot.from_base = True
            return len(piece) - based.start()
        compared = _COMPARED.search(piece[-24:]) or _COMPARED_PLAN.search(piece[-12:])
        if compared is not None and len(compared[0]) > 1:
            slot.compared = (end - len(compared[0]), end)
            slot.from_base = slot.from_base or self._is_base(text, slot, compared[0])
            return len(compared[0])
        then = _THEN.search(piece[-10:])
        if then is not None and len(then[0]) < len(piece):
            return len(then[0])
        each = _EACH.search(piece[-8:]) or _PEER.search(piece[-14:])
        if each is None:
            return 0
        if each[0][0] != "每":
            slot.roles.append(("up", end - len(each[0]), end))
        return len(each[0])

    def _is_base(self, text: str, slot: Slot, compared: str) -> bool:
        """Whether the value is what a later one is compared with (比上年的3亿元增长5%)."""
        amount = slot.amount
        if not compared.endswith("的") or amount.dimension in ("share", "points", "multiple"):
            return False
        return _RISES.match(text, amount.tail) is not None

    def _is_name(self, piece: str, word: str) -> bool:
        """Whether a predicate word at the end is the end of a longer word (增加值 is not 增加)."""
        return len(word) == 1 and word in "是为有的" and piece.endswith(("行为", "所有", "目的"))

    def _is_work(self, slot: Slot, piece: str, word: str, role: str) -> bool:
        """Whether 提升 names what was done to counted things (旧房提升10540户)."""
        if slot.amount.unit == "位" and piece[: -len(word)].endswith(_RANKINGS):
            return False  # 排名提升4位
        head = self._words.head_of(piece[: -len(word)]) if role == "down" else None
        if head is not None and head.bound and len(head.word) > 1:
            return False  # 沙化土地面积年均缩减2000亩
        counted = slot.amount.dimension in ("count", "household", "person", "length", "area")
        return counted and role in ("up", "down") and word not in _CHANGES

    def _post(self, text: str, slot: Slot, following: int) -> tuple[int, int]:
        """The words right after the value; empty where they start a new predicate."""
        start = slot.amount.tail
        stop = _POST_END.search(text, start, start + _MAX_POST)
        end = min(stop.start() if stop else len(text), following, start + 60)
        while stop is not None and end == stop.start() and stop[0] in "、()":
            further = _POST_END.search(text, stop.end(), start + _MAX_POST)
            limit = further.start() if further else len(text)
            if limit > following or limit - start > 40 or limit == stop.end():
                break
            if stop[0] == "、" and not self._same_list(text, start, stop.start(), limit):
                break
            stop, end = further, min(limit, following)
            if stop is not None and stop[0] == ")":
                end = min(stop.end(), following)
                stop = _POST_END.search(text, stop.end(), start + _MAX_POST)
                if stop is not None and stop.start() <= following:
                    end = stop.start()
        if end == following and start < end:
            left = _UNFINISHED.search(text, start + 1, end)
            end = left.start() if left else end
        if start >= end or _NO_POST.match(text, start) or self._goes_on(text, start, end):
            return start, start
        named = slot.subject[1] > slot.subject[0]
        if named and slot.amount.dimension == "money" and self._words.make_start.match(text, start):
            return start, start  # 投资1.1亿元实施…: what it was spent on
        return start, end

    def _goes_on(self, text: str, start: int, end: int) -> bool:
        """Whether what follows a value is the next predicate (…元分别提高到…)."""
        found = self._words.predicate_start.match(text, start, end)
        if found is None:
            return False
        role = self._words.predicates[found[0]]
        if len(found[0]) == 1:
            return role == "held" and text[found.end() : found.end() + 1] in "全第前国省市"
        return role in ("apart", "to", "to_down", "up", "down", "mean", "held")

    def _same_list(self, text: str, start: int, comma: int, limit: int) -> bool:
        """Whether the words after 、 go on with the thing counted (智能车间、智能工厂)."""
        if comma == start:
            return False
        after = text[comma + 1 : limit]
        return self._words.verb_start.match(after) is None and len(after) <= 16
