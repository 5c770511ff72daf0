"""What comes out of the record: nouns, always in the same order."""

from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, and_, func, or_, select

from marsad.model import Claim, Document, Incident, Reading, from_json
from marsad.store import rows, schema, sqlite
from marsad.store.counts import Counts
from marsad.store.filters import IncidentFilter

T = TypeVar("T")


class Found(msgspec.Struct):
    """Of a document's JSON, where it was found."""

    where: str


def nouns(connection: Connection, query: Select[Any], kind: type[T]) -> list[T]:
    """Return the nouns whose JSON a query gives."""
    decoder = msgspec.json.Decoder(kind)
    return [decoder.decode(payload) for payload in connection.execute(query).scalars()]


def claims(connection: Connection, query: Select[Any]) -> list[Claim]:
    """Return the claims whose JSON a query gives."""
    decoder: msgspec.json.Decoder[Claim] = msgspec.json.Decoder(Claim)
    return [decoder.decode(payload) for payload in connection.execute(query).scalars()]


def all_claims() -> Select[Any]:
    """Return a query for all claims, document by document, in the order of the text."""
    table = schema.claims
    return select(table.c.payload).order_by(table.c.document, table.c.ordinal)


def documents(connection: Connection) -> list[Document]:
    """Return all documents by id, without source text and offset map."""
    table = schema.documents
    query = select(table.c.payload, table.c.name, table.c.text).order_by(table.c.id)
    return [rows.document_of(*row) for row in connection.execute(query)]


def document(connection: Connection, id_or_name: str) -> Document | None:
    """Return one document whole; an id comes before a name."""
    table = schema.documents
    query = select(table.c.payload, table.c.name, table.c.text, table.c.origin)
    for column in (table.c.id, table.c.name):
        row = connection.execute(query.where(column == id_or_name)).first()
        if row is not None:
            return rows.document_of(*row)
    return None


def read_by(connection: Connection, reader: str) -> dict[str, tuple[str, str]]:
    """Return, by id, the name and place with which those documents came that a reader has read."""
    table, readings_ = schema.documents, schema.readings
    query = (
        select(table.c.id, table.c.stem, table.c.payload)
        .join(readings_, readings_.c.document == table.c.id)
        .where(readings_.c.reader == reader)
    )
    decoder = msgspec.json.Decoder(Found)
    return {
        row.id: (row.stem, decoder.decode(row.payload).where) for row in connection.execute(query)
    }


def readings(connection: Connection, document_id: str | None = None) -> list[Reading]:
    """Return readings by document id, each with its claims in the order of the text.

    With a `document_id`, only that document's.
    """
    table, of_claims = schema.readings, all_claims()
    query = select(table.c.document, table.c.reader, table.c.payload).order_by(table.c.document)
    if document_id is not None:
        query = query.where(table.c.document == document_id)
        of_claims = of_claims.where(schema.claims.c.document == document_id)
    by_document: dict[str, list[Claim]] = {}
    for claim in claims(connection, of_claims):
        by_document.setdefault(claim.span.document, []).append(claim)
    return [
        _reading(row.document, row.reader, row.payload, by_document.get(row.document, []))
        for row in connection.execute(query)
    ]


def _reading(document: str, reader: str, payload: str, found: list[Claim]) -> Reading:
    rest = from_json(payload, rows.Rest)
    return Reading(
        document=document,
        claims=tuple(found),
        labels=rest.labels,
        skipped=rest.skipped,
        reader=reader,
    )


def incidents(connection: Connection, wanted: IncidentFilter) -> list[Incident]:
    """Return the incidents that meet all conditions, by time, then id; unknown times last."""
    table = schema.incidents
    query = select(table.c.payload).where(and_(True, *_conditions(wanted)))
    time = func.coalesce(table.c.starts, table.c.ends)
    order = time.desc() if wanted.newest_first else time.asc()
    query = query.order_by(order.nulls_last(), table.c.id).limit(wanted.limit)
    return nouns(connection, query, Incident)


def _conditions(wanted: IncidentFilter) -> list[Any]:
    table = schema.incidents
    found: list[Any] = []
    if wanted.since or wanted.until:
        found.append(or_(table.c.starts.is_not(None), table.c.ends.is_not(None)))
    if wanted.since:
        found.append(or_(table.c.ends.is_(None), table.c.ends >= wanted.since))
    if wanted.until:
        found.append(or_(table.c.starts.is_(None), table.c.starts <= wanted.until))
    if wanted.admin1:
        found.append(func.lower(table.c.admin1) == wanted.admin1.lower())
    if wanted.type:
        found.append(table.c.type == wanted.type)
    if wanted.min_killed is not None:
        found.append(table.c.killed >= wanted.min_killed)
    if not wanted.background:
        found.append(table.c.background.is_(False))
    if wanted.actor:
        sides = schema.incident_actors
        of = select(sides.c.incident).where(sides.c.actor == wanted.actor.casefold())
        found.append(table.c.id.in_(of))
    if wanted.text and wanted.text.strip():
        found.append(table.c.number.in_(sqlite.incidents_matching(wanted.text)))
    if wanted.after is not None:
        found.append(_behind(wanted.after, newest_first=wanted.newest_first))
    return found


def _behind(incident_id: str, *, newest_first: bool) -> Any:
    """Return the condition of coming behind that incident in the order of `incidents`."""
    table = schema.incidents
    time = func.coalesce(table.c.starts, table.c.ends)
    other = table.alias()
    of = select(func.coalesce(other.c.starts, other.c.ends)).where(other.c.id == incident_id)
    turn = of.scalar_subquery()
    return or_(
        time < turn if newest_first else time > turn,
        and_(time == turn, table.c.id > incident_id),
        and_(time.is_(None), or_(turn.is_not(None), table.c.id > incident_id)),
    )


def counts(connection: Connection) -> Counts:
    """Return how many rows of each sort the record holds."""
    kind = schema.claims.c.kind
    kinds = select(kind, func.count()).group_by(kind).order_by(kind)

    def number(table: Table) -> int:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()

    return Counts(
        documents=number(schema.documents),
        rejections=number(schema.rejections),
        duplicates=number(schema.duplicates),
        claims={row[0]: row[1] for row in connection.execute(kinds)},
        incidents=number(schema.incidents),
        holdings=number(schema.holdings),
        series=number(schema.series),
        agreements=number(schema.agreements),
        positions=number(schema.positions),
        contradictions=number(schema.contradictions),
        decisions=number(schema.decisions),
    )
