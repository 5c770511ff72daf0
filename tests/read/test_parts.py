"""People who are counted with others, and whom the words beside a number say they are."""

import pytest

from tests.read.reading import counts, events, tallies

Counts = list[tuple[str, str, int | None, int | None, bool]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Twelve people, five of them from the same family, died in a raid on Saraqib.",
            [("killed", "people", 12, 12, False), ("killed", "people", 5, 5, True)],
        ),
        (
            "Police said four of the 20 dead in the blast in Saraqib were children.",
            [("killed", "people", 4, 4, True), ("killed", "people", 20, 20, False)],
        ),
        (
            "Eight people, three from one family, were killed when a shell hit a house in Harasta.",
            [("killed", "people", 8, 8, False), ("killed", "people", 3, 3, True)],
        ),
        (
            "Shells killed nine people in Douma, five of them children and four women.",
            [
                ("killed", "people", 9, 9, False),
                ("killed", "children", 5, 5, True),
                ("killed", "women", 4, 4, True),
            ],
        ),
        (
            "Clashes in Zabadani left at least 36 dead - 15 soldiers and 21 jihadists.",
            [
                ("killed", "people", 36, None, False),
                ("killed", "combatants", 15, 15, True),
                ("killed", "combatants", 21, 21, True),
            ],
        ),
        (
            "Clashes in Zabadani killed 40 fighters: 22 from the army and 18 on the other side.",
            [
                ("killed", "combatants", 40, 40, False),
                ("killed", "combatants", 22, 22, True),
                ("killed", "combatants", 18, 18, True),
            ],
        ),
        (
            "Four people were killed, including a girl, and 11 others were injured in Binnish.",
            [
                ("killed", "people", 4, 4, False),
                ("killed", "children", 1, 1, True),
                ("injured", "people", 11, 11, False),
            ],
        ),
        (
            "Raids killed 13 people in Binnish. Six of the victims were from one family.",
            [("killed", "people", 13, 13, False), ("killed", "people", 6, 6, True)],
        ),
        (
            "Shells hit Binnish. Ten of the 14 killed were children.",
            [("killed", "children", 10, 10, True), ("killed", "people", 14, 14, False)],
        ),
        (
            "Shells hit Binnish. Ten of the 40 wounded are in serious condition.",
            [("injured", "people", 10, 10, True), ("injured", "people", 40, 40, False)],
        ),
    ],
)
def test_part_and_whole(text: str, expected: Counts) -> None:
    assert not tallies(text)
    (event,) = events(text)
    assert counts(event.figures) == expected


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Raids on Douma killed 13 people, all of them civilians.", "civilians"),
        ("Thirteen people, all civilians, were killed in raids on Douma.", "civilians"),
        ("Raids on Douma killed 13 people, all of them women and children.", "people"),
        ("Raids on Douma killed 13 people, all members of one family.", "people"),
        (
            "A car bomb in Douma left 13 members of a security force dead.",
            "combatants",
        ),
        ("Thirteen soldiers fell martyrs in a bomb attack on Douma.", "combatants"),
    ],
)
def test_who_they_all_are(text: str, group: str) -> None:
    (event,) = events(text)
    assert counts(event.figures) == [("killed", group, 13, 13, False)]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Raids on Douma killed two on Monday, bringing the number killed this week to 31.", 31),
        (
            "Raids on Douma killed two on Monday, taking the toll over the past three days to 31.",
            31,
        ),
        (
            "Raids on Douma killed two. Some 40 men are still held in a prison in Hama.",
            40,
        ),
        (
            "Raids on Douma killed two. That brought to 19 the total number of local men killed.",
            19,
        ),
    ],
)
def test_what_days_add_up_to_and_who_is_held_are_totals(text: str, total: int) -> None:
    (tally,) = tallies(text)
    assert tally.figure.quantity.low == total
    (event,) = events(text)
    assert total not in [figure.quantity.low for figure in event.figures]


def test_the_dead_of_days_of_fighting_between_two_groups_are_of_one_fight() -> None:
    text = (
        "At least 20 fighters were killed in two days of clashes between Ahrar al-Sham and Jabhat "
        "al-Nusra in Saraqib. The monitor said 11 of the dead were from Ahrar al-Sham."
    )
    assert not tallies(text)
    (event,) = events(text)
    assert event.type == "armed_clash"
    assert [(f.quantity.low, f.group.value, f.part_of) for f in event.figures] == [
        (20, "combatants", False),
        (11, "combatants", True),
    ]


def test_who_fell_is_of_the_fight_that_others_were_captured_in() -> None:
    text = (
        "Twelve SDF fighters were killed in a battle near Manbij on Saturday. The group said it "
        "killed 55 militants and captured four others."
    )
    fought = [event for event in events(text) if event.type == "armed_clash"]
    assert [figure.quantity.low for event in fought for figure in event.figures] == [12, 55]


@pytest.mark.parametrize(
    "text",
    [
        "Militants raided posts in Saraqib, killing nine rebels and seizing two of them.",
        "Rebels attacked army posts in Saraqib, destroyed two of them and killed nine men.",
    ],
)
def test_places_taken_or_destroyed_are_no_people(text: str) -> None:
    assert [c[2] for event in events(text) for c in counts(event.figures)] == [9]
