"""Whom a deed hurt is told with it, be it the second of its sentence."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Warplanes struck Ariha killing 14 people as rebels shelled Fuaa wounding three.",
            [("air_strike", "Ariha", [14]), ("shelling", "Fuaa", [3])],
        ),
        (
            "Air strikes on Hass killed 10 people, as the army shelled Kafr Zita, wounding four.",
            [("air_strike", "Hass", [10]), ("shelling", "Kafr Zita", [4])],
        ),
        (
            "Helicopters bombed Dael killing three while rebels shelled Izraa wounding eight.",
            [("air_strike", "Dael", [3]), ("shelling", "Izraa", [8])],
        ),
        (  # what is no deed of violence hurts nobody
            "Jets bombed the market in Ariha as people shopped for the holiday, killing 14.",
            [("air_strike", "Ariha", [14])],
        ),
        (
            "A bomb exploded in Homs as students left a school, killing 11 and wounding 30.",
            [("explosive_device", "Homs", [11, 30])],
        ),
    ],
)
def test_it_is_of_the_deed_before_it(text: str, told: list[tuple[str, str, list[int]]]) -> None:
    found = [
        (event.type, event.place.text, [figure.quantity.number for figure in event.figures])
        for event in events(text)
        if event.place
    ]
    assert found == told
