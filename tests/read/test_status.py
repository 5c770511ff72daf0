import pytest

from marsad.model import SkipReason, Status
from tests.read.reading import events, read


@pytest.mark.parametrize(
    "text",
    [
        "The army will launch an offensive on Saraqib on Friday.",
        "Turkey could withdraw its troops from Saraqib.",
        "The coalition is considering air strikes on Raqqa.",
        "Russia said militants were preparing a chemical attack in Saraqib.",
        "Turkey is planning an operation against the YPG in Afrin.",
    ],
)
def test_what_is_planned_or_possible_is_expected(text: str) -> None:
    found = events(text)
    assert found and {event.status for event in found} == {Status.EXPECTED}


def test_a_denial_is_denied() -> None:
    (event,) = events("Moscow denied carrying out air strikes on Saraqib on Tuesday.")
    assert event.status is Status.DENIED


def test_what_did_not_happen_is_skipped_and_said_so() -> None:
    reading = read("There were no air strikes on Saraqib on Tuesday.")
    assert reading.claims == ()
    assert [skipped.reason for skipped in reading.skipped] == [SkipReason.NEGATED]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels advanced on Tuesday hoping to encircle Saraqib.",
        "The aim of Tuesday's talks was to encircle Saraqib.",
    ],
)
def test_what_is_hoped_for_or_aimed_at_has_not_happened(text: str) -> None:
    assert "siege" not in {event.type for event in events(text)}


def test_generalities_are_skipped_and_said_so() -> None:
    reading = read("Fighting has raged for years.")
    assert reading.claims == ()
    assert reading.skipped


def test_words_that_end_like_a_negation_negate_nothing() -> None:
    (event,) = events("Weekend air strikes hit Saraqib on Sunday.")
    assert (event.type, event.status) == ("air_strike", Status.REPORTED)
    found = events("After a non-stop battle the army captured Khan Tuman on Tuesday.")
    assert "territory_gained" in {event.type for event in found}


def test_whether_it_happened_is_not_said() -> None:
    assert events("He was asked whether rebels had captured Saraqib on Tuesday.") == []
