import pytest

from marsad.locate import Gazetteer, locate_name
from marsad.locate.sphere import distance, off_course
from marsad.model import Place, PlacePrecision, RelationKind
from tests.locate.places import PLACES, THEATRE

AT = {entry.id: (entry.latitude, entry.longitude) for entry in PLACES}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(THEATRE)


def point(place: Place) -> tuple[float, float]:
    assert place.latitude is not None
    assert place.longitude is not None
    return place.latitude, place.longitude


def test_a_town_is_exact_and_a_province_is_not(gazetteer: Gazetteer) -> None:
    town, province = locate_name(gazetteer, "Dabiq"), locate_name(gazetteer, "Idlib province")
    assert (town.gazetteer_id, town.precision) == ("dabiq", PlacePrecision.EXACT)
    assert (province.gazetteer_id, province.precision) == ("idlib-gov", PlacePrecision.ADMIN1)
    assert (town.admin1, town.country, town.radius_km) == ("Aleppo", "SY", 2.0)


def test_a_distance_is_computed(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "12 km west of Aleppo")
    assert distance(AT["aleppo"], point(place)) == pytest.approx(12, abs=0.05)
    assert off_course(AT["aleppo"], point(place), "W") < 1
    assert (place.precision, place.radius_km) == (PlacePrecision.NEAR, 7.6)
    assert place.gazetteer_id is None


def test_the_radius_grows_with_the_distance(gazetteer: Gazetteer) -> None:
    radii = [locate_name(gazetteer, f"{km} km north of Homs").radius_km or 0 for km in (5, 20, 60)]
    assert radii == sorted(radii)
    assert radii[0] < radii[-1]


def test_an_entry_that_agrees_with_its_relation_keeps_its_point(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Base 46, 12 km west of Aleppo")
    assert (place.gazetteer_id, point(place)) == ("base-46", AT["base-46"])
    assert "agrees with" in place.reason


def test_an_entry_elsewhere_gives_way_to_the_computed_point(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Dabiq, 12 km west of Homs")
    assert (place.name, place.gazetteer_id) == (None, None)
    assert distance(AT["homs"], point(place)) == pytest.approx(12, abs=0.05)


def test_an_unknown_village_is_put_where_the_report_says(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Thalthana, 12 km south-east of Dabiq")
    assert place.name is None
    assert distance(AT["dabiq"], point(place)) == pytest.approx(12, abs=0.05)


def test_a_namesake_far_from_the_town_it_is_told_by_is_not_meant(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Saraqib, north of Damascus")
    assert place.name is None
    assert distance(AT["damascus"], point(place)) < 30
    assert locate_name(gazetteer, "Saraqib, north of Idlib").name == "Saraqib"  # loosely said


def test_near_keeps_the_point_and_widens_the_radius(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "near the town of Saraqib")
    assert (point(place), place.radius_km) == (AT["saraqib"], 5.0)
    assert place.precision is PlacePrecision.NEAR


def test_the_countryside_is_the_province_and_the_east_a_part_of_the_city(
    gazetteer: Gazetteer,
) -> None:
    country = locate_name(gazetteer, "southern countryside of Idlib")
    east = locate_name(gazetteer, "eastern Aleppo")
    assert (country.kind, country.precision) == ("governorate", PlacePrecision.AREA)
    assert point(country)[0] < AT["idlib-gov"][0]
    assert (east.kind, east.radius_km) == ("city", 4.8)
    assert point(east)[1] > AT["aleppo"][1]


def test_between_is_half_way(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "between Saraqib and Maarat al-Numan")
    ends = [distance(point(place), AT[end]) for end in ("saraqib", "maarrat")]
    assert ends[0] == pytest.approx(ends[1], abs=0.05)
    assert place.radius_km == pytest.approx(ends[0], abs=0.1)
    assert place.relation is not None
    assert place.relation.kind is RelationKind.BETWEEN


def test_routes_and_zones_are_areas(gazetteer: Gazetteer) -> None:
    road, zone = locate_name(gazetteer, "M5 highway"), locate_name(gazetteer, "Northern Zone")
    assert (road.kind, road.precision) == ("road", PlacePrecision.AREA)
    assert (zone.kind, zone.precision) == ("zone", PlacePrecision.AREA)
    for stop in ("damascus", "homs", "maarrat", "saraqib", "aleppo"):
        assert distance(point(road), AT[stop]) <= (road.radius_km or 0)


def test_namesakes_stay_ambiguous(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "al-Salihiyah")
    assert (place.name, place.latitude) == (None, None)
    assert set(place.candidates) == {"salihiyah-aleppo", "salihiyah-deir"}
    assert "2 places fit" in place.reason


def test_an_unknown_place_keeps_its_words_and_its_unit(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Qarmuta, Idlib province")
    assert (place.name, place.latitude, place.admin1) == (None, None, "Idlib")
    assert place.text == "Qarmuta, Idlib province"
    assert "no gazetteer knows" in place.reason


def test_an_unknown_district_has_its_citys_point(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Mishtana neighbourhood of Aleppo")
    assert (place.name, point(place)) == (None, AT["aleppo"])
    assert (place.precision, place.radius_km) == (PlacePrecision.NEAR, 8.0)


def test_a_base_known_by_its_town_alone_is_only_near(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "Manbij air base")
    assert (place.precision, place.radius_km) == (PlacePrecision.NEAR, 10.0)
    assert "only the settlement" in place.reason


@pytest.mark.parametrize(
    "line", ["", "  ", "the area", "nowhere at all", "12 km west of Nowhereville", "Damascus road"]
)
def test_unknown_is_an_answer(gazetteer: Gazetteer, line: str) -> None:
    place = locate_name(gazetteer, line)
    assert (place.name, place.latitude, place.radius_km) == (None, None, None)
    assert place.reason


def test_answers_hold_together_for_every_line(gazetteer: Gazetteer) -> None:
    for entry in gazetteer.entries:
        for line in (entry.name, f"near {entry.name}", f"7 km north of {entry.name}"):
            place = locate_name(gazetteer, line)
            assert (place.latitude is None) == (place.longitude is None)
            assert (place.latitude is None) == (place.radius_km is None)
            assert 0 <= place.score <= 1
