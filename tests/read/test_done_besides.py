"""Places of what else a sentence tells: of a second verb, of who speaks, of guns."""

import pytest

from marsad.model import Measure
from tests.read.test_syntax import events, places


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rebels shelled a market in the east of Homs and attacked a post in Salma.", "Homs"),
        ("Jets bombed depots near Damascus on Friday and helicopters shelled Salma.", "Damascus"),
        ("Helicopters bombed the edge of Hama on Sunday, and rebels captured Morek.", "Hama"),
    ],
)
def test_a_second_verb_has_a_place_of_its_own(text: str, first: str) -> None:
    [place] = [place for place in places(text) if first in place]
    assert place


def test_a_village_has_its_own_name_beside_its_distance_from_a_city() -> None:
    text = "A bus was hit by a rocket near Qarmul village, 20 km west of Homs city, on Monday."
    [event] = events(text)
    assert event.place is not None
    assert event.place.text.startswith("Qarmul")
    assert event.place.relation is not None


def test_where_a_source_is_nothing_happened() -> None:
    text = "A car bomb hit a convoy on the road linking Azaz to Salma, a source in Homs said."
    assert all("Homs" not in place for place in places(text))


def test_guns_fire_from_their_positions_elsewhere() -> None:
    text = "Salma was hit on Monday by shelling by regime forces from their positions in Morek."
    assert places(text) == ["Salma"]


def test_the_scene_of_clashes_is_one_place() -> None:
    text = "Residents fled to Morek and Salma, which was the scene of deadly clashes on Monday."
    assert [e.place.text for e in events(text) if e.type == "armed_clash" and e.place] == ["Salma"]


def test_a_list_of_places_is_taken_though_it_is_said_where_they_lie() -> None:
    text = "The villages of Salma and Morek, northwest of the city, were taken overnight."
    assert sorted(places(text)) == ["Morek", "Salma"]


@pytest.mark.parametrize(
    "parts",
    [
        "Twelve of the victims died in Salma, while five others were killed in Morek.",
        "Twelve of the dead were killed in Salma and five in Morek.",
        "Twelve of them were killed in Salma and the other five in Morek.",
    ],
)
def test_the_victims_of_a_total_are_shared_out_to_places(parts: str) -> None:
    told = events(f"Shelling killed 17 people in Idlib province on Thursday. {parts}")
    dead = {
        e.place.text: [f.quantity.low for f in e.figures if f.measure is Measure.KILLED]
        for e in told
        if e.place
    }
    assert dead == {"Salma": [12], "Morek": [5]}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "After completing their bombing campaign on Homs, jets carried out air strikes on "
                "Talbiseh on Tuesday."
            ),
            "Talbiseh",
        ),
        (
            (
                "Having waged fierce clashes in Morek, the rebels engaged in clashes in Halfaya on "
                "Tuesday."
            ),
            "Halfaya",
        ),
        (
            (
                "After fighting heavy clashes in Daraya, the army engaged in clashes in Jobar on "
                "Tuesday."
            ),
            "Jobar",
        ),
        (
            (
                "Having opened mortar fire on Nubl, rebels answered with artillery fire on Zahraa "
                "on Tuesday."
            ),
            "Zahraa",
        ),
    ],
)
def test_what_a_side_did_after_a_deed_told_by_its_noun(text: str, place: str) -> None:
    assert place in places(text)


def test_what_goes_on_with_a_deed_is_no_second_one() -> None:
    assert places("The army waged a bombing campaign on Homs, ending the air strikes on it.") == [
        "Homs"
    ]
