"""Run by alembic: migrations on the connection that `store.opening` hands over."""

from alembic import context

from marsad.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
context.run_migrations()
