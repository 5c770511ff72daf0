"""Fighters and others who are counted where no noun of their own says who they are."""

import pytest

from marsad.model import Group
from tests.read.test_syntax import events
from tests.read.test_victims import Count, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "YPG units repelled an IS attack on Ain Issa, killing 18 and wounding six people.",
            [("killed", "combatants", 18, 18), ("injured", "people", 6, 6)],
        ),
        (
            "Coalition jets bombed an IS column near Manbij, killing 25.",
            [("killed", "combatants", 25, 25)],
        ),
        (
            "Government forces shelled rebel-held Douma, killing 12.",
            [("killed", "people", 12, 12)],
        ),
        (
            "Rebels fired rockets at Aleppo, killing nine.",
            [("killed", "people", 9, 9)],
        ),
        (
            "At least 70 regime and rebel fighters were killed near Handarat.",
            [("killed", "combatants", 70, None)],
        ),
        (
            "Clashes in Azaz killed five of al-Nusra and allied militants and six FSA men.",
            [("killed", "combatants", 5, 5), ("killed", "combatants", 6, 6)],
        ),
        (
            'Nine members of the "al-Nusra Front" were killed in fighting near Salma.',
            [("killed", "combatants", 9, 9)],
        ),
        (
            "The clashes killed three rebels and Hezbollah lost five fighters in Zabadani.",
            [("killed", "combatants", 3, 3), ("killed", "combatants", 5, 5)],
        ),
        (
            "Some 25 terrorists at least were killed near Maan.",
            [("killed", "combatants", 25, None)],
        ),
        (
            "The raid on Salqin killed 20 civilians or more.",
            [("killed", "civilians", 20, None)],
        ),
        (
            "Soldiers raided an IS hideout in Palmyra, killing nine and capturing four.",
            [("killed", "people", 9, 9), ("captured", "people", 4, 4)],
        ),
        (
            "Three soldiers were killed and a fourth was wounded by a mine near Jarablus.",
            [("killed", "combatants", 3, 3), ("injured", "combatants", 1, 1)],
        ),
        (
            "A policeman and a bystander were shot dead in Homs.",
            [("killed", "combatants", 1, 1), ("killed", "civilians", 1, 1)],
        ),
        (
            "Up to 30 people are buried under the rubble after the raid on Salqin.",
            [("trapped", "people", None, 30)],
        ),
        (
            "The number of people killed in the raid on Khan Sheikhun rose from 58 to 72.",
            [("killed", "people", 72, 72)],
        ),
        (
            "The raid on Salqin killed nobody but wounded six people.",
            [("killed", "people", 0, 0), ("injured", "people", 6, 6)],
        ),
        (
            "No one was hurt in the shelling of Jableh.",
            [("injured", "people", 0, 0)],
        ),
        ("No one was arrested over the blast in Qamishli.", []),
        ("No one knows who was killed in the raid on Salqin.", []),
    ],
)
def test_who_fell_is_told_by_those_around_them(text: str, expected: list[Count]) -> None:
    assert sorted(told(text)) == sorted(expected)


def test_parts_of_a_total_are_by_whoever_the_total_is_by() -> None:
    text = (
        "Government air strikes near Damascus killed 22 people on Monday. In Douma 16 people died "
        "in the raids. Five more were killed in the town of Saqba and one in the town of Harasta."
    )
    told_of = {
        event.place and event.place.text: (event.initiators[0].name, event.figures[0].quantity.low)
        for event in events(text)
    }
    by = "Syrian government forces"
    assert told_of == {"Douma": (by, 16), "Saqba": (by, 5), "Harasta": (by, 1)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The SDF said it lost 12 fighters in the assault on Raqqa.",
            [("killed", "combatants", 12, 12)],
        ),
        (
            "The raid left 26 dead and 45 wounded including 12 in critical condition in Jaramana.",
            [
                ("killed", "people", 26, 26),
                ("injured", "people", 45, 45),
                ("injured", "people", 12, 12),
            ],
        ),
        (
            "The bombing wounded 90 people, 20 of them critically, in Azaz.",
            [("injured", "people", 90, 90), ("injured", "people", 20, 20)],
        ),
        (
            "Some 19 persons fell victim to the bombing in Qamishli.",
            [("killed", "people", 19, 19)],
        ),
        (
            "The army killed the terrorist Ahmad al-Omar and six of his followers in Idlib.",
            [("killed", "combatants", 7, 7)],
        ),
        (
            "An elderly man and two of his grandsons died when a shell hit their house in Nubl.",
            [("killed", "people", 3, 3)],
        ),
        (
            "The gas attack on Khan Sheikhun killed 86 people and sickened 300.",
            [("killed", "people", 86, 86), ("injured", "people", 300, 300)],
        ),
        (
            "Shelling killed nine people in opposition areas east of Damascus.",
            [("killed", "people", 9, 9)],
        ),
        (
            "About 700 fighters left al-Waer for Jarablus with their families.",
            [("evacuated", "combatants", 700, 700)],
        ),
        ("Some 50 fighters captured Tal al-Eis on Monday.", []),
        (
            "Four of nine kidnapped aid workers were found dead in Raqqa.",
            [("killed", "aid_workers", 4, 4)],
        ),
        (
            "The raid injured the doctor and two nurses of the clinic in Anadan.",
            [("injured", "people", 1, 1), ("injured", "aid_workers", 2, 2)],
        ),
        ("About 60 people a day are killed in Aleppo.", []),
        (
            "Seven people of a local armed group were killed in Hazano.",
            [("killed", "people", 7, 7)],
        ),
    ],
)
def test_words_beside_a_number_are_what_they_seem(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


def test_of_them_are_the_fighters_who_went_before() -> None:
    (event,) = events("Rebels launched a counter-attack in Aleppo but failed, and 29 of them died.")
    (figure,) = event.figures
    assert (figure.group, figure.of and figure.of.name) == (Group.COMBATANTS, "rebels")
    assert not event.targets


def test_they_are_not_those_who_killed_them() -> None:
    (event,) = events(
        "The army raided a den of Nusra terrorists in Latmin and killed seven of them."
    )
    (figure,) = event.figures
    assert figure.group is Group.COMBATANTS
    assert figure.of is not None
    assert figure.of.name == "Jabhat al-Nusra"
