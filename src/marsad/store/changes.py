"""What has changed since the record was merged, noted as it is written.

A digest of all readings is kept by and by: the sum of a digest of each, so that neither the order
of writing nor the size of the record matters (Bellare and Micciancio 1997).
"""

import contextlib
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, insert, select

from marsad.model import Noun
from marsad.store import schema

T = TypeVar("T")

READINGS = "readings"
BITS = 256
BATCH = 500
"""How many ids one query names: SQLite before 3.32 takes no more than 999."""


class Text(StrEnum):
    """What became of a report's text."""

    NEW = "new"
    SAME = "same"
    OTHER = "other"


class _State(Noun, frozen=True, kw_only=True):
    """A report as it is before or after something is written."""

    digest: int
    text: str
    claims: frozenset[str]


@contextlib.contextmanager
def noted(connection: Connection, ids: Iterable[str]) -> Iterator[None]:
    """Note as unmerged what is changed meanwhile in these reports."""
    wanted = sorted(set(ids))
    before = _states(connection, wanted)
    yield
    after = _states(connection, wanted)
    changed = [id_ for id_, state in after.items() if before.get(id_) != state]
    if not changed:
        return
    rows = [_change(id_, before.get(id_), after[id_]) for id_ in changed]
    connection.execute(insert(schema.unmerged), rows)
    total = _total(connection) + sum(after[id_].digest for id_ in changed)
    total -= sum(before[id_].digest for id_ in changed if id_ in before)
    set_state(connection, READINGS, f"{total % 2**BITS:x}")


def _change(id_: str, before: _State | None, after: _State) -> dict[str, Any]:
    left = before.claims - after.claims if before else frozenset()
    text = Text.NEW if before is None else Text.SAME
    if before is not None and before.text != after.text:
        text = Text.OTHER
    return {"document": id_, "text": text, "left": " ".join(sorted(left))}


def _states(connection: Connection, ids: Sequence[str]) -> dict[str, _State]:
    """Return how those of the reports are that the record holds."""
    claims, documents, readings = schema.claims.c, schema.documents.c, schema.readings.c
    found: dict[str, _State] = {}
    for some in batches(ids):
        said: dict[str, set[str]] = defaultdict(set)
        of = select(claims.document, claims.id).where(claims.document.in_(some))
        for claim in connection.execute(of):
            said[claim.document].add(claim.id)
        columns = (documents.id, documents.text, documents.payload, readings.digest)
        query = select(*columns).join(schema.readings, readings.document == documents.id)
        for row in connection.execute(query.where(documents.id.in_(some))):
            digest = digest_of(row.id, row.digest, row.payload, row.text)
            claimed = frozenset(said[row.id])
            found[row.id] = _State(digest=digest, text=row.text, claims=claimed)
    return found


def batches(ids: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield ids in stretches that one query can name."""
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def digest_of(document: str, reading: str, payload: str, text: str) -> int:
    """Return a digest of what merging takes of a report: its reading's digest, metadata, text.

    A report's outlet or day of publication may come out differently though its claims stay.
    """
    said = f"{document} {reading} {payload}\n{text}".encode("utf-8", "replace")
    return int.from_bytes(hashlib.sha256(said).digest(), "big")


def claims_digest(connection: Connection) -> str:
    """Return a digest of all that merging depends on: readings, documents, decisions."""
    decisions = schema.decisions
    digest = hashlib.sha256(f"{_total(connection):x}\n".encode())
    for id_ in connection.execute(select(decisions.c.id).order_by(decisions.c.number)).scalars():
        digest.update(f"{id_}\n".encode())
    return digest.hexdigest()


def _total(connection: Connection) -> int:
    return int(get_state(connection, READINGS) or "0", 16)


def get_state(connection: Connection, key: str) -> str | None:
    """Return what the record's state has under a key."""
    table = schema.state
    found: str | None = connection.execute(select(table.c.value).where(table.c.key == key)).scalar()
    return found


def set_state(connection: Connection, key: str, value: str | None) -> None:
    """Put a value into the record's state; None takes it out."""
    connection.execute(delete(schema.state).where(schema.state.c.key == key))
    if value is not None:
        connection.execute(insert(schema.state), {"key": key, "value": value})


class Pending(Noun, frozen=True, kw_only=True):
    """Reports that changed since the record was merged, and the claims that these have no more.

    `new` have a text that was never compared, `rewritten` another one than before. `last` is the
    number of the last change.
    """

    documents: frozenset[str]
    new: frozenset[str]
    rewritten: frozenset[str]
    left: frozenset[str]
    last: int


def pending(connection: Connection) -> Pending:
    """Return what has changed since the record was merged."""
    table = schema.unmerged
    rows = connection.execute(select(table).order_by(table.c.number)).all()
    new = frozenset(row.document for row in rows if row.text == Text.NEW)
    return Pending(
        documents=frozenset(row.document for row in rows),
        new=new,
        rewritten=frozenset(row.document for row in rows if row.text == Text.OTHER) - new,
        left=frozenset(claim for row in rows for claim in row.left.split()),
        last=max((row.number for row in rows), default=0),
    )
