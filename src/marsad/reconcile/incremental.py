"""New reports touch only their neighbourhoods; the result is that of merging everything at once.

Whether two claims are compared depends on these two alone (`keys.py`), and incidents never reach
beyond a neighbourhood of connected claims. So what new claims could be compared with, and the
neighbourhoods that those lie in, are all that has to be merged again. Merging at once is the same
upon bare ground.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from itertools import chain

from marsad.model import Document, Duplicate, EventClaim, Incident, Theatre
from marsad.model.merging import Difference, Member
from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Facts
from marsad.reconcile.ground import Ground
from marsad.reconcile.incidents import Composer, incident_id
from marsad.reconcile.keys import addresses, enquiries
from marsad.reconcile.link import Cluster, Linker, cluster
from marsad.reconcile.sweep import Neighbourhood, Sweep, order
from marsad.vocabulary import Vocabulary


class Neighbourhoods:
    """Merges one change of event claims into a record."""

    def __init__(
        self, ground: Ground, theatre: Theatre, vocabulary: Vocabulary, rulings: Rulings
    ) -> None:
        self._ground = ground
        self._theatre = theatre
        self._vocabulary = vocabulary
        self._rulings = rulings
        self._documents: dict[str, Document] = {}
        self._duplicates: dict[tuple[str, str], Duplicate] = {}
        self._linker = Linker(self._documents, (), theatre, vocabulary)

    def change(
        self, came: Iterable[EventClaim], again: Iterable[EventClaim], left: Collection[str]
    ) -> Difference:
        """Return what a change makes of the incidents.

        `came` are claims that are new, or whose report is read anew; `again` those that stay as
        they are while something said of them changes (a decision, a copy of their report). Those
        that have `left` need not be known any more.
        """
        fresh, seen = {c.id: c for c in came}, {c.id: c for c in again}
        touched = seen | fresh
        self._hold(list(touched.values()))
        known = self._ground.members(sorted({*touched, *left}))
        met = {member.neighbourhood for member in known}
        if not self._ground.bare:
            met |= self._linked(touched) | self._decided(touched)
        pool = {member.claim: member for member in self._ground.neighbours(sorted(met))}
        kept = pool.keys() - set(left)
        missing = sorted(kept - self._linker.facts.keys())
        self._hold([c for c in self._ground.claims(missing) if isinstance(c, EventClaim)])
        facts = sorted((self._linker.facts[claim] for claim in kept | touched.keys()), key=order)
        return self._merge(facts, pool, fresh.keys(), touched.keys(), left)

    def _hold(self, claims: Sequence[EventClaim]) -> None:
        """Make facts of claims, with all that is known of their reports."""
        missing = {claim.span.document for claim in claims} - self._documents.keys()
        self._documents |= self._ground.documents(sorted(missing))
        pairs = list(self._ground.duplicates(sorted(missing)))
        self._duplicates |= {(pair.document, pair.of): pair for pair in pairs}
        self._linker.note(pairs)
        for claim in claims:
            self._linker.add(claim)

    def _linked(self, touched: Collection[str]) -> set[str]:
        """Return the neighbourhoods that hold a claim alike enough to a touched one."""
        asked = {claim: enquiries(self._linker.facts[claim]) for claim in touched}
        under = self._ground.under(sorted(set[int]().union(*asked.values())))
        others = {
            claim: {other for key in keys for other in under.get(key, ())} - {claim}
            for claim, keys in asked.items()
        }
        missing = sorted(set[str]().union(*others.values()) - self._linker.facts.keys())
        self._hold([c for c in self._ground.claims(missing) if isinstance(c, EventClaim)])
        facts = self._linker.facts
        met = {
            other
            for claim, some in others.items()
            for other in some
            if other in facts and self._linker.worth(claim, other) is not None
        }
        return {member.neighbourhood for member in self._ground.members(sorted(met))}

    def _decided(self, touched: Collection[str]) -> set[str]:
        """Return the neighbourhoods that a decision joins with touched claims."""
        new = set(touched)
        pairs = [pair for pair in self._rulings.together if new & set(pair)]
        members = self._ground.members(sorted(set(chain.from_iterable(pairs))))
        return {member.neighbourhood for member in members}

    def _merge(
        self,
        facts: Sequence[Facts],
        pool: Mapping[str, Member],
        fresh: Collection[str],
        touched: Set[str],
        left: Collection[str],
    ) -> Difference:
        """Return what is changed by merging these claims, the pool being where they lay."""
        before: dict[str, set[str]] = defaultdict(set)
        for member in pool.values():
            before[member.incident].add(member.claim)
        composer = Composer(
            self._documents, list(self._duplicates.values()), self._theatre, self._vocabulary
        )
        made: list[Incident] = []
        members: list[Member] = []
        found: dict[str, bytes] = {}
        after: set[str] = set()
        for group in Sweep(self._linker, self._rulings).neighbourhoods(facts):
            for some in cluster(group.claims, group.pairs, self._linker, self._rulings):
                name = incident_id(some.claims)
                after.add(name)
                if before.get(name) != set(some.claims) or not touched.isdisjoint(some.claims):
                    made.append(composer.compose(some, self._linker, self._rulings))
                members += _members(group, some, name)
            for claim in group.claims:
                if claim in fresh:
                    keys = sorted(addresses(self._linker.facts[claim]))
                    found[claim] = array("q", keys).tobytes()
            self._linker.forget(group.claims)
        return Difference(
            gone=tuple(sorted(before.keys() - after)),
            left=tuple(sorted(left)),
            made=tuple(sorted(made, key=lambda incident: incident.id)),
            members=tuple(m for m in members if m.claim in fresh or pool.get(m.claim) != m),
            addresses=found,
        )


def _members(group: Neighbourhood, some: Cluster, incident: str) -> list[Member]:
    """Return where the claims of one incident lie."""
    name = min(group.claims)
    return [Member(claim=claim, neighbourhood=name, incident=incident) for claim in some.claims]
