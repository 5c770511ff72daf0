"""A fight told in a clause of its own, in another town, is no part of the capture beside it."""

import datetime

import pytest

from tests.read.test_syntax import events


@pytest.mark.parametrize(
    ("text", "place", "doer", "killed"),
    [
        (
            (
                "The SDF captured Ain Issa and four Turkish soldiers were killed in clashes "
                "in Dabiq."
            ),
            "Dabiq",
            "",
            4,
        ),
        (
            "Rebels seized Tal Malah on Monday and 10 soldiers were killed in fighting near Morek.",
            "near Morek",
            "",
            10,
        ),
        (
            "The army took Zarzur on Sunday, and six civilians were killed in clashes in Jobar.",
            "Jobar",
            "",
            6,
        ),
        (
            (
                "Government forces took Bahariya before Jaish al-Islam attacked Maydaa and "
                "killed 20 soldiers."
            ),
            "Maydaa",
            "Jaish al-Islam",
            20,
        ),
        (
            (
                "While the army pushed into Khan al-Shih southwest of Damascus, Islamic State "
                "attacked the Yarmouk camp, killing three fighters."
            ),
            "Yarmouk camp",
            "Islamic State",
            3,
        ),
    ],
)
def test_a_fight_elsewhere_is_its_own_event(text: str, place: str, doer: str, killed: int) -> None:
    taken, *_ = [event for event in events(text) if event.type == "territory_gained"]
    (fight,) = [event for event in events(text) if event.type == "armed_clash"]
    assert not taken.figures
    assert fight.place is not None and fight.place.text == place
    assert "+".join(ref.name for ref in fight.initiators) == doer
    assert all(ref.name != "Syrian government forces" or killed != 6 for ref in fight.targets)
    assert [figure.quantity.low for figure in fight.figures] == [killed]
    assert len(events(text)) == 2


def test_the_fight_has_its_own_day() -> None:
    text = (
        "The army seized Maadan on Friday and nine rebels were killed in clashes in Jobar, east of "
        "Damascus, a day earlier."
    )
    (fight,) = [event for event in events(text) if event.type == "armed_clash"]
    assert fight.when.start == fight.when.end == datetime.date(2016, 10, 6)


@pytest.mark.parametrize(
    "text",
    [
        "The army captured Morek and 12 rebels were killed in clashes in Morek.",
        "Rebels took Kindi hospital in Aleppo and 12 soldiers were killed in fighting in Aleppo.",
        "The army captured Khan Touman after 20 rebels were killed in clashes.",
    ],
)
def test_the_fight_for_the_place_is_part_of_its_capture(text: str) -> None:
    (event,) = events(text)
    assert event.type == "territory_gained"
    assert len(event.figures) == 1


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            (
                "Two suicide bombers struck in Qahtaniyah killing three policemen a week after a "
                "truck bomb killed 44 people in Qamishli."
            ),
            "explosive_device",
            "Qamishli",
        ),
        (
            "The army retook Morek a week after clashes killed nine rebels in Suran.",
            "armed_clash",
            "Suran",
        ),
    ],
)
def test_an_attack_recalled_with_its_place_is_no_part_of_another(
    text: str, kind: str, place: str
) -> None:
    (event,) = [event for event in events(text) if event.type == kind]
    assert event.place is not None and event.place.text == place
    assert len(events(text)) == 2


def test_an_attack_recalled_at_the_same_place_is_not_told_again() -> None:
    text = "A suicide bomber killed nine soldiers in Homs, days after a truck bomb blast there."
    assert [event.type for event in events(text)] == ["suicide_bombing"]
