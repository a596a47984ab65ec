"""From slots with their subjects to candidates, field by field, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reviewer.domain.candidate import Candidate, Evidence
from reviewer.domain.mention import Comparator, Kind, Measure, Mention, Status, Year
from reviewer.domain.span import Span
from reviewer.extract import scope as scopes
from reviewer.extract.alternatives import alternatives
from reviewer.extract.catalogue import Catalogue, How, Match
from reviewer.extract.clauses import Slot
from reviewer.extract.confidence import Confidence
from reviewer.extract.frames import Frame, Frames
from reviewer.extract.indicators import key
from reviewer.extract.kind import Kinds
from reviewer.extract.lexicon import Segmenter
from reviewer.extract.measure import Measured, measure_of, signed
from reviewer.extract.naming import Named, Namer
from reviewer.extract.numbers import chinese
from reviewer.extract.quantities import Amount, Form
from reviewer.extract.subject import Subject, Subjects
from reviewer.extract.time import Cue
from reviewer.extract.wording import Wording
from reviewer.extract.words import Words
from reviewer.extract.year import Told, year_of
from reviewer.text.normalise import View, simplify

_MORE = re.compile(r"(?<=[\d万亿千百萬億十])[余多餘]|(?<=[\d万亿千百萬億十])来(?=[个家户項项])")
_RUNNING = re.compile(r"连续([一二三四五六七八九十\d]{1,3})年")
_LAST_YEAR = re.compile(r"(?:由|从|比)(?:上年|去年)")
_SUMMED = re.compile(r"累计|(?<!公)共(?:计)?(?:完成|实现|投入|争取|安排|发放|筹集)|总共")
_SINCE_LAST = re.compile(r"(?:比|较)(?:上年|去年|上一年)|同比")
_HALF_WIDTH = str.maketrans("（）", "()")
_NAMES = 16_384  # kept of those that were looked up
_LONGEST_RUN = 60  # years
_NEAR = 400  # characters before a value in which the words of its name stand

_shared = lru_cache(4096)(Evidence)  # reasons that many candidates have in common, made once


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What was made out of a value, before it becomes a candidate."""

    slot: Slot
    subject: Subject
    name: str
    scope: str
    match: Match | None
    measured: Measured
    frame: Frame
    kind: Kind
    kind_rule: str
    kind_sure: float
    year: Year
    year_rule: str

    @property
    def status(self) -> Status:
        return Status.ACTUAL if self.slot.from_base else self.frame.status


class Reader:
    """Gives every value its subject and its fields."""

    def __init__(
        self,
        *,
        words: Words,
        segmenter: Segmenter,
        catalogue: Catalogue,
        kinds: Kinds,
        confidence: Confidence,
    ) -> None:
        self._words = words
        self._catalogue = catalogue
        self._kinds = kinds
        self._confidence = confidence
        known = catalogue.heads()
        keys = frozenset(key(name) for name in known)
        self._knows = lru_cache(_NAMES)(
            lambda name: name in known or (not name.isalnum() and key(name) in keys)
        )
        self._namer = Namer(words, Subjects(words, segmenter, self._knows))

    def read(
        self, view: View, slots: list[Slot], frames: Frames, marked: Amount | None = None
    ) -> Iterator[Candidate]:
        """Candidates in the order of their values. marked: a value that is kept in any case."""
        wording = Wording(view)
        for named in self._namer.name(view.text, slots):
            frame, base = frames.for_value(named.slot.amount.start)
            amount = named.slot.amount
            if amount.value is None and amount is not marked and not _sets_target(named, frame):
                continue
            reading = self._reading(view.text, named, frame, base)
            block = frames.at(named.slot.amount.start)
            yield self._candidate(view, wording, reading, block, named.others)

    def traits(self, reading: _Reading) -> Iterator[str]:
        """What speaks for and against a reading, for its confidence."""
        slot, amount = reading.slot, reading.slot.amount
        yield "bias"
        yield f"how.{reading.subject.how}"
        yield f"frame.{reading.frame.rule}"
        yield f"year.{reading.year_rule}"
        yield f"measure.{reading.measured.measure}"
        yield f"dimension.{amount.dimension or 'none'}"
        if reading.match is not None:
            exact = reading.match.how in (How.EXACT, How.ALIAS)
            yield "name.known" if exact else "name.like_known"
            if reading.match.unit_fits is False:
                yield "unit.unusual"
        if len(reading.name) <= 2:
            yield "name.short"
        if len(reading.name) > 14:
            yield "name.long"
        if self._words.kind_of(reading.name):
            yield "name.headed"
        if reading.subject.verb_role:
            yield f"verb.{reading.subject.verb_role}"
        if amount.spoken:
            yield "value.spoken"
        if amount.value is None:
            yield "value.none"
        if slot.post[1] > slot.post[0] and slot.subject[1] > slot.subject[0]:
            yield "place.both"

    def _reading(self, text: str, named: Named, frame: Frame, base: Cue | None) -> _Reading:
        slot = named.slot
        scope, subject = self._scoped(named.subject)
        name = _full_name(subject)
        measured = measure_of(text, slot, subject.verb_role)
        match = self._catalogue.match(name, unit=slot.amount.unit, alike=False)
        kind, kind_rule, kind_sure = self._kinds.decide(
            slot, subject, name, match, (measured.measure, frame.in_bulletin)
        )
        work = kind is Kind.OUTPUT or (
            subject.verb_role in ("work", "new", "cut") and not slot.role("link", "to", "to_down")
        )
        told = self._told(text, slot, name, measured, base, work=work)
        year, year_rule = year_of(frame, measured.measure, told)
        return _Reading(
            slot=slot, subject=subject, name=name, scope=scope, match=match, measured=measured,
            frame=frame, kind=kind, kind_rule=kind_rule, kind_sure=kind_sure, year=year,
            year_rule=year_rule,
        )  # fmt: skip

    def _told(
        self, text: str, slot: Slot, name: str, measured: Measured, base: Cue | None, *, work: bool
    ) -> Told:
        """What the clause says of its value's time."""
        amount = slot.amount
        gap = text[slot.gap[0] : slot.gap[1]]
        summed = slot.role("sum") is not None or _is_summed(gap)
        head = self._words.head_of(name)
        passed = amount.comparator is Comparator.ABOVE and amount.lead < amount.start
        risen = slot.role("to", "to_down") is not None
        flow = summed or (head is not None and head.flow and not passed and not risen)
        changed = measured.measure is Measure.CHANGE and amount.dimension != "points"
        changed = changed and not _SINCE_LAST.search(gap)
        return Told(
            flow=flow or changed,
            summed=summed,
            work=work,
            mean=slot.role("mean") is not None
            or "年均" in gap
            or (amount.value is None and measured.measure is Measure.GROWTH),
            yearly=slot.role("mean") is not None,
            fall=measured.fall,
            from_base=slot.from_base,
            base=base,
            last_year=slot.from_base and bool(_LAST_YEAR.search(gap)),
            lasting=_lasting(gap, slot),
        )

    def _scoped(self, subject: Subject) -> tuple[str, Subject]:
        """The place before the name, "" if there is none, and the subject without it."""
        if subject.scope or (subject.verb_role in ("work", "stat") and subject.verb):
            return subject.scope, subject
        place, rest = scopes.part(subject.name, known=self._knows, acts=self._words.starts_work)
        return (place, replace(subject, name=rest)) if place else ("", subject)

    def _candidate(
        self, view: View, wording: Wording, reading: _Reading, block: Frame, others: tuple[str, ...]
    ) -> Candidate:
        slot, amount = reading.slot, reading.slot.amount
        span = view.span(amount.start, amount.end)
        written = view.source_text(span)
        near = max(0, slot.sentence[0] - 200, amount.start - _NEAR)
        after = max(slot.post[1], amount.tail)
        mention = Mention(
            span=span,
            value_text=written,
            indicator=wording.restore(reading.name, near, after),
            value=signed(amount.value, fall=reading.measured.fall),
            unit=_unit_as_written(written, amount.unit),
            comparator=Comparator.RANGE if amount.form is Form.RANGE else amount.comparator,
            measure=reading.measured.measure,
            status=reading.status,
            year=reading.year,
            kind=reading.kind,
            scope=wording.restore(reading.scope, near, after) if reading.scope else "",
        )
        names = tuple(wording.restore(name, near, after) for name in others)
        return Candidate(
            mention=mention,
            confidence=self._confidence.of(self.traits(reading)),
            rule=amount.rule,
            evidence=tuple(_evidence(view, span, reading)),
            alternatives=alternatives(
                mention, frame=reading.frame, block=block, names=names,
                kind_sure=reading.kind_sure,
            ),
            catalogue_id=reading.match.id if reading.match else "",
        )  # fmt: skip


def _sets_target(named: Named, frame: Frame) -> bool:
    """Whether a phrase without a number is a mention (guideline ruling 8)."""
    return frame.status is Status.TARGET and named.subject.name != "?"


def _is_summed(gap: str) -> bool:
    return ("累计" in gap or "共" in gap) and _SUMMED.search(gap) is not None


def _full_name(subject: Subject) -> str:
    """The name with the verb that carries its meaning (ruling 10)."""
    name, verb = subject.name, subject.verb
    carries = subject.verb_role in ("work", "stat") and verb and subject.how != "subject.each"
    if carries and not name.startswith(verb):
        name = verb + name
    return "".join(name.split()) or "?"


def _unit_as_written(written: str, unit: str) -> str:
    """The unit of a value in the characters of the source (萬噸 in a traditional text)."""
    if written.endswith(unit):
        return unit
    source = _MORE.sub("", "".join(written.split()))
    at = simplify(source).translate(_HALF_WIDTH).rfind(unit) if unit else -1
    return source[at : at + len(unit)] if at >= 0 else unit


def _lasting(gap: str, slot: Slot) -> int:
    """For how many years a rank is held (连续三年蝉联…第一) or a cut goes on; 0 if not said."""
    goes_on = slot.amount.form is Form.RANK or slot.role("down")
    found = _RUNNING.search(gap) if goes_on else None
    if found is None:
        return 0
    years = int(found[1]) if found[1].isdigit() else int(chinese(found[1]) or 0)
    return years if 2 <= years <= _LONGEST_RUN else 0


def _evidence(view: View, span: Span, reading: _Reading) -> Iterator[Evidence]:
    """Why each field has its value, in the order of the fields. span: of the value."""
    slot, amount, frame = reading.slot, reading.slot.amount, reading.frame
    words = view.span(*frame.words) if frame.words else None
    named = view.span(*reading.subject.span) if reading.subject.span else None
    yield Evidence("indicator", reading.subject.how, named, reading.name)
    yield Evidence("value", amount.rule, span)
    if amount.unit:
        yield _shared("unit", f"unit.{amount.dimension or 'scale'}", None, amount.unit)
    if amount.lead < amount.start:
        yield Evidence("comparator", "comparator.before", view.span(amount.lead, amount.start))
    elif amount.tail > amount.end:
        yield Evidence("comparator", "comparator.after", view.span(amount.end, amount.tail))
    decided = reading.measured.words
    if decided:
        yield Evidence("measure", reading.measured.rule, view.span(*decided))
    else:
        yield _shared("measure", reading.measured.rule)
    yield _shared("year", reading.year_rule, words, _period_note(frame))
    yield _shared("status", "status.base" if slot.from_base else frame.rule, words)
    yield _shared("kind", reading.kind_rule)
    if reading.scope:
        yield Evidence("scope", "scope.place", note=reading.scope)


def _period_note(frame: Frame) -> str:
    if not frame.dated:
        return ""
    return f"{frame.first}–{frame.last}" if frame.is_period else str(frame.last)
