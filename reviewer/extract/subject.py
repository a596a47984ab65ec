"""What each value measures: the name in the words of the text, with left-out parts filled in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reviewer.extract.clauses import Slot
from reviewer.extract.lexicon import Segmenter
from reviewer.extract.name_parts import NameParts
from reviewer.extract.quantities import Form
from reviewer.extract.said import achieved, relative
from reviewer.extract.words import Words

_AFTER_LABEL = re.compile(
    r"^(?:[一二三四五六七八九十]+是|-\[x\]|\d{1,2}[.、)](?!\d)|\(\d{1,2}\)"
    r"|[-—()\s、·*>#|\[\]])++"
)
_TIME = re.compile(
    r"(?:(?:到|至|截至|截止|从|自|在)?(?:(?:19|20)\d{2}年?(?:[-—~至到]+(?:19|20)\d{2}年?)?"
    r"(?:\d{1,2}月)?(?:底|末|初|以来|起|间|期间)?"
    r"|[“\"]?十[一二三四五六七八九]五[”\"]?(?:规划)?(?:时期|期间|期?末|以来|规划)?(?:五年)?|(?:近|过去|最近)(?:[一二两三四五六七八九十]|\d{1,2})年(?:来|间)?"
    r"|[五三一]年来?|\d{1,2}年(?:来|间|(?=累计|共))|规划期(?:内|末)))"
    r"(?:的|,)?"
)
_TAIL_ACTION = re.compile(
    r"(?:已|已经|正式|正在|全面|全部|基本|顺利|成功|如期|加快|陆续|相继|实现|得到|有效|同时"
    r"|全线)*+"
    r"(?:完成|建成投用|建成使用|建成投产|建成通车|建成|投用|投产|投入使用|投入运营|通车|竣工|开工|启动|推进|落地|运行"
    r"|上线运行|落实|在建|交付|到位|全覆盖|(?<![国省市区县制])推广|实施|开展|受益|见效|投运|合龙|贯通|封顶|开通|揭牌)++$"
)
_FIELD = re.compile(
    r"连续[一二三四五六七八九十\d]+(?:年|个)|[位稳跃高]?居|[位排名]列|列(?=全|第|前)|蝉联|保持"
    r"|排[名在第]|进入|迈入|跻身|全[国省市区县球州]|世界|[中西东]部|继续|始终|(?:提|上|跃)升|前移"
)
_INNER = re.compile(
    r"(?=[累全年均仅完实连到])(?:(?<=..)(?:累计(?!成交|交易|发电|产量|销量|装机|确诊)|(?<!占)全部|年均(?=签约)|均(?=由)"
    r"|仅(?=相当于|占))(?=..)"
    r"|(?<=..)(?:完成|实现)(?=投资|销售|固定|交通|(?:总产|产|增加)值|税收|收入|利[润税]|进出口|出口)"
    r"|(?<=..)连续[一二三四五六七八九十\d]+年(?=占)|(?<=..)(?<!、)实现(?=[^“率零]{2})|(?<=占)到)"
)
_APART = re.compile(r"分别(?:已)?|(?<![人户年平亩地日月生师床])均(?=完成|实现|由|从|获)")
_NOUN_TAILS = ("用地", "人数", "规模", "能力", "水平", "总量")
_ADDED = re.compile(r"(?<=..)新增(?!就业|城镇)(?=..)")
_SEVERAL = re.compile(  # 沙坪、石桥两县
    r"((?:[一-鿿]{2,4}、){1,6}[一-鿿]{2,4}?)[两三四五六七八九]个?(?:[县市区镇乡州省]|县区|县市|市州)(?![县区市])"
)
_SIZES = re.compile(  # of what stands after the value (组建总规模1000亿元的基金)
    r"(?:设立|组建|成立|建立)?(总?规模|首期(?:规模)?|总投资额?|投资额|总?面积|总长|全长)"
)
_AIM = re.compile(r"(?:[“\"][\d+]+[”\"][项件个批]?)?([一-鿿“”]{2,16})(?=[,。;\n])")
_UNFINISHED = re.compile(r"(?:完成|实现|达到|新增|签约|累计)[一-鿿]{0,6}$")
_SAID = re.compile(
    r"加快|持续|圆满|正在|陆续|相继|无一|组成|完成并|让(?!利)|呼之欲出|已(?:经|全)|纷纷|竞相"
)  # where what is said of a thing begins (集聚区加快打造成承载区)
_CAUSED = re.compile(r"(?:助力|带动|推动|促进|拉动|支撑|助推|撬动)(?=[^率])")
_AGAINST = re.compile(r"(?:不低于|不高于|高于|低于|超过|相当于|达到)(?=.{2,})")  # …标准的1.6倍
_RANKED = re.compile(
    r"(?:稳居|位居|位列|名列|跻身|高居|连续|领跑|居(?![民住家])|快于|慢于|高于|低于|优于|好于|创(?:历史)?新)"
)
_STEPPED = re.compile(  # 经济总量先后跨过两个万亿元大关、
    r"(?:先后|连续|接连|成功|再|又|历史性)*(?:[跨迈站登][过越上入]|上|突破)[一-鿿“”]{0,12}(?:台阶|大关|关口)$"
)
_STEPS = ("台阶", "大关", "关口")
_REMARKS = tuple("(按扣剔以与同若如据受因")  # what a clause of remarks starts with: 按可比价格计算
_REGIONS = (
    "全国", "全省", "全市", "全县", "全区", "全州", "全镇", "我国", "我省", "我市", "我县", "我区",
)  # fmt: skip
_LONGEST_WORD = 4  # characters of a word that looks as if a verb of one stood before it
_LISTING = frozenset("、和及")
_COMMA = re.compile(r"[,;:]")
_DONE = re.compile(r"完成(.{2,8}?)的?$")
_TRAILING = re.compile(
    r"(?:连续[一二三四五六七八九十\d]+年(?:稳定|保持)?|(?:近|过去)?(?:[一二两三四五六七八九十]|(?<!\d)\d{1,2})年(?:来|间|内)?|[连逐历常]年|仅|均|都|各|等|的|共|已|再|又|全部|总体|,|:|、)+$"
)
_TRAILING_ENDS = frozenset("年定持来间内仅均都各等的共已再又部体,:、")
_REACHED = re.compile(r"(?:获评|获批|入选|创成|创建为|被认定为|评为|被评为|跻身|荣获|达到)")


@dataclass(slots=True)
class Subject:
    """A name; span: its words in the view, None where it was put together; verb: the role and
    words of the verb before the thing; how: the rule that found it; scope: the place that it is of,
    where the rule parted it."""

    name: str
    span: tuple[int, int] | None
    how: str
    verb: str = ""
    verb_role: str = ""
    scope: str = ""
    strength: float = 0.8
    stale: bool = False  # of an earlier sentence: fit to be inherited, not to be completed from

    def renamed(self, name: str, how: str, strength: float) -> Subject:
        return Subject(name, None, how, self.verb, self.verb_role, self.scope, strength)

    def gone_by(self) -> Subject:
        """The same as the subject of an earlier sentence."""
        return Subject(
            self.name,
            self.span,
            self.how,
            self.verb,
            self.verb_role,
            self.scope,
            self.strength,
            True,
        )


class Subjects:
    """Reads subjects out of slots."""

    def __init__(
        self, words: Words, segmenter: Segmenter, known: Callable[[str], bool] = lambda _: False
    ) -> None:
        self._words = words
        self._segmenter = segmenter
        self._known = known
        self.parts = NameParts(words, segmenter, known)

    def direct(self, text: str, slot: Slot) -> Subject | None:
        """The subject that the value's own clause names; None if it names none."""
        before = self._before(text, slot)
        after = self._after(text, slot)
        size = _SIZES.fullmatch(before.name) if after and before else None
        if after and size is not None and text.startswith("的", slot.amount.tail):
            return Subject(after.name + size[1], None, "subject.after")
        if after is not None and self._prefers_after(before, slot, text):
            return self._joined(before, after)
        if before is None or not before.name:
            return None
        bare = not before.verb_role and slot.post[0] < slot.post[1]
        done = bare and _TAIL_ACTION.fullmatch(text, *slot.post)
        return replace(before, verb_role="make") if done else before  # 廊道120公里全线贯通

    def aim(self, text: str, slot: Slot) -> str:
        """What a verb right after money says that it was spent on (投入187亿元办好民生实事)."""
        verb = self._words.make_start.match(text, slot.amount.tail)
        aim = _AIM.match(text, verb.end()) if verb is not None else None
        return aim[1] if aim is not None else ""

    def readings(self, text: str, slot: Slot) -> list[str]:
        """The names that stand before and after the value, whichever was chosen."""
        start, end = slot.subject
        after = self._after(text, slot)
        before = text[start:end].strip("、,的等")
        return [before, after.name if after else ""]

    def _before(self, text: str, slot: Slot) -> Subject | None:
        start, end = slot.subject
        start, end = self._trim(text, slot, start, end)
        start, verb, role = self._leading(text, start, end)
        if start >= end:
            if role in ("work", "stat") and not self._has_post(slot):
                at = text.rfind(verb, *slot.subject)
                return Subject(verb, (at, at + len(verb)), "subject.verb", "", role)
            return Subject("", None, "subject.verb", verb, role) if verb else None
        brought = self._brought(text, slot, verb, (start, end))
        if brought >= 0:
            start, verb, role = brought, "", ""
        if slot.amount.dimension == "multiple":
            against = _AGAINST.search(text, start + 2, end)
            end = against.start() if against is not None else end
        if self._is_remark(text, slot, start, end):
            return None
        if text.endswith(_STEPS, start + 2, end):
            stepped = _STEPPED.search(text, start + 2, end)
            end = stepped.start() if stepped is not None else end
        name = _INNER.sub("", text[start:end])
        if slot.amount.dimension == "share" and not slot.role("up", "down", "rate", "mean"):
            name = self._as_rate(name)
        added = _ADDED.search(name)
        if added is not None and not verb:
            name, verb, role = name[: added.start()] + name[added.end() :], "", "new"
        return Subject(name, (start, end), "subject.before", verb, role)

    def _is_remark(self, text: str, slot: Slot, start: int, end: int) -> bool:
        """Whether the words say something of what was named before (稳居全国前十、增长5%)."""
        if slot.amount.dimension not in ("share", "points", "multiple"):
            return False
        if slot.amount.dimension == "points":
            if text.endswith(("目标", "任务", "计划"), start, end):  # 超额完成考核目标2.7个百分点
                return True
        elif slot.role("up", "down", "mean", "rate") is None:
            return False
        return bool(_RANKED.match(text, start, end)) and not self._known(text[start:end])

    def _brought(self, text: str, slot: Slot, verb: str, words: tuple[int, int]) -> int:
        """Where in ``words`` the subject starts that was brought to a level, without who brought
        it there (实验室助力页岩油年产量突破100万吨); -1 if nobody did."""
        reached = slot.role("link", "to") or slot.amount.lead < slot.amount.start
        if not reached or slot.amount.dimension in ("share", "points"):
            return -1
        start, end = words
        if not _CAUSED.match(verb + "x"):
            found = _CAUSED.search(text, start + 2, end)
            if found is None:
                return -1
            start = found.end()
        return start if self.parts.is_measured(text[start:end]) else -1

    def _as_rate(self, name: str) -> str:
        """覆盖, 达标 and their like with the 率 that a share of them implies (ruling 17)."""
        head = self._words.head_of(name + "率")
        own = self._words.head_of(name)
        return name + "率" if head is not None and len(head.word) > 1 and own is None else name

    def _has_post(self, slot: Slot) -> bool:
        return slot.post[1] > slot.post[0] and slot.amount.dimension not in ("money", "share")

    def _trim(self, text: str, slot: Slot, start: int, end: int) -> tuple[int, int]:
        label = _AFTER_LABEL.match(text[start:end])
        if label is not None:
            start += label.end()
        if slot.amount.form is Form.RANK:
            field = _FIELD.search(text, min(end, start + 2), end) or _FIELD.match(text, start, end)
            if field is not None and field.start() == start and end - field.end() > 3:
                field = None
            end = field.start() if field else end
            held = self._words.predicate_end.match(text[start:end][::-1])
            if held is not None:
                end -= held.end()
        if start < end and text[end - 1] in _TRAILING_ENDS:
            tail = _TRAILING.search(text, start, end)
            end = tail.start() if tail is not None and tail.end() == end else end
        return start, end

    def _leading(self, text: str, start: int, end: int) -> tuple[int, str, str]:
        """Pass over times, adverbs and verbs at the left; the last verb that counts."""
        verb = role = ""
        while start < end:
            time = _TIME.match(text, start, end)
            if time is not None and time.end() > start:
                start = time.end()
                continue
            found = self._words.verb_start.match(text, start, end)
            if found is None:
                break
            found_role = self._words.verbs[found[0]]
            if found_role == "noun" or self._binds(text, found.end(), end, found_role):
                break
            if len(found[0]) == 1 and self._is_in_word(text, start, end):
                break
            if role == "work" and found[0] in ("和", "及", "与"):
                break  # 取消、承接及规范事项: the list goes on with what is no verb of its own
            if found_role not in ("lead", "aside"):
                joined = role == "work" and text.endswith(verb, 0, start)
                joined = joined and (found_role == "work" or found[0] == "建设")
                verb, role = (verb + found[0], "work") if joined else (found[0], found_role)
            start = found.end()
            if role in ("work", "make"):  # 新建和改造, 制定、修订
                joint = self._words.joint_before_work(text, start, end)
                role = "work" if joint else role
                verb += joint
                start += len(joint)
        return start, verb, role

    def _is_in_word(self, text: str, start: int, end: int) -> bool:
        """Whether the sign at ``start`` is the beginning of a longer word (从业, 其他, 和田)."""
        first = self._segmenter.cut(text[start : min(end, start + _LONGEST_WORD)])[0]
        return len(first) > 1 and first not in self._words.verbs

    def _binds(self, text: str, at: int, end: int, role: str) -> bool:
        """Whether what looks like a verb is the start of a noun: 建设用地, 培训人数."""
        rest = text[at:end]
        if role == "aside":
            return self._words.verb_length(rest) == 0
        return role != "lead" and rest.startswith(_NOUN_TAILS) and not rest.startswith("规模以上")

    def _after(self, text: str, slot: Slot) -> Subject | None:
        start, end = slot.post
        words = text[start:end]
        if not words or slot.amount.dimension in ("points", "multiple", "shares", "rank", "score"):
            return None
        if words[0] == "的":
            start += 1
        elif words[0] == "口" and slot.amount.unit.endswith("人"):
            start -= 1  # 50万人口的城区
        opener = self._words.predicate_start.match(text, start, end)
        if opener is not None and self._words.predicates[opener[0]] in (
            "to",
            "to_down",
            "up",
            "down",
            "apart",
        ):
            return None
        tail = _TAIL_ACTION.search(text, start, end)
        if tail is not None and tail.end() == end:
            end = tail.start() if tail.start() != start + 1 else end
        if end - start < 2:
            return None
        if end < len(text) and text[end].isdigit():  # the words up to the next value
            done = _UNFINISHED.search(text, start + 2, end)
            end = done.start() if done else end
            joint = max(text.rfind(sign, start + 2, end) for sign in "和及与")
            end = joint if joint > 0 and end - joint < 12 else end
        while end > start and text[end - 1] in "和及与的":
            end -= 1
        if text[start:end].endswith("建设") and end - start > 4:
            end -= 2
        said = _SAID.search(text, start + 2, end)
        if said is not None:
            end = said.start()
        name = _INNER.sub("", achieved(text[start:end]))
        if name.startswith("人口的"):
            name = name[3:] + "人口"
        return Subject(relative(name), (start, end), "subject.after")

    def _prefers_after(self, before: Subject | None, slot: Slot, text: str) -> bool:
        dimension = slot.amount.dimension
        if before is None or not before.name or before.name in _REGIONS:
            return True
        if dimension in ("money", "share", "energy", "time", "age", "concentration"):
            return False
        nearest = slot.roles[0][0] if slot.roles else ""
        if nearest in ("new",):
            return True
        if before.name.endswith("等") or text[slot.subject[1] - 1 : slot.subject[1] + 1].startswith(
            "等"
        ):
            return True
        if nearest in ("link", "to", "to_down", "up", "down", "held"):
            return False
        start, end = slot.post
        verb = self._words.verb_start.match(text, start, end)
        return verb is None

    def _joined(self, before: Subject | None, after: Subject) -> Subject:
        verb, role = (before.verb, before.verb_role) if before else ("", "")
        return Subject(after.name, after.span, after.how, verb, role, strength=0.75)

    def apart(self, subject: Subject) -> list[Subject]:
        """The subjects of A、B分别完成总工程量的, each with what is said of it; [] if none."""
        if "分别" not in subject.name and "均" not in subject.name:
            return []
        found = _APART.search(subject.name)
        if found is None or not found.start() or found.end() == len(subject.name):
            return []
        said = subject.name[found.end() :]
        done = _DONE.fullmatch(said)
        said = done[1] + "完成率" if done else said.rstrip("的")
        pieces = self.parts.pieces(subject.name[: found.start()])
        return [subject.renamed(piece + said, "subject.apart", 0.7) for piece in pieces]

    def by_place(self, subject: Subject) -> list[Subject]:
        """What is measured in each of the places that stand before it (内江、眉山经济总量)."""
        if _LISTING.isdisjoint(subject.name):
            return []
        several = _SEVERAL.match(subject.name)
        places = several[1].split("、") if several else self._words.places(subject.name)
        if len(places) < 2:
            return []
        named = several.end() if several else sum(map(len, places)) + len(places) - 1
        rest = subject.name[named:].lstrip("的")
        if len(rest) < 2 or rest[0] == "等":
            return []
        said = subject.renamed(rest, "subject.place", 0.8)
        return [replace(said, scope=place) for place in places]

    def topic(self, text: str, slot: Slot) -> Subject | None:
        """What the clauses before in the sentence begin with (粮食总产再创新高,连续16年居首位)."""
        start, end = slot.sentence[0], slot.gap[0]
        for clause in reversed(_COMMA.split(text[start:end])[-3:]):
            words = self._segmenter.cut(clause[:24]) if clause else []
            for count in range(min(6, len(words)), 0, -1):
                name = "".join(words[:count])
                if len(name) > 2 and self._known(name):
                    return Subject(name, None, "subject.topic", strength=0.6)
        return None

    def passed_by(self, text: str, slot: Slot) -> Subject | None:
        """The statistic that the clause between the value before and this one begins with
        (…亿元;税收收入总额实现翻番,从2016年的…)."""
        begin, end = max(slot.since, slot.sentence[0]), slot.gap[0] - 1
        if end <= begin or text[end] not in ",;:":
            return None
        start = max(begin, *(text.rfind(sign, begin, end) + 1 for sign in ",;:"))
        start, verb, _ = self._leading(text, start, end)
        if verb or text[start : start + 1] in _REMARKS or text[start : start + 1].isdigit():
            return None
        words = self._segmenter.cut(text[start : min(end, start + 24)])
        for count in range(min(8, len(words)), 0, -1):
            name = "".join(words[:count])
            if len(name) > 3 and (self._known(name) or self.parts.is_measured(name)):
                return Subject(name, None, "subject.topic", strength=0.6)
        return None
