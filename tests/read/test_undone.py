"""Who held a place that others have taken since, or is told to leave what is theirs."""

import pytest

from marsad.model import ControlClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Rebels seized Morek on Thursday. Government forces captured Morek in October 2014.", []),
        ("The army entered Palmyra on Monday. It fell to Islamic State in May last year.", []),
        ("Syrian forces drove rebels from Yabroud which was the last rebel stronghold there.", []),
        (
            "The army attacked Palmyra on Monday. Islamic State captured Palmyra in May last year.",
            ["Islamic State"],
        ),
        ("The army ordered rebels to leave the last district they hold in Homs.", ["rebels"]),
    ],
)
def test_who_lost_it_since_holds_nothing(text: str, holders: list[str]) -> None:
    claims = [c for c in reader().read(document(text)).claims if isinstance(c, ControlClaim)]
    assert [claim.holder and claim.holder.name for claim in claims] == holders


def test_who_retook_a_town_did_not_take_it_before() -> None:
    _, before = events("The army captured Sheikh Miskin, which fell to rebels in 2014, on Sunday.")
    assert [ref.name for ref in before.initiators] == ["rebels"]
