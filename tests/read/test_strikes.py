"""Violence from afar and against civilians: the words for it, who does it, who is seized."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("F-16s of the Turkish air force flattened a depot in Azaz on Monday.", "air_strike"),
        ("Two people died in a raid by Russian planes on Saraqib on Monday.", "air_strike"),
        ("Cluster munitions wounded three children in Saraqib on Monday.", "air_strike"),
        ("Turkey was bombing rebels in Saraqib on Monday.", "air_strike"),
        ("Warplanes fired four missiles at Saraqib on Monday.", "air_strike"),
        ("Jets continued on Monday to pound a market in Saraqib.", "air_strike"),
        ("The air force repeatedly shelled a depot in Saraqib on Monday.", "air_strike"),
        ("A woman was hurt in the fall of a mortar shell on Jaramana on Monday.", "shelling"),
        ("Army tanks opened fire at Saraqib on Monday.", "shelling"),
        ("Toxic gas killed five people in Saraqib on Monday.", "chemical_attack"),
        ("An attacker rammed a truck of explosives into a base in Azaz.", "suicide_bombing"),
        ("A girl wearing an explosive belt killed two people in Azaz.", "suicide_bombing"),
        ("A van loaded with explosives went off in Azaz on Monday.", "explosive_device"),
        ("Three farmers were killed by a mine near Azaz on Monday.", "explosive_device"),
        ("Booby traps wounded two boys in Raqqa on Monday.", "explosive_device"),
        ("Two grenades were thrown at a shop in Azaz on Monday.", "grenade"),
        ("A teacher was stabbed to death in Azaz on Monday.", "attack_on_civilians"),
        ("Two men died under torture in Azaz on Monday.", "attack_on_civilians"),
        ("Fighters snatched three boys in Azaz on Monday.", "abduction"),
        ("Two doctors were seized by gunmen in Azaz on Monday.", "abduction"),
        ("Police apprehended three men in Azaz on Monday.", "arrest"),
        ("Rebels plundered shops in Azaz on Monday.", "property_destruction"),
        ("Soldiers burned several houses in Azaz on Monday.", "property_destruction"),
    ],
)
def test_the_words_for_it(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The shelling of the town of Binnish by the army killed two people.", "government"),
        ("An Islamic State bomber blew himself up in Azaz on Monday.", "Islamic State"),
        ("Binnish came under mortar fire from regime trenches on Monday.", "government"),
        ("Militants of Daesh abducted nine people in Azaz on Monday.", "Islamic State"),
        ("Masked men shot dead two women in Azaz on Monday.", "unidentified"),
    ],
)
def test_who_does_it(text: str, doers: str) -> None:
    (event,) = events(text)
    (side,) = event.initiators
    assert doers in side.name


def test_raids_that_claim_lives_say_nothing() -> None:
    (event,) = events("Raids by the army on Binnish claimed the lives of nine people on Monday.")
    assert event.place is not None and event.place.text == "Binnish"
    assert event.when.days == 1


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Shelling in Azaz killed one and wounded three on Monday.", [1, 3]),
        ("ISIS put to death four men in Raqqa on Monday.", [4]),
        ("IS abducts 20 in Raqqa", [20]),
        ("The execution by IS of 25 soldiers took place in Raqqa on Monday.", [25]),
        ("Police apprehended three men in Azaz on Monday.", [3]),
        ("Three men who had robbed a shop were detained in Azaz on Monday.", [3]),
    ],
)
def test_people_harmed_and_seized_are_counted(text: str, figures: list[int]) -> None:
    (event,) = events(text)
    assert [figure.quantity.low for figure in event.figures] == figures


def test_a_toll_told_anew_is_of_the_same_attack() -> None:
    (event,) = events(
        "Jets struck the town of Binnish on Monday. The attack killed eight people. "
        "The Observatory later put the toll at 11."
    )
    assert [figure.quantity.low for figure in event.figures] == [8, 11]


def test_a_province_that_a_report_begins_with_is_where_the_town_lies() -> None:
    (event,) = events(
        "Air raid on Idlib market kills dozens. An air raid on the town of Ariha on Sunday "
        "killed at least 43 people."
    )
    assert event.place is not None and event.place.text == "Ariha"


def test_the_toll_of_a_day_s_raids_is_no_total() -> None:
    (event,) = events("The death toll from Mondays raids on Azaz by jets has risen to 61.")
    assert [figure.quantity.low for figure in event.figures] == [61]


def test_overnight_is_of_the_day_that_is_named() -> None:
    (event,) = events("Two people were killed in overnight air strikes on Azaz on Saturday.")
    assert event.when.words == "on Saturday"


def test_who_speaks_of_its_tanks_fired_them() -> None:
    (event,) = events("Israel said its tanks had opened fire at a post in Quneitra on Monday.")
    assert [side.name for side in event.initiators] == ["Israel"]


@pytest.mark.parametrize(
    ("text", "kind", "doers", "targets"),
    [
        (
            "Six Turkish soldiers fell in an Israeli raid on Azaz on Monday.",
            "air_strike",
            ["Israeli forces"],
            ["Turkish forces"],
        ),
        (
            "ISIS said one of its fighters had blown up his car in Manbij on Monday.",
            "suicide_bombing",
            ["Islamic State"],
            [],
        ),
        (
            "An air raid on an HTS base in Azaz left six of its members dead.",
            "air_strike",
            [],
            ["HTS"],
        ),
    ],
)
def test_who_did_it_and_who_fell(
    text: str, kind: str, doers: list[str], targets: list[str]
) -> None:
    (event,) = events(text)
    assert event.type == kind
    assert [side.name for side in event.initiators] == doers
    assert [side.name for side in event.targets] == targets


def test_ages_count_nobody() -> None:
    (event,) = events("Two brothers aged 6 and 9 were killed by a mine in Azaz on Monday.")
    assert [figure.quantity.low for figure in event.figures] == [2]


def test_nobody_was_arrested() -> None:
    assert events("Nobody has been arrested in Azaz.") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Hama town of Halfaya was bombed by jets on Monday.", "Halfaya"),
        ("Jets bombed the Shahba district of Aleppo on Monday.", "Shahba district"),
    ],
)
def test_a_town_lies_in_what_is_named_before_it(text: str, place: str) -> None:
    (event,) = events(text)
    assert event.place is not None and event.place.text == place


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Daesh beheaded a media activist in Raqqa on Monday.", ["civilians"]),
        ("A bomb went off near a convoy of the US-led coalition in Azaz.", ["US-led coalition"]),
        ("Islamic State shot a woman in the head in Raqqa on Monday.", ["civilians"]),
    ],
)
def test_whom_it_hits(text: str, targets: list[str]) -> None:
    (event,) = events(text)
    assert [side.name for side in event.targets] == targets


def test_counted_strikes_that_hit_are_air_strikes() -> None:
    text = "Near Raqqa, three strikes hit two oil wells on Monday, the coalition said."
    (event,) = events(text)
    assert event.type == "air_strike"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Rebels downed a helicopter over Azaz on Monday with a missile.", ["weapons_disrupted"]),
        (
            "Rebels shot down a helicopter over Azaz on Monday and shelled Nubl.",
            ["shelling", "weapons_disrupted"],
        ),
    ],
)
def test_what_is_fired_at_aircraft_is_no_shelling(text: str, types: list[str]) -> None:
    assert sorted(event.type for event in events(text)) == types


def test_launchers_and_mortars_destroyed_fire_at_nobody() -> None:
    text = (
        "The coalition said it had conducted eight strikes near Ain Issa on Monday, destroying two "
        "mortar systems, a rocket launcher and an artillery piece."
    )
    assert [event.type for event in events(text)] == ["air_strike"]


@pytest.mark.parametrize(
    ("text", "who", "hit"),
    [
        ("Turkish shells fell on Ain Issa and on Tal Tamr.", ["Turkish forces"], []),
        ("Army shells fell on Ariha, wounding two.", ["Syrian government forces"], ["civilians"]),
        ("Two rebels fell in an air strike on Taftanaz.", [], ["rebels"]),
    ],
)
def test_whose_shells_fall_is_not_hit(text: str, who: list[str], hit: list[str]) -> None:
    for event in events(text):
        assert [side.name for side in event.initiators] == who
        assert [side.name for side in event.targets] == hit
