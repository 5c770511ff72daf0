"""Whole reports: what of a headline, a lead and later paragraphs is one event, and what is not."""

from marsad.model import EventClaim, TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def _killed(event: EventClaim) -> list[int | None]:
    return [f.quantity.low for f in event.figures if f.measure == "killed"]


def _totals(text: str) -> list[int | None]:
    claims = reader().read(document(text)).claims
    return [claim.figure.quantity.low for claim in claims if isinstance(claim, TallyClaim)]


def _places(text: str) -> list[str]:
    return [event.place.text for event in events(text) if event.place]


def test_the_number_of_a_headline_is_that_of_the_event_told_next() -> None:
    text = (
        "Turkey vows to press on after two soldiers die in Afrin\n"
        "The army said that two of its soldiers were killed on Monday in an attack by the YPG in "
        "Jinderes."
    )
    (event,) = events(text)
    assert event.place is not None
    assert event.place.text == "Jinderes"


def test_a_part_is_of_the_event_that_has_as_many_dead() -> None:
    text = (
        "Security forces killed three mourners in Qaboun on Tuesday. They were burying a man who "
        "was shot dead on Sunday in Barzeh. Two of those killed were teenagers."
    )
    first = next(event for event in events(text) if 3 in _killed(event))
    assert 2 in _killed(first)


def test_a_toll_is_no_sum_of_those_of_another_province() -> None:
    text = (
        "Helicopters bombed Binnish on Tuesday and six people were killed. In Deir Ezzor 11 "
        "militants were killed when troops repelled an attack. In Douma a shell killed three."
    )
    assert not [
        claim for claim in reader().read(document(text)).claims if isinstance(claim, TallyClaim)
    ]


def test_twelve_of_them_and_nine_are_the_twenty_one_that_the_lead_counts() -> None:
    text = (
        "At least 21 civilians were killed in government air strikes on the rebel enclave of "
        "Eastern Ghouta on Wednesday. Twelve of them died in Saqba. Another nine were killed in "
        "Kafr Batna."
    )
    assert [
        c.figure.quantity.low
        for c in reader().read(document(text)).claims
        if isinstance(c, TallyClaim)
    ] == [21]
    assert _places(text) == ["Saqba", "Kafr Batna"]


def test_the_dead_of_two_separate_attacks_are_those_of_the_attacks_told_next() -> None:
    text = (
        "Six rebels were killed on Tuesday in two separate attacks in Daraa. Four of them died "
        "when a roadside bomb blew up their car in Tafas."
    )
    (event,) = events(text)
    assert (event.type, _killed(event)) == ("explosive_device", [4])


def test_there_and_the_same_town_are_the_one_named_last_however_far_back() -> None:
    text = (
        "Troops backed by jets took Palmyra in March. The fighting was heavy. Officials said so. "
        "Historians were relieved. Islamic State beheaded an archaeologist there in August 2015."
    )
    killing = next(event for event in events(text) if event.type == "attack_on_civilians")
    assert killing.place is not None
    assert killing.place.text == "Palmyra"
    text = "An air strike hit Douma on Monday. On Tuesday shells fell in the same town."
    assert _places(text) == ["Douma", "Douma"]


def test_the_town_is_no_base() -> None:
    text = (
        "A raid on Khan Sheikhoun killed nine people on Monday. The United States fired missiles "
        "at Shayrat air base on Tuesday. The town was bombed again on Wednesday and two died."
    )
    assert _places(text) == ["Khan Sheikhoun", "Shayrat air base", "Khan Sheikhoun"]


def test_where_the_dead_are_brought_is_not_where_they_died() -> None:
    text = (
        "A bomb killed 31 people in Kadam district in Damascus on Monday. A medical source said "
        "that 44 bodies had been brought to the Mujtahid hospital."
    )
    (event,) = events(text)
    assert _killed(event) == [31, 44]


def test_blasts_that_were_heard_are_the_missiles_told_next() -> None:
    text = (
        "Explosions were heard near Mezzeh airport early on Wednesday. The army said that Israel "
        "fired missiles at the airport."
    )
    assert [event.type for event in events(text)] == ["shelling"]


def test_who_has_no_aircraft_shells_and_planes_that_fire_missiles_strike() -> None:
    text = "The monitor said 15 civilians were killed in rebel bombardment of Aleppo on Monday."
    assert [event.type for event in events(text)] == ["shelling"]
    text = "Government forces warplanes fired missiles at the market in Atareb on Monday."
    assert [event.type for event in events(text)] == ["air_strike"]
    text = "Nine rebels were killed in army airstrikes on Atareb on Monday."
    assert [event.type for event in events(text)] == ["air_strike"]


def test_what_an_assault_is_for_has_not_happened() -> None:
    text = "Rebels launched an assault on Friday to break the army siege of eastern Aleppo."
    assert [event.type for event in events(text)] == ["offensive"]
    text = "Turkish forces would not stop until they had taken Afrin, a minister said on Monday."
    assert {event.status for event in events(text)} <= {"expected"}


def test_since_the_truce_began_tells_of_no_new_one() -> None:
    text = "A sniper shot dead a man in Talbiseh on Monday, the first death since the truce began."
    assert [event.type for event in events(text)] == ["attack_on_civilians"]


def test_a_place_had_been_taken_on_a_day_named() -> None:
    text = (
        "Islamic State recaptured Akhtarin on Tuesday. Turkish-backed rebels had seized it on "
        "Monday."
    )
    assert [event.when.start.day for event in events(text) if event.when.start] == [11, 10]


def test_its_fighters_are_those_of_the_side_spoken_of() -> None:
    text = (
        "The Syrian Democratic Forces launched the assault on Raqqa on Sunday. Its fighters "
        "seized the village of Hazima on Tuesday."
    )
    taken = next(event for event in events(text) if event.type == "territory_gained")
    assert [ref.actor for ref in taken.initiators] == ["sdf"]
    text = (
        "The Turkish military said 60 YPG fighters had been killed since it launched its "
        "operation in Afrin on Saturday."
    )
    pressed = next(event for event in events(text) if event.type == "offensive")
    assert [ref.actor for ref in pressed.initiators] == ["turkish-forces"]


def test_a_region_that_the_parse_makes_part_of_a_side_does_not_hide_it() -> None:
    text = "In the northern countryside regime forces captured the village of Maardas on Monday."
    (event,) = events(text)
    assert [ref.actor for ref in event.initiators] == ["syrian-government-forces"]


def test_bullets_and_the_driver_of_two_are_no_dead() -> None:
    text = "A judge was hit by five bullets in Saraqib on Monday and two people were killed."
    assert [_killed(event) for event in events(text)] == [[2]]
    text = "Gunmen kidnapped two bishops in Azaz on Monday. The driver of the two was killed."
    assert [_killed(event) for event in events(text) if event.type != "abduction"] in ([], [[]])


def test_the_bombing_of_a_headline_is_the_bomb_told_next() -> None:
    text = (
        "Toll of market bombing rises to 26\n"
        "A car bomb exploded in a market in Azaz on Monday and killed 26 people."
    )
    (event,) = events(text)
    assert (event.type, _killed(event)) == ("explosive_device", [26])


def test_among_the_dead_is_told_of_the_attack_just_told_wherever_they_lived() -> None:
    text = (
        "Army shelling of Saqba killed eleven people on Sunday. "
        "Among the dead were four children from a family in Arbin."
    )
    (event,) = events(text)
    assert _killed(event) == [11, 4]


def test_it_was_the_second_attack_tells_of_no_third() -> None:
    text = (
        "Air strikes on Douma killed 13 people on Tuesday. It was the second deadly bombardment "
        "in two days after shelling killed seven in nearby Arbin on Monday."
    )
    assert [(event.type, _killed(event)) for event in events(text)] == [
        ("air_strike", [13]),
        ("shelling", [7]),
    ]


def test_what_would_mark_the_deadliest_attack_since_another_tells_of_the_other_alone() -> None:
    text = (
        "Gas killed 70 people in Khan Shaykhun on Tuesday. It would mark the deadliest chemical "
        "attack since sarin gas killed hundreds of people in Ghouta in August 2013."
    )
    days = [event.when.start.year for event in events(text) if event.when.start]
    assert sorted(days) == [2013, 2016]


def test_fighters_who_fell_where_a_town_was_taken_fell_in_that_fight() -> None:
    text = (
        "Rebels shelled Foua on Sunday. Hezbollah fighters captured Qusair on Sunday. "
        "Sources said 28 Hezbollah fighters were killed there."
    )
    assert [_killed(event) for event in events(text)] == [[], [28]]


def test_an_attack_elsewhere_and_long_before_is_of_no_kind_told_here() -> None:
    text = (
        "US jets bombed a convoy near Tanf on Monday. "
        "Seven soldiers died in an attack on Rukban in June 2015."
    )
    assert [event.type for event in events(text)] == ["air_strike", "armed_clash"]


def test_a_besieged_town_is_not_besieged_since_the_day_it_is_bombed() -> None:
    text = (
        "Jets bombed the besieged town of Darayya on Sunday and killed six people. "
        "The army has besieged Darayya since 2012."
    )
    (siege,) = [event for event in events(text) if event.type == "siege"]
    assert siege.when.start is not None
    assert siege.when.start.year == 2012


def test_headlines_leave_out_articles() -> None:
    text = (
        "Army captures strategic town in Quneitra\n"
        "Troops took the town of Jubata al-Khashab from Nusra fighters on Wednesday."
    )
    assert _places(text) == ["Jubata al-Khashab"]


def test_whoever_is_accused_did_it_and_whoever_took_no_part_did_not() -> None:
    text = "The army accused Israel of firing missiles at Mezzeh on Monday."
    (event,) = events(text)
    assert [ref.name for ref in event.initiators] == ["Israel"]
    text = (
        "A shell killed two people in Arsal on Monday. "
        "The Lebanese army was not taking part in the attack."
    )
    assert [event.initiators for event in events(text)] == [()]


def test_what_also_happened_a_day_earlier_is_told_from_the_last_of_its_kind() -> None:
    text = (
        "The SDF captured Hazima on Sunday. The SDF launched the assault on October 4. "
        "They also seized Tal Saman a day earlier."
    )
    taken = [event for event in events(text) if event.type == "territory_gained"]
    assert [event.when.start.day for event in taken if event.when.start] == [9, 8]


def test_people_on_board_are_evacuated_and_leave_the_town_that_was_agreed_on() -> None:
    text = (
        "Buses carrying rebels left Harasta on Tuesday. State television said 547 people were on "
        "board. The rebels agreed on Sunday to quit the town."
    )
    left, deal = events(text)
    assert [(f.measure, f.quantity.low) for f in left.figures] == [("evacuated", 547)]
    assert deal.place is not None
    assert (deal.type, deal.place.text) == ("agreement", "Harasta")


def test_the_hill_and_the_base_are_those_that_the_report_has_called_so() -> None:
    text = (
        "Jihadists captured the hilltop of Tal Aswad on Monday. Warplanes pounded nearby Karnaz, "
        "where five people died. By Tuesday the army had retaken the hill."
    )
    assert [p.split()[-1] for p in _places(text)] == ["Aswad", "Karnaz", "Aswad"]
    text = (
        "The army captured the Shayrat air base on Saturday. Barrel bombs fell on Binnish. "
        "Rebels had seized the base in January 2015."
    )
    old = next(event for event in events(text) if event.when.start and event.when.start.year < 2016)
    assert old.place is not None
    assert "Shayrat" in old.place.text
