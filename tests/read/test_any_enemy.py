"""Fighters called militants or terrorists are rebels where those who fight rebels hit them."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "American warplanes killed 15 militants near Raqqa on Tuesday the coalition said.",
        "Britain's Ministry of Defence said jets struck near Raqqa killing 15 militants.",
        "The Turkish military neutralised 15 terrorists in Afrin on Monday the general staff said.",
        "A US drone strike killed 15 terrorists near Idlib on Sunday.",
    ],
)
def test_militants_whom_foreign_forces_kill_are_of_no_side_known(text: str) -> None:
    (event,) = events(text)
    assert event.targets == ()
    (figure,) = event.figures
    assert (figure.group, figure.of) == ("combatants", None)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Syrian army killed 15 militants near Hama on Tuesday.", "rebels"),
        ("Russian jets killed 30 militants near Idlib on Tuesday.", "rebels"),
        (
            "US jets struck Islamic State near Raqqa on Monday killing 12 militants.",
            "Islamic State",
        ),
        ("US warplanes killed nine rebels near Tanf on Monday the army said.", "rebels"),
    ],
)
def test_those_whom_their_enemy_or_a_name_tells_are_of_a_side(text: str, side: str) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.targets] == [side]
