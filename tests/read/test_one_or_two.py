"""One event told again, or two: what sets them apart, and what puts them together."""

import pytest

from tests.read.reading import counts
from tests.read.test_syntax import events


def _kinds(text: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.place.text if e.place else None) for e in events(text)]


def _killed(text: str) -> dict[str | None, list[int | None]]:
    return {
        e.place.text if e.place else None: [low for kind, _, low, _, _ in counts(e.figures)]
        for e in events(text)
    }


def test_the_fight_is_of_the_capture_on_the_word_of_its_own_speaker_alone() -> None:
    text = (
        "The army captured Handarat on Saturday, {}. Fighting for Handarat killed 25 fighters, "
        "according to {}."
    )
    alone = text.format("the Observatory said", "the Observatory")
    assert _kinds(alone) == [("territory_gained", "Handarat")]
    another = text.format("state television said", "the Observatory")
    assert [kind for kind, _ in _kinds(another)] == ["territory_gained", "armed_clash"]


def test_a_fight_that_goes_on_is_another() -> None:
    text = (
        "The army captured Handarat on Saturday, state television said. The Observatory said "
        "clashes in Handarat were still continuing."
    )
    assert [kind for kind, _ in _kinds(text)] == ["territory_gained", "armed_clash"]


def test_what_a_headline_sums_up_is_what_the_report_lists() -> None:
    headed = (
        "Army retakes villages in Hama\nThe army recaptured the villages of Maan and Kawkab on "
        "Sunday."
    )
    assert {place for _, place in _kinds(headed)} == {"Maan", "Kawkab"}
    pressed = "Rebels advance in Hama\nRebels captured the town of Suran in Hama on Monday."
    assert _kinds(pressed) == [("territory_gained", "Suran")]


def test_the_bombardment_and_the_missiles_are_of_the_strike_told() -> None:
    raid = (
        "Air raids killed 27 people in Douma on Wednesday, the Observatory said. A medic said "
        "31 had died in the bombardment of the town."
    )
    assert _killed(raid) == {"Douma": [27, 31]}
    site = (
        "Israeli planes hit the Mezzeh air base on Tuesday. The missiles were fired from "
        "Lebanese airspace at the Mezzeh air base."
    )
    assert _kinds(site) == [("air_strike", "Mezzeh air base")]


def test_others_who_strike_elsewhere_made_an_attack_of_their_own() -> None:
    text = (
        "The army killed 14 rebels in an ambush near Quneitra on Sunday. Israel later struck an "
        "artillery post in the Golan, killing two."
    )
    assert _killed(text) == {"near Quneitra": [14], "Golan": [2]}


def test_an_attack_called_after_its_place_is_the_one_there() -> None:
    text = (
        "A bomb killed four soldiers in Homs on Monday. Another bomb killed nine near the Jazal "
        "field. Two civilians were injured in the Homs attack."
    )
    assert _killed(text)["Homs"] == [4, 2]


def test_meanwhile_and_elsewhere_tell_of_another() -> None:
    text = (
        "The army captured six villages in the countryside of Homs on Thursday. Meanwhile troops "
        "took control of Tal al-Sawan hill."
    )
    assert len(_kinds(text)) == 2
    alike = (
        "A bomb killed 14 people in Khirbet Ghazaleh on Wednesday. In a similar attack 14 were "
        "killed by a bomb in Qarfa."
    )
    assert [place for _, place in _kinds(alike)] == ["Khirbet Ghazaleh", "Qarfa"]


def test_the_accused_are_not_where_it_happened() -> None:
    text = (
        "Rockets killed 19 people in Jaramana on Sunday. Police accused the militants in Eastern "
        "Ghouta of the attack."
    )
    assert _kinds(text) == [("shelling", "Jaramana")]


def test_a_separate_operation_is_no_campaign() -> None:
    text = "In a separate operation artillery hit YPG positions in Afrin, killing six."
    assert _killed(text) == {"Afrin": [6]}


def test_an_assault_and_the_clashes_in_it_are_one() -> None:
    text = (
        "Rebels launched an assault on Fuaa on Friday. The clashes killed 66 rebels, "
        "the Observatory said."
    )
    assert [(e.type, [f.quantity.low for f in e.figures]) for e in events(text)] == [
        ("armed_clash", [66])
    ]


def test_in_the_same_bombardment_more_were_killed() -> None:
    text = (
        "A child was killed in army shelling of Rastan on Monday. Two women died in the same "
        "bombardment, activists said."
    )
    assert _killed(text) == {"Rastan": [1, 2]}


def test_a_crew_died_where_its_helicopter_was_shot_down() -> None:
    text = (
        "Rebels shot down an army helicopter over Morek on Monday. All four crew members died, "
        "activists said."
    )
    assert [(e.type, [f.quantity.low for f in e.figures]) for e in events(text)] == [
        ("weapons_disrupted", [4])
    ]


def test_artillery_positions_are_hit_and_do_not_fire() -> None:
    text = "Israel carried out air strikes on artillery positions near Khan Arnabeh on Monday."
    assert [kind for kind, _ in _kinds(text)] == ["air_strike"]


def test_explosions_heard_in_the_city_are_those_of_the_raid() -> None:
    text = (
        "Israeli planes hit the Mezzeh air base on Tuesday. Residents heard large explosions in "
        "Damascus."
    )
    assert _kinds(text) == [("air_strike", "Mezzeh air base")]


def test_who_repels_an_assault_is_not_who_made_it() -> None:
    text = (
        "Rebels captured Binnish on Tuesday. The army said it had repelled the attack on Binnish "
        "and killed 12 rebels."
    )
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == ["rebels"]
    assert "Syrian government forces" in [ref.name for ref in event.targets]


def test_rebels_of_a_headline_are_not_against_the_group_named_later() -> None:
    text = "Rebels seize Binnish. HTS fighters took control of Binnish on Tuesday, SOHR said."
    (event,) = events(text)
    assert event.targets == ()


_STORMED = "Rebels stormed Mork on Sunday, killing nine soldiers."


@pytest.mark.parametrize(
    "text",
    [
        "Rebels launched an assault on Mork on Sunday. The rebels attacked Mork, killing nine men.",
        f"{_STORMED} Sunday's rebel offensive in Mork was the third in a week.",
        f"{_STORMED} The rebel assault on Mork on Sunday came from two sides.",
    ],
)
def test_an_assault_is_the_attack_its_side_is_told_to_have_made(text: str) -> None:
    assert [event.type for event in events(text)] == ["armed_clash"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_STORMED} On Monday rebels launched an offensive in Mork.",
        f"{_STORMED} The army launched an offensive in Mork on Sunday.",
        f"{_STORMED} Rebels have pressed an offensive in Mork for a month.",
        "The army repelled a rebel attack on Mork. It began an offensive in Mork.",
    ],
)
def test_an_offensive_of_others_or_of_another_time_is_not(text: str) -> None:
    assert sorted(event.type for event in events(text)) == ["armed_clash", "offensive"]
