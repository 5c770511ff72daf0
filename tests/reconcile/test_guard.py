"""The guard of clusters: one misread detail parts nobody, chains are cut."""

from typing import Any

from marsad.model import EventClaim, Grade, Status
from tests.reconcile.making import event, figure, merge, only, province


def test_one_misread_side_does_not_part_many_reports() -> None:
    claims = [
        event(f"d{n}", f"Jets bombed the market, report {n}", by=["army"], hit=["civilians"])
        for n in range(6)
    ]
    misread = event("e", "Jets bombed the market, report e", by=["rebels"], hit=["fsa"])
    assert len(only([*claims, misread]).claims) == 7


def test_two_sentences_of_one_report_do_not_part_the_reports_of_each() -> None:
    market, homes = "Jets bombed the crowded market", "Whole families lay under rubble"
    claims = [event("a", market), event("b", market), event("a", homes), event("c", homes)]
    assert len(only(claims).claims) == 4
    assert len(merge([claims[0], claims[2]]).incidents) == 2


def test_a_rare_type_merges_on_less() -> None:
    def told(kind: str, where: str) -> list[EventClaim]:
        return [
            event("a", "Cylinders fell at dawn", kind, where=province(where), by=["army"]),
            event("b", "Medics treated the suffocating", kind, by=["army"]),
        ]

    assert len(merge(told("air_strike", "Idlib")).incidents) == 2
    assert len(only(told("chemical_attack", "Idlib")).claims) == 2
    assert len(merge(told("chemical_attack", "Aleppo")).incidents) == 2


def test_a_denial_or_another_culprit_is_no_admission() -> None:
    hurt: dict[str, Any] = {"hit": ["civilians"], "says": ["SANA"], "figures": [figure(4, 4)]}
    own = event("a", "The army hit the clinic", by=["army"], **hurt)
    assert only([own]).grade is Grade.CONFIRMED
    blamed = event("b", "Rebels hit the clinic", by=["rebels"], **hurt)
    assert only([own, blamed]).grade is Grade.WEAK
    denied = event("b", "The army hit no clinic", by=["army"], status=Status.DENIED, **hurt)
    assert only([own, denied]).grade is Grade.CONTESTED


def test_a_city_may_stand_for_the_province_of_its_name() -> None:
    sides: dict[str, Any] = {"by": ["army"], "hit": ["civilians"], "figures": [figure(30, 30)]}
    town = event("a", "Bombs hit the town market", where="Atareb", **sides)
    city = event("b", "Bombs fell in Aleppo", where="Aleppo", **sides)
    incident = only([town, city])
    [link] = incident.links
    [place] = [c for c in link.comparisons if c.aspect == "place"]
    assert "may stand for the province" in place.sentence
    bare = [
        event("a", "Bombs hit Atareb", where="Atareb"),
        event("b", "Aleppo raided", where="Aleppo"),
    ]
    assert len(merge(bare).incidents) == 2


def test_reports_of_a_wider_place_do_not_join_two_towns_of_one_report() -> None:
    sides: dict[str, Any] = {"by": ["army"], "hit": ["civilians"]}
    here, there = "Bombs hit the market of the town", "Jets raided the fields at noon"
    towns = [event(n, here, where="Gate", figures=[figure(16, 16)], **sides) for n in "ab"]
    towns += [event(n, there, where="Orchard", figures=[figure(16, 16)], **sides) for n in "ac"]
    wide = [event(n, f"Bombs fell since dawn, {n}", where=None, **sides) for n in "def"]
    found = [set(incident.claims) for incident in merge([*towns, *wide]).incidents]
    assert not any({towns[0].id, towns[2].id} <= claims for claims in found)
