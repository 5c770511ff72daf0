import datetime
from pathlib import Path

import pytest

from marsad import theatres
from marsad.errors import TheatreError
from marsad.model import ActorKind, Alias, SourceKind
from marsad.theatres.places import COLUMNS
from marsad.theatres.sides import spellings

ABOUT = 'id = "test"\nname = "Testland"\ncountry = "TL"\nbegan = 2020-02-01\n'
ROW = "tl-a,Alpha,town,North,,TL,10.5,20.25,3,,Alfa| Alph ,\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "theatre.toml").write_text(ABOUT, encoding="utf-8")
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "north.csv").write_text(",".join(COLUMNS) + "\n" + ROW, encoding="utf-8")
    return tmp_path


def test_a_folder_needs_no_more_than_a_theatre_file(tmp_path: Path) -> None:
    (tmp_path / "theatre.toml").write_text(ABOUT, encoding="utf-8")
    theatre = theatres.load(tmp_path)
    assert (theatre.id, theatre.country, theatre.began) == ("test", "TL", datetime.date(2020, 2, 1))
    assert theatre.actors == ()
    assert theatre.places == ()


def test_places_are_read_from_every_csv(folder: Path) -> None:
    (place,) = theatres.load(folder).places
    assert (place.id, place.latitude, place.longitude, place.radius_km) == ("tl-a", 10.5, 20.25, 3)
    assert place.spellings == ("Alfa", "Alph")
    assert place.admin2 is place.arabic is place.parent is None


def test_an_edit_counts_at_once_and_changes_the_digest(folder: Path) -> None:
    before = theatres.load(folder)
    assert theatres.load(str(folder)) is before
    with (folder / "places" / "north.csv").open("a", encoding="utf-8") as file:
        file.write(ROW.replace("tl-a", "tl-b"))
    after = theatres.load(folder)
    assert len(after.places) == 2
    assert after.digest != before.digest


def test_an_unknown_theatre_names_those_there_are(tmp_path: Path) -> None:
    assert "syria" in theatres.available()
    with pytest.raises(
        TheatreError, match=r"no theatre 'narnia'; name one of .*syria.*, or a folder"
    ):
        theatres.load("narnia")
    with pytest.raises(TheatreError, match=r"a folder that holds a theatre\.toml"):
        theatres.load(tmp_path)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (ROW.replace("10.5", "ten"), "line 3: latitude is 'ten', no number; write it"),
        (ROW.replace("Alpha", ""), "line 3: name is empty; fill it in"),
        (ROW.replace(",TL", ""), "line 3: 11 cells instead of 12; quote"),
    ],
)
def test_a_bad_row_names_file_line_fault_and_remedy(folder: Path, row: str, fault: str) -> None:
    with (folder / "places" / "north.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    with pytest.raises(TheatreError, match=fault) as error:
        theatres.load(folder)
    assert "north.csv" in str(error.value)


def test_actors_carry_plain_generic_and_loaded_aliases(folder: Path) -> None:
    (folder / "actors.toml").write_text(
        '[[actor]]\nid = "north"\nname = "Northern forces"\nkind = "state_forces"\n'
        'aliases = ["{North,Northern} army"]\ngeneric = ["the army"]\n'
        'loaded = [{ words = ["tyrant\'s men"], used_by = ["south"] }]\n'
        'allied_with = [{ ally = "east", start = 2020-03-01 }]\n',
        encoding="utf-8",
    )
    (actor,) = theatres.load(folder).actors
    assert actor.kind is ActorKind.STATE_FORCES
    assert actor.allied_with[0].start == datetime.date(2020, 3, 1)
    assert actor.aliases == (
        Alias(text="Northern forces"),
        Alias(text="North army"),
        Alias(text="Northern army"),
        Alias(text="the army", used_by=("generic",)),
        Alias(text="tyrant's men", loaded=True, used_by=("south",)),
        Alias(text="tyrants men", loaded=True, used_by=("south",)),
    )


def test_a_source_may_speak_for_an_actor(folder: Path) -> None:
    (folder / "sources.toml").write_text(
        '[[source]]\nid = "nna"\nname = "NNA"\nkind = "agency"\nactor = "north"\n'
        'generic = ["an agency", "NNA"]\n',
        encoding="utf-8",
    )
    (source,) = theatres.load(folder).sources
    assert (source.kind, source.actor) == (SourceKind.AGENCY, "north")
    assert source.aliases == (
        Alias(text="NNA", used_by=("generic",)),
        Alias(text="an agency", used_by=("generic",)),
    )


def test_an_actor_of_unknown_kind_names_its_line(folder: Path) -> None:
    (folder / "actors.toml").write_text(
        '# sides\n[[actor]]\nid = "a"\nname = "A"\nkind = "elves"\n', encoding="utf-8"
    )
    with pytest.raises(TheatreError, match=r"actors\.toml line 2: .*elves.*; correct the value"):
        theatres.load(folder)


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("one name", ("one name",)),
        ("{a,b} {c,d}", ("a c", "a d", "b c", "b d")),
        ("{,the} north", ("north", "the north")),
        ("Assad's men", ("Assad's men", "Assads men")),
    ],
)
def test_patterns_stand_for_texts(pattern: str, texts: tuple[str, ...]) -> None:
    assert spellings(pattern) == texts
