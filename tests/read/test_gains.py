"""Words of advances and captures, of ground that mines are cleared from; what is only called so."""

import pytest

from tests.read.test_syntax import events, places


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army won back two hills near Kinsabba on Monday.", "territory_gained"),
        ("Rebels won back a school in Zaytan from IS on Monday.", "territory_gained"),
        ("The army has wrested nearly all of Zaytan from rebels on Monday.", "territory_gained"),
        ("Rebels were advancing inside the town of Marea on Monday.", "offensive"),
        ("Kurdish fighters pressed deeper into the town of Tabqa on Monday.", "offensive"),
        ("The SDF defeated two IS attempts to break into Marea on Monday.", "armed_clash"),
        ("The SDF was demining the village of Tal Brak on Monday.", "weapons_disrupted"),
    ],
)
def test_the_words_for_it(text: str, kind: str) -> None:
    assert [event.type for event in events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Teachers came back to the newly liberated villages near Marea on Monday.",
        "The governor visited the recaptured town of Marea on Monday.",
    ],
)
def test_what_is_called_captured_is_no_capture(text: str) -> None:
    assert "territory_gained" not in [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army regained control Thursday of Daraya, a suburb of Damascus.", ["Daraya"]),
        ("Rebels seized control late Sunday of the town of Morek.", ["Morek"]),
        ('"We lost the village of Morek this morning," a rebel commander said.', ["Morek"]),
        (
            "Rebels took Zaytan, Khalsah and Barnah on Monday. Two rebels were killed in clashes.",
            ["Barnah", "Khalsah", "Zaytan"],
        ),
        (
            (
                "Rebels retook the villages of Zaytan and Khalsah after clashes in which "
                "11 fighters died."
            ),
            ["Khalsah", "Zaytan"],
        ),
    ],
)
def test_every_place_that_was_taken_or_lost(text: str, wanted: list[str]) -> None:
    found = events(text)
    assert {event.type for event in found} == {"territory_gained"}
    assert sorted(event.place.text for event in found if event.place) == wanted
    assert sum(len(event.figures) for event in found) <= 1


def test_areas_cleared_of_a_group_are_none_called_so() -> None:
    (event,) = events("Fighters cleared 12 residential areas in northern Aleppo of Daesh.")
    assert event.type == "territory_gained"
    assert event.place is not None and "Daesh" not in event.place.text


@pytest.mark.parametrize(
    "text",
    [
        "Arima was captured from Islamic State by the SDF on Monday.",
        "Palmyra was retaken from Islamic State by the SDF on Monday, residents said.",
    ],
)
def test_from_whom_it_was_taken_has_not_taken_it(text: str) -> None:
    (event,) = events(text)
    assert [who.name for who in event.initiators] == ["SDF"]
    assert [who.name for who in event.targets] == ["Islamic State"]


def test_what_was_lost_before_is_recovered() -> None:
    (event,) = events("The army on Monday recovered all the positions it had lost in Jobar.")
    assert [who.name for who in event.initiators] == ["Syrian government forces"]


def test_what_is_to_follow_an_aim_is_one_too() -> None:
    assert not events("Raqqa, which the SDF aims to isolate before launching an assault, is calm.")


def test_when_a_town_was_last_held_is_not_when_it_is_entered() -> None:
    (event,) = events("Syrian troops on Friday entered Manbij, a town that they last held in 2012.")
    assert event.when.start is None or event.when.start.year != 2012


def test_in_the_rebel_held_east_is_in_the_city_named() -> None:
    text = (
        "Air strikes hit Bustan al-Qasr in Aleppo on Monday. "
        "Shelling also killed 11 people in the rebel-controlled east."
    )
    assert places(text) == ["Bustan al-Qasr", "east Aleppo"]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (
            (
                "Government forces were on the verge of encircling Aleppo on Monday after driving "
                "insurgents from Ratyan and Bashkoy."
            ),
            "Syrian government forces",
        ),
        (
            "Kurdish fighters are in the process of clearing mines after seizing Shuraya from IS.",
            "Kurdish forces",
        ),
    ],
)
def test_who_is_about_to_do_it_has_done_what_came_before(text: str, side: str) -> None:
    gained = next(event for event in events(text) if event.type == "territory_gained")
    assert [who.name for who in gained.initiators] == [side]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army recaptured several villages on Monday but rebels still hold Morek.", "Syria"),
        ("Government forces seized three hills on Monday while rebels control Morek.", "Syria"),
        ("The army took five hills on Monday but Kabani is still held by rebels.", "Syria"),
        ("Rebels control Kafr Zita and captured the town of Morek on Monday.", "Morek"),
        ("The army took the village of Souran, which rebels held, on Monday.", "Souran"),
    ],
)
def test_what_others_hold_still_is_not_gained(text: str, wanted: str) -> None:
    assert places(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels managed to control parts of Mork on Sunday, a monitor said.", "territory_gained"),
        ("Rebels were able to control most of Mork on Sunday.", "territory_gained"),
        ("The army managed on Sunday to take the whole of Mork.", "territory_gained"),
        ("The group succeeded on Sunday in controlling the hills near Mork.", "territory_gained"),
        ("Rebels are trying to control Mork, a monitor said on Sunday.", "offensive"),
        ("Rebels fought to control Mork on Sunday, a monitor said.", "offensive"),
        ("Firemen managed to control the fire in Mork on Sunday after shelling.", "shelling"),
    ],
)
def test_what_somebody_managed_to_control_is_taken(text: str, kind: str) -> None:
    (event,) = events(text)
    assert event.type == kind


def test_what_somebody_was_not_able_to_control_is_not() -> None:
    assert events("The army was not able to control Mork on Sunday, a monitor said.") == []
