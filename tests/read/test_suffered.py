"""Figures of people who stand far from the verb that says what befell them."""

import pytest

from tests.read.reading import counts
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twelve civilians on a bus for Hama were wounded by shells in Binnish on Tuesday.",
            ("injured", "civilians", 12, 12, False),
        ),
        (
            "A group of 15 rebels who had come from Hama were killed in an air strike on Saraqib.",
            ("killed", "combatants", 15, 15, False),
        ),
        (
            "At least nine people including a reporter for a local channel were killed in Saraqib.",
            ("killed", "people", 9, None, False),
        ),
        (
            "Karim Saleh, another rebel leader, was also killed by shelling in Saraqib.",
            ("killed", "combatants", 1, 1, False),
        ),
        (
            "Shells fell on Saraqib, leaving an elderly woman killed and nine others injured.",
            ("killed", "women", 1, 1, False),
        ),
        (  # one of whom they are the men
            "Soldiers killed Abu Yahya, a leader of Nusra, along with six of his men in Salma.",
            ("killed", "combatants", 7, 7, False),
        ),
        (
            "Karim Saleh was killed on Monday near Saraqib along with six rebel fighters.",
            ("killed", "combatants", 6, 6, False),
        ),
    ],
)
def test_people_far_from_their_verb(text: str, expected: tuple[object, ...]) -> None:
    assert expected in [count for event in events(text) for count in counts(event.figures)]


def test_whoever_kills_is_no_victim() -> None:
    text = "A suicide bomber killed nine people in Saraqib on Tuesday."
    (event,) = events(text)
    assert counts(event.figures) == [("killed", "people", 9, 9, False)]


def test_a_second_number_of_a_list_with_a_place_suffered_the_same() -> None:
    text = (
        "Air raids on Sunday killed 19 people in Saraqib and another 23 people, "
        "among them ten children, in the town of Binnish."
    )
    found = {event.place.text: counts(event.figures) for event in events(text) if event.place}
    assert ("killed", "people", 23, 23, False) in found["Binnish"]


def test_who_stands_beside_a_name_that_nothing_befell_is_not_counted() -> None:
    text = "Omar Hassan, a rebel leader, said that shells had killed nine people in Saraqib."
    (event,) = [event for event in events(text) if event.figures]
    assert counts(event.figures) == [("killed", "people", 9, 9, False)]


@pytest.mark.parametrize("end", ["are believed to have died", "are feared to have been killed"])
def test_who_is_believed_to_have_died_is_dead(end: str) -> None:
    (event,) = events(f"All six people in a house that was hit by a shell in Binnish {end}.")
    assert counts(event.figures) == [("killed", "people", 6, 6, False)]
