"""Sign-offs, which lock documents, and what unlocks them again; triggers keep the lock.

Nothing about a lock is ever changed or removed: a document is locked while a sign-off names it
that no unlocking of this sign-off and document takes back.
"""

import sqlalchemy as sa
from alembic import op

from db.triggers import refuse, refuse_where

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_RECORD = [
    "id",
    "uid",
    "document_id",
    "version",
    "state",
    "start",
    "end",
    "value_text",
    "indicator",
    "value",
    "value_order",
    "unit",
    "comparator",
    "measure",
    "status",
    "year_first",
    "year_last",
    "kind",
    "scope",
    "confidence",
    "rule",
    "catalogue_id",
    "standard_value",
    "standard_unit",
    "is_flagged",
    "comment",
    "reason",
    "decided_by",
    "decided_at",
]
"""All but the estimate, which follows from what was learnt and is no part of the data."""

_LOCKED = (
    "EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN ({documents}) "
    "AND NOT EXISTS (SELECT 1 FROM unlocking u "
    "WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id))"
)


def upgrade() -> None:
    _make_tables()
    refuse("update", "sign_off", "sign_off_document", "unlocking")
    refuse("delete", "sign_off", "sign_off_document", "unlocking")
    _lock("update", "document", "OLD.id, NEW.id")
    for table, columns in (("record", _RECORD), ("numeral", [])):
        _lock("insert", table, "NEW.document_id")
        _lock("update", table, "OLD.document_id, NEW.document_id", columns)
    record = "SELECT r.document_id FROM record r WHERE r.id IN ({})"
    _lock("insert", "decision", record.format("NEW.record_id"))
    _lock("update", "decision", record.format("OLD.record_id, NEW.record_id"))


def _lock(action: str, table: str, documents: str, columns: list[str] | None = None) -> None:
    refuse_where(
        action,
        table,
        _LOCKED.format(documents=documents),
        message="the document is signed off",
        columns=columns or (),
    )


def _make_tables() -> None:
    op.create_table(
        "sign_off",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("override", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["trail.id"], name=op.f("fk_sign_off_entry_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_off")),
        sa.UniqueConstraint("uid", name=op.f("uq_sign_off_uid")),
    )
    is_named = sa.text("name <> ''")
    op.create_index(
        "ix_sign_off_name",
        "sign_off",
        ["name"],
        unique=True,
        sqlite_where=is_named,
        postgresql_where=is_named,
    )
    op.create_table(
        "sign_off_document",
        sa.Column("sign_off_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("n_records", sa.Integer(), nullable=False),
        sa.Column("n_open", sa.Integer(), nullable=False),
        sa.Column("state_sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sign_off_id"], ["sign_off.id"], name=op.f("fk_sign_off_document_sign_off_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_sign_off_document_document_id")
        ),
        sa.PrimaryKeyConstraint("sign_off_id", "document_id", name=op.f("pk_sign_off_document")),
    )
    op.create_index(op.f("ix_sign_off_document_document_id"), "sign_off_document", ["document_id"])
    op.create_table(
        "unlocking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("sign_off_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sign_off_id", "document_id"],
            ["sign_off_document.sign_off_id", "sign_off_document.document_id"],
            name=op.f("fk_unlocking_sign_off_id"),
        ),
        sa.ForeignKeyConstraint(["entry_id"], ["trail.id"], name=op.f("fk_unlocking_entry_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unlocking")),
        sa.UniqueConstraint("uid", name=op.f("uq_unlocking_uid")),
        sa.UniqueConstraint(
            "sign_off_id", "document_id", name=op.f("uq_unlocking_sign_off_id_document_id")
        ),
    )
