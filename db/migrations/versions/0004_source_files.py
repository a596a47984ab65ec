"""The files themselves beside the texts read from them."""

import sqlalchemy as sa
from alembic import op

from db.triggers import refuse

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
    refuse("update", "source_file")
    refuse("delete", "source_file")
