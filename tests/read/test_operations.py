"""Whose operation or attack it was, by what the sentence says of it elsewhere."""

import pytest

from tests.read.test_roles import initiators


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
