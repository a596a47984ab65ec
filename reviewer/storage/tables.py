"""The tables. They never leave the SQL layers: SQLModel does not validate ``table=True``.

What was proposed (source, run, candidate) and what was done (trail) never changes: triggers
refuse it. What follows from it (record, document, numeral) changes only through
``review.operations``. Rows that travel between laptops carry a UUIDv7; ``id`` is local.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field

from reviewer.domain.candidate import NumeralKind, State
from reviewer.domain.decision import Action
from reviewer.domain.document import DocumentKind
from reviewer.domain.mention import Comparator, Kind, Measure, Status
from reviewer.domain.role import ACCOUNT_ROLES
from reviewer.domain.sampling import Outcome, Severity, Verdict
from reviewer.storage.columns import Base, UtcDateTime, enum_column, truth_column

_ACCOUNT_ROLES = [role.value for role in ACCOUNT_ROLES]
WITHDRAWN = "withdrawn"
"""State of a record whose addition was undone: kept, and shown nowhere."""


class SourceRow(Base, table=True):
    """One file as read; ``text`` is what every offset counts in."""

    __tablename__ = "source"
    __table_args__ = (UniqueConstraint("uid"), UniqueConstraint("text_sha256"))

    id: int = Field(default=None, primary_key=True)
    uid: str
    name: str
    file_sha256: str
    text_sha256: str
    format: str
    encoding: str
    text: str = Field(sa_type=Text)
    pages: str = Field(sa_type=Text)  # JSON: [[number, start, end], …]
    tables: str = Field(sa_type=Text)  # JSON: [[start, end, [[start, end, row, …], …]], …]
    imported_at: datetime = Field(sa_type=UtcDateTime)


class SourceFileRow(Base, table=True):
    """The file of a source, byte for byte; ``n_bytes`` of it unpacked."""

    __tablename__ = "source_file"

    source_id: int = Field(primary_key=True, foreign_key="source.id")
    n_bytes: int
    packing: str = Field(sa_type=enum_column("none", "zlib", name="packing"))
    content: bytes


class PassageRow(Base, table=True):
    """A part of a source's text as searching reads it; follows from the source (``passages``).

    start, end: which characters of the source ``text`` folds; n_own: how many of its characters
    are not repeated in the next passage; gaps: JSON, where the folding left characters out.
    """

    __tablename__ = "passage"

    id: int = Field(default=None, primary_key=True)
    source_id: int = Field(foreign_key="source.id", index=True)
    start: int
    end: int
    n_own: int
    text: str = Field(sa_type=Text)
    gaps: str = Field(sa_type=Text)


class DocumentRow(Base, table=True):
    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("uid"), CheckConstraint('"start" <= "end"', name="extent"))

    id: int = Field(default=None, primary_key=True)
    uid: str
    source_id: int = Field(foreign_key="source.id", index=True)
    version: int
    start: int
    end: int
    title: str
    region: str
    region_code: str
    region_parents: str  # JSON list of names
    issuer: str
    kind: str = Field(sa_type=enum_column(DocumentKind, name="kind"))
    year: int | None
    period_first: int | None
    period_last: int | None
    date: str


class RunRow(Base, table=True):
    """One extraction of one document: which program and which resources made the candidates."""

    __tablename__ = "run"
    __table_args__ = (UniqueConstraint("uid"),)

    id: int = Field(default=None, primary_key=True)
    uid: str
    document_id: int = Field(foreign_key="document.id", index=True)
    program: str
    resources_sha256: str
    at: datetime = Field(sa_type=UtcDateTime)
    n_candidates: int
    n_numerals: int
    candidates_sha256: str
    numerals_sha256: str


_SORTED = (
    "indicator",
    "value_order",
    "unit",
    "comparator",
    "measure",
    "status",
    "kind",
    "scope",
    "estimate",
    "rule",
    "is_flagged",
    "decided_by",
    "decided_at",
)


class RecordRow(Base, table=True):
    """What follows from the decisions. ``value`` is exact text; ``value_order`` sorts it.

    estimate: the confidence as what was learnt sees it, else the proposal's. Derived, so it is
    neither audited nor part of the version.
    """

    __tablename__ = "record"
    __table_args__ = (
        UniqueConstraint("uid"),
        CheckConstraint('"start" <= "end"', name="span"),
        # the id is part of each order; the state goes last, so that what a view leaves out is
        # skipped without reading the row
        Index("ix_record_position", "document_id", "start", "end", "id", "state", "is_flagged"),
        Index("ix_record_document_id_state", "document_id", "state"),
        Index("ix_record_state", "state"),
        Index("ix_record_year", "year_last", "year_first", "id", "state"),
        *(Index(f"ix_record_{name}", name, "id", "state") for name in _SORTED),
        # not sorted by: only what holds a wording is found by them
        Index("ix_record_value_text", "value_text"),
        Index("ix_record_value", "value"),
        Index("ix_record_comment", "comment", sqlite_where=text("comment <> ''")),
    )

    id: int = Field(default=None, primary_key=True)
    uid: str
    document_id: int = Field(foreign_key="document.id")
    version: int
    state: str = Field(sa_type=enum_column(State, WITHDRAWN, name="state"))
    start: int
    end: int
    value_text: str
    indicator: str
    value: str
    value_order: float | None
    unit: str
    comparator: str = Field(sa_type=enum_column(Comparator, name="comparator"))
    measure: str = Field(sa_type=enum_column(Measure, name="measure"))
    status: str = Field(sa_type=enum_column(Status, name="status"))
    year_first: int | None  # of a span of years; null for a single year
    year_last: int | None
    kind: str = Field(sa_type=enum_column(Kind, name="kind"))
    scope: str
    confidence: float
    estimate: float = Field(sa_column_kwargs={"server_default": "0"})
    rule: str
    catalogue_id: str
    standard_value: str | None  # exact decimal in the standard unit, where one is known
    standard_unit: str
    is_flagged: bool = Field(sa_type=truth_column("is_flagged"))
    comment: str
    reason: str
    decided_by: str
    decided_at: datetime | None = Field(sa_type=UtcDateTime)


class WordingRow(Base, table=True):
    """A text that some record holds, or held, in a field that is filtered by; follows from the
    records (``wordings``). folded: as it is compared, null until that is known."""

    __tablename__ = "wording"
    __table_args__ = (
        UniqueConstraint("text"),
        Index("ix_wording_unfolded", "id", sqlite_where=text("folded IS NULL")),
    )

    id: int = Field(default=None, primary_key=True)
    text: str
    folded: str | None


class CandidateRow(Base, table=True):
    """The proposal behind a record, as it was made. run_id is null where a reviewer made it."""

    __tablename__ = "candidate"

    record_id: int = Field(primary_key=True, foreign_key="record.id")
    run_id: int | None = Field(foreign_key="run.id", index=True)
    origin: str = Field(sa_type=enum_column("extractor", "reviewer", name="origin"))
    mention: str = Field(sa_type=Text)  # JSON, see codec.mention_fields
    evidence: str = Field(sa_type=Text)  # JSON
    alternatives: str = Field(sa_type=Text)  # JSON
    confidence: float
    rule: str
    catalogue_id: str


class DecisionRow(Base, table=True):
    """One reviewer's decision; it stays when another one or an undo supersedes it."""

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("uid"), Index("ix_decision_actor_at", "actor", "at"))

    id: int = Field(default=None, primary_key=True)
    uid: str
    record_id: int = Field(foreign_key="record.id", index=True)
    actor: str
    action: str = Field(sa_type=enum_column(Action, name="action"))
    mention: str = Field(sa_type=Text)  # JSON: the fields decided on
    reason: str
    at: datetime = Field(sa_type=UtcDateTime)
    entry_id: int = Field(foreign_key="trail.id", index=True)
    withdrawn_by: str | None  # uid of the entry that took it back
    guideline: str | None = Field(foreign_key="guideline.digest")  # null: from before it was kept


class GuidelineRow(Base, table=True):
    """An edition of the guideline that was decided under (see ``editions``)."""

    __tablename__ = "guideline"

    digest: str = Field(primary_key=True)
    version: str
    text: str = Field(sa_type=Text)
    notes: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcDateTime)


class NumeralRow(Base, table=True):
    """The number ledger: every numeral of a document. is_open follows from the other columns
    and from the records that cover it, and is kept so that counting is quick."""

    __tablename__ = "numeral"
    __table_args__ = (
        UniqueConstraint("uid"),
        Index("ix_numeral_document_id_start_end", "document_id", "start", "end"),
        Index("ix_numeral_document_id_is_open", "document_id", "is_open"),
    )

    id: int = Field(default=None, primary_key=True)
    uid: str
    document_id: int = Field(foreign_key="document.id")
    version: int
    start: int
    end: int
    kind: str = Field(sa_type=enum_column(NumeralKind, name="kind"))
    rule: str
    reviewed_kind: str | None = Field(sa_type=enum_column(NumeralKind, name="reviewed_kind"))
    set_aside_by: str
    is_open: bool = Field(sa_type=truth_column("is_open"))


class TrailRow(Base, table=True):
    """One operation. ``id`` is its number without gaps; ``hash`` covers it and its changes."""

    __tablename__ = "trail"
    __table_args__ = (
        UniqueConstraint("uid"),
        Index("ix_trail_actor_id", "actor", "id"),
        Index("ix_trail_operation_id", "operation", "id"),
        Index("ix_trail_at", "at", "id"),
    )

    id: int = Field(primary_key=True)
    uid: str
    at: datetime = Field(sa_type=UtcDateTime)
    offset_minutes: int
    is_clock_back: bool = Field(sa_type=truth_column("is_clock_back"))
    actor: str
    machine: str
    session: str
    program: str
    operation: str
    reason: str
    undoes_id: int | None = Field(foreign_key="trail.id", index=True)
    n_changes: int
    algorithm: str
    previous_hash: str
    hash: str


class ChangeRow(Base, table=True):
    """One object changed by an entry: canonical JSON of only what changed; null: not there."""

    __tablename__ = "trail_change"

    entry_id: int = Field(primary_key=True, foreign_key="trail.id")
    position: int = Field(primary_key=True)
    object_kind: str
    object_uid: str = Field(index=True)
    before: str | None = Field(sa_type=Text)
    after: str | None = Field(sa_type=Text)


class AccountRow(Base, table=True):
    """Who may sign in. ``sealed_key``: the private key, encrypted by the passphrase; it and
    ``public_key`` are "" until the holder has chosen a passphrase of their own."""

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("uid"), UniqueConstraint("name"))

    id: int = Field(default=None, primary_key=True)
    uid: str
    name: str
    role: str = Field(sa_type=enum_column(*_ACCOUNT_ROLES, name="role"))
    passphrase_hash: str
    public_key: str
    sealed_key: str
    made_at: datetime = Field(sa_type=UtcDateTime)
    disabled_at: datetime | None = Field(sa_type=UtcDateTime)
    n_failed: int
    not_before: datetime | None = Field(sa_type=UtcDateTime)


class CheckpointRow(Base, table=True):
    """The trail's head as an account signed it; see ``audit.receipt``. No link to the trail:
    it must stand also where the entry does not."""

    __tablename__ = "checkpoint"

    id: int = Field(default=None, primary_key=True)
    entry_id: int
    hash: str
    algorithm: str
    at: datetime = Field(sa_type=UtcDateTime)
    account: str
    name: str
    public_key: str
    signature: str


class SignOffRow(Base, table=True):
    """Somebody answers for the state of documents, which is locked from then on. name: of the
    release, "" for a document by itself; override: why it was done though something was open."""

    __tablename__ = "sign_off"
    __table_args__ = (
        UniqueConstraint("uid"),
        # no word on other databases: each would be loaded at every start, for nothing
        Index("ix_sign_off_name", "name", unique=True, sqlite_where=text("name <> ''")),
    )

    id: int = Field(default=None, primary_key=True)
    uid: str
    name: str
    comment: str
    override: str
    actor: str
    at: datetime = Field(sa_type=UtcDateTime)
    entry_id: int = Field(foreign_key="trail.id")


class SignedDocumentRow(Base, table=True):
    """A document of a sign-off, with the digest of its state then (``audit.signed``)."""

    __tablename__ = "sign_off_document"

    sign_off_id: int = Field(primary_key=True, foreign_key="sign_off.id")
    document_id: int = Field(primary_key=True, foreign_key="document.id", index=True)
    n_records: int
    n_open: int
    state_sha256: str


class UnlockingRow(Base, table=True):
    """A document of a sign-off may be changed again; the sign-off itself stays on record."""

    __tablename__ = "unlocking"
    __table_args__ = (
        UniqueConstraint("uid"),
        UniqueConstraint("sign_off_id", "document_id"),
        ForeignKeyConstraint(
            ["sign_off_id", "document_id"],
            ["sign_off_document.sign_off_id", "sign_off_document.document_id"],
        ),
    )

    id: int = Field(default=None, primary_key=True)
    uid: str
    sign_off_id: int
    document_id: int
    reason: str
    actor: str
    at: datetime = Field(sa_type=UtcDateTime)
    entry_id: int = Field(foreign_key="trail.id")


class InspectionRow(Base, table=True):
    """A sample of decided records, drawn by ``seed`` to judge a lot. lot: JSON of what it is;
    outcome: open until every record of it was judged and it was closed."""

    __tablename__ = "inspection"
    __table_args__ = (UniqueConstraint("uid"),)

    id: int = Field(default=None, primary_key=True)
    uid: str
    lot: str = Field(sa_type=Text)
    lot_size: int
    lot_sha256: str
    severity: str = Field(sa_type=enum_column(Severity, name="severity"))
    level: str
    aql: str
    letter: str
    size: int
    accept: int
    reject: int
    counts_minor: bool = Field(sa_type=truth_column("counts_minor"))
    seed: str
    outcome: str = Field(sa_type=enum_column(Outcome, name="outcome"))
    drawn_by: str
    drawn_at: datetime = Field(sa_type=UtcDateTime)
    closed_by: str
    closed_at: datetime | None = Field(sa_type=UtcDateTime)


class InspectionItemRow(Base, table=True):
    """A record of a sample, at the version at which it was drawn. faults: JSON."""

    __tablename__ = "inspection_item"
    __table_args__ = (UniqueConstraint("uid"), UniqueConstraint("inspection_id", "position"))

    id: int = Field(default=None, primary_key=True)
    uid: str
    inspection_id: int = Field(foreign_key="inspection.id")
    position: int
    record_id: int = Field(foreign_key="record.id", index=True)
    version: int
    verdict: str = Field(sa_type=enum_column(Verdict, name="verdict"))
    faults: str = Field(sa_type=Text)
    comment: str
    judged_by: str
    judged_at: datetime | None = Field(sa_type=UtcDateTime)


class LearnedRow(Base, table=True):
    """A learner as it was trained, newest last; derived from the decisions, so not audited.

    version: trainings so far; metrics: JSON; model: ``Learner.to_text``, "" where a later one
    has taken its place; hash: SHA-256 of it.
    """

    __tablename__ = "learned"
    __table_args__ = (UniqueConstraint("uid"),)

    id: int = Field(default=None, primary_key=True)
    uid: str
    at: datetime = Field(sa_type=UtcDateTime)
    version: int
    n_decisions: int
    metrics: str = Field(sa_type=Text)
    model: str = Field(sa_type=Text)
    hash: str


class BookmarkRow(Base, table=True):
    """Where an actor was; no part of the data, so not audited."""

    __tablename__ = "bookmark"

    actor: str = Field(primary_key=True)
    document_id: int | None = Field(foreign_key="document.id")
    record_id: int | None = Field(foreign_key="record.id")
    at: datetime = Field(sa_type=UtcDateTime)


class NamedViewRow(Base, table=True):
    __tablename__ = "named_view"

    actor: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    view: str = Field(sa_type=Text)  # JSON


class MetaRow(Base, table=True):
    """Facts about the database itself: its uid, when and by which program it was made."""

    __tablename__ = "meta"

    name: str = Field(primary_key=True)
    value: str
