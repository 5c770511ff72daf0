"""For whom they speak who are only called somebody's, or by what they are."""

import pytest

from tests.read.reading import events, names
from tests.read.test_syntax import events as parsed


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("a rebel official", "rebels"),
        ("a rebel military source", "rebels"),
        ("an official from the SDF", "SDF"),
        ("an SDF military source", "SDF"),
        ("sources close to the rebels", "rebels"),
        ("a source in the Nusra Front", "Jabhat al-Nusra"),
        ("an Iraqi security source", "Iraqi army"),
    ],
)
def test_a_nameless_speaker_of_a_side_is_that_side(who: str, said: str) -> None:
    (event,) = events(f"Six people died in an air raid on Saraqib on Monday, {who} said.")
    assert names(event) == [said]


def test_a_side_told_of_before_is_not_whose_source_it_is() -> None:
    text = "Five rebels died in a raid on Saraqib on Monday according to SANA, a source told AFP."
    (event,) = events(text)
    assert "rebels" not in names(event)


@pytest.mark.parametrize(
    "who", ["its media office", "their spokeswoman", "the alliance", "a spokesman"]
)
def test_its_own_people_speak_for_the_side_of_the_sentence(who: str) -> None:
    (event,) = events(f"The SDF took three villages near Raqqa on Monday, {who} said.")
    assert names(event) == ["SDF"]


def test_the_group_is_no_army() -> None:
    text = (
        "Government forces shelled Jaish al-Islam near Douma on Monday, the group's spokesman said."
    )
    (event,) = events(text)
    assert names(event) == ["Jaish al-Islam"]


def test_its_spokesman_with_a_name_is_whose_the_sentence_before_was() -> None:
    text = (
        "Two bombs killed nine people at Shaddadi on Monday. The SDF sealed off the town. "
        "Its spokesman, Talal Silo, said sixteen people were also wounded."
    )
    assert "SDF" in {name for event in events(text) for name in names(event)}


def test_who_is_spoken_of_counts_for_himself() -> None:
    text = "Medics in Douma spoke of nine dead after a rocket attack on Tuesday."
    (event,) = events(text)
    assert names(event) == ["medics"]


def test_a_monitor_that_works_through_sources_is_who_speaks() -> None:
    text = (
        "The Observatory, which tracks the war through sources on the ground, "
        "said a raid on Saraqib killed six people on Monday."
    )
    (event,) = events(text)
    assert names(event) == ["SOHR"]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("a source at Daraa Police Command", "Daraa Police Command"),
        ("a source at Homs Governorate", "Homs governor's office"),
        ("the Hama Media Centre", "Hama Media Center"),
    ],
)
def test_the_offices_of_each_province_are_speakers_of_their_own(who: str, said: str) -> None:
    (event,) = events(f"Mortar shells wounded four people in Jaramana on Tuesday, {who} said.")
    assert names(event) == [said]


def test_the_councils_spokesman_speaks_for_the_council_named_before() -> None:
    text = (
        "The Manbij Military Council said it took Qirat on Tuesday. The council's spokesman Adib "
        "Qudsi told AFP shells hit Jarablus."
    )
    assert names(events(text)[-1]) == ["Manbij Military Council", "AFP"]


def test_another_activist_with_a_name_speaks() -> None:
    text = "Another activist, Adib al-Qudsi, told AFP that shells killed six in Jaramana."
    assert [names(event) for event in events(text)] == [["local activists", "AFP"]]


def test_who_is_quoted_as_saying_it_by_an_agency_says_it_by_way_of_it() -> None:
    text = "Shells hit Mezzeh on Tuesday, a local official was quoted as saying by SANA."
    assert [names(event) for event in events(text)] == [["official", "SANA"]]


def test_ones_own_monitors_are_not_the_monitor() -> None:
    text = "The council, citing its own monitors, said shells killed six in Jaramana."
    assert "SOHR" not in {name for event in events(text) for name in names(event)}


@pytest.mark.parametrize(
    ("deed", "who", "said"),
    [
        ("The SDF took the dam from Islamic State", "a spokesman for the alliance", "SDF"),
        ("The YPG seized Tal Abyad from Islamic State", "the group", "YPG"),
        ("Islamic State fighters attacked the YPG", "a spokesman for the militia", "YPG"),
        ("Islamic State stormed a base of Ahrar al-Sham", "the faction", "Ahrar al-Sham"),
        ("Islamic State killed nine soldiers", "the group", "Islamic State"),
    ],
)
def test_the_group_that_speaks_is_the_one_that_acts_and_is_called_so(
    deed: str, who: str, said: str
) -> None:
    (event,) = parsed(f"{deed} near Raqqa on Monday, {who} said.")
    assert names(event) == [said]


@pytest.mark.parametrize("who", ["The main opposition coalition", "The opposition's coalition"])
def test_the_coalition_of_the_opposition_is_not_that_of_states(who: str) -> None:
    (event,) = parsed(f"{who} said 40 people were killed in Aleppo on Monday.")
    assert names(event) == ["Syrian National Coalition"]
