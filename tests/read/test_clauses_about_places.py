"""What a clause about a place tells has its own day and sides."""

import pytest

from tests.read.test_syntax import events


def told(text: str) -> set[tuple[str, str | None, str]]:
    """Return each event's type, place and words for its time."""
    return {(e.type, e.place.text if e.place else None, e.when.words) for e in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Russian planes bombed Palmyra, which IS captured in May.",
        "Russian planes bombed Palmyra, a city that IS captured in May.",
    ],
)
def test_a_place_that_a_side_had_taken(text: str) -> None:
    assert told(text) == {
        ("air_strike", "Palmyra", ""),
        ("territory_gained", "Palmyra", "in May"),
    }
    taken = next(e for e in events(text) if e.type == "territory_gained")
    assert [ref.name for ref in taken.initiators] == ["Islamic State"]


def test_who_took_it_before_hides_nothing() -> None:
    assert {
        kind
        for kind, _, _ in told(
            "The army is trying to retake Idlib, which rebels captured in March."
        )
    } == {
        "offensive",
        "territory_gained",
    }


def test_what_a_clause_tells_of_a_place_keeps_its_day() -> None:
    assert told("Rebels hold the town of Azaz, where shelling killed ten people on Monday.") == {
        ("shelling", "Azaz", "on Monday")
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The convoy from Madaya reached Palmyra, which IS captured in May.", "Palmyra"),
        ("People of Fuaa were bused to Aleppo, a city which the army retook in May.", "Aleppo"),
        ("The bodies were brought from Hama to Azaz, a town that rebels took in May.", "Azaz"),
        ("Fighters left Idlib for Jarablus, which Turkish troops entered in May.", "Jarablus"),
    ],
)
def test_what_was_done_to_a_place_was_done_there_wherever_the_sentence_goes(
    text: str, wanted: str
) -> None:
    assert [place for kind, place, _ in told(text) if kind == "territory_gained"] == [wanted]


def test_who_came_from_villages_near_a_town_says_nothing_of_the_town() -> None:
    assert ("siege", "Madaya", "") not in told(
        "Buses left the villages near Madaya which are besieged by the army."
    )


def test_that_behind_a_speaker_belongs_to_no_place() -> None:
    assert told("The army said in Aleppo that rebels had shelled Nubl on Monday.") == {
        ("shelling", "Nubl", "on Monday")
    }


def test_a_town_behind_a_name_is_that_name_and_none_told_of_later() -> None:
    assert ("offensive", "near Manbij", "") in told(
        "Jets hit two villages. They are near Manbij, a town that the SDF is trying to take in an"
        " offensive. The strikes hit Tokhar."
    )


def test_who_besieges_a_place_brings_it_no_aid() -> None:
    text = "The UN had airdropped food to Deir al-Zor, where 200 people are trapped by Daesh."
    (aid,) = events(text)
    assert [ref.name for ref in aid.initiators] == ["United Nations"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels shelled Nubl and Zahraa, which the army captured in March.", {"Nubl", "Zahraa"}),
        ("Russian planes bombed Morek and Palmyra, which IS seized in May.", {"Morek", "Palmyra"}),
        (
            "The army shelled Ariha and Saraqib, where rebels executed nine soldiers in May.",
            {"Ariha", "Saraqib"},
        ),
    ],
)
def test_a_clause_about_the_last_of_a_list_has_its_own_day(text: str, places: set[str]) -> None:
    kinds = ("shelling", "air_strike")
    assert {(place, when) for kind, place, when in told(text) if kind in kinds} == {
        (place, "") for place in places
    }


def test_a_day_before_such_a_clause_is_that_of_the_list() -> None:
    text = "Warplanes bombed Binnish and Saraqib on Monday, where rebels were holding talks."
    assert {when for _, _, when in told(text)} == {"on Monday"}
