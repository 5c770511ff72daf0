"""Names of persons that towns bear too."""

import pytest

from tests.read.test_syntax import events, places

JOBAR = "The army clashed with militants in Jobar on Tuesday. "
DEAD = "Two Nusra commanders, Abu Malek and Abu Hasan, were among the dead."


@pytest.mark.parametrize(
    "text",
    [
        "Two leaders of the militants identified as Abu Yazan and Abu Talha al-Ansari were killed.",
        "Two commanders nicknamed Abu Yazan and Abu Hasan were killed.",
        DEAD,
    ],
)
def test_who_is_called_abu_is_no_place(text: str) -> None:
    assert places(JOBAR + text) == ["Jobar"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Warplanes bombed Abu Kamal on Tuesday killing nine civilians.", "Abu Kamal"),
        ("Shells hit a village called Abu Hasan in Deir al-Zor on Tuesday.", "Abu Hasan"),
    ],
)
def test_a_town_is(text: str, where: str) -> None:
    assert [where in place for place in places(text)] == [True]


def test_those_named_among_the_dead_are_some_of_them() -> None:
    (event,) = events(f"The army killed 30 militants in Khan Touman on Tuesday. {DEAD}")
    assert [figure.part_of for figure in event.figures] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed Abu Hasan an al-Nusra leader in Jobar on Tuesday.",
        "Troops shot dead Abu Hasan, a senior commander of the group, in Jobar on Tuesday.",
        "A bomb killed Abu Hasan, the military chief of the group, in Jobar on Tuesday.",
    ],
)
def test_of_whom_it_is_told_who_he_is_is_no_place(text: str) -> None:
    assert places(text) == ["Jobar"]


@pytest.mark.parametrize(
    "text",
    [
        "A mine went off in Abu Hasan, a farmer was killed on Tuesday.",
        "Shells hit Abu Hasan, a child was killed on Tuesday.",
        "Shells hit Abu Hasan, three people were killed on Tuesday.",
        "Jets bombed Abu Hasan, a militant stronghold, on Tuesday.",
    ],
)
def test_where_somebody_is_killed_is_a_place(text: str) -> None:
    assert places(text) == ["Abu Hasan"]


@pytest.mark.parametrize(
    "text",
    [
        "Warplanes killed Hassan al-Jasem on Sunday in Mayadin.",
        "Salma and her three children were killed in an air raid on Mayadin on Sunday.",
        "Abu Jabbar and his son were wounded in an air raid on Mayadin on Sunday.",
        "Ahmad Hama, an engineer, was kidnapped by gunmen in Mayadin on Sunday.",
        "Nine people including Sheikh Aqil al-Omar were killed in an air raid on Mayadin.",
        "A strike on Mayadin killed nine people. Activists named Fatima al-Jasem among the dead.",
        "Um Rasha lost her home in an air strike on Mayadin on Sunday.",
        "A strike on Mayadin on Sunday killed seven people of the Jasem family.",
    ],
)
def test_who_was_killed_or_seized_is_no_place(text: str) -> None:
    assert places(text) == ["Mayadin"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("An air raid on Salma killed three people on Sunday.", "Salma"),
        ("The army seized Salma on Sunday, killing nine rebels.", "Salma"),
        ("Warplanes bombed Salma killing four on Sunday.", "Salma"),
        ("Six Hama residents were killed by shells in Salma on Sunday.", "Salma"),
        ("Shells hit villages including Salma on Sunday, killing nine people.", "Salma"),
        ("A family was killed in Jasim when a shell hit the house on Sunday.", "Jasim"),
    ],
)
def test_where_people_were_killed_is_a_place(text: str, where: str) -> None:
    assert set(places(text)) == {where}
