"""The second theatre: ten sentences about Sudan, read and located with its data alone."""

import datetime

import pytest

from marsad import language, theatres, vocabulary
from marsad.locate import Gazetteer, GazetteerLocator, locate_name
from marsad.model import Document, EventClaim, TimePrecision, When
from marsad.read import TextReader

SUDAN = theatres.load("sudan")
DAY = datetime.date(2025, 5, 14)
# Sentence; the place, its state; who acts; how many were killed.
SENTENCES = [
    (("Drones of the Rapid Support Forces killed 14 people at a market in El Obeid on Monday, the "
     "Sudan Doctors Network said."), "El Obeid", "North Kordofan", "RSF", 14),
    (("RSF shelling of the Abu Shouk camp near El Fasher killed eight civilians and wounded 20 on "
     "Sunday, the local emergency room said."), "Abu Shouk", "North Darfur", "RSF", 8),
    (("The Sudanese army recaptured Wad Madani, the capital of Gezira state, from the RSF on 11 "
     "January."), "Wad Madani", "Gezira", "SAF", None),
    (("Sudanese warplanes struck a market in Nyala on Tuesday, killing at least 20 people, Radio "
     "Dabanga reported."), "Nyala", "South Darfur", "SAF", 20),
    ("Some 3,000 families were displaced from the Zamzam camp to Tawila on Friday, the IOM said.",
     "Zamzam", "North Darfur", None, None),
    (("The RSF shelled Omdurman on Thursday, killing six people, according to the Khartoum State "
     "Ministry of Health."), "Omdurman", "Khartoum", "RSF", 6),
    (("Fighters of the SPLM-N attacked Kadugli on Saturday; three soldiers were killed, the army "
     "said."), "Kadugli", "South Kordofan", "SPLM-N (al-Hilu)", 3),
    ("A drone attack hit the airport of Port Sudan on Sunday, SUNA reported.", "Port Sudan",
     "Red Sea", None, None),
    (("Clashes between the army and the RSF in Zalingei killed 11 people on Wednesday, residents "
     "said."), "Zalingei", "Central Darfur", "SAF", 11),
    ("Gunmen killed five villagers 20 km south of Ed Daein on Monday, Sudan Tribune reported.",
     "Ed Daein", "East Darfur", None, 5),
]  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(SUDAN)


def test_the_data_has_no_problems() -> None:
    assert [p for p in theatres.check(SUDAN) if not p.startswith("notice: ")] == []


@pytest.mark.parametrize(("sentence", "place", "state", "who", "killed"), SENTENCES)
def test_a_sentence_is_read_and_located(
    gazetteer: Gazetteer, sentence: str, place: str, state: str, who: str | None, killed: int | None
) -> None:
    when = When(start=DAY, end=DAY, precision=TimePrecision.DAY)
    document = Document(id="d", name="d", text=sentence, published=when)
    reader = TextReader(language.load(), vocabulary.load(), SUDAN, gazetteer)
    reading = GazetteerLocator(gazetteer).locate(document, reader.read(document))
    event = next(claim for claim in reading.claims if isinstance(claim, EventClaim))
    assert event.place is not None
    assert (event.place.name, event.place.admin1) == (place, state)
    if who:
        assert who in {actor.name for actor in (*event.initiators, *event.targets)}
    if killed:
        assert killed in {figure.quantity.low for figure in event.figures}


def test_distances_are_computed(gazetteer: Gazetteer) -> None:
    place = locate_name(gazetteer, "20 km south of Ed Daein")
    assert (place.name, round(place.latitude or 0, 2)) == ("Ed Daein", 11.28)


def test_namesakes_stay_ambiguous_without_their_state(gazetteer: Gazetteer) -> None:
    assert locate_name(gazetteer, "Habila").name is None
    assert locate_name(gazetteer, "Habila, West Darfur").admin1 == "West Darfur"
