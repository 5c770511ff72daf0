import pytest

from tests.read.reading import events, names


def test_the_army_is_the_one_named_in_full_before() -> None:
    text = (
        "Six villages were freed near Dabiq, the Turkish military said on Tuesday. "
        "Air strikes killed 17 fighters in Akhtarin, the army said."
    )
    told = {event.type: names(event) for event in events(text)}
    assert told["air_strike"] == ["Turkish military"]


def test_the_army_is_the_usual_one_where_it_was_named_in_full() -> None:
    text = (
        "The Turkish military sent tanks to Jarablus, and the Syrian army shelled Saraqib. "
        "Air strikes killed 17 fighters in Akhtarin, the army said."
    )
    told = {event.type: names(event) for event in events(text)}
    assert told["air_strike"] == ["Syrian army"]


def test_an_army_of_rebels_is_not_called_the_army() -> None:
    text = (
        "The Free Syrian Army left Maarat al-Numan on Tuesday. "
        "The army shelled Saraqib and killed two civilians."
    )
    shelling = next(event for event in events(text) if event.type == "shelling")
    assert [ref.name for ref in shelling.initiators] == ["Syrian government forces"]


def _targets(text: str) -> list[str]:
    strike = next(event for event in events(text) if event.type == "air_strike")
    return [ref.name for ref in strike.targets]


STRIKE = "Air strikes killed 17 militants near Palmyra on Tuesday."


def test_the_militants_are_the_one_group_named_before() -> None:
    assert _targets("Islamic State has bases in the desert. " + STRIKE) == ["Islamic State"]


def test_the_militants_are_no_group_where_two_are_named() -> None:
    groups = "Islamic State and Ahrar al-Sham have bases in the desert. "
    assert _targets(groups + STRIKE) == ["rebels"]


def test_a_group_of_another_creed_is_not_meant_by_jihadists() -> None:
    text = "The Free Syrian Army has bases in the desert. " + STRIKE.replace(
        "militants", "jihadists"
    )
    assert _targets(text) == ["jihadists"]


def test_the_army_is_the_one_named_in_the_same_sentence() -> None:
    (event,) = events("Gunmen shot dead two men of the Turkish army in Jarablus, the army said.")
    assert names(event) == ["Turkish military"]


def test_the_terrorists_are_the_group_named_in_the_same_sentence() -> None:
    text = "An air strike on an Islamic State camp near Palmyra killed 17 terrorists on Tuesday."
    assert _targets(text) == ["Islamic State"]


def test_the_security_forces_are_the_army_named_before() -> None:
    text = (
        "A Jordanian army post at Rukban was attacked on Tuesday. "
        "Seven members of the security forces were killed."
    )
    hit = {ref.name for event in events(text) for ref in event.targets}
    assert hit == {"Jordanian forces"}


def test_the_takfiri_group_is_the_one_named_before() -> None:
    text = STRIKE.replace("17 militants", "fighters of the Takfiri group")
    assert _targets("ISIL holds Raqqa. " + text) == ["Islamic State"]


def test_fighters_who_are_no_jihadists_are_not_meant_by_jihadists() -> None:
    (event,) = events("Twelve Kurdish fighters and 18 jihadists were killed in clashes in Kobane.")
    assert {figure.of.name for figure in event.figures if figure.of} == {
        "Kurdish forces",
        "jihadists",
    }


def test_the_army_whose_artillery_fired_is_theirs() -> None:
    text = "Turkish artillery killed 17 fighters near Dabiq on Tuesday, the army said."
    assert [names(event) for event in events(text)] == [["Turkish forces"]]


def test_the_radical_group_and_the_lebanese_movement_are_those_named_before() -> None:
    text = (
        "Islamic State stormed Markada on Monday. "
        "On Friday the radical group beheaded four men in Kishkiyah."
    )
    killing = next(event for event in events(text) if event.type == "attack_on_civilians")
    assert [ref.name for ref in killing.initiators] == ["Islamic State"]
    text = "The Lebanese movement shelled the town of Flita on Monday, killing two people."
    (shelling,) = events(text)
    assert [ref.name for ref in shelling.initiators] == ["Hezbollah"]


def test_villages_of_a_group_are_no_place_of_its_name() -> None:
    text = "Two villages of Daesh were shelled on Monday in the countryside of Aleppo."
    (shelling,) = events(text)
    assert shelling.place is not None
    assert "Daesh" not in shelling.place.text


def test_the_army_is_never_that_of_the_united_states() -> None:
    text = (
        "The US military said it had bombed a camp near Salqin on Monday. "
        "The army clashed with rebels in Jobar on Tuesday."
    )
    (clash,) = [event for event in events(text) if event.type == "armed_clash"]
    assert "Syrian government forces" in [side.name for side in clash.initiators]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Israeli jets hit a depot near Damascus airport Monday, the military said.", "Israeli"),
        ("Turkish jets hit YPG posts near Afrin on Monday the army said.", "Turkish"),
        ("Iraqi jets bombed Islamic State in Abu Kamal on Monday, the army said.", "Iraqi"),
        ("Israeli jets hit army posts near Quneitra on Monday, the army said.", "Syrian"),
        ("Russian jets bombed Islamic State near Palmyra on Monday, the army said.", "Syrian"),
        ("Syria accused Israel. Israeli jets hit a depot in Homs Monday, the army said.", "Syrian"),
    ],
)
def test_the_army_that_speaks_of_one_other_nations_jets_is_theirs(text: str, said: str) -> None:
    (event,) = events(text)
    assert [name.split()[0] for name in names(event)] == [said]


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("Jordanian jets hit Islamic State in Raqqa", "state television"),
        ("Israeli jets hit a warehouse near Homs", "Syrian state TV"),
        ("Rebels shelled Aleppo", "Syrian state TV"),
    ],
)
def test_state_television_is_nobodys_known_in_a_report_of_another_nations_war(
    deed: str, said: str
) -> None:
    assert [names(event) for event in events(f"{deed} Monday, state television said.")] == [[said]]
