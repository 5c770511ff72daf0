"""What comes out of the record: nouns, always in the same order."""

from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, and_, func, or_, select

from marsad.model import Claim, Document, Incident, Reading, from_json
from marsad.store import drawing, rows, schema, sqlite
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


def incidents(connection: Connection, wanted: IncidentFilter, audience: str) -> list[Incident]:
    """Return the incidents that meet all conditions, by time, then id; unknown times last."""
    drawn, table = schema.drawn.c, schema.incidents.c
    time = drawn.day.desc() if wanted.newest_first else drawn.day.asc()
    # Chosen and ordered in the narrow rows: the nouns themselves are read for what is returned.
    order = (time.nulls_last(), drawn.incident)
    chosen = select(drawn.incident, drawn.day).where(*conditions(wanted, audience)).order_by(*order)
    found = chosen.limit(wanted.limit).subquery()
    day = found.c.day.desc() if wanted.newest_first else found.c.day.asc()
    query = select(table.payload).join(found, found.c.incident == table.number)
    return nouns(connection, query.order_by(day.nulls_last(), table.number), Incident)


def conditions(wanted: IncidentFilter, audience: str) -> list[Any]:
    """Return what narrow rows must meet; `audience` is analysts or public."""
    drawn = schema.drawn.c
    found = [drawn.seen.in_((drawing.EVERYBODY, audience)), *_in_period(wanted)]
    if wanted.admin1:
        found.append(func.lower(drawn.admin1) == wanted.admin1.lower())
    if wanted.type:
        found.append(drawn.type == wanted.type)
    if wanted.without:
        found.append(drawn.type.not_in(wanted.without))
    if wanted.at is not None:
        found += [drawn.latitude == wanted.at[0], drawn.longitude == wanted.at[1]]
    if wanted.min_killed is not None:
        found.append(drawn.killed >= wanted.min_killed)
    if not wanted.background:
        found.append(drawn.background.is_(False))
    if wanted.actor:
        found.append(drawn.incident.in_(_of_side(wanted.actor)))
    if wanted.text and wanted.text.strip():
        found.append(drawn.incident.in_(sqlite.incidents_matching(wanted.text)))
    if wanted.after is not None:
        found.append(_behind(wanted.after, audience, newest_first=wanted.newest_first))
    return found


def _in_period(wanted: IncidentFilter) -> list[Any]:
    drawn = schema.drawn.c
    found: list[Any] = []
    if wanted.since or wanted.until:
        found.append(or_(drawn.starts.is_not(None), drawn.ends.is_not(None)))
    if wanted.since:
        found.append(or_(drawn.ends.is_(None), drawn.ends >= wanted.since))
    if wanted.until:
        found.append(or_(drawn.starts.is_(None), drawn.starts <= wanted.until))
    return found


def _of_side(actor: str) -> Select[int]:
    """Return a query for the numbers of incidents in which that actor acts or is hit."""
    table, sides = schema.incidents.c, schema.incident_actors.c
    query = select(table.number).join(schema.incident_actors, sides.incident == table.id)
    return query.where(sides.actor == actor.casefold())


def _behind(incident_id: str, audience: str, *, newest_first: bool) -> Any:
    """Return the condition of coming behind that incident in the order of `incidents`."""
    drawn = schema.drawn.c
    other = schema.drawn.alias().c
    number = select(schema.incidents.c.number).where(schema.incidents.c.id == incident_id)
    turn = number.scalar_subquery()
    of_turn = (other.incident == turn, other.seen.in_((drawing.EVERYBODY, audience)))
    day = select(other.day).where(*of_turn).scalar_subquery()
    return or_(
        drawn.day < day if newest_first else drawn.day > day,
        and_(drawn.day == day, drawn.incident > turn),
        and_(drawn.day.is_(None), or_(day.is_not(None), drawn.incident > turn)),
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
