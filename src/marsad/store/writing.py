"""What goes into the record: outcomes of reports, each batch in one transaction."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, and_, bindparam, delete, insert, select, update

from marsad.model import Document, Outcome, Reading, Rejection, to_json
from marsad.model.names import candidates, named
from marsad.store import rows, schema
from marsad.store.changes import batches, noted


def add(connection: Connection, outcomes: Sequence[Outcome]) -> None:
    """Write outcomes; what is in the record already stays as it is.

    A document that is in the record already is written anew only if its reading differs (a newer
    reader, a better gazetteer). If it came by another name or from elsewhere this time, the
    smaller of the two is kept, so that the order of reading does not matter. What was rejected
    before from where these come is not rejected any more.
    """
    unique: dict[str, Outcome] = {}
    for outcome in outcomes:
        other = unique.setdefault(outcome.document.id, outcome)
        unique[outcome.document.id] = min(outcome, other, key=lambda o: _origin(o.document))
    with noted(connection, unique):
        known = _known(connection, unique)
        regrouped: set[str] = set()
        for id_, document in sorted(known.items()):
            regrouped |= _revise(connection, document, unique[id_])
        new = [outcome for id_, outcome in sorted(unique.items()) if id_ not in known]
        names = _names(connection, {o.document.id: o.document.name for o in new}, regrouped)
        if new:
            _insert(connection, new, names)
    table = schema.rejections
    for places in batches(sorted({outcome.document.where for outcome in outcomes})):
        connection.execute(delete(table).where(table.c.place.in_(places)))


def reject(connection: Connection, rejections: Iterable[Rejection]) -> None:
    """Write rejections: one row for each place and reason, with the latest detail."""
    table = schema.rejections
    for rejection in rejections:
        same = (table.c.place == rejection.where, table.c.reason == rejection.reason)
        known = connection.execute(select(table.c.detail).where(*same)).scalar()
        if known is None:
            row = {"place": rejection.where, "reason": rejection.reason, "detail": rejection.detail}
            connection.execute(insert(table), row)
        elif known != rejection.detail:
            connection.execute(update(table).where(*same).values(detail=rejection.detail))


def _origin(document: Document) -> tuple[str, str]:
    return document.name, document.where


def _known(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """Return those documents that the record has, under the names they came with."""
    table = schema.documents
    found: dict[str, Document] = {}
    for some in batches(sorted(ids)):
        query = select(table.c.id, table.c.payload, table.c.stem, table.c.text, table.c.origin)
        for row in connection.execute(query.where(table.c.id.in_(some))):
            found[row.id] = rows.document_of(row.payload, row.stem, row.text, row.origin)
    return found


def _insert(connection: Connection, outcomes: Sequence[Outcome], names: Mapping[str, str]) -> None:
    """Insert new documents, each under its unique name."""
    made = [rows.document_row(o.document) | {"name": names[o.document.id]} for o in outcomes]
    connection.execute(insert(schema.documents), made)
    archived = [
        {"document": o.document.id, "media": o.raw.kind, "raw": zlib.compress(o.raw.data)}
        for o in outcomes
    ]
    connection.execute(insert(schema.archive), archived)
    connection.execute(insert(schema.readings), [rows.reading_row(o.reading) for o in outcomes])
    claims = [row for outcome in outcomes for row in rows.claim_rows(outcome.reading)]
    if claims:
        connection.execute(insert(schema.claims), claims)


def _revise(connection: Connection, known: Document, outcome: Outcome) -> set[str]:
    """Update one document that the record has; return the stems whose names may change."""
    first = min(known, outcome.document, key=_origin)
    kept = msgspec.structs.replace(
        outcome.document, name=first.name, where=first.where, retrieved=known.retrieved
    )
    if to_json(kept) != to_json(known):
        row = rows.document_row(kept)
        del row["name"]
        table = schema.documents
        connection.execute(update(table).where(table.c.id == kept.id).values(**row))
    _replace_reading(connection, outcome.reading)
    return {known.name, kept.name} if known.name != kept.name else set()


def revise(connection: Connection, readings: Sequence[Reading]) -> None:
    """Put readings of reports that the record holds in the place of those before."""
    with noted(connection, [reading.document for reading in readings]):
        for reading in readings:
            _replace_reading(connection, reading)


def _replace_reading(connection: Connection, reading: Reading) -> None:
    """Put a reading that differs, with its claims, in the place of the one before."""
    row = rows.reading_row(reading)
    table = schema.readings
    here = table.c.document == reading.document
    if connection.execute(select(table.c.digest).where(here)).scalar() == row["digest"]:
        return
    connection.execute(update(table).where(here).values(**row))
    claims = schema.claims
    connection.execute(delete(claims).where(claims.c.document == reading.document))
    made = rows.claim_rows(reading)
    if made:
        connection.execute(insert(claims), made)


def _names(connection: Connection, new: Mapping[str, str], regrouped: set[str]) -> dict[str, str]:
    """Return the unique names of new documents (see `names`); rename older ones to make way.

    `new` are the names that they came with, by id; `regrouped` those of which an older document
    has come or gone. A new document can only take a bare name from the one that has it, so that
    no more need be looked at, however many share a name.
    """
    table = schema.documents
    query = select(table.c.id, table.c.stem, table.c.name)
    old: dict[str, Row[Any]] = {}
    for some in batches(sorted(set(new.values()))):
        bare = and_(table.c.name.in_(some), table.c.name == table.c.stem)
        old |= {row.id: row for row in connection.execute(query.where(bare))}
    for some in batches(sorted(regrouped)):
        old |= {row.id: row for row in connection.execute(query.where(table.c.stem.in_(some)))}
    stems = {id_: row.stem for id_, row in old.items()} | dict(new)
    names = named(stems, _taken(connection, stems))
    changed = {id_: names[id_] for id_, row in old.items() if names[id_] != row.name}
    _rename(connection, changed)
    return names


def _rename(connection: Connection, names: Mapping[str, str]) -> None:
    """Rename documents, by way of their ids, so that no two share a name on the way."""
    if not names:
        return
    to = update(schema.documents).where(schema.documents.c.id == bindparam("key"))
    connection.execute(to.values(name=bindparam("key")), [{"key": id_} for id_ in names])
    changes = [{"key": id_, "new": name} for id_, name in names.items()]
    connection.execute(to.values(name=bindparam("new")), changes)


def _taken(connection: Connection, stems: Mapping[str, str]) -> set[str]:
    """Return which of the names that these documents might get belong to others."""
    table = schema.documents
    wanted = {name for id_, stem in stems.items() for name in candidates(stem, id_)}
    taken: set[str] = set()
    for some in batches(sorted(wanted)):
        query = select(table.c.name, table.c.id).where(table.c.name.in_(some))
        taken |= {row.name for row in connection.execute(query) if row.id not in stems}
    return taken
