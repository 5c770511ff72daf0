"""How old people are is no number of people."""

import pytest

from marsad.language import load
from marsad.read.numbers import find_quantities

LANGUAGE = load()


def counted(text: str) -> list[int | None]:
    found = [m for s in LANGUAGE.analyse(text) for m in find_quantities(s)]
    return [mention.quantity.low for mention in found if not mention.weak]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Two brothers aged six and nine were killed in Harasta.", [2]),
        ("Three girls aged five seven and 11 were killed by shells.", [3]),
        ("Two sisters, aged four and six, died in Nubl.", [2]),
        ("Two brothers six and nine were killed by a mine.", [2]),
        ("Two sisters of four and six died when a shell hit.", [2]),
        ("Three boys, five, eight and ten, died in Duma.", [3]),
        ("A sniper killed a girl of seven in Madaya.", []),
        ("A girl of five died in an air strike on Saraqeb.", []),
        ("The blast killed a father of six on Monday.", []),
        ("A boy of eleven was shot in Nubl.", []),
    ],
)
def test_ages_count_nobody(text: str, numbers: list[int]) -> None:
    assert counted(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A girl aged six and nine soldiers were killed.", [9]),
        ("Two girls aged six and ten and nine others were killed.", [2, 9]),
        ("A family of seven was killed in Nubl.", [7]),
        ("The shelling killed two men, six women and nine children.", [2, 6, 9]),
        ("The mine killed the children of two fighters.", [2]),
        ("Three people were killed, two in Homs and one in Hama.", [3, 2]),
        ("A boy was killed and nine were wounded in Homs.", [9]),
        ("A man and two of seven guards died in Homs.", [2, 7]),
    ],
)
def test_people_beside_ages_count(text: str, numbers: list[int]) -> None:
    assert counted(text) == numbers
