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
from marsad.model.merging import Difference, Member, Scored
from marsad.reconcile.decide import Rulings
from marsad.reconcile.ground import Ground
from marsad.reconcile.incidents import Composer, incident_id
from marsad.reconcile.keys import addresses, enquiries, meet
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
        touched = {c.id: c for c in (*again, *came)}
        self._hold(list(touched.values()))
        groups = Sweep(self._linker, self._rulings).neighbourhoods(
            sorted((self._linker.facts[claim] for claim in touched), key=order)
        )
        if self._ground.bare:
            return self._merge(groups, {}, touched.keys(), left)
        found = list(groups)
        crossing = self._crossing(touched, {*touched, *left})
        met = self._met([*touched, *left, *(other for _, _, other in crossing)])
        pool = {member.claim: member for member in self._ground.neighbours(sorted(met))}
        kept = pool.keys() - set(left) - touched.keys()
        old = [pair for pair in self._ground.links(sorted(kept)) if kept.issuperset(pair[1:])]
        missing = sorted(kept - self._linker.facts.keys())
        self._hold([c for c in self._ground.claims(missing) if isinstance(c, EventClaim)])
        pairs = [*crossing, *old, *(pair for group in found for pair in group.pairs)]
        claims = sorted(kept | touched.keys())
        joined = connected(claims, pairs, self._rulings.together)
        return self._merge(joined, pool, touched.keys(), left)

    def _hold(self, claims: Sequence[EventClaim]) -> None:
        """Make facts of claims, with all that is known of their reports."""
        missing = {claim.span.document for claim in claims} - self._documents.keys()
        self._documents |= self._ground.documents(sorted(missing))
        pairs = list(self._ground.duplicates(sorted(missing)))
        self._duplicates |= {(pair.document, pair.of): pair for pair in pairs}
        self._linker.note(pairs)
        for claim in claims:
            self._linker.add(claim)

    def _crossing(self, touched: Collection[str], others_than: Set[str]) -> list[Scored]:
        """Return the pairs alike enough of a touched claim and another than some."""
        facts = self._linker.facts
        asked = {claim: enquiries(facts[claim]) for claim in touched}
        under = self._ground.under(sorted(set[int]().union(*asked.values())))
        others = {
            claim: {o for key in keys for o in under.get(key, ())} - others_than
            for claim, keys in asked.items()
        }
        missing = sorted(set[str]().union(*others.values()))
        self._hold([c for c in self._ground.claims(missing) if isinstance(c, EventClaim)])
        return [
            (score, claim, other)
            for claim, some in others.items()
            for other in sorted(some)
            if other in facts and meet(facts[claim], facts[other])
            if (score := self._linker.worth(claim, other)) is not None
        ]

    def _met(self, claims: Collection[str]) -> set[str]:
        """Return the neighbourhoods of these claims, and those that a decision joins with them."""
        some = set(claims)
        decided = (pair for pair in self._rulings.together if not some.isdisjoint(pair))
        some.update(claim for pair in decided for claim in pair)
        return {member.neighbourhood for member in self._ground.members(sorted(some))}

    def _merge(
        self,
        groups: Iterable[Neighbourhood],
        pool: Mapping[str, Member],
        touched: Set[str],
        left: Collection[str],
    ) -> Difference:
        """Return what is changed by these neighbourhoods, the pool being where claims lay."""
        before: dict[str, set[str]] = defaultdict(set)
        for member in pool.values():
            before[member.incident].add(member.claim)
        pairs = list(self._duplicates.values())
        composer = Composer(self._documents, pairs, self._theatre, self._vocabulary)
        made: list[Incident] = []
        members: list[Member] = []
        found: dict[str, bytes] = {}
        links: list[Scored] = []
        after: set[str] = set()
        for group in groups:
            self._linker.recall(group.pairs)
            for some in cluster(group.claims, group.pairs, self._linker, self._rulings):
                name = incident_id(some.claims)
                after.add(name)
                if before.get(name) != set(some.claims) or not touched.isdisjoint(some.claims):
                    made.append(composer.compose(some, self._linker, self._rulings))
                members += _members(group, some, name)
            links += (pair for pair in group.pairs if not touched.isdisjoint(pair[1:]))
            for claim in (claim for claim in group.claims if claim in touched):
                keys = sorted(addresses(self._linker.facts[claim]))
                found[claim] = array("q", keys).tobytes()
            self._linker.forget(group.claims)
        return Difference(
            gone=tuple(sorted(before.keys() - after)),
            left=tuple(sorted(left)),
            made=tuple(sorted(made, key=lambda incident: incident.id)),
            members=tuple(m for m in members if m.claim in touched or pool.get(m.claim) != m),
            addresses=found,
            links=tuple(links),
        )


def connected(
    claims: Sequence[str], pairs: Sequence[Scored], together: Collection[tuple[str, str]]
) -> list[Neighbourhood]:
    """Return the neighbourhoods that pairs and decisions make of claims."""
    of = {claim: Neighbourhood([claim]) for claim in claims}
    decided = ((0.0, *pair) for pair in together if of.keys() >= set(pair))
    for pair in chain(decided, pairs):
        mine, theirs = of[pair[1]], of[pair[2]]
        if mine is not theirs:
            if len(mine.claims) < len(theirs.claims):
                mine, theirs = theirs, mine
            mine.claims += theirs.claims
            of.update(dict.fromkeys(theirs.claims, mine))
    for pair in pairs:
        of[pair[1]].pairs.append((pair[0], min(pair[1:]), max(pair[1:])))
    return list({id(group): group for group in of.values()}.values())


def _members(group: Neighbourhood, some: Cluster, incident: str) -> list[Member]:
    """Return where the claims of one incident lie."""
    name = min(group.claims)
    return [Member(claim=claim, neighbourhood=name, incident=incident) for claim in some.claims]
