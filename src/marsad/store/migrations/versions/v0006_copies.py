"""Pairs of reports that share their text are found by either of the two."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index: without it all pairs are read for every few hundred reports."""
    op.create_index("ix_duplicates_of", "duplicates", ["of"])
