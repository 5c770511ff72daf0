"""Opening a record: made, found, refused."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from marsad.errors import RecordError
from marsad.store import Record, schema
from marsad.store.opening import MIGRATIONS, open_engine


def test_a_missing_record_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"no record at .*x\.db; make one with: marsad run"):
        Record.open(tmp_path / "x.db", create=False)
    assert not (tmp_path / "x.db").exists()


def test_a_url_and_a_path_name_the_same_record(tmp_path: Path) -> None:
    Record.open(f"sqlite:///{tmp_path}/x.db").close()
    with Record.open(tmp_path / "x.db", create=False) as record:
        assert record.path == tmp_path / "x.db"


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("{}", "is a folder"),
        ("{}/none/x.db", "there is no folder"),
        ("postgresql://host/marsad", "a record at a postgresql address cannot be opened"),
    ],
)
def test_what_cannot_be_a_record(tmp_path: Path, url: str, fault: str) -> None:
    with pytest.raises(RecordError, match=fault):
        Record.open(url.format(tmp_path))


def test_a_text_file_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database, but long enough to look like one. " * 40)
    with pytest.raises(RecordError, match=r"notes\.txt: this is no record of Marsad"):
        Record.open(path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE birds (name TEXT)")
    other.close()
    with pytest.raises(RecordError, match="another program's database"):
        Record.open(path)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("birds",)]
    other.close()


def test_a_newer_record_asks_for_a_newer_marsad(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    Record.open(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute(f"UPDATE {schema.VERSION_TABLE} SET version_num = '9999'")
    raw.close()
    with pytest.raises(RecordError, match="newer version of Marsad; upgrade"):
        Record.open(path)


def test_a_damaged_record_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    Record.open(path).close()
    data = bytearray(path.read_bytes())
    data[4096:12288] = b"\xff" * 8192
    path.write_bytes(bytes(data))
    with pytest.raises(RecordError, match="damaged"), Record.open(path) as record:
        record.counts()


def test_migrations_end_in_the_tables_of_the_schema(tmp_path: Path) -> None:
    open_engine(tmp_path / "x.db", create=True).dispose()
    engine = create_engine(f"sqlite:///{tmp_path}/x.db")
    with engine.connect() as connection:
        options = {"version_table": schema.VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, schema.metadata)
    engine.dispose()
    unknown = [change for change in differences if "_fts" not in str(change)]
    assert unknown == []


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_a_record_of_today_opens_without_alembic(tmp_path: Path) -> None:
    Record.open(tmp_path / "x.db").close()
    code = (
        "import sys; from marsad.store import Record; "
        f"Record.open({str(tmp_path / 'x.db')!r}).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_two_programs_may_make_one_record(tmp_path: Path) -> None:
    code = f"from marsad.store import Record; Record.open({str(tmp_path / 'x.db')!r}).close()"
    makers = [
        subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(3)
    ]
    faults = [maker.communicate(timeout=60)[1].decode() for maker in makers]
    assert [maker.returncode for maker in makers] == [0, 0, 0], faults
