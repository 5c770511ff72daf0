"""Roads, zones and outlines of units under the incidents; what sources contradict each other on."""

import datetime
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad import pipeline, theatres
from marsad.model import GazetteerEntry, Route
from marsad.outlines import load
from marsad.publish.differences import differences
from marsad.publish.ground import Ground, ground
from marsad.publish.outlines import unit_outlines
from marsad.publish.roads import said_of
from marsad.store import Record
from tests.outlines.files import HOLE, WEST, geojson

M5 = Route(id="m5", name="M5", spellings=("M5 highway", "Damascus-Aleppo road"), along=())
ASTANA = """Zones in Syria

5 May 2017

Russia, Iran and Turkey signed a memorandum in Astana on Thursday creating de-escalation zones in \
Syria, Russian officials said.
"""
HELD = """Roads of the north

22 February 2020

Government forces control the M4 highway, the Syrian Observatory for Human Rights said.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of an agreement that declares zones, and of a road that somebody holds."""
    folder = tmp_path_factory.mktemp("ground")
    for name, text in (("astana.txt", ASTANA), ("held.txt", HELD)):
        (folder / name).write_text(text, encoding="utf-8")
    with Record.open(folder / "ground.db") as opened:
        opened.set_theatre("syria")
        pipeline.run([str(folder)], opened, pipeline.Settings())
        yield opened


@pytest.fixture(scope="module")
def drawn(record: Record) -> Ground:
    return ground(record, theatres.load("syria"))


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Rebels recaptured Saraqeb, cutting the M5 highway again.", "cut"),
        ("The Damascus-Aleppo road was reopened on Saturday.", "open"),
        ("The M5 was closed in the morning and reopened at noon.", None),
        ("Rebels cut off supplies. The M5 was quiet.", None),
        ("Rebels cut the M4 highway.", None),
        ("Troops drove along the M5 highway.", None),
    ],
)
def test_a_road_is_cut_or_open_where_its_own_sentence_says_so(
    sentence: str, state: str | None
) -> None:
    assert said_of(M5, sentence) == state


def test_a_road_that_is_cut_says_by_which_claim(examples: Path) -> None:
    with Record.open(examples, create=False) as record:
        roads = {road.id: road for road in ground(record, theatres.load("syria")).roads}
        (state,) = roads["m5"].states
        (claim,) = record.claims_by_id(state.claims).values()
    assert (state.state, state.first) == ("cut", datetime.date(2020, 2, 27))
    assert "cutting the M5 highway" in claim.span.quote
    assert roads["m4"].states == ()


def test_a_road_that_somebody_holds_says_since_when(drawn: Ground) -> None:
    m4 = next(road for road in drawn.roads if road.id == "m4")
    (state,) = m4.states
    assert (state.state, state.holder) == ("held", "Syrian government forces")
    assert state.first == datetime.date(2020, 2, 22)


def test_a_road_runs_through_its_places_in_their_order(drawn: Ground) -> None:
    route = next(one for one in theatres.load("syria").routes if one.id == "m5")
    names = [point.name for point in next(r for r in drawn.roads if r.id == "m5").points]
    assert (names[0], names[-1], len(names)) == ("Aleppo", "Damascus", len(route.along))


def test_a_zone_leads_to_the_claims_of_its_agreement_where_there_are_any(
    drawn: Ground, record: Record
) -> None:
    zones = {zone.id: zone for zone in drawn.zones}
    told = zones["de-escalation-idlib"].pact
    (agreement,) = record.agreements()
    assert told is not None
    assert (told.entry, told.claims) == (agreement.id, agreement.claims)
    untold = zones["sochi-demilitarised-zone"].pact
    assert untold is not None
    assert (untold.entry, untold.claims) == (None, ())
    assert untold.when_words == "from 17 September 2018 to 5 March 2020"
    assert zones["euphrates-shield"].pact is None


def test_outlines_keep_holes_and_lose_what_no_map_shows(tmp_path: Path) -> None:
    areas = load(geojson(tmp_path / "units.geojson")).areas
    unit = GazetteerEntry(
        id="user:x:1", name="West", kind="governorate", latitude=35.5, longitude=36.5, radius_km=60
    )
    (feature,) = unit_outlines([(unit, areas[0])]).features
    assert [[list(point) for point in ring] for ring in feature.geometry.coordinates] == [
        WEST,
        HOLE,
    ]
    fine = areas[0].rings[0].repeat(3, axis=0) + 0.0001
    assert fine.shape == (15, 2)
    (feature,) = unit_outlines(
        [(unit, type(areas[0])(fields={}, rings=(fine,), box=areas[0].box))]
    ).features
    assert len(feature.geometry.coordinates[0]) == len(WEST)


def test_differences_are_those_of_all_incidents_the_newest_first(examples: Path) -> None:
    with Record.open(examples, create=False) as record:
        found = differences(record)
        counted = [len(one.contradictions) for one in record.incidents()]
    assert len(found) == sum(counted) > 0
    days = [one.day for one in found if one.day]
    assert all(newer >= older for newer, older in itertools.pairwise(days))
    rashidin = next(one for one in found if "Rashidin" in one.about_words)
    assert rashidin.on_words == "the toll"
    assert {(stand.origins, stand.says) for stand in rashidin.stands} == {
        (("SANA",), "39 killed"),
        (("SOHR",), "126 killed"),
    }
