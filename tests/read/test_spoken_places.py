"""Places spoken of by what they are: "the city", "an air base", where those fire who are hit."""

import pytest

from marsad.model import ControlClaim
from tests.read.reading import document
from tests.read.test_syntax import events, places, reader
from tests.read.test_vague_places import told


def test_the_city_is_a_provinces_where_only_a_town_was_named() -> None:
    lead = "Raids killed 10 civilians in the town of Atareb in Aleppo province on Monday. "
    text = lead + "On Tuesday a car bomb killed six people in the city."
    assert told(text) == [("Atareb", [10]), ("Aleppo", [6])]


def test_the_city_is_a_town_that_no_word_calls_so() -> None:
    text = "The army took Saraqib in Idlib on Monday. On Tuesday a car bomb killed 8 in the city."
    assert set(places(text)) == {"Saraqib"}


def test_who_speaks_in_the_city_tells_of_another_place() -> None:
    text = (
        "A bomber blew himself up in the village of Tall Tawil in Hasakah province on Monday. "
        "About 100 people were wounded, said a medical source in the city."
    )
    assert set(places(text)) == {"Tall Tawil"}


@pytest.mark.parametrize(
    ("city", "guns"), [("Damascus", "Eastern Ghouta"), ("Homs", "Teir Maala"), ("Aleppo", "Lirmun")]
)
def test_who_is_stationed_somewhere_fires_at_the_city_of_the_speaker(city: str, guns: str) -> None:
    text = (
        f"Shells hit Hama, {city} and Idlib on Sunday. A source at {city} Police Command said "
        f"rebels positioned in {guns} fired mortar shells at houses in the city on Monday."
    )
    assert guns not in places(text)
    assert places(text)[-1] == city


def test_who_is_fired_at_without_a_place_is_where_the_guns_are_named() -> None:
    text = "Rebels holed up in the Old City of Homs shelled soldiers on Monday, killing five."
    assert places(text) == ["Old City of Homs"]


@pytest.mark.parametrize(
    ("lead", "named", "wanted"),
    [
        ("Jets bombed an air base in Homs province", "Shayrat air base", "Shayrat air base"),
        ("The army took a gas field in Homs province", "Shaer gas field", "Shaer gas field"),
        ("The army took an air base in Homs province", "The city of Rastan", "Homs province"),
    ],
)
def test_a_base_or_a_field_is_the_one_named_next(lead: str, named: str, wanted: str) -> None:
    assert places(f"{lead} on Monday. {named} lies on a hill.") == [wanted]


def test_whose_ally_a_capital_is() -> None:
    text = "Moscow bombed IS in Deir Ezzor on Monday in support of its ally Damascus."
    assert places(text) == ["Deir Ezzor"]


def test_a_village_is_named_in_the_sentence_that_follows_it() -> None:
    text = (
        "Jets killed nine in Homs on Monday. The army was silent. Many were hurt. "
        "In July coalition raids killed 25 on an IS-held village near Manbij. "
        "The coalition struck the village of Tokhar."
    )
    assert ("the village of Tokhar" in places(text)) or ("Tokhar" in places(text))
    assert "near Manbij" not in places(text)


def test_a_village_is_not_the_town_where_something_else_happened() -> None:
    text = (
        "A bomber killed four people on Sunday. A monitor said troops had executed 48 people "
        "in a northern village. The explosion hit the town of Qardaha. Meanwhile 10 children were "
        "among 48 people executed by troops in the village of Rityan, the Observatory said."
    )
    executed = [place for place, numbers in told(text) if 48 in numbers]
    assert executed == ["Rityan"]


@pytest.mark.parametrize(
    ("text", "deed", "whole"),
    [
        (
            "The capture of Handarat on Monday is part of a wider offensive to take Aleppo.",
            "Handarat",
            "Aleppo",
        ),
        (
            "Troops took Bashkoy on Monday as part of an army offensive against Tabqa.",
            "Bashkoy",
            "Tabqa",
        ),
    ],
)
def test_a_deed_is_elsewhere_than_what_it_is_a_part_of(text: str, deed: str, whole: str) -> None:
    where = {event.type: event.place.text for event in events(text) if event.place}
    assert where["territory_gained"] == deed
    assert where.get("offensive", whole) == whole


def test_besieged_villages_are_no_siege_of_a_city() -> None:
    text = "The army opened an offensive on Aleppo on Monday to relieve two besieged villages."
    assert "siege" not in {event.type for event in events(text)}
    named = "Rebels shelled the besieged villages of Fuaa and Kafraya on Monday."
    assert "siege" in {event.type for event in events(named)}


@pytest.mark.parametrize(
    "text",
    [
        "A blast in Rashidin hit buses with people who had been evacuated from Fuaa and Kafraya.",
        "Buses carrying rebels evacuated from Fuaa and Kafraya reached Rashidin on Monday.",
    ],
)
def test_people_were_evacuated_whence_they_were_taken(text: str) -> None:
    left = {e.place.text for e in events(text) if e.place and e.type == "evacuation"}
    assert left == {"Fuaa", "Kafraya"}


def test_the_town_is_not_the_city_that_it_lies_near() -> None:
    text = (
        "More than 40 rebels were killed in clashes in the Daraya area southwest of the capital on "
        "Monday. The army has launched an offensive on the town."
    )
    assert {e.place.text for e in events(text) if e.place} == {"Daraya area"}


def test_those_among_at_least_so_many_dead_are_a_part_of_them() -> None:
    lead = "At least 23 people died on Monday in air strikes on the Eastern Ghouta region. "
    assert len(events(lead + "Seven children were among the dead in the town of Kafr Batna.")) == 1


def test_a_car_of_abu_somebody_is_no_place() -> None:
    text = "Gunmen killed a rebel leader on Monday. They shot at the car of Abu Jaber in Binnish."
    assert "Abu Jaber" not in places(text)


def test_a_clause_of_where_has_its_own_places() -> None:
    text = (
        "Clashes broke out on Monday in two districts of Aleppo where the army has started an "
        "offensive and is advancing on Salahuddin."
    )
    where = {event.type: event.place.text for event in events(text) if event.place}
    assert where == {"armed_clash": "Aleppo", "offensive": "Salahuddin"}


def test_nothing_happens_where_a_medium_is_based() -> None:
    text = (
        "Shells hit Atareb on Tuesday, activists said. The channel, based in Beirut, also said "
        "that snipers wounded two women."
    )
    assert "Beirut" not in {event.place.text for event in events(text) if event.place}


@pytest.mark.parametrize(
    ("since", "deed", "wanted"),
    [
        (
            "The wounded were taken to hospitals in Idlib.",
            "A second raid hit the town at night, killing a medic.",
            [("Binnish", [12]), ("Binnish", [1])],
        ),
        (
            "Russian jets bombed Morek killing six.",
            "Two people died in the same town on Tuesday.",
            [("Binnish", [12]), ("Morek", [6]), ("Binnish", [2])],
        ),
        (
            "Shells hit the village of Morek on Monday.",
            "Two people died in the village on Tuesday.",
            [("Binnish", [12]), ("Morek", []), ("Morek", [2])],
        ),
    ],
)
def test_the_town_is_the_one_called_so(since: str, deed: str, wanted: list[object]) -> None:
    assert told(f"Jets killed 12 people in the town of Binnish on Monday. {since} {deed}") == wanted


def test_who_holds_the_town_holds_the_one_called_so() -> None:
    text = (
        "Rebels entered the town of Maan on Saturday. Russian jets bombed Morek. "
        "A military source said the town was still under army control."
    )
    claims = reader().read(document(text)).claims
    (held,) = (claim.place.text for claim in claims if isinstance(claim, ControlClaim))
    assert held == "Maan"


@pytest.mark.parametrize(
    ("taken", "place"),
    [
        ("a hill overlooking the village of Qumhana", "Qumhana"),
        ("a checkpoint near Morek", "near Morek"),
        ("the village of Maan", "Maan"),
    ],
)
def test_what_was_recaptured_is_what_was_taken_not_what_is_told_next(
    taken: str, place: str
) -> None:
    text = f"Rebels seized {taken} on Saturday. The army recaptured it on Sunday. "
    assert places(text + "On Monday jets bombed Taybat al-Imam.") == [
        place,
        place,
        "Taybat al-Imam",
    ]


def test_an_attack_on_a_road_is_not_where_another_was_told_of_since() -> None:
    text = (
        "An air strike on the road between Khan al-Shih and Kanaker killed two drivers on "
        "Saturday. Rebels had cut the highway to Quneitra on Thursday. "
        "Nine soldiers were killed in that attack."
    )
    assert told(text)[0] == ("road between Khan al-Shih and Kanaker", [2])
    assert ("Quneitra", [9]) in told(text)


@pytest.mark.parametrize(
    ("which", "wanted"),
    [
        ("the latter", [("Afes", []), ("Talmenes", [1])]),
        ("the former", [("Afes", [1]), ("Talmenes", [])]),
        (
            "the former rebel stronghold of Binnish",
            [("Afes", []), ("Talmenes", []), ("Binnish", [1])],
        ),
    ],
)
def test_the_latter_is_the_last_of_the_two_named(which: str, wanted: list[object]) -> None:
    lead = "Jets struck the villages of Afes and Talmenes on Sunday. "
    assert told(lead + f"An elderly man was killed in {which}.") == wanted


def test_an_attack_of_another_day_does_not_say_where_the_first_was() -> None:
    text = "Seven people were killed on Sunday by shelling. On Monday jets bombed Douma."
    assert told(text) == [("Douma", [])]
    same = "Seven people were killed on Sunday by shelling. The shells landed in Salamiyah."
    assert told(same) == [("Salamiyah", [7])]
