"""How exactly a gazetteer's place tells where something happened."""

import pytest

from marsad.model import GazetteerEntry, PlacePrecision, precision_of_entry


@pytest.mark.parametrize(
    ("kind", "radius_km", "precision"),
    [
        ("village", 2.0, PlacePrecision.EXACT),
        ("city", 15.0, PlacePrecision.NEAR),
        ("mountain", 30.0, PlacePrecision.AREA),
        ("region", 5.0, PlacePrecision.AREA),
        ("governorate", 50.0, PlacePrecision.ADMIN1),
        ("country", 350.0, PlacePrecision.COUNTRY),
    ],
)
def test_a_large_place_is_no_exact_one(
    kind: str, radius_km: float, precision: PlacePrecision
) -> None:
    entry = GazetteerEntry(
        id="g", name="G", kind=kind, latitude=36.0, longitude=37.0, radius_km=radius_km
    )
    assert precision_of_entry(entry) is precision
