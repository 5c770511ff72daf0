"""Whose people "four of its members" are: of who accuses or loses them, not of their foes."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Ahrar al-Sham accused HTS of killing two of its commanders in Salqin.", "Ahrar al-Sham"),
        ("Jaish al-Islam said that HTS had killed four of its members in Arbin.", "Jaish al-Islam"),
        ("Hezbollah blamed Israel for killing three of its fighters in Quneitra.", "Hezbollah"),
        ("Islamic State lost nine of its fighters in clashes with the army in Uqayribat.",
         "Islamic State"),
        ("The YPG lost 12 fighters in clashes with Turkish forces near Jandairis.", "YPG"),
    ],
)  # fmt: skip
def test_the_dead_are_not_of_who_killed_them(text: str, of: str) -> None:
    (event,) = events(text)
    (figure,) = event.figures
    assert figure.of is not None
    assert figure.of.name == of
