"""Holdings, series, agreements and positions: each hangs on the claims and incidents of one key.

So those of the keys that a change touches are all that has to be composed again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from marsad.model import (
    AgreementClaim,
    Claim,
    ControlClaim,
    Document,
    Incident,
    PositionClaim,
    Status,
    TallyClaim,
    Theatre,
)
from marsad.model.merging import Part, PartKind, Share
from marsad.reconcile.agreements import breach, compose_agreements, deal
from marsad.reconcile.asserted import joined
from marsad.reconcile.ground import Ground
from marsad.reconcile.holdings import Keeper, extent
from marsad.reconcile.positions import compose_positions, post
from marsad.reconcile.series import Teller
from marsad.reconcile.sides import Sides
from marsad.reconcile.voices import Voices

Keys = dict[PartKind, dict[str, set[str]]]
"""Ids of claims and incidents by kind and key."""


class Parts:
    """Composes what is touched by a change of claims and incidents."""

    def __init__(self, ground: Ground, theatre: Theatre) -> None:
        self._ground = ground
        self._theatre = theatre
        self._sides = Sides(theatre)
        self._voices = Voices(theatre, self._sides)
        self._claims: dict[str, Claim] = {}
        self._incidents: dict[str, Incident] = {}
        self._documents: dict[str, Document] = {}

    def change(
        self, claims: Sequence[Claim], incidents: Sequence[Incident], gone: Collection[str]
    ) -> tuple[tuple[Share, ...], tuple[Part, ...]]:
        """Return the shares of touched claims and incidents, and all parts that these touch.

        `gone` are ids of claims and incidents that are no more.
        """
        self._claims = {claim.id: claim for claim in claims}
        self._incidents = {incident.id: incident for incident in incidents}
        parted = {*self._claims, *self._incidents, *gone}
        shares = tuple(self._shares())
        touched: Keys = defaultdict(lambda: defaultdict(set))
        for share in (*self._ground.shares_of(sorted(parted)), *shares):
            touched[share.kind][share.key].clear()
        if PartKind.BREACH in touched:
            for share in self._ground.shares_in(PartKind.AGREEMENT, None):
                touched[PartKind.AGREEMENT][share.key].clear()
        elif PartKind.AGREEMENT in touched:
            touched[PartKind.BREACH][""].clear()
        for kind, keys in touched.items():
            for share in self._ground.shares_in(kind, sorted(keys)):
                if share.member not in parted:
                    keys[share.key].add(share.member)
        for share in shares:
            touched[share.kind][share.key].add(share.member)
        self._fetch(touched)
        return shares, tuple(self._parts(touched))

    def _shares(self) -> Iterator[Share]:
        """Yield what touched claims and incidents are members of."""
        teller = Teller(self._documents, self._theatre, self._voices, self._sides)
        self._read(self._claims.values())
        for noun in (*self._claims.values(), *self._incidents.values()):
            for kind, key in self._keys(noun, teller):
                yield Share(kind=kind, key=key, member=noun.id)

    def _keys(self, noun: Claim | Incident, teller: Teller) -> Iterator[tuple[PartKind, str]]:
        if isinstance(noun, ControlClaim | Incident):
            where = extent(noun)
            if where is not None:
                yield PartKind.HOLDING, where
        if isinstance(noun, Incident) and breach(noun):
            yield PartKind.BREACH, ""
        if isinstance(noun, TallyClaim) and noun.status is Status.REPORTED:
            yield PartKind.SERIES, teller.thing(noun)
        if isinstance(noun, AgreementClaim) and noun.status is not Status.DENIED:
            yield PartKind.AGREEMENT, deal(noun)
        if isinstance(noun, PositionClaim) and noun.status is not Status.DENIED:
            yield PartKind.POSITION, joined(post(noun, self._sides))

    def _fetch(self, touched: Keys) -> None:
        """Fetch the claims and incidents that touched parts hang on, and their reports."""
        members = {m for keys in touched.values() for some in keys.values() for m in some}
        missing = members - self._claims.keys() - self._incidents.keys()
        found = list(self._ground.incidents(sorted(missing)))
        self._incidents |= {incident.id: incident for incident in found}
        members = _members(touched, PartKind.HOLDING)
        on_holders = [self._incidents[m] for m in members if m in self._incidents]
        telling = {claim for incident in on_holders for claim in incident.claims}
        wanted = (missing - self._incidents.keys()) | (telling - self._claims.keys())
        self._claims |= {claim.id: claim for claim in self._ground.claims(sorted(wanted))}
        # A withdrawal may be from posts alone, which its report tells of beside it.
        left = {doc for i in on_holders if i.type == "withdrawal" for doc in i.documents}
        for claim in self._ground.claims_in(sorted(left)):
            if isinstance(claim, PositionClaim):
                self._claims.setdefault(claim.id, claim)
        self._read(self._claims.values())

    def _read(self, claims: Iterable[Claim]) -> None:
        """Fetch the reports of claims."""
        missing = {claim.span.document for claim in claims} - self._documents.keys()
        self._documents |= self._ground.documents(sorted(missing))

    def _parts(self, touched: Keys) -> Iterator[Part]:
        """Yield the parts of all touched keys, those that nothing makes any more too."""
        made = dict(self._holdings(touched[PartKind.HOLDING]))
        for key in sorted(touched[PartKind.HOLDING]):
            yield made.get(key) or Part(kind=PartKind.HOLDING, key=key)
        teller = Teller(self._documents, self._theatre, self._voices, self._sides)
        breaches = [self._incidents[m] for m in sorted(_members(touched, PartKind.BREACH))]
        for key, members in sorted(touched[PartKind.SERIES].items()):
            tallies = [c for c in self._of(members) if isinstance(c, TallyClaim)]
            yield Part(kind=PartKind.SERIES, key=key, series=teller.tell(tallies))
        for key, members in sorted(touched[PartKind.AGREEMENT].items()):
            deals = [c for c in self._of(members) if isinstance(c, AgreementClaim)]
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
