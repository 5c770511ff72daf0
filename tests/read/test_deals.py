"""Agreements of states are the country's; what fighters agree on is where it is told to be."""

import pytest

from tests.read.test_syntax import events


def deals(text: str) -> list[str]:
    told = [event for event in events(text) if event.type == "agreement"]
    return [event.place.text if event.place else "" for event in told]


@pytest.mark.parametrize(
    "text",
    [
        "Homs had been calm since the truce brokered by Moscow and Washington began on Monday.",
        "Shells hit Douma hours after a cessation of hostilities came into effect on Monday.",
        "Jets hit Idlib a day after a ceasefire of the US-Russian plan came into effect.",
        "The government announced a nationwide truce on Monday hours after Manbij was bombed.",
    ],
)
def test_what_states_agree_on_is_of_the_country(text: str) -> None:
    assert deals(text) == ["Syria"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels and the army agreed a truce in Zabadani on Monday.", "Zabadani"),
        ("Russia and the United States agreed a truce in Daraa on Monday.", "Daraa"),
        ("Russia and the United States agreed on a ceasefire in Geneva on Monday.", "Geneva"),
        (
            (
                "Russia and Turkey agreed on Monday on a ceasefire in Idlib province after talks "
                "in Moscow."
            ),
            "Idlib province",
        ),
        (
            (
                "A ceasefire brokered by Russia and Turkey was holding in northwestern Syria on "
                "Friday."
            ),
            "northwestern Syria",
        ),
        ("Idlib is one of four zones under a deal brokered by Russia and Turkey in May.", "Idlib"),
    ],
)
def test_a_truce_said_to_be_somewhere_is_there(text: str, place: str) -> None:
    assert deals(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Fighters left Zabadani on Monday under a deal reached by Hezbollah and rebels.",
            "Zabadani",
        ),
        ("Families were evacuated from Foua under a deal between the army and rebels.", "Foua"),
        ("IS fighters made a deal with the SDF in Tabqa on Monday.", "Tabqa"),
        ("Shells fell on Saqba despite a de-escalation agreement backed by Russia.", "Saqba"),
        ("Hundreds died in Aleppo after a US-Russian brokered truce collapsed in May.", "Syria"),
    ],
)
def test_a_new_deal_is_told_beside_what_comes_of_it(text: str, place: str) -> None:
    assert deals(text) == [place]


def test_a_deal_that_is_known_is_not_told_again() -> None:
    assert deals("Families were evacuated from Foua under the deal on Monday.") == []


def test_a_capital_named_second_among_the_brokers_is_no_place_of_the_truce() -> None:
    text = "Last month a truce brokered by Washington and Moscow collapsed."
    assert all(place != "Moscow" for place in deals(text))


@pytest.mark.parametrize(
    "text",
    [
        "After long talks in Geneva the two ministers said a ceasefire would begin on Monday.",
        "Russia and Turkey said after talks in Astana that a truce took effect on Monday.",
    ],
)
def test_a_lull_does_not_begin_where_it_was_talked_of(text: str) -> None:
    told = deals(f"Shells hit Douma on Friday. {text}")
    assert told
    assert not {"Geneva", "Astana"} & set(told)
