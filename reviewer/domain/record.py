"""What the program keeps and shows: records, documents in the list, what an operation did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from reviewer.domain.candidate import Candidate, NumeralKind, State
from reviewer.domain.document import Document, DocumentKind, Region
from reviewer.domain.mention import Mention
from reviewer.domain.role import Role
from reviewer.domain.signoff import Seal
from reviewer.domain.span import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something: a person's (or the extractor's) name, where, and in which session.

    account: uid of the account that the name is signed in with, "" in a database without any.
    """

    name: str
    machine: str = ""
    session: str = ""
    role: Role = Role.SINGLE
    account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A candidate as it stands after the decisions made on it.

    id: key in this database; uid: UUIDv7, the same on every laptop; version: grows by one with
    each change and is handed back with a decision; mention: the current fields; confidence,
    rule: of the proposal (1.0 and "added" for one that a reviewer added), the confidence as what
    was learnt from decisions sees it; reason: code of the rejection, or why a warning was
    overruled; decided_at: UTC, None while open.
    """

    id: int
    uid: str
    document_id: int
    version: int
    state: State
    mention: Mention
    confidence: float
    rule: str
    catalogue_id: str = ""
    is_flagged: bool = False
    comment: str = ""
    reason: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDetail:
    """A record with its proposal (None if a reviewer added it) and its history, newest first.

    suggested: what earlier decisions speak for in the place of an open record's fields.
    """

    record: Record
    proposal: Candidate | None
    history: tuple[HistoryEntry, ...] = ()
    suggested: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One audited change of one row: before and after hold only the columns that changed."""

    entry_id: int
    at: datetime
    actor: str
    operation: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the source view draws for a record."""

    record_id: int
    span: Span
    state: State
    is_flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSummary:
    """A document in the list. n_numerals_open: numerals that nobody has accounted for; seal: None
    if it was never signed off."""

    id: int
    uid: str
    version: int
    title: str
    region: str
    kind: str
    year: int | None
    source_name: str
    n_records: int
    n_open: int
    n_numerals_open: int
    seal: Seal | None = None

    @property
    def is_finished(self) -> bool:
        return self.n_open == 0 and self.n_numerals_open == 0

    @property
    def is_locked(self) -> bool:
        """Whether it is signed off, so that nothing of it can be changed."""
        return self.seal is not None and self.seal.is_locked


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document with its key, its version and the digests that prove its text.

    source_format: of its file, as ``Source.format``; has_file: whether the file is kept; seal:
    None if it was never signed off.
    """

    id: int
    uid: str
    version: int
    source_name: str
    file_sha256: str
    text_sha256: str
    document: Document
    source_format: str = ""
    has_file: bool = False
    seal: Seal | None = None

    @property
    def is_locked(self) -> bool:
        """Whether it is signed off, so that nothing of it can be changed."""
        return self.seal is not None and self.seal.is_locked


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One numeral of a document: how the extractor classed it, and what a reviewer said since.

    is_open: nobody has accounted for it; set_aside_by: "" unless a reviewer set it aside.
    """

    id: int
    version: int
    span: Span
    kind: NumeralKind
    rule: str
    is_open: bool
    set_aside_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One operation, after its commit: its entry in the trail and the rows it touched."""

    entry_id: int
    operation: str
    touched: frozenset[int] = frozenset()  # record ids
    documents: frozenset[int] = frozenset()  # document ids whose counts may have changed
    added: tuple[int, ...] = field(default=())  # record ids that are new, in order


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySummary:
    """An entry that can be undone or redone: which operation, on what, when."""

    entry_id: int
    operation: str
    actor: str
    at: datetime
    n_changes: int
    record_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChanges:
    """What a reviewer says of a document: all of it, as the form stands; see Document."""

    title: str
    region: Region | None
    issuer: str
    kind: DocumentKind
    year: int | None
    period: tuple[int, int] | None
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did. done: None if the text was known already, and nothing was stored."""

    done: Done | None
    document_ids: tuple[int, ...]
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """An actor's decisions since a time, and what the whole project still has open."""

    n_decided: int
    first_at: datetime | None
    last_at: datetime | None
    n_open: int
    n_numerals_open: int
