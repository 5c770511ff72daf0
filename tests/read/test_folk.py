"""Which people are counted where the number's own noun does not say it."""

import pytest

from tests.read.reading import counts, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes on Saraqib killed 20 people. At least six of those killed were fighters.",
            ("killed", "combatants", 6, None, True),
        ),
        (
            "Shells killed three soldiers in Jaramana. Four others were wounded.",
            ("injured", "combatants", 4, 4, False),
        ),
        (
            "Air strikes on Saraqib killed 80 rebels including nine natives of Homs.",
            ("killed", "combatants", 9, 9, True),
        ),
        (
            "Shells on Saraqib killed 12 aid workers and drivers.",
            ("killed", "aid_workers", 12, 12, False),
        ),
        (
            "Shells on Saraqib killed two members of the White Helmets.",
            ("killed", "aid_workers", 2, 2, False),
        ),
        (
            "Shells on Saraqib killed a teacher.",
            ("killed", "civilians", 1, 1, False),
        ),
        (
            "Shells hit Saraqib on Monday. Four of the nine dead were children.",
            ("killed", "children", 4, 4, True),
        ),
        (
            "A raid on Saraqib on Monday killed two schoolgirls.",
            ("killed", "children", 2, 2, False),
        ),
    ],
)
def test_whom_a_number_counts(text: str, expected: tuple[object, ...]) -> None:
    assert expected in [count for event in events(text) for count in counts(event.figures)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Around 350 people, mostly women and children, were evacuated from Madaya on Monday.",
            ("evacuated", "people", 350, 350, False),
        ),
        (
            "Shells on Handarat on Monday killed nine of his men.",
            ("killed", "combatants", 9, 9, False),
        ),
        (
            "A raid on Sarmin on Monday killed four of her pupils.",
            ("killed", "children", 4, 4, False),
        ),
    ],
)
def test_whose_people_they_are_and_what_is_put_between(
    text: str, expected: tuple[object, ...]
) -> None:
    assert expected in [count for event in events(text) for count in counts(event.figures)]


def test_the_number_of_whom_was_put_at() -> None:
    text = "The Observatory put the number of civilians killed at 13 in the strike on Douma."
    (event,) = events(text)
    assert [figure.group.value for figure in event.figures] == ["civilians"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raid on Binnish on Monday killed 12 children rescuers said.",
            ("killed", "children", 12, 12, False),
        ),
        (
            "The bombing of Binnish wounded 30 civilians doctors said.",
            ("injured", "civilians", 30, 30, False),
        ),
        (
            "Soldiers stormed Binnish on Sunday and killed 12 rebels activists said.",
            ("killed", "combatants", 12, 12, False),
        ),
        (
            "The toll of the raid on Binnish rose to 44 rescuers said.",
            ("killed", "people", 44, 44, False),
        ),
        (
            "Five nurses were killed in a raid on Binnish raising the death toll there to 21.",
            ("killed", "people", 21, 21, False),
        ),
    ],
)
def test_who_speaks_and_who_died_first_say_nothing_of_those_counted(
    text: str, expected: tuple[str, str, int, int, bool]
) -> None:
    (event,) = events(text)
    assert counts(event.figures)[-1] == expected


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Thousands of Kurds fled Kobani on Friday after Islamic State seized villages.", []),
        ("Hundreds of people fled Kobani to escape clashes between Kurds and Islamic State.", []),
        ("Islamic State displaced 300 families from Manbij on Sunday.", ["Islamic State"]),
    ],
)
def test_who_flees_is_no_side(text: str, doers: list[str]) -> None:
    (flight,) = (event for event in events(text) if event.type == "displacement")
    assert [ref.name for ref in flight.initiators] == doers
    assert [ref.name for ref in flight.targets] == ["civilians"]
    assert all(figure.of is None for figure in flight.figures)
