"""Cases to learn from and cases to help with."""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.domain.candidate import Candidate
from reviewer.domain.decision import Action
from reviewer.domain.document import Document, DocumentKind
from reviewer.domain.mention import Mention
from reviewer.domain.span import Span

_NEAR = 30  # characters on either side of a value that are looked at

LEARNT = ("indicator", "unit", "comparator", "measure", "year", "status", "kind", "scope")
"""The fields that decisions teach; the value itself is read, not learnt."""


@dataclass(frozen=True, slots=True)
class Context:
    """Of the document of a case. key: which document it is (its hash or id), for what holds in
    one document alone."""

    key: str = ""
    year: int | None = None
    period: tuple[int, int] | None = None
    kind: DocumentKind = DocumentKind.OTHER

    @classmethod
    def of(cls, document: Document, key: str) -> Context:
        return cls(key, document.year, document.period, document.kind)


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate with the characters before and behind its value."""

    candidate: Candidate
    context: Context = Context()
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A case as it was shown and what became of it; final: None if it was rejected."""

    case: Case
    action: Action
    final: Mention | None

    @property
    def is_unchanged(self) -> bool:
        """Whether every field was right as proposed."""
        return self.final is not None and not changed(self.case.candidate.mention, self.final)


def changed(proposed: Mention, final: Mention) -> tuple[str, ...]:
    """The learnt fields that differ, and "value" if the value does."""
    fields = ("value", *LEARNT)
    return tuple(name for name in fields if getattr(proposed, name) != getattr(final, name))


def around(text: str, span: Span) -> tuple[str, str]:
    """The characters next to a span, without white space."""
    before = "".join(text[max(0, span.start - 2 * _NEAR) : span.start].split())
    after = "".join(text[span.end : span.end + 2 * _NEAR].split())
    return before[-_NEAR:], after[:_NEAR]


def noted(value: object) -> str:
    """A field's value in a note: years as a span, nothing as a dash."""
    if isinstance(value, tuple):
        return "–".join(map(str, value))
    return str(value) if value not in (None, "") else "—"
