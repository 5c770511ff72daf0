"""Whom a sentence names besides what was done: whose checkpoint it was at, for what it was done."""

import pytest

from tests.read.test_their_own import sides


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (
            "Around 60 men were detained at army checkpoints in the city of Hama on Sunday.",
            "Syrian government forces",
            "civilians",
        ),
        (
            "Two doctors were abducted at a rebel checkpoint near Idlib on Sunday.",
            "rebels",
            "aid workers",
        ),
        (
            "Rebels detained six men at an army checkpoint in Homs on Sunday.",
            "rebels",
            "civilians",
        ),
        (
            "Five people were arrested by rebels at an army checkpoint in Homs on Sunday.",
            "rebels",
            "civilians",
        ),
        (
            "Two teachers were arrested on Monday at an Islamic State roadblock near Manbij.",
            "Islamic State",
            "civilians",
        ),
    ],
)
def test_whose_checkpoint_it_is_are_not_the_stopped(text: str, who: str, whom: str) -> None:
    assert sides(text) == [([who], [whom])]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Four people were hanged in Raqqa on Sunday for working with the government.", []),
        (
            "Islamic State beheaded a man in Raqqa on Sunday on charges of fighting with rebels.",
            ["Islamic State"],
        ),
        ("Rebels shot a man in Idlib on Sunday for fighting with the army.", ["rebels"]),
    ],
)
def test_whom_they_are_said_to_have_worked_with_is_not_hit(text: str, who: list[str]) -> None:
    assert sides(text) == [(who, ["civilians"])]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        (
            "Gunmen opened fire at an army checkpoint in Homs on Sunday killing three soldiers.",
            [],
            ["Syrian government forces"],
        ),
        (
            "Rebels detained six soldiers at an army checkpoint in Homs on Sunday.",
            ["rebels"],
            ["Syrian government forces"],
        ),
        (
            "Rebels fought with the army in Homs on Sunday for control of the city.",
            ["rebels"],
            ["Syrian government forces"],
        ),
    ],
)
def test_who_is_attacked_or_seized_is_hit(text: str, who: list[str], whom: list[str]) -> None:
    assert sides(text) == [(who, whom)]
