"""Places added to a record: claims are located anew, the record is merged anew, undone again."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from marsad import pipeline
from marsad.errors import InputError
from marsad.gazetteers import own_path
from marsad.locate.locator import place_of
from marsad.model import OWN_LAYER, Place, PlaceWish
from marsad.placing import Placing
from marsad.store import Record

NAME = "Qubbasin al-Wahmiya"
WISH = PlaceWish(name=NAME, latitude=36.4, longitude=37.5, within="Aleppo", by="Ana")
NOON = datetime.datetime(2025, 1, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def placing() -> Placing:
    return Placing(pipeline.Settings(), lambda: NOON)


@pytest.fixture
def record(examples: Path, tmp_path: Path) -> Iterator[Record]:
    """A copy of the examples' record, to add places to."""
    with Record.open(shutil.copy(examples, tmp_path / "war.db")) as opened:
        yield opened


def places(record: Record, words: str) -> list[Place]:
    found = (place_of(claim) for claim in record.claims())
    return [place for place in found if place and words in place.text]


def test_a_place_that_is_added_is_found_and_taken_back(placing: Placing, record: Record) -> None:
    before, digest = record.claims(), record.merged_for()
    incidents = record.incidents()
    done = placing.place(record, WISH)
    assert done.claims == 1
    (place,) = places(record, NAME)
    assert (place.latitude, place.longitude, place.radius_km) == (36.4, 37.5, 2.5)
    assert (place.name, place.admin1, place.gazetteer_id) == (NAME, "Aleppo", done.place.id)
    (incident,) = done.incidents
    found = record.incident(incident)
    assert found and found.place and found.place.latitude == 36.4
    assert record.merged_for() != digest
    assert record.layers() == (f"Places of layer {OWN_LAYER}: added by hand",)
    undone = placing.take_back(record, done.place.id)
    assert (undone.claims, undone.place) == (1, done.place)
    assert record.claims() == before
    assert record.incidents() == incidents
    assert not own_path(record.path).exists()


def test_the_table_says_who_added_what_and_when(placing: Placing, record: Record) -> None:
    placing.place(record, replace(WISH, spellings=("Kubasin Wahmia",), kind="town"))
    assert own_path(record.path).read_text() == (
        "name,spellings,kind,latitude,longitude,radius_km,admin1,country,added_by,added_at\n"
        f"{NAME},Kubasin Wahmia,town,36.4,37.5,2.5,Aleppo,SY,Ana,2025-01-01T12:00:00+00:00\n"
    )
    assert [one.name for one in placing.placed(record)] == [NAME]


def test_reports_that_are_read_later_find_it(
    placing: Placing, record: Record, tmp_path: Path
) -> None:
    placing.place(record, WISH)
    report = tmp_path / "later.txt"
    report.write_text(
        f"Shelling killed three people in the village of {NAME} on 3 May 2019, the White Helmets "
        f"said. Clashes broke out 10 km north of {NAME} on 4 May 2019, it said.\n"
    )
    settings = pipeline.Settings(own=str(own_path(record.path)))
    pipeline.run([str(report)], record, settings)
    assert {p.latitude for p in places(record, NAME) if p.relation is None} == {36.4}


def test_a_place_given_relative_to_it_is_computed(
    placing: Placing, record: Record, tmp_path: Path
) -> None:
    report = tmp_path / "north.txt"
    report.write_text(
        "Shelling by government forces killed three civilians 10 km north of Tell Numuna "
        "on 3 May 2019, the White Helmets said.\n"
    )
    pipeline.run([str(report)], record, pipeline.Settings())
    before = record.claims()
    done = placing.place(record, replace(WISH, name="Tell Numuna", within=""))
    assert done.claims == 1
    (place,) = places(record, "Tell Numuna") or places(record, "10 km")
    assert place.latitude == pytest.approx(36.49, abs=0.01)
    placing.take_back(record, done.place.id)
    assert record.claims() == before


@pytest.mark.parametrize(
    ("wish", "fault"),
    [
        (replace(WISH, name="Ariha", within=""), "known already: Ariha .* in Idlib"),
        (replace(WISH, name="Areeha", within="Idlib"), "known already: Ariha"),
        (replace(WISH, within="Nowhere at all"), "no unit is known as"),
        (replace(WISH, kind="castle"), "no kind of place; one of: village"),
        (replace(WISH, by=" "), "whoever adds it"),
    ],
)
def test_what_cannot_be_added_is_refused_and_leaves_no_trace(
    placing: Placing, record: Record, wish: PlaceWish, fault: str
) -> None:
    before = record.merged_for()
    with pytest.raises(InputError, match=fault):
        placing.place(record, wish)
    assert placing.placed(record) == ()
    assert record.merged_for() == before


def test_a_name_is_added_once(placing: Placing, record: Record) -> None:
    placing.place(record, WISH)
    with pytest.raises(InputError, match=f"known already: {NAME} .village. in Aleppo"):
        placing.place(record, replace(WISH, latitude=36.5))
    with pytest.raises(InputError, match="no place p-none"):
        placing.take_back(record, "p-none")


def test_a_broken_table_is_told(placing: Placing, record: Record) -> None:
    placing.place(record, WISH)
    path = own_path(record.path)
    path.write_text(path.read_text().replace("36.4", "900"))
    with pytest.raises(InputError, match="line 2: it needs a name, a kind, degrees"):
        placing.placed(record)


def test_a_folder_that_cannot_be_written_changes_nothing(
    placing: Placing, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("marsad.gazetteers.own.tempfile.mkstemp", full)
    before = record.claims()
    with pytest.raises(InputError, match="Read-only file system"):
        placing.place(record, WISH)
    assert record.claims() == before


def test_what_is_known_of_a_name(placing: Placing, record: Record) -> None:
    guess = placing.guess(record, f"{NAME}, Aleppo")
    assert (guess.name, guess.within) == (NAME, "Aleppo")
    assert guess.latitude == pytest.approx(36.2, abs=0.5)
    assert "no gazetteer knows" in guess.reason
    near = placing.guess(record, "Arihha")
    assert "Ariha" in {one.name for one in (*near.candidates, *near.near)}
    assert placing.guess(record, NAME).latitude is None


def test_what_lies_at_a_point(placing: Placing, record: Record) -> None:
    home = placing.guess(record, "Ariha").near[0]
    assert placing.at(record, home.latitude, home.longitude).name == "Ariha"
    assert placing.at(record, 0.0, 0.0).name is None
    placing.place(record, WISH)
    assert placing.at(record, 36.41, 37.5).name == NAME
