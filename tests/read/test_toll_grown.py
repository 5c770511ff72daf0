"""Tolls that are counted anew, and who counts them."""

import datetime

import pytest

from tests.read.reading import counts, events, names, tallies
from tests.read.test_syntax import events as parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The toll of the raid on Douma rose to 44, rescuers said.",
            ("killed", "people", 44, 44, False),
        ),
        (
            "The toll of the raid on Douma rose to 31, local activists said.",
            ("killed", "people", 31, 31, False),
        ),
        (
            "The number of people killed in a raid on Douma has gone up to 31.",
            ("killed", "people", 31, 31, False),
        ),
        (
            "The number of children killed in a raid on Hass rose to 26.",
            ("killed", "children", 26, 26, False),
        ),
        (
            "The monitor raised the toll from Monday's raids on a market in Atareb to 61.",
            ("killed", "people", 61, 61, False),
        ),
    ],
)
def test_a_grown_toll_counts_people_and_not_who_tells_it(
    text: str, expected: tuple[str, str, int, int, bool]
) -> None:
    [event] = events(text)
    assert counts(event.figures) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The raid on Douma killed five, witnesses said.", "witnesses"),
        ("The shelling of Douma killed nine, medics said on Monday.", "medics"),
        ("The toll of the raid on Douma rose to 31, local residents said.", "residents"),
    ],
)
def test_who_speaks_behind_a_number_is_heard(text: str, speaker: str) -> None:
    [event] = events(text)
    assert names(event) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The raid on Douma killed 12 rebels, the Observatory said.",
        "The raid on Douma killed 12 rebels said the Observatory.",
    ],
)
def test_who_is_counted_before_a_speaker_stays_counted(text: str) -> None:
    [event] = events(text)
    assert ("killed", "combatants", 12, 12, False) in counts(event.figures)


def test_towns_that_people_come_from_make_no_total_of_a_bombing() -> None:
    found = events(
        "At least 126 people were killed in the bombing of buses carrying people evacuated from "
        "two besieged towns. A bomber struck the buses at Rashidin on Saturday."
    )
    assert ("killed", "people", 126, None, False) in [c for e in found for c in counts(e.figures)]


@pytest.mark.parametrize(
    ("told_on", "numbers"),
    [
        ("That number rose to 82 after rescuers found more bodies.", [47, 82]),
        ("The toll, initially put at 30, climbed to 82 on Sunday.", [47, 82]),
        ("The figure, which was first given as 30, has since risen to 82.", [47, 82]),
        ("Another six died of their wounds on Sunday.", [47, 6]),
        ("An earlier count spoke of 30 dead.", [47]),
        ("An earlier toll from the raid put the dead at 30.", [47]),
        ("A previous death toll by the monitor said at least 30 civilians had died.", [47]),
        ("The initial tally of the strike on the town reported 30 people killed.", [47]),
        ("An earlier toll rose when 12 of the wounded died in hospital.", [47, 12]),
        ("The monitor was updating a previous toll of 30 dead.", [47]),
    ],
)
def test_a_toll_counted_anew_is_of_the_event_told_and_an_earlier_one_is_none(
    told_on: str, numbers: list[int]
) -> None:
    [event] = events(f"Air strikes on Binnish on Saturday killed 47 people. {told_on}")
    assert [figure.quantity.low for figure in event.figures] == numbers


@pytest.mark.parametrize(
    ("text", "low", "scope"),
    [
        (
            (
                "Gunmen shot dead a rebel in Tafas on Tuesday, bringing to nine the number of"
                " people killed in Daraa province since Friday."
            ),
            9,
            "Daraa",
        ),
        (
            (
                "A mine killed a farmer near Kafr Zita on Tuesday, raising to 31 the number of"
                " civilians killed by mines in Hama since January."
            ),
            31,
            "Hama",
        ),
    ],
)
def test_what_a_number_is_brought_to_has_its_own_place_and_time(
    text: str, low: int, scope: str
) -> None:
    (event,) = events(text)
    (total,) = tallies(text)
    assert event.place is not None
    assert event.place.text != scope
    assert [figure.quantity.low for figure in event.figures] == [1]
    assert total.figure.quantity.low == low
    assert total.figure.of is None
    assert total.scope is not None
    assert total.scope.text.startswith(scope)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "The death toll in an air strike on a school in Hass rose to 35 on Wednesday, the "
                "Observatory said. Jets hit the school in the village on Sunday."
            ),
            9,
        ),
        (
            (
                "The number of people killed in shelling of Douma has climbed to 35 the "
                "Observatory said on Tuesday. Government forces shelled the town on Saturday."
            ),
            8,
        ),
        (
            "The death toll from Sunday's car bombing in Azaz rose to 35 on Tuesday, medics said.",
            9,
        ),
    ],
)
def test_the_day_on_which_a_toll_rose_is_not_that_of_the_attack(text: str, day: int) -> None:
    (event,) = parsed(text)
    assert event.when.start == event.when.end == datetime.date(2016, 10, day)
    assert [figure.quantity.low for figure in event.figures] == [35]


def test_who_fell_beside_an_earlier_toll_elsewhere_stays_counted() -> None:
    found = events(
        "Air strikes on Binnish on Saturday killed 47 people. An earlier toll said 30 had died"
        " while 12 people were killed in Sarmin."
    )
    assert [[f.quantity.low for f in event.figures] for event in found] == [[47], [12]]
