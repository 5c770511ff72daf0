import pytest

from marsad.locate import Gazetteer
from tests.locate.places import THEATRE


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(THEATRE)


def best(gazetteer: Gazetteer, name: str, within: str | None = None) -> str | None:
    found = gazetteer.lookup(name, within=within)
    return found[0].entry.id if found else None


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Aleppo", "aleppo"),
        ("Aleppo city", "aleppo"),
        ("Aleppo province", "aleppo-gov"),
        ("Halab governorate", "aleppo-gov"),
        ("the village of Dabiq", "dabiq"),
        ("Dayr al-Zawr", "deir-ez-zor"),
        ("Deirezzor", "deir-ez-zor"),
        ("Khan Sheikhoun", "khan-shaykhun"),
        ("Meinbij", "manbij"),
        ("دير الزور", "deir-ez-zor"),
        ("باب", "al-bab"),
        ("Damascus airport", "damascus-airport"),
    ],
)
def test_names_kinds_and_romanisations(gazetteer: Gazetteer, name: str, entry: str) -> None:
    assert best(gazetteer, name) == entry


def test_the_unit_beside_a_name_decides(gazetteer: Gazetteer) -> None:
    assert best(gazetteer, "al-Salihiyah", "Aleppo province") == "salihiyah-aleppo"
    assert best(gazetteer, "al-Salihiyah", "Deir Ezzor") == "salihiyah-deir"


def test_a_score_comes_with_its_sentence(gazetteer: Gazetteer) -> None:
    first, second = gazetteer.lookup("al-Salihiyah", within="Aleppo province")
    assert first.score > 0.8 > second.score
    assert "it lies in Aleppo" in first.reason
    assert "does not lie in Aleppo" in second.reason


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Mosul", "IQ"),
        ("Sochi", "RU"),
        ("Kharkiv", "UA"),
        ("Rotterdam", "NL"),
        ("Reading, Pennsylvania", "US"),
        ("Lattakia", "SY"),
    ],
)
def test_names_from_elsewhere_stay_there(gazetteer: Gazetteer, name: str, country: str) -> None:
    name, _, within = name.partition(", ")
    found = gazetteer.lookup(name, within=within or None)
    assert {one.entry.country for one in found[:1]} == {country}


@pytest.mark.parametrize(
    "name", ["Bay of Bengal", "Damascene", "Syrian", "Idlibrary", "Sheffieldia"]
)
def test_what_nobody_knows_is_unknown(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name) == ()


def test_a_country_code_rules_out_namesakes(gazetteer: Gazetteer) -> None:
    found = gazetteer.lookup("Tripoli", country="LY")
    assert found[0].entry.country == "LY"
