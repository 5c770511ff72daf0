"""What may have been, what is promised or agreed and still to be done, and who leaves with whom."""

import pytest

from marsad.model import AgreementClaim, Status, TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def _told(text: str) -> list[tuple[str, str]]:
    return [(event.type, event.status.value) for event in events(text)]


def _totals(text: str) -> list[TallyClaim]:
    claims = reader().read(document(text)).claims
    return [claim for claim in claims if isinstance(claim, TallyClaim)]


@pytest.mark.parametrize(
    "text",
    [
        "Some estimates suggest that 470,000 may have died in the war.",
        "Some estimates suggesting 470000 may have died in the conflict were dismissed.",
    ],
)
def test_so_many_may_have_died_is_a_bound(text: str) -> None:
    (told,) = _totals(text)
    assert (told.figure.quantity.low, told.figure.quantity.high) == (None, 470_000)


def test_what_an_assault_could_do_is_expected() -> None:
    (told,) = _totals("An assault on Idlib could force two million people to flee, he warned.")
    assert told.status is Status.EXPECTED


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fighters in Madaya agreed on Monday to hand over their arms.", "agreement"),
        ("Islamic State agreed to withdraw from Tabqa on Monday.", "agreement"),
        ("A committee of Waer reached an understanding with the army on Tuesday.", "agreement"),
        ("A convoy of 40 trucks with flour got to Talbiseh on Monday.", "aid_delivery"),
        ("About 300 rebels and their relatives left Hameh for Idlib on Friday.", "evacuation"),
        ("Some 500 refugees crossed back into Jarablus on Sunday.", "displacement"),
    ],
)
def test_agreed_and_brought(text: str, told: str) -> None:
    assert _told(text) == [(told, "reported")]


@pytest.mark.parametrize(
    "text",
    [
        "Russia said it would not bomb Aleppo as long as the truce holds.",
        "Thousands will flee to Hasakah if the assault on Mosul starts.",
    ],
)
def test_promises_and_conditions_tell_of_no_attack(text: str) -> None:
    assert not [t for t in _told(text) if t[0] in ("air_strike", "offensive")]


def test_what_an_accord_provides_for_is_expected() -> None:
    text = "The accord signed in Zabadani on Monday stipulates the withdrawal of all armed men."
    assert ("withdrawal", "expected") in _told(text)


def test_from_a_day_to_come_ends_not_before_it() -> None:
    text = "The army will observe a halt in military operations in Aleppo from Saturday."
    (told,) = events(text)
    assert (told.type, str(told.when.start), str(told.when.end)) == (
        "agreement",
        "2016-10-15",
        "2016-10-15",
    )
    claims = reader().read(document(text)).claims
    assert any(isinstance(claim, AgreementClaim) for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Government forces closed in on Khanaser on Sunday and were poised to capture it.",
        "The army closed in on the town of Khanaser on Sunday and was preparing to storm it.",
    ],
)
def test_an_advance_is_told_beside_the_capture_to_come_and_its_day_is_its_own(text: str) -> None:
    advance, capture = events(text)
    assert (advance.type, advance.status) == ("offensive", Status.REPORTED)
    assert str(advance.when.start) == "2016-10-09"
    assert (capture.type, capture.status) == ("territory_gained", Status.EXPECTED)
    assert capture.when.start is None


@pytest.mark.parametrize(
    "text",
    [
        "The army was poised to capture the town of Morek on Sunday.",
        "The army will meet rebels on Sunday and is poised to take over Daraya.",
    ],
)
def test_the_day_of_what_is_still_to_come_is_one_to_come(text: str) -> None:
    (capture,) = events(text)
    assert str(capture.when.start) == "2016-10-16"
