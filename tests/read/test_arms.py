"""Aircraft or guns, and what an army's bulletin counts as destroyed."""

import pytest

from tests.read.test_syntax import events


def _told(text: str) -> list[tuple[str, str]]:
    return sorted((event.type, event.place.text) for event in events(text) if event.place)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Army units bombarded Saraqib on Tuesday killing two people.", "shelling"),
        ("The rebels bombed Jaramana on Tuesday killing two people.", "shelling"),
        ("Warplanes bombarded Saraqib on Tuesday killing two people.", "air_strike"),
        ("The Russian air force hit command posts in Saraqib on Tuesday.", "air_strike"),
        ("A crude unguided explosive device hit Saraqib on Tuesday.", "air_strike"),
        ("The regime's air force continued to hit homes in Saraqib on Tuesday.", "air_strike"),
        ("The regimes air force continued to hit homes in Saraqib on Tuesday.", "air_strike"),
        ("A string of bombings in Homs left more than 40 dead on Monday.", "explosive_device"),
        ("A wave of deadly bombings in Homs killed 30 people.", "explosive_device"),
        ("A wave of bombings on hospitals in Aleppo killed nine people.", "air_strike"),
        ("A series of bombings by Russian warplanes in Idlib killed nine.", "air_strike"),
    ],
)
def test_who_strikes_tells_with_what(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


def test_materiel_is_destroyed_by_the_arm_told_of_last() -> None:
    jets = "Syrian jets struck Islamic State positions in Saraqib on Tuesday. "
    hit = "Three vehicles were destroyed in Binnish and an ammunition depot was hit in Taftanaz."
    assert _told(jets + hit) == [
        ("air_strike", "Binnish"),
        ("air_strike", "Saraqib"),
        ("air_strike", "Taftanaz"),
    ]
    guns = "An army unit shelled Islamic State positions in Saraqib on Tuesday. "
    assert _told(guns + hit) == [
        ("shelling", "Binnish"),
        ("shelling", "Saraqib"),
        ("shelling", "Taftanaz"),
    ]


def test_what_is_destroyed_in_an_attack_is_part_of_it() -> None:
    text = "Jets struck rebel positions in Saraqib on Tuesday destroying two vehicles in Saraqib."
    assert _told(text) == [("air_strike", "Saraqib")]


def test_fighters_whom_a_side_eliminated_died_in_a_clash() -> None:
    text = "The army eliminated 75 militants, including the suicide bombers, in Saraqib on Tuesday."
    assert [event.type for event in events(text)] == ["armed_clash"]
    (fight,) = events("Twenty rebels died in Saraqib in fighting on Tuesday.")
    assert fight.type == "armed_clash"


def test_an_operation_in_which_fighters_fell_is_a_fight() -> None:
    text = "Four rebels were killed in an army offensive in Khan Tuman on Tuesday."
    assert [event.type for event in events(text)] == ["armed_clash"]
    text = "An army offensive began in Khan Tuman on Tuesday."
    assert [event.type for event in events(text)] == ["offensive"]


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes hit rebels holding Saraqib on Tuesday, killing nine people.",
        "Warplanes struck Saraqib on Tuesday after an Islamic State assault on Binnish failed.",
        "The bombing of Saraqib on Tuesday, where Al-Nusra Front is in control, killed nine.",
    ],
)
def test_groups_without_aircraft_make_no_air_strike(text: str) -> None:
    doers = [
        ref.name for event in events(text) if event.type == "air_strike" for ref in event.initiators
    ]
    assert not {"rebels", "Islamic State", "Jabhat al-Nusra"} & set(doers)


def test_the_attack_that_somebody_blames_on_rebels_stays_an_air_strike_of_nobody_named() -> None:
    struck = "Air strikes killed nine people in Saraqib on Tuesday. "
    (event,) = events(struck + "The attack was carried out by rebels.")
    assert event.initiators == ()


def test_drones_are_flown_by_armed_groups_too() -> None:
    (event,) = events("Islamic State drones bombed Saraqib on Tuesday, killing two people.")
    assert [ref.name for ref in event.initiators] == ["Islamic State"]


def test_those_counted_in_mortar_fire_fell_where_it_hit() -> None:
    text = (
        "Twenty people were killed in Aleppo on Tuesday, 12 of them in raids on Bustan al-Qasr and "
        "eight in mortar fire on Midan."
    )
    assert ("shelling", "Midan") in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Army units targeted a position of al-Nusra Front in Saraqib on Tuesday.",
        "The army hit a rebel stronghold in Saraqib on Tuesday.",
        "The army destroyed three bunkers of the militants in Saraqib on Tuesday, killing two.",
        "An army unit destroyed a workshop and two trenches in Saraqib on Tuesday.",
    ],
)
def test_one_position_is_hit_as_several_are(text: str) -> None:
    assert _told(text) == [("shelling", "Saraqib")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels attacked an army position in Saraqib on Tuesday.", ["armed_clash"]),
        ("Rebels hit back and took an army position in Saraqib on Tuesday.", ["territory_gained"]),
        ("A suicide bomber targeted an army position in Saraqib on Tuesday.", ["suicide_bombing"]),
        ("Jets hit a military site in Saraqib on Tuesday.", ["air_strike"]),
        ("The army struck a deal on the site of the old base in Saraqib.", ["agreement"]),
    ],
)
def test_what_else_befalls_a_position_is_told_by_its_words(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


def test_who_died_elsewhere_did_not_die_of_shelling_that_was_only_guessed() -> None:
    hit = "Army units destroyed dens of the militants in Saraqib on Tuesday. "
    (_, fight) = events(hit + "Two fighters were killed in Binnish.")
    assert (fight.type, fight.initiators) == ("armed_clash", ())
    (_, death) = events(hit + "Four civilians died in Binnish.")
    assert (death.type, death.initiators) == ("attack_on_civilians", ())


def test_who_died_elsewhere_after_shelling_died_of_it() -> None:
    text = "The army shelled Saraqib on Tuesday. Four people were killed in Binnish."
    assert _told(text) == [("shelling", "Binnish"), ("shelling", "Saraqib")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The army hit rebels in Hama province today, destroying a number of their vehicles in "
            "Morek."
        ),
        (
            "The army hit rebels in Hama province today, destroying some of their fortifications "
            "in Morek."
        ),
        "Soldiers destroyed an ammunition and weapons-laden truck of IS in Morek on Tuesday.",
    ],
)
def test_materiel_is_counted_in_part_or_carries_two_things(text: str) -> None:
    assert ("shelling", "Morek") in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army hit rebels on Tuesday, destroying some of the homes of their families in Morek.",
        "Soldiers destroyed a bakery and a truck in Morek on Tuesday.",
    ],
)
def test_nor_is_what_stands_beside_it(text: str) -> None:
    assert ("shelling", "Morek") not in _told(text)
