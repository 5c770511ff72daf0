"""Which mentions tell one event."""

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
