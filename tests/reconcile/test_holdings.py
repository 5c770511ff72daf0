"""Who holds which place since when."""

from msgspec import structs

from marsad.model import (
    Claim,
    Claimant,
    ContradictionKind,
    ControlClaim,
    Holding,
    HoldingStatus,
    Place,
    PlacePrecision,
    PositionClaim,
    Relation,
    RelationKind,
    When,
    identified,
)
from tests.reconcile.making import control, day, document, event, merge, place, province, ref


def held(*claims: Claim) -> dict[str, Holding]:
    """Return the holdings by holder."""
    return {h.holder.name if h.holder else "": h for h in merge(claims).holdings}


def test_a_capture_starts_one_holding_and_ends_the_other() -> None:
    found = held(
        control("a", "Saraqib", "rebels", "2016-01-01"),
        event("b", "The army took it", "territory_gained", by=["army"], hit=["rebels"]),
    )
    assert found["army"].start == day("2016-08-01")
    assert found["army"].end == When()
    assert found["army"].status is HoldingStatus.HELD
    assert found["rebels"].start == When()
    assert found["rebels"].end == day("2016-08-01")
    assert found["rebels"].last_asserted == day("2016-01-01")
    assert found["rebels"].opposing == found["army"].supporting


def test_a_withdrawal_ends_a_holding_whose_start_is_unknown() -> None:
    found = held(event("a", "Rebels left", "withdrawal", by=["rebels"]))
    assert (found["rebels"].start, found["rebels"].end) == (When(), day("2016-08-01"))


def test_leaving_posts_in_a_place_says_nothing_of_who_holds_it() -> None:
    left = event("a", "Turkey left four posts in Saraqib", "withdrawal", by=["rebels"])
    posts = PositionClaim(
        id="", span=left.span, owner=ref("rebels"), type="observation_post", place=left.place
    )
    assert held(left, identified(posts)) == {}
    assert set(held(left, identified(structs.replace(posts, type="base")))) == {"rebels"}


def test_two_opposed_holders_at_one_time_make_a_place_contested() -> None:
    merged = merge(
        [
            control("a", "Saraqib", "rebels", "2016-08-01"),
            control("b", "Saraqib", "army", "2016-08-10"),
        ]
    )
    assert {h.status for h in merged.holdings} == {HoldingStatus.CONTESTED}
    [contradiction] = merged.contradictions
    assert contradiction.kind is ContradictionKind.HOLDER
    assert "rebels hold Saraqib" in contradiction.sentence
    assert "army hold Saraqib" in contradiction.sentence


def test_a_much_later_holder_replaces_the_earlier_at_a_time_between() -> None:
    found = held(
        control("a", "Saraqib", "rebels", "2016-08-01"),
        control("b", "Saraqib", "army", "2018-08-10"),
    )
    assert found["rebels"].end.start == day("2016-08-01").start
    assert found["rebels"].end.end == day("2018-08-10").start
    assert found["army"].status is HoldingStatus.HELD


def test_undated_claims_end_nothing() -> None:
    found = held(
        control("a", "Saraqib", "rebels", None),
        event("b", "The army took it", "territory_gained", by=["army"]),
    )
    assert found["rebels"].end == When()
    assert found["rebels"].last_asserted == When()
    assert found["rebels"].status is HoldingStatus.CONTESTED


def test_a_claim_without_a_day_is_as_old_as_its_report() -> None:
    claim = control("a", "Saraqib", "rebels", None)
    [holding] = merge([claim], [document("a", "2017-05-01")]).holdings
    assert holding.last_asserted == day("2017-05-01")
    assert holding.start == When()


def test_a_part_of_a_side_holds_for_the_side() -> None:
    found = merge(
        [
            control("a", "Saraqib", "rebels", "2016-08-01"),
            control("b", "Saraqib", "fsa", "2016-08-03"),
        ]
    )
    assert len(found.holdings) == 1
    assert found.contradictions == ()


def test_sides_share_a_province_and_parts_of_a_city() -> None:
    def told(document_id: str, where: Place, holder: str) -> ControlClaim:
        claim: ControlClaim = control(document_id, "Aleppo", holder, "2016-08-01")
        return identified(structs.replace(claim, place=where))

    shared = merge([told("a", province("Idlib"), "rebels"), told("b", province("Idlib"), "army")])
    parts = merge([told("a", part("E"), "rebels"), told("b", part("W"), "army")])
    for merged in (shared, parts):
        assert {h.status for h in merged.holdings} == {HoldingStatus.HELD}
        assert merged.contradictions == ()


def part(bearing: str) -> Place:
    """Return the eastern, or another, part of Aleppo."""
    relation = Relation(kind=RelationKind.PART, anchor="Aleppo", bearing=bearing)
    return structs.replace(place("Aleppo"), relation=relation)


def test_the_whole_country_is_no_holding() -> None:
    claim = control("a", "Aleppo", "rebels", "2016-08-01")
    country = Place(text="Syria", name="Syria", precision=PlacePrecision.COUNTRY)
    assert merge([structs.replace(claim, place=country)]).holdings == ()


def test_besieged_and_called_contested() -> None:
    besieged = held(
        control("a", "Saraqib", "rebels", "2016-07-01"),
        event("b", "The army cut it off", "siege", by=["army"], hit=["rebels"]),
    )
    assert besieged["rebels"].status is HoldingStatus.BESIEGED
    contested = held(control("a", "Saraqib", None, "2016-07-01", contested=True))
    assert contested[""].status is HoldingStatus.CONTESTED


def test_only_the_holder_says_so() -> None:
    alone = held(control("a", "Saraqib", "army", "2016-08-01", claimants=(Claimant(name="SANA"),)))
    assert alone["army"].status is HoldingStatus.CLAIMED
    assert "only the holder itself says so" in alone["army"].reason
    monitor = control("b", "Saraqib", "army", "2016-08-02", claimants=(Claimant(name="SOHR"),))
    both = held(
        control("a", "Saraqib", "army", "2016-08-01", claimants=(Claimant(name="SANA"),)), monitor
    )
    assert both["army"].status is HoldingStatus.HELD
