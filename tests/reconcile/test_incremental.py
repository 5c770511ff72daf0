"""Merging by and by gives what merging at once gives, in any order and any splits."""

import datetime
import random
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.model import Claim, Document, Duplicate, EventClaim, Incident, to_json
from marsad.model.merging import Difference, Member, PartKind, Scored, Share
from marsad.reconcile.decide import Rulings
from marsad.reconcile.incremental import Neighbourhoods
from marsad.reconcile.recollect import kept_under
from tests.reconcile.making import THEATRE, VOCABULARY, document, event, figure, merge
from tests.reconcile.test_laws import events, unique


class Ledger:
    """Claims read by and by, as a record keeps them, and the incidents that they make."""

    def __init__(self, rulings: Rulings = Rulings()) -> None:
        self.rulings = rulings
        self.read_claims: dict[str, EventClaim] = {}
        self.made: dict[str, Incident] = {}
        self.lying: dict[str, Member] = {}
        self.keys: dict[int, set[str]] = defaultdict(set)
        self.scored: list[Scored] = []
        self.shares: list[Share] = []
        self.asked: set[str] = set()

    def documents(self, ids: Collection[str]) -> Mapping[str, Document]:
        return {id_: document(id_, outlet="Paper") for id_ in ids}

    def duplicates(self, _documents: Collection[str]) -> Iterable[Duplicate]:
        return ()

    def claims(self, ids: Collection[str]) -> list[EventClaim]:
        self.asked.update(ids)
        return [self.read_claims[id_] for id_ in ids if id_ in self.read_claims]

    def claims_in(self, documents: Collection[str]) -> Iterable[Claim]:
        return [c for c in self.read_claims.values() if c.span.document in documents]

    def incidents(self, ids: Collection[str]) -> Iterable[Incident]:
        return [self.made[id_] for id_ in ids]

    def under(self, addresses: Collection[int]) -> Mapping[int, Collection[str]]:
        return {key: self.keys[key] & self.lying.keys() for key in addresses if key in self.keys}

    def members(self, claims: Collection[str]) -> list[Member]:
        return [self.lying[claim] for claim in claims if claim in self.lying]

    def members_of(self, incidents: Collection[str]) -> list[Member]:
        return [m for m in self.lying.values() if m.incident in incidents]

    def links(self, claims: Collection[str]) -> list[Scored]:
        return [link for link in self.scored if not set(claims).isdisjoint(link[1:])]

    def shares_of(self, members: Collection[str]) -> Iterable[Share]:
        return [share for share in self.shares if share.member in members]

    def shares_in(self, kind: PartKind, keys: Collection[str]) -> Iterable[Share]:
        return [share for share in self.shares if share.kind is kind and share.key in keys]

    def read(self, claims: Sequence[EventClaim]) -> Difference:
        self.read_claims |= {claim.id: claim for claim in claims}
        return self._apply(came=claims)

    def read_in_parts(self, claims: Sequence[EventClaim], rng: random.Random) -> None:
        """Read claims in any order, some at a time."""
        left = list(claims)
        rng.shuffle(left)
        while left:
            cut = rng.randint(1, len(left))
            self.read(left[:cut])
            left = left[cut:]

    def look_again(self, claims: Sequence[EventClaim], rulings: Rulings) -> Difference:
        self.rulings = rulings
        return self._apply(again=claims)

    def take_back(self, ids: Sequence[str]) -> Difference:
        for claim in ids:
            del self.read_claims[claim]
        return self._apply(left=ids)

    def _apply(
        self,
        came: Sequence[EventClaim] = (),
        again: Sequence[EventClaim] = (),
        left: Sequence[str] = (),
    ) -> Difference:
        merging = Neighbourhoods(self, THEATRE, VOCABULARY, self.rulings)
        change = merging.change(self, came, again, left)
        parted = {claim.id for claim in (*came, *again)} | {*left}
        self.shares = [share for share in self.shares if share.member not in parted]
        self.shares += [
            Share(kind=kind, key=key, member=claim.id)
            for claim in (*came, *again)
            for kind, key in kept_under(claim)
        ]
        for gone in change.gone:
            del self.made[gone]
        for claim in change.left:
            del self.lying[claim]
        anew = {*change.left, *change.addresses}
        self.scored = [link for link in self.scored if anew.isdisjoint(link[1:])] + [*change.links]
        self.made |= {incident.id: incident for incident in change.made}
        self.lying |= {member.claim: member for member in change.members}
        for claim, packed in change.addresses.items():
            for key in array("q", packed):
                self.keys[key].add(claim)
        return change

    def state(self) -> bytes:
        return to_json([self.made[i] for i in sorted(self.made)])


def at_once(claims: Sequence[EventClaim]) -> bytes:
    return to_json(list(merge(claims).incidents))


@settings(max_examples=80, deadline=None)
@given(st.lists(events(), max_size=24), st.randoms(use_true_random=False))
def test_any_order_and_any_splits_give_the_same(
    claims: list[EventClaim], rng: random.Random
) -> None:
    left = unique(claims)
    whole = at_once(left)
    ledger = Ledger()
    ledger.read_in_parts(left, rng)
    assert ledger.state() == whole


@settings(max_examples=40, deadline=None)
@given(st.lists(events(), min_size=1, max_size=16), st.randoms(use_true_random=False))
def test_what_is_taken_back_was_never_there(claims: list[EventClaim], rng: random.Random) -> None:
    ledger = Ledger()
    ledger.read(unique(claims))
    gone = rng.sample(sorted(ledger.lying), rng.randint(0, len(ledger.lying)))
    ledger.take_back(gone)
    assert ledger.state() == at_once(list(ledger.read_claims.values()))


def test_crowded_days_give_the_same_and_most_claims_are_left_alone() -> None:
    claims = crowded()
    whole = at_once(claims)
    for seed in range(2):
        rng = random.Random(seed)
        left = rng.sample(claims, len(claims))
        ledger = Ledger()
        while left:
            cut = rng.randint(1, 100)
            ledger.read(left[:cut])
            left = left[cut:]
        gone = rng.sample(claims, 20)
        ledger.take_back([claim.id for claim in gone])
        for claim in gone:
            ledger.read([claim])
        assert ledger.state() == whole
        ledger.asked.clear()
        ledger.read([claims[100]])
        assert len(ledger.asked) < len(claims) / 2


def crowded() -> list[EventClaim]:
    """Return 240 claims of one place and two months, nearly all in one chain of pairs alike."""
    rng = random.Random(7)
    kinds, first = ("air_strike", "shelling"), datetime.date(2016, 7, 1)
    return [
        event(
            f"r{number}",
            f"{rng.choice(('Bombs fell', 'Shells fell'))} {number}",
            rng.choice(kinds),
            when=str(first + datetime.timedelta(days=number // 4)),
            by=rng.sample(["army", "rebels"], rng.randint(0, 1)),
            figures=[figure(toll, toll)] if (toll := rng.randint(0, 12)) > 3 else [],
        )
        for number in range(240)
    ]


def test_a_claim_that_is_read_again_is_composed_alone() -> None:
    ledger, claim = Ledger(), event("a", "Bombs fell on the town")
    ledger.read([claim, event("b", "Bombs fell", where="Damascus")])
    before = ledger.state()
    change = ledger.read([claim])
    assert [incident.claims for incident in change.made] == [(claim.id,)]
    assert (change.gone, ledger.state()) == ((), before)


def test_a_decision_parts_what_was_one() -> None:
    one, other = event("a", "Bombs fell on the town"), event("b", "Bombs fell on the town")
    ledger = Ledger()
    ledger.read([one, other])
    assert len(ledger.made) == 1
    ledger.look_again([one], Rulings(alone=frozenset({one.id})))
    assert sorted(len(incident.claims) for incident in ledger.made.values()) == [1, 1]
    ledger.look_again([one], Rulings())
    assert ledger.state() == at_once([one, other])


def test_far_neighbourhoods_are_left_alone() -> None:
    ledger = Ledger()
    ledger.read([event("a", "Bombs fell", where="Damascus"), event("b", "Bombs fell")])
    change = ledger.read([event("c", "Bombs fell", says=["SOHR"])])
    assert [len(incident.claims) for incident in change.made] == [2]
    assert len(ledger.made) == 2


def test_a_claim_between_two_neighbourhoods_joins_them() -> None:
    ledger = Ledger()
    claims = [event(n, "Bombs fell", when=f"2016-08-0{day}") for n, day in (("a", 1), ("c", 5))]
    ledger.read(claims)
    middle = event("b", "Bombs fell", when="2016-08-03", figures=[figure(20, 20)])
    ledger.read([middle])
    assert ledger.state() == at_once([*claims, middle])


def test_a_decision_reaches_a_claim_that_comes_later() -> None:
    one = event("a", "Bombs fell", where="Damascus")
    other = event("b", "Crowds marched", "protest", when="2017-01-01")
    pair = sorted([one.id, other.id])
    ledger = Ledger(
        Rulings(together={one.id: frozenset({other.id}), other.id: frozenset({one.id})})
    )
    ledger.read([one])
    change = ledger.read([other])
    assert [sorted(i.claims) for i in change.made] == [pair]
    assert len(ledger.made) == 1


@pytest.mark.parametrize("when", [None, "2016-08-01"])
def test_a_claim_without_days_meets_its_incident_either_way(when: str | None) -> None:
    words = "Warplanes struck the vegetable market of the town at noon"
    dated = event("a", words, figures=[figure(12, 12)])
    other = event("b", words, when=when, figures=[figure(12, 12)])
    for order in ([dated, other], [other, dated]):
        ledger = Ledger()
        for claim in order:
            ledger.read([claim])
        assert ledger.state() == at_once([dated, other])
        assert len(ledger.made) == 1
