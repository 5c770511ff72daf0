"""Holdings, series, agreements and positions: each hangs on the claims and incidents of one key.

So those of the keys that a change touches are all that has to be composed again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

from marsad.model import (
    AgreementClaim,
    Claim,
    ControlClaim,
    Document,
    EventClaim,
    Incident,
    PositionClaim,
    Status,
    TallyClaim,
    Theatre,
)
from marsad.model.merging import Part, PartKind, Share
from marsad.reconcile.agreements import breach, compose_agreements, covers, deal, within
from marsad.reconcile.asserted import joined, place_key
from marsad.reconcile.ground import Ground, Known
from marsad.reconcile.holdings import Keeper, extent
from marsad.reconcile.positions import compose_positions, post
from marsad.reconcile.recollect import kept_under
from marsad.reconcile.series import Teller
from marsad.reconcile.sides import Sides
from marsad.reconcile.voices import Voices

Keys = dict[PartKind, dict[str, set[str]]]
"""Ids of claims and incidents by kind and key."""

COMPOSED = (PartKind.HOLDING, PartKind.SERIES, PartKind.AGREEMENT, PartKind.POSITION)
"""What something is composed of; of the other kinds it hangs on what these find."""


class Parts:
    """Composes what is touched by a change of claims and incidents."""

    def __init__(self, known: Known, theatre: Theatre) -> None:
        self._known = known
        self._theatre = theatre
        self._sides = Sides(theatre)
        self._voices = Voices(theatre, self._sides)
        self._claims: dict[str, Claim] = {}
        self._incidents: dict[str, Incident] = {}
        self._documents: dict[str, Document] = {}
        self._covered: dict[tuple[str | None, str], set[str]] = {}

    def change(
        self,
        ground: Ground,
        claims: Sequence[Claim],
        incidents: Sequence[Incident],
        gone: Collection[str],
    ) -> tuple[tuple[Share, ...], tuple[Part, ...]]:
        """Return the shares of touched claims and incidents, and all parts that these touch.

        `gone` are ids of claims and incidents that are no more.
        """
        shares = self.shares(claims, incidents)
        parted = {*self._claims, *self._incidents, *gone}
        touched: Keys = defaultdict(lambda: defaultdict(set))
        for share in (*ground.shares_of(sorted(parted)), *shares):
            touched[share.kind][share.key].clear()
        covering = ground.shares_in(PartKind.COVER, sorted(touched[PartKind.BREACH]))
        for share in ground.shares_of(sorted({share.member for share in covering})):
            if share.kind is PartKind.AGREEMENT:
                touched[PartKind.AGREEMENT][share.key].clear()
        return shares, self._compose(touched, parted, shares)

    def whole(self, kind: PartKind, keys: Sequence[str]) -> tuple[Part, ...]:
        """Return the parts of these keys, all shares of claims and incidents being in place."""
        self._claims, self._incidents, self._documents = {}, {}, {}
        touched: Keys = defaultdict(lambda: defaultdict(set))
        touched[kind] = {key: set() for key in keys}
        return self._compose(touched, frozenset(), ())

    def shares(self, claims: Sequence[Claim], incidents: Sequence[Incident]) -> tuple[Share, ...]:
        """Return what claims and incidents are members of."""
        self._claims = {claim.id: claim for claim in claims}
        self._incidents = {incident.id: incident for incident in incidents}
        self._documents = {}
        self._read(c for c in claims if isinstance(c, TallyClaim))
        teller = Teller(self._documents, self._theatre, self._voices, self._sides)
        return tuple(
            Share(kind=kind, key=key, member=noun.id)
            for noun in (*claims, *incidents)
            for kind, key in self._keys(noun, teller)
        )

    def _compose(
        self, touched: Keys, parted: Collection[str], shares: Sequence[Share]
    ) -> tuple[Part, ...]:
        """Return the parts of touched keys; `shares` are those of what is `parted`."""
        for kind in COMPOSED:
            self._fill(kind, touched[kind], parted, shares)
        self._fetch(touched)
        agreements = self._of(_members(touched, PartKind.AGREEMENT))
        touched[PartKind.BREACH] = {key: set() for c in agreements for key in self._covers(c)}
        self._fill(PartKind.BREACH, touched[PartKind.BREACH], parted, shares)
        self._fetch_incidents(_members(touched, PartKind.BREACH))
        return tuple(self._parts(touched))

    def _fill(
        self,
        kind: PartKind,
        keys: dict[str, set[str]],
        parted: Collection[str],
        shares: Iterable[Share],
    ) -> None:
        """Say who the members of these keys are after the change."""
        for share in self._known.shares_in(kind, sorted(keys)):
            if share.member not in parted:
                keys[share.key].add(share.member)
        for share in shares:
            if share.kind is kind and share.key in keys:
                keys[share.key].add(share.member)

    def _covers(self, claim: Claim) -> set[str]:
        if not isinstance(claim, AgreementClaim):
            return set()
        about = (claim.agreement, place_key(claim.place))
        if about not in self._covered:
            self._covered[about] = covers(claim, self._theatre)
        return self._covered[about]

    def _keys(self, noun: Claim | Incident, teller: Teller) -> Iterator[tuple[PartKind, str]]:
        if isinstance(noun, EventClaim):
            yield from kept_under(noun)
        if isinstance(noun, ControlClaim | Incident):
            where = extent(noun)
            if where is not None:
                yield PartKind.HOLDING, where
        if isinstance(noun, Incident) and breach(noun):
            yield from ((PartKind.BREACH, key) for key in within(noun))
        if isinstance(noun, TallyClaim) and noun.status is Status.REPORTED:
            yield PartKind.SERIES, teller.thing(noun)
        if isinstance(noun, AgreementClaim) and noun.status is not Status.DENIED:
            yield PartKind.AGREEMENT, deal(noun)
            yield from ((PartKind.COVER, key) for key in self._covers(noun))
        if isinstance(noun, PositionClaim) and noun.status is not Status.DENIED:
            yield PartKind.POSITION, joined(post(noun, self._sides))

    def _fetch(self, touched: Keys) -> None:
        """Fetch the claims and incidents that touched parts hang on, and their reports."""
        members = {m for keys in touched.values() for some in keys.values() for m in some}
        missing = members - self._claims.keys() - self._incidents.keys()
        self._fetch_incidents(missing)
        members = _members(touched, PartKind.HOLDING)
        on_holders = [self._incidents[m] for m in members if m in self._incidents]
        telling = {claim for incident in on_holders for claim in incident.claims}
        wanted = (missing - self._incidents.keys()) | (telling - self._claims.keys())
        self._claims |= {claim.id: claim for claim in self._known.claims(sorted(wanted))}
        # A withdrawal may be from posts alone, which its report tells of beside it.
        left = {doc for i in on_holders if i.type == "withdrawal" for doc in i.documents}
        for claim in self._known.claims_in(sorted(left)):
            if isinstance(claim, PositionClaim):
                self._claims.setdefault(claim.id, claim)
        self._read(self._claims.values())

    def _fetch_incidents(self, ids: Set[str]) -> None:
        """Fetch those of these incidents that are not at hand."""
        found = self._known.incidents(sorted(ids - self._incidents.keys()))
        self._incidents |= {incident.id: incident for incident in found}

    def _read(self, claims: Iterable[Claim]) -> None:
        """Fetch the reports of claims."""
        missing = {claim.span.document for claim in claims} - self._documents.keys()
        self._documents |= self._known.documents(sorted(missing))

    def _parts(self, touched: Keys) -> Iterator[Part]:
        """Yield the parts of all touched keys, those that nothing makes any more too."""
        made = dict(self._holdings(touched[PartKind.HOLDING]))
        for key in sorted(touched[PartKind.HOLDING]):
            yield made.get(key) or Part(kind=PartKind.HOLDING, key=key)
        teller = Teller(self._documents, self._theatre, self._voices, self._sides)
        for key, members in sorted(touched[PartKind.SERIES].items()):
            tallies = [c for c in self._of(members) if isinstance(c, TallyClaim)]
            yield Part(kind=PartKind.SERIES, key=key, series=teller.tell(tallies))
        for key, members in sorted(touched[PartKind.AGREEMENT].items()):
            deals = [c for c in self._of(members) if isinstance(c, AgreementClaim)]
            places = {place for claim in deals for place in self._covers(claim)}
            alleged = set[str]().union(*(touched[PartKind.BREACH][place] for place in places))
            breaches = [self._incidents[member] for member in sorted(alleged)]
            agreements = compose_agreements(
                deals, breaches, self._documents, self._theatre, self._sides
            )
            yield Part(kind=PartKind.AGREEMENT, key=key, agreements=agreements)
        for key, members in sorted(touched[PartKind.POSITION].items()):
            posts = [c for c in self._of(members) if isinstance(c, PositionClaim)]
            positions = compose_positions(posts, self._documents, self._sides)
            yield Part(kind=PartKind.POSITION, key=key, positions=positions)

    def _holdings(self, keys: Mapping[str, set[str]]) -> Iterator[tuple[str, Part]]:
        """Yield the parts of touched places that hold anything, by key."""
        members = {member for some in keys.values() for member in some}
        others = {c.id for c in self._claims.values() if isinstance(c, ControlClaim)} - members
        claims = {id_: c for id_, c in sorted(self._claims.items()) if id_ not in others}
        incidents = [self._incidents[m] for m in sorted(members) if m in self._incidents]
        keeper = Keeper(claims, self._documents, self._voices, self._sides)
        for key, holdings, contradictions in keeper.keep(incidents):
            part = Part(
                kind=PartKind.HOLDING, key=key, holdings=holdings, contradictions=contradictions
            )
            yield key, part

    def _of(self, members: Iterable[str]) -> list[Claim]:
        return [self._claims[member] for member in sorted(members) if member in self._claims]


def _members(touched: Keys, kind: PartKind) -> set[str]:
    return {member for some in touched[kind].values() for member in some}
