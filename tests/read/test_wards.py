"""Hospitals that take in or count those hurt elsewhere, and hospitals that are hit."""

import pytest

from marsad.model import Measure
from tests.read.test_syntax import events

RAID = "Air strikes hit the Sukari district on Tuesday killing four people. "


@pytest.mark.parametrize(
    "told",
    [
        "The director of al-Quds hospital said 55 wounded people had been treated there.",
        "The al-Quds hospital recorded 55 injuries, its director said.",
        "Doctors at al-Quds hospital said 55 people were wounded.",
        "Staff at al-Quds hospital treated 55 injured civilians.",
        "Al-Quds hospital received 55 wounded people.",
    ],
)
def test_who_is_counted_at_a_hospital_was_hurt_elsewhere(told: str) -> None:
    (event,) = events(RAID + told)
    assert event.place is not None and event.place.text == "Sukari district"
    hurt = [f.quantity.low for f in event.figures if f.measure is Measure.INJURED]
    assert hurt == [55]


@pytest.mark.parametrize(
    "told",
    [
        "A strike on al-Quds hospital wounded 55 people.",
        "The al-Quds hospital was hit by a bomb and 55 people were wounded, its director said.",
        "Shells wounded 55 patients at al-Quds hospital.",
    ],
)
def test_a_hospital_that_is_hit_is_where_its_people_were_hurt(told: str) -> None:
    _, event = events(RAID + told)
    assert event.place is not None and event.place.text == "al-Quds hospital"
    assert [f.quantity.low for f in event.figures] == [55]


@pytest.mark.parametrize(
    "who",
    [
        "Most of the dead had fled from Aleppo.",
        "Many of the victims were displaced people from Deir al-Zor.",
        "Two of those killed came from the village of Nubl.",
        "Two of the dead were children who came from the villages of Nubl and Zahraa.",
    ],
)
def test_whence_the_dead_are_nothing_else_happened(who: str) -> None:
    text = "An air strike killed nine people in the village of Hazano on Sunday. "
    assert [(e.type, e.place and e.place.text) for e in events(text + who)] == [
        ("air_strike", "Hazano")
    ]


def test_who_fled_and_did_not_die_is_displaced() -> None:
    text = "An air strike killed nine people in Hazano on Sunday. Hundreds of residents fled Ariha."
    assert [event.type for event in events(text)] == ["air_strike", "displacement"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The injured were taken from Hass to hospitals in Sarmada after an air strike.", ""),
        ("Two girls were taken from Hass to a clinic in Idlib city after an air raid.", ""),
        ("The wounded were moved from Hass to a field hospital in Darkush after shelling.", ""),
        ("Casualties were driven from Hass to Bab al-Hawa hospital after an air strike.", ""),
        ("An air strike hit a hospital in Sarmada to which the wounded of Hass go.", "Sarmada"),
    ],
)
def test_whence_the_hurt_are_brought_they_were_hit(text: str, where: str) -> None:
    (event,) = events(text)
    assert event.type in ("air_strike", "shelling", "attack_on_civilians")
    assert event.place is not None and event.place.text == (where or "Hass")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Twelve patients were taken from Madaya to hospitals in Damascus on Monday.",
            "evacuation",
        ),
        ("About 600 people were taken from Madaya to Idlib after talks on Monday.", "evacuation"),
        ("The army took the hospital in Saraqeb from rebels on Monday.", "territory_gained"),
        ("Gunmen took two doctors from a hospital in Azaz to a jail in Raqqa.", "abduction"),
    ],
)
def test_who_is_not_hurt_is_brought_away_or_seized(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


def test_where_the_hurt_are_taken_is_no_ground_taken() -> None:
    assert events("The wounded were taken from Khan Sheikhoun to hospitals in Sarmada.") == []
