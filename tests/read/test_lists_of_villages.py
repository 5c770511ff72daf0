"""Villages listed after what was told of them all; zones, people seized, fire on somebody."""

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            (
                "The Syrian army targeted villages in southern Idlib with artillery on Wednesday. "
                "The shelling hit Hass and Kafr Sajna."
            ),
            "Syrian government forces",
        ),
        (
            (
                "Warplanes believed to be Russian struck towns in the south of Idlib on Sunday. "
                "The raids hit Hass and Kafr Sajna."
            ),
            "Russian forces",
        ),
    ],
)
def test_what_was_told_of_villages_is_true_of_each(text: str, doer: str) -> None:
    told = events(text)
    assert [e.place.text for e in told if e.place] == ["Hass", "Kafr Sajna"]
    assert all([ref.name for ref in e.initiators] == [doer] for e in told)
    assert len({(e.when.start, e.when.end) for e in told}) == 1


def test_what_one_sentence_lists_is_told_in_its_order() -> None:
    told = events("Air strikes hit Binnish, Saraqib, Ariha, Taftanaz and Kafr Nabl on Monday.")
    names = ["Binnish", "Saraqib", "Ariha", "Taftanaz", "Kafr Nabl"]
    assert [e.place.text for e in told if e.place] == names


def test_who_targets_villages_holds_none() -> None:
    [event] = events("The army targeted villages in southern Idlib with artillery on Wednesday.")
    assert [ref.name for ref in event.initiators] == ["Syrian government forces"]


def test_fire_from_a_zone_is_no_agreement() -> None:
    text = "Shells fired from the de-escalation zone in Idlib hit Jurin on Sunday and hurt a man."
    assert [event.type for event in events(text)] == ["shelling"]


def test_a_person_who_is_seized_is_no_ground() -> None:
    [event] = events("An Italian Jesuit was seized by Islamic State in Raqqa in 2013.")
    assert event.type == "abduction"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen opened fire on Sunday on the head of the local council of Tasil and killed him.",
        "Unknown men opened fire on Monday on the mukhtar of the village of Al-Shajara in Daraa.",
    ],
)
def test_who_opens_fire_on_somebody_attacks_him(text: str) -> None:
    [event] = events(text)
    assert event.type == "attack_on_civilians"
    assert [ref.name for ref in event.initiators] == ["unidentified"]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets fell on the villages of Hass and Kafr Sajna and no injuries were reported.",
        "Turkish guns shelled the villages of Hass and Kafr Sajna and nobody was killed.",
    ],
)
def test_where_nobody_was_hurt_each_village_was_hit(text: str) -> None:
    told = events(text)
    assert [e.place.text for e in told if e.place] == ["Hass", "Kafr Sajna"]
    assert all(figure.quantity.high == 0 for e in told for figure in e.figures)


def test_dead_of_several_villages_are_of_one_event() -> None:
    text = "Rockets fell on the villages of Hass and Kafr Sajna and two women were killed."
    assert len(events(text)) == 1


def test_the_dead_of_one_town_are_no_sum_of_those_of_others() -> None:
    told = events("Four people died in Douma, three in Saqba and one in Kafr Batna in air raids.")
    tolls = [(e.place.text, e.figures[0].quantity.low) for e in told if e.place]
    assert tolls == [("Douma", 4), ("Saqba", 3), ("Kafr Batna", 1)]


def test_the_dead_of_quarters_are_part_of_their_citys() -> None:
    told = events("Raids killed 54 in Aleppo on Sunday, including nine in Salihin and 8 in Ansari.")
    assert [e.place.text for e in told if e.place] == ["Salihin", "Ansari"]


@pytest.mark.parametrize("joined", ["along with", "together with", "as well as"])
def test_a_place_along_with_others_is_hit_too(joined: str) -> None:
    told = events(f"The army shelled Douma {joined} Arbin and Zamalka on Wednesday.")
    assert [e.place.text for e in told if e.place] == ["Douma", "Arbin", "Zamalka"]
