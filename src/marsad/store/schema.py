"""The record's tables, written in SQL that any of its databases understands.

Every noun is kept whole as JSON in `payload`; the columns beside it are what the record is
searched and ordered by. Full-text search is each database's own: see `sqlite.py`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

HEAD = "0006"
"""The newest migration that this program knows; a record at HEAD opens without alembic."""

VERSION_TABLE = "marsad_version"

metadata = MetaData()


def _document(*, primary_key: bool = False, index: bool = False) -> Column[str]:
    key = ForeignKey("documents.id", ondelete="CASCADE")
    return Column("document", String, key, nullable=False, primary_key=primary_key, index=index)


def _payload() -> Column[str]:
    return Column("payload", Text, nullable=False)


def _part() -> Column[str]:
    """The key of the part that a noun is composed in: see `shares`."""
    return Column("part", String, nullable=False, server_default="", index=True)


documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),  # row number for full-text search; means nothing
    Column("id", String, nullable=False, unique=True),
    Column("name", String, nullable=False, unique=True),
    Column("stem", String, nullable=False, index=True),  # the name it came with
    Column("outlet", String),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("language", String),
    Column("published_from", Date, index=True),
    Column("published_to", Date),
    _payload(),  # without text, source text and offset map
    Column("origin", LargeBinary, nullable=False),  # source text and offset map, compressed
)

archive = Table(
    "archive",
    metadata,
    _document(primary_key=True),
    Column("media", String, nullable=False),
    Column("raw", LargeBinary, nullable=False),  # zlib
)

rejections = Table(
    "rejections",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("place", Text, nullable=False),
    Column("reason", String, nullable=False),
    Column("detail", Text, nullable=False),
    UniqueConstraint("place", "reason"),
)

readings = Table(
    "readings",
    metadata,
    _document(primary_key=True),
    Column("reader", String, nullable=False, index=True),
    Column("digest", String, nullable=False),  # of the whole reading, claims and all
    _payload(),  # labels and skipped passages; claims are rows of their own
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    _document(index=True),
    Column("ordinal", Integer, nullable=False),  # its place in the reading
    Column("kind", String, nullable=False, index=True),
    Column("type", String),
    Column("starts", Date),
    Column("ends", Date),
    Column("admin1", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("quote", Text, nullable=False),
    _payload(),
)

duplicates = Table(
    "duplicates",
    metadata,
    _document(primary_key=True),
    Column("of", String, primary_key=True, index=True),
    _payload(),
)

incidents = Table(
    "incidents",
    metadata,
    Column("number", Integer, primary_key=True),  # in the order of ids
    Column("id", String, nullable=False, unique=True),
    Column("words", Text, nullable=False),  # what a search looks through
    _payload(),
)

drawn = Table(
    "drawn",
    metadata,
    Column("number", Integer, primary_key=True),
    Column(
        "incident",
        ForeignKey("incidents.number", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("seen", String, nullable=False),  # by everybody, or by analysts or the public alone
    Column("cell", BigInteger),  # see `grid`; None where it is not on the map
    Column("point", Boolean, nullable=False),  # its place is one, no area
    Column("latitude", Float),
    Column("longitude", Float),
    Column("radius_km", Float),
    Column("type", String, nullable=False),
    Column("certainty", String, nullable=False),
    Column("corroboration", String, nullable=False),
    Column("grade", String),  # None where no civilian harm is claimed
    Column("precision", String, nullable=False),  # of the place as it is shown
    Column("starts", Date),
    Column("ends", Date),
    Column("day", Date),  # the first that is known, else the last: lists are ordered by it
    Column("dated", Date),  # the day in the timeline, None where it is too vague
    Column("admin1", String),
    Column("killed", Integer),  # the best figure of all people killed, else its bounds
    Column("low", Integer, nullable=False),  # people killed in all, as the timeline adds them up
    Column("best", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Column("background", Boolean, nullable=False),
    Column("newest", String, nullable=False),  # day, certainty and id: the newest is the largest
    Index("drawn_where", "point", "latitude", "longitude"),
    Index("drawn_when", "day", "incident"),
)

incident_claims = Table(
    "incident_claims",
    metadata,
    Column("incident", ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True),
    Column("claim", ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True, index=True),
)

incident_actors = Table(
    "incident_actors",
    metadata,
    Column("incident", ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True),
    Column("actor", String, primary_key=True, index=True),  # id or name, case folded
)

incident_sources = Table(
    "incident_sources",
    metadata,
    Column("source", String, primary_key=True),  # id or name, case folded
    Column(
        "incident",
        ForeignKey("incidents.number", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    sqlite_with_rowid=False,
)

holdings = Table(
    "holdings",
    metadata,
    Column("id", String, primary_key=True),
    _part(),
    Column("place", String),
    Column("admin1", String, index=True),
    Column("holder", String, index=True),
    Column("status", String, nullable=False),
    Column("starts", Date),
    Column("ends", Date),
    Column("asserted", Date),
    _payload(),
)

series = Table(
    "series",
    metadata,
    Column("id", String, primary_key=True),
    _part(),
    Column("measure", String, nullable=False),
    Column("people", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("claimant", String),
    _payload(),
)

agreements = Table(
    "agreements",
    metadata,
    Column("id", String, primary_key=True),
    _part(),
    Column("name", String, nullable=False),
    Column("type", String, nullable=False),
    Column("starts", Date),
    Column("ends", Date),
    _payload(),
)

positions = Table(
    "positions",
    metadata,
    Column("id", String, primary_key=True),
    _part(),
    Column("owner", String, nullable=False),
    Column("type", String, nullable=False),
    Column("admin1", String),
    Column("starts", Date),
    _payload(),
)

contradictions = Table(
    "contradictions",
    metadata,
    Column("number", Integer, primary_key=True),  # in order within a part
    _part(),
    Column("kind", String, nullable=False),
    _payload(),
)

# What merging by and by goes by: where things lie, and what has changed since.

members = Table(
    "members",
    metadata,
    Column("number", Integer, primary_key=True),  # what `addresses` calls it
    Column("claim", String, nullable=False, unique=True),
    Column("incident", String, nullable=False, index=True),
)

addresses = Table(
    "addresses",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("member", Integer, primary_key=True),  # one that is no more is passed over
    sqlite_with_rowid=False,
)

links = Table(
    "links",
    metadata,
    Column("one", Integer, primary_key=True),  # of two members the later number
    Column("other", Integer, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

shares = Table(
    "shares",
    metadata,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("member", String, primary_key=True, index=True),  # a claim or an incident
    sqlite_with_rowid=False,
)

texts = Table(
    "texts",
    metadata,
    Column("key", BigInteger, primary_key=True),  # of all words, or a band of MinHashes
    Column("document", Integer, primary_key=True),  # its number
    sqlite_with_rowid=False,
)

unmerged = Table(
    "unmerged",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", String, nullable=False),
    Column("left", Text, nullable=False),  # claims that its reading has no more, by spaces
    Column("text", String, nullable=False),  # new, the same or another than before
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("verdict", String, nullable=False),
    _payload(),
)

state = Table(
    "state",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)
