"""Times in words: years, plan periods and relative years, solved by the document's own year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.mention import Status
from reviewer.extract.numbers import chinese
from reviewer.extract.rules import Alternation

PARTS = {
    "year": r"(?:19|20)\d{2}",
    "plan": r"(?:[“\"]?十[一二三四五六七八]五[”\"]?"
    r"|[“\"][六七八九]五[”\"](?=时期|期间|期?末|计划))(?![个项年条千万位次大倍名人届百])",
}
STARTS = '按比较与同从由自是为对相到至截“"十12近过这刚最回走五5往本规今未接下新去上一'
"""What a time in words can start with."""

_ORDINALS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_DIGITS = re.compile(r"(?:19|20)\d{2}")
_COUNT = re.compile(r"([二两三四六七八九十]{1,2}|\d{1,2})(?=年)")
_LONGEST_LOOK = 20  # years back
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

    @property
    def last_full(self) -> int:
        """The last year that the document can look back on as a whole."""
        if self.kind is DocumentKind.BULLETIN:
            return self.year
        return (self.period[0] if self.period else self.year) - 1

    def status(self, last: int) -> Status:
        """What a value of the year ``last`` is where nothing else is said."""
        if self.kind is DocumentKind.BULLETIN:
            return Status.ACTUAL
        return Status.TARGET if last >= self.year else Status.ACTUAL


_TITLE_YEAR = re.compile(
    r"((?:19|20)\d{2})年?[^\n]{0,16}(?:政府工作报告|统计公报|工作要点|工作报告)"
)
_SPAN = re.compile(r"((?:20)\d{2})年?[-—~至到]{1,2}((?:20)\d{2})年?")
_SINGLE = re.compile(r"(20\d{2})年度?[^,。\n]{0,24}(?:清单|要点|任务|责任书|台账|方案|计划)")
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
    single = _SINGLE.search(head[:200])
    if single is not None:
        return int(single[1]), int(single[1])
    return (year, year + 4) if year else None


def _year(head: str, text: str) -> int:
    title = _TITLE_YEAR.search(head)
    if title is not None:
        return int(title[1])
    years = [int(found[0]) for found in _DIGITS.finditer(text[:5000])]
    return max(set(years), key=lambda year: (years.count(year), year)) if years else 2000


def _number_of_years(words: str) -> int:
    """How many years 近三年, 10年来 are; 0 if it is not said or too many."""
    found = _COUNT.search(words)
    count = chinese(found[1]) if found is not None and not found[1].isdigit() else None
    length = int(found[1]) if found is not None and found[1].isdigit() else int(count or 0)
    return length if 2 <= length <= _LONGEST_LOOK else 0


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
    if means == "since":
        first, last = int(_DIGITS.findall(words)[0]), dates.last_full
        return (first, last) if first <= last else None
    if means == "plan":
        number = _PLAN_NUMBER.search(words)
        return plan_years(number[0]) if number else None
    year = dates.year
    if means == "years":
        length = _number_of_years(words)
        return (dates.last_full - length + 1, dates.last_full) if length else None
    return {
        "past": dates.past,
        "coming": dates.coming,
        "last": (year - 1, year - 1),
        "this": (year, year),
    }[means]
