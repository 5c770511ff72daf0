"""Whose operation or attack it was, by what the sentence says of it elsewhere."""

import pytest

from tests.read.test_roles import initiators
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "Forty rebels were killed in the Syrian army's operations near Shalaf on Tuesday.",
        "The town of Sukhna was captured in a government offensive on Tuesday.",
        "The town of Sukhna fell on Tuesday as part of a government offensive.",
        "The seizure of Rityan on Tuesday was part of an army offensive.",
        "Dozens of fighters died in an army operation near Sukhna on Tuesday.",
    ],
)
def test_what_is_done_in_an_operation_is_done_by_those_whose_it_is(text: str) -> None:
    assert initiators(text) == [["Syrian government forces"]]


def test_an_operation_takes_a_place_for_those_whose_it_is() -> None:
    text = "The Turkish operation captured the town of Jarabulus on Tuesday."
    assert initiators(text) == [["Turkish forces"]]


@pytest.mark.parametrize(
    "text",
    [
        "An attack blamed on the YPG killed six people in Azaz on Tuesday.",
        "A car bomb in Azaz on Tuesday, which Turkey blamed on the YPG, killed ten people.",
        "A bombing in Azaz on Tuesday that rebels attributed to the YPG killed six people.",
    ],
)
def test_an_attack_is_of_those_on_whom_it_is_blamed(text: str) -> None:
    assert initiators(text) == [["YPG"]]


@pytest.mark.parametrize(
    "who",
    [
        "Nusra terrorists",
        "Militants from the Nusra Front",
        "Terrorists belonging to the Nusra Front",
    ],
)
def test_the_members_of_a_group_are_the_group_alone(who: str) -> None:
    assert initiators(f"{who} shelled the town of Hader on Tuesday.") == [["Jabhat al-Nusra"]]


def test_a_group_among_others_is_not_all_of_them() -> None:
    text = "Insurgents including the Nusra Front captured Jisr al-Shughour on Tuesday."
    assert initiators(text) == [["rebels", "Jabhat al-Nusra"]]


def test_terrorists_may_be_named_later() -> None:
    text = (
        "Two people were killed in a terrorist rocket attack on Jableh on Tuesday. A source said "
        "Islamic State fired six rockets on Jableh."
    )
    assert initiators(text) == [["rebels", "Islamic State"]]


def test_planes_named_second_bomb_with_the_army_named_first() -> None:
    text = "The Syrian army and Russian jets bombed the town of Nashabiya on Tuesday."
    assert initiators(text) == [["Russian forces", "Syrian government forces"]]


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army, backed by Hezbollah fighters, captured the town of Flita on Tuesday.",
        "The Syrian army captured the town of Flita on Tuesday with support from Hezbollah.",
        "Syrian troops aided by Hezbollah fighters began an offensive in Flita on Tuesday.",
    ],
)
def test_who_backs_those_who_fight_fights_too(text: str) -> None:
    assert initiators(text) == [["Syrian government forces", "Hezbollah"]]


def test_a_state_that_backs_somebody_need_not_fight() -> None:
    text = "The Syrian army, backed by Russia, captured the town of Flita on Tuesday."
    assert initiators(text) == [["Syrian government forces"]]


@pytest.mark.parametrize(
    ("text", "besiegers"),
    [
        ("Rebels began an assault to break the army's siege of Douma on Tuesday.", 1),
        ("An assault intended to break a government siege of Douma began on Tuesday.", 1),
        ("Rebels managed to break a government siege of Douma on Tuesday.", 0),
    ],
)
def test_who_means_to_break_a_siege_does_not_besiege(text: str, besiegers: int) -> None:
    sieges = [event for event in events(text) if event.type == "siege"]
    sides = [["rebels"], ["Syrian government forces"]][besiegers]
    assert all([side.name for side in siege.initiators] == sides for siege in sieges)


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed nine people in Azaz on Tuesday in an attack claimed by Islamic State.",
        "A car bomb killed nine people in Azaz on Tuesday. Islamic State claimed the attack.",
    ],
)
def test_who_claims_an_attack_made_it(text: str) -> None:
    assert initiators(text) == [["Islamic State"]]


def test_an_offensive_is_of_those_who_launched_it() -> None:
    text = "Syrian forces launched an offensive in Daraa on Monday. The offensive captured Nasib."
    assert initiators(text)[-1] == ["Syrian government forces"]


def test_whom_an_operation_is_against_does_not_take_part_in_it() -> None:
    (event,) = events("An offensive against Islamic State captured Dabiq on Tuesday.")
    assert not event.initiators
    assert [side.name for side in event.targets] == ["Islamic State"]


def test_an_alliance_that_is_backed_fights_with_its_backers() -> None:
    text = (
        "The SDF, an alliance supported by US-led coalition air strikes, captured Tabqa on Tuesday."
    )
    assert initiators(text) == [["SDF", "US-led coalition"]]


@pytest.mark.parametrize(
    "before",
    [
        "Government jets struck Kurdish positions in Hasakeh on Monday.",
        "Government forces and Kurdish fighters traded fire in Hasakeh on Monday.",
    ],
)
def test_the_two_sides_are_those_told_of_before(before: str) -> None:
    text = f"{before} Clashes between the two sides killed 12 people in Shaddadi on Tuesday."
    event = events(text)[-1]
    sides = [side.name for side in (*event.initiators, *event.targets)]
    assert sides == ["Syrian government forces", "Kurdish forces"]


@pytest.mark.parametrize("verb", ["lost", "ceded", "surrendered"])
def test_who_loses_a_place_does_not_take_it(verb: str) -> None:
    (event,) = events(f"Rebels {verb} the town of Flita to the army on Tuesday.")
    assert [side.name for side in event.initiators] == ["Syrian government forces"]
    assert [side.name for side in event.targets] == ["rebels"]


def test_whose_helicopters_they_are_bombs() -> None:
    text = "Helicopters belonging to the government dropped barrel bombs on Saraqib on Tuesday."
    assert initiators(text) == [["Syrian government forces"]]
