"""The sentence that a value stands in."""

from __future__ import annotations

import re

from reviewer.domain.span import Span

LIMIT = 300
"""The most characters quoted on either side of a value; a longer sentence is cut with “…”."""

_END = re.compile(r"[。！？!?；\n]")
_CUT = "…"


def sentence(text: str, span: Span) -> str:
    """The characters from one end of a sentence to the next, without spaces around them."""
    first = max(0, span.start - LIMIT)
    last = min(len(text), span.end + LIMIT)
    before = [match.end() for match in _END.finditer(text, first, span.start)]
    after = _END.search(text, span.end, last)
    start = before[-1] if before else first
    end = after.end() if after else last
    quoted = text[start:end].strip()
    is_cut_before = not before and first > 0
    is_cut_after = after is None and last < len(text)
    return f"{_CUT if is_cut_before else ''}{quoted}{_CUT if is_cut_after else ''}"
