"""Agreements with their alleged breaches, and positions with their counts."""

from typing import Any

from marsad.model import (
    Agreement,
    AgreementClaim,
    Claim,
    PositionChange,
    PositionClaim,
    Quantity,
    Span,
    When,
    identified,
)
from tests.reconcile.making import day, document, event, merge, place, quantity, ref


def deal(document_id: str, **more: Any) -> AgreementClaim:
    span = Span(document=document_id, start=0, end=4, quote="deal")
    return identified(AgreementClaim(id="", span=span, type="ceasefire", **more))


def agreements(*claims: Claim) -> tuple[Agreement, ...]:
    return merge(claims).agreements


def test_only_mentioned_agreements_of_the_theatre_with_their_breaches() -> None:
    breach = event("b", "Shells broke it", "ceasefire_violation", when="2019-02-01")
    before = event("c", "Shells broke it", "ceasefire_violation", when="2016-02-01")
    elsewhere = event(
        "d", "Shells broke it", "ceasefire_violation", when="2019-02-01", where="Damascus"
    )
    truce = deal("a", agreement="truce", parties=(ref("rebels"),))
    claims: list[Claim] = [truce, breach, before, elsewhere]
    merged = merge(claims)
    [found] = merged.agreements
    assert (found.name, found.terms) == ("Truce of Idlib", "a demilitarised zone")
    assert [party.name for party in found.parties] == ["russia", "rebels"]
    assert found.places == ("Saraqib",)
    [violation] = found.violations
    assert next(i for i in merged.incidents if i.id == violation).claims == (breach.id,)


def test_a_deal_that_no_list_knows_is_one_if_place_and_days_agree() -> None:
    one = deal("a", place=place("Saraqib"), when=day("2016-08-01"), parties=(ref("rebels"),))
    same = deal("b", place=place("Saraqib"), when=day("2016-08-03"), parties=(ref("army"),))
    later = deal("c", place=place("Saraqib"), when=day("2017-08-03"))
    found = agreements(one, same, later)
    assert sorted(len(agreement.claims) for agreement in found) == [1, 2]
    assert {agreement.name for agreement in found} == {"ceasefire, Saraqib"}


def position(
    document_id: str,
    change: PositionChange,
    count: Quantity | None,
    when: When | None = None,
    where: str = "Saraqib",
) -> PositionClaim:
    span = Span(document=document_id, start=0, end=5, quote="posts")
    claim = PositionClaim(
        id="",
        span=span,
        owner=ref("russia"),
        type="observation_post",
        change=change,
        count=count,
        place=place(where),
        when=when or When(),
    )
    return identified(claim)


def test_counts_of_positions_follow_one_another() -> None:
    claims = [
        position("b", PositionChange.LEFT, quantity(4, 4, "four"), day("2020-12-20")),
        position("a", PositionChange.ESTABLISHED, quantity(12, 12, "a dozen"), day("2018-10-01")),
        position("c", PositionChange.HELD, quantity(1, 1), where="Aleppo"),
    ]
    found = {p.place.name: p for p in merge(claims).positions if p.place}
    posts = found["Saraqib"]
    assert [(c.change, c.quantity.low) for c in posts.counts if c.quantity] == [
        (PositionChange.ESTABLISHED, 12),
        (PositionChange.LEFT, 4),
    ]
    assert (posts.start, posts.end) == (day("2018-10-01"), When())
    assert posts.reason.endswith("established (a dozen), then left (four).")
    assert len(found) == 2


def test_all_left_is_an_end_and_a_report_dates_what_it_does_not() -> None:
    claims = [
        position("a", PositionChange.HELD, None),
        position("b", PositionChange.LEFT, None, day("2020-12-20")),
    ]
    [found] = merge(claims, [document("a", "2019-01-01")]).positions
    assert found.end == day("2020-12-20")
    assert found.start == When()
