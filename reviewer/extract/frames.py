"""The time and the status that a stretch of text speaks of, carried down to each value.

A *frame* is the time of a stretch. Headings and sentences that name a time without stating a
value open one that holds until the next; a time named beside a value holds for its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from reviewer.domain.document import DocumentKind
from reviewer.domain.mention import Status
from reviewer.extract.time import Calendar, Cue, Use
from reviewer.text.segment import Heading, Sentences

_REVIEW = re.compile(
    r"回顾|成就|成效|发展基础|现实基础|发展现状|取得的|总结|发展环境|基本情况|主要工作及"
)
_GOALS = re.compile(r"目标|安排|任务|展望|部署|打算|重点工作|总体要求|远景")
_SETTING = re.compile(r"机遇|挑战|形势|优势")
_DAY = re.compile(r"\d{1,2}月(?:\d{1,2}日|(?=\s*(?:\n|\Z)))")
_CLAUSE_END = re.compile(r"[,。;:!\n]")
_PLANS = (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN)
_SUMS = ("time.past_sum", "time.years")  # look back, or on in a plan
_OPENING = 14  # characters of a sentence in which a time that holds beyond it is named
_LONGEST_CLAUSE = 300
_LOOK_BACK = 12  # cues before a value that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The time that a stretch of text speaks of.

    first, last: a year twice or a period; period: the period around a single year, if one is
    known; in_period: the text around a single year speaks of that period; cue: the time named,
    None where a heading's words or the document's own data decided; words: what decided, in the
    view; strength in [0, 1]; dated: False where nothing tells the year; in_bulletin: the document
    is one of statistics.
    """

    first: int
    last: int
    status: Status
    rule: str
    strength: float
    period: tuple[int, int] | None = None
    cue: Cue | None = None
    words: tuple[int, int] | None = None
    dated: bool = True
    in_period: bool = False
    in_bulletin: bool = False

    @property
    def is_period(self) -> bool:
        return self.last > self.first

    @property
    def is_deadline(self) -> bool:
        return self.cue is not None and self.cue.use in (Use.DEADLINE, Use.END)


class Frames:
    """The frame at every offset of a text."""

    def __init__(
        self,
        text: str,
        *,
        cues: list[Cue],
        heads: tuple[Heading, ...],
        sentences: Sentences,
        value_starts: list[int],
        dates: Calendar,
    ) -> None:
        self._text = text
        self._dates = dates
        self._sentences = sentences
        self._cues = cues
        self._cue_starts = [cue.start for cue in cues]
        self._values = value_starts
        self._starts: list[int] = [0]
        self._frames: list[Frame] = [self._default()]
        self._open_blocks(heads)

    def at(self, offset: int) -> Frame:
        """The frame that holds at ``offset`` by headings and earlier sentences."""
        return self._frames[bisect_right(self._starts, offset) - 1]

    def for_value(self, offset: int) -> tuple[Frame, Cue | None]:
        """The frame of the value at ``offset``, and the base year named right before it."""
        start, _ = self._sentences.around(offset)
        stop = bisect_right(self._cue_starts, offset)
        base = None
        for cue in reversed(self._cues[max(0, stop - _LOOK_BACK) : stop]):
            if cue.start < start:
                break
            if cue.use is Use.BASE:
                base = base or cue
            elif cue.rule in _SUMS and self._is_target(cue, start):
                continue
            elif cue.rule != "time.plan" or self._speaks(cue) or cue.start - start <= 2:
                return self._marked(self._within(cue, self.at(cue.start))), base
        return self._marked(self.at(offset)), base

    def _marked(self, frame: Frame) -> Frame:
        bulletin = self._dates.kind is DocumentKind.BULLETIN
        return replace(frame, in_bulletin=True) if bulletin else frame

    def _is_target(self, cue: Cue, start: int) -> bool:
        """Whether 五年累计 counts in the years of a plan: after a time that is yet to come."""
        before = [
            other
            for other in self._cues_before(cue)
            if other.start >= start and other.rule != cue.rule
        ]
        if before:
            return self._dates.status(before[-1].last) is Status.TARGET
        return self.at(cue.start).status is Status.TARGET

    def _cues_before(self, cue: Cue) -> list[Cue]:
        stop = bisect_right(self._cue_starts, cue.start - 1)
        near = self._cues[max(0, stop - _LOOK_BACK) : stop]
        return [other for other in near if other.use is not Use.BASE]

    def _default(self) -> Frame:
        """What the document is about, where nothing else is said."""
        dates = self._dates
        if dates.kind in _PLANS and dates.period:
            first, last = dates.period
            return Frame(
                first=first, last=last, status=Status.TARGET, rule="frame.document", strength=0.6,
                period=dates.period,
            )  # fmt: skip
        bulletin = dates.kind is DocumentKind.BULLETIN
        year = dates.year if bulletin else dates.year - 1
        return Frame(
            first=year, last=year, status=Status.ACTUAL, rule="frame.document",
            strength=0.7 if bulletin else 0.4, period=None if bulletin else dates.past,
        )  # fmt: skip

    def _open_blocks(self, heads: tuple[Heading, ...]) -> None:
        marks: list[tuple[int, Heading | None, Cue | None]] = [(h.start, h, None) for h in heads]
        marks += [(cue.start, None, cue) for cue in self._cues]
        marks.sort(key=lambda mark: (mark[0], mark[1] is None))
        heading_end = -1
        for start, heading, cue in marks:
            if heading is not None:
                heading_end = heading.end
                self._open(start, self._of_heading(heading))
            elif cue is not None and start >= heading_end and self._persists(cue):
                self._open(start, self._of_cue(cue, "frame.sentence", 0.85))

    def _open(self, start: int, frame: Frame | None) -> None:
        if frame is not None:
            self._starts.append(start)
            self._frames.append(frame)

    def _of_heading(self, heading: Heading) -> Frame | None:
        """What a heading says of the time of its section; None if it says nothing of it."""
        low = bisect_right(self._cue_starts, heading.start - 1)
        named = [
            cue
            for cue in self._cues[low : low + 6]
            if cue.start < heading.end and cue.use is not Use.BASE
        ]
        if named:
            chosen = next((cue for cue in named if cue.is_period), named[0])
            return self._of_cue(chosen, "frame.heading", 0.9)
        if heading.level > 3:
            return None
        frame = self._of_role(self._text[heading.start : heading.end], heading.level)
        return frame and replace(frame, words=(heading.start, heading.end))

    def _of_role(self, words: str, level: int) -> Frame | None:
        """The frame of a section that reviews (回顾), sets goals (目标) or weighs (形势)."""
        dates = self._dates
        is_plan = dates.kind in _PLANS
        if _REVIEW.search(words) and not _GOALS.search(words):
            first, last = dates.past if is_plan else (dates.year - 1, dates.year - 1)
            return Frame(
                first=first, last=last, status=Status.ACTUAL, rule="frame.review",
                strength=0.8, period=dates.past,
            )  # fmt: skip
        if _GOALS.search(words):
            return self._default() if is_plan else self._goals()
        if dates.kind is not DocumentKind.OUTLINE:
            return None
        if _SETTING.search(words):
            year = dates.year - 1
            return Frame(
                first=year, last=year, status=Status.ACTUAL, rule="frame.setting",
                strength=0.5, period=dates.past, dated=False,
            )  # fmt: skip
        return self._default() if level <= 2 else None

    def _goals(self) -> Frame:
        year = self._dates.year
        return Frame(
            first=year, last=year, status=Status.TARGET, rule="frame.goals", strength=0.7,
            period=self._dates.coming,
        )  # fmt: skip

    def _of_cue(self, cue: Cue, rule: str, strength: float) -> Frame:
        status = self._dates.status(cue.last)
        period = (cue.first, cue.last) if cue.is_period else self._around(cue.last, status)
        return Frame(
            first=cue.first, last=cue.last, status=status, rule=rule, strength=strength,
            period=period, cue=cue, words=(cue.start, cue.end),
        )  # fmt: skip

    def _around(self, year: int, status: Status) -> tuple[int, int] | None:
        """The five-year period that a mean up to ``year`` is taken over."""
        dates = self._dates
        if status is Status.TARGET:
            return dates.coming if dates.coming[0] <= year <= dates.coming[1] else None
        return dates.past if dates.past[0] <= year <= dates.past[1] else (year - 4, year)

    def _persists(self, cue: Cue) -> bool:
        """Whether a time holds beyond its sentence: named at its start, without a value."""
        start, _ = self._sentences.around(cue.start)
        if cue.use is Use.BASE or cue.start - start > _OPENING or self._is_passing(cue, start):
            return False
        at = bisect_right(self._cue_starts, cue.start - 1)
        if at and self._cue_starts[at - 1] >= start:
            return False  # the sentence has named another before
        stop = _CLAUSE_END.search(self._text, cue.end, cue.end + _LONGEST_CLAUSE)
        clause_end = stop.start() if stop else cue.end + _LONGEST_CLAUSE
        at = bisect_right(self._values, cue.start)
        return at == len(self._values) or self._values[at] >= clause_end

    def _is_passing(self, cue: Cue, start: int) -> bool:
        """Whether a time at the start of a sentence is not what the text goes on to speak of."""
        if cue.rule in ("time.column", "time.years") or _DAY.match(self._text, cue.end):
            return True  # a cell's year; the day on which it was published or decided
        if cue.rule == "time.plan":
            return not self._speaks(cue) or cue.start - start > 4
        if cue.rule == "time.past_sum":
            return self._is_target(cue, start)
        outline = self._dates.kind is DocumentKind.OUTLINE
        return outline and not cue.is_period and _holds(self._frames[-1], cue.last)

    def _speaks(self, cue: Cue) -> bool:
        """Whether a plan's number speaks of its years and not of the plan (对接“十四五”规划)."""
        words, after = self._text[cue.start : cue.end], self._text[cue.end : cue.end + 1]
        return words.endswith(("时期", "期间", "以来", "五年")) or after in (",", ":")

    def _within(self, cue: Cue, block: Frame) -> Frame:
        """A time named in the sentence, seen from the period that the block speaks of."""
        frame = self._of_cue(cue, "frame.clause", 0.95)
        if frame.is_period or not (block.is_period and block.first <= cue.last <= block.last):
            return frame
        period = (block.first, block.last)
        return replace(frame, status=block.status, period=period, in_period=True)


def _holds(block: Frame, year: int) -> bool:
    """Whether the section reviews the years up to ``year``: a sentence that names the last of
    them leaves it so."""
    return block.is_period and block.status is Status.ACTUAL and block.last == year
