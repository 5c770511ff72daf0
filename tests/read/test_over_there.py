"""Whose "the army" and "policemen" are outside the country."""

import pytest

from tests.read.reading import names
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A suicide bomber killed three policemen in Gaziantep on Saturday.", []),
        ("A suicide bomber killed three policemen in Qamishli.", ["Syrian police"]),
    ],
)
def test_policemen_are_the_countrys_where_they_are(text: str, hit: list[str]) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.targets] == hit


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("A rocket from Syria hit a house in Hermel and wounded two, the army said.", ["the army"]),
        (
            "Shells hit Arsal on Monday. Nine died in a raid on Homs, the army said.",
            ["Syrian army"],
        ),
        ("Shells killed two in Homs on Monday, the army said in Beirut.", ["Syrian army"]),
    ],
)
def test_an_army_speaks_of_its_own_country(text: str, speakers: list[str]) -> None:
    assert names(events(text)[-1]) == speakers
