"""Titles: which lines of a text name a document, and what they say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.domain.document import DocumentKind, Region
from reviewer.domain.span import Span
from reviewer.text import dates, regions
from reviewer.text.conventions import conventions
from reviewer.text.normalise import simplify

_MOST_LINES = 4  # that one title may be broken into
_LONGEST = 90
_LOOKED_AT = 400  # characters of a line
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_SPACE = re.compile(r"\s+")


class Line:
    """A line of a text without the white space around it."""

    __slots__ = ("_plain", "_text", "end", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self.start, self.end = text, start, end
        self._plain: str | None = None

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def plain(self) -> str:
        """Its beginning, simplified and without any white space; made when first asked for."""
        if self._plain is None:
            head = self._text[self.start : min(self.end, self.start + _LOOKED_AT)]
            self._plain = _SPACE.sub("", simplify(head))
        return self._plain

    def has(self, word: str) -> bool:
        """Whether the word stands in the beginning, as written."""
        return self._text.find(word, self.start, min(self.end, self.start + _LOOKED_AT)) >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    span: Span
    text: str  # as written, without tags, marks and spaces
    kind: DocumentKind
    place: str  # the region's full name, or the place at the beginning that no list knows
    begins: bool  # with a place or a year, as titles do that stand by themselves
    year: int | None
    period: tuple[int, int] | None
    is_notice: bool
    score: int


def lines(text: str, extent: Span) -> Iterator[Line]:
    """The lines that are not blank, in order."""
    for match in _LINE.finditer(text, extent.start, extent.end):
        yield Line(text, *match.span())


def title_at(text: str, rows: Sequence[Line], at: int) -> Title | None:
    """The best title that starts in row ``at``, over as many rows as it takes."""
    best: Title | None = None
    for last in range(at, min(at + _MOST_LINES, len(rows))):
        part = rows[at : last + 1]
        if _is_no_title(rows[last]) or (best is not None and rows[last].plain[0] != "("):
            break
        plain = "".join(row.plain for row in part)
        if len(plain) > _LONGEST:
            break
        span = Span(part[0].span.start, part[-1].span.end)
        found = parse(span.of(text), span, n_rows=sum(row.plain[0] != "(" for row in part))
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def _is_no_title(row: Line) -> bool:
    rules = conventions()
    return bool(
        row.has("。") or rules.no_title.search(row.plain) or rules.furniture.match(row.plain)
    )


def parse(written: str, span: Span, *, n_rows: int = 1) -> Title | None:
    """The title that the words are, or None if they do not end as titles do."""
    rules = conventions()
    bare = _SPACE.sub("", written)
    plain = simplify(bare)
    lead = rules.lead.match(plain)
    cut = lead.end() if lead else 0
    bare, plain = bare[cut:], plain[cut:]
    kind = kind_of(plain)
    if kind is None or len(plain) > _LONGEST:
        return None
    period, year = dates.period(plain), dates.year(plain)
    is_notice = bool(rules.notice.search(plain))
    region = region_of(plain, context=plain)
    begins = _begins_with_place(plain)
    score = (
        3 * begins
        + 2 * (not is_notice)
        + (period is not None or year is not None)
        - 2 * (n_rows > 2)
        - bool(rules.note.search(plain))
    )
    return Title(
        span=span,
        text=bare,
        kind=kind,
        place=region.full_name if region else unlisted_place(plain),
        begins=begins or bool(re.match(r"\d{3,4}年", plain)),
        year=year,
        period=period,
        is_notice=is_notice,
        score=score,
    )


def unlisted_place(plain: str) -> str:
    """The place with which a title or a body's name begins, whether or not it is listed."""
    match = conventions().place.match(plain)
    return match["place"] if match else ""


def region_of(words: str, *, context: str) -> Region | None:
    """The listed region that the words name first, or an unlisted one that begins with it.

    重庆市江北区, which the list no longer has, lies in 重庆市, and 苏州工业园区 in 苏州市.
    """
    plain = simplify(words)
    first = next(regions.find_all(plain, context=context, short_counties=True), None)
    if first is None:
        return None
    match = conventions().place.match(plain)
    if match is None or first.span.start != match.start("place"):
        return first.region
    rest = plain[first.span.end : match.end("place")]
    is_zone = bool(conventions().zone.search(rest))
    if not is_zone and (not rest or regions.is_kind(rest)):
        return first.region
    name = match["place"] if is_zone and not first.is_full else rest
    return Region(name, parents=(*first.region.parents, first.region.name))


def _begins_with_place(plain: str) -> bool:
    head = re.sub(r"^(?:\d{3,4}年|关于)", "", plain)
    first = next(regions.find_all(head[:20], short_counties=True), None)
    return (first is not None and first.span.start <= 1) or bool(unlisted_place(head))


def kind_of(plain: str) -> DocumentKind | None:
    """What kind of document the words name, if a title can end after them."""
    best: tuple[int, DocumentKind] | None = None
    for rule in conventions().titles:
        match = rule.pattern.search(plain)
        if match is not None and (best is None or match.start() < best[0]):
            best = (match.start(), rule.kind)
    return best[1] if best else None
