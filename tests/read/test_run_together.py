"""What is hit, told right behind the deed or the weapon: no word stands between the two."""

import pytest

from tests.read.test_syntax import GOVERNMENT, initiators


@pytest.mark.parametrize(
    "text",
    [
        "Terrorist groups targeted with rocket shells al-Jamiliyah neighborhood in Aleppo city.",
        "Terrorist organizations targeted with mortar shells Barzeh residential area in Damascus.",
        "Terrorists attacked with rockets Nubbul town in Aleppo on Tuesday killing a child.",
    ],
)
def test_who_attacks_with_shells_a_town_is_not_hit_by_them(text: str) -> None:
    assert initiators(text) == [["rebels"]]


@pytest.mark.parametrize(
    "text",
    [
        "Army units responded by shelling positions of terrorists in Kabani on Tuesday.",
        "Army units retaliated by targeting hideouts of terrorists in Morek, killing nine.",
        "Government troops retaliated by shelling rebel positions in Jobar on Tuesday.",
    ],
)
def test_who_responds_by_shelling_shells(text: str) -> None:
    assert initiators(text) == [[GOVERNMENT]]


def test_what_the_army_targets_with_rockets_has_not_fired_them() -> None:
    text = "Terrorist groups targeted with rockets by the army in Hama on Tuesday lost nine men."
    assert initiators(text) == [[GOVERNMENT]]
