"""Second-best readings of each field, for the reviewer to pick from.

Candidates share most of theirs: what depends on a field alone is made once and kept.
"""

from __future__ import annotations

from functools import lru_cache

from reviewer.domain.candidate import Alternative
from reviewer.domain.mention import Kind, Measure, Mention, Status, Year
from reviewer.extract.frames import Frame

_OTHER_MEASURES = {
    Measure.LEVEL: (Measure.CHANGE, Measure.GROWTH),
    Measure.GROWTH: (Measure.LEVEL, Measure.AVG_GROWTH),
    Measure.AVG_GROWTH: (Measure.GROWTH,),
    Measure.CHANGE: (Measure.LEVEL,),
    Measure.MULTIPLE: (Measure.GROWTH,),
}
"""The measures that are taken for one where it is wrong."""

_KEPT = 4096


def alternatives(
    mention: Mention, *, frame: Frame, block: Frame, names: tuple[str, ...], kind_sure: float
) -> tuple[Alternative, ...]:
    """Other readings, the likelier first. block: the frame of the section, where a time named in
    the sentence overrode it; names: others that the clause offers."""
    found = [Alternative("indicator", name, 0.3 / (at + 1)) for at, name in enumerate(names)]
    own = ((frame.first, frame.last),) if frame.last > frame.first else ()
    found += _years(mention.year, (*own, frame.last, frame.period, block.last, block.period))
    found.append(_status(mention.status, frame.strength))
    if not isinstance(mention.value, tuple) or len(mention.value) == 2:
        found += _measures(mention.measure)
    found.append(_kind(mention.kind, kind_sure))
    return tuple(sorted(found, key=_doubt))


def _doubt(reading: Alternative) -> float:
    return -reading.confidence


@lru_cache(_KEPT)
def _years(year: Year, offered: tuple[Year, ...]) -> tuple[Alternative, ...]:
    others = [other for other in dict.fromkeys(offered) if other not in (year, None)]
    return tuple(
        Alternative("year", other, round(0.2 / 2**at, 3)) for at, other in enumerate(others)
    )


@lru_cache(_KEPT)
def _status(status: Status, strength: float) -> Alternative:
    other = Status.TARGET if status is Status.ACTUAL else Status.ACTUAL
    return Alternative("status", other, round(max(0.01, (1 - strength) / 4), 3))


@lru_cache(_KEPT)
def _measures(measure: Measure) -> tuple[Alternative, ...]:
    return tuple(Alternative("measure", other, 0.05) for other in _OTHER_MEASURES.get(measure, ()))


@lru_cache(_KEPT)
def _kind(kind: Kind, sure: float) -> Alternative:
    other = Kind.OUTPUT if kind is Kind.INDICATOR else Kind.INDICATOR
    return Alternative("kind", other, round(1 - sure, 3))
