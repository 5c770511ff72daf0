"""Who gives himself or his weapons up is taken, by those to whom he does."""

import pytest

from marsad.model import Measure
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "takers", "taken", "number"),
    [
        (
            "Some 40 Islamic State militants surrendered to Kurdish forces near Raqqa on Sunday.",
            ["Kurdish forces"],
            ["Islamic State"],
            40,
        ),
        (
            "On Sunday, nine Islamic State fighters turned themselves in to the SDF in Tabqa.",
            ["SDF"],
            ["Islamic State"],
            9,
        ),
        (
            "A group of 12 rebels gave themselves up to the army in Homs on Monday.",
            ["Syrian government forces"],
            ["rebels"],
            12,
        ),
        ("The army said 15 rebels surrendered in Aleppo on Monday.", [], ["rebels"], 15),
        ("Some 450 rebels in the town of Tal turned in their weapons Friday.", [], ["rebels"], 450),
    ],
)
def test_who_surrenders_is_taken(
    text: str, takers: list[str], taken: list[str], number: int
) -> None:
    (event,) = events(text)
    assert event.type == "arrest"
    assert [ref.name for ref in event.initiators] == takers
    assert [ref.name for ref in event.targets] == taken
    assert [(f.measure, f.quantity.low) for f in event.figures] == [(Measure.CAPTURED, number)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels surrendered the town of Harasta to the army Monday.", ["territory_transferred"]),
        ("Rebels handed over their heavy weapons to the army in Harasta.", ["weapons_disrupted"]),
        ("The rebels refused to surrender to the army in Homs on Monday.", []),
        ("Nine rebels said they would not surrender their weapons in Douma.", []),
    ],
)
def test_who_gives_up_a_town_or_nothing_is_not_taken(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds
