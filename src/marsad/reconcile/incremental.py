"""New reports touch only their neighbourhoods; the result is that of merging everything at once.

Whether two claims are compared depends on these two alone (`keys.py`), and incidents never reach
beyond a neighbourhood of connected claims. So what new claims could be compared with, and the
neighbourhoods that those lie in, are all that has to be merged again.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain

from marsad.model import Document, Duplicate, EventClaim, Incident, Noun, Theatre
from marsad.reconcile.decide import Rulings
from marsad.reconcile.facts import Facts
from marsad.reconcile.incidents import Composer, incident_id
from marsad.reconcile.keys import addresses, enquiries
from marsad.reconcile.link import Cluster, Linker, cluster
from marsad.reconcile.sweep import Neighbourhood, Sweep, order
from marsad.vocabulary import Vocabulary


class Change(Noun, frozen=True, kw_only=True):
    """What new claims did to a record: incidents that are no more, and those in their place."""

    gone: tuple[str, ...]
    made: tuple[Incident, ...]


class Neighbourhoods:
    """Knows where claims lie and which incidents they make; the claims themselves are fetched.

    `fetch` returns the claims with these ids; `documents` and `duplicates` may grow between calls.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[str]], Iterable[EventClaim]],
        documents: Mapping[str, Document],
        duplicates: Sequence[Duplicate],
        theatre: Theatre,
        vocabulary: Vocabulary,
        rulings: Rulings = Rulings(),
    ) -> None:
        self._fetch = fetch
        self._documents = documents
        self._duplicates = duplicates
        self._theatre = theatre
        self._vocabulary = vocabulary
        self._rulings = rulings
        self._under: dict[int, list[str]] = defaultdict(list)
        self._in: dict[str, str] = {}
        self._claims: dict[str, tuple[str, ...]] = {}  # of each neighbourhood
        self._incidents: dict[str, dict[str, tuple[str, ...]]] = {}  # and the claims of each

    def add(self, claims: Iterable[EventClaim]) -> Change:
        """Return what claims change, those that are known already left out."""
        linker = self._linker()
        new = [linker.add(c) for c in {c.id: c for c in claims}.values() if c.id not in self._in]
        met = self._linked(new, linker) | self._decided({fact.claim.id for fact in new})
        for fact in new:
            for key in addresses(fact):
                self._under[key].append(fact.claim.id)
        return self._merge(linker, {fact.claim.id for fact in new}, met)

    def _linked(self, new: Sequence[Facts], linker: Linker) -> set[str]:
        """Return the neighbourhoods that hold a claim alike enough to one of the new ones."""
        asked = {
            fact.claim.id: {c for key in enquiries(fact) for c in self._under.get(key, ())}
            for fact in new
        }
        for claim in self._fetch(sorted(set[str]().union(*asked.values()))):
            linker.add(claim)
        return {
            self._in[other]
            for claim, others in asked.items()
            for other in others
            if linker.worth(claim, other) is not None
        }

    def remove(self, claims: Iterable[str]) -> Change:
        """Return what changes when claims are taken back; `fetch` must still know them."""
        left = {claim for claim in claims if claim in self._in}
        for claim in self._fetch(sorted(left)):
            for key in addresses(self._linker().add(claim)):
                self._under[key].remove(claim.id)
        met = {self._in.pop(claim) for claim in sorted(left)}
        return self._merge(self._linker(), set(), met, left)

    def _linker(self) -> Linker:
        return Linker(self._documents, self._duplicates, self._theatre, self._vocabulary)

    def _decided(self, new: set[str]) -> set[str]:
        """Return the neighbourhoods that a decision joins with new claims."""
        pairs = [pair for pair in self._rulings.together if new & set(pair)]
        return {self._in[claim] for claim in chain.from_iterable(pairs) if claim in self._in}

    def _merge(
        self, linker: Linker, new: set[str], met: set[str], left: Collection[str] = ()
    ) -> Change:
        """Return the change that new claims make with what they met, or those that have left."""
        old = {c for name in met for c in self._claims[name]}.difference(left)
        for claim in self._fetch(sorted(old - set(linker.facts))):
            linker.add(claim)
        facts = sorted((linker.facts[claim] for claim in new | old), key=order)
        before: dict[str, tuple[str, ...]] = {}
        for name in met:
            del self._claims[name]
            before |= self._incidents.pop(name)
        composer = Composer(self._documents, self._duplicates, self._theatre, self._vocabulary)
        after: dict[str, tuple[str, ...]] = {}
        made = list[Incident]()
        for group in Sweep(linker, self._rulings).neighbourhoods(facts):
            clusters = cluster(group.claims, group.pairs, linker, self._rulings)
            found = {incident_id(c.claims): c for c in clusters}
            self._keep(group, found)
            for name, members in found.items():
                after[name] = tuple(sorted(members.claims))
                if before.get(name) != after[name]:
                    made.append(composer.compose(members, linker, self._rulings))
        return Change(
            gone=tuple(sorted(set(before) - set(after))),
            made=tuple(sorted(made, key=lambda incident: incident.id)),
        )

    def _keep(self, group: Neighbourhood, found: Mapping[str, Cluster]) -> None:
        """Keep a neighbourhood under its first claim."""
        name = min(group.claims)
        self._in.update(dict.fromkeys(group.claims, name))
        self._claims[name] = tuple(group.claims)
        self._incidents[name] = {i: tuple(sorted(c.claims)) for i, c in found.items()}
