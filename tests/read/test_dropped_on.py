"""What barrels fall on is not brought by those who drop them."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "A helicopter dropped a barrel on a bread distribution point in Darayya on Sunday.",
        "Helicopters dropped two barrels on an aid distribution centre in Darayya on Sunday.",
        "Army helicopters dropped barrels on a food warehouse in Douma on Sunday, killing six.",
    ],
)
def test_what_a_barrel_falls_on_is_not_brought(text: str) -> None:
    assert [event.type for event in events(text)] == ["air_strike"]


@pytest.mark.parametrize(
    "text",
    [
        "Russian planes dropped parcels of food on Deir ez-Zor on Sunday.",
        "Helicopters dropped barrels of food to soldiers in Foah on Sunday.",
        "The distribution of bread in Darayya began on Sunday, residents said.",
    ],
)
def test_food_that_is_dropped_or_distributed_is(text: str) -> None:
    assert [event.type for event in events(text)] == ["aid_delivery"]
