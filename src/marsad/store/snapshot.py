"""The record at one moment, as merging asks it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, func, or_, select

from marsad.model import Claim, Decision, Document, Duplicate, Incident
from marsad.model.merging import Member, PartKind, Scored, Share
from marsad.store import changes, merging, queries, rows, schema
from marsad.store.changes import Pending, batches

T = TypeVar("T", str, int)


class Snapshot:
    """A record as it was when the snapshot was taken, whatever others write meanwhile.

    `without` and `with_` are pairs of reports that are no more, or new, since it was merged.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.merged_for = merging.merged_for(connection)
        self.merged_by = merging.merged_by(connection)
        self.decided = merging.decided(connection)
        self.digest = changes.claims_digest(connection)
        self.without: frozenset[Duplicate] = frozenset()
        self.with_: frozenset[Duplicate] = frozenset()

    def pending(self) -> Pending:
        """Return what has changed since the record was merged."""
        return changes.pending(self.connection)

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were taken; merging knew the first `decided`."""
        table = schema.decisions.c
        query = select(table.payload).order_by(table.number)
        return queries.nouns(self.connection, query, Decision)

    def count_documents(self, at_most: int) -> int:
        """Return how many documents there are, or `at_most` if there are more: so many are read."""
        some = select(schema.documents.c.number).limit(at_most).subquery()
        return self.connection.execute(select(func.count()).select_from(some)).scalar_one()

    def all_texts(self) -> Iterator[tuple[str, str]]:
        """Yield the id and the text of every document."""
        table = schema.documents.c
        yield from map(tuple, self.connection.execute(select(table.id, table.text)))

    # What a change is merged into

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        """Return those of the documents that there are, by id, without their texts."""
        table = schema.documents.c
        found = self._rows(select(table.id, table.payload, table.name), table.id, ids)
        return {row.id: rows.document_of(row.payload, row.name, "") for row in found}

    def duplicates(self, documents: Collection[str]) -> Iterable[Duplicate]:
        """Return the pairs that any of these documents is in."""
        old = set(self.pairs(documents))
        wanted = set(documents)
        new = {pair for pair in self.with_ if pair.document in wanted or pair.of in wanted}
        return sorted(old - self.without | new, key=lambda pair: (pair.document, pair.of))

    def claims(self, ids: Collection[str]) -> Iterable[Claim]:
        """Return those of the claims that there are."""
        return self._claims(schema.claims.c.id, ids)

    def claims_in(self, documents: Collection[str]) -> Iterable[Claim]:
        """Return the claims of these documents."""
        return self._claims(schema.claims.c.document, documents)

    def incidents(self, ids: Collection[str]) -> Iterable[Incident]:
        """Return these incidents."""
        table = schema.incidents.c
        for some in batches(list(ids)):
            query = select(table.payload).where(table.id.in_(some))
            yield from queries.nouns(self.connection, query, Incident)

    def under(self, addresses: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return the claims that lie under each of these 64-bit keys."""
        table, members = schema.addresses.c, schema.members.c
        query = select(table.key, members.claim).join(
            schema.members, members.number == table.member
        )
        return self._listed(query, table.key, addresses)

    def members(self, claims: Collection[str]) -> Iterable[Member]:
        """Return where those of these claims lie that were merged before."""
        return self._members(schema.members.c.claim, claims)

    def members_of(self, incidents: Collection[str]) -> Iterable[Member]:
        """Return where the claims of these incidents lie."""
        return self._members(schema.members.c.incident, incidents)

    def links(self, claims: Collection[str]) -> Iterable[Scored]:
        """Return the pairs alike enough that any of these claims is in, each in id order."""
        links, mine, theirs = schema.links.c, schema.members.alias().c, schema.members.alias().c
        for here, there in ((links.one, links.other), (links.other, links.one)):
            query = (
                select(links.score, mine.claim, theirs.claim.label("other"))
                .select_from(mine.claim.table)
                .join(schema.links, here == mine.number)
                .join(theirs.claim.table, theirs.number == there)
            )
            for score, one, other in map(tuple, self._rows(query, mine.claim, claims)):
                yield score, min(one, other), max(one, other)

    def shares_of(self, members: Collection[str]) -> Iterable[Share]:
        """Return the shares of these claims and incidents."""
        found = self._rows(select(schema.shares), schema.shares.c.member, members)
        return map(_share, found)

    def shares_in(self, kind: PartKind, keys: Collection[str]) -> Iterable[Share]:
        """Return the shares of a kind with these keys."""
        query = select(schema.shares).where(schema.shares.c.kind == kind)
        return map(_share, self._rows(query, schema.shares.c.key, keys))

    # What new texts are compared with

    def filed(self, keys: Collection[int]) -> Mapping[int, Collection[str]]:
        """Return the documents under each of these keys that has any."""
        table, documents = schema.texts.c, schema.documents.c
        query = select(table.key, documents.id).join(
            schema.documents, documents.number == table.document
        )
        return self._listed(query, table.key, keys)

    def texts(self, ids: Collection[str]) -> Mapping[str, str]:
        """Return the texts of these documents."""
        table = schema.documents.c
        return {row.id: row.text for row in self._rows(select(table.id, table.text), table.id, ids)}

    def pairs(self, ids: Collection[str]) -> Collection[Duplicate]:
        """Return the pairs that any of these documents is in."""
        table = schema.duplicates.c
        found: set[Duplicate] = set()
        for some in batches(list(ids)):
            query = select(table.payload).where(or_(table.document.in_(some), table.of.in_(some)))
            found.update(queries.nouns(self.connection, query, Duplicate))
        return found

    def _rows(self, query: Select[Any], column: Any, values: Collection[T]) -> Iterator[Row[Any]]:
        """Yield the rows in which a column has any of these values."""
        for some in batches(list(values)):
            yield from self.connection.execute(query.where(column.in_(some)))

    def _listed(
        self, query: Select[Any], column: Any, keys: Collection[int]
    ) -> Mapping[int, Collection[str]]:
        """Return what lies under each of these keys; the query gives a key and what is there."""
        found: dict[int, list[str]] = defaultdict(list)
        for key, there in map(tuple, self._rows(query, column, keys)):
            found[key].append(there)
        return found

    def _claims(self, column: Any, values: Collection[str]) -> Iterable[Claim]:
        table = schema.claims.c
        for some in batches(list(values)):
            query = select(table.payload).where(column.in_(some))
            yield from queries.claims(self.connection, query)

    def _members(self, column: Any, values: Collection[str]) -> Iterable[Member]:
        table = schema.members.c
        for row in self._rows(select(table.claim, table.incident), column, values):
            yield Member(claim=row.claim, incident=row.incident)


def _share(row: Row[Any]) -> Share:
    return Share(kind=PartKind(row.kind), key=row.key, member=row.member)
