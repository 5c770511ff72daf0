"""Two places of one sentence: listed by its syntax, between both, each with one of its own."""

import pytest

from marsad import theatres
from marsad.locate import Gazetteer, GazetteerLocator
from marsad.model import EventClaim, RelationKind
from tests.read.reading import document
from tests.read.test_syntax import events, reader


def _places(text: str) -> list[str]:
    return sorted(e.place.text for e in events(text) if e.place)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells fell near Ariha and Muhambal on Tuesday.", ["Muhambal", "near Ariha"]),
        ("Jets struck posts outside Ariha and Saraqib on Tuesday.", ["Ariha", "Saraqib"]),
        (
            "Artillery shelled Zabadani and its orchards as well as Madaya and Bqin on Tuesday.",
            ["Bqin", "Madaya", "Zabadani"],
        ),
        (
            (
                "Fighting raged in Jobar on the eastern edge of Damascus and in Qaboun to the "
                "north on Tuesday."
            ),
            ["Jobar", "Qaboun"],
        ),
        (
            "The army shelled Barzeh and the Jobar district of the capital on Tuesday.",
            ["Barzeh", "Jobar district"],
        ),
    ],
)
def test_syntax_lists_places_that_words_between_them_part(text: str, places: list[str]) -> None:
    assert _places(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Clashes broke out on Tuesday in the town of Morek and east of Homs.",
            ["Morek", "east of Homs"],
        ),
        (
            "Jets struck rebel posts in Idlib province and in Morek on Tuesday.",
            ["Idlib province", "Morek"],
        ),
        (
            "Jets hit rebels in Hama province, in Aleppo province and in Saraqib town on Monday.",
            ["Aleppo province", "Hama province", "Saraqib town"],
        ),
        ("Jets struck the rebels near Homs and near Palmyra on Tuesday.", ["Homs", "Palmyra"]),
    ],
)
def test_a_list_goes_on_with_what_is_told_less_exactly(text: str, places: list[str]) -> None:
    assert [place.removeprefix("near ") for place in _places(text)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets struck rebel posts in Morek, in Hama province, on Tuesday.", ["Morek"]),
        ("Jets struck rebel posts in Morek and in rural Hama province on Tuesday.", ["Morek"]),
        ("Shells hit Morek on Tuesday and near Homs the army said nothing.", ["Morek"]),
        (
            "Warplanes bombed an army convoy between Homs city and Hama province on Tuesday.",
            ["Hama province"],
        ),
    ],
)
def test_nor_does_a_list_go_on_with_where_its_places_lie(text: str, places: list[str]) -> None:
    assert _places(text) == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Warplanes bombed farms between the towns of Saqba and Hammuriyah on Tuesday.",
            "between the towns of Saqba and Hammuriyah",
        ),
        (
            "IS attacked an army column between Palmyra and Deir ez-Zor on Tuesday night.",
            "between Palmyra and Deir ez-Zor",
        ),
        (
            "Talks go on between the two sides. Between Saqba and Hammuriyah jets bombed a convoy.",
            "Between Saqba and Hammuriyah",
        ),
    ],
)
def test_what_lies_between_two_places_is_told_once_and_at_neither(text: str, place: str) -> None:
    (event,) = events(text)
    assert event.place is not None
    assert event.place.text == place
    assert event.place.relation is not None
    assert event.place.relation.kind is RelationKind.BETWEEN


def test_half_way_between_two_towns_is_where_it_is_shown() -> None:
    whole = document("IS attacked an army column between Palmyra and Deir ez-Zor on Tuesday night.")
    locator = GazetteerLocator(Gazetteer(theatres.load("syria")))
    (event,) = (
        c for c in locator.locate(whole, reader().read(whole)).claims if isinstance(c, EventClaim)
    )
    assert event.place is not None
    assert event.place.longitude is not None
    assert 38.8 < event.place.longitude < 39.6  # Palmyra is at 38.3, Deir ez-Zor at 40.1


def test_a_toll_near_two_places_is_told_of_the_first() -> None:
    assert _places("Shells fell near Ariha and Muhambal on Tuesday, wounding six.") == [
        "near Ariha"
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A mine exploded on the road from Azaz to Marea on Tuesday.", "road from Azaz to Marea"),
        ("Clashes broke out on the Sheikh Miskin-Nawa axis on Tuesday.", "Sheikh Miskin-Nawa axis"),
    ],
)
def test_a_road_told_by_its_ends_is_at_neither(text: str, place: str) -> None:
    assert _places(text) == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A rocket hit a house in Nubul on Tuesday and another fell in Zahraa.", 2),
        ("A car bomb exploded in Azaz on Tuesday and a second went off in al-Bab.", 2),
        ("A barrel bomb fell on Dael on Tuesday and another hit a house in Nahta.", 2),
        ("A car bomb exploded in Azaz on Tuesday and another failed to go off in al-Bab.", 1),
    ],
)
def test_another_is_of_the_kind_told_before(text: str, places: int) -> None:
    told = events(text)
    assert len(told) == places
    assert len({e.type for e in told}) == 1


def test_a_second_that_was_defused_did_nothing() -> None:
    text = "A car bomb exploded in Azaz on Tuesday and a second was defused in al-Bab."
    assert sorted(e.type for e in events(text)) == ["explosive_device", "weapons_disrupted"]


def test_the_attacks_go_back_to_what_was_told() -> None:
    told = events(
        'Helicopters killed ten people with "barrel bombs" in Aleppo city on Tuesday. The attacks '
        "targeted the Bab al-Nairab district of the Old City and the southern Salahin district."
    )
    assert [e.place.text for e in told if e.place] == ["Bab al-Nairab district"]


def test_a_suburb_called_by_its_own_name_is_that_town() -> None:
    assert _places("A shell hit a school in the Harasta suburb on Tuesday.") == ["Harasta suburb"]


def test_a_camp_for_the_displaced_is_no_flight() -> None:
    text = "Air strikes killed eight people in a camp for the displaced near Azaz on Tuesday."
    assert [e.type for e in events(text)] == ["air_strike"]


def test_who_falls_back_leaves_and_a_place_taken_is_left_in_its_capture() -> None:
    told = events("Rebels took Tal Bazam and Souran on Tuesday, and the army fell back to Maardes.")
    assert [e.type for e in told] == ["territory_gained", "territory_gained"]
    (left,) = events("The army fell back from Tal Bazam to Maardes on Tuesday.")
    assert [ref.name for ref in left.initiators] == ["Syrian government forces"]
    assert left.targets == ()


@pytest.mark.parametrize(
    "text",
    [
        "In Saraqib three people died and in Ariha five died in air strikes on Tuesday.",
        "In Saraqib three people were killed by air strikes and in Ariha five were killed.",
        "Air strikes on Tuesday killed three people in Saraqib and five in Ariha.",
    ],
)
def test_each_place_has_its_dead(text: str) -> None:
    told = {e.place.text: [f.quantity.low for f in e.figures] for e in events(text) if e.place}
    assert told == {"Saraqib": [3], "Ariha": [5]}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Russian jets hit a bakery in Kafr Zita and a clinic in Aleppo on Monday killing nine.",
            {"Kafr Zita": None, "Aleppo": None},
        ),
        (
            (
                "The air strikes on Monday hit a maternity hospital in Kafr Takharim and a blood "
                "bank in Aleppo."
            ),
            {"Kafr Takharim": None, "Aleppo": None},
        ),
        (
            (
                "Twelve buses left Zabadani and Madaya on Friday in exchange for the evacuation of "
                "Foua and Kefraya."
            ),
            {"Foua": None, "Kefraya": None},
        ),
        (
            "Shells hit the villages of Rasm and Kafr Takharim in Aleppo on Monday.",
            {"Rasm": "Aleppo", "Kafr Takharim": "Aleppo"},
        ),
    ],
)
def test_a_village_lies_in_a_city_named_beside_it_only_if_words_say_so(
    text: str, places: dict[str, str | None]
) -> None:
    assert {e.place.text: e.place.within for e in events(text) if e.place} == places


def test_a_toll_of_two_things_hit_is_told_once() -> None:
    text = "Jets hit a school in Saraqeb and a mosque in Hama on Tuesday killing 12 people."
    assert sorted(len(event.figures) for event in events(text)) == [0, 1]


@pytest.mark.parametrize(
    ("words", "name", "near"),
    [
        ("Damascus countryside", "Rif Dimashq", False),
        ("the Damascus countryside", "Rif Dimashq", False),
        ("Damascus suburbs", "Damascus", True),
    ],
)
def test_the_land_around_a_capital_is_not_the_capital(words: str, name: str, near: bool) -> None:
    whole = document(
        f"Ten civilians were killed in {words} and four in Homs on Tuesday by army shelling."
    )
    locator = GazetteerLocator(Gazetteer(theatres.load("syria")))
    first, _ = (
        c for c in locator.locate(whole, reader().read(whole)).claims if isinstance(c, EventClaim)
    )
    assert first.place is not None
    assert (first.place.name, first.place.relation is not None) == (name, near)


def test_no_casualties_behind_a_toll_are_no_share_of_it() -> None:
    told = events("Rockets killed two people in Mhardeh and no deaths were reported in Salamiyah.")
    numbers = [(e.place and e.place.text, [f.quantity.number for f in e.figures]) for e in told]
    assert numbers == [("Mhardeh", [2]), ("Salamiyah", [0])]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Clashes broke out in Hama province and in the town of Binnish on Monday.",
            ["Hama province", "Binnish"],
        ),
        (
            "Jets hit posts in Idlib province, in Hama province and in the city of Latakia.",
            ["Idlib province", "Hama province", "Latakia"],
        ),
        (
            "Jets hit posts in Idlib province in Hama province and in the city of Latakia.",
            ["Idlib province", "Hama province", "Latakia"],
        ),
        (
            "Jets hit posts in the province of Idlib as well as in the city of Latakia on Monday.",
            ["the province of Idlib", "Latakia"],
        ),
    ],
)
def test_a_province_and_another_place_are_each_told(text: str, places: list[str]) -> None:
    assert [event.place.text for event in events(text) if event.place] == places


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed a market in Idlib province, in the town of Binnish on Monday.",
        "Jets bombed a market in Idlib province and in the town of Binnish on Monday.",
        "Jets bombed a market in the town of Binnish in the province of Idlib on Monday.",
    ],
)
def test_a_province_in_which_the_town_lies_is_none_beside_it(text: str) -> None:
    assert [event.place.text for event in events(text) if event.place] == ["Binnish"]


@pytest.mark.parametrize(
    "second",
    [
        "Another clinic was hit in Kafr Nabl.",
        "A second clinic was struck in northern Hama.",
        "Another clinic was hit in rural Idlib, wounding four.",
    ],
)
def test_another_that_was_hit_was_hit_elsewhere(second: str) -> None:
    one, other = events(f"Jets bombed a clinic in Hass on Tuesday, killing two. {second}")
    assert one.type == other.type == "air_strike"
    assert one.place != other.place
    assert [f.quantity.low for f in one.figures] == [2]


@pytest.mark.parametrize(
    "second",
    [
        "Another doctor was hit in the strike on the clinic in Hass.",
        "Another clinic was put out of service by the strike.",
        "The second clinic was hit in the raid.",
    ],
)
def test_another_that_the_same_strike_hit_is_no_other_attack(second: str) -> None:
    assert len(events(f"Jets bombed a clinic in Hass on Tuesday, killing two. {second}")) == 1
