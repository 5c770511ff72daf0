"""Who takes a place that another side had taken or held before."""

import pytest

from tests.read.test_syntax import events


def _taken(text: str) -> list[tuple[list[str], str]]:
    """Return for each capture who took the place, and the words for its time."""
    return [
        ([ref.name for ref in e.initiators], e.when.words)
        for e in events(text)
        if e.type == "territory_gained"
    ]


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("The villages seized by IS near Tel Abyad have been retaken by Kurdish fighters.", "Kur"),
        ("The army retook the villages seized by IS near Tel Abyad on Sunday.", "Syrian"),
        ("Kurdish fighters have retaken all villages captured by IS near Kobani.", "Kurdish"),
        ("All but one of the villages taken by IS near Azaz were recaptured by rebels.", "rebels"),
        ("Palmyra which had been in IS hands since 2015 fell to the army on Sunday.", "Syrian"),
    ],
)
def test_who_had_it_before_takes_nothing(text: str, taker: str) -> None:
    ((takers, _),) = _taken(text)
    assert len(takers) == 1
    assert takers[0].startswith(taker)


def test_each_capture_has_its_day_and_doer() -> None:
    text = (
        "Two villages captured by rebels near Hama last week were recaptured by government forces "
        "on Sunday."
    )
    assert _taken(text) == [
        (["rebels"], "last week"),
        (["Syrian government forces"], "on Sunday"),
    ]


def test_rebels_are_not_fought_by_the_group_that_they_include() -> None:
    (taken,) = events(
        "The town of Maan near Hama was recaptured on Sunday by the rebels who include fighters "
        "from Al-Qaeda."
    )
    assert [ref.name for ref in taken.initiators] == ["rebels"]
    assert not taken.targets


def test_who_shelled_after_a_bomb_did_not_lay_it() -> None:
    text = "Lebanese troops shelled militants near Arsal on Monday after a car bomb killed two men."
    (bomb,) = [e for e in events(text) if e.type == "explosive_device"]
    assert bomb.initiators == ()


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        (
            "Palmyra was seized by Islamic State in May 2015 and recaptured by the army in March.",
            [["Islamic State"], ["Syrian government forces"]],
        ),
        (
            "Islamic State seized Palmyra in May 2015 and lost it to the army in March.",
            [["Islamic State"], ["Syrian government forces"]],
        ),
        (
            "The army took the Jobar district which was the first area to fall to rebels in 2012.",
            [["Syrian government forces"], ["rebels"]],
        ),
        ("The army took Jobar, the first area to fall to rebels.", [["Syrian government forces"]]),
        ("Jobar was captured and burned by rebels on Sunday.", [["rebels"]]),
    ],
)
def test_each_taker_takes_it_in_turn(text: str, takers: list[list[str]]) -> None:
    assert [names for names, _ in _taken(text)] == takers


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State gave up the town of Binnish to the Nusra Front on Sunday.",
        "Islamic State handed over the town of Binnish to the Nusra Front on Sunday.",
    ],
)
def test_who_gives_a_town_up_has_lost_it(text: str) -> None:
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == ["Jabhat al-Nusra"]
    assert [ref.name for ref in event.targets] == ["Islamic State"]


@pytest.mark.parametrize(
    ("text", "taker", "loser"),
    [
        ("The fall of Palmyra to Islamic State on Sunday was a blow.", "Islamic State", []),
        ("After the fall of Palmyra to rebels on Sunday the army sent tanks.", "rebels", []),
        (
            "The army's loss of Palmyra to Islamic State on Sunday was a blow.",
            "Islamic State",
            ["Syrian government forces"],
        ),
    ],
)
def test_to_whom_a_place_falls_takes_it(text: str, taker: str, loser: list[str]) -> None:
    (event,) = (e for e in events(text) if e.type == "territory_gained")
    assert [ref.name for ref in event.initiators] == [taker]
    assert [ref.name for ref in event.targets] == loser


@pytest.mark.parametrize(
    "text",
    [
        (
            "Two villages changed hands on Sunday with rebels capturing Azaz and the army taking "
            "Douma."
        ),
        "Fighting raged on Sunday, with rebels seizing Azaz and the army taking Douma.",
        "Two villages changed hands on Sunday, rebels captured Azaz while the army took Douma.",
    ],
)
def test_each_takes_what_is_told_of_it_behind_with(text: str) -> None:
    assert [names for names, _ in _taken(text)] == [["rebels"], ["Syrian government forces"]]
