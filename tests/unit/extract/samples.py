"""Short documents for the extractor's tests."""

from __future__ import annotations

from reviewer.domain.candidate import Candidate
from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.span import Span
from reviewer.extract import Extractor


def report(text: str, year: int = 2021) -> Document:
    """A work report given in ``year``."""
    return Document(text=text, extent=Span(0, len(text)), kind=DocumentKind.WORK_REPORT, year=year)


def bulletin(text: str, year: int) -> Document:
    """A statistical bulletin of ``year``."""
    return Document(text=text, extent=Span(0, len(text)), kind=DocumentKind.BULLETIN, year=year)


def plan(text: str, period: tuple[int, int] = (2021, 2025)) -> Document:
    """A plan outline for ``period``."""
    return Document(
        text=text, extent=Span(0, len(text)), kind=DocumentKind.OUTLINE, year=period[0],
        period=period,
    )  # fmt: skip


def read(extractor: Extractor, document: Document) -> list[Candidate]:
    return list(extractor.extract(document).candidates)


def rows(extractor: Extractor, document: Document) -> list[tuple[str, str]]:
    """(value_text, indicator) of each candidate, in order."""
    return [
        (candidate.mention.value_text, candidate.mention.indicator)
        for candidate in read(extractor, document)
    ]
