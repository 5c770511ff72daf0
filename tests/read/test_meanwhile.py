"""An event is not where others did something else meanwhile."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        (
            "A barrel bomb killed four in Douma on Monday as rebels seized the town of Morek.",
            "air_strike",
            "Douma",
        ),
        (
            "As rebels seized the town of Morek on Monday, a car bomb killed four people in Douma.",
            "explosive_device",
            "Douma",
        ),
        (
            "Rebel rockets wounded five people in Mhardeh after Russian planes bombed Latamneh.",
            "shelling",
            "Mhardeh",
        ),
        (
            "A land mine killed four children near Kobani on Sunday before jets bombed Raqqa.",
            "explosive_device",
            "near Kobani",
        ),
        (  # who suffers there has no other deed
            "Six civilians were killed as rebels shelled the town of Morek in Hama on Monday.",
            "shelling",
            "Morek",
        ),
        (
            "Six civilians were killed while nine others were wounded in rocket attacks on Morek.",
            "shelling",
            "Morek",
        ),
        (  # a fight is where those who fight are
            "Heavy clashes broke out on Monday as the army stormed the district of Bani Zeid.",
            "armed_clash",
            "Bani Zeid",
        ),
    ],
)
def test_it_has_its_own_place(text: str, type_: str, place: str) -> None:
    found = [event.place.text for event in events(text) if event.type == type_ and event.place]
    assert found == [place]


def test_what_others_did_has_its_own_place_too() -> None:
    text = "Families fled the town of Halfaya as the army seized Tibat al-Imam on Monday."
    gained = (event for event in events(text) if event.type == "territory_gained")
    found = [event.place.text for event in gained if event.place]
    found = [
        event.place.text
        for event in events(text)
        if event.type == "territory_gained" and event.place
    ]
    assert found == ["Tibat al-Imam"]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed nine people on Monday while rebels attacked the town of Morek.",
        "A bomb on buses of evacuees killed 43 people on Monday as troops advanced on Raqqa.",
        "A car bomb killed five people on Monday as the army took the village of Morek in Hama.",
    ],
)
def test_without_one_it_is_nowhere(text: str) -> None:
    assert not any(event.figures for event in events(text))
