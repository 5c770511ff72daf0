"""Events told by nouns and idioms that no list of verbs names: departures, thefts, lulls, mines."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two farmers lost their legs to a mine in Azaz on Monday.", ["explosive_device"]),
        ("A van rigged with explosives went up in Azaz on Monday.", ["explosive_device"]),
        ("A boy was blown apart by a cluster bomblet in Azaz on Monday.", ["explosive_device"]),
        ("The guns of the army turned on Saraqib on Monday.", ["shelling"]),
        ("The corpse of a baker turned up in Azaz on Monday.", ["attack_on_civilians"]),
        ("A judge survived an attempt on his life in Azaz on Monday.", ["attack_on_civilians"]),
        ("Three aid workers went missing in Azaz on Monday.", ["abduction"]),
        ("Gunmen dragged a teacher from his car in Azaz on Monday.", ["abduction"]),
        ("Turkish police take six suspects into custody in Gaziantep", ["arrest"]),
        ("The exodus of families from Saraqib went on on Monday.", ["displacement"]),
        ("The departure of 300 fighters from Waer took place on Monday.", ["withdrawal"]),
        ("White buses took 300 people from Madaya to Idlib on Monday.", ["evacuation"]),
        ("A column of armour crossed into Syria at Azaz on Monday.", ["force_movement"]),
        ("A lull took hold in Azaz on Monday.", ["agreement"]),
        (
            "The YPG handed two villages near Manbij over to the army on Monday.",
            ["territory_transferred"],
        ),
        ("The theft of cars by rebels went on in Azaz on Monday.", ["property_destruction"]),
        ("Repelling a raid on Azaz on Monday soldiers killed two rebels.", ["armed_clash"]),
        ("Heavy gunfire was heard in Azaz on Monday.", ["armed_clash"]),
        ("Unknown assailants hit a checkpoint in Azaz on Monday.", ["armed_clash"]),
        (
            "The bakery at Nowhereville was attacked on Monday leaving 12 dead.",
            ["attack_on_civilians"],
        ),
        ("Some 300 families deserted Saraqib on Monday.", ["displacement"]),
        ("Hostilities flared anew around Azaz on Monday.", ["armed_clash"]),
        ("A shootout between rival factions in Azaz on Monday left four dead.", ["armed_clash"]),
        ("Gunmen riddled a van with bullets in Azaz on Monday.", ["attack_on_civilians"]),
        ("Nine miners choked on toxic fumes in Azaz on Monday.", ["chemical_attack"]),
        ("A quadcopter drops a bomb on Azaz", ["air_strike"]),
        ("The clinic in Azaz was destroyed in a raid on Monday.", ["air_strike"]),
        ("Crowds in Azaz burned portraits of the leader on Monday.", ["protest"]),
        ("Some 500 refugees were repatriated from Lebanon to Azaz on Monday.", ["displacement"]),
        ("A dentist was seized by armed men in Azaz on Monday.", ["abduction"]),
        ("An operation by Turkish forces got under way in Azaz on Monday.", ["offensive"]),
    ],
)
def test_nouns_and_idioms_tell_the_kind(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("An Israeli strike hit a military convoy near Azaz on Monday.", ["air_strike"]),
        (
            "A mine tore through a convoy of army vehicles near Azaz on Monday.",
            ["explosive_device"],
        ),
        (
            "Two medics died on Monday when their ambulance was hit in Azaz.",
            ["attack_on_civilians"],
        ),
        ("A drone was brought down by YPG fire at Azaz on Monday.", ["weapons_disrupted"]),
        ("The explosion of prices in Damascus angered residents on Monday.", []),
        ("Washington bombarded Damascus with warnings on Monday.", []),
    ],
)
def test_what_is_only_hit_or_meant_otherwise_is_no_event_of_its_own(
    text: str, kinds: list[str]
) -> None:
    assert [event.type for event in events(text)] == kinds
