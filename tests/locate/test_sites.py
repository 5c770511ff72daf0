"""Names of sites as reports write them, the words for their kind in small letters."""

import pytest

from tests.read.reading import events


@pytest.mark.parametrize(
    "site",
    [
        "Omar oil field", "Handarat refugee camp", "Nasib border crossing", "Hama military airport",
        "Damascus international airport", "Masyaf research centre", "Umayyad square",
        "Aleppo thermal power plant",
    ],
)  # fmt: skip
def test_a_site_is_none_of_the_town_that_it_is_called_after(site: str) -> None:
    told = events(f"Warplanes bombed the {site} on Monday, killing four people.")
    assert [e.place.text for e in told if e.place] == [site]
    assert all(len(e.place.candidates) == 1 for e in told if e.place)


def test_a_border_in_small_letters_is_no_place_of_its_own() -> None:
    told = events("Shells hit Azaz near the Turkish border on Monday, killing four people.")
    assert [e.place.text for e in told if e.place] == ["Azaz"]


def test_the_airport_is_the_air_base_named_before() -> None:
    told = events(
        "IS overran the Tabqa airbase on Sunday. Warplanes bombed Azaz on Monday. On Tuesday jets "
        "struck the airport, killing nine people."
    )
    assert [e.place.text for e in told if e.place and e.figures] == ["Tabqa airbase"]
