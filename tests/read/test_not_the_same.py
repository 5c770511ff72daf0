"""What an article tells of another place, day or number of villages is another event."""

import pytest

from marsad.model import EventClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader
from tests.read.test_vague_places import told


def _places(text: str) -> list[str | None]:
    return [e.place.text if e.place else None for e in events(text)]


@pytest.mark.parametrize(
    ("part", "town", "count"),
    [
        ("eastern Syria", "Idlib", 1),
        ("northern Syria", "Daraa", 1),
        ("western Syria", "Deir ez-Zor", 1),
    ],
)
def test_a_town_is_in_no_part_of_the_country_that_it_lies_outside_of(
    part: str, town: str, count: int
) -> None:
    first = f"Raids on a market in {part} killed 20 people on Monday."
    (event,) = events(f"{first} Activists in {town} said the raids killed women.")
    assert event.place is not None
    assert event.place.text == part
    assert len(events(first)) == count


def test_a_town_can_be_in_its_own_part_of_the_country() -> None:
    (event,) = events(
        "Raids on a market in northern Syria killed 20 people on Monday. "
        "The raids on Idlib killed women."
    )
    assert event.place is not None
    assert event.place.text == "Idlib"


def test_tuesday_is_not_thursday_in_a_report_without_a_date() -> None:
    text = (
        "An air strike hit a hospital in Saraqib on Thursday. "
        "A hospital in Saraqib was also hit by an air strike on Tuesday."
    )
    claims = reader().read(document(text, None)).claims
    days = {c.when.words for c in claims if isinstance(c, EventClaim)}
    assert days == {"on Thursday", "on Tuesday"}


def test_several_villages_are_not_the_one_named_before() -> None:
    text = (
        "Islamic State seized the village of Baghaydin on Wednesday. "
        "On Wednesday IS captured eight villages in Aleppo province."
    )
    assert _places(text) == ["Baghaydin", "Aleppo province"]


def test_raids_of_a_week_across_a_province_are_not_those_of_a_day_in_its_town() -> None:
    text = (
        "Russian air strikes killed four people in Saraqib on Sunday. "
        "Russia has stepped up its air strikes on Idlib province in the past seven days."
    )
    assert _places(text) == ["Saraqib", "Idlib province"]


def test_the_same_number_in_another_town_on_another_day_is_another_toll() -> None:
    told = events(
        "Nine people were killed in Douma in raids on Monday. A car bomb killed nine soldiers in "
        "Homs on Tuesday."
    )
    assert [[f.quantity.low for f in event.figures] for event in told] == [[9], [9]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Air raids killed three people in Douma and one in Harasta on Tuesday. "
                "The town of Zamalka was hit by four raids that injured 13 people."
            ),
            [("Douma", [3]), ("Harasta", [1]), ("Zamalka", [13])],
        ),
        (
            "Two children were killed in Nawa on Monday and shelling hit Dael, injuring four.",
            [("Nawa", [2]), ("Dael", [4])],
        ),
        (
            "A boy was killed in Tasil on Monday and shells fell on Ibta wounding three people.",
            [("Tasil", [1]), ("Ibta", [3])],
        ),
        (
            (
                "A shell fell in Bab Touma on Monday, killing a student, and another in Qassaa, "
                "where three people were wounded."
            ),
            [("Bab Touma", [1]), ("Qassaa", [3])],
        ),
        (
            (
                "One rocket landed in Jaramana on Monday killing two men and a second one hit "
                "Dweila, wounding five people."
            ),
            [("Jaramana", [2]), ("Dweila", [5])],
        ),
        (
            (
                "At least 16 people were killed in shelling of a school in the west of Aleppo on "
                "Sunday. The previous evening, rockets had landed on Midan, wounding nine people."
            ),
            [("the west of Aleppo", [16]), ("Midan", [9])],
        ),
        (
            (
                "Two people were killed in Aleppo on Monday and shelling hit the Salaheddin "
                "district, wounding five people."
            ),
            [("Salaheddin district", [2, 5])],
        ),
    ],
)
def test_a_toll_with_a_place_of_its_own_is_not_of_an_attack_elsewhere(
    text: str, wanted: list[object]
) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("first", "answer"),
    [
        (
            "A rocket fired from Syria killed two people in the Turkish town of Kilis on Tuesday.",
            (
                "The Turkish army responded with artillery fire on Islamic State positions "
                "killing 12 militants the military said."
            ),
        ),
        (
            "Two mortar shells landed in the Golan Heights on Tuesday.",
            "Israel retaliated by shelling Syrian army positions, killing 12 soldiers.",
        ),
        (
            "Rockets hit Aleppo on Tuesday killing nine people.",
            "The army responded with shelling of rebel positions, killing 12 fighters.",
        ),
    ],
)
def test_who_responds_did_not_make_the_first_attack(first: str, answer: str) -> None:
    attack, response = (e for e in events(f"{first} {answer}") if e.type == "shelling")
    assert not attack.initiators
    assert response.initiators
    assert [figure.quantity.low for figure in response.figures] == [12]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Turkish jets struck al-Bab on Tuesday killing six militants. "
            "Two Turkish soldiers were killed there last week."
        ),
        (
            "Rebels shelled Nubul on Tuesday killing three people. "
            "Two Iranian officers were killed in the town last month."
        ),
    ],
)
def test_who_fell_there_weeks_before_fell_by_nobody_told_of(text: str) -> None:
    strike, before = events(text)
    assert strike.initiators
    assert before.type != strike.type
    assert not before.initiators
