"""Places that lie outside the unit that their row names."""

from pathlib import Path

from marsad import outlines
from marsad.model import GazetteerEntry, Theatre
from marsad.theatres import load
from marsad.theatres.outside import outside
from tests.outlines.files import geojson


def place(name: str, latitude: float, longitude: float, admin1: str) -> GazetteerEntry:
    return GazetteerEntry(
        id=name, name=name, kind="town", latitude=latitude, longitude=longitude, radius_km=2,
        admin1=admin1, country="SY",
    )  # fmt: skip


def test_places_outside_their_unit_are_told(tmp_path: Path) -> None:
    units = outlines.load(geojson(tmp_path / "units.geojson"))
    places = (
        place("one", 35.1, 36.1, "Gharb"),
        place("two", 35.2, 36.2, "Gharb"),
        place("astray", 35.5, 37.5, "Gharb"),
        place("at-the-border", 35.5, 37.01, "Gharb"),
        place("three", 35.5, 37.6, "Sharq"),
    )
    theatre = Theatre(
        id="t", name="t", country="SY", began=load("syria").began, places=places
    )  # fmt: skip
    (told,) = outside(theatre, units)
    assert told.startswith("place astray lies 45 km outside Gharb, in East;")
