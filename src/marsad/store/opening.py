"""From a path or URL to an engine on a record of today's shape."""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

import msgspec
import sqlalchemy
from sqlalchemy import Connection, Engine, Table
from sqlalchemy.exc import DBAPIError

from marsad.errors import RecordError
from marsad.store import drawing, schema, sourcing, sqlite

LOG = logging.getLogger(__name__)
MIGRATIONS = Path(__file__).parent / "migrations"


def record_path(url: str | Path) -> Path:
    """Return the file that a path or `sqlite:///` URL names.

    Raises RecordError for the URL of another kind of database.
    """
    text = str(url)
    if text.startswith("sqlite:///"):
        return Path(text.removeprefix("sqlite:///"))
    if "://" in text:
        kind = text.split("://", 1)[0]
        raise RecordError(
            f"a record at a {kind} address cannot be opened by this version; "
            "name a file: --record marsad.db"
        )
    return Path(text)


def open_engine(url: str | Path, *, create: bool) -> Engine:
    """Return an engine on the record, made or brought up to date if need be.

    Raises RecordError, naming fault and remedy, if the file is missing and `create` is false, is
    no record of Marsad, or was written by a newer version.
    """
    path = record_path(url)
    _check_file(path, create=create)
    engine = sqlite.engine(path)
    try:
        with faults(path):
            _bring_up_to_date(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextlib.contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn a database's own errors into RecordErrors that say what to do."""
    try:
        yield
    except DBAPIError as error:
        raise RecordError(f"{path}: {_explained(str(error.orig))}") from error
    except msgspec.DecodeError as error:
        raise RecordError(
            f"{path} holds rows that this version of Marsad cannot read ({error}); "
            "read the reports again into a new record"
        ) from error


def _explained(fault: str) -> str:
    remedies = {
        "file is not a database": "this is no record of Marsad; name another file with --record",
        "malformed": "the record is damaged; restore a copy, or read the reports again",
        "locked": "another program is writing to this record; wait for it to end, then try again",
        "readonly": "the record cannot be written; check the permissions of file and folder",
        "unable to open": "the record cannot be opened; check the permissions of file and folder",
        "disk is full": "the disk is full; make room, then run the same command again",
    }
    for words, remedy in remedies.items():
        if words in fault:
            return remedy
    return f"{fault}; check that the file is a record of Marsad and can be written"


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise RecordError(f"{path} is a folder; name a file with --record")
    if path.exists():
        return
    if not create:
        raise RecordError(
            f"there is no record at {path}; make one with: marsad run REPORTS --record {path}"
        )
    if not path.parent.is_dir():
        raise RecordError(f"there is no folder {path.parent}; make it first, then try again")


def _bring_up_to_date(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        version = _version(connection, path)
        if version == schema.HEAD:
            return
    if version is not None:
        LOG.warning("%s is of an older version; bringing it up to date (minutes, if large)", path)
    writer = engine.connect().execution_options(**{sqlite.WRITES: True})
    with writer as connection, connection.begin():
        if _version(connection, path) != schema.HEAD:  # another process may have been faster
            _migrate(connection, path)


def _version(connection: Connection, path: Path) -> str | None:
    """Return the record's version, None if the file is empty; raises if it is not a record."""
    tables = sqlalchemy.inspect(connection).get_table_names()
    if not tables:
        return None
    if schema.VERSION_TABLE not in tables:
        raise RecordError(f"{path} is another program's database; name another file with --record")
    version = sqlalchemy.table(schema.VERSION_TABLE, sqlalchemy.column("version_num"))
    found: str | None = connection.execute(sqlalchemy.select(version.c.version_num)).scalar()
    return found


def _migrate(connection: Connection, path: Path) -> None:
    """Run the missing migrations; alembic is imported here because few starts need it."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise RecordError(
            f"{path} was written by a newer version of Marsad; upgrade with: "
            "pip install --upgrade marsad"
        ) from error
    # What a migration has made or emptied is filled by today's rules.
    if _empty(connection, schema.drawn):
        drawing.refill(connection)
    if _empty(connection, schema.incident_sources):
        sourcing.refill(connection)


def _empty(connection: Connection, table: Table) -> bool:
    return connection.execute(sqlalchemy.select(table).limit(1)).first() is None
