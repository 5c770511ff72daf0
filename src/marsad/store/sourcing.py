"""By which sources' names incidents are found: who says or publishes one of their claims."""

from collections.abc import Collection, Mapping, Set
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, delete, literal_column, select

from marsad.model import Claimant
from marsad.store import schema, sqlite
from marsad.store.changes import batches

AT_ONCE = 5000
"""How many rows are held at a time."""

Row = dict[str, Any]


class Said(msgspec.Struct, frozen=True):
    """Of a claim, who says so."""

    claimants: tuple[Claimant, ...]


def refill(connection: Connection) -> None:
    """Note the sources of all incidents anew."""
    connection.execute(delete(schema.incident_sources))
    # Claims as they lie in the file: in the order of incidents each would be a page to fetch.
    _write(connection, _claims().order_by(literal_column("claims.rowid")))


def note(connection: Connection, told: Mapping[int, Collection[str]]) -> None:
    """Note the sources of incidents of which none are: of each its number and its claims."""
    claims, documents = schema.claims.c, schema.documents.c
    wanted = select(claims.id, claims.payload, documents.outlet)
    query = wanted.join(schema.documents, documents.id == claims.document)
    decoder = msgspec.json.Decoder(Said)
    names: dict[str, set[str]] = {}
    for some in batches(sorted({claim for claims_ in told.values() for claim in claims_})):
        for id_, payload, outlet in connection.execute(query.where(claims.id.in_(some))):
            names[id_] = _names(decoder.decode(payload), outlet)
    pairs = (
        (name, number)
        for number, claims_ in told.items()
        for name in set[str]().union(*(names.get(claim, ()) for claim in claims_))
    )
    sqlite.pour(connection, schema.incident_sources, pairs)


def note_changed(connection: Connection, but: Set[str]) -> None:
    """Note anew the sources of incidents told by changed reports, but for those noted already.

    A report's outlet may come out differently though its claims and their incident stay.
    """
    noted, numbers = schema.incident_sources.c, schema.incidents.c
    for some in batches(sorted(set(connection.execute(_changed()).scalars()) - but)):
        of = select(numbers.number).where(numbers.id.in_(some))
        connection.execute(delete(schema.incident_sources).where(noted.incident.in_(of)))
        _write(connection, _claims().where(numbers.id.in_(some)))


def _changed() -> Select[Any]:
    """Return a query for the incidents told by reports that changed since the last merging."""
    told, claims = schema.incident_claims.c, schema.claims.c
    changed = select(schema.unmerged.c.document)
    query = select(told.incident).join(schema.claims, claims.id == told.claim).distinct()
    return query.where(claims.document.in_(changed))


def _claims() -> Select[Any]:
    """Return a query for the claims of incidents with their outlets."""
    joined = (
        schema.incidents.join(
            schema.incident_claims,
            schema.incident_claims.c.incident == schema.incidents.c.id,
        )
        .join(schema.claims, schema.claims.c.id == schema.incident_claims.c.claim)
        .join(schema.documents, schema.documents.c.id == schema.claims.c.document)
    )
    wanted = (schema.incidents.c.number, schema.claims.c.payload, schema.documents.c.outlet)
    return select(*wanted).select_from(joined)


def _write(connection: Connection, query: Select[Any]) -> None:
    decoder = msgspec.json.Decoder(Said)
    for rows in connection.execute(query).partitions(AT_ONCE):
        found = {
            (name, number)
            for number, payload, outlet in rows
            for name in _names(decoder.decode(payload), outlet)
        }
        connection.execute(
            sqlite.insert_new(schema.incident_sources), list(map(_row, sorted(found)))
        )


def _row(pair: tuple[str, int]) -> Row:
    return {"source": pair[0], "incident": pair[1]}


def _names(said: Said, outlet: str | None) -> set[str]:
    """Return what those behind a claim are looked up by: ids and names, case folded."""
    called = (name for one in said.claimants for name in (one.source, one.name))
    return {name.casefold() for name in (*called, outlet) if name}
