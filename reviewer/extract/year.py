"""The year of a value, from the frame it stands in and the kind of number it is."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.domain.mention import Measure, Status, Year
from reviewer.extract.frames import Frame
from reviewer.extract.time import Cue

_LONGEST = 30  # years that a mean is taken over
_AT_THE_END = (
    Measure.RATIO, Measure.COMPOSITION, Measure.MULTIPLE, Measure.RANK, Measure.GROWTH,
)  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Told:
    """What a clause tells of the time of its value beside the frame.

    flow: summed over a period by its name; summed: said to be (累计); work: counts what was done
    in it; mean: said of every year of the period, or of its whole course; yearly: by the word
    right before the value; fall: a decrease; from_base: where a rise starts (从2015年的…); base:
    the year that names; last_year: 上年 names it; lasting: for how many years a rank is held, 0
    if it is not said.
    """

    flow: bool = False
    summed: bool = False
    work: bool = False
    mean: bool = False
    yearly: bool = False
    fall: bool = False
    from_base: bool = False
    base: Cue | None = None
    last_year: bool = False
    lasting: int = 0


def year_of(frame: Frame, measure: Measure, told: Told) -> tuple[Year, str]:
    """The year and the rule that says so. Source: guideline §2 and rulings 2 and 14."""
    if not frame.dated:
        return None, "year.unknown"
    if told.from_base:
        return _base_year(frame, told)
    if measure is Measure.AVG_GROWTH:
        return _mean_years(frame, told), "year.mean"
    year, rule = (
        _in_period(frame, measure, told) if frame.is_period else _in_year(frame, measure, told)
    )
    if told.lasting and isinstance(year, int):
        return (year - told.lasting + 1, year), "year.lasting"
    return year, rule


def _mean_years(frame: Frame, told: Told) -> Year:
    """The years that a mean rise is taken over: from a base that is named, or the period's."""
    base = told.base.last if told.base is not None else frame.last
    if frame.status is Status.ACTUAL and not frame.is_period and 1 < frame.last - base <= _LONGEST:
        return base + 1, frame.last
    return frame.period or _both(frame)


def _both(frame: Frame) -> Year:
    return (frame.first, frame.last) if frame.is_period else frame.last


def _base_year(frame: Frame, told: Told) -> tuple[Year, str]:
    if told.last_year:
        return frame.last - 1, "year.before"
    if told.base is not None:
        return told.base.last, "year.base"
    if frame.period and (frame.is_period or frame.is_deadline or frame.in_period):
        return frame.period[0] - 1, "year.before_period"
    return frame.first - 1, "year.before_period"


def _in_year(frame: Frame, measure: Measure, told: Told) -> tuple[Year, str]:
    """In a single year, or by the end of one."""
    ends = frame.in_period and frame.period is not None and frame.last == frame.period[1]
    if ends and told.summed and measure in (Measure.LEVEL, Measure.CHANGE):
        return frame.period, "year.sum"
    if told.yearly and measure is Measure.LEVEL and frame.period is not None:
        return frame.period, "year.mean"
    if not frame.is_deadline or frame.period is None:
        return frame.last, "year.frame"
    if told.mean and _over_time(measure, told):
        return frame.period, "year.mean"
    summed = told.work or (told.flow and measure in (Measure.LEVEL, Measure.CHANGE))
    if summed and frame.status is Status.TARGET:
        first = frame.period[0]
        return (first, frame.last) if first < frame.last else frame.last, "year.sum"
    return frame.last, "year.frame"


def _in_period(frame: Frame, measure: Measure, told: Told) -> tuple[Year, str]:
    if told.mean and _over_time(measure, told):
        return frame.period or _both(frame), "year.mean"
    if measure is Measure.GROWTH and frame.status is Status.TARGET and not told.fall:
        return _both(frame), "year.plan_growth"
    if measure not in _AT_THE_END and (told.work or told.flow):
        return _both(frame), "year.sum"
    return frame.last, "year.end"


def _over_time(measure: Measure, told: Told) -> bool:
    return measure is Measure.LEVEL or (measure is Measure.GROWTH and not told.fall)
