"""Which mentions tell one event."""

import pytest

from tests.read.test_syntax import events


def test_a_small_number_told_twice_makes_two_kinds_of_violence_no_single_event() -> None:
    text = (
        "Troops executed 10 people in Rityan on Monday. "
        "Warplanes also killed 10 people in Douma on Monday."
    )
    assert sorted(event.type for event in events(text)) == ["air_strike", "attack_on_civilians"]


def test_an_answer_to_an_attack_is_another_event_and_its_doer_did_not_make_the_first() -> None:
    text = (
        "A gas attack hit Khan Shaykhun earlier this week and killed 87 people. "
        "The United States fired cruise missiles at an air base on Monday in response to it."
    )
    gassed = next(event for event in events(text) if event.type == "chemical_attack")
    assert not gassed.initiators
    assert gassed.when.words == "earlier this week"


def test_a_province_and_a_town_of_another_are_no_one_place() -> None:
    text = (
        "Dozens of people were killed in a chemical attack in Idlib province on Tuesday. "
        "Officials from Damascus gave a first toll. At least 58 people died in the attack."
    )
    assert "Idlib province" in [event.place.text for event in events(text) if event.place]


def test_the_day_of_talk_about_an_alleged_gas_attack_is_not_its_day() -> None:
    text = (
        "The French minister said on Tuesday that the Syrian government was behind a chemical "
        "attack on Douma."
    )
    assert [(event.when.start, event.when.words) for event in events(text)] == [(None, "")]


def test_a_capital_that_denies_is_a_government() -> None:
    text = "On Tuesday Damascus carried out an air strike that killed 12 people in Saraqib."
    assert [event.place.text for event in events(text) if event.place] == ["Saraqib"]
    text = "Damascus carried out air strikes on Tuesday that killed 12 people."
    assert [event.place.text for event in events(text) if event.place] == []


def test_the_blast_after_a_strike_or_shelling_is_that_one() -> None:
    text = (
        "Warplanes struck a market in Maarat al-Numan on Monday. "
        "The explosions killed 14 people and wounded 30 others."
    )
    (event,) = events(text)
    assert event.type == "air_strike"
    assert [f.quantity.low for f in event.figures] == [14, 30]
    text = "Warplanes struck Binnish on Monday. Elsewhere a blast in Azaz killed 12 people."
    assert len(events(text)) == 2


def test_the_fallen_of_both_sides_are_those_of_one_clash() -> None:
    text = (
        "Rebels and the army clashed near Suran on Sunday. Twelve soldiers were killed. "
        "The clashes also left nine rebel fighters dead."
    )
    (event,) = events(text)
    assert [f.quantity.low for f in event.figures] == [12, 9]


def test_a_place_taken_and_retaken_on_one_day_changed_hands_twice() -> None:
    text = "Rebels captured the town of Halfaya on Sunday. The army retook it hours later."
    takers = [[ref.name for ref in event.initiators] for event in events(text)]
    assert takers == [["rebels"], ["Syrian government forces"]]
    assert {event.place.text for event in events(text) if event.place} == {"Halfaya"}


def test_it_that_was_captured_on_film_or_in_a_plan_is_no_place() -> None:
    text = "Rebels entered Halfaya on Sunday. A cameraman captured it on video."
    assert "territory_gained" not in [event.type for event in events(text)[1:]]
    text = "Shells hit Halfaya on Sunday. The army hopes to have retaken it by winter."
    assert [event.type for event in events(text) if event.status.value == "reported"] == [
        "shelling"
    ]


def test_another_source_counts_the_dead_of_the_bombs_told_of() -> None:
    text = (
        "Two car bombs exploded in the Zahra district of Homs on Saturday, killing 19 people. "
        "Provincial governor Talal Barazi said 19 died. "
        "The Observatory said the bombs killed 28 people."
    )
    (event,) = events(text)
    assert [f.quantity.low for f in event.figures] == [19, 28]


def test_a_headline_names_the_suburb_that_the_report_then_calls_by_name() -> None:
    text = (
        "Shelling of Damascus suburb kills 11 people. "
        "Eleven people died on Tuesday in shelling of Saqba, a suburb of Damascus, rescuers said."
    )
    assert [event.place.text for event in events(text) if event.place] == ["Saqba"]


def test_a_capture_long_before_at_the_village_spoken_of_is_background_and_kept() -> None:
    text = (
        "Rebels withdrew from the village of Maardes on Saturday. "
        "The insurgents had captured the village in late August."
    )
    taken = [event for event in events(text) if event.type == "territory_gained"]
    told = [(event.salience.value, str(event.when.start)[:7]) for event in taken]
    assert told == [("background", "2016-08")]


def test_hundreds_dead_in_a_year_are_no_strike() -> None:
    text = (
        "Shelling killed four people in Saqba on Tuesday. Hundreds have died in the area this year."
    )
    assert [[f.quantity.low for f in event.figures] for event in events(text)] == [[4]]


def test_rebels_of_a_headline_are_the_group_named_next() -> None:
    found = events(
        "Rebels seize most of Aleppo\n\n"
        "Fighters led by Hayat Tahrir al-Sham took control of most of the city of Aleppo."
    )
    assert [event.type for event in found] == ["territory_gained"]


def test_a_fight_that_another_tells_of_is_not_lost_in_the_capture() -> None:
    found = events(
        "Government troops captured Saraqib on Monday, state media reported. "
        "The Observatory said fighting in Saraqib had killed 41 rebels on Monday."
    )
    assert sorted(event.type for event in found) == ["armed_clash", "territory_gained"]
    (clash,) = [event for event in found if event.type == "armed_clash"]
    assert [claimant.name for claimant in clash.claimants] == ["SOHR"]


def _tolls(text: str) -> list[list[int | None]]:
    return [[figure.quantity.low for figure in event.figures] for event in events(text)]


def test_a_toll_told_on_without_a_place_is_one_more_of_the_same_event() -> None:
    assert _tolls(
        "A bomb killed 12 people in Manbij on Monday. "
        "Rescuers had taken eight bodies away from the site."
    ) == [[12, 8]]
    assert _tolls(
        "An air strike killed 14 people in Saraqib on Monday. "
        "A photographer saw the bodies of four children in the street."
    ) == [[14, 4]]


def test_a_toll_of_others_or_of_another_place_is_of_another_event() -> None:
    assert _tolls(
        "Four people were killed by shelling in Saraqib on Monday. "
        "Another five people were killed in an air strike."
    ) == [[4], [5]]
    assert _tolls(
        "Shelling killed six people in Douma on Tuesday. In Arbin two children died in shelling."
    ) == [[6], [2]]


def test_quarters_without_a_name_are_those_that_the_next_sentence_names() -> None:
    text = (
        "Two civilians were killed in rocket attacks on neighborhoods in Aleppo city on Monday. "
        "Rebels fired shells on al-Midan and al-Sulaymaniyah in the city."
    )
    assert [(e.place.text, len(e.figures)) for e in events(text) if e.place] == [("al-Midan", 1)]


def test_places_of_one_list_that_share_a_toll_are_one_event_at_the_first() -> None:
    shelled = "Rebels fired shells on Saraqib and Binnish on Monday. "
    told = events(shelled + "The attacks killed four people.")
    assert [event.place.text for event in told if event.place] == ["Saraqib"]
    assert _tolls(shelled + "The attacks killed four people.") == [[4]]
    assert _tolls(shelled) == [[], []]


def test_an_attack_with_a_toll_of_its_own_is_not_the_one_on_places_without_a_name() -> None:
    assert _tolls(
        "Two civilians were killed in shelling of villages in Idlib province on Monday. "
        "Shells killed four people in Binnish."
    ) == [[2], [4]]


def test_the_blast_in_other_numbers_is_the_one_told_of() -> None:
    assert _tolls(
        "At least 23 people were killed by a car bomb in Aleppo on Monday. "
        "The blast in the Sukari district killed 19 people, a monitor said."
    ) == [[23, 19]]


def _kinds(text: str) -> list[str]:
    return sorted(event.type for event in events(text))


def test_bombs_that_nobody_says_more_of_are_those_of_the_strike() -> None:
    strike = "Air strikes hit a market in Saraqib on Monday. "
    assert _kinds(strike + "Eleven people were killed when bombs hit the market in Saraqib.") == [
        "air_strike"
    ]
    bombing = "Four people were killed in bombing in Douma on Monday. "
    assert _kinds(bombing + "The air strike in Douma hit a clinic.") == ["air_strike"]


def test_a_bomb_and_a_car_bomb_are_none_of_a_strike() -> None:
    both = ["air_strike", "explosive_device"]
    strike = "Air strikes killed four people in Saraqib on Monday. "
    assert _kinds(strike + "A bomb blew up at a checkpoint in Saraqib.") == both
    assert _kinds("A car bomb exploded in Saraqib on Monday. Warplanes struck Saraqib.") == both


def test_barrel_bombs_packed_with_explosives_are_dropped_and_not_laid() -> None:
    assert _kinds(
        "Helicopters dropped explosives-packed barrel bombs on Saraqib on Monday, killing eight "
        "people, among them four children."
    ) == ["air_strike"]


def test_bombings_of_the_past_are_not_the_one_told() -> None:
    text = (
        "A car bomb killed nine people in Binnish on Monday. Rebels have carried out several "
        "bombings in the province in the past."
    )
    (event,) = events(text)
    assert event.initiators == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Three men were hurt in a rocket attack on Tulaylah area in Latakia on Friday. "
            "Rebels fired rockets at Tulaylah, wounding three men."
        ),
        (
            "Nine people were killed in a car bomb blast in Rankous on Sunday. "
            "The blast occurred near the Sawaf Mosque in Rankous."
        ),
        (
            "Two bombs killed 44 people in a crowd in Rankous on Sunday. Nobody knew who did it. "
            "Shops were shut. Roads were blocked. Schools stayed empty. A baker stood in his door. "
            "He said the blasts in the town levelled a school."
        ),
        (
            "A car bomb killed 43 people near buses in Rashidin on Saturday. Police came. "
            "Most of the dead were women."
        ),
        (
            "A helicopter was shot down near Saraqib on Monday, killing all five on board. "
            "The minister sent condolences over the deaths of the five soldiers."
        ),
    ],
)
def test_what_the_next_sentence_tells_in_other_words_is_the_same(text: str) -> None:
    assert len(events(text)) == 1


def test_another_mosque_with_dead_of_its_own_is_another_attack() -> None:
    text = (
        "Nine people were killed in a car bomb blast in Rankous on Sunday. "
        "Shells killed four people near the Sawaf Mosque in Rankous."
    )
    assert len(events(text)) == 2


def test_terrorist_groups_that_hurt_as_many_there_are_the_group_named() -> None:
    text = (
        "Jets flew over Homs on Monday. "
        "Two persons were injured on Monday when the ISIS terrorist organization targeted with "
        "rocket shells the town of Jeb al-Jarrah. "
        "Terrorist groups in Rahoum fired 13 rocket shells on the town of Jeb al-Jarrah, "
        "injuring two persons, SANA said on Monday."
    )
    assert [event.type for event in events(text)] == ["shelling"]
