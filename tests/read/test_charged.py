"""What people are punished for, paid with or want to keep off: no event of its own."""

import pytest

from marsad.model import Status
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rebels released a captured pilot in Jobar in return for food supplies.", ["agreement"]),
        (
            "Rebels shot two men in Saraqeb after a court found them guilty of planting car bombs.",
            ["attack_on_civilians"],
        ),
        (
            "IS beheaded four men in Raqqa after accusing them of guiding coalition air strikes.",
            ["attack_on_civilians"],
        ),
        ("Rebels displayed captured soldiers in Douma on Sunday to deter air strikes.", []),
        ("Rebels displayed captured government soldiers in Douma on Sunday.", []),
        ("Aid trucks reached Daraya on Sunday in exchange for five captives.", ["aid_delivery"]),
        ("Turkey accused the YPG of shelling a market in Azaz.", ["shelling"]),
    ],
)
def test_a_price_a_charge_or_a_purpose_is_no_event(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


def test_a_planted_bomb_is_no_plan() -> None:
    (event,) = events("Rebels planted a bomb that killed nine soldiers in Azaz on Sunday.")
    assert event.status is Status.REPORTED
