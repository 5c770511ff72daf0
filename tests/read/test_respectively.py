"""Tolls told in the order of their places."""

import pytest

from tests.read.reading import counts, events


@pytest.mark.parametrize(
    "text",
    [
        "Helicopters bombed Saraqib and Binnish on Friday, killing six and nine respectively.",
        "Six people and nine people died on Friday in raids on Saraqib and Binnish respectively.",
    ],
)
def test_each_place_has_its_toll(text: str) -> None:
    told = {event.place and event.place.text: counts(event.figures) for event in events(text)}
    assert told == {
        "Saraqib": [("killed", "people", 6, 6, False)],
        "Binnish": [("killed", "people", 9, 9, False)],
    }


def test_what_is_counted_besides_goes_with_the_last() -> None:
    text = (
        "Jets bombed Saraqib and Binnish on Monday, killing six men and two boys respectively "
        "and wounding 12 people."
    )
    told = {e.place and e.place.text: [c[:3] for c in counts(e.figures)] for e in events(text)}
    assert told["Binnish"] == [("killed", "children", 2), ("injured", "people", 12)]


def test_as_many_tolls_as_places_or_none() -> None:
    text = "Jets bombed Saraqib on Monday, killing six men and two boys respectively."
    assert len(events(text)) == 1
