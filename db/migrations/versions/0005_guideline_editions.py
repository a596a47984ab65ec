"""Editions of the guideline, and with each decision the one that it was made under.

Decisions from before have none. The column is added in place: a batch would rebuild the table.
"""

import sqlalchemy as sa
from alembic import op

from db.triggers import refuse

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "guideline",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_guideline")),
    )
    op.execute(
        "ALTER TABLE decision ADD COLUMN guideline VARCHAR "
        "CONSTRAINT fk_decision_guideline REFERENCES guideline (digest)"
    )
    refuse("update", "guideline")
    refuse("delete", "guideline")
