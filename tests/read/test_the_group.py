"""Who and what is meant where a statement of control leaves out the name: the group, the city."""

import pytest

from marsad.model import ControlClaim
from tests.read.reading import document
from tests.read.test_syntax import reader


def told(text: str) -> set[tuple[str, str]]:
    """The places and holders that a text states."""
    claims = reader().read(document(text)).claims
    held = (claim for claim in claims if isinstance(claim, ControlClaim))
    return {(claim.place.text, claim.holder.name) for claim in held if claim.holder}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "The army took two hills from Islamic State on Monday. "
                "The group still controls the town of Sukhna."
            ),
            ("Sukhna", "Islamic State"),
        ),
        (
            (
                "The army took two hills from Islamic State, a military source said. There was no "
                "comment from the ultra-hardline group, which also holds Qaryatain."
            ),
            ("Qaryatain", "Islamic State"),
        ),
        (
            (
                "Islamic State lost ground last year. In March the army drove it from Palmyra. "
                "The group remains in control of Raqqa, its de facto capital."
            ),
            ("Raqqa", "Islamic State"),
        ),
    ],
)
def test_the_group_is_the_armed_one_named_last_and_no_state(
    text: str, wanted: tuple[str, str]
) -> None:
    assert told(text) == {wanted}


@pytest.mark.parametrize(
    "text",
    [
        "The army retook Bustan al-Basha in Aleppo. Shells also hit the rebel-held east.",
        "The army took Masaken Hanano in east Aleppo. Shells hit the rebel-held east of the city.",
    ],
)
def test_the_east_is_that_of_the_city_and_of_no_quarter(text: str) -> None:
    assert told(text) == {("east Aleppo", "rebels")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Salqin, which lies near the highway linking Idlib with Antakya, is under the "
                "control of Ahrar al-Sham."
            ),
            "Salqin",
        ),
        (
            (
                "Kafr Zita, which sits on the road between Hama and Idlib, remains in rebel hands, "
                "activists said."
            ),
            "Kafr Zita",
        ),
        ("Rebels still control the town of Morek and the road to Hama.", "Morek"),
    ],
)
def test_no_place_of_an_aside_and_no_end_of_a_road_is_held(text: str, place: str) -> None:
    assert {where for where, _ in told(text)} == {place}


def test_what_splits_an_enclave_is_no_bastion() -> None:
    assert not told("The army pushed into Jabal Badro, splitting the rebel enclave in two.")


def test_what_a_side_is_left_with_it_holds() -> None:
    text = "The army is left with Jisr al-Shughur, Ariha and the Abu al-Duhur air base in Idlib."
    held = {where for where, _ in told(text)}
    assert {"Jisr al-Shughur", "Ariha"} <= held


def test_a_foothold_that_is_ended_is_held_no_more() -> None:
    assert not told("IS seized a base, eliminating the last government foothold in Raqqa province.")
