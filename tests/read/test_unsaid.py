"""One person of whom no word says that it is one: in headlines, and who leads a group."""

import pytest

from tests.read.test_syntax import events
from tests.read.test_victims import Count, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Citizen martyred 4 others injured in terrorist shelling on Mhardeh in Hama on Monday",
            [("killed", "civilians", 1, 1), ("injured", "civilians", 4, 4)],
        ),
        (
            "Car bomb in Qamishli leaves Kurdish policeman dead and four civilians injured",
            [("killed", "combatants", 1, 1), ("injured", "civilians", 4, 4)],
        ),
        (
            "Woman, child killed by shelling in Douma on Monday",
            [("killed", "people", 2, 2), ("killed", "women", 1, 1), ("killed", "children", 1, 1)],
        ),
        (
            "Roadside bomb kills journalist in Daraa and wounds two rebels on Monday",
            [("killed", "journalists", 1, 1), ("injured", "combatants", 2, 2)],
        ),
        (
            "Rebel commander and three fighters killed in Idlib blast on Monday",
            [("killed", "combatants", 1, 1), ("killed", "combatants", 3, 3)],
        ),
        (
            "Local official killed in Raqqa by gunmen on motorcycles on Monday",
            [("killed", "people", 1, 1)],
        ),
        (
            "Policeman killed four civilians in Qamishli on Monday after a quarrel.",
            [("killed", "civilians", 4, 4)],
        ),
        (
            "Rebel commander killed and wounded three soldiers in Hama on Monday.",
            [("killed", "combatants", None, 3), ("injured", "combatants", None, 3)],
        ),
        ("Clashes killed rebel and army fighters in Jobar on Monday, activists said.", []),
        ("Rebels seized three official buildings in Daraa on Monday.", []),
        (
            "Defector killed At Atareb 15 people died in air strikes on Monday.",
            [("killed", "people", 15, 15)],
        ),
    ],
)
def test_headlines_leave_the_article_out(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gen. Hassan Ibrahim, a senior army officer, was killed on Sunday in battles at Homs.",
            [("killed", "combatants", 1, 1)],
        ),
        (
            "The chief of the military council in Daraa was killed when his car hit a landmine.",
            [("killed", "combatants", 1, 1)],
        ),
        (
            "The commander of the Al-Tawhid Brigade Abdul Saleh died in an air strike in Aleppo.",
            [("killed", "combatants", 1, 1)],
        ),
        (
            "An air strike killed the leader of Ahrar al-Sham in the town of Ram Hamdan.",
            [("killed", "combatants", 1, 1)],
        ),
        (
            "The mayor of Raqqa was assassinated by gunmen on Monday evening.",
            [("killed", "civilians", 1, 1)],
        ),
        (
            "Rebels killed Col. Ahmed Said in an ambush in Jobar on Monday.",
            [("killed", "combatants", 1, 1)],
        ),
        (
            "The leader of Ahrar al-Sham said five people were killed in Aleppo on Monday.",
            [("killed", "people", 5, 5)],
        ),
        ("The leader of Ahrar al-Sham left after rebels were killed in Aleppo on Monday.", []),
    ],
)
def test_who_leads_a_group_is_one(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


def test_his_post_is_not_where_he_was_killed() -> None:
    (event,) = events(
        "The commander of Faylaq al-Sham in Hama was killed by rivals near Saraqib on Monday."
    )
    assert event.place is not None
    assert event.place.text == "near Saraqib"
    assert [ref.name for ref in event.targets] == ["Faylaq al-Sham"]
