import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A car bomb near Azaz killed two drivers from besieged towns.", ["explosive_device"]),
        ("Mortar fire on the besieged region hit a mill in Binnish on Monday.", ["shelling"]),
        ("No flour has reached the besieged town of Binnish.", ["siege"]),
        ("Shells fell on Binnish, the besieged town, on Monday.", ["siege", "shelling"]),
    ],
)
def test_besieged_is_a_siege_of_what_is_named(text: str, kinds: list[str]) -> None:
    assert sorted(event.type for event in events(text)) == sorted(kinds)


@pytest.mark.parametrize(
    "text",
    [
        "Jets struck a mill in Binnish in the de-escalation zone on Monday.",
        "Warplanes bombed Binnish on Monday in yet another violation of the truce.",
        "Two boys were hurt in air raids on Binnish in a new breach of the ceasefire.",
    ],
)
def test_what_lies_in_a_zone_or_breaks_a_truce_is_told_as_what_it_is(text: str) -> None:
    assert [event.type for event in events(text)] == ["air_strike"]


def test_a_truce_that_is_broken_by_nothing_else_is_a_breach() -> None:
    (event,) = events("The rebels violated the truce in Binnish on Monday.")
    assert event.type == "ceasefire_violation"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Jets struck Binnish on Monday in a demonstration of strength.", ["air_strike"]),
        ("Hundreds held a demonstration in Binnish on Friday.", ["protest"]),
        ("The base in Binnish holds two planes and some artillery.", []),
        ("Rebels fighting to oust the president have their offices in Binnish.", []),
        ("The army is fighting to oust rebels from Binnish.", ["offensive"]),
        ("The fall of Binnish is crucial to the plan.", []),
        ("Cluster munitions were deployed over Binnish on Monday.", ["air_strike"]),
        ("The army deployed soldiers in Binnish on Monday.", ["force_movement"]),
    ],
)
def test_words_of_another_sense_are_no_event(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Troops bombed a market in Binnish with heavy artillery, killing six people.", "shelling"),
        ("A man was hurt in a bombing with an explosive device in Azaz.", "explosive_device"),
        ("Two men were hurt when jets bombed Binnish on Monday.", "air_strike"),
    ],
)
def test_a_bombing_is_of_the_weapon_told_with_it(text: str, kind: str) -> None:
    (event,) = events(text)
    assert event.type == kind and event.figures
