"""From drafts of the table stage to candidates: what they leave open is filled in."""

from __future__ import annotations

from reviewer.domain.candidate import Candidate
from reviewer.domain.document import Document
from reviewer.domain.mention import Kind, Measure, Mention, Status, Year
from reviewer.extract.confidence import of_fields
from reviewer.extract.draft import UNSET, Draft
from reviewer.extract.time import Calendar


def candidate_of(document: Document, draft: Draft, dates: Calendar) -> Candidate:
    """The candidate of a draft; its status follows from its year where no head says it."""
    year: Year = None if isinstance(draft.year, str) else draft.year
    if draft.year == UNSET:
        year = dates.year - 1 if dates.period or dates.year else None
    last = year[1] if isinstance(year, tuple) else year
    status = draft.status or (dates.status(last) if last else Status.ACTUAL)
    mention = Mention(
        span=draft.span,
        value_text=draft.span.of(document.text),
        indicator=draft.indicator or "?",
        value=draft.value,
        unit=draft.unit,
        comparator=draft.comparator,
        measure=draft.measure or Measure.LEVEL,
        status=status,
        year=year,
        kind=draft.kind or Kind.INDICATOR,
        scope=draft.scope or "",
    )
    return Candidate(
        mention=mention,
        confidence=of_fields(draft.sure, known=bool(draft.catalogue_id)),
        rule=draft.rule,
        evidence=tuple(draft.evidence),
        alternatives=tuple(draft.alternatives),
        catalogue_id=draft.catalogue_id,
    )
