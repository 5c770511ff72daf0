"""Places that no gazetteer knows, and quarters that several cities have."""

import pytest

from marsad.locate import Gazetteer, GazetteerLocator
from marsad.model import EventClaim, Place
from marsad.theatres import load
from tests.read.reading import document
from tests.read.test_syntax import events, places, reader


def located(text: str) -> list[Place]:
    """The places of a text's events, each as the locator resolves it."""
    told = document(text)
    reading = GazetteerLocator(Gazetteer(load("syria"))).locate(told, reader().read(told))
    events = (claim for claim in reading.claims if isinstance(claim, EventClaim))
    return [event.place for event in events if event.place]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("An air strike killed nine people in Qarmuleh on Monday.", ["Qarmuleh"]),
        ("Rebels clashed with the army in Dahret Nassar on Monday.", ["Dahret Nassar"]),
        ("Shelling killed two people near Qarmuleh mosque in Homs on Monday.", ["Homs"]),
    ],
)
def test_a_name_that_stands_where_a_place_does_is_one(text: str, wanted: list[str]) -> None:
    assert places(text) == wanted


def test_what_is_no_place_takes_no_event_from_where_it_was() -> None:
    text = "A Sukhoi jet killed nine people in Douma on Monday. Abu Omar Zahri fled."
    assert "Sukhoi" not in places(text)
    assert "Douma" in places(text)


def test_a_list_without_a_toll_is_an_event_a_place() -> None:
    text = "Warplanes bombed the towns of Douma, Harasta and Arbin on Monday."
    assert sorted(places(text)) == ["Arbin", "Douma", "Harasta"]


def test_a_list_with_one_toll_is_one_event() -> None:
    text = "Warplanes bombed the towns of Douma, Harasta and Arbin on Monday, killing 12 people."
    assert [len(event.figures) for event in events(text)] == [1]


def test_a_quarter_that_nobody_knows_lies_in_the_city_last_named() -> None:
    (place,) = located(
        "Rebels fired rockets at Homs on Monday. Three died as shells hit the Qarmuleh district."
    )
    assert place.latitude is not None
    assert "Homs" in place.reason
    assert place.name is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Warplanes bombed Kafr Zita Jub Qarmuleh and Morek in rural Hama on Monday.",
            ["Jub Qarmuleh", "Kafr Zita", "Morek"],
        ),
        (
            "Warplanes bombed Morek, Qarmuleh Zahri and Kafr Zita on Monday.",
            ["Kafr Zita", "Morek", "Qarmuleh Zahri"],
        ),
        ("Government troops took Tal al-Sheikh Qarmul on Monday.", ["Tal al-Sheikh Qarmul"]),
        (
            "Warplanes bombed the villages of Qarmuleh Rasm Zahri and Morek on Monday.",
            ["Morek", "Qarmuleh", "Rasm Zahri"],
        ),
        ("Government troops took Rasm Qarmul al-Sharqi on Monday.", ["Rasm Qarmul al-Sharqi"]),
    ],
)
def test_names_of_a_list_and_names_that_begin_as_places_do(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Warplanes bombed Mount Abdul Qarmul on Monday.", ["Mount Abdul Qarmul"]),
        ("Shells hit Douma and Zahri al-Qarmul neighborhoods.", ["Douma", "Zahri al-Qarmul"]),
        ("The army took Qarmuleh al-Sharqiyah village.", ["Qarmuleh al-Sharqiyah village"]),
        ("Fighters seized Qarmuleh from the rebels on Monday.", ["Qarmuleh"]),
        ("Warplanes bombed Urum Alkobra on Monday.", ["Urum Alkobra"]),
        ("Warplanes bombed Hweijet Qarmul on Monday.", ["Hweijet Qarmul"]),
        ("Air strikes on the Al Qaeda-held city of Idlib killed nine.", ["Idlib"]),
        ("A car bomb near Qarmul bin Zahri mosque in Homs killed nine people.", ["Homs"]),
        ("Warplanes bombed Tal al -Qarmul on Monday.", ["Tal al -Qarmul"]),
        (
            "Warplanes bombed villages including Beit Qarmul Tel alZahri and Jabal al Qarmul.",
            ["Beit Qarmul", "Jabal al Qarmul", "Tel alZahri"],
        ),
    ],
)
def test_names_are_whole_and_apart(text: str, wanted: list[str]) -> None:
    assert sorted(places(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Qarmuleh, an air strike killed nine people on Monday.", "Qarmuleh"),
        ("Raids on the district of Karam al-Nuzha killed nine on Monday.", "Karam al-Nuzha"),
        ("The army took the village of Rajm al Sheikh on Monday.", "Rajm al Sheikh"),
        ("Rebels clashed with the army in Rajm Zahri on Monday.", "Rajm Zahri"),
        ("Rebels clashed with the army in Zaytoun al-Zahraa on Monday.", "Zaytoun al-Zahraa"),
        ("A blast killed two near Bab al-Qarmul cemetery in Damascus on Monday.", "Damascus"),
    ],
)
def test_a_name_is_taken_whole(text: str, wanted: str) -> None:
    assert places(text) == [wanted]


def test_a_city_spelt_in_a_way_of_its_own_is_known() -> None:
    text = "In Deir Ezour the army killed 12 IS fighters on Monday."
    assert [place.name for place in located(text)] == ["Deir ez-Zor"]


@pytest.mark.parametrize("first", ["al-Qarmuliya", "Douma"])
def test_names_of_a_list_without_commas_are_not_one(first: str) -> None:
    text = f"Troops shelled the towns of {first} al-Zahraa and Morek on Monday."
    assert first in places(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Air strikes hit a Sharia court in Saraqeb on Tuesday killing five people.", ["Saraqeb"]),
        ("A suicide bomber killed 30 people at the Palace of Justice in Homs on Monday.", ["Homs"]),
        ("Rockets hit the Church of Saint Elias in Homs on Monday killing two.", ["Homs"]),
        ("Air strikes killed two people in the village of Sharia on Monday.", ["Sharia"]),
    ],
)
def test_what_an_institution_is_called_after_is_no_place(text: str, wanted: list[str]) -> None:
    assert places(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Air strikes hit the northern Syiran town of Raqqa on Tuesday, killing five.", ["Raqqa"]),
        ("A car bomb killed five people in the Trukish border town of Azaz.", ["Azaz"]),
        (
            "Shelling killed two in the Qarmuleh village of Hama province.",
            ["Qarmuleh village"],
        ),
        ("Shelling killed two in the Qarmuleh district of Homs.", ["Qarmuleh district"]),
    ],
)
def test_what_stands_before_the_town_of_only_says_whose_it_is(text: str, wanted: list[str]) -> None:
    assert places(text) == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Clashes broke out in Jabal al-Nuwara region in Latakia.", "Jabal al-Nuwara region"),
        ("Clashes broke out in Tal al-Fawwar region in Quneitra.", "Tal al-Fawwar region"),
        ("Clashes broke out in the Qalamoun region in Syria.", "Qalamoun region"),
    ],
)
def test_a_region_of_no_gazetteer_is_a_place_of_its_province(text: str, place: str) -> None:
    assert places(text) == [place]


def test_what_somebody_did_meantime_is_another_event() -> None:
    text = (
        "The army clashed with rebels in Latakia province on Wednesday. Army units meantime "
        "thwarted an attempt by rebels to storm a post in Jabal al-Nuwara region in Latakia."
    )
    assert places(text) == ["Latakia province", "Jabal al-Nuwara region"]
