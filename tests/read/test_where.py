"""Which of a sentence's places an event happened at, and how far a list of them goes."""

import pytest

from tests.read.test_syntax import places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Warplanes bombed Salma in the countryside of Latakia as well as Morek in rural Hama.",
            ["Morek", "Salma"],
        ),
        ("Warplanes bombed the towns of Salma in Latakia province and Morek.", ["Morek", "Salma"]),
        ("Warplanes bombed Salma in the province of Latakia.", ["Salma"]),
        (
            "Warplanes bombed Salma in the northeastern countryside of Latakia and Morek.",
            ["Morek", "Salma"],
        ),
        ("Warplanes bombed Salma as well as the village of Morek.", ["Morek", "Salma"]),
        ("Warplanes bombed Salma and east of Morek.", ["Salma", "east of Morek"]),
        ("The army took Tal Qarmul west of Damascus and Rasm Zahri.", ["Rasm Zahri", "Tal Qarmul"]),
    ],
)
def test_a_list_goes_on_past_the_province_of_an_item(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit buses in Rashidin. It killed 98 evacuees from the towns of Fuaa and Kafraya.",
        "A blast hit Rashidin. Rebels shelled a convoy from the towns of Fuaa and Kafraya.",
        "A blast in Rashidin hits buses of Fuaa and Kafraya residents.",
    ],
)
def test_people_on_the_road_are_not_hit_where_they_set_out(text: str) -> None:
    assert set(places(text)) == {"Rashidin"}


def test_an_attack_is_where_it_is_going() -> None:
    text = "The army foiled an infiltration attempt by rebels from Salma towards Morek on Monday."
    assert places(text) == ["Morek"]


def test_the_ends_of_a_road_are_not_where_it_happened() -> None:
    text = "Nine rebels were killed in a clash in Salma on a road connecting Qarmuleh to Morek."
    assert places(text) == ["Salma"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Shells hit the Salaheddin district of Aleppo. Air raids on the city killed nine.",
            "Aleppo",
        ),
        (
            "Rebels clashed in Saraqib in Idlib province. Air raids across the province killed 9.",
            "Idlib province",
        ),
    ],
)
def test_the_city_and_the_province_are_those_last_named(text: str, wanted: str) -> None:
    assert wanted in places(text)


def test_what_is_told_of_the_country_alone_is_no_event() -> None:
    text = "Shells hit Saraqib on Monday. Warplanes bomb towns across the country."
    assert places(text) == ["Saraqib"]


def test_a_capital_abroad_that_acts_is_no_place_of_events() -> None:
    text = "Rebels seized Azaz. Nine died in Salma. Ankara deployed 200 soldiers on Monday."
    assert "Ankara" not in places(text)


def test_the_province_of_a_city_is_no_city() -> None:
    text = "Shelling killed nine people in the province of Idlib on Monday."
    assert places(text) == ["the province of Idlib"]
