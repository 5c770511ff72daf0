"""Places that a report names by what they are: the capital, a province's seat, a camp, a base."""

import pytest
from msgspec.structs import replace

from marsad import theatres
from marsad.read.places.definite import definite
from tests.read.test_syntax import events, places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two mortar rounds hit the Syrian capital on Monday killing a woman.", "Damascus"),
        ("Jets struck Homs on Sunday. Two mortars hit the capital on Monday.", "Damascus"),
        (
            "Much of Deir ez-Zor province is desert. IS shelled the provincial capital on Monday.",
            "Deir ez-Zor",
        ),
        (
            "The Handarat camp lies near Aleppo. Rebels captured the camp from the army on Monday.",
            "Handarat",
        ),
        (
            "Militants stormed the Kweires airport. A rocket hit the airport on Monday.",
            "Kweires",
        ),
    ],
)
def test_what_is_named_by_its_kind_has_the_name_of_what_is_meant(text: str, wanted: str) -> None:
    told = [e for e in events(text) if e.when.start is not None and e.place is not None]
    assert any(e.place.text.startswith(wanted) for e in told if e.place)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in Baghdad on Monday. Rockets hit the capital on Tuesday.",
        "Rockets hit the capital of the province on Tuesday in Homs.",
        "Idlib, the provincial capital, was hit by rockets on Tuesday.",
        "Jets took off from a base on Tuesday and bombed Homs near the base.",
    ],
)
def test_another_countrys_capital_and_a_name_beside_it_add_no_place(text: str) -> None:
    assert not {"Damascus"} & set(places(text))
    assert len(set(places(text))) <= 1


def test_a_theatre_without_a_capital_has_none_meant() -> None:
    finder = definite(replace(theatres.load("syria"), capital=""))
    assert finder.within("Rockets hit the Syrian capital.", ()) == ()


@pytest.mark.parametrize("name", theatres.available())
def test_the_capital_of_a_theatre_is_one_of_its_places(name: str) -> None:
    finder = definite(theatres.load(name))
    assert finder.capital is not None
    assert finder.capital.country == finder.country
