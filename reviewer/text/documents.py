"""Sources to documents: where each report or plan of a file starts and ends.

A document starts at a line that is a title with a region or a year in it, or where a speaker
greets an assembly and says that he reports. Starts that can be one document (the same kind, no
other region, no other year) are one: covers, running heads and notices repeat the title. What
stands before the first start and after the last sentence is left out only where it is plainly
the page's own: no text is lost to a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.domain.document import Document, DocumentKind, Region, Source
from reviewer.domain.span import Span
from reviewer.text import dates, regions
from reviewer.text.conventions import conventions
from reviewer.text.metadata import describe
from reviewer.text.titles import Line, lines, title_at

_LEAST_BODY = 500  # characters; less than that under a title is an entry of a list
_LEAST_SENTENCES = 3
_OPENING_WITHIN = 400  # characters of a line in which a speech begins
_QUANTITY = re.compile(r"\d\s*(?:%|[亿万]|公里|平方|元|吨|户|人次|个百分点)")
_SENTENCE = re.compile(r"[。;;!!]")


@dataclass(frozen=True, slots=True)
class _Start:
    """Evidence that a document starts in a row."""

    row: int
    kind: DocumentKind
    region: Region | None
    year: int | tuple[int, int] | None


def split(source: Source) -> list[Document]:
    """The documents of a source, in order and apart; one over the whole text if none shows."""
    rows = list(lines(source.text, Span(0, len(source.text))))
    starts = _confirmed(source.text, rows, _merged(_starts(source.text, rows)))
    if not starts:
        return [_document(source, Span(0, len(source.text)))]
    bounds = [*(start.row for start in starts), len(rows)]
    extents = [
        _extent(source.text, rows, first, after, is_first=number == 0)
        for number, (first, after) in enumerate(pairwise(bounds))
    ]
    return [_document(source, extent) for extent in extents]


def _document(source: Source, extent: Span) -> Document:
    known = describe(source.text, extent, file_name=source.name)
    return Document(
        text=source.text,
        extent=extent,
        title=known.title,
        region=known.region,
        issuer=known.issuer,
        kind=known.kind,
        year=known.year,
        period=known.period,
        date=known.date,
        pages=tuple(page for page in source.pages if page.span.overlaps(extent)),
        tables=tuple(table for table in source.tables if table.span.overlaps(extent)),
    )


def _starts(text: str, rows: Sequence[Line]) -> list[_Start]:
    found: list[_Start] = []
    for at, row in enumerate(rows):
        start = _titled(text, rows, at) or _opened(row, at)
        if start is not None:
            found.append(start)
    return found


def _titled(text: str, rows: Sequence[Line], at: int) -> _Start | None:
    title = title_at(text, rows, at)
    if title is None or (title.region is None and title.year is None and title.period is None):
        return None
    return _Start(at, title.kind, title.region, title.period or title.year)


def _opened(row: Line, at: int) -> _Start | None:
    head = row.plain[:_OPENING_WITHIN]
    rules = conventions()
    for rule in rules.openings:
        if rule.pattern.search(head):
            session = rules.session.search(head)
            region = regions.find(session["place"]) if session else None
            return _Start(at, rule.kind, region, dates.year(session["date"]) if session else None)
    return None


def _merged(starts: Sequence[_Start]) -> list[_Start]:
    """Each run of starts that can be one document becomes its first, knowing what all know."""
    merged: list[_Start] = []
    for start in starts:
        if merged and _same(merged[-1], start):
            last = merged[-1]
            merged[-1] = _Start(
                last.row, last.kind, last.region or start.region, last.year or start.year
            )
        else:
            merged.append(start)
    return merged


def _same(one: _Start, other: _Start) -> bool:
    return (
        one.kind is other.kind
        and (one.region is None or other.region is None or one.region == other.region)
        and (one.year is None or other.year is None or one.year == other.year)
    )


def _confirmed(text: str, rows: Sequence[Line], starts: Sequence[_Start]) -> list[_Start]:
    """Those with a body of sentences under them; a title without one goes with what follows."""
    kept: list[_Start] = []
    bounds = [*(start.row for start in starts), len(rows)]
    for start, after in zip(starts, bounds[1:], strict=False):
        body = text[rows[start.row].span.start : rows[after - 1].span.end]
        if len(body) >= _LEAST_BODY and len(_SENTENCE.findall(body)) >= _LEAST_SENTENCES:
            kept.append(start)
    return kept


def _extent(text: str, rows: Sequence[Line], first: int, after: int, *, is_first: bool) -> Span:
    begin = 0 if is_first and not _is_furniture_only(rows[:first]) else first
    last = after
    ending = _page_end(text, rows, first, after)
    if ending is not None:
        last = ending
    while last > begin + 1 and conventions().furniture.match(rows[last - 1].plain):
        last -= 1
    mark = re.match(r"[•·●■◆▪\s]*", rows[begin].span.of(text))
    start = rows[begin].span.start + (mark.end() if mark else 0)
    return Span(start, rows[last - 1].span.end)


def _is_furniture_only(rows: Sequence[Line]) -> bool:
    """Whether no row is a sentence or longer than a menu's entry."""
    return all(len(row.plain) <= 30 and not _SENTENCE.search(row.plain) for row in rows)


def _page_end(text: str, rows: Sequence[Line], first: int, after: int) -> int | None:
    """The row with which the page's own text begins and goes on to the end, if there is one."""
    rules = conventions()
    for at in range(first + 1, after):
        if not rules.ends.match(rows[at].plain):
            continue
        rest = text[rows[at].span.start : rows[after - 1].span.end]
        if len(_QUANTITY.findall(rest)) * 400 <= len(rest) and _is_site_text(rest):
            return at
    return None


def _is_site_text(rest: str) -> bool:
    n_words = sum(rest.count(word) for word in conventions().site_words)
    return n_words * 150 >= len(rest)
