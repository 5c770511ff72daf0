"""What happens to "the area" happens where a report was before."""

import pytest

from marsad.model import Claim, ControlClaim, TallyClaim
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def claims(text: str) -> tuple[Claim, ...]:
    return reader().read(document(text)).claims


@pytest.mark.parametrize(
    "more",
    [
        "Government aircraft carried out more than 40 raids on the area.",
        "Government aircraft bombed the area.",
    ],
)
def test_raids_on_the_area_are_where_the_report_was(more: str) -> None:
    found = events(f"Heavy clashes erupted on Friday between the army and rebels in Jobar. {more}")
    assert [(e.type, e.place and e.place.text) for e in found] == [
        ("armed_clash", "Jobar"),
        ("air_strike", "Jobar"),
    ]


def test_raids_without_a_word_of_where_are_none() -> None:
    found = events(
        "Heavy clashes erupted on Friday between the army and rebels in Jobar. "
        "Government aircraft carried out raids."
    )
    assert [e.type for e in found] == ["armed_clash"]


def test_the_town_is_the_one_so_called_and_not_the_city_beside_it() -> None:
    found = events(
        "The army has entered the town of Khanasir, cutting the road to Aleppo, a source said. "
        "Islamic State had captured the town on Tuesday."
    )
    taken = next(e for e in found if [r.name for r in e.initiators] == ["Islamic State"])
    assert taken.place is not None and taken.place.text == "Khanasir"


def test_a_road_named_later_is_not_where_the_fight_was() -> None:
    (event,) = events(
        "Government troops seized the village of al-Eis on Wednesday. SOHR said at least 16 rebels "
        "and seven soldiers were killed. The village overlooks the main highway linking Aleppo to "
        "Damascus."
    )
    assert event.place is not None and event.place.text == "al-Eis"


def test_what_came_after_something_elsewhere_was_not_there() -> None:
    found = events(
        "An air raid hit a market in Maaret al-Numan on Monday, killing 37 people. The strikes "
        "came a day after rebels launched a battle in Latakia."
    )
    assert [(e.type, e.place and e.place.text) for e in found] == [
        ("air_strike", "Maaret al-Numan"),
        ("armed_clash", "Latakia"),
    ]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            (
                "Madaya has been besieged since July. At least 46 people have starved to death "
                "there since December, according to MSF."
            ),
            "Madaya",
        ),
        (
            (
                "Rebel shelling killed a woman in Sheikh Maqsud on Monday. Over the past month, "
                "more than 80 civilians have died in such attacks on the neighbourhood, "
                "the YPG said."
            ),
            "Sheikh Maqsud",
        ),
        ("Azaz was shelled on Monday. Since March 2011, 300,000 people have died.", "Syria"),
    ],
)
def test_a_total_of_the_place_spoken_of(text: str, scope: str) -> None:
    (total,) = (claim for claim in claims(text) if isinstance(claim, TallyClaim))
    assert total.scope is not None and total.scope.text == scope


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "Khan Sheikhun was hit by a strike on Tuesday. The town in Idlib is held by an "
                "alliance of rebels."
            ),
            "Khan Sheikhun",
        ),
        (
            (
                "Government forces besiege Daraya. The town, near Damascus, has been held by "
                "rebels since 2012."
            ),
            "Daraya",
        ),
    ],
)
def test_who_holds_the_town_spoken_of(text: str, place: str) -> None:
    (held,) = (claim for claim in claims(text) if isinstance(claim, ControlClaim))
    assert held.place is not None and held.place.text == place


def test_what_an_attack_is_likened_to_is_not_where_it_was() -> None:
    (event,) = events(
        "The crime was committed in the town of Khan Sheikhoun at dawn today. Chemical substances "
        "were used in the attack which left at least 100 people killed. Photos show a crime "
        "similar to the one the regime committed in eastern Ghouta near Damascus in 2013."
    )
    assert event.place is not None and event.place.text == "Khan Sheikhoun"
