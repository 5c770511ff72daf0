"""Accounts from the command line."""

import io
import json

import pytest

from marsad.model import Role
from marsad.publish.accounts import digest, matches
from marsad.store import Accounts
from tests.cli.conftest import Marsad

PASSWORD = "a sentence of a few words"


@pytest.fixture
def ana(full: str, marsad: Marsad, monkeypatch: pytest.MonkeyPatch) -> str:
    """A record with an account."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    words = ("user", "add", "Ana", "--role", "analyst", "--password-stdin", "--record", full)
    done = marsad(*words)
    assert (done.code, done.out) == (0, "")
    assert "Ana may log in as analyst" in done.err
    return full


def accounts(record: str) -> Accounts:
    found = Accounts.find(record)
    assert found is not None
    return found


def test_an_account_is_added_listed_and_removed(ana: str, marsad: Marsad) -> None:
    with accounts(ana) as opened:
        found = opened.password_of("Ana")
    assert found is not None
    assert found[0].role is Role.ANALYST
    assert matches(found[1], PASSWORD)
    listed = json.loads(marsad("user", "list", "--record", ana, "--format", "json").out)
    assert listed == [{"id": "Ana", "role": "analyst", "tokens": ""}]
    done = marsad("user", "remove", "ana", "--record", ana)
    assert (done.code, "that was the last account" in done.err) == (0, True)
    assert "marsad user add" in marsad("user", "list", "--record", ana).err


def test_a_password_is_changed(ana: str, marsad: Marsad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("another sentence, as long\n"))
    words = ("user", "password", "Ana", "--password-stdin", "--record", ana)
    assert marsad(*words).code == 0
    with accounts(ana) as opened:
        found = opened.password_of("Ana")
    assert found is not None
    assert matches(found[1], "another sentence, as long")


def test_a_token_is_shown_once_and_revoked(ana: str, marsad: Marsad) -> None:
    done = marsad("user", "token", "Ana", "--record", ana)
    key = done.out.strip()
    assert key.startswith("marsad_") and done.out.count("\n") == 1
    with accounts(ana) as opened:
        owner = opened.by_token(digest(key))
        (token,) = opened.tokens_of("Ana")
        assert owner is not None and owner.name == "Ana"
        assert token.id in done.err
        assert token.id in marsad("user", "list", "--record", ana).out
        marsad("user", "token", "Ana", "--revoke", token.id, "--record", ana)
        assert opened.by_token(digest(key)) is None


@pytest.mark.parametrize(
    ("words", "sent", "fault"),
    [
        (("add", "Bo", "--role", "viewer", "--password-stdin"), "short", "12 to 1000 characters"),
        (("add", "Bo", "--role", "viewer", "--password-stdin"), "", "this one 0"),
        (("add", "Bo", "--role", "viewer"), PASSWORD, "add --password-stdin"),
        (("add", "b/o", "--role", "viewer", "--password-stdin"), PASSWORD, "cannot be"),
        (("add", "ana", "--role", "viewer", "--password-stdin"), PASSWORD, "already"),
        (("add", "Bo", "--role", "king", "--password-stdin"), PASSWORD, "--role"),
        (("remove", "Bo"), "", "no account Bo"),
        (("password", "Bo", "--password-stdin"), PASSWORD, "no account Bo"),
        (("token", "Bo"), "", "no account Bo"),
        (("token", "Ana", "--revoke", "t-none"), "", "no token t-none"),
    ],
)
def test_what_cannot_be_is_refused_with_a_remedy(
    ana: str,
    marsad: Marsad,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    sent: str,
    fault: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(sent))
    done = marsad("user", *words, "--record", ana)
    assert done.code == 2
    assert fault in done.err
    with accounts(ana) as opened:
        assert [account.name for account in opened.all()] == ["Ana"]


def test_a_record_without_accounts_says_so_and_gets_no_file(full: str, marsad: Marsad) -> None:
    done = marsad("user", "remove", "Ana", "--record", full)
    assert (done.code, "marsad user add NAME" in done.err) == (2, True)
    assert json.loads(marsad("user", "list", "--record", full, "--format", "json").out) == []
    assert Accounts.find(full) is None


def test_a_record_that_is_missing_gets_no_accounts(marsad: Marsad) -> None:
    assert marsad("user", "list", "--record", "none.db").code == 3


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "war.example", ""])
def test_others_are_not_served_without_accounts(full: str, marsad: Marsad, host: str) -> None:
    done = marsad("serve", "--record", full, "--host", host)
    assert done.code == 2
    assert "marsad user add" in done.err and "--public" in done.err
    assert "serving" not in done.err
