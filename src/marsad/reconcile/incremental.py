"""New reports touch only their neighbourhoods; the result is that of merging everything at once.

Whether two claims are compared depends on these two alone (`keys.py`). So what new claims could be
compared with, and what is stirred by joining them (`regroup.py`), is all that has to be merged
again; and whoever merges everything at once needs no more than a few weeks of claims at a time.
"""

import itertools
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeVar

from marsad.model import Document, EventClaim, Incident, Theatre
from marsad.model.merging import Difference, Member, Scored
from marsad.reconcile.cluster import Cluster, cluster
from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Facts, days_of
from marsad.reconcile.grave import recalled
from marsad.reconcile.ground import Ground, Known
from marsad.reconcile.incidents import Composer, incident_id
from marsad.reconcile.keys import addresses, enquiries, meeting
from marsad.reconcile.link import Linker
from marsad.reconcile.recollect import Recollections
from marsad.reconcile.regroup import Regrouping
from marsad.reconcile.sweep import Neighbourhood, Sweep, order
from marsad.vocabulary import Vocabulary

Joined = tuple[Sequence[Cluster], Sequence[Scored]]
"""Clusters of claims, and the pairs that connect them."""
T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield items some at a time."""
    left = iter(items)
    while some := list(itertools.islice(left, size)):
        yield some


class Neighbourhoods:
    """Merges one change of event claims into a record."""

    def __init__(
        self, known: Known, theatre: Theatre, vocabulary: Vocabulary, rulings: Rulings
    ) -> None:
        self._known = known
        self._rulings = rulings
        self._documents: dict[str, Document] = {}
        self._held = Counter[str]()  # by report, how many of its claims have facts
        self._linker = Linker(self._documents, (), theatre, vocabulary)
        self._composer = Composer(self._documents, (), theatre, vocabulary)
        self._recollections = Recollections(known, {}, ())
        self._expected: dict[float, list[str]] = defaultdict(list)
        self._recalling: list[str] = []

    def change(
        self,
        ground: Ground,
        came: Iterable[EventClaim],
        again: Iterable[EventClaim],
        left: Collection[str],
    ) -> Difference:
        """Return what a change makes of the incidents.

        `came` are claims that are new, or whose report is read anew; `again` those that stay as
        they are while something said of them changes (a decision, a copy of their report). Those
        that have `left` need not be known any more.
        """
        touched = {c.id: c for c in (*again, *came)}
        self._recollections = Recollections(self._known, touched, left)
        touched |= {c.id: c for c in self._recollections.stirred(ground)}
        self._hold(list(touched.values()))
        groups = Sweep(self._linker, self._rulings).neighbourhoods(
            sorted((self._linker.facts[claim] for claim in touched), key=_turn)
        )
        pairs = [pair for group in groups for pair in group.pairs]
        pairs += self._crossing(ground, touched, {*touched, *left})
        regrouping = Regrouping(ground, self._linker, self._rulings, self._fetch)
        clusters = regrouping.clusters(touched.keys(), left, pairs)
        return self._merge([(clusters, pairs)], regrouping.pool, touched.keys(), left)

    def expect(self, claims: Sequence[EventClaim]) -> None:
        """Note by what days claims are swept that all come in `whole`.

        What a claim recalls is known once all shares are in place.
        """
        recalling = {claim.id for claim in claims if recalled(claim)}
        self._recalling += sorted(recalling)
        self._order([claim for claim in claims if claim.id not in recalling])

    def _order(self, claims: Sequence[EventClaim]) -> None:
        """Note by what days claims are swept."""
        undated = {claim.span.document for claim in claims if not claim.when.known}
        documents = self._known.documents(sorted(undated))
        for claim in claims:
            meant = self._recollections.meant(claim)
            day, id_ = order(claim.id, days_of(claim, documents, meant))
            self._expected[day].append(id_)

    def whole(self, size: int) -> Iterator[Difference]:
        """Yield what all claims expected make of incidents, about `size` claims at a time."""
        for ids in batched(self._recalling, size):
            self._order(self._events(ids))
        groups = Sweep(self._linker, self._rulings).neighbourhoods(self._in_turn(size))
        some: list[Neighbourhood] = []
        claims: set[str] = set()
        for group in groups:
            some.append(group)
            claims.update(group.claims)
            if len(claims) >= size:
                yield self._merge(map(self._at_once, some), {}, claims, ())
                some, claims = [], set()
        yield self._merge(map(self._at_once, some), {}, claims, ())

    def _at_once(self, group: Neighbourhood) -> Joined:
        """Return the clusters of a neighbourhood, and its pairs."""
        self._linker.recall(group.pairs)
        return cluster(group.claims, group.pairs, self._linker, self._rulings), group.pairs

    def _in_turn(self, size: int) -> Iterator[Facts]:
        """Yield the facts of all claims expected in the order of the sweep."""
        days = sorted(self._expected)
        ordered = (claim for day in days for claim in sorted(self._expected.pop(day)))
        for some in batched(ordered, size):
            self._fetch(some)
            yield from (self._linker.facts[claim] for claim in some)

    def _fetch(self, claims: Sequence[str]) -> None:
        """Make facts of those of these claims of which there are none."""
        missing = sorted(set(claims) - self._linker.facts.keys())
        self._hold(self._events(missing))

    def _events(self, ids: Sequence[str]) -> list[EventClaim]:
        return [c for c in self._known.claims(ids) if isinstance(c, EventClaim)]

    def _hold(self, claims: Sequence[EventClaim]) -> None:
        """Make facts of claims, with all that is known of their reports."""
        missing = {claim.span.document for claim in claims} - self._documents.keys()
        self._documents |= self._known.documents(sorted(missing))
        pairs = list(self._known.duplicates(sorted(missing)))
        self._linker.note(pairs)
        self._composer.note(pairs)
        for claim in claims:
            self._linker.add(claim, self._recollections.meant(claim))
            self._held[claim.span.document] += 1

    def _forget(self, claims: Sequence[str]) -> None:
        """Drop facts, and reports of which no claim has any."""
        for claim in claims:
            document = self._linker.facts[claim].document
            self._held[document] -= 1
            if not self._held[document]:
                del self._held[document]
                self._documents.pop(document, None)
        self._linker.forget(claims)

    def _crossing(
        self, ground: Ground, touched: Collection[str], others_than: Set[str]
    ) -> list[Scored]:
        """Return the pairs alike enough of a touched claim and another than some."""
        facts = self._linker.facts
        asked = {claim: enquiries(facts[claim]) for claim in touched}
        under = ground.under(sorted(set[int]().union(*asked.values())))
        others = {
            claim: {o for key in keys for o in under.get(key, ())} - others_than
            for claim, keys in asked.items()
        }
        self._fetch(sorted(set[str]().union(*others.values())))
        found: list[Scored] = []
        for claim, some in others.items():
            meets = meeting(facts[claim])
            met = [other for other in some if other in facts and meets(facts[other])]
            found += self._linker.pairs(claim, met)
        return found

    def _merge(
        self,
        groups: Iterable[Joined],
        pool: Mapping[str, Member],
        touched: Set[str],
        left: Collection[str],
    ) -> Difference:
        """Return what is changed by these clusters, the pool being where claims lay."""
        before: dict[str, set[str]] = defaultdict(set)
        for member in pool.values():
            before[member.incident].add(member.claim)
        made: list[Incident] = []
        members: list[Member] = []
        found: dict[str, bytes] = {}
        links: list[Scored] = []
        after: set[str] = set()
        for clusters, scored in groups:
            for some in clusters:
                name = incident_id(some.claims)
                after.add(name)
                if before.get(name) != set(some.claims) or not touched.isdisjoint(some.claims):
                    made.append(self._composer.compose(some, self._linker, self._rulings))
                members += (Member(claim=claim, incident=name) for claim in some.claims)
            claims = [claim for some in clusters for claim in some.claims]
            links += scored
            for claim in touched & set(claims):
                keys = sorted(addresses(self._linker.facts[claim]))
                found[claim] = array("q", keys).tobytes()
            self._forget(claims)
        return Difference(
            gone=tuple(sorted(before.keys() - after)),
            left=tuple(sorted(left)),
            made=tuple(sorted(made, key=lambda incident: incident.id)),
            members=tuple(m for m in members if m.claim in touched or pool.get(m.claim) != m),
            addresses=found,
            links=tuple(links),
        )


def _turn(fact: Facts) -> tuple[float, str]:
    return order(fact.claim.id, fact.when)
