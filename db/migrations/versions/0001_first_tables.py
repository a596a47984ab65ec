"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

from db.triggers import refuse

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NEVER_CHANGED = ("source", "run", "candidate", "trail", "trail_change")
_NEVER_DELETED = (*_NEVER_CHANGED, "document", "record", "decision", "numeral", "meta")
_SORTED = (
    "indicator",
    "value_order",
    "unit",
    "comparator",
    "measure",
    "status",
    "kind",
    "scope",
    "confidence",
    "rule",
    "is_flagged",
    "decided_by",
    "decided_at",
)


def upgrade() -> None:
    _make_tables()
    refuse("update", *_NEVER_CHANGED)
    refuse("delete", *_NEVER_DELETED)


def _make_tables() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "named_view",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "name", name=op.f("pk_named_view")),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("pages", sa.Text(), nullable=False),
        sa.Column("tables", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("text_sha256", name=op.f("uq_source_text_sha256")),
        sa.UniqueConstraint("uid", name=op.f("uq_source_uid")),
    )
    op.create_table(
        "trail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column(
            "is_clock_back",
            sa.Boolean(create_constraint=True, name="is_clock_back"),
            nullable=False,
        ),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("machine", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("program", sa.String(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("n_changes", sa.Integer(), nullable=False),
        sa.Column("algorithm", sa.String(), nullable=False),
        sa.Column("previous_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["undoes_id"], ["trail.id"], name=op.f("fk_trail_undoes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail")),
        sa.UniqueConstraint("uid", name=op.f("uq_trail_uid")),
    )
    op.create_index("ix_trail_actor_id", "trail", ["actor", "id"], unique=False)
    op.create_index(op.f("ix_trail_undoes_id"), "trail", ["undoes_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("region_code", sa.String(), nullable=False),
        sa.Column("region_parents", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "outline",
                "action_plan",
                "work_report",
                "bulletin",
                "other",
                name="kind",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("period_first", sa.Integer(), nullable=True),
        sa.Column("period_last", sa.Integer(), nullable=True),
        sa.Column("date", sa.String(), nullable=False),
        sa.CheckConstraint('"start" <= "end"', name=op.f("ck_document_extent")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_document_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("uid", name=op.f("uq_document_uid")),
    )
    op.create_index(op.f("ix_document_source_id"), "document", ["source_id"], unique=False)
    op.create_table(
        "trail_change",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("object_kind", sa.String(), nullable=False),
        sa.Column("object_uid", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["trail.id"], name=op.f("fk_trail_change_entry_id")),
        sa.PrimaryKeyConstraint("entry_id", "position", name=op.f("pk_trail_change")),
    )
    op.create_index(
        op.f("ix_trail_change_object_uid"), "trail_change", ["object_uid"], unique=False
    )
    op.create_table(
        "numeral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "value",
                "open",
                "date",
                "name",
                "code",
                "list",
                "duration",
                "count",
                "class",
                "definition",
                "other",
                name="kind",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column(
            "reviewed_kind",
            sa.Enum(
                "value",
                "open",
                "date",
                "name",
                "code",
                "list",
                "duration",
                "count",
                "class",
                "definition",
                "other",
                name="reviewed_kind",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=True,
        ),
        sa.Column("set_aside_by", sa.String(), nullable=False),
        sa.Column("is_open", sa.Boolean(create_constraint=True, name="is_open"), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_numeral_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numeral")),
        sa.UniqueConstraint("uid", name=op.f("uq_numeral_uid")),
    )
    op.create_index(
        "ix_numeral_document_id_is_open", "numeral", ["document_id", "is_open"], unique=False
    )
    op.create_index(
        "ix_numeral_document_id_start_end", "numeral", ["document_id", "start", "end"], unique=False
    )
    op.create_table(
        "record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "pending",
                "confirmed",
                "corrected",
                "rejected",
                "added",
                "disputed",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("value_text", sa.String(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("value_order", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column(
            "comparator",
            sa.Enum(
                "=",
                "≈",
                ">",
                "≥",
                "<",
                "≤",
                "range",
                name="comparator",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column(
            "measure",
            sa.Enum(
                "level",
                "growth",
                "avg_growth",
                "change",
                "multiple",
                "ratio",
                "composition",
                "rank",
                name="measure",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum("actual", "target", name="status", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("year_first", sa.Integer(), nullable=True),
        sa.Column("year_last", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum("indicator", "output", name="kind", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("catalogue_id", sa.String(), nullable=False),
        sa.Column("standard_value", sa.String(), nullable=True),
        sa.Column("standard_unit", sa.String(), nullable=False),
        sa.Column(
            "is_flagged", sa.Boolean(create_constraint=True, name="is_flagged"), nullable=False
        ),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint('"start" <= "end"', name=op.f("ck_record_span")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_record_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
        sa.UniqueConstraint("uid", name=op.f("uq_record_uid")),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("program", sa.String(), nullable=False),
        sa.Column("resources_sha256", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("n_candidates", sa.Integer(), nullable=False),
        sa.Column("n_numerals", sa.Integer(), nullable=False),
        sa.Column("candidates_sha256", sa.String(), nullable=False),
        sa.Column("numerals_sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_run_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        sa.UniqueConstraint("uid", name=op.f("uq_run_uid")),
    )
    op.create_index(op.f("ix_run_document_id"), "run", ["document_id"], unique=False)
    op.create_table(
        "bookmark",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("record_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_bookmark_document_id")
        ),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=op.f("fk_bookmark_record_id")),
        sa.PrimaryKeyConstraint("actor", name=op.f("pk_bookmark")),
    )
    op.create_index(
        "ix_record_position",
        "record",
        ["document_id", "start", "end", "id", "state", "is_flagged"],
        unique=False,
    )
    op.create_index("ix_record_document_id_state", "record", ["document_id", "state"], unique=False)
    op.create_index("ix_record_state", "record", ["state"], unique=False)
    op.create_index(
        "ix_record_year", "record", ["year_last", "year_first", "id", "state"], unique=False
    )
    for name in _SORTED:
        op.create_index(f"ix_record_{name}", "record", [name, "id", "state"], unique=False)
    op.create_table(
        "candidate",
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column(
            "origin",
            sa.Enum(
                "extractor", "reviewer", name="origin", native_enum=False, create_constraint=True
            ),
            nullable=False,
        ),
        sa.Column("mention", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("alternatives", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("catalogue_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=op.f("fk_candidate_record_id")),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_candidate_run_id")),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_candidate")),
    )
    op.create_index(op.f("ix_candidate_run_id"), "candidate", ["run_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column(
            "action",
            sa.Enum(
                "confirm",
                "correct",
                "reject",
                "add",
                name="action",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("mention", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("withdrawn_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["trail.id"], name=op.f("fk_decision_entry_id")),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=op.f("fk_decision_record_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("uid", name=op.f("uq_decision_uid")),
    )
    op.create_index("ix_decision_actor_at", "decision", ["actor", "at"], unique=False)
    op.create_index(op.f("ix_decision_entry_id"), "decision", ["entry_id"], unique=False)
    op.create_index(op.f("ix_decision_record_id"), "decision", ["record_id"], unique=False)
