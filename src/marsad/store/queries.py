"""What comes out of the record: nouns, always in the same order."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, false, func, select, tuple_

from marsad.model import Claim, Document, Incident, Reading, from_json
from marsad.store import rows, schema, sqlite
from marsad.store.counts import Counts
from marsad.store.filters import ClaimFilter, ClaimKind

AT_ONCE = 500
"""How many rows one query names: SQLite before 3.32 takes no more than 999."""

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


def each_claim(connection: Connection) -> Iterator[Claim]:
    """Yield all claims as they lie, so that they need not be held at once."""
    decoder: msgspec.json.Decoder[Claim] = msgspec.json.Decoder(Claim)
    yield from map(decoder.decode, connection.execute(select(schema.claims.c.payload)).scalars())


def all_claims() -> Select[Any]:
    """Return a query for all claims, document by document, in the order of the text."""
    table = schema.claims
    return select(table.c.payload).order_by(table.c.document, table.c.ordinal)


def chosen_claims(wanted: ClaimFilter) -> Select[Any]:
    """Return a query for the claims that meet a filter, in the same order."""
    claim, told = schema.claims.c, schema.incident_claims.c
    query = all_claims().limit(wanted.limit)
    if wanted.document is not None:
        report = schema.documents.c
        named = (report.id == wanted.document) | (report.name == wanted.document)
        query = query.where(claim.document.in_(select(report.id).where(named)))
    if wanted.incident is not None:
        of = select(told.claim).where(told.incident == wanted.incident)
        query = query.where(claim.id.in_(of))
    if wanted.kind is not None:
        query = query.where(claim.kind == wanted.kind)
    if wanted.type is not None:
        query = query.where(claim.type == wanted.type)
    if wanted.since or wanted.until:
        query = query.where(claim.starts.is_not(None) | claim.ends.is_not(None))
    if wanted.since:
        query = query.where(claim.ends.is_(None) | (claim.ends >= wanted.since))
    if wanted.until:
        query = query.where(claim.starts.is_(None) | (claim.starts <= wanted.until))
    if wanted.forces_until:
        forces = claim.kind.in_((ClaimKind.CONTROL, ClaimKind.POSITION))
        old = func.coalesce(claim.ends, claim.starts) <= wanted.forces_until
        query = query.where(~forces | func.coalesce(old, false()))
    if wanted.after is not None:
        last = select(claim.document, claim.ordinal).where(claim.id == wanted.after)
        query = query.where(tuple_(claim.document, claim.ordinal) > last.scalar_subquery())
    return query


def claims_off_the_map() -> Select[Any]:
    """Return a query for the claims whose place is not known, in the same order."""
    return all_claims().where(schema.claims.c.latitude.is_(None))


def documents(
    connection: Connection, after: str | None = None, limit: int | None = None
) -> list[Document]:
    """Return documents by id, those behind `after`, without source text and offset map."""
    table = schema.documents
    query = select(table.c.payload, table.c.name, table.c.text).order_by(table.c.id).limit(limit)
    if after is not None:
        query = query.where(table.c.id > after)
    return [rows.document_of(*row) for row in connection.execute(query)]


def documents_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, Document]:
    """Return those of the documents that there are, light, by id."""
    table = schema.documents.c
    query = select(table.payload, table.name, table.text)
    found: dict[str, Document] = {}
    for first in range(0, len(ids), AT_ONCE):
        some = query.where(table.id.in_(ids[first : first + AT_ONCE]))
        documents_ = (rows.document_of(*row) for row in connection.execute(some))
        found |= {document_.id: document_ for document_ in documents_}
    return found


def document(connection: Connection, id_or_name: str) -> Document | None:
    """Return one document whole; an id comes before a name."""
    table = schema.documents
    query = select(table.c.payload, table.c.name, table.c.text, table.c.origin)
    for column in (table.c.id, table.c.name):
        row = connection.execute(query.where(column == id_or_name)).first()
        if row is not None:
            return rows.document_of(*row)
    return None


def read_by(connection: Connection, reader: str, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return, by id, name and place with which those documents came that a reader has read."""
    table, readings_ = schema.documents, schema.readings
    query = (
        select(table.c.id, table.c.stem, table.c.payload)
        .join(readings_, readings_.c.document == table.c.id)
        .where(readings_.c.reader == reader)
    )
    decoder = msgspec.json.Decoder(Found)
    found: dict[str, tuple[str, str]] = {}
    for first in range(0, len(ids), AT_ONCE):
        some = query.where(table.c.id.in_(ids[first : first + AT_ONCE]))
        for row in connection.execute(some):
            found[row.id] = (row.stem, decoder.decode(row.payload).where)
    return found


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


def incidents(connection: Connection, numbers: Sequence[int]) -> Iterator[Incident]:
    """Yield the incidents that have these numbers, in that order."""
    table = schema.incidents.c
    decoder = msgspec.json.Decoder(Incident)
    for first in range(0, len(numbers), AT_ONCE):
        some = numbers[first : first + AT_ONCE]
        query = select(table.number, table.payload).where(table.number.in_(some))
        found = {row.number: row.payload for row in connection.execute(query)}
        yield from (decoder.decode(found[number]) for number in some)


def incidents_of(connection: Connection, claims_: Sequence[str]) -> dict[str, list[str]]:
    """Return into which incidents each of these claims was merged, by their ids in order."""
    table = schema.incident_claims.c
    query = select(table.claim, table.incident).order_by(table.incident)
    found: dict[str, list[str]] = {claim: [] for claim in claims_}
    for first in range(0, len(claims_), AT_ONCE):
        some = query.where(table.claim.in_(claims_[first : first + AT_ONCE]))
        for claim, incident in connection.execute(some):
            found[claim].append(incident)
    return found


def numbers_of_side(connection: Connection, actor: str) -> list[int]:
    """Return the numbers of incidents in which that actor acts or is hit."""
    table, sides = schema.incidents.c, schema.incident_actors.c
    query = select(table.number).join(schema.incident_actors, sides.incident == table.id)
    return list(connection.execute(query.where(sides.actor == actor.casefold())).scalars())


def numbers_of_source(connection: Connection, names: Collection[str]) -> list[int]:
    """Return the numbers of incidents with a claim that one of these said or published."""
    table = schema.incident_sources.c
    keys = {name.casefold() for name in names}
    query = select(table.incident).where(table.source.in_(keys)).distinct()
    return list(connection.execute(query).scalars())


def numbers_matching(connection: Connection, words: str) -> list[int]:
    """Return the numbers of incidents that hold all these words."""
    return list(connection.execute(sqlite.incidents_matching(words)).scalars())


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
