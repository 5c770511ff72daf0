"""A foreign power's air war and its entry into the war are events; what goes on since is none."""

import pytest

from marsad.model import EventClaim
from tests.read.test_syntax import events


def _told(event: EventClaim) -> tuple[str, str | None, list[str]]:
    place = event.place.text if event.place else None
    return event.type, place, [side.name for side in event.initiators]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Britain started air strikes against Islamic State in Syria in December 2015.",
            ("air_strike", "Syria", ["United Kingdom"]),
        ),
        (
            "The US-led coalition has been carrying out air raids in Syria since 2014.",
            ("air_strike", "Syria", ["US-led coalition"]),
        ),
        (
            "Moscow launched air strikes in support of the Syrian army in September 2015.",
            ("air_strike", "Syria", ["Russia"]),
        ),
        (
            "Turkey began a military intervention in Syria in August 2016.",
            ("offensive", "Syria", ["Turkey"]),
        ),
        (
            "The tide turned in 2015 when Russia intervened in the war in Syria.",
            ("offensive", "Syria", ["Russia"]),
        ),
        (
            "Russia entered the war on the side of Damascus in September 2015.",
            ("offensive", "Syria", ["Russia"]),
        ),
        (
            "Ankara launched its Euphrates Shield campaign on Aug. 24 to clear its border of IS.",
            ("offensive", "Syria", ["Turkey"]),
        ),
        (
            "Russian jets have waged an air war on the rebels since September 2015.",
            ("air_strike", "Syria", ["Russian forces"]),
        ),
        (
            "The US-led coalition has bombed Islamic State since September 2014.",
            ("air_strike", "Syria", ["US-led coalition"]),
        ),
    ],
)
def test_a_power_enters_the_war(text: str, told: tuple[str, str, list[str]]) -> None:
    assert [_told(event) for event in events(text)] == [told]


def test_what_goes_on_since_is_no_event() -> None:
    text = "Russia has denied that its air strikes have hit clinics in Syria since 2015."
    assert [event.type for event in events(text)] == []


def test_what_has_been_since_a_power_came_is_no_entry() -> None:
    text = "Thousands have been killed in Russian raids since Moscow intervened in September 2015."
    assert not any(event.type == "offensive" for event in events(text))


def test_who_joined_the_war_late_took_a_town_all_the_same() -> None:
    text = "Rebels who joined the conflict late took the town of Binnish on Monday."
    assert [_told(event) for event in events(text)] == [("territory_gained", "Binnish", ["rebels"])]


def test_a_capital_that_acts_is_its_state() -> None:
    assert [_told(event) for event in events("Ankara has massed forces near Jarablus.")] == [
        ("force_movement", "near Jarablus", ["Turkey"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors found that Islamic State used mustard gas in Marea in 2015.",
        "The army was behind two attacks in Syria in 2014 involving chlorine gas.",
    ],
)
def test_poison_used_in_a_year_is_an_event(text: str) -> None:
    assert [event.type for event in events(text)] == ["chemical_attack"]


def test_poison_used_in_many_places_over_months_is_none() -> None:
    text = "In the last eight months the army has used chlorine in Hama, Homs and Idlib."
    assert events(text) == []


def test_an_air_war_that_began_on_a_day_long_ago_is_the_countrys() -> None:
    told = events(
        "Troops took the town of Salma in January 2016. "
        "Russia began its bombing campaign on 30 September 2015 in support of the government."
    )
    assert _told(told[-1]) == ("air_strike", "Syria", ["Russia"])
