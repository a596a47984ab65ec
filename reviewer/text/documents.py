"""Sources to documents: where each report or plan of a file starts and ends.

A document starts at a line that is a title and begins with a place or a year, or where a speaker
greets an assembly and says that he reports. Starts that can be one document (the same kind, no
other place, no other year) are one: covers, running heads and notices repeat the title. A second
document must have a body, and begin as documents do: a salutation, a first chapter, a number. What
stands before the first start and after the last sentence is left out only where it is plainly
the page's own: no text is lost to a doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reviewer.domain.document import Document, DocumentKind, Source
from reviewer.domain.span import Span
from reviewer.text import dates, regions
from reviewer.text.conventions import conventions
from reviewer.text.metadata import describe
from reviewer.text.normalise import simplify
from reviewer.text.titles import Line, lines, title_at

_SHEETS = frozenset({"csv", "xlsx"})
_LEAST_BODY = 500  # characters; less than that under a title is an entry of a list
_LEAST_SENTENCES = 3
_OPENING_WITHIN = 400  # characters of a line in which a speech begins
# Plans and reports have a figure in every 30 to 60 characters, terms of use have next to none
# and one of the site's words in every 20 to 100.
_CHARACTERS_PER_QUANTITY = 400
_CHARACTERS_PER_SITE_WORD = 150
_QUANTITY = re.compile(r"\d\s*(?:%|[亿万]|公里|平方|元|吨|户|人次|个百分点)")
_LEAST_SITE_WORDS = 3  # in a list of links, whose titles may hold figures
_LONGEST_FURNITURE = 120  # characters of a line
_LONGEST_ENTRY = 30  # of a menu
_COVER_ROWS = 12  # between a title and the salutation of the same speech
_BEGINS_WITHIN = 1500
_BEGINNING = re.compile(r"第一[章篇节部编]|^\s*一、|〔\d{4}〕|^\s*目\s*录|^\s*#+\s", re.MULTILINE)
_SENTENCE = re.compile(r"[。;;!!]")


@dataclass(frozen=True, slots=True)
class _Start:
    """Evidence in a row that a document starts; ``last_row`` of a run of such rows."""

    row: int
    last_row: int
    kind: DocumentKind
    place: str
    year: int | None
    period: tuple[int, int] | None
    is_speech: bool


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
    is_sheet = source.format in _SHEETS
    known = describe(source.text, extent, file_name=source.name, is_sheet=is_sheet)
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
        start = _titled(text, rows, at)
        if start is None and (kind := _opened(row)):
            start = _speech(text, rows, at, kind, after=found[-1].last_row + 1 if found else 0)
        if start is not None:
            found.append(start)
    return found


def _titled(text: str, rows: Sequence[Line], at: int) -> _Start | None:
    title = title_at(text, rows, at)
    if title is None or not (title.begins or title.is_notice):
        return None
    return _Start(at, at, title.kind, title.place, title.year, title.period, is_speech=False)


def _opened(row: Line) -> DocumentKind | None:
    """What is reported where the row's head is the first sentence of a speech."""
    for rule in conventions().openings:
        if row.has(rule.word) and rule.pattern.search(row.plain[:_OPENING_WITHIN]):
            return rule.kind
    return None


def _speech(text: str, rows: Sequence[Line], at: int, kind: DocumentKind, *, after: int) -> _Start:
    """The start of a speech whose salutation stands in row ``at``, by what stands before it."""
    first = _cover(text, rows, at, kind, after=after)
    head = "".join(row.plain for row in rows[first:at]) + rows[at].plain[:_OPENING_WITHIN]
    session = conventions().session.search(head)
    region = regions.find(session["place"]) if session else None
    place = region.full_name if region else ""
    year = dates.year(session["date"]) if session else None
    return _Start(first, at, kind, place, year, None, is_speech=True)


def _cover(text: str, rows: Sequence[Line], at: int, kind: DocumentKind, *, after: int) -> int:
    """The row of a speech's title that names neither place nor year, where it stands before it."""
    for row in range(at - 1, max(after, at - _COVER_ROWS) - 1, -1):
        if _SENTENCE.search(rows[row].plain):
            break
        title = title_at(text, rows, row)
        if title is not None and title.kind is kind:
            return row
    return at


def _merged(starts: Sequence[_Start]) -> list[_Start]:
    """Each run of starts that can be one document becomes its first, knowing what all know."""
    merged: list[_Start] = []
    for start in starts:
        if merged and _same(merged[-1], start):
            last = merged[-1]
            merged[-1] = replace(
                last,
                last_row=start.row,
                place=last.place or start.place,
                year=last.year or start.year,
                period=last.period or start.period,
                is_speech=last.is_speech or start.is_speech,
            )
        else:
            merged.append(start)
    return merged


def _same(one: _Start, other: _Start) -> bool:
    if one.kind is not other.kind or _differ(one.place, other.place):
        return False
    if other.is_speech and not one.is_speech and other.row - one.last_row <= _COVER_ROWS:
        return True  # titles name the year reported on as well as the year of the report
    return not _differ(one.year, other.year) and not _differ(one.period, other.period)


def _differ(one: object, other: object) -> bool:
    return bool(one) and bool(other) and one != other


def _confirmed(text: str, rows: Sequence[Line], starts: Sequence[_Start]) -> list[_Start]:
    """Those with a body of sentences; all but the first must also begin as documents do.

    A title without a body is an entry of a list and goes with what stands before it.
    """
    kept: list[_Start] = []
    bounds = [*(start.row for start in starts), len(rows)]
    for start, after in zip(starts, bounds[1:], strict=True):
        body = text[rows[start.row].span.start : rows[after - 1].span.end]
        if len(body) < _LEAST_BODY or len(_SENTENCE.findall(body)) < _LEAST_SENTENCES:
            continue
        if not kept or start.is_speech or _BEGINNING.search(simplify(body[:_BEGINS_WITHIN])):
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
    return all(len(row) <= _LONGEST_ENTRY and not _SENTENCE.search(row.plain) for row in rows)


def _page_end(text: str, rows: Sequence[Line], first: int, after: int) -> int | None:
    """The row with which the page's own text begins and goes on to the end, if there is one."""
    rules = conventions()
    found = [
        at
        for at in range(first + 1, after)
        if len(rows[at]) <= _LONGEST_FURNITURE and rules.ends.match(rows[at].plain)
    ]
    if not found:
        return None
    stop = rows[after - 1].span.end
    begin = rows[found[0]].span.start
    quantities = [match.start() for match in _QUANTITY.finditer(text, begin, stop)]
    words = sorted(
        match.start()
        for word in rules.site_words
        for match in re.finditer(re.escape(word), text[begin:stop])
    )
    for at in found:
        start = rows[at].span.start
        n_quantities = len(quantities) - bisect_left(quantities, start)
        n_words = len(words) - bisect_left(words, start - begin)
        is_dry = n_quantities * _CHARACTERS_PER_QUANTITY <= stop - start
        of_site = n_words * _CHARACTERS_PER_SITE_WORD >= stop - start
        is_list = n_words >= _LEAST_SITE_WORDS and "。" not in text[start:stop]
        if of_site and (is_dry or is_list):
            return at
    return None
