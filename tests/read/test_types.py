"""Events beside strikes and fighting: the words for each, who is in them, what is none."""

import pytest

from tests.read.reading import counts
from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A car bomb blast of unknown origin rocked a depot in Azaz on Monday.",
            "explosive_device",
        ),
        ("The explosion of a truck in Azaz on Monday killed four people.", "explosive_device"),
        ("A tractor hit a mine in Azaz on Monday killing two women.", "explosive_device"),
        ("A blast shook Azaz on Monday after men detonated a car bomb.", "explosive_device"),
        ("Helicopters dropped chemical bombs on Azaz on Monday.", "chemical_attack"),
        ("An attack by sarin gas in Azaz on Monday killed five people.", "chemical_attack"),
        ("Mines laid by IS killed two boys in Azaz on Monday.", "explosive_device"),
        ("An arms depot blew up in Azaz on Monday killing nine people.", "explosive_device"),
        ("The toll of Monday's strike on a market in Azaz rose to 61 dead.", "air_strike"),
        ("Two suicide bombers attacked a checkpoint in Azaz on Monday.", "suicide_bombing"),
        ("Suicide and car bomb attacks killed nine people in Azaz on Monday.", "suicide_bombing"),
        ("A drone slammed into a shop in Azaz on Monday.", "air_strike"),
        ("The downing of an army jet by rebels in Hama on Monday was filmed.", "weapons_disrupted"),
        ("An army helicopter was brought down by rebels in Azaz on Monday.", "weapons_disrupted"),
        ("The army intercepted six missiles over Azaz on Monday.", "weapons_disrupted"),
        ("Engineers defused a car bomb in Azaz on Monday.", "weapons_disrupted"),
        ("Soldiers confiscated explosives in Azaz on Monday.", "weapons_disrupted"),
        ("A prisoner died in custody in Azaz on Monday.", "attack_on_civilians"),
        ("Attackers sprayed a car with bullets in Azaz on Monday.", "attack_on_civilians"),
        ("Two men were taken from their home in Azaz on Monday by gunmen.", "abduction"),
        ("Rebels have been holding 20 villagers in Azaz since Monday.", "abduction"),
        ("A cell of Islamic State was captured in Azaz on Monday.", "arrest"),
        ("Six soldiers were exchanged for nine rebels in Azaz on Monday.", "agreement"),
        ("Control of Azaz was handed by the YPG to the army on Monday.", "territory_transferred"),
        ("The army sealed off a market in Azaz on Monday.", "siege"),
        ("Planes dropped ten tonnes of food over Azaz on Monday.", "aid_delivery"),
        ("Russia distributed parcels to residents in Azaz on Monday.", "aid_delivery"),
        ("Residents demonstrated against the rebels in Azaz on Monday.", "protest"),
        ("Traders went on strike in Azaz on Monday.", "protest"),
        ("Rebels cut down olive trees in Azaz on Monday.", "property_destruction"),
        ("Rebels expelled nine families from their homes in Azaz on Monday.", "displacement"),
        ("The army sent 20 armoured vehicles to Azaz on Monday.", "force_movement"),
        ("Infighting between rebels in Azaz on Monday killed two people.", "armed_clash"),
        ("Rebels carried off nine farmers in Azaz on Monday.", "abduction"),
        ("Hit men shoot the head of a council in Azaz on Monday.", "attack_on_civilians"),
        ("Guns fell silent in Azaz on Monday.", "agreement"),
        ("Students boycotted classes in Azaz on Monday.", "protest"),
        ("A gas-filled mortar fell on Azaz on Monday.", "chemical_attack"),
        ("Troops put shops to the torch in Azaz on Monday.", "property_destruction"),
        ("A bread convoy was turned back in Azaz on Monday.", "aid_delivery"),
    ],
)
def test_the_words_for_it(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Kidnappings for ransom are common in Azaz.",
        "The prison in Azaz is notorious for torture and executions.",
        "Landmines remain a danger for those who return to Azaz.",
        "The film tells the story of a teacher kidnapped in Azaz.",
        "A law against looting was passed in Azaz.",
        "A man was convicted of planting bombs in Azaz.",
        "Landmine clearance in Azaz will take years.",
    ],
)
def test_what_is_said_in_general_is_no_event(text: str) -> None:
    assert events(text) == []


def test_whoever_has_no_aircraft_raids_on_the_ground() -> None:
    assert [e.type for e in events("Four men arrested in SDF raid on Azaz on Monday")] == ["arrest"]


def test_a_convoy_kept_from_entering_a_place_is_told_of_there() -> None:
    (event,) = events("The army blocked an aid convoy from entering Azaz on Monday.")
    assert event.place is not None and event.place.text == "Azaz"


def test_what_lies_in_another_place_is_no_list() -> None:
    (event,) = events("Thousands fled Idlib's Saraqib on Monday.")
    assert event.place is not None and event.place.text == "Saraqib"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("A mine killed a family of six in Azaz on Monday.", ("killed", 6)),
        ("Some 900 rebels and their wives were evacuated from Azaz on Monday.", ("evacuated", 900)),
        ("Nine patients were moved out of Azaz on Monday.", ("evacuated", 9)),
        ("Ten men suspected of theft were taken into custody in Azaz.", ("detained", 10)),
        ("A mass grave with the remains of 40 people was found in Azaz.", ("killed", 40)),
        ("A driver for the town was shot and killed in Azaz on Monday.", ("killed", 1)),
        ("A drone killed a senior Hurras al-Din leader in Azaz on Monday he said.", ("killed", 1)),
    ],
)
def test_people_are_counted(text: str, figure: tuple[str, int]) -> None:
    (event,) = events(text)
    assert [(measure, low) for measure, _, low, *_ in counts(event.figures)] == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Mohammed Abdullah 28 from Binnish was shot dead in Azaz on Monday.",
        "Sheikh Mutashar al-Hifl 55 murdered in Azaz on Monday.",
        "Bashir Odeh 30 a baker was shot dead in Azaz on Monday.",
    ],
)
def test_the_age_of_somebody_named_counts_nobody(text: str) -> None:
    (event,) = events(text)
    assert all(low == 1 for _, _, low, *_ in counts(event.figures))


def test_rescuers_hurt_are_those_hit() -> None:
    (event,) = events("Two medics were abducted in Azaz on Monday.")
    assert [side.actor for side in event.targets] == ["aid-workers"]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the rebels swapped six prisoners and two bodies in Azaz on Monday.",
        "The army and the rebels exchanged the bodies of nine fighters in Azaz on Monday.",
    ],
)
def test_bodies_handed_over_are_the_dead_of_another_day(text: str) -> None:
    assert [event.type for event in events(text)] in ([], ["agreement"])


@pytest.mark.parametrize(
    "text",
    [
        "A parcel bomb wounded the director of a school and a baker in Azaz on Monday.",
        "Photographer Ahmad Deeb was killed by a mortar round in Azaz on Monday.",
        "Bomb injures driver in Azaz",
    ],
)
def test_one_without_arms_who_is_hurt_is_a_civilian(text: str) -> None:
    (event,) = events(text)
    assert [side.name for side in event.targets] == ["civilians"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Air strikes on Raqqa set off explosions that shook the city.", ["air_strike"]),
        ("Explosions rocked Homs as missiles hit an army depot.", ["shelling"]),
        ("Shells hit Homs and a car bomb went off.", ["explosive_device", "shelling"]),
        (
            "An explosion killed five in Azaz and shells hit Marea.",
            ["explosive_device", "shelling"],
        ),
        ("Six people died as a result of bombing in Douma.", ["air_strike"]),
        ("Six people died in a bombing in Azaz.", ["explosive_device"]),
    ],
)
def test_explosions_of_strikes_are_no_bombs_of_their_own(text: str, kinds: list[str]) -> None:
    assert sorted(event.type for event in events(text)) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Parents said that a raid had hit a school in Hass on Sunday and killed 22 pupils.",
        "UN monitors said a raid killed six people in Hayan on Sunday.",
        "Six people died in a raid that struck a house in Ariha on Sunday.",
    ],
)
def test_a_raid_that_hits_is_from_the_air(text: str) -> None:
    assert [event.type for event in events(text)] == ["air_strike"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "IS fighters killed 12 villagers in a raid on Tal Barak on Sunday.",
            "attack_on_civilians",
        ),
        ("Two soldiers were killed in a raid by rebels on Morek on Sunday.", "armed_clash"),
    ],
)
def test_a_raid_in_which_people_are_shot_is_not(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Helicopters threw canisters believed to contain chlorine on Zibdiya on Sunday.",
        "A helicopter dropped a cylinder thought to contain chlorine on Saraqeb on Sunday.",
        "Helicopters dropped barrels that were said to contain sarin on Saraqeb on Sunday.",
    ],
)
def test_what_is_believed_to_hold_gas_is_dropped_as_gas(text: str) -> None:
    assert [event.type for event in events(text)] == ["chemical_attack"]


def test_what_is_believed_to_hold_gas_in_a_depot_attacks_nobody() -> None:
    assert events("Inspectors saw cylinders thought to contain chlorine in Douma on Sunday.") == []
