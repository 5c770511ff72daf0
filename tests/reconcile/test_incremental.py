"""Merging by and by gives what merging at once gives, in any order and any splits."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.model import Document, EventClaim, Incident, to_json
from marsad.reconcile.decide import Rulings
from marsad.reconcile.incremental import Change, Neighbourhoods
from tests.reconcile.making import THEATRE, VOCABULARY, document, event, figure, merge
from tests.reconcile.test_laws import events, unique


class Ledger:
    """Claims read by and by, and the incidents that they make."""

    def __init__(self, rulings: Rulings = Rulings()) -> None:
        self.claims: dict[str, EventClaim] = {}
        self.documents: dict[str, Document] = {}
        self.incidents: dict[str, Incident] = {}
        self.known = Neighbourhoods(
            lambda ids: [self.claims[i] for i in ids],
            self.documents,
            (),
            THEATRE,
            VOCABULARY,
            rulings,
        )

    def read(self, claims: Sequence[EventClaim]) -> Change:
        for claim in claims:
            self.claims[claim.id] = claim
            name = claim.span.document
            self.documents.setdefault(name, document(name, outlet="Paper"))
        return self._apply(self.known.add(claims))

    def take_back(self, ids: Sequence[str]) -> Change:
        change = self.known.remove(ids)
        for claim in ids:
            del self.claims[claim]
        return self._apply(change)

    def _apply(self, change: Change) -> Change:
        for gone in change.gone:
            del self.incidents[gone]
        self.incidents |= {incident.id: incident for incident in change.made}
        return change

    def state(self) -> bytes:
        return to_json([self.incidents[i] for i in sorted(self.incidents)])


def at_once(claims: Sequence[EventClaim]) -> bytes:
    return to_json(list(merge(claims).incidents))


@settings(max_examples=80, deadline=None)
@given(st.lists(events(), max_size=24), st.randoms(use_true_random=False))
def test_any_order_and_any_splits_give_the_same(
    claims: list[EventClaim], rng: random.Random
) -> None:
    left = unique(claims)
    whole = at_once(left)
    rng.shuffle(left)
    ledger = Ledger()
    while left:
        cut = rng.randint(1, len(left))
        ledger.read(left[:cut])
        left = left[cut:]
    assert ledger.state() == whole


@settings(max_examples=40, deadline=None)
@given(st.lists(events(), min_size=1, max_size=16), st.randoms(use_true_random=False))
def test_what_is_taken_back_was_never_there(claims: list[EventClaim], rng: random.Random) -> None:
    ledger = Ledger()
    ledger.read(unique(claims))
    gone = rng.sample(sorted(ledger.claims), rng.randint(0, len(ledger.claims)))
    ledger.take_back(gone)
    assert ledger.state() == at_once(list(ledger.claims.values()))


def test_a_claim_that_is_known_changes_nothing() -> None:
    ledger, claim = Ledger(), event("a", "Bombs fell on the town")
    ledger.read([claim])
    assert ledger.read([claim]) == Change(gone=(), made=())


def test_far_neighbourhoods_are_left_alone() -> None:
    ledger = Ledger()
    ledger.read([event("a", "Bombs fell", where="Damascus"), event("b", "Bombs fell")])
    change = ledger.read([event("c", "Bombs fell", says=["SOHR"])])
    assert [len(incident.claims) for incident in change.made] == [2]
    assert len(ledger.incidents) == 2


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
    pair = (min(one.id, other.id), max(one.id, other.id))
    ledger = Ledger(Rulings(together=frozenset({pair})))
    ledger.read([one])
    change = ledger.read([other])
    assert [sorted(i.claims) for i in change.made] == [list(pair)]
    assert len(ledger.incidents) == 1


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
        assert len(ledger.incidents) == 1
