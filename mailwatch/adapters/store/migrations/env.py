"""How Alembic reaches the database: always over the connection it is given."""

from alembic import context

from mailwatch.adapters.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
