"""Finding words in a text as a reader means them: any width, simplified or traditional, any case,
and over the spaces and line breaks that a copy brought in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.domain.span import Span
from reviewer.text.normalise import simplify


def find(text: str, words: str, within: Span | None = None) -> Iterator[Span]:
    """The spans of ``words`` in order, none overlapping; nothing for blank words."""
    signs = "".join(simplify(words).split())
    if not signs:
        return
    pattern = re.compile(r"\s{0,4}".join(map(re.escape, signs)), re.IGNORECASE)
    extent = within or Span(0, len(text))
    for hit in pattern.finditer(simplify(text), extent.start, extent.end):
        yield Span(*hit.span())
