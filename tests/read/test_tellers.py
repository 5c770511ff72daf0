"""Who tells of an event besides the one who told of it first."""

import pytest

from tests.read.reading import events

BLAST = "A car bomb killed five people in Homs on Monday, the Syrian Observatory said. "


@pytest.mark.parametrize(
    ("more", "speakers"),
    [
        (
            "State television said a bomb went off near a mosque in Homs.",
            ["SOHR", "Syrian state TV"],
        ),
        ("Earlier state television had reported the attack.", ["SOHR", "Syrian state TV"]),
        (
            "An AFP photographer said the bomb in Homs went off near a mosque.",
            ["SOHR", "AFP"],
        ),
        ("AFP said a bomb went off in Homs.", ["SOHR"]),
        ("The Pentagon said a bomb went off in Homs.", ["SOHR"]),
        ("Syrian state television called the bombing cowardly.", ["SOHR"]),
    ],
)
def test_who_sees_for_himself_tells_of_it_too(more: str, speakers: list[str]) -> None:
    (event,) = events(BLAST + more)
    assert [claimant.name for claimant in event.claimants] == speakers


def test_events_of_one_sentence_and_place_are_told_apart_by_their_dead() -> None:
    found = events(
        "At least 15 civilians were killed in raids in a northern district of Manbij while six "
        "others were killed in a village near the city."
    )
    assert sorted(f.quantity.low or 0 for event in found for f in event.figures) == [6, 15]
    assert len({event.id for event in found}) == 2


def test_a_coalition_of_rebels_is_theirs() -> None:
    (event,) = events("A coalition of Islamist factions shelled Nubl on Monday.")
    assert (event.type, [ref.name for ref in event.initiators]) == ("shelling", ["rebels"])
