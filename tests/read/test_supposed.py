import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has a plan for the bakeries if jihadists attack Binnish.",
        "It is not known whether rebels captured Binnish.",
        "The group left the talks unless government troops withdraw from Binnish.",
        "Every time warplanes strike Binnish the bakers close.",
        "Whenever warplanes strike Binnish people hide in cellars.",
        "He rejected the idea that rebels captured Binnish.",
        "Aid workers are waiting until government forces capture Binnish.",
        "The party demands that Turkish troops withdraw from Binnish.",
        "Nobody believes that rebels captured Binnish.",
    ],
)
def test_a_clause_that_asserts_nothing_tells_of_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Residents fled when warplanes struck Binnish on Monday.", "air_strike"),
        ("Rebels held out until the army captured Binnish on Monday.", "territory_gained"),
        ("The army insists that rebels shelled Binnish on Monday.", "shelling"),
        ("It is unclear if the strike on Binnish was carried out by Russian jets.", "air_strike"),
    ],
)
def test_a_clause_that_asserts_tells_of_one(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The army did not say that rebels had been pushed out of Binnish on Monday.",
        "The statement did not mention that rebels had captured Binnish.",
        "The ministry did not disclose whether its jets had bombed Binnish on Monday.",
    ],
)
def test_what_somebody_did_not_say_is_not_told(text: str) -> None:
    assert events(text) == []
