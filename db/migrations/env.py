"""Alembic's entry: works on the connection that the application hands over, and on no other."""

from alembic import context

from reviewer.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
# no context.begin_transaction(): the caller's transaction holds all steps
context.run_migrations()
