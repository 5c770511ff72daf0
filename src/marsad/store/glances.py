"""Glances at every incident, reading or claim of a record, for what is counted over all of them.

A glance decodes only the fields that its struct names, in a tenth of the time that the whole noun
takes, and one row comes after the other. No struct names a place: what the public must not see
cannot come from here.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Select, select

from marsad.model import (
    ActorRef,
    Claimant,
    ComposedFigure,
    ContradictionKind,
    Corroboration,
    Label,
    When,
)
from marsad.store import schema
from marsad.store.session import Session

T = TypeVar("T")
AT_ONCE = 2000
"""How many rows are held at a time."""


class Sides(msgspec.Struct, frozen=True):
    """Of an incident, who acts and who is hit."""

    initiators: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]


class Stance(msgspec.Struct, frozen=True):
    """Of one side of a contradiction, its claims."""

    claims: tuple[str, ...]


class Conflict(msgspec.Struct, frozen=True):
    """Of a contradiction, what it is about and which claims stand where."""

    kind: ContradictionKind
    stands: tuple[Stance, ...]


class Voice(msgspec.Struct, frozen=True):
    """Of an origin, its name."""

    name: str


class Tie(msgspec.Struct, frozen=True):
    """Of a link between two claims, its score."""

    score: float


class Told(msgspec.Struct, frozen=True):
    """Of an incident, which claims tell of it and how they agree."""

    claims: tuple[str, ...]
    origins: tuple[Voice, ...]
    contradictions: tuple[Conflict, ...]


class Weighed(msgspec.Struct, frozen=True):
    """Of an incident, what makes it worth a look."""

    id: str
    summary: str
    claims: tuple[str, ...]
    figures: tuple[ComposedFigure, ...]
    contradictions: tuple[Conflict, ...]
    corroboration: Corroboration
    links: tuple[Tie, ...]
    background: bool


class Differing(msgspec.Struct, frozen=True):
    """Of an incident, when it was and what its origins contradict each other on."""

    id: str
    when: When
    contradictions: tuple[Conflict, ...]


class Where(msgspec.Struct, frozen=True):
    """Of a span, its report."""

    document: str


class Spoken(msgspec.Struct, frozen=True):
    """Of a claim, who makes it, in which report."""

    id: str
    span: Where
    claimants: tuple[Claimant, ...]


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """Of a report's reading, what actors are called in it; the report's id, name and outlet."""

    labels: tuple[Label, ...]
    document: str = ""
    name: str = ""
    outlet: str | None = None


class Glances(Session):
    """Glances at all that a record holds of a sort."""

    def sides(self) -> Iterator[Sides]:
        """Yield who acts and is hit in each incident, by its id."""
        return self._glances(_incidents(), Sides)

    def told(self) -> Iterator[Told]:
        """Yield what each incident stands on, by its id."""
        return self._glances(_incidents(), Told)

    def weighed(self) -> Iterator[Weighed]:
        """Yield what makes each incident worth a look, by its id."""
        return self._glances(_incidents(), Weighed)

    def differing(self) -> Iterator[Differing]:
        """Yield the incidents whose origins contradict each other, by their ids."""
        found = self._glances(_incidents(), Differing)
        return (glance for glance in found if glance.contradictions)

    def spoken(self) -> Iterator[Spoken]:
        """Yield who makes each claim, report by report."""
        table = schema.claims.c
        query = select(table.payload).order_by(table.document, table.ordinal)
        return self._glances(query, Spoken)

    def labelled(self) -> Iterator[Labelled]:
        """Yield what actors are called in each report that calls them anything, by its id."""
        readings, documents = schema.readings.c, schema.documents.c
        query = select(readings.document, documents.name, documents.outlet, readings.payload)
        query = query.join(schema.documents, documents.id == readings.document)
        decoder = msgspec.json.Decoder(Labelled)
        with self._reading() as connection:
            found = connection.execution_options(yield_per=AT_ONCE).execute(
                query.order_by(readings.document)
            )
            for document, name, outlet, payload in found:
                labels = decoder.decode(payload).labels
                if labels:
                    yield Labelled(document=document, name=name, outlet=outlet, labels=labels)

    def _glances(self, query: Select[Any], kind: type[T]) -> Iterator[T]:
        decoder = msgspec.json.Decoder(kind)
        with self._reading() as connection:
            found = connection.execution_options(yield_per=AT_ONCE).execute(query)
            for payload in found.scalars():
                yield decoder.decode(payload)


def _incidents() -> Select[Any]:
    return select(schema.incidents.c.payload).order_by(schema.incidents.c.number)
