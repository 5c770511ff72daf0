"""Places get the units in whose outlines they lie."""

import pytest
from msgspec.structs import replace

from marsad.locate import Gazetteer, locate_name
from marsad.model import GazetteerEntry
from tests.locate.places import THEATRE

UNIT = GazetteerEntry(
    id="user:ocha:1", name="Menbij", kind="district", latitude=36.5, longitude=37.9, radius_km=20,
    admin1="Aleppo", admin2="Menbij", country="SY",
)  # fmt: skip


class Drawn:
    """One unit, a square around Manbij whose border is 20 km from the town."""

    def unit_at(self, latitude: float, longitude: float, radius_km: float) -> GazetteerEntry | None:
        off = max(abs(latitude - 36.53) * 111, abs(longitude - 37.95) * 89)
        return UNIT if off + radius_km <= 20 else None


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(THEATRE, units=Drawn())


@pytest.mark.parametrize(
    ("words", "admin2"),
    [
        ("Manbij", "Menbij"),
        ("5 km west of Manbij", "Menbij"),  # all of its circle lies inside
        ("18 km west of Manbij", None),  # its circle reaches over the border
        ("Dabiq", None),
        ("Aleppo province", None),
        ("nowhere known", None),
    ],
)
def test_admin2_is_that_of_the_outline(
    gazetteer: Gazetteer, words: str, admin2: str | None
) -> None:
    assert locate_name(gazetteer, words).admin2 == admin2


def test_a_gazetteers_own_word_on_the_province_stands() -> None:
    places = tuple(place for place in THEATRE.places if place.id != "manbij")
    moved = GazetteerEntry(
        id="manbij", name="Manbij", kind="city", latitude=36.53, longitude=37.95, radius_km=3,
        admin1="Raqqa", country="SY",
    )  # fmt: skip
    theatre = replace(THEATRE, places=(*places, moved))
    found = locate_name(Gazetteer(theatre, units=Drawn()), "Manbij")
    assert (found.admin1, found.admin2) == ("Raqqa", None)
