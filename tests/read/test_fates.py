"""What befell those counted, where one sentence says it of several or of another attack."""

import pytest

from tests.read.test_retold import tolls
from tests.read.test_syntax import events
from tests.read.test_victims import Count, told

BOMB = "A car bomb in Azaz killed 11 people on Tuesday, a medic said. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The death toll in Saqba may climb because the 40 wounded are in a bad way.",
            [("injured", "people", 40, 40)],
        ),
        (
            "Clashes in Azaz left nine rebels dead and at least three taken prisoner.",
            [("killed", "combatants", 9, 9), ("captured", "combatants", 3, None)],
        ),
        (
            "Seven soldiers died and another four were captured near Morek.",
            [("killed", "combatants", 7, 7), ("captured", "combatants", 4, 4)],
        ),
        (
            "The group said two of its fighters had killed and wounded 30 soldiers near Homs.",
            [("killed", "combatants", None, 30), ("injured", "combatants", None, 30)],
        ),
        (
            "The blast in Jarablus killed 12 people and wounded 30, nurses and an official said.",
            [("killed", "people", 12, 12), ("injured", "people", 30, 30)],
        ),
        (
            "Five women fighters and a woman doctor were killed in the battle for Manbij.",
            [("killed", "combatants", 5, 5), ("killed", "aid_workers", 1, 1)],
        ),
    ],
)
def test_each_number_has_its_own_fate(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


def test_a_part_of_the_dead_says_nothing_of_another_toll() -> None:
    text = BOMB + "Nine of those killed were soldiers. State television counted 20 dead."
    (event,) = events(text)
    assert event.figures[-1].group.value == "people"


def test_of_the_wounded_are_hurt_whatever_the_toll() -> None:
    text = BOMB + "Anadolu said 43 had died and 25 of the wounded had been taken to Turkey."
    (event,) = events(text)
    measures = [(f.measure.value, f.quantity.low) for f in event.figures]
    assert measures == [("killed", 11), ("killed", 43), ("injured", 25)]


def test_a_toll_that_somebody_told_later_is_of_the_same_attack() -> None:
    assert tolls(BOMB + "State television later said 25 people were killed.") == [
        ("explosive_device", [11, 25])
    ]


def test_what_came_of_the_attack_before_is_not_of_the_one_that_followed() -> None:
    text = (
        "Army guns shelled Saqba on Tuesday, wounding 19. The bombardment came hours after rebels "
        "fired rockets at Latakia, killing three people."
    )
    assert tolls(text) == [("shelling", [19]), ("shelling", [3])]


def test_them_are_those_whom_the_sentence_has_struck() -> None:
    text = (
        "Barrel bombs on a clinic in Aleppo killed two doctors on Tuesday. "
        "The army said it had shelled a meeting of Nusra Front fighters and killed 30 of them."
    )
    assert events(text)[-1].figures[0].group.value == "combatants"


@pytest.mark.parametrize(
    "text",
    [
        "Nine soldiers and 40 jihadists, including five suicide bombers, were killed at Shaddadi.",
        "Clashes in Palmyra on Tuesday killed 20 jihadists, among them two suicide bombers.",
    ],
)
def test_bombers_counted_among_the_fallen_bombed_nothing(text: str) -> None:
    assert {event.type for event in events(text)} == {"armed_clash"}


def test_a_bomber_who_is_part_of_an_attack_bombs() -> None:
    text = (
        "Two men including a suicide bomber hit a post in Homs on Tuesday and killed 12 soldiers."
    )
    assert [event.type for event in events(text)] == ["suicide_bombing"]


def test_who_died_of_wounds_in_a_hospital_abroad_was_not_hit_there() -> None:
    text = (
        "Three Turkish soldiers were hurt in clashes with Islamic State near al-Bab on Monday. One "
        "succumbed to his injuries in a hospital in Gaziantep. Nine rebels died in the fighting."
    )
    places = {event.place.text for event in events(text) if event.place is not None}
    assert places == {"near al-Bab"}


FIGHT = "Rebels attacked army posts near Maan in Hama on Monday, killing 15 soldiers. "


@pytest.mark.parametrize(
    "toll",
    [
        "The Observatory later said 18 soldiers and nine rebels had died in the fighting.",
        "State television said 18 soldiers and nine gunmen were killed in the battle.",
    ],
)
def test_who_died_in_the_fighting_fell_where_it_was_told_of(toll: str) -> None:
    text = FIGHT + "Jets then carried out 20 air strikes on Morek, wounding a child. " + toll
    assert tolls(text) == [("armed_clash", [15, 18, 9]), ("air_strike", [1])]


def test_both_sides_dead_are_of_the_fight_and_not_of_the_raids_after_it() -> None:
    text = (
        "Rebels seized the village of Tal Malah in Hama on Monday. Government warplanes bombed the "
        "village afterwards. Eleven rebels and 14 soldiers were killed."
    )
    assert tolls(text) == [("territory_gained", [11, 14]), ("air_strike", [])]


def test_the_dead_are_broken_down_by_whose_they_are() -> None:
    text = BOMB.replace("11", "62") + "Of the dead, 29 were Nusra Front fighters and 33 civilians."
    (event,) = events(text)
    groups = [(f.group.value, f.part_of) for f in event.figures]
    assert groups == [("people", False), ("combatants", True), ("civilians", True)]
    assert event.initiators == ()


def test_the_fatalities_are_listed() -> None:
    text = BOMB.replace("11", "30") + "Among the fatalities were 12 soldiers, six cooks and a girl."
    assert [f.quantity.low for f in events(text)[0].figures][:2] == [30, 12]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Raids on Douma left 18 civilians dead and injured over 50, mostly minors.",
            [("killed", "civilians", 18, 18), ("injured", "civilians", 50, None)],
        ),
        (
            "An air strike on Saqba killed 18, mainly children.",
            [("killed", "people", 18, 18)],
        ),
        (
            "The gas attack on Saqba killed 18 people and affected 50 others.",
            [("killed", "people", 18, 18), ("injured", "people", 50, 50)],
        ),
    ],
)
def test_mostly_children_are_not_all_children(text: str, expected: list[Count]) -> None:
    assert told(text) == expected


def test_our_losses_are_fighters() -> None:
    text = (
        "The YPG fought Islamic State near Kobane on Monday. "
        '"We have lost nine comrades, and five were injured," an officer said.'
    )
    counts = [(f.group.value, f.quantity.low) for f in events(text)[0].figures]
    assert counts == [("combatants", 9), ("combatants", 5)]


def test_said_that_one_child_counts_a_child() -> None:
    text = "A bomb went off in Azaz on Tuesday. SANA said that one child was killed."
    assert tolls(text) == [("explosive_device", [1])]


def test_that_one_is_nobody_new() -> None:
    text = "A bomb went off in Azaz on Tuesday and killed nine. That one was the third this week."
    assert tolls(text) == [("explosive_device", [9])]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A helicopter was shot down in Idlib on Monday, killing all five on board.", "combatants"),
        ("A helicopter was shot down over a market in Idlib, killing 27 people.", "people"),
    ],
)
def test_who_fell_with_a_craft_shot_down_was_its_crew(text: str, group: str) -> None:
    (event,) = events(text)
    assert [f.group.value for f in event.figures] == [group]


def test_a_national_hospital_is_not_where_the_attack_was() -> None:
    text = (
        "Nusra attacked the village of Khattab at dawn on Tuesday, killing 11 citizens. "
        "Four of the wounded succumbed to their wounds in Hama National Hospital."
    )
    assert {event.place.text for event in events(text) if event.place} == {"Khattab"}


def test_them_may_be_the_attackers() -> None:
    text = (
        "Nusra attacked the village of Khattab on Tuesday, killing 11 citizens. "
        "Army units clashed with the attackers for hours, eliminating 16 of them."
    )
    figures = [f for event in events(text) for f in event.figures]
    assert [(f.group.value, f.quantity.low) for f in figures] == [
        ("civilians", 11),
        ("combatants", 16),
    ]
