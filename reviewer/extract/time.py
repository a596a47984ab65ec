"""The time that each value is of: years and periods, carried from section to sentence to clause.

A *frame* is the time that a stretch of text speaks of. Headings and sentences that name a time
without stating a value open one that holds until the next; a time named beside a value holds
for its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.mention import Measure, Status, Year
from reviewer.extract.rules import Alternation
from reviewer.text.segment import Heading, Sentences

PARTS = {
    "year": r"(?:19|20)\d{2}",
    "plan": r"(?:[“\"]?十[一二三四五六七八]五[”\"]?|[“\"][六七八九]五[”\"](?=时期|期间|期?末|计划))(?![个项年条千万位次大倍名人届百])",
}
STARTS = "比较与同从由自是为对相到至截“\"十12近过这刚最回走五5往本规今未接下新去上一年"
"""What a time in words can start with."""

_ORDINALS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_DIGITS = re.compile(r"(?:19|20)\d{2}")
_PLAN_NUMBER = re.compile(r"十?[一二三四五六七八九](?=五)")


class Use(StrEnum):
    FRAME = "frame"
    DEADLINE = "deadline"
    END = "end"
    BASE = "base"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cue:
    """A time named in the text; offsets in the view; first == last for a single year."""

    start: int
    end: int
    first: int
    last: int
    use: Use
    rule: str

    @property
    def is_period(self) -> bool:
        return self.last > self.first


@dataclass(frozen=True, slots=True)
class Frame:
    """The time that a stretch of text speaks of.

    first, last: a year twice or a period; period: the period around a single year, if one is
    known; cue: the words, None where the document's own data decided; strength in [0, 1].
    """

    first: int
    last: int
    status: Status
    period: tuple[int, int] | None
    cue: Cue | None
    strength: float
    dated: bool = True  # else nothing tells the year

    @property
    def is_period(self) -> bool:
        return self.last > self.first


def plan_years(number: str) -> tuple[int, int]:
    """First and last year of the plan 十三五 (given as 十三): the first began in 1953."""
    count = sum(10 if sign == "十" else _ORDINALS[sign] for sign in number)
    # the second and third plans were parted by the years 1963 to 1965
    first = 1953 + 5 * (count - 1) + (3 if count > 2 else 0)
    return first, first + 4


@dataclass(frozen=True, slots=True)
class Calendar:
    """The document's own years: what 今年, 过去五年 and 规划期 mean in it."""

    year: int
    period: tuple[int, int] | None  # that it plans
    kind: DocumentKind

    @property
    def past(self) -> tuple[int, int]:
        if self.period:
            return self.period[0] - 5, self.period[0] - 1
        return self.year - 5, self.year - 1

    @property
    def coming(self) -> tuple[int, int]:
        return self.period or (self.year, self.year + 4)

    def status(self, last: int) -> Status:
        """What a value of the year ``last`` is where nothing else is said."""
        if self.kind is DocumentKind.BULLETIN:
            return Status.ACTUAL
        return Status.TARGET if last >= self.year else Status.ACTUAL


_TITLE_YEAR = re.compile(
    r"((?:19|20)\d{2})年?[^\n]{0,16}(?:政府工作报告|统计公报|工作要点|工作报告)"
)
_SPAN = re.compile(r"((?:20)\d{2})年?[-—~至到]{1,2}((?:20)\d{2})年?")
_PLAN_TITLE = re.compile(r"第?(十[一二三四五六七八九])(?:个)?五(?:年)?")


def calendar(document: Document, text: str) -> Calendar:
    """The document's years, as given or, failing that, as its first lines say."""
    head = text[:600]
    kind, year, period = document.kind, document.year, document.period
    if kind is DocumentKind.OTHER:
        kind = _kind(head)
    if period is None and kind in (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN):
        period = _period(head, year)
    if year is None:
        year = period[0] if period else _year(head, text)
    if period is not None and kind in (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN):
        year = period[0]
    return Calendar(year, period, kind)


def _kind(head: str) -> DocumentKind:
    title = head[:200]
    if "工作报告" in title:
        return DocumentKind.WORK_REPORT
    if "统计公报" in title:
        return DocumentKind.BULLETIN
    if "行动方案" in head or "行动计划" in title:
        return DocumentKind.ACTION_PLAN
    return DocumentKind.OUTLINE if "规划" in head or "纲要" in head else DocumentKind.OTHER


def _period(head: str, year: int | None) -> tuple[int, int] | None:
    span = _SPAN.search(head)
    if span is not None and int(span[1]) < int(span[2]):
        return int(span[1]), int(span[2])
    named = _PLAN_TITLE.search(head)
    if named is not None:
        return plan_years(named[1])
    return (year, year + 4) if year else None


def _year(head: str, text: str) -> int:
    title = _TITLE_YEAR.search(head)
    if title is not None:
        return int(title[1])
    years = [int(found[0]) for found in _DIGITS.finditer(text[:5000])]
    return max(set(years), key=lambda year: (years.count(year), year)) if years else 2000


def find_cues(text: str, rules: Alternation, dates: Calendar) -> list[Cue]:
    """Every time that the text names, in order."""
    cues: list[Cue] = []
    for rule, start, end in rules.find_all(text):
        years = _years(rule.sets["means"], text[start:end], dates)
        use = Use(rule.sets["use"])
        if use is Use.NONE or years is None:
            continue
        first, last = (years[1], years[1]) if use is Use.END else years
        cues.append(Cue(start, end, first, last, use, rule.id))
    return cues


def _years(means: str, words: str, dates: Calendar) -> tuple[int, int] | None:
    if means in ("year", "span"):
        years = [int(digits) for digits in _DIGITS.findall(words)]
        return (years[0], years[-1]) if years and years[0] <= years[-1] else None
    if means == "plan":
        number = _PLAN_NUMBER.search(words)
        return plan_years(number[0]) if number else None
    year = dates.year
    return {
        "past": dates.past,
        "coming": dates.coming,
        "last": (year - 1, year - 1),
        "this": (year, year),
    }[means]


_REVIEW = re.compile(
    r"回顾|成就|成效|发展基础|现实基础|发展现状|取得的|总结|发展环境|基本情况|主要工作及"
)
_GOALS = re.compile(r"目标|安排|任务|展望|部署|打算|重点工作|总体要求|远景")
_SETTING = re.compile(r"机遇|挑战|形势|优势")


class Frames:
    """The frame at every offset of the text."""

    def __init__(
        self,
        text: str,
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

    def _default(self) -> Frame:
        dates = self._dates
        if dates.kind in (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN) and dates.period:
            first, last = dates.period
            return Frame(first, last, Status.TARGET, dates.period, None, 0.6)
        if dates.kind is DocumentKind.BULLETIN:
            return Frame(dates.year, dates.year, Status.ACTUAL, None, None, 0.7)
        year = dates.year - 1
        return Frame(year, year, Status.ACTUAL, dates.past, None, 0.4)

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
                self._open(start, self._of_cue(cue, 0.85))

    def _open(self, start: int, frame: Frame | None) -> None:
        if frame is not None:
            self._starts.append(start)
            self._frames.append(frame)

    def _of_heading(self, heading: Heading) -> Frame | None:
        """What a heading says of the time of its section; None if it says nothing of it."""
        words = self._text[heading.start : heading.end]
        low = bisect_right(self._cue_starts, heading.start - 1)
        inside = [c for c in self._cues[low : low + 6] if c.start < heading.end]
        inside = [c for c in inside if c.use is not Use.BASE]
        if inside:
            chosen = next((cue for cue in inside if cue.is_period), inside[0])
            return self._of_cue(chosen, 0.9)
        dates = self._dates
        if _REVIEW.search(words) and not _GOALS.search(words) and heading.level <= 3:
            if dates.kind in (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN):
                first, last = dates.past
                return Frame(first, last, Status.ACTUAL, dates.past, None, 0.8)
            return Frame(dates.year - 1, dates.year - 1, Status.ACTUAL, dates.past, None, 0.7)
        if _GOALS.search(words) and heading.level <= 3:
            return self._goals()
        if _SETTING.search(words) and heading.level <= 3 and dates.kind is DocumentKind.OUTLINE:
            return Frame(
                dates.year - 1, dates.year - 1, Status.ACTUAL, dates.past, None, 0.5, dated=False
            )
        if heading.level <= 2 and dates.kind is DocumentKind.OUTLINE:
            return self._default()
        return None

    def _goals(self) -> Frame:
        dates = self._dates
        if dates.kind in (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN):
            return self._default()
        return Frame(dates.year, dates.year, Status.TARGET, dates.coming, None, 0.7)

    def _of_cue(self, cue: Cue, strength: float) -> Frame:
        status = self._dates.status(cue.last)
        period = (cue.first, cue.last) if cue.is_period else self._around(cue.last, status)
        return Frame(cue.first, cue.last, status, period, cue, strength)

    def _around(self, year: int, status: Status) -> tuple[int, int] | None:
        """The five-year period that a mean up to ``year`` is taken over."""
        dates = self._dates
        if status is Status.TARGET:
            return dates.coming if dates.coming[0] <= year <= dates.coming[1] else None
        return dates.past if dates.past[0] <= year <= dates.past[1] else (year - 4, year)

    def _persists(self, cue: Cue) -> bool:
        """Whether a time holds beyond its sentence: named at its start, without a value."""
        if cue.use is Use.BASE:
            return False
        start, _ = self._sentences.around(cue.start)
        if cue.rule == "time.plan" and not self._names_period(cue, start):
            return False
        at = bisect_right(self._cue_starts, cue.start - 1)
        first = at == 0 or self._cue_starts[at - 1] < start
        if not first or cue.start - start > 14:
            return False
        stop = re.compile(r"[,。;:!\n]").search(self._text, cue.end)
        clause_end = stop.start() if stop else len(self._text)
        at = bisect_right(self._values, cue.start)
        has_value = at < len(self._values) and self._values[at] < clause_end
        return not has_value

    def _names_period(self, cue: Cue, start: int) -> bool:
        """Whether a plan's number speaks of its years and not of the plan (对接“十四五”规划)."""
        return self._speaks(cue) and cue.start - start <= 4

    def _speaks(self, cue: Cue) -> bool:
        words, after = self._text[cue.start : cue.end], self._text[cue.end : cue.end + 1]
        return words.endswith(("时期", "期间", "以来", "五年")) or after in ",:"

    def at(self, offset: int) -> Frame:
        """The frame that holds at ``offset`` by headings and earlier sentences."""
        return self._frames[bisect_right(self._starts, offset) - 1]

    def for_value(self, offset: int) -> tuple[Frame, Cue | None]:
        """The frame of the value at ``offset``, and the base year named right before it."""
        start, _ = self._sentences.around(offset)
        at = bisect_right(self._cue_starts, offset) - 1
        base = None
        while at >= 0 and self._cues[at].start >= start:
            cue = self._cues[at]
            if cue.use is Use.BASE:
                base = base or cue
            elif cue.rule != "time.plan" or self._speaks(cue) or cue.start - start <= 2:
                return self._within(cue, self.at(cue.start)), base
            at -= 1
        return self.at(offset), base

    def _within(self, cue: Cue, block: Frame) -> Frame:
        """A time named in the sentence, seen from the period that the block speaks of."""
        frame = self._of_cue(cue, 0.95)
        if not frame.is_period and block.is_period and block.first <= cue.last <= block.last:
            status = block.status if block.status is not frame.status else frame.status
            return Frame(cue.first, cue.last, status, (block.first, block.last), cue, 0.95)
        return frame


def _grows(measure: Measure, fall: bool) -> bool:
    return measure is Measure.LEVEL or not fall


def year_of(
    frame: Frame,
    base: Cue | None,
    *,
    measure: Measure,
    flow: bool,
    work: bool,
    from_base: bool,
    status: Status,
    fall: bool,
    mean: bool,
) -> tuple[Year, str]:
    """The year of a value and the rule that says so. Source: guideline §2 and rulings 2 and 14.

    flow: summed over a period by its name; work: counts what was done in it; mean: said of
    every year of the period, or of its whole course.
    """
    first, last = frame.first, frame.last
    if not frame.dated:
        return None, "year.unknown"
    if from_base:
        if base is not None:
            return base.last, "year.base"
        start = frame.period[0] if frame.period else first
        return (start - 1 if status is Status.ACTUAL else first - 1), "year.before_period"
    course = frame.is_period or (frame.cue is not None and frame.cue.use in (Use.DEADLINE, Use.END))
    if measure is Measure.AVG_GROWTH or (
        course
        and mean and measure in (Measure.LEVEL, Measure.GROWTH) and frame.period and _grows(measure, fall)
    ):
        return frame.period or ((first, last) if first < last else last), "year.mean"
    if not frame.is_period:
        deadline = frame.cue is not None and frame.cue.use in (Use.DEADLINE, Use.END)
        summed = work or (flow and measure in (Measure.LEVEL, Measure.CHANGE))
        if deadline and summed and frame.period and status is Status.TARGET:
            return frame.period, "year.sum"
        return last, "year.frame"
    if measure is Measure.GROWTH and status is Status.TARGET and not fall:
        return (first, last), "year.plan_growth"
    if measure in (Measure.RATIO, Measure.COMPOSITION, Measure.MULTIPLE, Measure.RANK):
        return last, "year.end"
    if measure is Measure.GROWTH:
        return last, "year.end"
    if work or flow:
        return (first, last), "year.sum"
    return last, "year.end"
