"""Who comes upon the dead did not kill them; whose the place is that was hit is hit."""

import pytest

from marsad.model import TallyClaim
from tests.read.reading import PUBLISHED, document, tallies
from tests.read.test_syntax import events, reader


def _sides(text: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([ref.name for ref in event.initiators], [ref.name for ref in event.targets])
        for event in events(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army found a mass grave holding the bodies of 42 people near Palmyra on Sunday.",
        "SDF fighters discovered a mass grave with the remains of 30 people near Raqqa on Monday.",
        "A grave containing 25 bodies was uncovered by the army near Palmyra in May.",
    ],
)
def test_who_finds_a_mass_grave_has_not_filled_it(text: str) -> None:
    assert [doers for doers, _ in _sides(text)] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Syrian troops discovered a mass grave near Palmyra with 42 people killed by Daesh.",
        "Kurdish and SDF fighters uncovered a mass grave of 70 people killed by Daesh near Raqqa.",
    ],
)
def test_a_grave_found_on_no_day_is_older_than_the_report(text: str) -> None:
    [event] = events(text)
    assert (event.when.start, event.when.end) == (None, PUBLISHED)
    assert [side.name for side in event.initiators] == ["Islamic State"]


def test_executed_soldiers_fell_in_no_fight() -> None:
    [event] = events("The bodies of 14 executed soldiers were found near Khan al-Asal on Monday.")
    assert event.type == "attack_on_civilians"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Israeli jets bombed a warehouse used by Hezbollah in Al-Bukamal on Monday.", "Hezbollah"),
        ("A drone strike hit a house frequented by Islamic State in Al-Bab.", "Islamic State"),
        ("Warplanes bombed a base operated by rebels in Atareb on Monday.", "rebels"),
    ],
)
def test_who_uses_what_is_hit_is_hit(text: str, whose: str) -> None:
    [(doers, hit)] = _sides(text)
    assert whose in hit
    assert whose not in doers


def test_such_attacks_are_no_attack() -> None:
    text = "A car bomb killed six people in Azaz on Tuesday. Rebels blame such attacks on the YPG."
    assert _sides(text) == [([], ["civilians"])]


def test_a_siege_is_lifted_on_the_day_that_it_is() -> None:
    text = "The army broke the siege of Deir ez-Zor on Tuesday. It had been besieged since 2014."
    [event] = events(text)
    assert event.when.days == 1


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("There were 214 attacks in Idlib last month, in which 67 people died.", 67),
        ("Turkey made 73 drone strikes on Syria this year, in which 66 people were killed.", 66),
        ("More than 3,500 migrants have died in the Mediterranean this year.", 3500),
        ("At least 134 journalists have died covering the conflict in Syria.", 134),
        ("The number of people who died in mine blasts in Hama since May rose to 102.", 102),
    ],
)
def test_the_dead_of_many_attacks_are_a_total(text: str, low: int) -> None:
    assert [claim.figure.quantity.low for claim in tallies(text)] == [low]
    assert events(text) == []


def test_the_dead_of_one_attack_of_this_year_are_its_own() -> None:
    assert not tallies("An air strike on a market in Atareb killed 61 people earlier this year.")


def test_an_outbreak_is_no_attack() -> None:
    assert events("The outbreak has killed 12 people and sickened 400 others in Raqqa.") == []


def test_the_sick_are_not_among_the_dead() -> None:
    text = "Cholera has killed 39 people and infected 10,000 in Syria since late August."
    told = reader().read(document(text)).claims
    assert [t.figure.quantity.low for t in told if isinstance(t, TallyClaim)] == [39]
