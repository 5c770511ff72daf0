"""What reconciling made of the claims: put in place as a difference, in one transaction."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    """Which merging: upon what state, and for what.

    `last` is the number of the last change of a report that it knows, `decisions` how many
    decisions it knows.
    """

    upon: str | None
    digest: str
    rules: Rules
    last: int
    decisions: int


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
    """Put a difference in the place of what it replaces."""
    _remove(connection, made)
    _unpair(connection, pairs)
    place(connection, made)
    pair(connection, pairs)
    anew = [incident.id for incident in made.made]
    for some in batches(anew):
        sqlite.index_incidents(connection, some)
    sourcing.note_changed(connection, but=frozenset(anew))


def _remove(connection: Connection, made: Difference) -> None:
    """Take out what a difference replaces, with whatever hangs on it."""
    incidents, members, shares = schema.incidents, schema.members, schema.shares
    for some in batches([*made.gone, *(incident.id for incident in made.made)]):
        sqlite.unindex_incidents(connection, some)
        connection.execute(delete(incidents).where(incidents.c.id.in_(some)))
    for some in batches([*made.left, *made.addresses]):
        connection.execute(delete(members).where(members.c.claim.in_(some)))
    for some in batches(made.parted):
        connection.execute(delete(shares).where(shares.c.member.in_(some)))
    for kind, tables in TABLES.items():
        keys = [part.key for part in made.parts if part.kind is kind]
        for table in tables:
            for some in batches(keys):
                connection.execute(delete(table).where(table.c.part.in_(some)))


def _unpair(connection: Connection, pairs: Pairs) -> None:
    """Take out which reports share their text no more, and keys that texts lie under no more."""
    table, texts = schema.duplicates.c, schema.texts.c
    for pair_ in pairs.gone:
        here = (table.document == pair_.document, table.of == pair_.of)
        connection.execute(delete(schema.duplicates).where(*here))
    numbers = _numbers(connection, pairs.unfiled)
    for document, packed in pairs.unfiled.items():
        for keys in batches(array("q", packed)):
            at = (texts.document == numbers[document], texts.key.in_(keys))
            connection.execute(delete(schema.texts).where(*at))


def place(connection: Connection, made: Difference) -> None:
    """Put in what was made, where nothing is in its place; words are not indexed."""
    for start in range(0, len(made.made), CHUNK):
        _incidents(connection, made.made[start : start + CHUNK])
    _members(connection, made)
    shared = ({"kind": s.kind, "key": s.key, "member": s.member} for s in made.shares)
    _insert(connection, schema.shares, shared)
    for table, found in _part_rows(made.parts):
        _insert(connection, table, found)


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


def _incidents(connection: Connection, incidents: Sequence[Incident]) -> None:
    """Put in incidents, and whatever hangs on them."""
    quotes = _quotes(connection, {claim for i in incidents for claim in i.claims})
    numbered = (
        rows.incident_row(incident, (quotes.get(c, "") for c in incident.claims))
        for incident in incidents
    )
    _insert(connection, schema.incidents, numbered)
    sqlite.pour(connection, schema.incident_claims, _told(incidents, quotes))
    actors = (row for incident in incidents for row in rows.actor_rows(incident))
    _insert(connection, schema.incident_actors, actors)
    drawing.draw(connection, ((rows.number_of(i.id), i) for i in incidents))
    sourcing.note(connection, {rows.number_of(i.id): i.claims for i in incidents})


def _told(incidents: Sequence[Incident], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each incident's id with those of its claims that the record holds."""
    for incident in incidents:
        yield from ((incident.id, c) for c in sorted(set(incident.claims)) if c in known)


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
    moved = [_moved(member) for member in made.members if member.claim not in made.addresses]
    if moved:
        change = (
            update(table).where(table.c.claim == bindparam("of")).values(incident=bindparam("into"))
        )
        connection.execute(change, moved)
    new = [member for member in made.members if member.claim in made.addresses]
    numbers = {member.claim: number for number, member in enumerate(new, last + 1)}
    set_state(connection, NUMBERED, str(last + len(new)))
    rows_ = ((numbers[member.claim], member.claim, member.incident) for member in new)
    sqlite.pour(connection, table, rows_)
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
    sqlite.pour(connection, schema.links, made)


def _moved(member: Member) -> rows.Row:
    return {"of": member.claim, "into": member.incident}


def _part_rows(parts: Sequence[Part]) -> Iterator[tuple[Table, Iterable[rows.Row]]]:
    """Yield the rows of parts, each with its part's key, by table."""
    kinds: tuple[tuple[Table, Callable[[Part], Iterable[rows.Row]]], ...] = (
        (schema.holdings, lambda part: map(rows.holding_row, part.holdings)),
        (schema.contradictions, lambda part: map(rows.contradiction_row, part.contradictions)),
        (schema.series, lambda part: map(rows.series_row, part.series)),
        (schema.agreements, lambda part: map(rows.agreement_row, part.agreements)),
        (schema.positions, lambda part: map(rows.position_row, part.positions)),
    )
    for table, of in kinds:
        yield table, (row | {"part": part.key} for part in parts for row in of(part))


def pair(connection: Connection, pairs: Pairs) -> None:
    """Write which reports share their text, and under what keys texts lie."""
    _insert(connection, schema.duplicates, map(rows.duplicate_row, pairs.made))
    numbers = _numbers(connection, pairs.filed)
    _index(connection, schema.texts, {numbers[d]: keys for d, keys in pairs.filed.items()})


def _numbers(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the row numbers of documents by id."""
    documents = schema.documents.c
    numbers: dict[str, int] = {}
    for some in batches(sorted(ids)):
        query = select(documents.id, documents.number).where(documents.id.in_(some))
        numbers |= {row.id: row.number for row in connection.execute(query)}
    return numbers


def _index(connection: Connection, table: Table, keys: Mapping[int, bytes]) -> None:
    """Insert packed 64-bit keys by number, in order of the keys: a tree grows fastest so."""
    if not keys:
        return
    packed = [np.frombuffer(some, dtype=np.int64) for some in keys.values()]
    numbers = np.repeat(np.fromiter(keys, dtype=np.int64), [len(some) for some in packed])
    flat = np.concatenate(packed)
    order = np.lexsort((numbers, flat))
    for start in range(0, len(flat), 20 * CHUNK):
        chunk = order[start : start + 20 * CHUNK]
        keyed = zip(flat[chunk].tolist(), numbers[chunk].tolist(), strict=True)
        sqlite.pour(connection, table, keyed)


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
