"""Which words tell of which kind of event, and which only look like one."""

import pytest

from tests.read.reading import events

DAY = " on Tuesday."


def _types(text: str) -> list[str]:
    return [event.type for event in events(text + DAY)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A barrel bomb hit a market in Saraqib killing two people", "air_strike"),
        ("Bombing raids in Saraqib killed two people", "air_strike"),
        ("The village of Khan Tuman was retaken", "territory_gained"),
        ("The army established full control over Khan Tuman", "territory_gained"),
        ("The army restored security to Khan Tuman", "territory_gained"),
        ("The army cleared the town of Khan Tuman of militants", "territory_gained"),
        ("Rebels lost control of Khan Tuman", "territory_gained"),
        ("Rebels seized the strategically placed town of Saraqib", "territory_gained"),
        ("Government bombs that landed on Saraqib killed two people", "air_strike"),
        ("Rebel fighters fled Saraqib", "withdrawal"),
        ("Civilians fled Saraqib", "displacement"),
        ("The army cut off Saraqib", "siege"),
        ("Thousands of residents sought shelter in Saraqib", "displacement"),
        ("Residents were transported out of Daraya", "evacuation"),
        ("The army sent tanks to Saraqib", "force_movement"),
        ("Sporadic fighting took place in Saraqib", "armed_clash"),
        ("The army wiped out an entire terrorist group in Saraqib", "armed_clash"),
        ("The rebels took out a tank and a bulldozer in Saraqib", "shelling"),
        ("Rebels and the army were locked in battle in Saraqib", "armed_clash"),
        ("Islamic State fighters smashed ancient statues in Palmyra", "property_destruction"),
        ("Sniper gunfire killed a child in Saraqib", "attack_on_civilians"),
        ("The army fended off an Islamic State onslaught on Saraqib", "armed_clash"),
        ("The army was forced to withdraw from Saraqib", "withdrawal"),
        ("Rebels and the army agreed on a halt to hostilities in Saraqib", "agreement"),
        ("Engineers removed 40 mines in Saraqib", "weapons_disrupted"),
        ("Rebels fought to clear the last troops from Saraqib", "offensive"),
        ("Violent confrontations took place between the army and rebels in Saraqib", "armed_clash"),
        ("Rebels took several hills near Saraqib", "territory_gained"),
        ("The loss of Saraqib to the rebels was announced", "territory_gained"),
        ("The army pulled its troops out of Saraqib", "withdrawal"),
        ("The road to Saraqib was blocked", "siege"),
        ("The army moved 600 of its men from Hama to Saraqib", "force_movement"),
        ("Some 200 residents were taken by bus from Daraya", "evacuation"),
        ("An assault by rebels on army lines at Saraqib was beaten back", "armed_clash"),
        ("Rebels traded fire with the army in Saraqib", "armed_clash"),
        ("A rebel commander was killed while fighting the army in Saraqib", "armed_clash"),
        ("The army chased rebels out of Saraqib", "territory_gained"),
        ("The rebels managed to take Saraqib", "territory_gained"),
        ("The army won the battle for Saraqib", "territory_gained"),
        (
            "Rebels handed over their positions along the river at Saraqib to the army",
            "territory_transferred",
        ),
        ("The army announced the start of a battle to break the siege of Saraqib", "offensive"),
        ("The army backed by Russian jets launched a ground assault on Saraqib", "offensive"),
        ("Rebel fighters quit the town of Saraqib", "withdrawal"),
        ("Some 200 fighters left Saraqib", "withdrawal"),
        ("Turkey shut the Bab al-Hawa crossing", "siege"),
        ("The army dispatched 400 fighters to Saraqib", "force_movement"),
        ("Turkish military vehicles crossed into Saraqib", "force_movement"),
        ("A convoy of 20 army vehicles entered Saraqib", "force_movement"),
        ("The army brought down a drone over Saraqib", "weapons_disrupted"),
        ("Residents held a sit-in in Saraqib to protest against Jabhat al-Nusra", "protest"),
        ("Rebels and the army carried out a prisoner swap in Saraqib", "agreement"),
        ("Some 300 families escaped from Saraqib", "displacement"),
        ("Rescuers took 16 patients out of Saraqib", "evacuation"),
        ("The United Nations airdropped food over Saraqib", "aid_delivery"),
        ("Gunmen shot two civilians dead in Saraqib", "attack_on_civilians"),
        ("Rebels are fighting with some success to recapture Saraqib", "offensive"),
        ("A market in Saraqib was hit by two low-flying jets", "air_strike"),
        ("Jets believed to be Russian killed nine civilians in Saraqib", "air_strike"),
        ("An attacker detonated explosives near a market in Azaz", "suicide_bombing"),
        ("Gunmen blew up a parked car in Azaz", "explosive_device"),
        ("A bomb claimed by Islamic State ripped through a bus in Azaz", "explosive_device"),
        ("The third phase of the campaign in Manbij began", "offensive"),
        ("Rebels are preparing for an operation in Manbij", "offensive"),
        ("Twelve people were killed in the blast in Azaz", "explosive_device"),
        ("Rebels set off a bomb in Azaz", "explosive_device"),
        ("Rebels backed by Turkish air strikes launched an offensive on Azaz", "offensive"),
        ("Barrel bombs laced with chlorine hit Saraqib", "chemical_attack"),
        ("The army advanced towards Saraqib", "offensive"),
        ("Deminers dismantled dozens of explosive devices in Saraqib", "weapons_disrupted"),
        ("The army hit a car rigged with bombs in Azaz before it reached us", "weapons_disrupted"),
        ("Trucks carrying food entered Madaya", "aid_delivery"),
        ("The army stormed Islamic State positions in Khan Tuman", "armed_clash"),
    ],
)
def test_a_verb_or_noun_tells_the_kind(text: str, kind: str) -> None:
    assert _types(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shells fell on the area surrounding Saraqib", "siege"),
        ("Islamic State seized 60 Kurdish villages near Saraqib", "abduction"),
        ("A blast that brought down a house in Saraqib killed five", "weapons_disrupted"),
        ("A raid destroyed a building used as a headquarters in Saraqib", "base_established"),
        ("Jets hit an aid convoy in Saraqib killing two people", "aid_delivery"),
        ("Islamic State seized a number of buildings in Saraqib", "abduction"),
        ("The army has fought an uprising in Saraqib since 2011 and shelled it", "protest"),
        ("The army declared an end to its ceasefire in Saraqib", "agreement"),
        ("Tensions have built up in Saraqib", "force_movement"),
        ("The attack on Saraqib demonstrated the risks", "protest"),
        ("Rocket fire and sniper shots killed five in Saraqib", "attack_on_civilians"),
        ("The shelling of Saraqib moved the army to take its first political step", "offensive"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_kind_is_none(text: str, kind: str) -> None:
    assert kind not in _types(text)


@pytest.mark.parametrize("doer", ["The army", "Army units"])
def test_what_an_army_hits_with_no_arm_named_it_shelled(doer: str) -> None:
    assert _types(f"{doer} targeted gatherings of terrorists in Saraqib") == ["shelling"]


def test_what_aircraft_hit_is_an_air_strike_still() -> None:
    assert _types("Army helicopters destroyed vehicles in Saraqib") == ["air_strike"]


def test_a_side_and_a_settlement_hold_an_event_that_no_day_does() -> None:
    (event,) = events("Russia bombed a market in Saraqib.")
    assert event.type == "air_strike"


def test_fighters_killed_by_nobody_knows_what_fell_in_a_clash() -> None:
    (event,) = events("Eleven militants were killed in Saraqib on Tuesday.")
    assert event.type == "armed_clash"


def test_a_siege_or_capture_long_ago_is_known_by_its_place() -> None:
    (siege,) = events("Douma has been besieged since 2013.")
    (capture,) = events("Raqqa was captured in January 2014.")
    assert (siege.type, capture.type) == ("siege", "territory_gained")


def test_what_is_only_meant_hides_nothing_that_happened() -> None:
    assert "offensive" in _types("The army began an operation to break the siege of Saraqib")


def test_leaving_in_protest_is_no_protest() -> None:
    assert _types("The delegates left the hall in Saraqib in protest at the decision") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the Menagh air base in Aleppo province.",
        "The Islamic State attacked Tal Tamr.",
        "Tal Tamr was attacked by the Islamic State on Tuesday.",
        "An attack by rebels on the town of Saraqib killed 12 soldiers.",
    ],
)
def test_a_group_without_aircraft_that_attacks_a_place_fights_there(text: str) -> None:
    (event,) = events(text)
    assert event.type == "armed_clash"


def test_what_such_a_group_attacks_with_says_more() -> None:
    (event,) = events("Rebels attacked Foua with rockets on Tuesday.")
    assert event.type == "shelling"


def test_an_attack_called_terrorist_says_not_by_whom() -> None:
    assert "armed_clash" not in {
        event.type for event in events("Six civilians died in a terrorist attack in Homs.")
    }
