"""Transactions on an open record."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, PoolProxiedConnection, Table, select

from marsad.store import queries, sqlite
from marsad.store.opening import faults

T = TypeVar("T")


class Session:
    """Connections to one record; every transaction is all or nothing."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path
        self._watching = threading.Lock()
        self._watch: PoolProxiedConnection | None = None

    def close(self) -> None:
        """Close all connections."""
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._engine.dispose()

    def version(self) -> int:
        """Return a number that is another one once anybody has written to the record.

        It takes microseconds: nothing is read (sqlite.org/pragma.html#pragma_data_version).
        """
        with faults(self.path), sqlite.told(), self._watching:
            if self._watch is None:
                self._watch = self._engine.raw_connection()
            return sqlite.data_version(self._watch)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        with faults(self.path), self._engine.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        with faults(self.path), self._engine.connect() as connection:
            writer = connection.execution_options(**{sqlite.WRITES: True})
            with writer.begin():
                yield writer

    def _all(self, table: Table, kind: type[T], *order: Any) -> list[T]:
        """Return all nouns of a table in that order."""
        with self._reading() as connection:
            return queries.nouns(connection, select(table.c.payload).order_by(*order), kind)

    def _one(self, table: Table, kind: type[T], id_: str) -> T | None:
        """Return the noun with this id, or None."""
        query = select(table.c.payload).where(table.c.id == id_)
        with self._reading() as connection:
            return next(iter(queries.nouns(connection, query, kind)), None)
