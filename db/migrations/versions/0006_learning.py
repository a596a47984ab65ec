"""What was learnt from decisions, and each record's confidence as that sees it.

The column is added in place: a batch would rebuild the table. Until something is learnt, the
estimate is the proposal's own confidence.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "learned",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("n_decisions", sa.Integer(), nullable=False),
        sa.Column("metrics", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learned")),
        sa.UniqueConstraint("uid", name=op.f("uq_learned_uid")),
    )
    op.execute("ALTER TABLE record ADD COLUMN estimate FLOAT NOT NULL DEFAULT 0")
    op.execute("UPDATE record SET estimate = confidence")
    op.drop_index("ix_record_confidence", table_name="record")
    op.create_index("ix_record_estimate", "record", ["estimate", "id", "state"])
