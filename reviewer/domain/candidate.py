"""What the extractor proposes, why, and the numerals it left alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reviewer.domain.mention import Mention
from reviewer.domain.span import Span


class State(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"
    DISPUTED = "disputed"

    @property
    def is_open(self) -> bool:
        return self in (State.PENDING, State.DISPUTED)

    @property
    def is_kept(self) -> bool:
        """Whether the record belongs to the data set."""
        return self in (State.CONFIRMED, State.CORRECTED, State.ADDED)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field has its value: the rule, and the words that decided it.

    field: a name of ``mention.FIELDS`` or "value_text"; span: the deciding words in the
    source's text, None where the rule used no words of it (a default, the document's year);
    note: what the rule read there, in a few words ("十三五 → 2016–2020").
    """

    field: str
    rule: str
    span: Span | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of one field; value as in Mention, confidence in [0, 1]."""

    field: str
    value: object
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A proposed mention. rule: the id that found the value; confidence in [0, 1];
    catalogue_id: the standard indicator it was matched to, "" if none."""

    mention: Mention
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    catalogue_id: str = ""


class NumeralKind(StrEnum):
    """How a numeral of the text is accounted for."""

    VALUE = "value"  # inside a candidate
    OPEN = "open"  # nobody has accounted for it yet
    DATE = "date"  # dates, years, plan periods, times of day
    NAME = "name"  # inside a name, a slogan or a code: 5G, PM2.5, “33618”, 一带一路
    CODE = "code"  # document and telephone numbers, postcodes, addresses
    LIST = "list"  # chapter and list numbers, footnote marks, page numbers
    DURATION = "duration"  # spans of time (ruling 7)
    COUNT = "count"  # counts of speech parts: 九个方面工作
    CLASS = "class"  # Ⅱ类水质, 三甲, 500千伏 (ruling 9)
    DEFINITION = "definition"  # thresholds in definitions and footnotes
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Numeral:
    """One run of digits or of Chinese numerals that could state a value.

    kind VALUE: it lies inside a candidate's span; OPEN: neither that nor set aside;
    every other kind: set aside, and ``rule`` says by which rule.
    """

    span: Span
    kind: NumeralKind
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that extraction says of one document.

    candidates: by span, then indicator; numerals: every numeral of the document's extent, by
    span; resources_sha256: of the rules and lexicons used.
    """

    candidates: tuple[Candidate, ...]
    numerals: tuple[Numeral, ...]
    resources_sha256: str
