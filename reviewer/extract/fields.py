"""From slots to candidates: subjects handed on from value to value, then field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reviewer.domain.candidate import Alternative, Candidate, Evidence
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status
from reviewer.domain.span import Span
from reviewer.extract import confidence as sureness
from reviewer.extract import scope as scopes
from reviewer.extract.catalogue import Catalogue
from reviewer.extract.clauses import Slot
from reviewer.extract.indicators import key
from reviewer.extract.kind import Kinds
from reviewer.extract.lexicon import Segmenter
from reviewer.extract.measure import measure_of, signed
from reviewer.extract.numbers import chinese
from reviewer.extract.quantities import Form
from reviewer.extract.subject import Subject, Subjects
from reviewer.extract.time import Frames, year_of
from reviewer.extract.wording import Wording
from reviewer.extract.words import Words
from reviewer.text.normalise import View, simplify

_MORE = re.compile(r"(?<=[\d万亿千百萬億十])[余多餘]|(?<=[\d万亿千百萬億十])来(?=[个家户項项])")


@dataclass(slots=True)
class Named:
    """A slot and the subject that its value is of."""

    slot: Slot
    subject: Subject


class Reader:
    """Gives every value its subject and its fields."""

    def __init__(
        self, words: Words, segmenter: Segmenter, catalogue: Catalogue, kinds: Kinds
    ) -> None:
        self._kinds = kinds
        self._known = catalogue.heads()
        keys = frozenset(key(name) for name in self._known)
        self._knows = lru_cache(_NAMES)(
            lambda name: name in self._known or (not name.isalnum() and key(name) in keys)
        )
        self._words = words
        self._catalogue = catalogue
        self._subjects = Subjects(words, segmenter, self._knows)

    def read(self, view: View, slots: list[Slot], frames: Frames) -> Iterator[Candidate]:
        """Candidates by span, then indicator."""
        candidates = []
        wording = Wording(view)
        for named in self._name(view.text, slots):
            if named.slot.amount.value is None and not self._is_target(named, frames):
                continue
            candidates.append(self._candidate(view, named, frames, wording))
        candidates.sort(key=lambda c: (c.mention.span, c.mention.indicator))
        yield from candidates

    def _is_target(self, named: Named, frames: Frames) -> bool:
        """Whether a phrase without a number sets a target (guideline ruling 8)."""
        frame, _ = frames.for_value(named.slot.amount.start)
        return frame.status is Status.TARGET and named.subject.name != "?"

    def _name(self, text: str, slots: list[Slot]) -> Iterator[Named]:
        """The values with their subjects; a list of values is shared out over its subjects."""
        current: list[Subject] = []
        history: list[Subject] = []
        sentence = (-1, -1)
        at = 0
        while at < len(slots):
            group = [slots[at]]
            if self._is_twin(slots, at):
                slots[at].post = slots[at + 1].post
            while at + len(group) < len(slots) and _continues(group[-1], slots[at + len(group)]):
                group.append(slots[at + len(group)])
            at += len(group)
            for slot in group[1:]:
                slot.roles = slot.roles + group[0].roles
                slot.from_base = slot.from_base or group[0].from_base
                slot.compared = slot.compared or group[0].compared
            if group[0].sentence != sentence:
                sentence, history = group[0].sentence, []
                current = [replace(subject, stale=True) for subject in current]
            subjects = self._share(text, group, current, history)
            subjects = self._carried(group[0], subjects, current)
            following = slots[at] if at < len(slots) else None
            subjects = self._foretold(text, group[0], subjects, following)
            current = subjects[-len(group) :] if len(subjects) >= len(group) else subjects
            if len(group) == 1 and len(subjects) > 1:
                current = subjects
                for subject in subjects:
                    yield Named(group[0], subject)
            else:
                for slot, subject in zip(group, subjects, strict=True):
                    yield Named(slot, subject)
            for subject in subjects:
                if subject.name not in [known.name for known in history]:
                    history.append(subject)

    def _foretold(
        self, text: str, slot: Slot, subjects: list[Subject], following: Slot | None
    ) -> list[Subject]:
        """投资26.8亿元,建成水利项目5500个: the money is of what the next value counts."""
        if len(subjects) != 1 or subjects[0].name not in _FUNDS or following is None:
            return subjects
        if following.sentence != slot.sentence or following.amount.start - slot.amount.end > 30:
            return subjects
        thing = self._subjects.direct(text, following)
        if thing is None or not thing.name or thing.verb_role not in ("make", "work"):
            return subjects
        return [subjects[0].renamed(thing.name + subjects[0].name, "subject.foretold", 0.75)]

    def _carried(
        self, first: Slot, subjects: list[Subject], current: list[Subject]
    ) -> list[Subject]:
        """In a list after one verb (改造棚户区…、老旧小区…) the verb holds for every thing."""
        if not current or first.fresh or first.role("link", "to", "to_down", "up", "down"):
            return subjects
        earlier = current[-1]
        if earlier.verb_role not in ("make", "work", "new", "cut", "stat") or not earlier.verb:
            return subjects
        return [
            replace(subject, verb=earlier.verb, verb_role=earlier.verb_role)
            if not subject.verb_role and subject.how in _DIRECT
            else subject
            for subject in subjects
        ]

    def _is_twin(self, slots: list[Slot], at: int) -> bool:
        """Whether two values count one thing (2.46万户8.9万名贫困人口)."""
        if at + 1 >= len(slots):
            return False
        slot, after = slots[at], slots[at + 1]
        return slot.amount.tail == after.amount.lead and slot.post[0] == slot.post[1]

    def _share(
        self, text: str, group: list[Slot], current: list[Subject], history: list[Subject]
    ) -> list[Subject]:
        """One subject for each slot of a group, or several for a single slot."""
        first = group[0]
        direct = self._subjects.direct(text, first)
        if len(group) > 1:
            return self._distribute(text, group, direct, current, history)
        apart = self._subjects.apart(direct) if direct is not None else []
        if apart:
            return apart
        if direct is None or not direct.name:
            return [self._inherit(text, direct, current, first)]
        direct = self._completed(text, first, direct, current)
        parts = self._each(first, direct)
        if len(parts) > 1:
            return [direct.renamed(part, "subject.each", 0.8) for part in parts]
        return [direct]

    def _each(self, slot: Slot, direct: Subject) -> list[str]:
        """The subjects that one number is said of (guideline ruling 3)."""
        rate = slot.amount.dimension == "share" and not slot.role("up", "down", "rate", "mean")
        rank = slot.amount.form is Form.RANK
        if not (rate or rank or slot.role("each", "apart")):
            return self._subjects.all_whole(direct.name) or [direct.name]
        parts = self._subjects.parts(direct.name)
        if len(parts) < 2 or slot.role("each", "apart"):
            return parts
        if rank:
            return parts if all(self._words.head_of(part) for part in parts) else [direct.name]
        return parts if self._subjects.all_known(parts) else [direct.name]

    def _distribute(
        self,
        text: str,
        group: list[Slot],
        direct: Subject | None,
        current: list[Subject],
        history: list[Subject],
    ) -> list[Subject]:
        count = len(group)
        if direct is not None and direct.name:
            apart = self._subjects.apart(direct)
            if len(apart) == count:
                return apart
            names = self._subjects.split(direct.name, count)
            if names:
                return self._apart(direct, [self._subjects.as_share(name) for name in names])
            whole = self._completed(text, group[0], direct, current)
            return [whole, *[self._own(text, slot, whole) for slot in group[1:]]]
        if len(current) == count:
            return current
        if len(history) >= count:
            return history[-count:]
        base = self._inherit(text, direct, current, group[0])
        return [base] * count

    def _apart(self, direct: Subject, names: list[str]) -> list[Subject]:
        """The parts of a subject; a verb before the first is of the others only if they need it."""
        whole = replace(direct, verb="", verb_role="")
        return [
            (whole if at and direct.verb_role == "stat" and self._words.head_of(name) else direct)
            .renamed(name, "subject.apart", 0.85)
            for at, name in enumerate(names)
        ]

    def _own(self, text: str, slot: Slot, whole: Subject) -> Subject:
        own = self._subjects.direct(text, slot)
        return own if own is not None and own.name else whole

    def _inherit(
        self, text: str, direct: Subject | None, current: list[Subject], slot: Slot
    ) -> Subject:
        if not current or current[-1].stale:
            topic = self._subjects.topic(text, slot)
            if topic is not None:
                return topic
        if current:
            last = current[-1]
            return last.renamed(last.name, "subject.inherited", 0.7)
        verb = direct.verb if direct is not None and direct.verb else ""
        return Subject(verb or "?", None, "subject.none", strength=0.1)

    def _completed(
        self, text: str, slot: Slot, subject: Subject, current: list[Subject]
    ) -> Subject:
        """A name that leaves out its beginning takes it from the one before."""
        name = subject.name
        earlier = current[-1].name if current and not current[-1].stale else ""
        if name.startswith("占") and earlier:
            return subject.renamed(self._subjects.as_share(earlier + name), "subject.share", 0.75)
        if "占" in name and slot.amount.dimension == "share":
            return subject.renamed(self._subjects.as_share(name), "subject.share", 0.85)
        if subject.verb + name in _SIGNED:
            name, subject = subject.verb + name, replace(subject, verb="", verb_role="stat")
        if name in _SIGNED and "招商" in text[slot.sentence[0] : slot.amount.start]:
            return subject.renamed("招商引资" + name, "subject.topic", 0.8)
        if self._subjects.is_bound(name) and earlier and subject.verb_role not in ("work", "stat"):
            return subject.renamed(
                self._subjects.with_beginning(name, earlier), "subject.bound", 0.65
            )
        return subject

    def _candidate(
        self, view: View, named: Named, frames: Frames, wording: Wording
    ) -> Candidate:
        slot, subject = named.slot, named.subject
        amount, text = slot.amount, view.text
        measure, measure_rule, measure_words, fall = measure_of(text, slot, subject.verb_role)
        frame, base = frames.for_value(amount.start)
        status = Status.ACTUAL if slot.from_base else frame.status
        scope, subject = self._scoped(subject)
        name = self._name_of(view, subject)
        match = self._catalogue.match(name, unit=amount.unit, alike=False)
        kind, kind_rule, kind_sure = self._kinds.decide(slot, subject, name, match, measure)
        head = self._words.head_of(name)
        flow = (head is not None and head.flow) or slot.role("sum") is not None
        flow = flow or "累计" in text[slot.gap[0] : slot.gap[1]]
        flow = flow or measure is Measure.CHANGE and amount.dimension != "points"
        reached = slot.role("link", "to", "to_down")
        done = subject.verb_role in ("work", "new", "cut") and not reached
        if not slot.role("sum") and amount.comparator is Comparator.ABOVE:
            flow = flow and amount.lead == amount.start
        year, year_rule = year_of(
            frame, base, measure=measure, flow=flow, work=kind is Kind.OUTPUT or done,
            from_base=slot.from_base, status=status, fall=fall,
            mean=slot.role("mean") is not None
            or "年均" in text[slot.gap[0] : slot.gap[1]]
            or (amount.value is None and measure is Measure.GROWTH),
        )  # fmt: skip
        if slot.from_base and _LAST_YEAR.search(text, *slot.gap) and frame.last:
            year, year_rule = frame.last - 1, "year.before"
        years = _lasting(text, slot)
        if years and isinstance(year, int):
            year, year_rule = (year - years + 1, year), "year.lasting"
        span = view.span(amount.start, amount.end)
        comparator = amount.comparator
        if isinstance(amount.value, tuple) and amount.form is Form.RANGE:
            comparator = Comparator.RANGE
        near = max(0, slot.sentence[0] - 200)
        mention = Mention(
            span=span,
            value_text=view.source_text(span),
            indicator=wording.restore(name, near, slot.post[1]),
            value=signed(amount.value, fall=fall),
            unit=self._unit_of(view, amount.unit, span),
            comparator=comparator,
            measure=measure,
            status=status,
            year=year,
            kind=kind,
            scope=wording.restore(scope, near, slot.post[1]),
        )
        evidence = (
            Evidence("value", amount.rule, span),
            Evidence("indicator", subject.how, view.span(*subject.span) if subject.span else None),
            Evidence("measure", measure_rule, view.span(*measure_words) if measure_words else None),
            Evidence("year", year_rule, _cue_span(view, frame.cue)),
            Evidence("status", "status.frame", _cue_span(view, frame.cue)),
            Evidence("kind", kind_rule),
        )
        sure = {
            "value": 0.99, "indicator": subject.strength, "measure": 0.97, "year": frame.strength,
            "status": frame.strength, "kind": kind_sure,
        }  # fmt: skip
        return Candidate(
            mention=mention,
            confidence=sureness.confidence(sure, known=False, unit_fits=None),
            rule=amount.rule,
            evidence=evidence,
            alternatives=tuple(_alternatives(mention, frame, status)),
        )

    def _scoped(self, subject: Subject) -> tuple[str, Subject]:
        """The subject without the place before it."""
        if subject.verb_role in ("work", "stat") and subject.verb:
            return "", subject
        place, rest = scopes.part(
            subject.name, known=self._knows, acts=lambda text: bool(self._words.make_start.match(text))
        )
        return (place, replace(subject, name=rest)) if place else ("", subject)

    def _name_of(self, view: View, subject: Subject) -> str:
        name = subject.name
        if subject.verb_role in ("work", "stat") and subject.verb and subject.how != "subject.each":
            name = subject.verb + name if not name.startswith(subject.verb) else name
        return "".join(name.split()) or "?"

    def _unit_of(self, view: View, unit: str, span: Span) -> str:
        """The unit in the characters of the source (萬噸 in a traditional text)."""
        source = _MORE.sub("", "".join(view.source_text(span).split()))
        at = simplify(source).rfind(unit)
        return source[at : at + len(unit)] if unit and at >= 0 else unit


def _lasting(text: str, slot: Slot) -> int:
    """For how many years a rank is held (连续三年蝉联…第一) or a cut goes on; 0 if it is not said."""
    found = _YEARS.search(text, slot.gap[0], slot.amount.start)
    if found is None or not (slot.amount.form is Form.RANK or slot.role("down")):
        return 0
    digits = found[1]
    value = int(digits) if digits.isdigit() else int(chinese(digits) or 0)
    return value if 2 <= value <= 60 else 0


def _cue_span(view: View, cue: object) -> Span | None:
    start, end = getattr(cue, "start", None), getattr(cue, "end", None)
    return view.span(start, end) if start is not None and end is not None else None


def _alternatives(mention: Mention, frame: object, status: Status) -> Iterator[Alternative]:
    other = Status.TARGET if status is Status.ACTUAL else Status.ACTUAL
    yield Alternative("status", other, 0.1)


_YEARS = re.compile(r"连续([一二三四五六七八九十\d]{1,3})年")
_LAST_YEAR = re.compile(r"(?:由|从|比)(?:上年|去年)")
_FUNDS = frozenset(("投资", "总投资", "投入", "资金", "安排资金", "计划投资", "计划总投资"))
_NAMES = 16_384  # kept of those that were looked up
_DIRECT = frozenset(("subject.before", "subject.after", "subject.each", "subject.apart"))
_SIGNED = frozenset(("签约资金", "到位资金", "签约项目", "协议资金", "合同资金", "签约额"))


def _continues(before: Slot, slot: Slot) -> bool:
    """Whether the slot goes on with the list of values that ``before`` is in."""
    return (
        slot.linked
        and slot.amount.value is not None
        and slot.gap[0] == slot.gap[1]
        and slot.amount.dimension == before.amount.dimension
        and slot.post[1] == slot.post[0]
        and before.post[1] == before.post[0]
    )
