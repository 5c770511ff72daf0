import pytest

from marsad.locate.phrase import bearing, parse
from marsad.model import RelationKind


@pytest.mark.parametrize(
    ("text", "name", "kind", "within"),
    [
        ("Manbij", "Manbij", None, None),
        ("the village of Kafr Hamra", "Kafr Hamra", "village", None),
        ("the deeply divided city of Aleppo", "Aleppo", "city", None),
        ("Idlib province", "Idlib", "governorate", None),
        ("Kafr Hamra, Aleppo province", "Kafr Hamra", None, "Aleppo province"),
        ("al-Shaar district of Aleppo", "al-Shaar", "city_district", "Aleppo"),
        ("Aleppo's Salaheddin district", "Salaheddin", "city_district", "Aleppo"),
        ("Salheen (Aleppo)", "Salheen", None, "Aleppo"),
        ("rebel-held Douma in Eastern Ghouta", "Douma", None, "Eastern Ghouta"),
        ("Azaz city northern Aleppo countryside", "Azaz", "city", "Aleppo"),
        ("Saan in Hamas eastern countryside", "Saan", None, "Hama"),
        ("Bay of Bengal", "Bay of Bengal", None, None),
        ("al-Numuna (al-Sharqiyah)", "al-Numuna al-Sharqiyah", None, None),
        (
            "Numuna in al Khalid plain in the Hama western countryside",
            "Numuna",
            None,
            "al Khalid plain in the Hama",
        ),
    ],
)
def test_names(text: str, name: str, kind: str | None, within: str | None) -> None:
    phrase = parse(text)
    assert (phrase.name, phrase.within, phrase.relation) == (name, within, None)
    assert kind in phrase.kinds if kind else not phrase.kinds


@pytest.mark.parametrize(
    ("text", "name", "kind", "anchor", "km", "point"),
    [
        ("12 km west of Aleppo", "", RelationKind.DISTANCE, "Aleppo", 12, "W"),
        ("Base 46, about 12 km west of Aleppo", "Base 46", "distance", "Aleppo", 12, "W"),
        ("Thalthana (12 km SE of Dabiq)", "Thalthana", "distance", "Dabiq", 12, "SE"),
        ("ten kilometres away, 10 miles NNW of Hama", "", "distance", "Hama", 16.09, "NNW"),
        ("500 metres from Manbij", "", "distance", "Manbij", 0.5, None),
        ("a village near Manbij", "", "near", "Manbij", None, None),
        ("to the north of Palmyra", "", "near", "Palmyra", None, "N"),
        ("the outskirts of Tal Halaf", "", "near", "Tal Halaf", None, None),
        ("southern countryside of Idlib", "", "part", "Idlib", None, "S"),
        ("Idlib's southern countryside", "", "part", "Idlib", None, "S"),
        ("eastern Aleppo", "", "part", "Aleppo", None, "E"),
        ("eastern rural Deir Ezzor", "", "part", "Deir Ezzor", None, "E"),
        ("the western part of Mosul", "", "part", "Mosul", None, "W"),
        ("northwest of the country", "", "part", "country", None, "NW"),
        ("between Saraqib and Maarat al-Numan", "", "between", "Saraqib", None, None),
    ],
)
def test_relations(
    text: str, name: str, kind: str, anchor: str, km: float | None, point: str | None
) -> None:
    phrase = parse(text)
    assert phrase.relation is not None
    relation = phrase.relation
    assert (phrase.name, relation.kind, relation.anchor) == (name, kind, anchor)
    assert (relation.km, relation.bearing) == (km, point)


def test_bearings() -> None:
    assert [bearing(side) for side in ("south-east", "NNW", "northern", None)] == [
        "SE",
        "NNW",
        "N",
        None,
    ]
