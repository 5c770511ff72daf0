"""Owners whose apostrophe is lost are no places."""

from marsad.read.places.owners import owns
from tests.read.test_syntax import events

TEXT = "A bomb hit Layals bus outside Aleppo and killed nine people on Saturday. I ran said Layal."


def test_an_owner_is_one_who_is_named_elsewhere_in_the_report() -> None:
    at = TEXT.index("Layals")
    assert owns(TEXT, at, at + len("Layals"))
    assert not owns(TEXT.replace("said Layal", "said she"), at, at + len("Layals"))
    assert not owns(TEXT, TEXT.index("Aleppo"), TEXT.index("Aleppo") + len("Aleppo"))


def test_what_hits_somebodys_bus_is_where_the_report_says() -> None:
    assert [event.place.text for event in events(TEXT) if event.place] == ["Aleppo"]
