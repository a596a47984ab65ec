"""Second-best readings of each field, for the reviewer to pick from."""

from __future__ import annotations

from collections.abc import Iterator
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

_one = lru_cache(4096)(Alternative)  # a document's candidates share most of theirs


def alternatives(
    mention: Mention, *, frame: Frame, block: Frame, names: tuple[str, ...], kind_sure: float
) -> tuple[Alternative, ...]:
    """Other readings, the likelier first. block: the frame of the section, where a time named in
    the sentence overrode it; names: others that the clause offers."""
    found = [Alternative("indicator", name, 0.3 / (at + 1)) for at, name in enumerate(names)]
    found += _years(mention, frame, block)
    other = Status.TARGET if mention.status is Status.ACTUAL else Status.ACTUAL
    found.append(_one("status", other, round(max(0.01, (1 - frame.strength) / 4), 3)))
    if not isinstance(mention.value, tuple) or len(mention.value) == 2:
        found += [
            _one("measure", other, 0.05) for other in _OTHER_MEASURES.get(mention.measure, ())
        ]
    kind = Kind.OUTPUT if mention.kind is Kind.INDICATOR else Kind.INDICATOR
    found.append(_one("kind", kind, round(1 - kind_sure, 3)))
    return tuple(sorted(found, key=lambda other: -other.confidence))


def _years(mention: Mention, frame: Frame, block: Frame) -> Iterator[Alternative]:
    offered: list[Year] = [frame.last, frame.period, block.last, block.period]
    if frame.is_period:
        offered.insert(0, (frame.first, frame.last))
    seen = {mention.year, None}
    chance = 0.2
    for year in offered:
        if year not in seen:
            seen.add(year)
            yield _one("year", year, round(chance, 3))
            chance /= 2
