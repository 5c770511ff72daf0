"""The record as version 0.1 of Marsad makes it."""

import sqlalchemy as sa
from alembic import op

from marsad.store.sqlite import FULL_TEXT_1

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables, and on SQLite the full-text search over them."""
    _reports()
    _claims()
    _incidents()
    _merged()
    _rest()
    if op.get_context().dialect.name == "sqlite":
        for statement in FULL_TEXT_1:
            op.execute(statement)


def _reports() -> None:
    """Reports, what was read in them, and those that were rejected."""
    op.create_table(
        "documents",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("stem", sa.String(), nullable=False),
        sa.Column("outlet", sa.String()),
        sa.Column("title", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("published_from", sa.Date()),
        sa.Column("published_to", sa.Date()),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("origin", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_index("ix_documents_published_from", "documents", ["published_from"])
    op.create_index("ix_documents_stem", "documents", ["stem"])
    op.create_table(
        "archive",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("media", sa.String(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document"),
    )
    op.create_table(
        "rejections",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("place", "reason"),
    )
    op.create_table(
        "readings",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document"),
    )
    op.create_index("ix_readings_reader", "readings", ["reader"])
    op.create_table(
        "duplicates",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document", "of"),
    )


def _claims() -> None:
    """Claims."""
    op.create_table(
        "claims",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("type", sa.String()),
        sa.Column("starts", sa.Date()),
        sa.Column("ends", sa.Date()),
        sa.Column("admin1", sa.String()),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_claims_document", "claims", ["document"])
    op.create_index("ix_claims_kind", "claims", ["kind"])


def _incidents() -> None:
    """Incidents, and what they are found by."""
    op.create_table(
        "incidents",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("starts", sa.Date()),
        sa.Column("ends", sa.Date()),
        sa.Column("admin1", sa.String()),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("killed", sa.Integer()),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("incidents_where", "incidents", ["latitude", "longitude"])
    op.create_index("ix_incidents_admin1", "incidents", ["admin1"])
    op.create_index("ix_incidents_ends", "incidents", ["ends"])
    op.create_index("ix_incidents_starts", "incidents", ["starts"])
    op.create_index("ix_incidents_type", "incidents", ["type"])
    op.create_table(
        "incident_claims",
        sa.Column("incident", sa.String(), nullable=False),
        sa.Column("claim", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["incident"], ["incidents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("incident", "claim"),
    )
    op.create_index("ix_incident_claims_claim", "incident_claims", ["claim"])
    op.create_table(
        "incident_actors",
        sa.Column("incident", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["incident"], ["incidents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("incident", "actor"),
    )
    op.create_index("ix_incident_actors_actor", "incident_actors", ["actor"])


def _merged() -> None:
    """What else reconciling makes of the claims."""
    op.create_table(
        "holdings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("place", sa.String()),
        sa.Column("admin1", sa.String()),
        sa.Column("holder", sa.String()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("starts", sa.Date()),
        sa.Column("ends", sa.Date()),
        sa.Column("asserted", sa.Date()),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_holdings_admin1", "holdings", ["admin1"])
    op.create_index("ix_holdings_holder", "holdings", ["holder"])
    op.create_table(
        "series",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("people", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("claimant", sa.String()),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "agreements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("starts", sa.Date()),
        sa.Column("ends", sa.Date()),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "positions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("admin1", sa.String()),
        sa.Column("starts", sa.Date()),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "contradictions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )


def _rest() -> None:
    """Decisions, and how far the merging has come."""
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "state",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
