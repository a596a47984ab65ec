"""Passages of the sources' text, and an index of them, to search by.

The index is FTS5's where SQLite has it: a row a passage, holding the pairs of neighbouring
characters. It keeps neither text nor places (``content=''``, ``detail=none``): the passage has
both, and what is found is compared with it. The larger hash lets a whole import be sorted in
memory before it is written. The rows come from ``reviewer.storage.passages`` afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("n_own", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("gaps", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_passage_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    op.create_index(op.f("ix_passage_source_id"), "passage", ["source_id"], unique=False)
    if _has_fts5():
        op.execute(
            "CREATE VIRTUAL TABLE passage_gram USING fts5("
            "grams, content='', detail=none, columnsize=0, tokenize='ascii')"
        )
        op.execute("INSERT INTO passage_gram(passage_gram, rank) VALUES ('hashsize', 16777216)")


def _has_fts5() -> bool:
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        return False
    options = bind.execute(sa.text("PRAGMA compile_options")).scalars()
    return "ENABLE_FTS5" in set(options)
