"""Who may do what: accounts, log-ins and API tokens, in a file of their own beside the record.

The record is what people copy, hand on and publish; hashes of passwords must not travel with it.
Nothing in this file can be used to get in: passwords are hashed by who calls, keys of log-ins and
tokens come as digests.
"""

import datetime
import os
from pathlib import Path
from typing import Self

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)

from marsad.errors import InputError, RecordError
from marsad.model import Account, ApiToken, Role
from marsad.store import sqlite
from marsad.store.opening import record_path
from marsad.store.session import Session

SUFFIX = ".accounts.db"
VERSION = 1
OWNER_ONLY = 0o600


metadata = MetaData()
accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("folded", String, nullable=False, unique=True),  # no two names differ by case alone
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("password", String, nullable=False),  # its hash
)
_owner = "accounts.id"
sessions = Table(
    "sessions",
    metadata,
    Column("digest", String, primary_key=True),
    Column("account", ForeignKey(_owner, ondelete="CASCADE"), nullable=False),
    Column("ends", Integer, nullable=False),  # seconds since 1970
)
tokens = Table(
    "tokens",
    metadata,
    Column("digest", String, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("account", ForeignKey(_owner, ondelete="CASCADE"), nullable=False),
    Column("made", String, nullable=False),
)


def accounts_path(record_url: str | Path) -> Path:
    """Return the file of a record's accounts: `war.accounts.db` beside `war.db`."""
    path = record_path(record_url).resolve()
    return path.with_name(path.stem + SUFFIX)


class Accounts(Session):
    """The accounts of one record, open; may be used from several threads."""

    @classmethod
    def open(cls, record_url: str | Path) -> Self:
        """Open a record's accounts, which are made, for the owner's eyes alone, if there are none.

        Raises RecordError if the file cannot be read or was written by a newer version.
        """
        path = accounts_path(record_url)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY))
        except OSError as error:
            raise RecordError(
                f"{path} cannot be opened ({error.strerror}); check the permissions of its folder"
            ) from error
        made = cls(sqlite.engine(path), path)
        with made._writing() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if version > VERSION:
                raise RecordError(
                    f"{path} was written by a newer version of Marsad; upgrade with: "
                    "pip install --upgrade marsad"
                )
            metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
        return made

    @classmethod
    def find(cls, record_url: str | Path) -> Self | None:
        """Open a record's accounts, None if it never had any."""
        return cls.open(record_url) if accounts_path(record_url).exists() else None

    def any(self) -> bool:
        """Return whether there is an account."""
        with self._reading() as connection:
            return connection.execute(select(accounts.c.id).limit(1)).first() is not None

    def all(self) -> list[Account]:
        """Return all accounts by name."""
        query = select(accounts.c.name, accounts.c.role).order_by(accounts.c.folded)
        with self._reading() as connection:
            return [_account(name, role) for name, role in connection.execute(query)]

    def add(self, account: Account, password: str) -> None:
        """Add an account with the hash of its password; raises InputError if the name is taken."""
        row = {"name": account.name, "role": account.role, "password": password}
        with self._writing() as connection:
            if _id(connection, account.name) is not None:
                raise InputError(
                    f"there is an account {account.name} already; choose another name, or first: "
                    f"marsad user remove {account.name}"
                )
            connection.execute(insert(accounts), {"folded": account.name.casefold(), **row})

    def remove(self, name: str) -> None:
        """Remove an account with its log-ins and tokens; raises InputError if there is none."""
        with self._writing() as connection:
            known = self._known(connection, name)
            connection.execute(delete(accounts).where(accounts.c.id == known))

    def set_password(self, name: str, password: str) -> None:
        """Give an account another password, by its hash, and end its log-ins."""
        with self._writing() as connection:
            known = self._known(connection, name)
            connection.execute(
                update(accounts).where(accounts.c.id == known).values(password=password)
            )
            connection.execute(delete(sessions).where(sessions.c.account == known))

    def password_of(self, name: str) -> tuple[Account, str] | None:
        """Return an account and the hash of its password, None if there is none of that name."""
        query = select(accounts.c.name, accounts.c.role, accounts.c.password)
        with self._reading() as connection:
            found = connection.execute(query.where(accounts.c.folded == name.casefold())).first()
        return (_account(found.name, found.role), found.password) if found else None

    # Log-ins, by the digest of the key that the browser holds

    def begin_session(self, name: str, digest: str, *, now: int, ends: int) -> None:
        """Note a log-in that ends by itself at `ends`; those that have ended are forgotten."""
        with self._writing() as connection:
            known = self._known(connection, name)
            connection.execute(delete(sessions).where(sessions.c.ends <= now))
            connection.execute(insert(sessions), {"digest": digest, "account": known, "ends": ends})

    def by_session(self, digest: str, now: int) -> Account | None:
        """Return whose log-in this is, None if it has ended or never was."""
        query = select(accounts.c.name, accounts.c.role).join(sessions)
        with self._reading() as connection:
            found = connection.execute(
                query.where(sessions.c.digest == digest, sessions.c.ends > now)
            ).first()
        return _account(*found) if found else None

    def end_session(self, digest: str) -> None:
        """Forget a log-in."""
        with self._writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == digest))

    # API tokens, by their digest

    def add_token(self, name: str, token: ApiToken, digest: str) -> None:
        """Note a token of an account; raises InputError if there is no such account."""
        with self._writing() as connection:
            row = {"account": self._known(connection, name), "id": token.id, "digest": digest}
            connection.execute(insert(tokens), {**row, "made": token.made.isoformat()})

    def by_token(self, digest: str) -> Account | None:
        """Return whose token this is, None if it was revoked or never was."""
        query = select(accounts.c.name, accounts.c.role).join(tokens)
        with self._reading() as connection:
            found = connection.execute(query.where(tokens.c.digest == digest)).first()
        return _account(*found) if found else None

    def tokens_of(self, name: str) -> list[ApiToken]:
        """Return an account's tokens, the oldest first."""
        query = select(tokens.c.id, tokens.c.made).join(accounts)
        with self._reading() as connection:
            found = connection.execute(
                query.where(accounts.c.folded == name.casefold()).order_by(
                    tokens.c.made, tokens.c.id
                )
            )
            return [ApiToken(id=id_, made=datetime.date.fromisoformat(made)) for id_, made in found]

    def revoke_token(self, name: str, id_: str) -> None:
        """Make a token useless; raises InputError if that account has no such token."""
        with self._writing() as connection:
            known = self._known(connection, name)
            gone = delete(tokens).where(tokens.c.account == known, tokens.c.id == id_)
            if connection.execute(gone).rowcount == 0:
                raise InputError(f"{name} has no token {id_}; see them with: marsad user list")

    def _known(self, connection: Connection, name: str) -> int:
        found = _id(connection, name)
        if found is None:
            raise InputError(f"there is no account {name}; see them with: marsad user list")
        return found


def _id(connection: Connection, name: str) -> int | None:
    query = select(accounts.c.id).where(accounts.c.folded == name.casefold())
    return connection.execute(query).scalar()


def _account(name: str, role: str) -> Account:
    return Account(name=name, role=Role(role))
