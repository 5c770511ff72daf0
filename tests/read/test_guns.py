"""Those who fire at a place told before are elsewhere."""

import pytest

from tests.read.test_syntax import events

_TOLD = "Three pupils were killed on Tuesday when rockets hit a school in Hamdaniya in Aleppo. "


@pytest.mark.parametrize(
    "again",
    [
        "A police source said that terrorists positioned in Bani Zaid fired rockets at the school.",
        "It said that factions based in the nearby town of Mayer fired more than ten rockets.",
        "A source said that groups stationed in Hraytan targeted the quarter with rockets.",
    ],
)
def test_where_the_guns_are_is_no_place_of_another_attack(again: str) -> None:
    (event,) = [event for event in events(_TOLD + again) if event.type == "shelling"]
    assert event.place is not None
    assert event.place.text == "Hamdaniya"
