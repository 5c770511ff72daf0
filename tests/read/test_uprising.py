"""Reports of the uprising's first years: marches, killings by security forces, set-off nouns."""

import pytest

from marsad.model import EventClaim, TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def _at(told: list[EventClaim], kind: str) -> dict[str, list[int | None]]:
    """The places of the events of a type, each with the dead, hurt or held that it counts."""
    return {
        e.place.text: [f.quantity.low for f in e.figures]
        for e in told
        if e.type == kind and e.place is not None
    }


def test_where_tells_of_the_last_place_of_a_list() -> None:
    told = events("Shells fell on Saraqib, Binnish and Taftanaz, where two children were killed.")
    assert _at(told, "shelling") == {"Saraqib": [], "Binnish": [], "Taftanaz": [2]}
    told = events("Troops raided Rastan and Talbiseh, where they arrested 40 people on Monday.")
    assert _at(told, "arrest") == {"Talbiseh": [40]}


def test_marches_that_break_out_beside_a_killing_are_told_of_each_town() -> None:
    told = events(
        "Protests also broke out in Idlib, Latakia and the Damascus suburb of Harasta, where one "
        "person was killed."
    )
    assert set(_at(told, "protest")) >= {"Idlib", "Latakia"}
    assert list(_at(told, "attack_on_civilians").values()) == [[1]]


def test_whom_troops_killed_elsewhere_died_of_no_second_bomb() -> None:
    told = events(
        "A car bomb exploded in the city of Idlib on Tuesday, killing 22 people. Activists said "
        "the army had killed 15 people in the village of Taldou near Homs."
    )
    assert _at(told, "explosive_device") == {"Idlib": [22]}
    assert _at(told, "attack_on_civilians") == {"Taldou": [15]}


def test_a_noun_between_commas_is_not_the_subject() -> None:
    (taken,) = events(
        "In Raqqa, the only provincial capital outside government control, fighters from the Nusra "
        "Front and Ahrar al-Sham took a bridge on Tuesday."
    )
    assert [r.name for r in taken.initiators] == ["Jabhat al-Nusra", "Ahrar al-Sham"]


def test_a_day_later_is_counted_once() -> None:
    told = events(
        "Two mortar rounds exploded in Bab Touma on Sunday. A day later shells hit a stadium in "
        "Baramkeh, killing a player of a club from Homs."
    )
    days = [e.when.start for e in told if e.place is not None and e.place.text == "Baramkeh"]
    assert [day.isoformat() for day in days if day is not None] == ["2016-10-10"]


@pytest.mark.parametrize("words", ["The UN estimates that", "According to UN estimates,"])
def test_an_estimate_is_of_those_who_make_it(words: str) -> None:
    text = f"Residents said shells hit Baba Amr. {words} 5,400 people were killed in ten months."
    (total,) = [c for c in reader().read(document(text)).claims if isinstance(c, TallyClaim)]
    assert [c.name for c in total.claimants] == ["United Nations"]


def test_an_agency_is_no_army() -> None:
    (hit,) = events("Rockets hit Arsal on Tuesday, Lebanon's National News Agency reported.")
    assert [c.name for c in hit.claimants] == ["National News Agency"]


def test_who_takes_others_is_not_counted_as_taken() -> None:
    (taken,) = events("Some 30 fighters captured 12 soldiers at a checkpoint in Jamla on Monday.")
    assert [f.quantity.low for f in taken.figures] == [12]
    (taken,) = events("Ten armed men detained two activists at their homes in Salqin on Monday.")
    assert taken.type == "abduction"
    assert [f.quantity.low for f in taken.figures] == [2]


def test_gunmen_who_give_themselves_up_abduct_nobody() -> None:
    (held,) = events("Some 180 gunmen in Qudsaya turned themselves in to the police on Sunday.")
    assert held.type == "arrest"


def test_people_seized_are_counted_with_the_country_that_they_are_of() -> None:
    (taken,) = events("Gunmen seized 11 Lebanese pilgrims near Azaz last week.")
    assert [(f.measure, f.group, f.quantity.low) for f in taken.figures] == [
        ("captured", "civilians", 11)
    ]


def test_a_toll_of_the_whole_country_is_a_total() -> None:
    text = (
        "The army shelled two districts of Aleppo, the Observatory said. It gave a nationwide toll "
        "of 135 dead on Tuesday: 70 civilians, 35 rebels and 30 soldiers."
    )
    totals = [c for c in reader().read(document(text)).claims if isinstance(c, TallyClaim)]
    assert totals[0].figure.quantity.low == 135
    assert totals[0].scope is not None
    assert totals[0].scope.text == "Syria"


def test_hundreds_who_fell_in_fights_of_no_named_place_are_a_total() -> None:
    text = (
        "A bomber struck a checkpoint in Mayadin on Monday, killing 12 fighters. The Observatory "
        "says that the infighting has killed at least 385 people since Friday."
    )
    (total,) = [c for c in reader().read(document(text)).claims if isinstance(c, TallyClaim)]
    assert total.figure.quantity.low == 385


def test_what_others_wait_for_has_not_happened() -> None:
    assert events("He said the monks would not be freed until the army withdrew from Jamla.") == []
    (left,) = events("The road stayed shut until the army withdrew from Jamla on Monday.")
    assert left.type == "withdrawal"


def test_who_says_that_his_men_were_behind_an_attack_made_it() -> None:
    (blast,) = events(
        "A bomb killed nine soldiers in Aleppo on Monday. Ahrar al-Sham said in a statement that "
        "its men were behind the attack."
    )
    assert [r.name for r in blast.initiators] == ["Ahrar al-Sham"]


def test_unidentified_people_are_of_no_side() -> None:
    (found,) = events("Activists found the bodies of 15 unidentified people in Qudsaya on Monday.")
    assert found.type == "attack_on_civilians"
    assert [f.of for f in found.figures] == [None]


def _totals(text: str) -> list[tuple[str, int | None, list[str]]]:
    claims = reader().read(document(text)).claims
    return [
        (c.figure.measure.value, c.figure.quantity.low, [s.name for s in c.claimants])
        for c in claims
        if isinstance(c, TallyClaim)
    ]


def test_those_killed_across_the_country_are_a_total_and_its_towns_have_events() -> None:
    text = (
        "Security forces shot dead 22 protesters across Syria on Friday. Ten were killed in Hama "
        "and six in Homs."
    )
    assert _totals(text) == [("killed", 22, [])]
    assert _at(events(text), "attack_on_civilians") == {"Hama": [10], "Homs": [6]}


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("The number of Syrian refugees has passed three million", ("displaced", 3_000_000)),
        ("The number of those killed in the war has exceeded 190,000", ("killed", 190_000)),
    ],
)
def test_a_number_that_has_passed_another_is_told(words: str, total: tuple[str, int]) -> None:
    text = f"Fighting raged in Homs. {words}, the UN's refugee agency said."
    assert _totals(text) == [(*total, ["UNHCR"])]


def test_deserters_are_rebels_and_no_army() -> None:
    (fight,) = events("Deserters from the Syrian army killed 11 soldiers in clashes in Rastan.")
    assert [r.name for r in fight.initiators] == ["rebels"]


def test_who_frees_prisoners_abducts_nobody() -> None:
    (taken,) = events(
        "YPG fighters drove the Nusra Front out of Ras al-Ain on Monday and freed 40 prisoners."
    )
    assert taken.type == "territory_gained"


def test_people_whom_others_captured_are_no_ground() -> None:
    (taken,) = events(
        "Islamist fighters are holding 43 UN peacekeepers whom they captured on the Golan Heights "
        "on Monday."
    )
    assert taken.type == "abduction"
    assert [f.quantity.low for f in taken.figures] == [43]
