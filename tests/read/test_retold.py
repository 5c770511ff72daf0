"""Which attacks words set apart, and which one a toll told later goes back to."""

import pytest

from tests.read.test_syntax import events


def tolls(text: str) -> list[tuple[str, list[int | None]]]:
    """The kinds of a text's events, each with its numbers."""
    return [(event.type, [f.quantity.low for f in event.figures]) for event in events(text)]


def test_a_third_barrel_on_the_same_quarter_is_another_attack() -> None:
    text = (
        "Barrel bombs killed six civilians in the Hanano district of Aleppo on Tuesday. "
        "A third barrel dropped on Hanano hours later killed two rescuers."
    )
    assert tolls(text) == [("air_strike", [6]), ("air_strike", [2])]


def test_the_second_bomb_has_the_hurt_of_its_own() -> None:
    text = (
        "Three bombs exploded in Qamishli on Tuesday. The first, outside a cafe in the Wusta "
        "district, killed 16 people. The second went off near a church and wounded seven."
    )
    assert tolls(text) == [("explosive_device", [16]), ("explosive_device", [7])]


def test_a_toll_told_anew_goes_back_past_a_fight_that_counted_nobody() -> None:
    text = (
        "Coalition strikes killed 23 civilians in the village of Tukhar on Monday, the Observatory "
        "said. The strikes came as the SDF fought Islamic State inside Manbij. "
        "Residents gave a toll of 73."
    )
    assert tolls(text) == [("air_strike", [23, 73]), ("armed_clash", [])]


@pytest.mark.parametrize(
    ("version", "tolls"),
    [
        ("State media said rebels had shelled the town. ", [[10, 13], []]),
        ("State media said rebels had shelled the town, killing two. ", [[10], [2, 13]]),
    ],
)
def test_a_toll_is_of_the_attack_that_was_counted_and_not_of_the_other_sides_version(
    version: str, tolls: list[list[int]]
) -> None:
    told = events(
        "Barrel bombs killed 10 people in Arbin on Wednesday. "
        f"{version}Rescue workers said 13 people were killed."
    )
    assert [[f.quantity.low for f in event.figures] for event in told] == tolls


def test_an_attack_called_after_what_it_hit_is_no_later_one() -> None:
    text = (
        "Five children were killed when a mortar shell struck a school in the Bab Touma quarter of "
        "Damascus on Tuesday, SANA reported. In a separate incident a shell landed near the "
        "Umayyad Mosque, injuring four people. The Observatory said six children died in the "
        "school attack."
    )
    assert tolls(text) == [("shelling", [5, 6]), ("shelling", [4])]


def test_what_kills_in_one_place_of_a_total_is_what_the_total_told_of() -> None:
    text = (
        "Air strikes killed nine people in Aleppo on Tuesday, rescuers said. Six died when a raid "
        "hit a bakery in the Shaar district. Three were killed in another raid on Sukkari."
    )
    assert tolls(text) == [("air_strike", [6]), ("air_strike", [3])]


def test_the_bombings_are_the_car_bombs_told_of() -> None:
    text = (
        "Nine people were killed on Tuesday in two car bombings in the Zahra district of Homs. "
        "The two bombings went off near a school."
    )
    assert tolls(text) == [("explosive_device", [9])]


def test_what_was_hit_again_was_hit_by_the_same_arm() -> None:
    text = (
        "Jets struck a hospital in the town of Kafr Zita on Monday. "
        "The next day the same hospital was hit again; two nurses were wounded."
    )
    assert tolls(text) == [("air_strike", []), ("air_strike", [2])]


def test_those_of_a_wide_toll_who_died_in_one_quarter_are_an_event_of_their_own() -> None:
    text = (
        "At least 60 people were killed in air strikes across Syria on Tuesday. Twenty-one of them "
        "died in the Bustan al-Qasr district. Thirteen people were killed when jets bombed Ariha."
    )
    found = [event for event in events(text) if event.type == "air_strike"]
    told = [[(f.quantity.low, f.part_of) for f in event.figures] for event in found]
    assert told == [[(21, False)], [(13, False)]]


def test_the_fighting_is_where_the_attack_was_and_not_where_raids_hit_next() -> None:
    text = (
        "Rebels attacked the Artillery Base with two car bombs on Tuesday. At least 20 soldiers "
        "died in the fighting. The raids of army jets killed five civilians in Ramussa."
    )
    fought = [event for event in events(text) if event.type == "armed_clash"]
    assert [event.place.text for event in fought if event.place] == ["Artillery Base"]


def test_days_of_fighting_for_one_village_are_one_fight() -> None:
    text = "Forty rebels and 30 soldiers died in two days of fighting for the village of Maan."
    assert tolls(text) == [("armed_clash", [40, 30])]


def test_a_toll_that_rose_the_next_day_is_of_the_blast_of_the_day_before() -> None:
    text = (
        "Explosions ripped through an arms depot in Sarmada on Sunday. At least 39 civilians died. "
        "The toll rose to 67 on Monday as rescuers cleared the rubble."
    )
    (event,) = events(text)
    assert [f.quantity.low for f in event.figures] == [39, 67]
    assert str(event.when.start) == "2016-10-09"


def test_bodies_found_afterwards_are_of_the_massacre_told_of() -> None:
    text = (
        "Rebels killed 42 civilians in a massacre in the village of Zara on Thursday. "
        "Bodies of 19 people were found afterwards in the houses of the village."
    )
    assert [sorted(n or 0 for n in numbers) for _, numbers in tolls(text)] == [[19, 42]]


def test_a_province_s_dead_that_are_shared_out_are_a_total() -> None:
    text = (
        "More than 80 people died in Aleppo province on Tuesday. Of those, 45 were killed in the "
        "Kallaseh quarter by Russian raids. The rest fell in clashes at Khan Touman."
    )
    assert tolls(text) == [("air_strike", [45]), ("armed_clash", [])]


def test_what_was_shelled_once_more_was_shelled_in_another_attack() -> None:
    text = (
        "A salvo of rockets on Jableh killed a woman on Monday. "
        "Jableh was hit once more in the evening and two men were wounded."
    )
    assert tolls(text) == [("shelling", [1]), ("shelling", [2])]


def test_a_bomb_that_was_defused_did_not_go_off() -> None:
    text = (
        "A car bomb killed three people in Azaz on Monday. "
        "On Tuesday a second car bomb was defused near the hospital."
    )
    assert [kind for kind, _ in tolls(text)] == ["explosive_device", "weapons_disrupted"]


def test_planes_that_return_and_kill_strike_from_the_air() -> None:
    text = (
        "Talbiseh came under heavy shelling on Monday. "
        "Warplanes returned to the town on Tuesday and killed three people in a raid on its market."
    )
    assert tolls(text) == [("shelling", []), ("air_strike", [3])]


def test_another_twelve_in_the_battle_fell_in_the_battle() -> None:
    text = (
        "Troops captured the village of Kbani on Tuesday. The Observatory said 18 rebels "
        "were killed in air strikes and another 12 in the ground battle."
    )
    assert sorted(tolls(text)) == [("air_strike", [18]), ("territory_gained", [12])]


def test_bodies_found_are_not_the_dead_of_the_capture_named_beside_them() -> None:
    text = "Bodies of 14 people were found near Tabqa, a day after the SDF took the town from IS."
    assert sorted(tolls(text)) == [("attack_on_civilians", [14]), ("territory_gained", [])]


def test_who_is_killed_as_they_enter_a_village_has_not_taken_it() -> None:
    text = "A mine killed six soldiers on Monday as they entered the village of Maan."
    assert tolls(text) == [("explosive_device", [6])]


def test_a_crew_killed_and_people_treated_after_an_attack_are_counted() -> None:
    text = (
        "Thirty-three people were treated after helicopters dropped chlorine on Saraqeb on Monday. "
        "A Russian helicopter was shot down near Maarzita, killing its crew of five."
    )
    assert [numbers for _, numbers in tolls(text)] == [[33], [5]]


def test_a_toll_that_had_reached_eight_later_is_of_the_town_named() -> None:
    text = (
        "Government shelling killed five people in Rastan and three in Talbiseh on Tuesday, the "
        "Observatory said. Activists later said the toll in Rastan had reached eight."
    )
    assert sorted(tolls(text)) == [("shelling", [3]), ("shelling", [5, 8])]


def test_another_counts_who_was_killed_by_the_mine() -> None:
    text = (
        "Two Russian soldiers died on Monday when their vehicle ran over a mine near Palmyra, "
        "Moscow said. Opposition media said eight Russians had been killed by the mine."
    )
    assert tolls(text) == [("explosive_device", [2, 8])]


def test_the_assault_of_a_side_is_its_own_and_not_the_answer_to_it() -> None:
    text = (
        "ISIS militants killed nine guards in an attack on the Shaer gas field on Sunday. Army "
        "jets later struck the group's positions, killing 21 militants. The Observatory said 30 "
        "had died in the ISIS assault."
    )
    assert sorted(numbers for _, numbers in tolls(text)) == [[9, 30], [21]]


def test_what_had_been_hit_before_was_hit_by_the_same_arm() -> None:
    text = (
        "Four people were killed in an air strike on a clinic in Termanin on Tuesday. "
        "The clinic had been hit before: in September a strike there killed two nurses."
    )
    assert tolls(text) == [("air_strike", [4]), ("air_strike", [2])]


def test_dead_across_an_enclave_are_a_total_and_a_raid_that_hits_a_cellar_is_from_the_air() -> None:
    text = (
        "Twenty-six civilians were killed on Wednesday across the enclave of Eastern Ghouta. "
        "The deadliest raid hit a basement in Hazzeh where 12 died."
    )
    assert tolls(text) == [("air_strike", [12])]


def test_what_follows_an_attack_is_another_one() -> None:
    text = (
        "A gas attack killed 31 people in Saraqib on Tuesday. After the gas attack the Syrian air "
        "force bombed a clinic in the town."
    )
    assert tolls(text) == [("chemical_attack", [31]), ("air_strike", [])]


def test_what_planes_hit_later_is_another_attack_though_nobody_says_whose_they_are() -> None:
    text = (
        "A gas attack killed 31 people in Saraqib on Tuesday, the Observatory said. Warplanes "
        "later struck near a clinic where the wounded were taken."
    )
    assert tolls(text) == [("chemical_attack", [31]), ("air_strike", [])]


def test_a_toll_counted_after_the_attack_is_its_own() -> None:
    text = (
        "A gas attack killed 31 people in Saraqib on Tuesday. After the attack four of the wounded "
        "died in a clinic."
    )
    assert [kind for kind, _ in tolls(text)] == ["chemical_attack"]


def test_planes_that_release_gas_make_a_chemical_attack() -> None:
    text = "Warplanes releasing toxic gas targeted Saraqib on Tuesday, killing 20 people."
    assert tolls(text) == [("chemical_attack", [20])]


def test_the_convoy_attack_of_a_day_is_the_one_told_before_where_it_was() -> None:
    text = (
        "A car bomb hit a convoy of buses outside Aleppo on Saturday. Rebels left Zabadani on "
        "Sunday, state radio said. Saturday's convoy attack killed 126 people."
    )
    bombs = [event for event in events(text) if event.type == "explosive_device"]
    assert [[f.quantity.low for f in event.figures] for event in bombs] == [[126]]
    assert bombs[0].place is not None and bombs[0].place.text == "Aleppo"


def test_the_raids_of_a_side_are_those_told_of_it() -> None:
    told = (
        "US-led coalition jets bombed Raqqa on Saturday, killing ten people. A news agency showed "
        "what it said were the effects of an attack by a U.S. drone on Raqqa on Sunday, which hurt "
        "three boys. Activists said eight civilians were killed by the coalition air strikes."
    )
    numbers = [sorted(f.quantity.number for f in event.figures) for event in events(told)]
    assert numbers == [[8, 10], [3]]
