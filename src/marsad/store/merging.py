"""What reconciling made of the claims: replaced as a whole, in one transaction."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from marsad.model import Duplicate, Merged
from marsad.store import drawing, queries, rows, schema, sqlite
from marsad.store.columns import MERGINGS
from marsad.store.writing import batches

MERGED_FOR = "merged_for"


def claims_digest(connection: Connection) -> str:
    """Return a digest of all that merging depends on: readings, documents, decisions.

    A report's outlet or day of publication may come out differently though its claims stay.
    """
    readings, documents, decisions = schema.readings, schema.documents, schema.decisions
    digest = hashlib.sha256()
    query = (
        select(readings.c.document, readings.c.digest, documents.c.payload)
        .join(documents, documents.c.id == readings.c.document)
        .order_by(readings.c.document)
    )
    for row in connection.execute(query):
        digest.update(f"{row.document} {row.digest} {row.payload}\n".encode())
    for id_ in connection.execute(select(decisions.c.id).order_by(decisions.c.number)).scalars():
        digest.update(f"{id_}\n".encode())
    return digest.hexdigest()


def merged_for(connection: Connection) -> str | None:
    """Return the digest that the record's incidents were merged for, None before any merging."""
    state = schema.state
    query = select(state.c.value).where(state.c.key == MERGED_FOR)
    found: str | None = connection.execute(query).scalar()
    return found


def replace(
    connection: Connection, merged: Merged, duplicates: Sequence[Duplicate], digest: str
) -> None:
    """Put `merged` and `duplicates` in the place of what was merged before."""
    _replace_incidents(connection, merged)
    _refill(connection, schema.holdings, (rows.holding_row(h) for h in merged.holdings))
    _refill(connection, schema.series, (rows.series_row(s) for s in merged.series))
    _refill(connection, schema.agreements, (rows.agreement_row(a) for a in merged.agreements))
    _refill(connection, schema.positions, (rows.position_row(p) for p in merged.positions))
    contradictions = (
        {"number": number, "kind": found.kind, "payload": rows.payload(found)}
        for number, found in enumerate(merged.contradictions, 1)
    )
    _refill(connection, schema.contradictions, contradictions)
    pairs = (
        {"document": pair.document, "of": pair.of, "payload": rows.payload(pair)}
        for pair in duplicates
    )
    _refill(connection, schema.duplicates, pairs)
    connection.execute(delete(schema.state).where(schema.state.c.key == MERGED_FOR))
    connection.execute(insert(schema.state), {"key": MERGED_FOR, "value": digest})
    mergings = int(queries.state(connection, MERGINGS) or "0") + 1
    connection.execute(delete(schema.state).where(schema.state.c.key == MERGINGS))
    connection.execute(insert(schema.state), {"key": MERGINGS, "value": str(mergings)})


def _refill(connection: Connection, table: Table, made: Iterable[dict[str, Any]]) -> None:
    connection.execute(delete(table))
    new = list(made)
    if new:
        connection.execute(insert(table), new)


def _replace_incidents(connection: Connection, merged: Merged) -> None:
    connection.execute(delete(schema.drawn))
    incidents = sorted(merged.incidents, key=lambda incident: incident.id)
    quotes = _quotes(connection, {claim for incident in incidents for claim in incident.claims})
    made = (
        rows.incident_row(number, incident, (quotes.get(c, "") for c in incident.claims))
        for number, incident in enumerate(incidents, 1)
    )
    _refill(connection, schema.incidents, made)
    links = (
        {"incident": incident.id, "claim": claim}
        for incident in incidents
        for claim in sorted(set(incident.claims))
        if claim in quotes
    )
    _refill(connection, schema.incident_claims, links)
    actors = (row for incident in incidents for row in rows.actor_rows(incident))
    _refill(connection, schema.incident_actors, actors)
    drawing.refill(connection)
    sqlite.reindex_incidents(connection)


def _quotes(connection: Connection, ids: set[str]) -> dict[str, str]:
    """Return what those claims quote that the record holds."""
    claims = schema.claims
    found: dict[str, str] = {}
    for some in batches(sorted(ids)):
        query = select(claims.c.id, claims.c.quote).where(claims.c.id.in_(some))
        found |= {row.id: row.quote for row in connection.execute(query)}
    return found
