import datetime

import pytest

from tests.read.reading import counts, events, tallies


def test_the_toll_of_the_war_is_no_event() -> None:
    text = "More than 300,000 people have been killed in Syria since the war began in March 2011."
    (tally,) = tallies(text)
    assert counts((tally.figure,)) == [("killed", "people", 300000, None, False)]
    assert tally.since.start == datetime.date(2011, 3, 1)
    assert all(not event.figures for event in events(text))


def test_since_a_month_in_a_province() -> None:
    text = "At least 96 civilians, including 27 children, have died in Idlib since August."
    found = {t.figure.group.value: t.figure.quantity.low for t in tallies(text)}
    assert found == {"civilians": 96, "children": 27}


def test_one_strike_is_no_total() -> None:
    assert tallies("Air strikes on Douma killed 18 people on Tuesday.") == []


def test_a_day_s_total_over_places_told_one_by_one() -> None:
    text = (
        "Air strikes on Idlib province killed 14 civilians on Tuesday. "
        "Nine civilians were killed in Saraqib. Five civilians were killed in Binnish."
    )
    assert [t.figure.quantity.low for t in tallies(text)] == [14]
    assert [e.figures[0].quantity.low for e in events(text)] == [9, 5]


def test_displaced_since_december() -> None:
    (tally,) = tallies("Nearly 100,000 people have been displaced since December, OCHA said.")
    assert (tally.figure.measure.value, tally.figure.quantity.low) == ("displaced", 100000)
    assert [c.name for c in tally.claimants] == ["OCHA"]


def test_since_a_day_of_a_month_is_that_day() -> None:
    text = "Some 96 civilians have died since August 25 in Russian strikes in Idlib."
    (tally,) = tallies(text)
    assert tally.since.start == datetime.date(2016, 8, 25)


def test_a_superlative_counts_from_nowhere() -> None:
    text = "It was the deadliest raid on Saraqib since 2013: nine people were killed on Tuesday."
    assert tallies(text) == []


def test_a_sentence_tells_more_than_its_header() -> None:
    text = (
        "14,000 displaced\n\nOCHA said that more than 14,000 people, almost half of them children, "
        "have been displaced from Saraqib since Saturday."
    )
    told = {(t.figure.quantity.low, t.figure.quantity.high) for t in tallies(text)}
    told |= {(f.quantity.low, f.quantity.high) for e in events(text) for f in e.figures}
    assert told == {(14000, None)}


def test_a_number_without_a_fate_is_no_toll() -> None:
    assert tallies("Officials say there are 110,000 of them in the province of Idlib.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Strikes on Idlib province have killed 43 civilians over the past 24 hours.",
        "Shelling killed 61 people in Douma in the last three days.",
        "Bombing in Aleppo killed 270 civilians in August.",
        "Some 52 fighters were killed in five days of air strikes on Idlib.",
    ],
)
def test_a_stretch_up_to_the_report_or_a_month_makes_a_total(text: str) -> None:
    assert len(tallies(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "At least 32 rebels have been killed since Saturday in fighting for Handarat.",
        "In August a car bomb killed 14 people in Azaz.",
        "Rebels have besieged 20,000 people in Foua since March 2015.",
    ],
)
def test_a_battle_a_single_attack_and_a_siege_are_one_event(text: str) -> None:
    assert tallies(text) == []


def test_parts_in_the_next_sentence_go_with_the_total() -> None:
    text = (
        "Some 270 civilians have been killed in Idlib since March 2016. "
        "The dead included 51 children and 28 women."
    )
    assert {t.figure.quantity.low for t in tallies(text)} == {270, 51, 28}


def test_a_toll_that_places_told_later_add_up_to_is_a_total() -> None:
    text = (
        "Coalition strikes killed 24 civilians on Tuesday, a monitor said. "
        "It said 15 civilians were killed in Manbij. Nine others were killed in Jarablus."
    )
    assert [t.figure.quantity.low for t in tallies(text)] == [24]


def test_the_toll_of_one_strike_is_no_sum_of_others() -> None:
    text = (
        "An air strike on Idlib province killed 24 civilians on Tuesday, a monitor said. "
        "It said 15 civilians were killed in Manbij. Nine others were killed in Jarablus."
    )
    assert tallies(text) == []


def test_parts_of_another_day_are_no_parts() -> None:
    text = (
        "Air strikes on Idlib province killed 70 civilians on October 3. "
        "Six civilians were killed in Saraqib on Monday. Five were killed in Binnish on Monday."
    )
    assert tallies(text) == []


def test_hundreds_of_no_named_day_are_a_total() -> None:
    (tally,) = tallies(
        "At least 480 civilians were killed in Russian bombings of Aleppo, SOHR said."
    )
    assert tally.figure.quantity.low == 480


def test_hundreds_killed_by_gas_are_one_event_s() -> None:
    assert tallies("At least 480 civilians were killed with poison gas in Douma, SOHR said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes in and around Aleppo killed 31 civilians on Tuesday.",
        "At least 19 civilians were killed on Tuesday in shelling of several rebel-held towns.",
        "Air strikes on Aleppo and its countryside killed 54 civilians on Tuesday.",
    ],
)
def test_many_places_at_once_make_a_total(text: str) -> None:
    assert len(tallies(text)) == 1


def test_what_a_total_is_shared_out_to_are_events() -> None:
    text = (
        "Air strikes on Aleppo and its countryside killed 22 civilians on Tuesday, "
        "nine in Ansari, eight in Marjeh and five in Hreitan."
    )
    (tally,) = tallies(text)
    assert tally.figure.quantity.low == 22
    found = {event.place.text: counts(event.figures) for event in events(text) if event.place}
    assert {place: [count[2] for count in told] for place, told in found.items()} == {
        "Ansari": [9],
        "Marjeh": [8],
        "Hreitan": [5],
    }


def test_so_many_in_all_are_still_one_event_s() -> None:
    assert tallies("Air strikes hit a market in Saraqib and killed 35 people in total.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The two-week assault on Manbij has cost the lives of 132 civilians.",
        "At least 448 people have died in Aleppo in a month of bombing.",
        "Up to 470,000 people may have died since 2011.",
    ],
)
def test_a_campaign_of_weeks_makes_a_total(text: str) -> None:
    assert len(tallies(text)) == 1


def test_what_a_total_includes_is_no_event_s_for_the_verb_after_it() -> None:
    text = (
        "Over the past 48 hours 61 civilians including 14 children have been killed "
        "in bombardment of Aleppo."
    )
    assert sorted(tally.figure.quantity.low or 0 for tally in tallies(text)) == [14, 61]


def test_whom_the_number_of_the_dead_counts() -> None:
    text = "The number of civilians killed in Eastern Ghouta since last month has reached 520."
    (tally,) = tallies(text)
    assert tally.figure.group.value == "civilians"


def test_a_past_week_makes_a_total_and_a_tally_has_its_keeper() -> None:
    (week,) = tallies("Bombardment has killed 87 people in Douma over the past week.")
    assert week.figure.quantity.low == 87
    text = "The Syrian Observatory for Human Rights' tally stands at 312,000 dead since 2011."
    (toll,) = tallies(text)
    assert [claimant.name for claimant in toll.claimants] == ["SOHR"]


def test_a_total_of_a_fight_is_of_the_place_fought_for() -> None:
    text = (
        "The army captured Binnish on Tuesday. More than 100 rebels have been killed since the "
        "assault began on May 31."
    )
    assert [tally.scope and tally.scope.text for tally in tallies(text)] == ["Binnish"]
    text = "The army captured Binnish on Tuesday. More than 300,000 people have died since 2011."
    assert [tally.scope and tally.scope.text for tally in tallies(text)] == ["Syria"]


@pytest.mark.parametrize(
    ("text", "total", "shares"),
    [
        (
            "Three were killed in raids, one in Salqin, another in Binnish and a third in Sarmin.",
            [3],
            {"Salqin": 1, "Binnish": 1, "Sarmin": 1},
        ),
        (
            "Two soldiers were wounded by mines, one in Palmyra and the other in Abu Kamal.",
            [2],
            {"Palmyra": 1, "Abu Kamal": 1},
        ),
        (
            "Shells killed four people in Arbin and one was killed in each of Harasta and Douma.",
            [],
            {"Arbin": 4, "Harasta": 1, "Douma": 1},
        ),
        (
            "Strikes left three dead in Kafr Zita, two in Latamneh and one in Lahaya on Sunday.",
            [],
            {"Kafr Zita": 3, "Latamneh": 2, "Lahaya": 1},
        ),
    ],
)
def test_a_toll_told_place_by_place(text: str, total: list[int], shares: dict[str, int]) -> None:
    assert [t.figure.quantity.low for t in tallies(text)] == total
    told = {e.place.text: [f.quantity.low for f in e.figures] for e in events(text) if e.place}
    assert told == {place: [number] for place, number in shares.items()}


def test_the_hurt_beside_a_total_of_dead_are_of_all_its_places() -> None:
    text = (
        "13 civilians killed, 43 injured in rocket attacks on Aleppo and Damascus\n\n"
        "Nine people were killed when rockets hit Midan in Aleppo. Shells on Jaramana killed four."
    )
    assert {t.figure.quantity.low for t in tallies(text)} == {13, 43}
    assert [f.quantity.low for e in events(text) for f in e.figures] == [9, 4]


def test_a_headline_s_toll_may_be_the_sum_of_two_groups() -> None:
    text = (
        "52 dead as rival groups clash in Eastern Ghouta\n\nAt least 50 fighters and two civilians "
        "were killed in clashes between rival groups in Eastern Ghouta on Tuesday."
    )
    (event,) = events(text)
    assert [f.quantity.low for f in event.figures] == [52, 50, 2]


@pytest.mark.parametrize(
    ("text", "trapped"),
    [
        ("The army tightened its siege of Aleppo, where over 200,000 people still live.", [200000]),
        ("Douma, home to an estimated 100,000 people, has endured years of siege.", [100000]),
        (
            "Some 40,000 people are still living in Madaya, which the army besieged for months.",
            [40000],
        ),
        ("Around 200,000 people lived in Aleppo before the war.", []),
        ("Idlib is home to two million people, the UN said.", []),
    ],
)
def test_who_lives_in_a_besieged_place_is_trapped(text: str, trapped: list[int]) -> None:
    told = [f for e in events(text) for f in e.figures]
    assert [f.quantity.low for f in told if f.measure.value == "trapped"] == trapped


def test_the_parts_of_a_toll_of_their_own_sentence_are_no_total_s() -> None:
    text = (
        "At least 5,000 people have been killed across Syria since February. On Saturday two women "
        "and two children were among eight people killed by a barrel bomb in Aleppo."
    )
    assert [tally.figure.quantity.low for tally in tallies(text)] == [5000]
    (event,) = [event for event in events(text) if event.figures]
    assert [figure.quantity.low for figure in event.figures] == [2, 2, 8]


def test_days_of_battle_are_of_the_battle_told_of() -> None:
    text = (
        "Rebels attacked Binnish on Sunday. Twenty soldiers have died in two days of battles, the "
        "Observatory said."
    )
    (event,) = events(text)
    assert counts(event.figures) == [("killed", "combatants", 20, 20, False)]
    assert tallies(text) == []


@pytest.mark.parametrize(
    ("text", "measure", "numbers"),
    [
        (
            "Syria's war has killed 280,000 people. The UN puts the figure at 400,000.",
            "killed",
            {280_000, 400_000},
        ),
        (
            "More than four million Syrians have become refugees since 2011.",
            "displaced",
            {4_000_000},
        ),
        ("Idlib is home to some 700,000 displaced people, the UN says.", "displaced", {700_000}),
    ],
)
def test_totals_of_a_war(text: str, measure: str, numbers: set[int]) -> None:
    totals = tallies(text)
    assert {total.figure.measure for total in totals} == {measure}
    assert {total.figure.quantity.low for total in totals} == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Four people were killed in three separate air raids on Jisr al-Shughur on Tuesday.",
        "An earlier attack on Jisr al-Shughur in July left 120 people dead.",
        "In August two bombs hit a market in Damascus, killing 40 people and injuring 120 others.",
        "Forty fighters were killed in three days of fighting over control of hills near Hama.",
        "The conflict also saw 33 people killed by an air raid on Aleppo on Friday.",
        "Over 40 fighters have died in three days of fighting for a key hill near Saraqib.",
    ],
)
def test_the_dead_of_one_place_are_no_total(text: str) -> None:
    assert not tallies(text)
    (event,) = events(text)
    assert event.figures


def test_the_dead_of_one_market_are_no_total_of_those_nearby() -> None:
    text = (
        "Two air strikes on a crowded market in the city of Idlib killed 21 people on Saturday. "
        "Seven others died in a raid on Binnish. Four more were killed by shells in Fua."
    )
    assert not tallies(text)


def test_what_a_campaign_has_cost_is_no_toll_of_the_bomb_told_before() -> None:
    text = (
        "A bomb killed seven civilians in Jandaris on Tuesday. Turkey launched its operation in "
        "August; the Observatory says the campaign has killed more than 130 fighters."
    )
    (tally,) = tallies(text)
    assert counts((tally.figure,)) == [("killed", "combatants", 130, None, False)]
    (bomb,) = [event for event in events(text) if event.figures]
    assert counts(bomb.figures) == [("killed", "civilians", 7, 7, False)]


def test_whom_a_number_of_dead_is_said_to_be_is_no_aside() -> None:
    text = (
        "One Turkish soldier was killed by a mine near al-Bab on Sunday, "
        "bringing to 19 the number of Turkish troops killed since the operation began on August 24."
    )
    assert [tally.figure.quantity.low for tally in tallies(text)] == [19]


def test_a_side_s_losses_add_up() -> None:
    text = (
        "Four fighters of the SDF died in clashes near Manbij on Tuesday, "
        "taking its losses to 90 dead since the start of the offensive on May 31."
    )
    assert [tally.figure.quantity.low for tally in tallies(text)] == [90]
