"""By which sources' names incidents are found: who says or publishes one of their claims."""

from collections.abc import Collection, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, delete, insert, select

from marsad.model import Claimant
from marsad.store import schema
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
    _write(connection, _claims())


def note(connection: Connection, made: Collection[str]) -> None:
    """Note the sources of incidents that were made, and of those told by changed reports.

    A report's outlet may come out differently though its claims and their incident stay.
    """
    noted, numbers = schema.incident_sources.c, schema.incidents.c
    for some in batches(sorted({*made, *connection.execute(_changed()).scalars()})):
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
    """Return a query for the claims of incidents, each incident's together, with their outlets."""
    joined = (
        schema.incidents.join(
            schema.incident_claims,
            schema.incident_claims.c.incident == schema.incidents.c.id,
        )
        .join(schema.claims, schema.claims.c.id == schema.incident_claims.c.claim)
        .join(schema.documents, schema.documents.c.id == schema.claims.c.document)
    )
    wanted = (schema.incidents.c.number, schema.claims.c.payload, schema.documents.c.outlet)
    return select(*wanted).select_from(joined).order_by(schema.incident_claims.c.incident)


def _write(connection: Connection, query: Select[Any]) -> None:
    for found in _chunks(_rows(connection, query)):
        connection.execute(insert(schema.incident_sources), found)


def _rows(connection: Connection, query: Select[Any]) -> Iterator[Row]:
    decoder = msgspec.json.Decoder(Said)
    last, seen = None, set[str]()
    for number, payload, outlet in connection.execute(query):
        if number != last:
            last, seen = number, set()
        for name in _names(decoder.decode(payload), outlet) - seen:
            seen.add(name)
            yield {"source": name, "incident": number}


def _names(said: Said, outlet: str | None) -> set[str]:
    """Return what those behind a claim are looked up by: ids and names, case folded."""
    called = (name for one in said.claimants for name in (one.source, one.name))
    return {name.casefold() for name in (*called, outlet) if name}


def _chunks(found: Iterator[Row]) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    for row in found:
        chunk.append(row)
        if len(chunk) == AT_ONCE:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
