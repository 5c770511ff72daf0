"""Incidents by source, corroboration, grade and precision."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the columns and the table; whoever migrates fills what is empty afterwards."""
    op.execute("DELETE FROM drawn")
    for name in ("corroboration", "precision"):
        op.add_column("drawn", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("drawn", sa.Column("grade", sa.String()))
    op.create_table(
        "incident_sources",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("incident", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "incident"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_incident_sources_incident", "incident_sources", ["incident"])
