"""Origins, corroboration and grade."""

import msgspec

from marsad.model import (
    Claimant,
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


def test_an_agencys_own_reporter_has_seen_it() -> None:
    claim = event("a", "Raid", says=["SOHR"])
    seen = Claimant(name="AFP", source="afp", text="AFP photographer")
    told = msgspec.structs.replace(claim, claimants=(*claim.claimants, seen))
    assert names(only([told])) == ["AFP", "SOHR"]


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


def test_a_source_described_by_a_name_of_its_own_is_still_nameless() -> None:
    claim = event("a", "Shells hit, a source said", says=["Syrian military source", "SANA"])
    assert names(only([claim])) == ["SANA"]
    assert names(only([event("a", "Shells hit", says=["Syrian military source"])])) == [
        "Syrian military source"
    ]


def test_a_monitor_named_beside_a_state_agency_stays_its_own() -> None:
    assert names(only([event("a", "Raid", says=["SOHR", "SANA"])])) == ["SANA", "SOHR"]


def test_without_claimant_the_credit_then_the_outlet_speaks() -> None:
    credited = only([event("a", "Raid")], [document("a", outlet="Paper", credits=("AFP",))])
    assert names(credited) == ["AFP"]
    assert names(only([event("a", "Raid")], [document("a", outlet="Paper")])) == ["Paper"]


def test_an_outlet_that_credits_itself_has_it_from_whom_the_other_report_names() -> None:
    own = event("a", "Bombs fell on traders at noon")
    named = event("b", "The raid hit the market, it said", says=["SOHR"])
    documents = [document("a", outlet="Paper", credits=("Paper TV",)), document("b")]
    assert names(only([own, named], documents)) == ["SOHR"]
    agency = [document("a", outlet="Paper", credits=("AFP",)), document("b")]
    assert names(only([own, named], agency)) == ["AFP", "SOHR"]


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


def test_a_numbers_speaker_behind_the_claims_agency_is_the_origin() -> None:
    claim = event(
        "a", "Raid kills 15, the agency said, citing rescuers", says=["AFP"],
        figures=[figure(15, 15, claimants=(Claimant(name="White Helmets"),))],
    )  # fmt: skip
    assert names(only([claim])) == ["White Helmets"]
    bare = event("a", "Raid, the agency said", says=["AFP"], figures=[figure(15, 15)])
    assert names(only([bare])) == ["AFP"]


def test_a_numbers_nameless_speaker_has_the_mouth_of_its_claim() -> None:
    claim = event(
        "a", "Shells kill 15, state media said, citing a military source", says=["SANA"],
        figures=[figure(15, 15, claimants=(Claimant(name="a military source"),))],
    )  # fmt: skip
    incident = only([claim])
    assert names(incident) == ["SANA"]
    assert incident.figures[0].reason.startswith("SANA is the only origin")


def test_activists_whom_a_party_passes_on_are_its_voice() -> None:
    claim = event("a", "Raid, activists told it", says=["activists", "Opposition Coalition"])
    assert names(only([claim])) == ["Opposition Coalition"]


def test_a_rights_group_may_be_the_monitor_that_is_named() -> None:
    named = event("a", "Raid kills 15, the monitor said", says=["SOHR"])
    unnamed = event("b", "Raid kills 15, said a rights group", says=["rights groups"])
    incident = only([named, unnamed])
    assert names(incident) == ["SOHR"]
    assert "rights groups may be the same" in incident.origins[0].reason
    assert names(only([unnamed])) == ["rights groups"]


def test_a_security_source_counts_for_the_only_side_that_speaks() -> None:
    claims = [
        event("a", "Raid, said SANA", says=["SANA"]),
        event("b", "Raid, a security source said", says=["security source"]),
        event("c", "Raid, said the monitor", says=["SOHR"]),
    ]
    assert names(only(claims)) == ["SANA", "SOHR"]
    third = event("d", "Raid, said the coalition", says=["Opposition Coalition"])
    assert "security source" in names(only([*claims, third]))


def test_an_official_is_no_third_origin_unless_he_could_be_either() -> None:
    claims = [
        event("a", "Raid, said the coalition", says=["Opposition Coalition"]),
        event("b", "Raid, an official said", says=["official"]),
    ]
    assert names(only(claims)) == ["Opposition Coalition"]
    third = event("c", "Raid, said the agency", says=["SANA"])
    assert names(only([*claims, third])) == ["Opposition Coalition", "SANA", "official"]


def test_an_agencys_unnamed_residents_are_not_one_more_beside_it() -> None:
    claims = [
        event("a", "Raid, residents told it", says=["residents", "AFP"]),
        event("b", "Jets bombed the silo"),
    ]
    documents = [document("a", outlet="Paper"), document("b", outlet="Journal", credits=("AFP",))]
    assert names(only(claims, documents)) == ["AFP"]
    assert names(only(claims[:1], documents)) == ["residents"]


def test_an_outlet_that_names_nobody_adds_no_origin_to_one_who_is_named() -> None:
    claims = [event("a", "Raid, said the monitor", says=["SOHR"]), event("b", "Jets hit the silo")]
    documents = [document("a", outlet="Paper"), document("b", outlet="Journal")]
    incident = only(claims, documents)
    assert names(incident) == ["SOHR"]
    assert incident.origins[0].documents == ("a", "b")
    assert "1 of them without naming a source" in incident.origins[0].reason


def test_a_number_that_no_named_one_gives_is_not_put_into_their_mouths() -> None:
    claims = [
        event("a", "Raid, said the monitor", says=["SOHR"], figures=[figure(27, 27)]),
        event("b", "Jets hit the silo", figures=[figure(50, 50)]),
    ]
    documents = [document("a", outlet="Paper"), document("b", outlet="Journal")]
    incident = only(claims, documents)
    assert names(incident) == ["Journal", "SOHR"]
    assert "Journal gives 50" in incident.figures[0].reason
    assert incident.figures[0].best == 27


def test_an_outlets_bare_report_belongs_to_whom_its_other_one_names() -> None:
    claims = [
        event("a", "Raid, said the monitor", says=["SOHR"]),
        event("b", "Raid, said the rescuers", says=["White Helmets"]),
        event("c", "Jets hit the silo, the rescuers", figures=[figure(3, 3)]),
    ]
    documents = [
        document("a", outlet="Journal"),
        document("b", outlet="Paper"),
        document("c", outlet="Journal", credits=("AFP",)),
    ]
    incident = only(claims, documents)
    assert names(incident) == ["SOHR", "White Helmets"]
    assert incident.origins[0].documents == ("a", "c")


def test_who_is_named_as_an_actor_speaks_for_its_side() -> None:
    claims = [
        event("a", "Raid, the army said", says=["army"]),
        event("b", "Raid, said the police", says=["Police Command"]),
    ]
    assert len(only(claims).origins) == 1


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
