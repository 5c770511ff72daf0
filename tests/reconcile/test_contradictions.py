"""What origins contradict each other on."""

import msgspec

from marsad.model import Claimant, ContradictionKind, Corroboration, Incident, Status
from tests.reconcile.making import event, figure, only


def kinds(incident: Incident) -> set[ContradictionKind]:
    return {contradiction.kind for contradiction in incident.contradictions}


def test_tolls_that_do_not_overlap_are_quoted_side_by_side() -> None:
    incident = only(
        [
            event("a", "Only 12 died, state media said", says=["SANA"], figures=[figure(12, 12)]),
            event(
                "b", "Rescuers counted 35 dead", says=["White Helmets"], figures=[figure(35, 35)]
            ),
        ]
    )
    [toll] = incident.contradictions
    assert toll.kind is ContradictionKind.TOLL
    assert "Only 12 died" in toll.sentence
    assert "Rescuers counted 35" in toll.sentence
    assert [stand.origins for stand in toll.stands] == [("SANA",), ("White Helmets",)]


def test_a_floor_and_a_larger_number_do_not_contradict() -> None:
    incident = only(
        [
            event("a", "At least 12 died", says=["SANA"], figures=[figure(12, None)]),
            event("b", "There were 35 dead", says=["White Helmets"], figures=[figure(35, 35)]),
        ]
    )
    assert kinds(incident) == set()


def test_blaming_opposed_sides_is_a_contradiction_and_allies_is_not() -> None:
    toll = [figure(20, 20)]
    army = event("a", "The army shelled it", "shelling", by=["army"], says=["SOHR"], figures=toll)
    rebels = event("b", "Rebels shelled it", "shelling", by=["rebels"], says=["SANA"], figures=toll)
    russia = event("c", "Russia shelled it", "shelling", by=["russia"], says=["SANA"], figures=toll)
    assert kinds(only([army, rebels])) == {ContradictionKind.PERPETRATOR}
    assert kinds(only([army, russia])) == set()


def test_forces_of_two_states_are_two_accusations_though_allied() -> None:
    toll = [figure(22, 22)]
    army, quds, both, state = (
        event(report, f"{who} shelled it", "shelling", by=by, says=[says], figures=toll)
        for report, who, by, says in (
            ("a", "The army", ["army"], "SOHR"),
            ("b", "Iranians", ["quds force"], "White Helmets"),
            ("c", "The army or Iranians", ["army", "quds force"], "AFP"),
            ("d", "The government", ["government"], "White Helmets"),
        )
    )
    [found] = only([army, quds]).contradictions
    assert found.kind is ContradictionKind.PERPETRATOR
    assert {stand.says for stand in found.stands} == {"army did it", "quds force did it"}
    assert kinds(only([army, both])) == set(), "who cannot tell them apart contradicts neither"
    assert kinds(only([army, state])) == set()


def test_in_a_clash_either_side_may_be_named_first() -> None:
    one = event("a", "They fought", "armed_clash", by=["army"], hit=["rebels"], says=["SOHR"])
    other = event("b", "They fought", "armed_clash", by=["rebels"], hit=["army"], says=["SANA"])
    assert kinds(only([one, other])) == set()


def test_civilians_or_fighters() -> None:
    one = event("a", "A bakery was hit", by=["is"], hit=["civilians"], says=["SOHR"])
    other = event("b", "A barracks was hit", by=["is"], hit=["army"], says=["White Helmets"])
    assert kinds(only([one, other])) == {ContradictionKind.VICTIM}


def test_whom_a_battle_hit_is_no_contradiction() -> None:
    one = event("a", "Families fled", "armed_clash", by=["army"], hit=["civilians"], says=["SOHR"])
    other = event("b", "Rebels held on", "armed_clash", by=["army"], hit=["rebels"], says=["SANA"])
    assert kinds(only([one, other])) == set()


def test_reported_and_denied() -> None:
    said = event("a", "Jets bombed it", by=["army"], says=["SOHR"])
    denied = event("b", "No raid took place", by=["army"], says=["SANA"], status=Status.DENIED)
    incident = only([said, denied])
    assert kinds(incident) == {ContradictionKind.HAPPENED}
    assert incident.status is Status.REPORTED
    assert "SANA denied it." in incident.summary


def test_denied_only_is_a_denied_incident() -> None:
    incident = only([event("a", "No raid took place", says=["SANA"], status=Status.DENIED)])
    assert incident.status is Status.DENIED
    assert incident.summary.startswith("SANA denied that air strikes hit Saraqib")


def test_who_tells_it_does_not_deny_it_as_well() -> None:
    claim = event("a", "Raid, the monitor could not say by whom", says=["SOHR"])
    denied = msgspec.structs.replace(claim, denied_by=(Claimant(name="SOHR"),))
    assert only([denied]).contradictions == ()


def test_whoever_denies_it_in_the_same_report_stands_against_it() -> None:
    denier = (Claimant(name="SANA"),)
    claim = event(
        "a",
        "Activists blamed the army for the raid, which state media denied",
        by=["army"],
        hit=["civilians"],
        says=["SOHR"],
        figures=[figure(9, 9)],
        denied_by=denier,
    )
    incident = only([claim])
    [contradiction] = incident.contradictions
    assert contradiction.kind is ContradictionKind.HAPPENED
    assert [stand.origins for stand in contradiction.stands] == [("SOHR",), ("SANA",)]
    assert [origin.name for origin in incident.origins] == ["SANA", "SOHR"]
    assert "denies it" in incident.origins[0].reason
    assert incident.corroboration is Corroboration.SINGLE
    assert "SANA denied it" in incident.summary
    assert incident.grade == "contested"
