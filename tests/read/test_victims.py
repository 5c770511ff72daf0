"""Who is counted: lists, kin, single victims, parts that add up, in full and in noisy form."""

import pytest

from tests.read.reading import counts
from tests.read.test_syntax import events

Count = tuple[str, str, int | None, int | None]


def told(text: str) -> list[Count]:
    figures = (count for event in events(text) for count in counts(event.figures))
    return [count[:4] for count in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells on Douma claimed the lives of a man and a woman and injured five others.",
            [
                ("killed", "people", 2, 2),
                ("killed", "women", 1, 1),
                ("injured", "people", 5, 5),
            ],
        ),
        (
            "A man and his young daughter were killed when rockets hit Aleppo.",
            [("killed", "people", 2, 2), ("killed", "children", 1, 1)],
        ),
        (
            "A mine killed a shepherd and wounded his brother near Palmyra.",
            [("killed", "civilians", 1, 1), ("injured", "people", 1, 1)],
        ),
        (
            "Air strikes on Kafranbel killed 10 people - four children three women and three men.",
            [
                ("killed", "people", 10, 10),
                ("killed", "children", 4, 4),
                ("killed", "women", 3, 3),
                ("killed", "people", 3, 3),
            ],
        ),
        (
            "Among the dead in the blast in the town of Namar were a woman and a child.",
            [("killed", "women", 1, 1), ("killed", "children", 1, 1)],
        ),
        (
            "Nine people, three of them children, died and 21 were hurt in the shelling of Ariha.",
            [
                ("killed", "people", 9, 9),
                ("killed", "children", 3, 3),
                ("injured", "people", 21, 21),
            ],
        ),
        (
            "Of the 18 killed in fighting near Salma, 11 were insurgents and seven were soldiers.",
            [
                ("killed", "people", 18, 18),
                ("killed", "combatants", 11, 11),
                ("killed", "combatants", 7, 7),
            ],
        ),
        (
            "Three children were killed and another five injured in air strikes on Tel Minis.",
            [("killed", "children", 3, 3), ("injured", "children", 5, 5)],
        ),
        (
            "Six pupils and a teacher were hurt when shells landed near a school in Jaramana.",
            [("injured", "children", 6, 6), ("injured", "civilians", 1, 1)],
        ),
        (
            "Fifty martyrs and more than 200 others wounded were counted after a raid on Douma.",
            [("killed", "people", 50, 50), ("injured", "people", 200, None)],
        ),
        (
            "Fifteen people including six women lost their lives in the bombing of Kafr Batna.",
            [("killed", "people", 15, 15), ("killed", "women", 6, 6)],
        ),
        (
            "Separately two pro-Turkey Syria militants were killed in clashes in al-Rai.",
            [("killed", "combatants", 2, 2)],
        ),
        (
            "Air strikes in Urum al-Kubra killed at least 22 Red Crescent [SARC] volunteers.",
            [("killed", "aid_workers", 22, None)],
        ),
        (
            "Six people have died and a further 20 are in hospital after the raid on Zamalka.",
            [("killed", "people", 6, 6), ("injured", "people", 20, 20)],
        ),
        (
            "SOHR raised its death toll for the bombing in Homs on Monday from 32 to 45 people.",
            [("killed", "people", 45, 45)],
        ),
        (
            "The death toll from Monday's bombing in Homs stands at 32.",
            [("killed", "people", 32, 32)],
        ),
        (
            "More than 100 lives were lost in the bombardment of Douma on Monday.",
            [("killed", "people", 100, None)],
        ),
        (
            "ISIS killed 19 soldiers near Sukhna on Monday and captured seven more.",
            [("killed", "combatants", 19, 19), ("captured", "combatants", 7, 7)],
        ),
        (
            "At least 20 people have been killed so far in the blast in Azaz.",
            [("killed", "people", 20, None)],
        ),
        (
            "More than 2,000 people including rebels were granted safe passage out of Madaya.",
            [("evacuated", "people", 2000, None)],
        ),
    ],
)
def test_everyone_told_is_counted(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A man in Douma cried out after learning that his son had died.",
        "Children in Douma were on strike and her mother was on her way.",
    ],
)
def test_kin_of_nobody_counted_are_no_toll(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Air strikes hit a market in Douma on Monday taking 17 lives.",
            [("killed", "people", 17, 17)],
        ),
        (
            "A car bomb in Homs claimed one life and wounded three people.",
            [("killed", "people", 1, 1), ("injured", "people", 3, 3)],
        ),
        (
            "The army said 30 militants had been finished off in Darayya on Monday.",
            [("killed", "combatants", 30, 30)],
        ),
        (
            "A hospital in Douma received 14 bodies after air strikes on Monday.",
            [("killed", "people", 14, 14)],
        ),
        ("The army received 14 bodies from rebels in Douma on Monday under a deal.", []),
        (
            "Rebels blew up a barracks in Aleppo on Monday burying at least 38 troops under it.",
            [("killed", "combatants", 38, None)],
        ),
        (
            "Warplanes bombed Ariha on Monday burying 20 people under the rubble.",
            [("trapped", "people", 20, 20)],
        ),
        (
            "Army units attacked gunmen in Jobar killing and wounding many of them.",
            [("killed", "combatants", None, None), ("injured", "combatants", None, None)],
        ),
    ],
)
def test_the_dead_in_other_words(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


def test_who_is_sent_to_his_death_is_sent_nowhere() -> None:
    (event,) = events("The army sent nine terrorists to their deaths in Daraa al-Balad on Tuesday.")
    assert (event.type, event.figures[0].quantity.low) == ("armed_clash", 9)
    assert [ref.name for ref in event.initiators] == ["Syrian government forces"]
