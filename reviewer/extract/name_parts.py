"""Names taken apart and put together: lists that share a part, parts that a name leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable

from reviewer.extract.lexicon import Segmenter
from reviewer.extract.words import Words

_JOINT_WORDS = frozenset("和及与或")
_JOINT_SIGNS = _JOINT_WORDS | {"、"}
_JOINTS = frozenset(("、", "和", "及", "与", "以及", "或", "或者"))
_JOINT_ENDS = tuple(_JOINTS)
_JOINT_STARTS = frozenset(joint[0] for joint in _JOINTS)
_SHARE = re.compile(r"占(.+?)(?:的)?(?:比重|比例|比率|份额)?的?$")
_PAIRS = (
    ("城乡低保", ("城市低保", "农村低保", "城镇低保")),
    ("城乡最低生活保障", ("城市最低生活保障", "农村最低生活保障", "城镇最低生活保障")),
    ("城乡", ("城镇", "农村", "城市")),
    ("存贷款", ("存款", "贷款", "存款")),
    ("存贷", ("存款", "贷款", "存款")),
    ("收支", ("收入", "支出", "收入")),
    ("城镇生活", ("城市生活", "镇生活", "城市生活")),
)
_LEVEL = re.compile(
    r"(?:国家|世界|全国|自治区|[部省市州盟区县旗镇乡村厅]|[一二三四五甲乙A]{1,2}"
    r"|[十百千万]{1,2}亿元?|[五六七八九十百千万]{0,2}千?亿)级(?:及?以[上下])?"
)
_INDUSTRIES = re.compile(  # 第一、二、三产业, 第二和第三产业
    r"(第?)([一二三])((?:、|和|及)第?[一二三](?:(?:、|和|及)第?[一二三])?)(次?产业?)(?=.)"
)
_OWN_RATES = frozenset("率度重比例幅速位数")  # what ends like these has no growth rate to share
_COUNTERPARTS = {"收入": "支出", "支出": "收入"}
_OF_WHOLE = ("总量", "增量", "规模")  # said of an amount as a whole, its head and all
_ACHIEVING = re.compile(r"^(?:完成|实现|达到)(?=..)")
_RATES = ("增速", "增幅", "增长率")
_PER_EACH = re.compile(r"每[百千万]?[户人][一-鿿]{0,10}?(?:拥有)")
_SIZED = re.compile(r"[一-鿿]{2,6}(?:过|超|超过|达|上)[十百千万亿]+元的?")
_LAST_SIGNS = frozenset("量额值数比")  # heads too short to be shared by whatever stands before


def _own(name: str) -> str:
    return name.removeprefix("全国")


class NameParts:
    """Knows where names join, and which words of one another may need."""

    def __init__(self, words: Words, segmenter: Segmenter, known: Callable[[str], bool]) -> None:
        self._words = words
        self._segmenter = segmenter
        self._known = known

    def split(self, name: str, count: int) -> list[str]:
        """``name`` as ``count`` subjects with their shared parts filled in; [] if it is not."""
        if count == 2:
            for pair, options in _PAIRS:
                if pair in name:
                    halves = [name.replace(pair, option, 1) for option in options]
                    if self._known(halves[2]) and not self._known(halves[0]):
                        return [halves[2], halves[1]]
                    return halves[:2]
        industries = self._industries(name)
        if len(industries) == count:
            return industries
        pieces = self.pieces(name)
        if len(pieces) > count:
            pieces = self.pieces(name, frozenset("、"))
        if len(pieces) > count and "、" in name:
            pieces = [
                "、".join(pieces[: len(pieces) - count + 1]),
                *pieces[len(pieces) - count + 1 :],
            ]
        return self._complete(pieces) if len(pieces) == count else []

    def pieces(self, name: str, joints: frozenset[str] = _JOINTS) -> list[str]:
        """``name`` cut at its joints; 和 and 及 inside words (普及率, 和谐) are none."""
        if _JOINT_SIGNS.isdisjoint(name):
            return [name]
        if _JOINT_WORDS.isdisjoint(name):
            return [piece for piece in name.split("、") if piece]
        pieces = [""]
        depth = 0
        for word in self._segmenter.cut(name):
            depth += word.count("(") + word.count("“") - word.count(")") - word.count("”")
            if word in joints and depth <= 0:
                pieces.append("")
            else:
                pieces[-1] += word
        return [piece for piece in pieces if piece]

    def _industries(self, name: str) -> list[str]:
        """What ``name`` says of each of the three industries; [] if it does not list them."""
        found = _INDUSTRIES.match(name)
        if found is None:
            return []
        said = found[4] + name[found.end() :]
        numbers = [found[2], *re.findall("[一二三]", found[3])]
        first = "第" if said.startswith(("产业", "次")) else found[1]
        return [first + number + said for number in numbers]

    def parts(self, name: str) -> list[str]:
        """All the subjects that ``name`` lists, completed; one if it lists none."""
        industries = self._industries(name)
        if industries:
            return industries
        pieces = self.pieces(name)
        return self._complete(pieces) if len(pieces) > 1 else [name]

    def all_whole(self, name: str) -> list[str]:
        """The subjects that ``name`` lists if each is known as it stands; else []."""
        if not self._begins_known(name):  # far cheaper than to cut it into words
            return []
        pieces = self.pieces(name)
        return pieces if len(pieces) > 1 and self.all_known(pieces) else []

    def _begins_known(self, name: str) -> bool:
        """Whether the words before one of the joints in ``name`` are known by themselves."""
        if _JOINT_STARTS.isdisjoint(name):
            return False
        ends = [at for at, sign in enumerate(name) if sign in _JOINT_STARTS]
        return any(at == 0 or self._known(name[:at]) for at in ends)

    def all_headed(self, name: str) -> list[str]:
        """The subjects that ``name`` lists with 、, or each of which ends like a name as it stands;
        else ``name`` alone."""
        pieces = self.pieces(name)
        headed = "、" in name or all(map(self._words.head_of, pieces))
        return self._complete(pieces) if len(pieces) > 1 and headed else [name]

    def all_known(self, names: list[str]) -> bool:
        """Whether the catalogue holds every one of ``names``."""
        return all(self._known(name) for name in names)

    def _complete(self, pieces: list[str]) -> list[str]:
        done = [_ACHIEVING.sub("", piece) for piece in pieces]
        if done[1:] != pieces[1:]:  # 接待游客、实现旅游收入: each with its own verb
            return done
        last = pieces[-1]
        rate = next((rate for rate in _RATES if last.endswith(rate) and last != rate), "")
        if rate:
            pieces = [self._with_rate(piece, rate) for piece in pieces]
        head = self._words.head_of(last)
        tail = head.word if head and head.bound else ""
        if tail and last.endswith("等" + tail) and len(last) > len(tail) + 1:
            last = pieces[-1] = last[: -len(tail) - 1] + tail
        if head is not None and tail and tail == last:
            return [pieces[0], *[self.with_beginning(piece, pieces[0]) for piece in pieces[1:]]]
        result = [self._headed(piece, last, tail) for piece in pieces]
        return [result[0], *[self._begun(piece, result[0]) for piece in result[1:]]]

    def _with_rate(self, piece: str, rate: str) -> str:
        """An amount in a list that ends with a growth rate (A、B增速) as its growth rate."""
        own = self._words.head_of(piece)
        return piece if own is None or piece[-1] in _OWN_RATES else piece + rate

    def _headed(self, piece: str, last: str, tail: str) -> str:
        """A part of a list with the head that it shares with the last."""
        own = self._words.head_of(piece)
        if own is None and not tail and not self._known(piece):
            head = self._words.head_of(last)
            shared = head.word if head is not None and head.word.endswith("就业") else ""
            return self._ended(piece, last) or piece + shared
        if not tail or (
            own is not None and not (len(own.word) == 1 and self._known(_own(piece) + tail))
        ):
            return piece
        rate = self._words.head_of(piece + "率")
        if tail.endswith("率") and rate is not None and rate.word != "率":
            return piece + "率"
        ended = self._ended(piece, last)
        if ended and len(ended) < len(piece) + len(tail):
            return piece + tail  # 肉类、奶类总产量: no 奶类产量
        return ended or (piece if tail in _LAST_SIGNS else piece + tail)

    def _ended(self, name: str, last: str) -> str:
        """``name`` with the end that it shares with the last of its list, if it is known with it
        (城镇和农村居民人均可支配收入); "" if not."""
        ends = (name + last[at:] for at in range(1, len(last) - 1))
        return next((longer for longer in ends if self._known(longer)), "")

    def _begun(self, name: str, first: str) -> str:
        """``name`` with the beginning that it shares with the first of its list, if it is known
        with it (城乡居民养老、医疗保险参保率)."""
        completed = self.with_beginning(name, first)
        if completed != name or self._known(name):
            return completed
        if not any(self._known(first[:at] + name) for at in range(1, len(first))):
            return name  # whatever its words are
        words = self._segmenter.cut(first)
        for count in range(min(3, len(words) - 1), 0, -1):
            longer = "".join(words[:count]) + name
            if self._known(longer):
                return longer
        return name

    def with_beginning(self, name: str, earlier: str) -> str:
        """A bound head (产量) with the beginning of an earlier name (粮食种植面积)."""
        first = self.pieces(name)[:1]
        head = self._words.head_of(first[0]) if first else None
        if head is None or not head.bound or head.word != first[0] or not earlier:
            return name
        if name in _OF_WHOLE:
            return (earlier.removesuffix("额") if name == "规模" else earlier) + name
        other = self._words.head_of(earlier)
        bound = other is not None and other.bound and 1 < len(other.word) < len(earlier)
        stem = earlier[: -len(other.word)] if other is not None and bound else earlier
        if stem.endswith(name):
            return earlier if earlier.endswith(name) else name
        shared = next((n for n in range(min(3, len(name)), 0, -1) if stem.endswith(name[:n])), 0)
        return stem + name[shared if shared > 1 else 0 :]

    def filled(self, name: str, earlier: str, *, dimension: str, listed: bool) -> str:
        """``name`` with what it leaves out because of the one before, or by itself; "" if it
        leaves nothing out. listed: it goes on with a list."""
        if name.endswith("到位") and dimension == "money":
            return name + "资金"
        if name.startswith("各项"):  # 金融机构各项存款余额…,各项贷款余额…
            at = earlier.find("各项")
            return earlier[:at] + name if at > 1 else ""
        if name in _COUNTERPARTS and earlier.endswith(_COUNTERPARTS[name]) and len(earlier) > 2:
            return earlier[:-2] + name  # 一般公共预算收入…,支出…
        per = _PER_EACH.match(earlier) if listed else None
        if per is not None and not name.startswith(("每", "人均")):  # 每百户拥有彩电…、洗衣机…
            return per[0] + name
        made = {"mass": "产量", "energy": "发电量"}.get(dimension, "")  # 粮食产量…,油料…
        left_out = made and earlier.endswith(made) and not self._known(name)
        return name + made if left_out and self._known(name + made) else ""

    def onward(self, level: str, following: str) -> str:
        """A level alone before things at another (5家国家级、12家省级实验室); "" if it is none."""
        own = _LEVEL.match(following) if _LEVEL.fullmatch(level) else None
        rest = following[own.end() :] if own is not None else ""
        return level + rest if len(rest) > 1 else ""

    def is_level(self, name: str) -> bool:
        """Whether ``name`` says only of what level or size things are (市级以上, 产值过亿元)."""
        if "级" in name and _LEVEL.fullmatch(name) is not None:
            return True
        return "元" in name and _SIZED.fullmatch(name) is not None

    def at_level(self, level: str, whole: str) -> str:
        """``whole`` at another level (区级以上研发平台 → 国家级研发平台)."""
        if _SIZED.fullmatch(level):
            return level.rstrip("的") + "的" + whole
        own = _LEVEL.match(whole)
        rest = whole[own.end() :] if own is not None else whole
        verb = self._words.verb_length(whole)
        if own is None and verb:
            return whole[:verb] + level + whole[verb:]
        return level + rest

    def is_measured(self, name: str) -> bool:
        """Whether ``name`` ends with what is measured of a thing (里程) and not with the thing."""
        head = self._words.head_of(name)
        return head is not None and head.bound

    def is_bound(self, name: str) -> bool:
        """Whether ``name`` names nothing alone (产量), nor any of its parts (总量和增速)."""
        if not name.endswith(_JOINT_ENDS) and self._words.head_of(name) is None:
            return False  # far cheaper than to cut it into words
        return all(map(self._is_bound, self.pieces(name) or [name]))

    def _is_bound(self, name: str) -> bool:
        head = self._words.head_of(name)
        return head is not None and head.bound and head.word == name

    def as_share(self, name: str) -> str:
        """占…的 with the 比重 that it implies (guideline ruling 17)."""
        if name.endswith("占"):
            return name[:-1] + "比重"
        if "占" not in name or name.endswith(("比重", "占比", "比例", "比率", "份额", "占有率")):
            return name
        found = _SHARE.search(name)
        return name.rstrip("的") + "比重" if found else name
