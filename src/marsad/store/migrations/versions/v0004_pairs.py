"""Merging by and by goes from pair to pair, and keeps no neighbourhoods."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Have pairs and members found by either side; what was merged stays as it is."""
    op.drop_index("ix_members_neighbourhood", "members")
    op.drop_column("members", "neighbourhood")
    op.create_index("ix_members_incident", "members", ["incident"])
    op.create_index("ix_links_other", "links", ["other"])
