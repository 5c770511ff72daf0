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
