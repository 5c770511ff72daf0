"""Laws of merging: order does not matter, every claim is in one incident, values are claimed."""

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.model import Claim, EventClaim, to_json
from tests.reconcile.making import control, day, event, figure, merge, quantity, tally

PLACES = ["Aleppo", "Maadi", "Furqan", "Saraqib", "Binnish", None]
TYPES = ["air_strike", "shelling", "armed_clash", "territory_gained", "withdrawal", "siege"]
DAYS = ["2016-08-01", "2016-08-02", "2016-08-03", None]
ACTORS = ["army", "rebels", "hts", "civilians", "unidentified"]
SAYS = [[], ["SOHR"], ["SANA"], ["residents"], ["SOHR", "AFP"]]


@st.composite
def events(draw: st.DrawFn) -> EventClaim:
    number = draw(st.integers(0, 40))
    document = draw(st.sampled_from("abcd"))
    return event(
        document,
        f"{draw(st.sampled_from(['Bombs fell', 'A raid struck', 'They fought']))} {number}",
        draw(st.sampled_from(TYPES)),
        where=draw(st.sampled_from(PLACES)),
        when=draw(st.sampled_from(DAYS)),
        by=draw(st.lists(st.sampled_from(ACTORS), max_size=2, unique=True)),
        hit=draw(st.lists(st.sampled_from(ACTORS), max_size=1)),
        says=draw(st.sampled_from(SAYS)),
        figures=[figure(number, draw(st.sampled_from([number, None])))] if number > 10 else [],
    )


def unique(claims: list[EventClaim]) -> list[EventClaim]:
    return list({claim.id: claim for claim in claims}.values())


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(claims: list[EventClaim], rng: random.Random) -> None:
    others: list[Claim] = [
        control("e", "Saraqib", "rebels", "2016-07-30"),
        control("f", "Saraqib", "army", "2016-08-02"),
        tally("g", quantity(300_000, None), until=day("2016-08-01")),
        tally("h", quantity(280_000, None)),
    ]
    ordered: list[Claim] = [*unique(claims), *others]
    shuffled = list(ordered)
    rng.shuffle(shuffled)
    assert to_json(merge(ordered)) == to_json(merge(shuffled))


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), max_size=14))
def test_every_claim_is_in_exactly_one_incident(claims: list[EventClaim]) -> None:
    found = merge(unique(claims)).incidents
    assert sorted(c for i in found for c in i.claims) == sorted({c.id for c in claims})
    assert len({incident.id for incident in found}) == len(found)


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), min_size=1, max_size=14))
def test_numbers_are_claimed_and_in_order(claims: list[EventClaim]) -> None:
    by_id = {claim.id: claim for claim in claims}
    for incident in merge(unique(claims)).incidents:
        given_numbers = {
            number
            for claim in incident.claims
            for f in by_id[claim].figures
            for number in (f.quantity.low, f.quantity.high)
        }
        for toll in incident.figures:
            assert {toll.low, toll.best, toll.high} <= given_numbers | {None}
            known = [n for n in (toll.low, toll.best, toll.high) if n is not None]
            assert known == sorted(known)


def test_a_large_record_is_merged_in_seconds() -> None:
    rng = random.Random(7)
    claims = [
        event(
            f"d{i // 3}",
            f"Report {i} tells of {rng.choice(['bombs', 'shells', 'clashes'])} there",
            rng.choice(TYPES),
            where=rng.choice(["Aleppo", "Saraqib", "Binnish", "Damascus", "Atareb"]),
            when=f"20{rng.randrange(12, 20)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 28):02}",
            by=[rng.choice(ACTORS)],
        )
        for i in range(2000)
    ]
    began = time.process_time()
    merge(claims)
    # 5,000 claims take under 5 s; a quadratic step would take 2,000 past this.
    assert time.process_time() - began < 6
