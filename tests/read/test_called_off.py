"""Tests of what was called off, and of what a deal is for."""

import pytest

from marsad.model import Status
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "The evacuation of civilians from eastern Aleppo was suspended on Friday, officials said.",
        "The prisoner exchange between rebels and the army in Hama was cancelled on Friday.",
        "Rebels called off the withdrawal of their fighters from Daraya on Saturday.",
    ],
)
def test_what_is_called_off_on_a_day_does_not_happen_then(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Aid convoys to eastern Aleppo were suspended on Friday, the United Nations said.",
        "The evacuation of Foua resumed on Monday after it had been suspended for two days.",
    ],
)
def test_aid_withheld_and_what_was_taken_up_again_are_events(text: str) -> None:
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The government and rebels reached an agreement on Sunday to evacuate Foua.",
        "Rebels signed an accord with the army on Sunday to withdraw from Khan Sheikhoun.",
        "Rebels and the army agreed on Sunday to evacuate 2,000 wounded people from Foua.",
    ],
)
def test_what_a_deal_is_for_is_still_to_come(text: str) -> None:
    found = {event.type: event.status for event in events(text)}
    assert found.pop("agreement") is Status.REPORTED
    assert Status.REPORTED not in found.values()


def test_agreeing_to_exchange_prisoners_is_the_deal() -> None:
    (deal,) = events("The army and rebels agreed on Sunday to exchange 60 detainees in Daraa.")
    assert (deal.type, deal.status) == ("agreement", Status.REPORTED)
