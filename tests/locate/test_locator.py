import pytest

from marsad.locate import Gazetteer, GazetteerLocator
from marsad.model import (
    ActorRef,
    ControlClaim,
    Document,
    EventClaim,
    Place,
    Reading,
    Relation,
    RelationKind,
    Span,
    content_id,
)
from tests.locate.places import THEATRE


@pytest.fixture(scope="module")
def locator() -> GazetteerLocator:
    return GazetteerLocator(Gazetteer(THEATRE))


def document(text: str) -> Document:
    return Document(id=content_id("d", text), name="report", text=text)


def located(locator: GazetteerLocator, text: str, place: Place) -> Place:
    report: Document = document(text)
    span = Span(document=report.id, start=0, end=4, quote=text[:4])
    claim = EventClaim(id="c-1", span=span, type="shelling", place=place)
    reading = locator.locate(report, Reading(document=report.id, claims=(claim,)))
    (found,) = reading.claims
    assert isinstance(found, EventClaim)
    assert (found.id, found.span) == (claim.id, claim.span)
    assert found.place is not None
    assert found.place.text == place.text
    return found.place


def test_other_places_of_the_report_tell_namesakes_apart(locator: GazetteerLocator) -> None:
    place = Place(text="al-Salihiyah", candidates=("salihiyah-aleppo", "salihiyah-deir"))
    north = located(locator, "Shells hit al-Salihiyah, south of Al-Bab in Aleppo.", place)
    alone = located(locator, "Shells hit al-Salihiyah.", place)
    assert north.gazetteer_id == "salihiyah-aleppo"
    assert alone.gazetteer_id is None
    assert set(alone.candidates) == set(place.candidates)


def test_candidates_stand_for_words_that_name_nothing(locator: GazetteerLocator) -> None:
    place = Place(text="the city", candidates=("idlib-gov", "idlib"))
    assert located(locator, "Idlib was hit; the city burned.", place).gazetteer_id == "idlib"


def test_the_readers_relation_is_computed(locator: GazetteerLocator) -> None:
    relation = Relation(kind=RelationKind.DISTANCE, anchor="Dabiq", km=12, bearing="SE")
    place = located(
        locator, "Thalthana, 12 km SE of Dabiq.", Place(text="Thalthana", relation=relation)
    )
    assert place.name is None
    assert place.latitude == pytest.approx(36.463, abs=0.01)
    assert place.relation == relation


def test_control_places_are_filled_and_claims_without_place_left(
    locator: GazetteerLocator,
) -> None:
    report = document("Rebels hold Saraqib. Talks went on.")
    span = Span(document=report.id, start=0, end=6, quote="Rebels")
    holder = ActorRef(name="rebels")
    control = ControlClaim(id="c-2", span=span, place=Place(text="Saraqib"), holder=holder)
    silent = EventClaim(id="c-3", span=span, type="agreement")
    reading = Reading(document=report.id, claims=(control, silent))
    first, second = locator.locate(report, reading).claims
    assert isinstance(first, ControlClaim)
    assert first.place.gazetteer_id == "saraqib"
    assert second == silent
