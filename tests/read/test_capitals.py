"""Capitals that stand for the government that sits there."""

import pytest

from tests.read.test_syntax import events, places


@pytest.mark.parametrize(
    "text",
    [
        "Iran has helped Damascus recapture towns in an offensive that began last month.",
        "Russia's air strikes are helping Damascus push back the rebels, killing 20 on Monday.",
        "Rebels will be evacuated on Friday under a deal that Damascus hails as a success.",
        "People are to be evacuated from besieged areas in deals that Damascus touts as good.",
    ],
)
def test_nothing_happens_where_a_government_sits(text: str) -> None:
    assert "Damascus" not in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes hit Damascus on Monday and killed nine people.",
        "The army helped Damascus residents who were wounded by shelling on Monday.",
        "A blast in Damascus, which the government regards as a crime, killed nine on Monday.",
    ],
)
def test_the_city_itself_is_a_place(text: str) -> None:
    assert "Damascus" in places(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Moscow and Damascus launched an offensive to retake the eastern districts of Aleppo.",
            "Aleppo",
        ),
        ("A strike hit Sarmin. A group blamed Damascus. A second strike killed three.", "Sarmin"),
        ("Bombs went off in Moscow and Damascus on Monday, killing nine people.", "Damascus"),
    ],
)
def test_a_capital_beside_another_or_that_is_blamed(text: str, place: str) -> None:
    assert {event.place.text for event in events(text) if event.place} == {place}
