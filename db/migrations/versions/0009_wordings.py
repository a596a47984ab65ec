"""The distinct texts that records hold, and an index of them, to filter by.

What a record holds is gathered by triggers, so that no way of writing one can leave it out. The
index is FTS5's, as that of the passages is (0002); how texts are folded and what of them is
indexed comes from ``reviewer.storage.wordings`` afterwards.
"""

import sqlalchemy as sa
from alembic import op

from db.triggers import gather

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_FIELDS = (
    "indicator",
    "value_text",
    "value",
    "unit",
    "scope",
    "rule",
    "decided_by",
    "comment",
)


def upgrade() -> None:
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wording")),
        sa.UniqueConstraint("text", name=op.f("uq_wording_text")),
    )
    op.create_index(
        "ix_wording_unfolded", "wording", ["id"], sqlite_where=sa.text("folded IS NULL")
    )
    op.create_index("ix_record_value_text", "record", ["value_text"])
    op.create_index("ix_record_value", "record", ["value"])
    op.create_index(
        "ix_record_comment", "record", ["comment"], sqlite_where=sa.text("comment <> ''")
    )
    _gather()
    if _has_fts5():
        op.execute(
            "CREATE VIRTUAL TABLE wording_gram USING fts5("
            "grams, content='', detail=none, columnsize=0, tokenize='ascii')"
        )
        op.execute("INSERT INTO wording_gram(wording_gram, rank) VALUES ('hashsize', 16777216)")


def _gather() -> None:
    """What records hold by now, in the order of the texts, and what they will hold."""
    held = " UNION ".join(f"SELECT {field} FROM record" for field in _FIELDS)  # noqa: S608
    op.execute(f"INSERT INTO wording (text) {held}")
    gather("record", _FIELDS, into="wording", as_="text")


def _has_fts5() -> bool:
    bind = op.get_bind()
    if bind.dialect.name != "sqlite":
        return False
    options = bind.execute(sa.text("PRAGMA compile_options")).scalars()
    return "ENABLE_FTS5" in set(options)
