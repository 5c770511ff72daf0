"""Who did it and whom it hit: nobody unarmed attacks, accusers are named as such."""

from marsad.model import ContradictionKind
from tests.reconcile.making import event, figure, only


def names(refs: object) -> list[str]:
    return [ref.name for ref in refs]  # type: ignore[attr-defined]


def test_unarmed_people_start_no_violence() -> None:
    claim = event("a", "Raids on civilians", by=["civilians", "army"], hit=["civilians"])
    incident = only([claim])
    assert names(incident.initiators) == ["army"]
    assert names(incident.targets) == ["civilians"]
    assert "civilians left out: unarmed people start no violence" in incident.reasons["initiators"]


def test_unarmed_people_may_do_what_is_no_violence() -> None:
    incident = only(
        [event("a", "Crowds burned the office", "property_destruction", by=["civilians"])]
    )
    assert names(incident.initiators) == ["civilians"]
    fled = only([event("a", "People left the town", "displacement", by=["civilians"])])
    assert names(fled.initiators) == ["civilians"]


def test_an_accuser_is_named_as_such() -> None:
    accused = event("a", "Rebels shelled the town", "shelling", by=["rebels"], says=["SANA"])
    incident = only([accused])
    assert incident.reasons["initiators"] == (
        "rebels, as claimed by SANA alone, of the opposed side"
    )
    both = only(
        [accused, event("b", "Rebels shelled the town", "shelling", by=["rebels"], says=["SOHR"])]
    )
    assert both.reasons["initiators"] == "rebels, named by SANA and SOHR"


def test_whoever_speaks_of_its_own_side_is_named() -> None:
    incident = only(
        [event("a", "The army took the town", "territory_gained", by=["army"], says=["SANA"])]
    )
    assert incident.reasons["initiators"] == "army, named by SANA, SANA speaking of its own side"
    assert incident.reasons["targets"] == "no claim names any"


def test_one_named_in_both_roles_takes_the_one_that_more_claims_give() -> None:
    claims = [
        event("a", "Rebels shelled the army base", "shelling", by=["rebels", "army"], hit=["army"]),
        event("b", "Rebels shelled the army base", "shelling", by=["rebels"], hit=["army"]),
    ]
    incident = only(claims)
    assert names(incident.initiators) == ["rebels"]
    assert names(incident.targets) == ["army"]
    clash = only([event("a", "They fought", "armed_clash", by=["rebels", "army"], hit=["army"])])
    assert names(clash.initiators) == ["army", "rebels"]


def test_of_equal_counts_whoever_has_an_attacker_was_hit() -> None:
    incident = only([event("a", "Shells hit", "shelling", by=["army", "rebels"], hit=["army"])])
    assert names(incident.initiators) == ["rebels"]
    assert names(incident.targets) == ["army"]
    alone = only([event("a", "Shells hit", "shelling", by=["army"], hit=["army", "civilians"])])
    assert names(alone.initiators) == ["army"]
    assert names(alone.targets) == ["civilians"]


def test_civilians_among_the_accused_make_no_contradiction() -> None:
    claims = [
        event("a", "A blast hit the town", by=["civilians", "army"], says=["SOHR"]),
        event("b", "A blast hit the town", by=["army"], says=["SANA"]),
    ]
    assert not only(claims).contradictions
    claims.append(event("c", "A blast hit the town", by=["rebels"], says=["residents"]))
    kinds = [c.kind for c in only(claims).contradictions]
    assert kinds == [ContradictionKind.PERPETRATOR]


def test_means_and_status_say_how_many_claims_give_them() -> None:
    claims = [
        event("a", "Barrel bombs fell on the town", means="barrel bomb", figures=[figure(5, 5)]),
        event("b", "Bombs fell on the town", figures=[figure(5, 5)]),
    ]
    reasons = only(claims).reasons
    assert reasons["means"] == "barrel bomb, in 1 of 2 claims"
    assert reasons["status"] == "all 2 claims report it, none denies it"
    assert only(claims[1:]).reasons["means"] == "no claim names any"


def test_whom_few_claims_name_is_left_out_and_said() -> None:
    claims = [
        event(f"d{n}", f"Jets bombed the town, report {n}", by=["army"], says=[f"source {n}"])
        for n in range(9)
    ]
    stray = event("e", "Jets bombed the town, fsa said", by=["army", "fsa"])
    incident = only([*claims, stray])
    assert names(incident.initiators) == ["army"]
    assert (
        "fsa left out: fewer than one in five of the claims name them"
        in (incident.reasons["initiators"])
    )
