"""What reconciling made of the claims: put in place as a difference, in one transaction."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from marsad.model import Duplicate, Incident, Merged, Noun
from marsad.model.merging import Difference, Member, Part, PartKind, Scored
from marsad.store import drawing, rows, schema, sourcing, sqlite
from marsad.store.changes import batches, get_state, set_state
from marsad.store.columns import MERGINGS

MERGED_FOR = "merged_for"
MERGED_BY = "merged_by"
DECIDED = "decided"
NUMBERED = "numbered"
"""Of `members`: no number is given twice, for old keys may still lead to it."""
CHUNK = 5000
"""How many rows are made at a time: a million incidents are not held twice."""

TABLES: Mapping[PartKind, Sequence[Table]] = {
    PartKind.HOLDING: (schema.holdings, schema.contradictions),
    PartKind.SERIES: (schema.series,),
    PartKind.AGREEMENT: (schema.agreements,),
    PartKind.POSITION: (schema.positions,),
}
MERGED = (
    *(schema.drawn, schema.incident_claims, schema.incident_actors),
    *(schema.incident_sources, schema.incidents),
    *(table for tables in TABLES.values() for table in tables),
    *(schema.members, schema.addresses, schema.links, schema.shares),
    *(schema.duplicates, schema.texts),
)


class Rules(Noun, frozen=True, kw_only=True):
    """Digests of what merging goes by beside claims and decisions: where one changes, all may."""

    theatre: str
    vocabulary: str
    weights: str
    version: str


class Pairs(Noun, frozen=True, kw_only=True):
    """Which pairs of reports that share their text come and go.

    `filed` are reports with the packed 64-bit keys that they lie under from now on, `unfiled` those
    that one lies under no more.
    """

    gone: tuple[Duplicate, ...] = ()
    made: tuple[Duplicate, ...] = ()
    filed: Mapping[str, bytes] = {}
    unfiled: Mapping[str, bytes] = {}


class Merge(Noun, frozen=True, kw_only=True):
    """Which merging: upon what state, for what, and whether it replaces all that was merged.

    `last` is the number of the last change of a report that it knows, `decisions` how many
    decisions it knows.
    """

    upon: str | None
    digest: str
    rules: Rules
    last: int
    decisions: int
    whole: bool


def merged_for(connection: Connection) -> str | None:
    """Return the digest that the record's incidents were merged for, None before any merging."""
    return get_state(connection, MERGED_FOR)


def merged_by(connection: Connection) -> Rules | None:
    """Return by what rules the record was merged; None if no difference can be put upon it."""
    found = get_state(connection, MERGED_BY)
    return None if found is None else msgspec.json.decode(found, type=Rules)


def decided(connection: Connection) -> int:
    """Return how many decisions merging knew: the first ones."""
    return int(get_state(connection, DECIDED) or "0")


def as_difference(merged: Merged) -> Difference:
    """Return what was merged by whatever means as a difference that nothing can be put upon."""
    parts = (
        Part(
            kind=PartKind.HOLDING,
            key="",
            holdings=merged.holdings,
            contradictions=merged.contradictions,
        ),
        Part(kind=PartKind.SERIES, key="", series=merged.series),
        Part(kind=PartKind.AGREEMENT, key="", agreements=merged.agreements),
        Part(kind=PartKind.POSITION, key="", positions=merged.positions),
    )
    return Difference(made=merged.incidents, parts=parts)


def clear(connection: Connection) -> None:
    """Take out all that was merged."""
    sqlite.forget_incidents(connection)
    for table in MERGED:
        connection.execute(delete(table))


def apply(connection: Connection, made: Difference, pairs: Pairs) -> None:
    """Put a difference in place."""
    _incidents(connection, made)
    _members(connection, made)
    _parts(connection, made)
    _pairs(connection, pairs)


def settle(
    connection: Connection, digest: str, rules: Rules | None, last: int, decisions: int
) -> None:
    """Write down what was merged: by what rules, with how many decisions.

    Changes up to number `last` are no longer pending.
    """
    set_state(connection, MERGED_FOR, digest)
    set_state(connection, MERGINGS, str(int(get_state(connection, MERGINGS) or "0") + 1))
    set_state(connection, MERGED_BY, None if rules is None else rows.payload(rules))
    set_state(connection, DECIDED, str(decisions))
    connection.execute(delete(schema.unmerged).where(schema.unmerged.c.number <= last))


def _incidents(connection: Connection, made: Difference) -> None:
    """Replace incidents; whatever hangs on them goes with them."""
    table = schema.incidents
    for some in batches([*made.gone, *(incident.id for incident in made.made)]):
        sqlite.unindex_incidents(connection, list(some))
        connection.execute(delete(table).where(table.c.id.in_(some)))
    for start in range(0, len(made.made), CHUNK):
        incidents = made.made[start : start + CHUNK]
        quotes = _quotes(connection, {claim for i in incidents for claim in i.claims})
        numbered = [
            rows.incident_row(incident, (quotes.get(c, "") for c in incident.claims))
            for incident in incidents
        ]
        connection.execute(insert(table), numbered)
        sqlite.index_incidents(connection, numbered)
        _insert(connection, schema.incident_claims, _claim_rows(incidents, quotes))
        actors = (row for incident in incidents for row in rows.actor_rows(incident))
        _insert(connection, schema.incident_actors, actors)
    drawing.draw(connection, ((rows.number_of(i.id), i) for i in made.made))
    sourcing.note(connection, {incident.id for incident in made.made})


def _claim_rows(incidents: Sequence[Incident], known: Mapping[str, str]) -> Iterator[rows.Row]:
    for incident in incidents:
        for claim in sorted(set(incident.claims)):
            if claim in known:
                yield {"incident": incident.id, "claim": claim}


def _quotes(connection: Connection, ids: set[str]) -> dict[str, str]:
    """Return what those claims quote that the record holds."""
    claims = schema.claims
    found: dict[str, str] = {}
    for some in batches(sorted(ids)):
        query = select(claims.c.id, claims.c.quote).where(claims.c.id.in_(some))
        found |= {row.id: row.quote for row in connection.execute(query)}
    return found


def _members(connection: Connection, made: Difference) -> None:
    """Write where claims lie; those with addresses anew get a number that no old key leads to."""
    table = schema.members
    last = int(get_state(connection, NUMBERED) or "0")
    for some in batches([*made.left, *made.addresses]):
        connection.execute(delete(table).where(table.c.claim.in_(some)))
    moved = [_moved(member) for member in made.members if member.claim not in made.addresses]
    if moved:
        change = (
            update(table).where(table.c.claim == bindparam("of")).values(incident=bindparam("into"))
        )
        connection.execute(change, moved)
    new = [member for member in made.members if member.claim in made.addresses]
    numbers = {member.claim: number for number, member in enumerate(new, last + 1)}
    set_state(connection, NUMBERED, str(last + len(new)))
    _insert(
        connection,
        table,
        (
            {
                "number": numbers[member.claim],
                "claim": member.claim,
                "incident": member.incident,
            }
            for member in new
        ),
    )
    _index(connection, schema.addresses, {numbers[c]: keys for c, keys in made.addresses.items()})
    _links(connection, made.links, numbers)


def _links(connection: Connection, links: Sequence[Scored], numbers: dict[str, int]) -> None:
    """Write the pairs of new members: those of earlier numbers are lost with the numbers."""
    table = schema.members.c
    old = {claim for link in links for claim in link[1:]} - numbers.keys()
    for some in batches(sorted(old)):
        query = select(table.claim, table.number).where(table.claim.in_(some))
        numbers |= {row.claim: row.number for row in connection.execute(query)}
    made = sorted(
        (*sorted((numbers[one], numbers[other]), reverse=True), score)
        for score, one, other in links
    )
    names = ("one", "other", "score")
    _insert(connection, schema.links, (dict(zip(names, row, strict=True)) for row in made))


def _moved(member: Member) -> rows.Row:
    return {"of": member.claim, "into": member.incident}


def _parts(connection: Connection, made: Difference) -> None:
    """Replace the parts, and say what their members are from now on."""
    shares = schema.shares
    for some in batches(made.parted):
        connection.execute(delete(shares).where(shares.c.member.in_(some)))
    shared = ({"kind": s.kind, "key": s.key, "member": s.member} for s in made.shares)
    _insert(connection, shares, shared)
    for kind, tables in TABLES.items():
        keys = [part.key for part in made.parts if part.kind is kind]
        for table in tables:
            for some in batches(keys):
                connection.execute(delete(table).where(table.c.part.in_(some)))
    for part in made.parts:
        for table, found in _part_rows(part):
            _insert(connection, table, (row | {"part": part.key} for row in found))


def _part_rows(part: Part) -> Iterator[tuple[Table, Iterable[rows.Row]]]:
    yield schema.holdings, map(rows.holding_row, part.holdings)
    yield schema.contradictions, map(rows.contradiction_row, part.contradictions)
    yield schema.series, map(rows.series_row, part.series)
    yield schema.agreements, map(rows.agreement_row, part.agreements)
    yield schema.positions, map(rows.position_row, part.positions)


def _pairs(connection: Connection, pairs: Pairs) -> None:
    """Write which reports share their text, and under what keys texts lie."""
    table, texts, documents = schema.duplicates.c, schema.texts.c, schema.documents.c
    for pair in pairs.gone:
        here = (table.document == pair.document, table.of == pair.of)
        connection.execute(delete(schema.duplicates).where(*here))
    _insert(connection, schema.duplicates, map(rows.duplicate_row, pairs.made))
    numbers: dict[str, int] = {}
    for some in batches(sorted({*pairs.filed, *pairs.unfiled})):
        query = select(documents.id, documents.number).where(documents.id.in_(some))
        numbers |= {row.id: row.number for row in connection.execute(query)}
    for document, packed in pairs.unfiled.items():
        for keys in batches(array("q", packed)):
            here = (texts.document == numbers[document], texts.key.in_(keys))
            connection.execute(delete(schema.texts).where(*here))
    _index(connection, schema.texts, {numbers[d]: keys for d, keys in pairs.filed.items()})


def _index(connection: Connection, table: Table, keys: Mapping[int, bytes]) -> None:
    """Insert packed 64-bit keys by number, in order of the keys: a tree grows fastest so."""
    if not keys:
        return
    packed = [np.frombuffer(some, dtype=np.int64) for some in keys.values()]
    numbers = np.repeat(np.fromiter(keys, dtype=np.int64), [len(some) for some in packed])
    flat = np.concatenate(packed)
    order = np.lexsort((numbers, flat))
    # Past SQLAlchemy's rows of named values: of these there are many millions.
    statement = str(insert(table).compile(dialect=connection.dialect))
    for start in range(0, len(flat), 20 * CHUNK):
        chunk = order[start : start + 20 * CHUNK]
        pairs = zip(flat[chunk].tolist(), numbers[chunk].tolist(), strict=True)
        connection.exec_driver_sql(statement, list(pairs))


def _insert(connection: Connection, table: Table, made: Iterable[dict[str, Any]]) -> None:
    """Insert rows as they are made, some thousands at a time."""
    chunk: list[dict[str, Any]] = []
    for row in made:
        chunk.append(row)
        if len(chunk) == CHUNK:
            connection.execute(insert(table), chunk)
            chunk = []
    if chunk:
        connection.execute(insert(table), chunk)
