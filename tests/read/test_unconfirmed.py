"""What could not be confirmed is told neither as a fact nor as a denial."""

import pytest

from marsad.model import Status
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "There was no immediate confirmation that chlorine was used in the attack on Saraqeb.",
        "The Pentagon said it could not confirm that its drone strike near Idlib killed a leader.",
        "There was no independent confirmation of an air strike on Douma.",
        "The US military said it had no confirmation that rebels had captured the town of Tabqa.",
        "The Pentagon said it could not confirm reports that its jets had struck a mosque in Jina.",
        "The coalition said it was unable to verify that rebels had seized Dabiq.",
    ],
)
def test_what_nobody_could_confirm_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The government confirmed that rebels had captured Idlib on Saturday.",
        "Rebels shelled Foua on Monday but there was no immediate confirmation of casualties.",
        "Turkey could not confirm who fired the rockets that hit Kilis on Sunday killing two.",
    ],
)
def test_what_is_asked_or_confirmed_happened(text: str) -> None:
    (event,) = events(text)
    assert event.status is Status.REPORTED


def test_who_says_that_he_did_not_denies() -> None:
    (strike,) = events("The Pentagon said its jets had not struck the mosque in Jina on Thursday.")
    assert strike.status is Status.DENIED


def test_who_cannot_say_who_did_it_did_not() -> None:
    text = "Turkey could not confirm who fired the rockets that hit Kilis on Sunday killing two."
    (event,) = events(text)
    assert event.initiators == ()
