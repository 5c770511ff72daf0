"""Objects and subjects that a parse hangs on a neighbour, as no comma ends their clause."""

import pytest

from tests.read.test_syntax import events


def _told(text: str) -> dict[tuple[str, str], list[int | None]]:
    """Return the numbers counted, by the type and place of their event."""
    return {
        (event.type, event.place.text if event.place else ""): [
            figure.quantity.low for figure in event.figures
        ]
        for event in events(text)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Air strikes hit Hass wounding nine and rebel fighters killed three soldiers in Morek.",
            {("air_strike", "Hass"): [9], ("armed_clash", "Morek"): [3]},
        ),
        (
            "Jets hit Saraqib killing seven and Ahrar al-Sham men killed two soldiers in Sarmin.",
            {("air_strike", "Saraqib"): [7], ("armed_clash", "Sarmin"): [2]},
        ),
        (
            "Rebels killed 12 soldiers in Suran before jets bombed Latamneh killing a woman.",
            {("armed_clash", "Suran"): [12], ("air_strike", "Latamneh"): [1]},
        ),
    ],
)
def test_what_a_verb_killed_or_hit_is_its_own_object(
    text: str, told: dict[tuple[str, str], list[int | None]]
) -> None:
    assert _told(text) == told


def test_a_number_before_and_counts_on_where_it_is_one_number() -> None:
    text = "The army shelled Tasil, and one hundred and five fighters were killed in Inkhil."
    assert [105] in _told(text).values()


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Kurdish forces seized Tal Hamis and Islamic State attacked Suluk killing 11 fighters.",
            {"Tal Hamis": {"Kurdish forces"}, "Suluk": {"Islamic State"}},
        ),
        (
            "The army seized Maardas and rebels killed 15 soldiers in an ambush in Qumhana.",
            {"Maardas": {"Syrian government forces"}, "Qumhana": {"rebels"}},
        ),
        (
            "Islamic State took Morek and the army shelled Suran on Monday.",
            {"Morek": {"Islamic State"}, "Suran": {"Syrian government forces"}},
        ),
    ],
)
def test_who_stands_before_a_second_verb_is_its_subject(
    text: str, doers: dict[str, set[str]]
) -> None:
    read = {
        event.place.text: {ref.name for ref in event.initiators}
        for event in events(text)
        if event.place
    }
    assert read == doers


@pytest.mark.parametrize(
    "text",
    [
        "The army took Morek and Suran and shelled Latamneh on Monday.",
        "The army took Morek and Suran, shelled Latamneh and left Hama on Monday.",
    ],
)
def test_a_list_of_places_before_a_second_verb_stays_a_list(text: str) -> None:
    taken = {
        event.place.text
        for event in events(text)
        if event.type == "territory_gained" and event.place
    }
    assert taken == {"Morek", "Suran"}
