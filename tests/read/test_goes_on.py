"""A town of which "where" tells an old deed: that was there, and who took the town goes on."""

import pytest

from tests.read.test_syntax import events


def _read(text: str) -> set[tuple[str, str, str]]:
    return {
        (
            event.type,
            event.place.text if event.place else "",
            "+".join(ref.name for ref in event.initiators),
        )
        for event in events(text)
    }


_ARMY = "Syrian government forces"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "The Syrian army recaptured al-Qaryatayn, where IS had killed 116 people, and "
                "advanced towards Sukhna."
            ),
            {
                ("territory_gained", "al-Qaryatayn", _ARMY),
                ("attack_on_civilians", "al-Qaryatayn", "Islamic State"),
                ("offensive", "Sukhna", _ARMY),
            },
        ),
        (
            "The army entered Adra where rebels had killed 19 people in May and besieged Douma.",
            {
                ("territory_gained", "Adra", _ARMY),
                ("attack_on_civilians", "Adra", "rebels"),
                ("siege", "Douma", _ARMY),
            },
        ),
        (
            "The army shelled Morek, where rebels had killed nine soldiers, and advanced on Suran.",
            {
                ("shelling", "Morek", _ARMY),
                ("armed_clash", "Morek", "rebels"),
                ("offensive", "Suran", _ARMY),
            },
        ),
    ],
)
def test_who_took_the_town_goes_on_and_the_old_deed_stays_there(
    text: str, told: set[tuple[str, str, str]]
) -> None:
    assert _read(text) == told


def test_the_dead_of_the_old_deed_are_not_of_the_new_one() -> None:
    text = "Jets bombed Azaz on Tuesday, where rebels had killed six soldiers."
    (strike,) = [event for event in events(text) if event.type == "air_strike"]
    assert not strike.figures


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took Dabiq, which Islamic State seized in 2014 and held for two years, on Sunday.",
        "The army took Dabiq, which rebels entered in 2014 and advanced from, on Sunday.",
    ],
)
def test_what_the_clause_goes_on_with_is_not_the_takers(text: str) -> None:
    assert not [event for event in events(text) if event.type == "offensive"]


def test_what_they_did_at_the_place_is_one_event() -> None:
    text = "Islamic State attacked Ain Issa on Tuesday, where it killed six SDF fighters."
    (event,) = events(text)
    assert [figure.quantity.low for figure in event.figures] == [6]
