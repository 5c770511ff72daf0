"""Persons told one by one who are one count."""

import pytest

from tests.read.reading import counts, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man and his wife were killed when a shell hit their home in Saraqib.",
            [("killed", "people", 2, 2, False), ("killed", "women", 1, 1, True)],
        ),
        (
            "A father, his wife and their son were wounded by a mine near Palmyra.",
            [("injured", "people", 3, 3, False), ("injured", "women", 1, 1, True)],
        ),
        (
            "Barrel bombs on Saraqib killed a mother, her two daughters and an elderly man.",
            [("killed", "people", 4, 4, False), ("killed", "women", 1, 1, True)],
        ),
        (
            "Rockets hit Jaramana on Sunday and left a couple and their two boys dead.",
            [("killed", "people", 4, 4, False), ("killed", "children", 2, 2, True)],
        ),
        (
            "A Nusra commander and his three guards were killed by a mine near Atmeh.",
            [("killed", "combatants", 4, 4, False)],
        ),
        (
            "A mine killed a rebel commander together with two escorts near Azaz.",
            [("killed", "combatants", 1, 1, False), ("killed", "combatants", 2, 2, False)],
        ),
        (  # commas get lost
            "Rockets hit Jaramana killing a man a woman and three children and injuring a guard.",
            [
                ("killed", "people", 5, 5, False),
                ("killed", "women", 1, 1, True),
                ("killed", "children", 3, 3, True),
                ("injured", "combatants", 1, 1, False),
            ],
        ),
        (
            "A little girl, a boy and two women were killed when shells hit Jaramana.",
            [
                ("killed", "people", 4, 4, False),
                ("killed", "children", 2, 2, True),
                ("killed", "women", 2, 2, True),
            ],
        ),
        (
            "A raid on Saraqib killed a woman with three of her sons and a shepherd.",
            [("killed", "people", 5, 5, False), ("killed", "women", 1, 1, True)],
        ),
        (
            "A teacher and a farmer were killed by a sniper in Jaramana.",
            [("killed", "civilians", 2, 2, False)],
        ),
        (
            "A militant commander as well as four of his men were killed in an ambush near Salma.",
            [("killed", "combatants", 5, 5, False)],
        ),
        (
            "Abu Khalid al-Halabi and six of his fighters were killed in clashes near Salma.",
            [("killed", "combatants", 7, 7, False)],
        ),
    ],
)
def test_a_few_persons_are_one_count(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    (event,) = events(text)
    assert counts(event.figures) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rockets killed a man in Jaramana and wounded a woman.",
            [("killed", "people", 1, 1, False), ("injured", "women", 1, 1, False)],
        ),
        (
            "Shells on Douma killed seven civilians, including a child and a woman.",
            [
                ("killed", "civilians", 7, 7, False),
                ("killed", "children", 1, 1, True),
                ("killed", "women", 1, 1, True),
            ],
        ),
        (
            "Five women and a child were killed when shells hit Jaramana.",
            [("killed", "women", 5, 5, False), ("killed", "children", 1, 1, False)],
        ),
        (
            "A soldier and a child were killed when a car bomb blew up in Azaz.",
            [("killed", "combatants", 1, 1, False), ("killed", "children", 1, 1, False)],
        ),
        (
            "Gunmen ambushed the judge near Hama and killed three of his guards.",
            [("killed", "combatants", 3, 3, False)],
        ),
    ],
)
def test_others_are_counted_apart(
    text: str, expected: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    assert [one for event in events(text) for one in counts(event.figures)] == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "A raid near Salqin killed an Iraqi commander of the Nusra-linked Hurras al-Din and his"
            " bodyguard."
        ),
        "A bomb killed a colonel of the 4th Division along with his driver near Busra.",
        "A raid killed a commander and his guard near Salqin.",
    ],
)
def test_a_leader_and_his_driver_are_two(text: str) -> None:
    (event,) = events(text)
    assert [figure.quantity.low for figure in event.figures] == [2]


@pytest.mark.parametrize(
    "text",
    [
        (
            "A bomb killed at least nine soldiers near Shula, three security sources and a monitor"
            " said."
        ),
        "A raid on Atareb killed nine people, two residents and a local official said.",
    ],
)
def test_several_who_speak_beside_another_are_not_counted(text: str) -> None:
    (event,) = events(text)
    assert [figure.quantity.low for figure in event.figures] == [9]
