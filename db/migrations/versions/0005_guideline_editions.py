"""Editions of the guideline, and with each decision the one that it was made under.

Decisions from before have none. The column is added in place: a batch would rebuild the table.
"""

import sqlalchemy as sa
from alembic import op

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
    _refuse("update", "guideline")
    _refuse("delete", "guideline")


def _refuse(action: str, table: str) -> None:
    """A trigger that stops the statement; batch mode drops it, so it must be made again there."""
    message = f"{table} rows are never {action}d"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER tr_{table}_no_{action} BEFORE {action.upper()} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION tr_{table}_no_{action}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER tr_{table}_no_{action} BEFORE {action.upper()} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION tr_{table}_no_{action}()"
    )
