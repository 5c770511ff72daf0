"""The record: everything that was read and what was made of it, in one file."""

import contextlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from sqlalchemy import delete, insert, select

from marsad.errors import InputError
from marsad.model import (
    Agreement,
    Claim,
    Contradiction,
    Decision,
    Document,
    Duplicate,
    Holding,
    Incident,
    Merged,
    Outcome,
    Position,
    Reading,
    Rejection,
    RejectionReason,
    Series,
)
from marsad.model.merging import Difference
from marsad.store import changes, merging, queries, rows, schema, sqlite, writing
from marsad.store.charts import Charts
from marsad.store.counts import Counts
from marsad.store.filters import ALL_CLAIMS, EVERYTHING, ClaimFilter, IncidentFilter
from marsad.store.glances import Glances
from marsad.store.merging import Merge, Pairs, as_difference
from marsad.store.opening import open_engine, record_path
from marsad.store.snapshot import Snapshot

THEATRE = "theatre"
LAYERS = "layers"


class Record(Charts, Glances):
    """A record that is open. Use it as a context manager, or call `close`.

    Every method that writes does so in one transaction, so that a program killed at any moment
    leaves a record that holds all of a batch or nothing of it. All results come in an order that
    depends on what they are, not on when they were read. May be used from several threads.
    """

    @classmethod
    def open(cls, url_or_path: str | Path, *, create: bool = True) -> Self:
        """Open a record: a file's path, or `sqlite:///` and the path.

        A missing file is made if `create` is true; an older record is brought up to date. Raises
        RecordError, which names the remedy, if the file is missing, is no record, is damaged or
        was written by a newer version of Marsad.
        """
        return cls(open_engine(url_or_path, create=create), record_path(url_or_path))

    def theatre(self) -> str | None:
        """Return the id of the theatre that the record is about, None if nothing was read yet."""
        table = schema.state
        with self._reading() as connection:
            query = select(table.c.value).where(table.c.key == THEATRE)
            return connection.execute(query).scalar()

    def set_theatre(self, theatre_id: str) -> None:
        """Say what the record is about; raises InputError if it is about another theatre."""
        table = schema.state
        with self._writing() as connection:
            query = select(table.c.value).where(table.c.key == THEATRE)
            known = connection.execute(query).scalar()
            if known is None:
                connection.execute(insert(table), {"key": THEATRE, "value": theatre_id})
            elif known != theatre_id:
                raise InputError(
                    f"{self.path} is a record about {known}, not {theatre_id}; "
                    "name another file with --record"
                )

    def layers(self) -> tuple[str, ...]:
        """Return whose further data on places the record stands on, in alphabetical order."""
        table = schema.state
        with self._reading() as connection:
            found = connection.execute(select(table.c.value).where(table.c.key == LAYERS)).scalar()
        return tuple(found.split("\n")) if found else ()

    def note_layers(self, attributions: Iterable[str]) -> None:
        """Write down whose data on places were used in reading; what was noted before stays."""
        table = schema.state
        lines = sorted({*self.layers(), *(line.replace("\n", " ") for line in attributions)})
        with self._writing() as connection:
            connection.execute(delete(table).where(table.c.key == LAYERS))
            if lines:
                connection.execute(insert(table), {"key": LAYERS, "value": "\n".join(lines)})

    # Reports and what was read in them

    def add(self, outcomes: Sequence[Outcome]) -> None:
        """Write a batch of outcomes in one transaction; the same again changes nothing.

        Documents get unique names by the rule of `marsad.model.names.named`.
        """
        with self._writing() as connection:
            writing.add(connection, outcomes)

    def revise(self, readings: Sequence[Reading]) -> None:
        """Put readings of reports that the record holds in the place of those before.

        Those whose report the record does not hold change nothing.
        """
        with self._writing() as connection:
            writing.revise(connection, readings)

    def reject(self, rejections: Sequence[Rejection]) -> None:
        """Write down which reports could not be read, one row for each place and reason."""
        with self._writing() as connection:
            writing.reject(connection, rejections)

    def read_by(self, reader: str, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Return, by id, those of the documents whose reading is by exactly this reader.

        With each come the name it came with and where it was found.
        """
        with self._reading() as connection:
            return queries.read_by(connection, reader, ids)

    def documents(self, after: str | None = None, limit: int | None = None) -> list[Document]:
        """Return documents by id, light: without source text, offset map and cuts.

        With `after` those behind this id, with `limit` so many of them.
        """
        with self._reading() as connection:
            return queries.documents(connection, after, limit)

    def documents_by_id(self, ids: Iterable[str]) -> dict[str, Document]:
        """Return those of the documents that the record holds, light as `documents` has them."""
        with self._reading() as connection:
            return queries.documents_by_id(connection, sorted(set(ids)))

    def document(self, id_or_name: str) -> Document | None:
        """Return one document whole, or None."""
        with self._reading() as connection:
            return queries.document(connection, id_or_name)

    def raw(self, document_id: str) -> bytes | None:
        """Return the bytes that a document was made of, or None."""
        table = schema.archive
        with self._reading() as connection:
            query = select(table.c.raw).where(table.c.document == document_id)
            found = connection.execute(query).scalar()
        return zlib.decompress(found) if found is not None else None

    def rejections(self) -> list[Rejection]:
        """Return the reports that were not read, by where they lie."""
        table = schema.rejections
        query = select(table.c.place, table.c.reason, table.c.detail)
        with self._reading() as connection:
            return [
                Rejection(where=place, reason=RejectionReason(reason), detail=detail)
                for place, reason, detail in connection.execute(
                    query.order_by(table.c.place, table.c.reason)
                )
            ]

    def readings(self) -> list[Reading]:
        """Return all readings with their claims, by document id."""
        with self._reading() as connection:
            return queries.readings(connection)

    def reading(self, document_id: str) -> Reading | None:
        """Return what one document claims, or None."""
        with self._reading() as connection:
            return next(iter(queries.readings(connection, document_id)), None)

    def claims(self, wanted: ClaimFilter = ALL_CLAIMS) -> list[Claim]:
        """Return claims that meet the filter, by document id and in the order of the text."""
        with self._reading() as connection:
            return queries.claims(connection, queries.chosen_claims(wanted))

    def claims_off_the_map(self) -> list[Claim]:
        """Return the claims whose place has no coordinates, in the order of `claims`."""
        with self._reading() as connection:
            return queries.claims(connection, queries.claims_off_the_map())

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return those of the claims that the record holds, by id, in the order of ids."""
        table = schema.claims
        found: list[Claim] = []
        with self._reading() as connection:
            for some in changes.batches(sorted(set(ids))):
                query = select(table.c.payload).where(table.c.id.in_(some)).order_by(table.c.id)
                found += queries.claims(connection, query)
        return {claim.id: claim for claim in found}

    def duplicates(self) -> list[Duplicate]:
        """Return the pairs of documents that share their text, by id."""
        table = schema.duplicates
        return self._all(table, Duplicate, table.c.document, table.c.of)

    def search(self, text: str, limit: int | None = None) -> list[str]:
        """Return the ids of documents that hold all these words, the best matches first."""
        if not text.strip():
            return []
        with self._reading() as connection:
            return list(connection.execute(sqlite.documents_matching(text, limit)).scalars())

    # What was merged

    def claims_digest(self) -> str:
        """Return a digest of all that merging depends on here: readings and decisions."""
        with self._reading() as connection:
            return changes.claims_digest(connection)

    def merged_for(self) -> str | None:
        """Return the digest that the merged part was made for, None before the first merging."""
        with self._reading() as connection:
            return merging.merged_for(connection)

    def replace_merged(
        self, merged: Merged, duplicates: Sequence[Duplicate], *, digest: str | None = None
    ) -> None:
        """Put what was merged in the place of what was merged before, in one transaction.

        `digest` is what `merged_for` will return: `claims_digest` if it is None.
        """
        with self._writing() as connection:
            made_for = digest if digest is not None else changes.claims_digest(connection)
            merging.clear(connection)
            merging.apply(connection, as_difference(merged), Pairs(made=tuple(duplicates)))
            merging.settle(connection, made_for, None, changes.pending(connection).last, 0)

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Give the record as it is now, to merge what has changed in it."""
        with self._reading() as connection:
            yield Snapshot(connection)

    def apply(self, made: Difference, pairs: Pairs, merge: Merge) -> bool:
        """Put in place, in one transaction, what merging made of a snapshot.

        Returns false, and does nothing, if the record was merged by others meanwhile.
        """
        with self._writing() as connection:
            if merging.merged_for(connection) != merge.upon:
                return False
            merging.apply(connection, made, pairs)
            merging.settle(connection, merge.digest, merge.rules, merge.last, merge.decisions)
            return True

    def incidents(self, wanted: IncidentFilter = EVERYTHING) -> list[Incident]:
        """Return incidents that meet the filter, by time, then id; unknown times come last."""
        with self._reading() as connection:
            return list(queries.incidents(connection, self._listed(connection, wanted)))

    def incident(self, incident_id: str) -> Incident | None:
        """Return one incident, or None."""
        return self._one(schema.incidents, Incident, incident_id)

    def incidents_of(self, claims: Iterable[str]) -> dict[str, list[str]]:
        """Return the ids of the incidents that claims were merged into, by claim."""
        with self._reading() as connection:
            return queries.incidents_of(connection, sorted(set(claims)))

    def holdings(self) -> list[Holding]:
        """Return who holds what, by place, start and id."""
        table = schema.holdings
        start = table.c.starts.asc().nulls_last()
        return self._all(table, Holding, table.c.place, start, table.c.id)

    def series(self) -> list[Series]:
        """Return running totals by scope, measure, group, claimant and id."""
        c = schema.series.c
        order = (c.scope, c.measure, c.people, c.claimant.asc().nulls_last(), c.id)
        return self._all(schema.series, Series, *order)

    def agreements(self) -> list[Agreement]:
        """Return agreements by date, name and id."""
        table = schema.agreements
        start = table.c.starts.asc().nulls_last()
        return self._all(table, Agreement, start, table.c.name, table.c.id)

    def positions(self) -> list[Position]:
        """Return positions by owner, type and id."""
        table = schema.positions
        return self._all(table, Position, table.c.owner, table.c.type, table.c.id)

    def contradictions(self) -> list[Contradiction]:
        """Return contradictions about holders, by place and in the order of what they say."""
        table = schema.contradictions
        return self._all(table, Contradiction, table.c.part, table.c.number)

    # What analysts decide

    def decide(self, decision: Decision) -> None:
        """Append an analyst's decision; the same id again changes nothing.

        Raises InputError if it undoes a decision that the record does not hold.
        """
        table = schema.decisions
        with self._writing() as connection:
            known = set(connection.execute(select(table.c.id)).scalars())
            if decision.id in known:
                return
            if decision.undoes is not None and decision.undoes not in known:
                raise InputError(
                    f"there is no decision {decision.undoes} to undo; name one of this record"
                )
            row = {
                "id": decision.id,
                "verdict": decision.verdict,
                "payload": rows.payload(decision),
            }
            connection.execute(insert(table), row)

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were taken."""
        return self._all(schema.decisions, Decision, schema.decisions.c.number)

    def counts(self) -> Counts:
        """Return how much the record holds."""
        with self._reading() as connection:
            return queries.counts(connection)
