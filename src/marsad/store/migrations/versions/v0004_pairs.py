"""Merging by and by goes from pair to pair, and from breaches to agreements by their places."""

from alembic import op

from marsad.store import changes, merging

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Have pairs and members found by either side; the next merging is of the whole."""
    changes.set_state(op.get_bind(), merging.MERGED_BY, None)
    op.drop_index("ix_members_neighbourhood", "members")
    op.drop_column("members", "neighbourhood")
    op.create_index("ix_members_incident", "members", ["incident"])
    op.create_index("ix_links_other", "links", ["other"])
