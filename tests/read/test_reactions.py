"""Who answers an attack with words alone: he did not make the next one, nor tells of it."""

import pytest

from tests.read.reading import names
from tests.read.test_syntax import GOVERNMENT, events, initiators

BINNISH = "hit the town of Binnish on Wednesday killing seven people."


def _of_binnish(text: str) -> tuple[list[str], list[str]]:
    event = next(e for e in events(text) if e.place is not None and e.place.text == "Binnish")
    return [side.name for side in event.initiators], names(event)


@pytest.mark.parametrize(
    "reaction",
    [
        "France and Britain called the attack a war crime. Air strikes",
        "Germany as well as Britain denounced the raid. Shells",
        "The White House accused Russia of the strikes on Aleppo. Raids also",
        "Turkey accused Russia of bombing Aleppo on Monday. Air strikes also",
        "The UN condemned the bombing of Aleppo. Shelling also",
    ],
)
def test_what_somebody_thinks_of_an_attack_says_nothing_of_the_next(reaction: str) -> None:
    assert _of_binnish(f"{reaction} {BINNISH}") == ([], [])


@pytest.mark.parametrize(
    ("before", "doers", "tellers"),
    [
        ("The army shelled Aleppo on Monday killing two people. Shelling also", [GOVERNMENT], []),
        ("The Observatory said jets hit Aleppo on Monday. Jets also", [], ["SOHR"]),
        ("The Observatory accused rebels of shelling Nubl. Jets also", [], ["SOHR"]),
    ],
)
def test_what_somebody_did_or_told_goes_on(
    before: str, doers: list[str], tellers: list[str]
) -> None:
    assert _of_binnish(f"{before} {BINNISH}") == (doers, tellers)


@pytest.mark.parametrize(
    ("text", "fought"),
    [
        ("Turkey closed the Bab al-Hawa crossing on Tuesday after clashes near Idlib.", []),
        ("Jordan closed the Nasib crossing on Monday after fighting in Daraa.", []),
        (
            "IS withdrew from Hajin on Monday after clashes with the SDF.",
            ["Islamic State"],
        ),
    ],
)
def test_who_closes_a_border_after_a_fight_has_not_fought(text: str, fought: list[str]) -> None:
    every = zip([event.type for event in events(text)], initiators(text), strict=True)
    assert [who for kind, who in every if kind == "armed_clash"] == [fought]
