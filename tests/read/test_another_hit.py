"""What befell another hospital is another attack of the kind told before."""

import pytest

from tests.read.test_syntax import events


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.place.text if e.place else None) for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Air strikes on a hospital in Binnish on Monday killed ten people. Another "
                "hospital was hit on Tuesday in Saraqib, putting it out of service."
            ),
            [("air_strike", "Binnish"), ("air_strike", "Saraqib")],
        ),
        (
            "Shells fell on a market in Douma on Monday. Another market was struck in Saqba.",
            [("shelling", "Douma"), ("shelling", "Saqba")],
        ),
        (
            (
                "Air strikes on a clinic in Ariha on Monday killed ten people. A raid on another "
                "clinic in Ariha had wounded five people."
            ),
            [("air_strike", "Ariha"), ("air_strike", "Ariha")],
        ),
    ],
)
def test_another_of_what_was_hit(text: str, told: list[tuple[str, str | None]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "more",
    [
        "Doctors said the hospital was hit in the morning.",
        "Another person was hit by shrapnel.",
        "A medic said that another 25 people were wounded.",
        "The raid on the hospital also wounded five people.",
    ],
)
def test_and_more_of_what_was_hit_before(more: str) -> None:
    first = "Air strikes on a hospital in Binnish on Monday killed ten people."
    assert _told(f"{first} {more}") == [("air_strike", "Binnish")]
