"""Who tells of the dead is not one of them, in whatever words he is called."""

import pytest

from tests.read.test_syntax import events

PARTS = [
    (
        (
            "Strikes by jets killed 18 people at a market in Atareb on Monday, among them four "
            "children, a local medic said."
        ),
        [18, 4],
    ),
    (
        (
            "Air strikes killed 12 people in Saraqeb on Sunday, including three women, a local "
            "teacher said."
        ),
        [12, 3],
    ),
    (
        (
            "Shells hit Douma on Sunday, killing nine people, including two girls, a local baker "
            "said on Monday."
        ),
        [9, 2],
    ),
]
COUNTED = [
    (
        (
            "Air strikes killed 12 people in Saraqeb on Sunday, including three women and a local "
            "teacher."
        ),
        [12, 3, 1],
    ),
    (
        (
            "Shells hit Douma on Sunday, killing nine people, including two girls and a rebel "
            "commander."
        ),
        [9, 2, 1],
    ),
    (
        "Shelling killed nine people in Douma on Sunday, including a local doctor, activists said.",
        [9, 1],
    ),
]


@pytest.mark.parametrize(("text", "numbers"), PARTS + COUNTED)
def test_who_speaks_is_not_counted(text: str, numbers: list[int]) -> None:
    (event,) = events(text)
    assert [figure.quantity.low for figure in event.figures] == numbers
