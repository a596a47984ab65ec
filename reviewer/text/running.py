"""Running heads, feet and page numbers: what stands between the two halves of a sentence.

They stay in the text as they were read; who reads sentences leaves their lines out. Where pages
are known, a line at a page's edge runs if other pages have it there too, be it with their own
page number in it. Without pages only what can be nothing else counts: ``— 12 —``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.domain.document import Document
from reviewer.domain.span import Span
from reviewer.text.titles import Line, lines

_EDGE = 2  # lines at the top and at the bottom of a page that may run
_LONGEST = 60
_ENOUGH = 3  # pages that have a line at their edge make it a running one
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^[^\S\n]*(?:[-—–－]+[^\S\n]?\d{1,4}[^\S\n]?[-—–－]+|第[^\S\n]?\d{1,4}[^\S\n]?页"
    r"(?:[^\S\n,，/]*共[^\S\n]?\d{1,4}[^\S\n]?页)?)[^\S\n]*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line at the edge of a page. keys: it runs if one of them is often met."""

    span: Span
    keys: frozenset[str]
    is_bare: bool  # signs and digits alone


def running_lines(document: Document) -> tuple[Span, ...]:
    """Where they stand in the document's extent, in order, without their line breaks.

    The first line of a kind is no running one if it has words: it may be the title or the head
    of a table that goes on over pages.
    """
    extent = document.extent
    numbers = _PAGE_NUMBER.finditer(document.text, extent.start, extent.end)
    found = {Span(*match.span()) for match in numbers}
    for is_bottom in (False, True):
        edges = [
            list(_edge(document, page.number, page.span, is_bottom)) for page in document.pages
        ]
        found.update(_running(edges))
    return tuple(sorted(span for span in found if extent.covers(span)))


def _edge(document: Document, page: int, span: Span, is_bottom: bool) -> Iterator[_Row]:
    """The lines at the top or the bottom of a page, from the outside in."""
    rows = list(lines(document.text, span))
    for row in rows[: -_EDGE - 1 : -1] if is_bottom else rows[:_EDGE]:
        yield _row(row, page)


def _row(row: Line, page: int) -> _Row:
    plain = row.plain
    if len(row) > _LONGEST or "。" in plain:
        return _Row(row.span, frozenset(), is_bare=False)
    digits = list(_DIGITS.finditer(plain))
    # with the page's own number, which stands first or last, told by how far it is off
    keys = {
        f"{plain[: run.start()]}{int(run[0]) - page:+}{plain[run.end() :]}"
        for run in (*digits[:1], *digits[-1:])
    }
    is_bare = not any(map(str.isalpha, plain))
    return _Row(row.span, frozenset(keys if is_bare else {*keys, plain}), is_bare)


def _running(edges: Sequence[Sequence[_Row]]) -> Iterator[Span]:
    """From each page's edge inwards, as long as the lines run."""
    met = Counter(key for edge in edges for key in {key for row in edge for key in row.keys})
    often = {key for key, n_pages in met.items() if _is_often(n_pages, len(edges))}
    seen: set[str] = set()
    for edge in edges:
        for row in edge:
            if not row.keys & often:
                break
            if row.is_bare or row.keys & often & seen:
                yield row.span
            seen |= row.keys


def _is_often(n_pages: int, of: int) -> bool:
    return n_pages >= 2 and (n_pages >= _ENOUGH or n_pages >= of - 1)
