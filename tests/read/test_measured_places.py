"""Who holds a place of which the distance to another is told; losses that a report sums up."""

import pytest

from marsad.model import ControlClaim, TallyClaim
from tests.read.reading import read
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Palmyra, located 215 km northeast of the capital Damascus, is held by the army.",
            "Palmyra",
        ),
        (
            "A mine killed two people 10 km from the Islamic State-held town of al-Bab on Monday.",
            "al-Bab",
        ),
    ],
)  # fmt: skip
def test_what_is_held_is_not_what_it_is_far_from(text: str, place: str) -> None:
    (held,) = [claim for claim in read(text).claims if isinstance(claim, ControlClaim)]
    assert held.place.text == place


def test_the_group_is_no_army() -> None:
    told = events(
        "The army hit hideouts near Sukhna with artillery. "
        "The group abducted nine women from the village of Shabki."
    )
    (taken,) = [event for event in told if event.type == "abduction"]
    assert taken.initiators == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The army and the militiamen loyal to it lost 402 of their members in Syria in May.", 402),
        ("Since the operation in Afrin began 360 terrorists have been rendered ineffective.", 360),
        ("The YPG said 820 of its fighters fell in two months of resistance in Afrin.", 820),
    ],
)
def test_losses_in_other_words(text: str, number: int) -> None:
    (total,) = [claim for claim in read(text).claims if isinstance(claim, TallyClaim)]
    assert total.figure.quantity.low == number


def test_martyrs_are_counted() -> None:
    (event,) = events("A bus was bombed in Aleppo. The number of the martyrs rose to 26.")
    assert [figure.quantity.low for figure in event.figures] == [26]
