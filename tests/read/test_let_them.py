"""What somebody was let do, or helped to do, was done."""

import pytest

from marsad.model import Status
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "The raids enabled the army to capture the town of Morek on Monday.",
        "Air support allowed the rebels to seize the town of Morek on Monday.",
        "The advance helped the army regain control of the town of Morek on Monday.",
        "A Turkish push helped the fighters and their allies to take the town of Morek on Monday.",
        "They cut the road on Monday, enabling them to establish control over the town of Morek.",
    ],
)
def test_who_was_let_take_a_town_took_it(text: str) -> None:
    taken = [event for event in events(text) if event.type == "territory_gained"]
    assert [event.place.text for event in taken if event.place] == ["Morek"]
    assert [event.status for event in taken] == [Status.REPORTED]


@pytest.mark.parametrize(
    "text",
    [
        "The raids will enable the army to capture the town of Morek.",
        "The raids are aimed at enabling the army to capture the town of Morek.",
        "The raids would have allowed the army to capture the town of Morek on Monday.",
        "The weather did not allow the army to capture the town of Morek on Monday.",
        "Russia deployed jets on Monday to help the army retake the town of Morek.",
        "Advisers have helped the army to hold the town of Morek.",
    ],
)
def test_what_is_only_to_be_made_possible_is_not_done(text: str) -> None:
    assert "territory_gained" not in [event.type for event in events(text)]
