"""A place where sought words stand."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.domain.span import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """words: as the text writes them; before, after: what stands around them in the document."""

    document_id: int
    span: Span
    before: str
    words: str
    after: str
