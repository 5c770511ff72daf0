"""One person beside others who are counted, and one told twice: by name and by what he is."""

import pytest

from tests.read.test_syntax import events

WHERE = "in an air raid on Binnish on 8 October"


def _killed(text: str) -> list[tuple[int | None, int | None, str, bool]]:
    (event,) = events(text)
    return [
        (f.quantity.low, f.quantity.high, f.group.value, f.part_of)
        for f in event.figures
        if f.measure.value == "killed"
    ]


@pytest.mark.parametrize(
    ("who", "number"),
    [
        ("Khaled al-Ahmad and his two daughters were killed", 3),
        ("The head of the local council and his brother were killed", 2),
        ("A member of the local council and his son were killed", 2),
        ("Ali Hussein, 19, and his brother were killed", 2),
        ("He and his two sons were killed", 3),
        ("The rebel leader Abu Omar and his two sons were killed", 3),
        ("A teacher and his son were killed", 2),
        ("Three men and a boy were killed", 4),
    ],
)
def test_whoever_stands_beside_his_kin_is_one_more(who: str, number: int) -> None:
    assert _killed(f"{who} {WHERE}.")[0][:2] == (number, number)


@pytest.mark.parametrize(
    ("who", "low", "high"),
    [
        ("The imam and four worshippers were killed", 5, 5),
        ("Omar Khalil and two neighbours were killed", 3, 3),
        ("Dr Mohammad Wassim was killed along with at least 27 others", 28, None),
        ("The crew and two passengers were killed", 2, 2),
        ("Jaish al-Islam said two passengers were killed", 2, 2),
        ("A commander and two fighters were killed", 1, 1),
    ],
)
def test_so_is_who_has_a_name_or_a_trade(who: str, low: int, high: int | None) -> None:
    assert _killed(f"{who} {WHERE}.")[0][:2] == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed Omar Said, his wife and their three children in Nawa on 8 October.",
        "Omar Said, his wife and three children were killed in Nawa on 8 October.",
    ],
)
def test_his_wife_and_children_are_parts_of_all(text: str) -> None:
    assert _killed(text) == [
        (5, 5, "people", False),
        (1, 1, "women", True),
        (3, 3, "children", True),
    ]


@pytest.mark.parametrize(
    ("who", "numbers"),
    [
        ("Judge Omar Khalil, a member of the Islamic court,", [1]),
        ("the lawyer Samir Odeh, a founder of the local council,", [1]),
        ("Colonel Fares Bayoush, a commander of the Northern Division,", [1]),
        ("Captain Ali Deeb, an officer of the army, and two soldiers", [1, 2]),
        ("Judge Omar Khalil, a teacher and a nurse", [2, 1]),
        ("a judge, a member of the Islamic court and two guards", [2, 2]),
    ],
)
def test_what_somebody_is_tells_of_nobody_else(who: str, numbers: list[int]) -> None:
    told = _killed(f"A roadside bomb killed {who} near Salqin on Sunday.")
    assert [low for low, *_ in told] == numbers


def test_whose_he_was_is_told_by_what_he_is() -> None:
    text = "A bomb killed Colonel Fares Bayoush, a commander of the Northern Division, near Salqin."
    assert [figure.of.name for figure in events(text)[0].figures if figure.of] == ["FSA"]
