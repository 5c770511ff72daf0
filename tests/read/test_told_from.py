"""Attacks of no place are where those are who tell of them, if these are near."""

import pytest

from tests.read.test_syntax import places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Medical sources in Raqqa reported 23 deaths in coalition raids on Tuesday.", "Raqqa"),
        ("Police in Qamishli said three people were killed in a car bombing.", "Qamishli"),
        ("A correspondent in Idlib said five people were killed in air strikes.", "Idlib"),
        ("The head of a hospital in Saraqeb said air strikes killed four people.", "Saraqeb"),
        ("A security source in Latakia told AFP that shelling had killed two people.", "Latakia"),
    ],
)
def test_an_attack_of_no_place_is_where_those_are_who_tell_of_it(text: str, place: str) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize("who", ["Officials in Moscow", "Sources in Damascus"])
def test_who_tells_of_it_in_a_capital_is_not_near(who: str) -> None:
    assert places(f"{who} said five people were killed in air strikes on Tuesday.") == []


def test_a_place_named_before_goes_before_that_of_those_who_tell() -> None:
    text = "A bomb hit Tel Abyad on Monday. Police in Qamishli said the blast killed five people."
    assert places(text) == ["Tel Abyad"]
