"""All that is SQLite's own: connections that are safe to kill, and full-text search."""

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    PoolProxiedConnection,
    Select,
    Table,
    create_engine,
    event,
    func,
    select,
    table,
    text,
)
from sqlalchemy import column as sql_column
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as dialect_insert
from sqlalchemy.exc import DatabaseError

from marsad.store import schema

BUSY_SECONDS = 30
"""How long a connection waits for another process that is writing."""

SWITCH_PAUSE = 0.01
"""Seconds between two tries to switch a file to write-ahead logging."""

CONNECTIONS = 40
"""Kept open at most: as many as the server has threads, so that none waits for another's."""

RANKED = 5000
"""Matches that are ranked at most. Words that more reports hold tell them apart badly, and ranking
100,000 reports takes a fifth of a second, four to six times as long (`benchmarks.page_scale`)."""

WRITES = "marsad_writes"
"""The execution option of a connection that is going to write."""

FULL_TEXT_1 = (
    """CREATE VIRTUAL TABLE documents_fts USING fts5(
        title, text, content='documents', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER documents_fts_insert AFTER INSERT ON documents BEGIN
        INSERT INTO documents_fts(rowid, title, text) VALUES (new.number, new.title, new.text);
    END""",
    """CREATE TRIGGER documents_fts_delete AFTER DELETE ON documents BEGIN
        INSERT INTO documents_fts(documents_fts, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text);
    END""",
    """CREATE TRIGGER documents_fts_update AFTER UPDATE OF title, text ON documents BEGIN
        INSERT INTO documents_fts(documents_fts, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text);
        INSERT INTO documents_fts(rowid, title, text) VALUES (new.number, new.title, new.text);
    END""",
    """CREATE VIRTUAL TABLE incidents_fts USING fts5(
        words, content='incidents', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2')""",
)
"""Full-text search as migration 0001 makes it."""


def engine(path: Path) -> Engine:
    """Return an engine on a file, with write-ahead logging and foreign keys enforced.

    Write-ahead logging with synchronous NORMAL keeps the file consistent if the process or the
    machine dies at any moment (sqlite.org/pragma.html#pragma_synchronous); many may read while
    one writes. A transaction that writes takes the lock at its start, so that two writers wait
    for each other instead of failing halfway.
    """
    made = create_engine(
        f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS}, pool_size=CONNECTIONS
    )
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def _prepare(connection: Any, _record: object) -> None:
    """Set up one connection; the driver's own transaction handling is switched off."""
    connection.isolation_level = None
    cursor = connection.cursor()
    _write_ahead(cursor)
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _write_ahead(cursor: sqlite3.Cursor) -> None:
    """Switch the file to write-ahead logging, however many make it at once.

    SQLite does not wait for this lock itself: of four processes that opened a new file at the same
    moment, one in ten times one was told at once that it is locked.
    """
    for waits_left in reversed(range(int(BUSY_SECONDS / SWITCH_PAUSE))):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not waits_left or "locked" not in str(error):
                raise
        time.sleep(SWITCH_PAUSE)


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Tell faults of the driver as SQLAlchemy tells them, where it is not asked."""
    try:
        yield
    except sqlite3.Error as error:
        raise DatabaseError(None, None, error) from error


def data_version(connection: PoolProxiedConnection) -> int:
    """Return a number that another connection's writing changes; this one must not write."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA data_version")
    (version,) = cursor.fetchall()[0]
    return int(version)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def insert_new(table: Table) -> Insert:
    """Return a statement that inserts those rows of which none has the key."""
    return dialect_insert(table).on_conflict_do_nothing()


def pour(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of all of a table's columns, in its order and of types that SQLite has itself.

    They go past SQLAlchemy's rows of named values: of these there are many millions.
    """
    listed = list(rows)
    if listed:
        statement = str(table.insert().compile(dialect=connection.dialect))
        connection.exec_driver_sql(statement, listed)


def forget_incidents(connection: Connection) -> None:
    """Empty the full-text index of incidents."""
    connection.execute(text("INSERT INTO incidents_fts(incidents_fts) VALUES ('delete-all')"))


def unindex_incidents(connection: Connection, ids: Sequence[str]) -> None:
    """Take incidents out of the full-text index; their rows must still be there."""
    found = schema.incidents.c
    query = select(found.number, found.words).where(found.id.in_(ids))
    old = [{"number": row.number, "words": row.words} for row in connection.execute(query)]
    if old:
        statement = """INSERT INTO incidents_fts(incidents_fts, rowid, words)
            VALUES ('delete', :number, :words)"""
        connection.execute(text(statement), old)


def index_incidents(connection: Connection, ids: Sequence[str]) -> None:
    """Put incidents into the full-text index."""
    found = schema.incidents.c
    query = select(found.number, found.words).where(found.id.in_(ids)).order_by(found.number)
    new = [{"number": row.number, "words": row.words} for row in connection.execute(query)]
    statement = "INSERT INTO incidents_fts(rowid, words) VALUES (:number, :words)"
    connection.execute(text(statement), new)


def index_all_incidents(connection: Connection) -> None:
    """Make the full-text index of incidents anew."""
    connection.execute(text("INSERT INTO incidents_fts(incidents_fts) VALUES ('rebuild')"))


def shadow(connection: Connection, names: Iterable[str], indexes: Mapping[str, str]) -> None:
    """Lay an empty temporary table before each of these, and indexes on some (name: columns).

    SQLite looks for a table among a connection's temporary ones first. They lie in a file of their
    own, which goes with the connection (sqlite.org/tempfiles.html): the connection is taken out of
    its pool.
    """
    connection.detach()
    for name in names:
        create = f'CREATE TEMP TABLE "{name}" AS SELECT * FROM main."{name}" WHERE 0'  # noqa: S608
        connection.exec_driver_sql(create)
    for index, on in indexes.items():
        connection.exec_driver_sql(f"CREATE INDEX temp.{index} ON {on}")


def behind(connection: Connection) -> Connection:
    """Begin writing to the tables behind the temporary ones; whatever was begun is committed."""
    connection.commit()
    return connection.execution_options(**{WRITES: True, "schema_translate_map": {None: "main"}})


def unshadow(connection: Connection, name: str, columns: Sequence[str], order: str) -> None:
    """Copy columns of a temporary table to the one behind it, in an order."""
    listed = ", ".join(f'"{column}"' for column in columns)
    copied = f'SELECT {listed} FROM temp."{name}" ORDER BY {order}'  # noqa: S608
    connection.exec_driver_sql(f'INSERT INTO main."{name}" ({listed}) {copied}')


def _matching(index: str, words: str) -> Select[Any]:
    found = table(index, sql_column("rowid"), sql_column("rank"))
    query = select(found.c.rowid, found.c.rank)
    return query.where(sql_column(index).match(_query(words)))


def documents_matching(words: str, limit: int | None) -> Select[str]:
    """Return a query for the ids of documents that hold all these words, best match first.

    Where more than `RANKED` hold them, those of them that were read last are ranked.
    """
    matching = _matching("documents_fts", words)
    number = matching.selected_columns.rowid
    last = matching.with_only_columns(number).order_by(number.desc()).limit(RANKED).subquery()
    ranked = matching.where(number >= select(func.min(last.c.rowid)).scalar_subquery())
    found = ranked.order_by(text("rank")).limit(limit).subquery()
    query = select(schema.documents.c.id).join(found, found.c.rowid == schema.documents.c.number)
    return query.order_by(found.c.rank, schema.documents.c.id)


def incidents_matching(words: str) -> Select[int]:
    """Return a query for the row numbers of incidents that hold all these words."""
    found = _matching("incidents_fts", words).subquery()
    return select(found.c.rowid)


def _query(words: str) -> str:
    """Return an FTS5 query for all the words, each taken literally and as a beginning."""
    quoted = [word.replace('"', '""') for word in words.split()]
    return " ".join(f'"{word}"*' for word in quoted)
