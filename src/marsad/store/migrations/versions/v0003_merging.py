"""What merging by and by goes by: where claims, texts and parts lie, and what has changed since."""

import sqlalchemy as sa
from alembic import op

from marsad.store import changes

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COMPOSED = ("holdings", "series", "agreements", "positions", "contradictions")


def upgrade() -> None:
    """Make the tables; the next merging is of the whole and fills them."""
    for table in COMPOSED:
        part = sa.Column("part", sa.String(), nullable=False, server_default="")
        op.add_column(table, part)
        op.create_index(f"ix_{table}_part", table, ["part"])
    op.create_table(
        "members",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("neighbourhood", sa.String(), nullable=False),
        sa.Column("incident", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("claim"),
    )
    op.create_index("ix_members_neighbourhood", "members", ["neighbourhood"])
    _keys("addresses", "member")
    _keys("texts", "document")
    op.create_table(
        "links",
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("one", "other"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "shares",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("member", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "member"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_shares_member", "shares", ["member"])
    op.create_table(
        "unmerged",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    _readings()


def _keys(table: str, of: str) -> None:
    op.create_table(
        table,
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column(of, sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", of),
        sqlite_with_rowid=False,
    )


def _readings() -> None:
    """Note the digest of all readings, which is kept by and by from now on."""
    connection = op.get_bind()
    query = """SELECT d.id, r.digest, d.payload, d.text FROM documents d
        JOIN readings r ON r.document = d.id"""
    total = sum(changes.digest_of(*row) for row in connection.execute(sa.text(query)))
    changes.set_state(connection, changes.READINGS, f"{total % 2**changes.BITS:x}")
