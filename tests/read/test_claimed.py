"""Who claims an attack tells that it was."""

import pytest

from tests.read.reading import events, names

BOMB = "A suicide bomber killed 12 people in Hama on Tuesday, SOHR said. "


@pytest.mark.parametrize(
    "more",
    [
        "Islamic State later claimed responsibility for the attack in a statement.",
        "The bombing was claimed by Islamic State.",
        (
            "The Islamic State (IS) militant group said on Tuesday that one of its fighters blew "
            "himself up."
        ),
    ],
)
def test_who_claims_an_attack_is_one_of_its_speakers(more: str) -> None:
    (event,) = events(BOMB + more)
    assert names(event) == ["SOHR", "Islamic State"]


@pytest.mark.parametrize(
    "more",
    [
        "No extremist group has claimed responsibility for the attack.",
        "Neither the rebels nor Islamic State claimed the attack.",
        "The fighting has claimed 300 lives, Islamic State among others.",
    ],
)
def test_what_nobody_claims_has_no_such_speaker(more: str) -> None:
    event = next(event for event in events(BOMB + more) if event.type == "suicide_bombing")
    assert names(event) == ["SOHR"]


def test_a_bomb_claimed_by_a_group_is_told_by_it() -> None:
    (event,) = events(
        "A bomb claimed by the militant group Ahrar al-Sham tore apart a bus in Damascus on Sunday."
    )
    assert names(event) == ["Ahrar al-Sham"]
