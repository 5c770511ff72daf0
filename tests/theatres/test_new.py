"""The skeleton of a theatre loads, has no faults, and knows the country's cities."""

import datetime
from pathlib import Path

import pytest

from marsad import theatres
from marsad.errors import TheatreError
from marsad.theatres.new import new_theatre

DAY = datetime.date(2023, 4, 15)


def test_a_skeleton_is_a_theatre(tmp_path: Path) -> None:
    written = new_theatre(tmp_path / "mine", "mine", "TD", DAY)
    theatre = theatres.load(tmp_path / "mine")
    assert (theatre.id, theatre.country, theatre.began) == ("mine", "TD", DAY)
    assert {path.name for path in written} >= {"theatre.toml", "actors.toml", "sources.toml"}
    assert "Abéché" in {place.name for place in theatre.places}
    assert [p for p in theatres.check(theatre) if not p.startswith("notice: ")] == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    with pytest.raises(TheatreError, match="exists"):
        new_theatre(tmp_path, "mine", "TD", DAY)
    with pytest.raises(TheatreError, match="no country 'XX'"):
        new_theatre(tmp_path / "mine", "mine", "XX", DAY)
    assert list(tmp_path.iterdir()) == []
