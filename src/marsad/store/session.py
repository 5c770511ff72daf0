"""Transactions on an open record."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, Table, select

from marsad.store import queries, sqlite
from marsad.store.opening import faults

T = TypeVar("T")


class Session:
    """Connections to one record; every transaction is all or nothing."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

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
