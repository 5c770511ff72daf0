"""Where all is merged anew, while others go on reading what was merged before.

Temporary tables lie before those of the merged part (`sqlite.shadow`): what is made is put into
them, and read from them where what comes later hangs on it, without a lock on the record and
without holding it in memory. At the end one transaction copies them over, in order: a tree grows
fastest so.
"""

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import select

from marsad.model import Claim
from marsad.model.merging import Difference, PartKind
from marsad.store import changes, merging, queries, schema, sqlite
from marsad.store.merging import Merge, Pairs
from marsad.store.snapshot import Snapshot

ORDER: Mapping[str, str] = {
    "incidents": "number",
    # Neighbours on the map lie beside each other in the file.
    "drawn": "point, coalesce(cell, 0), incident, rowid",
    "incident_claims": "incident, claim",
    "incident_actors": "incident, actor",
    "incident_sources": "source, incident",
    "members": "number",
    "addresses": "key, member",
    "links": "one, other",
    "shares": "kind, key, member",
    "duplicates": "document, of",
    "texts": "key, document",
} | {table.name: "rowid" for tables in merging.TABLES.values() for table in tables}
"""The tables of the merged part, those first that others hang on, and by what each is ordered."""
GIVEN = frozenset({"drawn", "contradictions"})
"""Of these the numbers are given as rows come."""
INDEXES = {
    "staged_incidents": "incidents (id)",
    "staged_shares": "shares (kind, key)",
    "staged_duplicates": "duplicates (document)",
    "staged_duplicates_of": "duplicates (of)",
}


class Stage(Snapshot):
    """A record as it was when merging began, of which what was made by then is put in place."""

    def __init__(self, known: Snapshot) -> None:
        super().__init__(known.connection)
        numbered = changes.get_state(self.connection, merging.NUMBERED)
        sqlite.shadow(self.connection, [*ORDER, schema.state.name], INDEXES)
        changes.set_state(self.connection, merging.NUMBERED, numbered)

    def put(self, made: Difference = Difference(), pairs: Pairs = Pairs()) -> None:
        """Put in place what was made."""
        merging.place(self.connection, made)
        merging.pair(self.connection, pairs)

    def all_claims(self) -> Iterator[Claim]:
        """Yield all claims."""
        yield from queries.each_claim(self.connection)

    def keys(self, kind: PartKind) -> Collection[str]:
        """Return the keys of all shares of a kind."""
        table = schema.shares.c
        query = select(table.key).where(table.kind == kind).distinct()
        return self.connection.execute(query).scalars().all()

    def take_over(self, merge: Merge) -> bool:
        """Put all that was made in the place of what was merged before, in one transaction.

        Returns false, and does nothing, if the record was merged by others meanwhile.
        """
        numbered = changes.get_state(self.connection, merging.NUMBERED)
        connection = sqlite.behind(self.connection)
        with connection.begin():
            if merging.merged_for(connection) != merge.upon:
                return False
            merging.clear(connection)
            for name, order in ORDER.items():
                columns = schema.metadata.tables[name].columns.keys()
                kept = [c for c in columns if c != "number" or name not in GIVEN]
                sqlite.unshadow(connection, name, kept, order)
            sqlite.index_all_incidents(connection)
            changes.set_state(connection, merging.NUMBERED, numbered)
            merging.settle(connection, merge.digest, merge.rules, merge.last, merge.decisions)
        return True
