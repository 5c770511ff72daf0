"""Tests of who has no part in a siege, and of sieges that are over."""

import pytest

from tests.read.test_syntax import events


def _sieges(text: str) -> list[tuple[list[str], list[str]]]:
    sieges = [event for event in events(text) if event.type == "siege"]
    return [
        ([side.name for side in siege.initiators], [side.name for side in siege.targets])
        for siege in sieges
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army and rebels agreed a truce in the besieged district of Barzeh on Sunday.",
        "The Syrian government and rebels in besieged Zabadani agreed a ceasefire on Monday.",
        "The army and rebels signed a deal on Tuesday for besieged Madaya after weeks of talks.",
        "The Syrian army and fighters in besieged Waer began a prisoner swap on Monday.",
        "The UN called on the government to lift restrictions on aid to besieged Daraya.",
    ],
)
def test_who_makes_a_deal_for_the_besieged_is_not_told_to_besiege_them(text: str) -> None:
    assert all(sides == ([], []) for sides in _sieges(text))


def test_who_shells_a_besieged_town_besieges_it() -> None:
    text = "The army shelled the besieged town of Douma on Monday despite a truce."
    assert _sieges(text) == [(["Syrian government forces"], [])]


def test_which_stands_for_what_its_clauses_subject_besieged() -> None:
    text = (
        "Government forces control the towns of Nubl and Zahraa in Aleppo province, which rebels "
        "besieged for three years."
    )
    assert _sieges(text) == [(["rebels"], [])]


def test_who_besieged_a_town_for_years_may_do_so_no_longer() -> None:
    text = "Food reached Moadamiya, which the army besieged for almost three years."
    (siege,) = [event for event in events(text) if event.type == "siege"]
    assert siege.when.end is None


def test_a_truce_broken_lifts_no_siege() -> None:
    text = "Government jets bombed besieged Waer on Monday in breach of a truce with rebels."
    (siege,) = [event for event in events(text) if event.type == "siege"]
    assert not siege.note


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Hundreds left Daraya on Friday under a deal that ended a siege by government forces.",
            (["Syrian government forces"], []),
        ),
        (
            "Fighters left Daraya on Friday under an agreement ending a siege by the army.",
            (["Syrian government forces"], []),
        ),
        (
            "The army broke a siege of Kweiris by Islamic State on Tuesday.",
            (["Syrian government forces"], ["Islamic State"]),
        ),
        (
            "The army broke a siege on Deir al-Zor imposed by Islamic State on Tuesday.",
            (["Syrian government forces"], ["Islamic State"]),
        ),
    ],
)
def test_whose_siege_is_ended_by_a_deal_or_broken(
    text: str, sides: tuple[list[str], list[str]]
) -> None:
    assert _sieges(text) == [sides]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The siege of Deir al-Zor was broken by the army on Monday.",
            (["Syrian government forces"], []),
        ),
        (
            "Islamic State's siege of Kobani was broken by Kurdish fighters on Monday.",
            (["Kurdish forces"], ["Islamic State"]),
        ),
        (
            "The siege of the Kweiris air base by Islamic State was broken on Monday.",
            ([], ["Islamic State"]),
        ),
        (
            "The blockade of Nubl and Zahraa has been broken by the army, state television said.",
            (["Syrian government forces"], []),
        ),
    ],
)
def test_a_siege_that_was_broken_is_over(text: str, sides: tuple[list[str], list[str]]) -> None:
    (siege,) = [event for event in events(text) if event.type == "siege"]
    assert siege.note == "lifted"
    assert _sieges(text) == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Deir al-Zor was tightened by Islamic State on Monday.",
        "The siege of Daraya was imposed by the army in August 2012, residents said.",
        "The siege of Deir al-Zor has not been broken by the army, officials said on Monday.",
    ],
)
def test_a_siege_that_was_not_broken_goes_on(text: str) -> None:
    assert all(event.note == "" for event in events(text) if event.type == "siege")
