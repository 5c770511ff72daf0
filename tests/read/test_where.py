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
    ],
)
def test_a_list_goes_on_past_the_province_of_an_item(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit buses in Rashidin. It killed 98 evacuees from the towns of Fuaa and Kafraya.",
        "A blast hit Rashidin. Rebels shelled a convoy from the towns of Fuaa and Kafraya.",
    ],
)
def test_people_on_the_road_are_not_hit_where_they_set_out(text: str) -> None:
    assert set(places(text)) == {"Rashidin"}
