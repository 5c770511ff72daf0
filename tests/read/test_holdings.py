"""Who holds what: appositions, lists, the rest of a place, and what is held no more."""

import pytest

from tests.read.reading import control


def _held(text: str) -> set[tuple[str, str]]:
    return {(c.place.text, c.holder.name if c.holder else "contested") for c in control(text)}


ARMY = "Syrian government forces"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Salhin is a rebel-held district of Aleppo.", {("Salhin", "rebels")}),
        (
            "The last rebel-held neighbourhood of Homs, al-Waer, is cut off.",
            {("al-Waer", "rebels")},
        ),
        (
            "Al-Waer the last district of Homs in the hands of rebels was hit by rockets",
            {("Al-Waer", "rebels")},
        ),
        (
            "The army's last base in Idlib province, Abu al-Duhur, has been besieged for years.",
            {("Abu al-Duhur", ARMY)},
        ),
        ("Jableh, in the heartland of the Assad regime, was bombed.", {("Jableh", ARMY)}),
        ("The Kurdish stronghold of Afrin was bombed.", {("Afrin", "Kurdish forces")}),
        ("A loyalist enclave in Deir Ezzor is besieged.", {("Deir Ezzor", ARMY)}),
        ("IS has held Palmyra since May 2015.", {("Palmyra", "Islamic State")}),
        ("IS made Raqqa the capital of its caliphate.", {("Raqqa", "Islamic State")}),
        ("Jaish al-Islam holds sway in Douma.", {("Douma", "Jaish al-Islam")}),
        ("IS fighters are holed up in Hajin.", {("Hajin", "Islamic State")}),
        ("Hajin, where the last IS fighters are trapped, was hit.", {("Hajin", "Islamic State")}),
        ("Islamic State has only the village of Baghouz left.", {("Baghouz", "Islamic State")}),
        ("IS controls all but a small part of Yarmouk.", {("Yarmouk", "Islamic State")}),
        ("Aleppo is a city divided.", {("Aleppo", "contested")}),
        (
            "The Turkish army and the Free Syrian Army control al-Rai.",
            {("al-Rai", "Turkish forces"), ("al-Rai", "FSA")},
        ),
        ("The rebels now hold nothing but the old city of Homs.", {("Homs", "rebels")}),
        ("The only town on the border in rebel hands is Zabadani.", {("Zabadani", "rebels")}),
        (
            "Idlib is in the hands of rebels and of al-Qaeda's affiliate, the Nusra Front.",
            {("Idlib", "rebels"), ("Idlib", "Jabhat al-Nusra")},
        ),
    ],
)
def test_other_ways_to_say_who_holds_a_place(text: str, held: set[tuple[str, str]]) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets bombed opposition-held Hreitan and Anadan.", {"Hreitan", "Anadan"}),
        (
            "Jets bombed rebel held Kafr Zita Latamneh and Morek",
            {"Kafr Zita", "Latamneh", "Morek"},
        ),
        ("Foua and Kafraya, two pro-government villages, got aid.", {"Foua", "Kafraya"}),
        ("Rebel-held Douma, near Damascus, was bombed.", {"Douma"}),
        (
            "Raids hit Sakhour, Haidariya and Tariq al-Bab, rebel-held districts in the north.",
            {"Sakhour", "Haidariya", "Tariq al-Bab"},
        ),
        ("Strikes hit Sakhour and Haidariya, both in rebel territory.", {"Sakhour", "Haidariya"}),
    ],
)
def test_places_listed_have_one_holder(text: str, places: set[str]) -> None:
    assert {place for place, _ in _held(text)} == places


@pytest.mark.parametrize(
    "text",
    [
        "The Kurds hold most of Hasakeh, with the rest held by the government.",
        "The Kurds hold the north of Hasakeh and government troops the south.",
    ],
)
def test_the_rest_of_a_place_is_the_others(text: str) -> None:
    assert {holder for _, holder in _held(text)} == {"Kurdish forces", ARMY}


def test_the_share_of_one_side_is_not_that_of_the_other() -> None:
    claims = control("HTS controls 60 percent of Idlib province and rebels the rest.")
    shares = {c.holder.name: c.share for c in claims if c.holder is not None}
    assert shares == {"HTS": 0.6, "rebels": None}


def test_the_town_is_the_one_spoken_of() -> None:
    assert _held("Jets hit Bukamal. IS has held the town since 2014.") == {
        ("Bukamal", "Islamic State")
    }
    assert _held("Jets hit Manbij. The town, an IS bastion, lies near Turkey.") == {
        ("Manbij", "Islamic State")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that Khan Tuman was under rebel control.",
        "Should rebels hold Hama, the road would be cut.",
        "The army entered Daraya, a rebel stronghold until last week.",
        "Aleppo was a rebel bastion before its fall in 2016.",
        "Rebels attacked the east and the army the west.",
    ],
)
def test_denied_supposed_or_past_holders_hold_nothing(text: str) -> None:
    assert _held(text) == set()
