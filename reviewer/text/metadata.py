"""What a document is: title, region, issuer, kind, year, period and date of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.domain.document import DocumentKind, Region
from reviewer.domain.span import Span
from reviewer.text import dates, regions
from reviewer.text.conventions import conventions
from reviewer.text.normalise import simplify
from reviewer.text.titles import Line, Title, lines, parse, region_of, title_at, unlisted_place

_HEAD = 3000  # characters in which a document says what it is
_HEAD_ROWS = 40
_TAIL = 400
_LONGEST_TITLE = 120
_SPACE = re.compile(r"\s+")
_DRAFT = re.compile(r"(?:计划|预算)(?:\(?草案\)?|安排)")
_NATION = "全国"
_PLANS = (DocumentKind.OUTLINE, DocumentKind.ACTION_PLAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The fields of a Document that its text tells; "" and None: unknown."""

    title: str
    region: Region | None
    issuer: str
    kind: DocumentKind
    year: int | None
    period: tuple[int, int] | None
    date: str


@dataclass(frozen=True, slots=True)
class _Evidence:
    title: Title | None
    first: str  # where there is no title, the first line that could be one; "" in a sheet
    heading: str  # the one or the other, simplified
    rows: tuple[Line, ...]  # of the head
    head: str  # simplified, without spaces
    tail: tuple[Line, ...]
    session: re.Match[str] | None
    name: str  # the file's, simplified


def describe(text: str, extent: Span, *, file_name: str = "", is_sheet: bool = False) -> Metadata:
    """What the extent's head and last lines say; where they are silent, the file's name."""
    found = _gather(text, extent, file_name, is_sheet=is_sheet)
    kind = _kind(found)
    region = _region(found)
    period = _period(found, kind)
    return Metadata(
        title=found.title.text if found.title else found.first or _stem(file_name),
        region=region,
        issuer=_issuer(text, found, kind, region),
        kind=kind,
        year=_year(found, kind, period),
        period=period,
        date=_date(found, kind),
    )


def _gather(text: str, extent: Span, file_name: str, *, is_sheet: bool) -> _Evidence:
    head_span = Span(extent.start, min(extent.end, extent.start + _HEAD))
    rows = tuple(lines(text, head_span))[:_HEAD_ROWS]
    head = _SPACE.sub("", simplify(head_span.of(text)))
    tail = tuple(lines(text, Span(max(head_span.end, extent.end - _TAIL), extent.end)))
    title = best_title(text, rows)
    first = "" if title or is_sheet else _first_line(text, rows)
    return _Evidence(
        title=title,
        first=first,
        heading=simplify(title.text if title else first),
        rows=rows,
        head=head,
        tail=tail,
        session=conventions().session.search(head),
        name=simplify(_stem(file_name)),
    )


def best_title(text: str, rows: tuple[Line, ...]) -> Title | None:
    """The most telling title in the head, the first of equals."""
    best: Title | None = None
    for at in range(len(rows)):
        found = title_at(text, rows, at)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def _first_line(text: str, rows: Sequence[Line]) -> str:
    """The first line that could be a title, without what a copy brought in before it."""
    rules = conventions()
    for row in rows:
        if not rules.furniture.match(row.plain) and not rules.no_title.search(row.plain):
            lead = rules.lead.match(row.plain)
            words = row.span.of(text) if lead is None else row.span.of(text)[lead.end() :]
            return _SPACE.sub(" ", words).strip()[:_LONGEST_TITLE]
    return ""


def _stem(file_name: str) -> str:
    return file_name.rpartition(".")[0] or file_name


def _kind(found: _Evidence) -> DocumentKind:
    if found.title is not None:
        return found.title.kind
    for rule in conventions().openings:
        if rule.pattern.search(found.head):
            return rule.kind
    named = parse(found.name, Span(0, 0))
    return named.kind if named else DocumentKind.OTHER


def _region(found: _Evidence) -> Region | None:
    place = found.session["place"] if found.session else ""
    said = [found.heading, place, *_bodies(found)]
    return (
        _listed(said, found)
        or _national(said, found)
        or _listed([found.name], found)
        or _unlisted([*said, found.name])
        or next(_told(found), None)
    )


def _listed(evidence: Sequence[str], found: _Evidence) -> Region | None:
    for words in evidence:
        region = region_of(words, context=f"{found.head}\n{found.name}")
        if region is not None:
            return region
    return None


def _national(evidence: Sequence[str], found: _Evidence) -> Region | None:
    pattern = conventions().national
    words = [*evidence, found.session["body"] if found.session else ""]
    return Region(_NATION) if any(map(pattern.match, words)) else None


def _told(found: _Evidence) -> Iterator[Region]:
    """The regions that the first sentences name by their full names."""
    for place in regions.find_all(found.head[:600], context=found.head):
        if place.is_full:
            yield place.region


def _unlisted(evidence: Sequence[str]) -> Region | None:
    """A place that the list of divisions lacks: a development zone, one renamed or abolished."""
    for words in evidence:
        place = unlisted_place(words)
        if place:
            return Region(place)
    return None


def _bodies(found: _Evidence) -> list[str]:
    return [row.plain for row in found.rows if conventions().body.fullmatch(row.plain)]


def _period(found: _Evidence, kind: DocumentKind) -> tuple[int, int] | None:
    if kind not in _PLANS:
        return None
    return next(filter(None, map(dates.period, (found.heading, found.name, found.head))), None)


def _year(found: _Evidence, kind: DocumentKind, period: tuple[int, int] | None) -> int | None:
    titled = _year_in(found.heading)
    named = dates.year(found.name)
    issued = _year_of(_date(found, kind))
    if kind is DocumentKind.WORK_REPORT:
        return issued or titled or named
    if kind is DocumentKind.BULLETIN:
        return titled or named or dates.year(found.head)
    if period is not None:
        return period[0]
    return titled or named or issued


def _year_in(heading: str) -> int | None:
    """The first year; of a report on last year's plan that brings the next one, the last."""
    years = dates.years(heading)
    if not years:
        return None
    return years[-1] if _DRAFT.search(heading) else years[0]


def _year_of(date: str) -> int | None:
    return int(date[:4]) if date else None


def _date(found: _Evidence, kind: DocumentKind) -> str:
    """Of a speech the day it was given; else the date under the title, or the last one signed."""
    if kind is DocumentKind.WORK_REPORT and found.session is not None:
        given = dates.iso_date(found.session["date"])
        if given:
            return given
    label = conventions().date_label
    alone = [row.plain for row in (*found.rows, *found.tail) if _is_date(row.plain)]
    labelled = [row.plain for row in found.rows if label.match(row.plain)]
    for plain in (*alone, *labelled):
        day = dates.iso_date(plain)
        if day:
            return day
    return ""


def _is_date(plain: str) -> bool:
    return len(plain) <= 14 and plain[:1] in "12一二(" and bool(dates.iso_date(plain))


def _issuer(text: str, found: _Evidence, kind: DocumentKind, region: Region | None) -> str:
    rules = conventions()
    for row in found.rows:
        if rules.body.fullmatch(row.plain):
            return _SPACE.sub("", row.span.of(text))
    if kind is not DocumentKind.WORK_REPORT:
        return _sender(text, found)
    spoken = _spoken(text, found)
    is_left_out = not spoken and "政府" in found.heading
    if region is not None and (is_left_out or rules.bare_body.match(simplify(spoken))):
        return region.name + rules.work_report_body
    return spoken


def _sender(text: str, found: _Evidence) -> str:
    """The body with which the title of a notice in the head begins, as written."""
    rules = conventions()
    for row in found.rows:
        match = rules.sender.match(row.plain)
        if match is not None and not rules.no_title.search(row.plain):
            return _SPACE.sub("", row.span.of(text))[slice(*match.span("body"))]
    return ""


def _spoken(text: str, found: _Evidence) -> str:
    """The body whose head speaks, in the words of the text."""
    rules = conventions()
    for pattern in (rules.speaker, rules.behalf):
        for row in found.rows:
            match = pattern.search(row.plain)
            if match is not None:
                return _SPACE.sub("", row.span.of(text))[slice(*match.span("body"))]
    return ""
