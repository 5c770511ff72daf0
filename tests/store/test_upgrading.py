"""A record that an earlier version made answers what today's would."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy
from alembic import command
from alembic.config import Config

from marsad.model import Corroboration, PlacePrecision
from marsad.store import IncidentFilter, Record, schema, sqlite
from marsad.store.opening import MIGRATIONS
from tests.records import fill


def made_by(version: str, path: Path) -> Path:
    """Make a record as it was at a version: its tables, filled with what they had room for."""
    now = fill(path.with_suffix(".new"))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    engine = sqlite.engine(path)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    engine.dispose()
    old = sqlite3.connect(path)
    old.execute("ATTACH ? AS now", [str(now)])
    names = [name for name in schema.metadata.tables if _columns(old, name)]
    for name in names:
        known = _columns(old, name) & set(schema.metadata.tables[name].columns.keys())
        columns = ", ".join(f'"{column}"' for column in sorted(known))
        rows = f"SELECT {columns} FROM now.{name}"
        old.execute(f"INSERT OR REPLACE INTO main.{name} ({columns}) {rows}")
    old.commit()
    old.close()
    return path


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")}


def version(path: Path) -> str:
    engine = sqlalchemy.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        query = sqlalchemy.text(f"SELECT version_num FROM {schema.VERSION_TABLE}")
        found: str = connection.execute(query).scalar_one()
    engine.dispose()
    return found


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (IncidentFilter(), 2),
        (IncidentFilter(source=("sana",)), 1),
        (IncidentFilter(source=("Example Wire",)), 1),
        (IncidentFilter(precision=(PlacePrecision.EXACT,)), 1),
        (IncidentFilter(corroboration=(Corroboration.SINGLE,)), 1),
    ],
)
def test_what_filters_need_is_made_of_an_older_record(
    tmp_path: Path, wanted: IncidentFilter, number: int
) -> None:
    path = made_by("0004", tmp_path / "old.db")
    assert version(path) == "0004"
    with Record.open(path) as record, Record.open(tmp_path / "old.new") as new:
        assert record.count(wanted) == number
        assert record.incidents(wanted) == new.incidents(wanted)
    assert version(path) == schema.HEAD


def test_whoever_waits_for_an_upgrade_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = made_by("0004", tmp_path / "old.db")
    Record.open(path).close()
    assert "older version" in caplog.text
    caplog.clear()
    Record.open(path).close()
    Record.open(tmp_path / "new.db").close()
    assert not caplog.records


def test_what_no_migration_has_emptied_stays_as_it_is(tmp_path: Path) -> None:
    path = made_by("0005", tmp_path / "old.db")
    with sqlite3.connect(path) as old:
        old.execute("UPDATE drawn SET newest = 'as it was'")
    Record.open(path).close()
    assert version(path) == schema.HEAD
    with sqlite3.connect(path) as new:
        assert {newest for (newest,) in new.execute("SELECT newest FROM drawn")} == {"as it was"}
