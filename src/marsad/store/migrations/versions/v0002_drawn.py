"""Incidents as map, list and timeline look for them, in narrow rows of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOVED = (
    "type",
    "starts",
    "ends",
    "admin1",
    "latitude",
    "longitude",
    "killed",
    "background",
)


def upgrade() -> None:
    """Make the narrow rows' table; whoever migrates fills it anew afterwards."""
    for index in ("incidents_where", *(f"ix_incidents_{c}" for c in MOVED[:4])):
        op.drop_index(index, "incidents")
    for column in MOVED:
        op.drop_column("incidents", column)
    op.create_table(
        "drawn",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("incident", sa.Integer(), nullable=False),
        sa.Column("seen", sa.String(), nullable=False),
        sa.Column("cell", sa.BigInteger()),
        sa.Column("point", sa.Boolean(), nullable=False),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("radius_km", sa.Float()),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("starts", sa.Date()),
        sa.Column("ends", sa.Date()),
        sa.Column("day", sa.Date()),
        sa.Column("dated", sa.Date()),
        sa.Column("admin1", sa.String()),
        sa.Column("killed", sa.Integer()),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("best", sa.Integer(), nullable=False),
        sa.Column("high", sa.Integer(), nullable=False),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("newest", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("drawn_where", "drawn", ["point", "latitude", "longitude"])
    op.create_index("drawn_when", "drawn", ["day", "incident"])
    op.create_index("ix_drawn_incident", "drawn", ["incident"])
