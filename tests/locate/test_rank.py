"""What a name means in the light of the other places of a report."""

import pytest

from marsad import theatres
from marsad.locate import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(theatres.load("syria"))


@pytest.mark.parametrize("city", ["Hasakah", "Raqqa", "Daraa", "Idlib"])
def test_a_city_that_a_report_has_named_is_no_sign_of_its_province(
    gazetteer: Gazetteer, city: str
) -> None:
    [named] = [e for e in gazetteer.entries if e.name == city and e.kind == "city"]
    found = gazetteer.lookup(city, others=(named,))
    assert found[0].entry is named
    assert all("nearby" not in one.reason for one in found if one.entry.kind == "governorate")
