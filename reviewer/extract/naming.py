"""Which subject each value is of: handed on from value to value, shared out over lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reviewer.extract.clauses import Slot
from reviewer.extract.quantities import Form
from reviewer.extract.subject import Subject, Subjects
from reviewer.extract.words import Words

_FUNDS = frozenset(("投资", "总投资", "投入", "资金", "安排资金", "计划投资", "计划总投资"))
_CONTRACTED = frozenset(("签约资金", "到位资金", "签约项目", "协议资金", "合同资金", "签约额"))
_DIRECT = frozenset(("subject.before", "subject.after", "subject.each", "subject.apart"))
_HANDED_ON = frozenset(("make", "work", "new", "cut", "stat"))
_COUNTED = frozenset(("count", "household", "person"))
_NEAR = 30  # characters between money and what it was spent on


@dataclass(slots=True)
class Named:
    """A value's slot, the subject that it is of, and other names it might have, likeliest first."""

    slot: Slot
    subject: Subject
    others: tuple[str, ...] = ()


class Namer:
    """Walks through the slots of a text and gives each its subject."""

    def __init__(self, words: Words, subjects: Subjects) -> None:
        self._words = words
        self._subjects = subjects
        self._parts = subjects.parts

    def name(self, text: str, slots: list[Slot]) -> Iterator[Named]:
        """The values with their subjects; one value of several subjects comes once for each."""
        current: list[Subject] = []  # of the value before
        history: list[Subject] = []  # of the sentence, each once
        known: set[str] = set()  # their names
        sentence = (-1, -1)
        at = 0
        while at < len(slots):
            if at:
                _go_on_adding(text, slots[at - 1], slots[at])
            group = self._group(slots, at)
            at += len(group)
            if group[0].sentence != sentence:
                sentence, history = group[0].sentence, []
                known = set()
                current = [subject.gone_by() for subject in current]
            following = slots[at] if at < len(slots) else None
            subjects = self._share(text, group, current, history)
            subjects = self._carried(text, group[0], subjects, current)
            subjects = self._of_whole(group[0], subjects, current)
            subjects = self._foretold(text, group[0], subjects, following)
            subjects = self._onward(text, group[0], subjects, following)
            yield from self._named(text, group, subjects, current)
            current = subjects if len(group) == 1 else subjects[-len(group) :]
            history += [subject for subject in subjects if subject.name not in known]
            known.update(subject.name for subject in subjects)

    def _group(self, slots: list[Slot], at: int) -> list[Slot]:
        """The list of values that starts at ``at``: …分别增长7%左右和8%左右."""
        group = [slots[at]]
        if self._is_twin(slots, at):
            slots[at].post = slots[at + 1].post
        mixed = group[0].role("apart") is not None
        while at + len(group) < len(slots) and _continues(
            group[-1], slots[at + len(group)], mixed=mixed
        ):
            group.append(slots[at + len(group)])
        for slot in group[1:]:
            slot.roles = slot.roles + group[0].roles
            slot.from_base = slot.from_base or group[0].from_base
            slot.compared = slot.compared or group[0].compared
        return group

    def _is_twin(self, slots: list[Slot], at: int) -> bool:
        """Whether two values count one thing (2.46万户8.9万名贫困人口)."""
        if at + 1 >= len(slots):
            return False
        slot, after = slots[at], slots[at + 1]
        return slot.amount.tail == after.amount.lead and slot.post[0] == slot.post[1]

    def _named(
        self, text: str, group: list[Slot], subjects: list[Subject], current: list[Subject]
    ) -> Iterator[Named]:
        slots = group * len(subjects) if len(group) == 1 else group
        for slot, subject in zip(slots, subjects, strict=True):
            yield Named(slot, subject, self._others(text, slot, subject, current))

    def _others(
        self, text: str, slot: Slot, subject: Subject, current: list[Subject]
    ) -> tuple[str, ...]:
        """Other names that the clause offers: as it stands, after the value, the one before."""
        offered = self._subjects.readings(text, slot)
        offered += [earlier.name for earlier in current[-1:]]
        if subject.verb and subject.verb_role == "make":
            offered.append(subject.verb + subject.name)
        others = dict.fromkeys(name for name in offered if name not in (subject.name, "", "?"))
        return tuple(others)[:3]

    def _share(
        self, text: str, group: list[Slot], current: list[Subject], history: list[Subject]
    ) -> list[Subject]:
        """One subject for each slot of a group, or several for a single slot."""
        first = group[0]
        direct = self._subjects.direct(text, first)
        if len(group) > 1:
            return self._distribute(text, group, direct, current, history)
        if direct is None or not direct.name:
            if first.role("apart", "each") and len(current) > 1 and not current[-1].stale:
                return [one.renamed(one.name, "subject.inherited", 0.7) for one in current]
            return [self._inherited(text, direct, current, first)]
        apart = self._subjects.apart(direct) or self._subjects.by_place(direct)
        if apart:
            return apart
        direct = self._completed(text, first, direct, current)
        parts = self._each(first, direct)
        if len(parts) > 1:
            return [direct.renamed(part, "subject.each", 0.8) for part in parts]
        return [direct]

    def _each(self, slot: Slot, direct: Subject) -> list[str]:
        """The subjects that one number is said of (guideline ruling 3)."""
        if slot.role("each", "apart"):
            return self._parts.parts(direct.name)
        rate = slot.amount.dimension == "share" and not slot.role("up", "down", "rate", "mean")
        if slot.amount.form is Form.RANK:
            return self._parts.all_headed(direct.name)
        if rate:
            parts = self._parts.parts(direct.name)
            return parts if self._parts.all_known(parts) else [direct.name]
        return self._parts.all_whole(direct.name) or [direct.name]

    def _distribute(
        self,
        text: str,
        group: list[Slot],
        direct: Subject | None,
        current: list[Subject],
        history: list[Subject],
    ) -> list[Subject]:
        """n values over n subjects: named in the clause, or those spoken of before."""
        count = len(group)
        if direct is not None and direct.name:
            apart = self._subjects.apart(direct) or self._subjects.by_place(direct)
            if len(apart) == count:
                return apart
            names = self._parts.split(direct.name, count)
            if names:
                return self._apart(direct, [self._parts.as_share(name) for name in names])
            whole = self._completed(text, group[0], direct, current)
            return [whole, *[self._own(text, slot, whole) for slot in group[1:]]]
        if len(current) == count:
            return current
        if len(history) >= count:
            return history[-count:]
        return [self._inherited(text, direct, current, group[0])] * count

    def _apart(self, direct: Subject, names: list[str]) -> list[Subject]:
        """The parts of a subject; a verb before the first is of the others only if they need it."""
        bare = replace(direct, verb="", verb_role="")
        result = []
        for at, name in enumerate(names):
            complete = at and direct.verb_role == "stat" and self._words.head_of(name)
            result.append((bare if complete else direct).renamed(name, "subject.apart", 0.85))
        return result

    def _own(self, text: str, slot: Slot, whole: Subject) -> Subject:
        own = self._subjects.direct(text, slot)
        return own if own is not None and own.name else whole

    def _inherited(
        self, text: str, direct: Subject | None, current: list[Subject], slot: Slot
    ) -> Subject:
        """The subject of a clause that names none."""
        if not current or current[-1].stale:
            topic = self._subjects.topic(text, slot) or self._subjects.passed_by(text, slot)
            if topic is not None:
                return topic
        elif slot.fresh and slot.since > slot.sentence[0]:
            topic = self._subjects.passed_by(text, slot)
            if topic is not None:
                return topic
        if current:
            return current[-1].renamed(current[-1].name, "subject.inherited", 0.7)
        verb = direct.verb if direct is not None and direct.verb else ""
        return Subject(verb or "?", None, "subject.none", strength=0.1)

    def _completed(
        self, text: str, slot: Slot, subject: Subject, current: list[Subject]
    ) -> Subject:
        """A name that leaves out its beginning takes it from the one before."""
        name = subject.name
        earlier = current[-1].name if current and not current[-1].stale else ""
        if "占" in name and slot.amount.dimension == "share":
            whole = earlier + name if name.startswith("占") else name
            return subject.renamed(self._parts.as_share(whole), "subject.share", 0.8)
        if subject.verb + name in _CONTRACTED:
            name, subject = subject.verb + name, replace(subject, verb="", verb_role="stat")
        near = max(slot.sentence[0], slot.amount.start - 200)
        if name in _CONTRACTED and "招商" in text[near : slot.amount.start]:
            return subject.renamed("招商引资" + name, "subject.topic", 0.8)
        filled = self._parts.filled(
            name, earlier, dimension=slot.amount.dimension, listed=not slot.fresh
        )
        if filled:
            return subject.renamed(filled, "subject.bound", 0.75)
        own = not earlier or subject.verb_role in ("work", "stat")
        if not own and self._parts.is_bound(name):
            longer = self._parts.with_beginning(name, earlier)
            return subject.renamed(longer, "subject.bound", 0.65)
        return subject

    def _carried(
        self, text: str, first: Slot, subjects: list[Subject], current: list[Subject]
    ) -> list[Subject]:
        """In a list after one verb (改造棚户区…、老旧小区…) the verb holds for every thing, and for
        the part of a whole (新培育市场主体…,其中企业…)."""
        if not current or first.role("link", "to", "to_down", "up", "down"):
            return subjects
        if first.fresh:
            part = text.startswith("其中", first.gap[0]) and not current[-1].stale
            own = self._words.ends_with_verb(text[slice(*first.gap)])
            if not part or own or current[-1].verb_role == "stat":
                return subjects
            if current[-1].verb_role != "new" and self._parts.is_measured(subjects[0].name):
                return subjects
        earlier = current[-1]
        if earlier.verb_role not in _HANDED_ON or not earlier.verb:
            return subjects
        return [
            replace(subject, verb=earlier.verb, verb_role=earlier.verb_role)
            if not subject.verb_role and subject.how in _DIRECT
            else subject
            for subject in subjects
        ]

    def _of_whole(
        self, first: Slot, subjects: list[Subject], current: list[Subject]
    ) -> list[Subject]:
        """A level alone (国家级3个、市级22个) is of the things counted before."""
        if not current or current[-1].stale or first.amount.dimension not in _COUNTED:
            return subjects
        whole = current[-1].name
        return [
            subject.renamed(self._parts.at_level(subject.name, whole), "subject.part", 0.75)
            if subject.how == "subject.before" and self._parts.is_level(subject.name)
            else subject
            for subject in subjects
        ]

    def _foretold(
        self, text: str, slot: Slot, subjects: list[Subject], following: Slot | None
    ) -> list[Subject]:
        """投资26.8亿元,建成水利项目5500个: the money is of what the next value counts."""
        if len(subjects) != 1 or subjects[0].name not in _FUNDS:
            return subjects
        money = subjects[0]
        thing = self._counted_next(text, slot, following)
        if not thing and money.verb in ("", "安排", "计划", "累计"):
            thing = self._next_work(text, slot, following) or self._subjects.aim(text, slot)
        elif thing:
            money = replace(money, verb="")
        if not thing:
            return subjects
        said = replace(money, verb="", verb_role="")
        return [said.renamed(thing + money.verb + money.name, "subject.foretold", 0.75)]

    def _counted_next(self, text: str, slot: Slot, following: Slot | None) -> str:
        """What the next value counts, if this one says its size (总投资200亿元的38个项目)."""
        if following is None or text[slot.amount.tail : following.amount.lead] != "的":
            return ""
        counted = self._subjects.direct(text, following)
        return counted.name if counted is not None else ""

    def _onward(
        self, text: str, slot: Slot, subjects: list[Subject], following: Slot | None
    ) -> list[Subject]:
        """5家国家级、12家省级技术中心: the first count is of what the next one names."""
        if following is None or len(subjects) != 1 or following.sentence != slot.sentence:
            return subjects
        if not self._parts.is_level(subjects[0].name):
            return subjects
        thing = self._subjects.direct(text, following)
        longer = self._parts.onward(subjects[0].name, thing.name) if thing is not None else ""
        return [subjects[0].renamed(longer, "subject.onward", 0.75)] if longer else subjects

    def _next_work(self, text: str, slot: Slot, following: Slot | None) -> str:
        """The name of the works that the next value counts; "" if it counts none nearby."""
        if following is None or following.sentence != slot.sentence:
            return ""
        if following.amount.start - slot.amount.end > _NEAR:
            return ""
        thing = self._subjects.direct(text, following)
        return thing.name if thing is not None and thing.verb_role in ("make", "work") else ""


def _go_on_adding(text: str, before: Slot, slot: Slot) -> None:
    """新增2家A、24家B: what goes on with a list of things added is added too."""
    if not slot.linked or slot.roles or slot.gap[0] != slot.gap[1]:
        return
    added = before.role("new")
    if added and text[before.post[1] : slot.amount.lead] in ("、", "和", "及", "与"):
        slot.roles = [added]


def _continues(before: Slot, slot: Slot, *, mixed: bool) -> bool:
    """Whether the slot goes on with the list of values that ``before`` is in. mixed: the list
    may hold values of several dimensions."""
    return (
        slot.linked
        and slot.amount.value is not None
        and slot.gap[0] == slot.gap[1]
        and (mixed or slot.amount.dimension == before.amount.dimension)
        and slot.post[1] == slot.post[0]
        and before.post[1] == before.post[0]
    )
