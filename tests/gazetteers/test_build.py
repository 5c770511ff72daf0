import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from marsad.errors import InputError
from marsad.gazetteers import Index, Source, add, check, download, remove, sniff
from tests.gazetteers.files import GOOD, dump, geonames_row


def load(index: Path, path: Path, layer: str = "SY", **columns: str) -> list[tuple[int, str]]:
    loaded = add(index, path, layer=layer, country="SY", source=sniff(path), columns=columns,
                 licence="CC BY 4.0")  # fmt: skip
    return [(fault.line, fault.reason) for fault in loaded.faults]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "data" / "gazetteer.db"


def test_a_dump_is_found_by_any_romanisation(index: Path, tmp_path: Path) -> None:
    assert load(index, dump(tmp_path / "SY.txt", *GOOD)) == []
    opened = Index(index)
    for name in ("tell numuna", "tall nmuna", "tel noumouna", "تل نمونه"):
        assert [one.entry.id for one in opened.lookup(name)] == ["user:SY:1"], name
    entry = opened.entry("user:SY:1")
    assert entry is not None
    assert (entry.latitude, entry.admin1, entry.kind) == (35.5, "Aleppo Governorate", "village")
    assert opened.lookup("anywhere else") == ()


def test_a_zip_of_a_dump_is_read(index: Path, tmp_path: Path) -> None:
    dump(tmp_path / "SY.txt", *GOOD)
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "GeoNames")
        archive.write(tmp_path / "SY.txt", "SY.txt")
    assert load(index, tmp_path / "SY.zip") == []
    assert Index(index).layers()[0].places == 3


def test_broken_rows_are_listed_and_skipped(index: Path, tmp_path: Path) -> None:
    rows = (
        *GOOD,
        geonames_row(id=4, lat=900),
        geonames_row(id=2, name="Twice"),
        "too\tfew",
        geonames_row(id=6, lat="north"),
        geonames_row(id=7, name="Qal Numuna"),
        geonames_row(id=8, name="Tall Akhar"),
    )
    faults = load(index, dump(tmp_path / "SY.txt", *rows))
    assert [line for line, _ in faults] == [4, 5, 6, 7]
    assert "latitude 900" in faults[0][1]
    assert "used twice" in faults[1][1]
    assert "2 columns" in faults[2][1]
    assert Index(index).layers()[0].skipped == 4
    assert check(Index(index)) == ("layer SY: 4 rows of SY.txt were skipped",)


def test_a_load_that_fails_leaves_the_index_as_it_was(index: Path, tmp_path: Path) -> None:
    load(index, dump(tmp_path / "SY.txt", *GOOD))
    before = index.read_bytes()
    bad = dump(tmp_path / "bad.txt", *(geonames_row(id=n, lat=900) for n in range(5)))
    with pytest.raises(InputError, match="5 broken ones"):
        load(index, bad)
    with pytest.raises(InputError, match="no column for latitude"):
        load(index, dump(tmp_path / "bad.csv", "name,where", "A,B"))
    assert index.read_bytes() == before
    assert [path.name for path in index.parent.iterdir()] == ["gazetteer.db"]


def test_a_layer_is_replaced_and_removed(index: Path, tmp_path: Path) -> None:
    load(index, dump(tmp_path / "SY.txt", *GOOD))
    load(index, dump(tmp_path / "new.txt", *GOOD[:2]))
    load(index, dump(tmp_path / "other.txt", GOOD[0]), layer="other")
    assert [(one.name, one.places) for one in Index(index).layers()] == [("SY", 2), ("other", 1)]
    remove(index, "SY")
    assert [one.name for one in Index(index).layers()] == ["other"]
    with pytest.raises(InputError, match="there are: other"):
        remove(index, "SY")


def test_a_table_is_read_by_a_map_of_columns(index: Path, tmp_path: Path) -> None:
    table = dump(tmp_path / "t.csv", "ort;y;x;art", "Numuna;35.1;38.1;town")
    assert load(index, table, name="ort", kind="art") == []
    (found,) = Index(index).lookup("numuna")
    assert (found.entry.kind, found.entry.latitude, found.entry.country) == ("town", 35.1, "SY")
    with pytest.raises(InputError, match="columns are ort, y, x, art"):
        load(index, table, name="nowhere")


def test_ochas_tables_are_read_at_their_deepest_level(index: Path, tmp_path: Path) -> None:
    table = dump(
        tmp_path / "pcodes.csv",
        "admin3Name_en,admin3Name_ar,admin3Pcode,admin2Name_en,admin1Name_en,lat,lon",
        "Numuna,نمونة,SY020099,Jarablus,Aleppo,36.7,37.9",
    )
    assert load(index, table) == []
    (found,) = Index(index).lookup("numuna")
    assert (found.entry.id, found.entry.admin1, found.entry.admin2) == (
        "user:SY:SY020099", "Aleppo", "Jarablus",
    )  # fmt: skip


def test_what_lies_near_a_point(index: Path, tmp_path: Path) -> None:
    load(index, dump(tmp_path / "SY.txt", *GOOD))
    assert {entry.name for entry in Index(index).near(35.55, 38.55)} == {
        "Tell Numuna",
        "Ayn Mithal",
    }
    assert Index(index).near(10.0, 10.0) == []


def test_without_a_network_the_remedy_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"--from SY\.zip"):
        download("SY", tmp_path / "SY.zip", address="http://127.0.0.1:9/{country}.zip")


def test_a_file_that_is_no_index_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "gazetteer.db"
    broken.write_text("no database at all, but long enough to be looked at" * 20)
    with pytest.raises(InputError, match="no index of gazetteers"):
        Index(broken)


def test_a_dump_is_told_from_a_table(tmp_path: Path) -> None:
    assert sniff(dump(tmp_path / "a.txt", *GOOD)) is Source.GEONAMES
    assert sniff(dump(tmp_path / "b.csv", "name,lat,lon")) is Source.TABLE


def test_the_digest_tells_what_is_loaded(index: Path, tmp_path: Path) -> None:
    load(index, dump(tmp_path / "SY.txt", *GOOD))
    first = Index(index).digest
    load(index, dump(tmp_path / "SY.txt", *GOOD))
    assert Index(index).digest == first
    load(index, dump(tmp_path / "SY.txt", *GOOD[:2]))
    second = Index(index).digest
    load(index, dump(tmp_path / "more.txt", *GOOD), layer="more")
    assert len({first, second, Index(index).digest}) == 3


def test_an_index_from_before_digests_takes_further_layers(index: Path, tmp_path: Path) -> None:
    load(index, dump(tmp_path / "SY.txt", *GOOD))
    with closing(sqlite3.connect(index)) as database:
        database.execute("ALTER TABLE layers DROP COLUMN digest")
    with pytest.raises(InputError, match="add to it anew"):
        Index(index)
    load(index, dump(tmp_path / "SY.txt", *GOOD), layer="more")
    assert [bool(one.digest) for one in Index(index).layers()] == [False, True]
