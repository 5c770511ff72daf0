"""What happens to "the area" happens where a report was before."""

import pytest

from tests.read.test_syntax import events


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
