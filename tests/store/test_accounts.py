"""Accounts lie beside the record, and nothing in their file lets anybody in."""

import datetime
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.errors import InputError, RecordError
from marsad.model import Account, ApiToken, Role
from marsad.store import Accounts, Record
from marsad.store.accounts import accounts_path

ANA = Account(name="Ana", role=Role.ANALYST)
TODAY = datetime.date(2025, 1, 1)


@pytest.fixture
def record(tmp_path: Path) -> str:
    Record.open(tmp_path / "war.db").close()
    return str(tmp_path / "war.db")


@pytest.fixture
def accounts(record: str) -> Iterator[Accounts]:
    with Accounts.open(record) as opened:
        opened.add(ANA, "hash")
        yield opened


def test_they_lie_beside_the_record_for_the_owners_eyes_alone(record: str) -> None:
    assert Accounts.find(record) is None
    with Accounts.open(record) as opened:
        assert opened.path.name == "war.accounts.db"
        opened.add(ANA, "hash")
        for path in opened.path.parent.glob("war.accounts.db*"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_a_record_under_another_name_has_the_same_accounts(record: str, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(record)
    assert accounts_path(tmp_path / "link.db") == accounts_path(f"sqlite:///{record}")


def test_names_are_told_apart_by_more_than_case(accounts: Accounts) -> None:
    with pytest.raises(InputError, match="marsad user remove ANA"):
        accounts.add(Account(name="ANA", role=Role.ADMIN), "other")
    assert accounts.password_of("aNA") == (ANA, "hash")
    assert accounts.password_of("Bo") is None


def test_a_log_in_ends_by_itself(accounts: Accounts) -> None:
    accounts.begin_session("ana", "digest", now=0, ends=100)
    assert accounts.by_session("digest", 99) == ANA
    assert accounts.by_session("digest", 100) is None
    assert accounts.by_session("other", 0) is None


def test_a_log_in_that_was_ended_is_of_no_more_use(accounts: Accounts) -> None:
    accounts.begin_session("Ana", "digest", now=0, ends=100)
    accounts.end_session("digest")
    assert accounts.by_session("digest", 1) is None


def test_another_password_ends_log_ins_and_leaves_tokens(accounts: Accounts) -> None:
    accounts.begin_session("Ana", "digest", now=0, ends=100)
    accounts.add_token("Ana", ApiToken(id="t-1", made=TODAY), "token")
    accounts.set_password("Ana", "new")
    assert accounts.password_of("Ana") == (ANA, "new")
    assert accounts.by_session("digest", 1) is None
    assert accounts.by_token("token") == ANA


def test_tokens_are_revoked_by_their_ids_and_by_their_owner_alone(accounts: Accounts) -> None:
    accounts.add(Account(name="Bo", role=Role.VIEWER), "hash")
    accounts.add_token("Ana", ApiToken(id="t-1", made=TODAY), "token")
    with pytest.raises(InputError, match="Bo has no token t-1"):
        accounts.revoke_token("Bo", "t-1")
    assert accounts.tokens_of("ana") == [ApiToken(id="t-1", made=TODAY)]
    accounts.revoke_token("Ana", "t-1")
    assert accounts.by_token("token") is None
    assert accounts.tokens_of("Ana") == []


def test_with_an_account_go_its_log_ins_and_tokens(accounts: Accounts) -> None:
    accounts.begin_session("Ana", "digest", now=0, ends=100)
    accounts.add_token("Ana", ApiToken(id="t-1", made=TODAY), "token")
    accounts.remove("ANA")
    assert not accounts.any()
    assert accounts.by_session("digest", 1) is None
    assert accounts.by_token("token") is None


@pytest.mark.parametrize("change", ["remove", "set_password"])
def test_an_account_that_is_missing_is_said_to_be(accounts: Accounts, change: str) -> None:
    words = ("Bo", "hash") if change == "set_password" else ("Bo",)
    with pytest.raises(InputError, match="no account Bo; see them with: marsad user list"):
        getattr(accounts, change)(*words)


def test_a_file_of_a_newer_version_is_refused(record: str, accounts: Accounts) -> None:
    with accounts._writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    with pytest.raises(RecordError, match="newer version"):
        Accounts.open(record)


def test_a_file_that_is_no_database_is_refused(record: str) -> None:
    accounts_path(record).write_bytes(b"something else altogether" * 100)
    with pytest.raises(RecordError):
        Accounts.open(record)
