"""Origins, corroboration and grade."""

from marsad.model import (
    Corroboration,
    Duplicate,
    DuplicateKind,
    Grade,
    Group,
    Incident,
    Status,
)
from tests.reconcile.making import document, event, figure, merge, only


def names(incident: Incident) -> list[str]:
    return [origin.name for origin in incident.origins]


def test_many_outlets_that_copy_one_monitor_are_one_origin() -> None:
    claims = [event(d, f"Raid {d}, says the monitor", says=["SOHR"]) for d in "abc"]
    incident = only(claims, [document(d, outlet=f"Paper {d}") for d in "abc"])
    assert names(incident) == ["SOHR"]
    assert incident.origins[0].documents == ("a", "b", "c")
    assert incident.corroboration is Corroboration.SINGLE


def test_the_agency_passes_on_what_the_monitor_knows() -> None:
    assert names(only([event("a", "Raid", says=["SOHR", "AFP"])])) == ["SOHR"]


def test_a_sides_officials_and_its_agency_are_one_voice() -> None:
    claims = [
        event("a", "Rockets hit, said the police", says=["Police Command", "SANA"]),
        event("b", "Shells hit, a military source told it", says=["a military source", "SANA"]),
    ]
    incident = only(claims)
    assert len(incident.origins) == 1


def test_a_nameless_source_in_the_agencys_own_report_is_its_voice() -> None:
    claim = event("a", "Shells hit, a military source said", says=["a military source"])
    assert names(only([claim], [document("a", outlet="SANA")])) == ["SANA"]
    assert names(only([claim], [document("a", outlet="Paper")])) == ["a military source"]


def test_a_monitor_named_beside_a_state_agency_stays_its_own() -> None:
    assert names(only([event("a", "Raid", says=["SOHR", "SANA"])])) == ["SANA", "SOHR"]


def test_without_claimant_the_credit_then_the_outlet_speaks() -> None:
    credited = only([event("a", "Raid")], [document("a", outlet="Paper", credits=("AFP",))])
    assert names(credited) == ["AFP"]
    assert names(only([event("a", "Raid")], [document("a", outlet="Paper")])) == ["Paper"]


def test_two_outlets_of_their_own_are_two_origins() -> None:
    claims = [event("a", "Raid at noon struck a mill"), event("b", "Jets bombed the silo")]
    documents = [document("a", outlet="Paper"), document("b", outlet="Journal")]
    assert names(only(claims, documents)) == ["Journal", "Paper"]


def test_copied_passages_are_one_origin() -> None:
    claims = [event("a", "Jets bombed the silo"), event("b", "Raids struck mills at noon")]
    documents = [document("a", outlet="Paper"), document("b", outlet="Journal")]
    copies = [Duplicate(document="b", of="a", kind=DuplicateKind.EXACT, similarity=1.0)]
    apart = merge(claims, documents, copies).incidents
    assert len(apart) == 2  # other sentences of one copied report
    same = [event("a", "Jets bombed the silo"), event("b", "Jets bombed the silo")]
    [incident] = merge(same, documents, copies).incidents
    assert len(incident.origins) == 1


def test_an_outlets_lead_belongs_to_whom_it_names_below() -> None:
    lead = event("a", "Jets bombed the silo of Saraqib, killing 15", figures=[figure(15, 15)])
    below = event(
        "a", "Jets bombed the silo, killing 15, the monitor said", says=["SOHR"],
        figures=[figure(15, 15)],
    )  # fmt: skip
    assert names(only([lead, below])) == ["SOHR"]


def test_opposed_sides_that_agree_are_cross_party() -> None:
    claims = [
        event("a", "Raid, says the agency", says=["SANA"]),
        event("b", "Raid, says the coalition", says=["Opposition Coalition"]),
    ]
    assert only(claims).corroboration is Corroboration.CROSS_PARTY


def harm(document_id: str, says: list[str], by: str = "army", **more: Status) -> object:
    return event(
        document_id, f"Raid on a school, say {says}", by=[by], hit=["civilians"], says=says,
        figures=[figure(4, 4, Group.CIVILIANS)], **more,
    )  # fmt: skip


def grade(*claims: object) -> Grade | None:
    return only(list(claims)).grade  # type: ignore[arg-type]


def test_grades_count_origins_after_airwars() -> None:
    assert grade(harm("a", ["SOHR"]), harm("b", ["SOHR"])) is Grade.WEAK
    assert grade(harm("a", ["SOHR"]), harm("b", ["White Helmets"])) is Grade.FAIR
    assert grade(harm("a", ["SOHR"]), harm("b", ["SANA"])) is Grade.CONFIRMED
    denied = harm("b", ["SANA"], status=Status.DENIED)
    assert grade(harm("a", ["SOHR"]), denied) is Grade.CONTESTED
    assert grade(denied) is Grade.DISCOUNTED
    assert grade(event("a", "Troops moved", "force_movement")) is None


def test_harm_is_discounted_if_the_best_placed_say_fighters_were_hit() -> None:
    monitor = event("b", "Raid on a fighters' base", by=["army"], hit=["rebels"], says=["SOHR"])
    assert grade(harm("a", ["Opposition Coalition"]), monitor) is Grade.DISCOUNTED
