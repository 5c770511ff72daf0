"""Whose people "four of its members" are: of who accuses or loses them, not of their foes."""

import pytest

from marsad.model import EventClaim, TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "The number of people displaced from Daraa since June has reached 270000 the "
                "United Nations said on Monday."
            ),
            "United Nations",
        ),
        (
            "The toll from fighting in Hasaka since Tuesday has risen to 43 the Red Crescent said.",
            "Syrian Arab Red Crescent",
        ),
        (
            "The toll from the fighting in Azaz since Tuesday has risen to 43 Turkey said.",
            "Turkey",
        ),
    ],
)
def test_who_speaks_behind_a_number_is_not_counted(text: str, speaker: str) -> None:
    (claim,) = reader().read(document(text)).claims
    assert isinstance(claim, EventClaim | TallyClaim)
    assert [claimant.name for claimant in claim.claimants] == [speaker]
    assert not (isinstance(claim, EventClaim) and claim.targets)
    assert not (isinstance(claim, TallyClaim) and claim.figure.of)
