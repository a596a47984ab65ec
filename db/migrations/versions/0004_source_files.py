"""The files themselves beside the texts read from them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "source_file",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("n_bytes", sa.Integer(), nullable=False),
        sa.Column(
            "packing",
            sa.Enum("none", "zlib", name="packing", native_enum=False, create_constraint=True),
            nullable=False,
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_source_file_source_id")
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_file")),
    )
    _refuse("update", "source_file")
    _refuse("delete", "source_file")


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
