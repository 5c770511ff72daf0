"""Where an incident is, from the places that its claims give."""

from msgspec.structs import replace

from marsad.model import Place, PlacePrecision
from marsad.reconcile.compose import choose_place
from tests.reconcile.making import event

GHOUTA = Place(
    text="Ghouta",
    name="Ghouta",
    latitude=33.52,
    longitude=36.40,
    radius_km=16.0,
    precision=PlacePrecision.AREA,
    gazetteer_id="ghouta",
)


def town(name: str, latitude: float = 33.53) -> Place:
    """Return a town, in Ghouta unless its latitude says otherwise."""
    return replace(
        GHOUTA,
        text=name,
        name=name,
        latitude=latitude,
        radius_km=1.5,
        precision=PlacePrecision.EXACT,
        gazetteer_id=name,
    )


A, B, C, D = map(town, ("Zamalka", "Arbin", "Ayn Tarma", "Saqba"))


def chosen(*places: Place) -> str | None:
    found, _ = choose_place([event(f"d{i}", "q", where=where) for i, where in enumerate(places)])
    return found.name if found else None


def test_an_attack_on_the_towns_of_an_area_is_in_the_area_that_claims_name() -> None:
    assert chosen(A, B, C, D, GHOUTA) == "Ghouta"


def test_the_town_that_half_of_the_claims_give_is_more_than_its_area() -> None:
    assert chosen(A, A, B, GHOUTA, GHOUTA) == "Zamalka"
    _, why = choose_place([event("a", "q", where=GHOUTA), event("b", "q", where=A)])
    assert why == "the most precise place that a claim gives; others say Ghouta"


def test_places_outside_an_area_are_not_summed_up_by_it() -> None:
    assert chosen(*(town(f"T{n}", 36.0) for n in range(4)), GHOUTA) != "Ghouta"
