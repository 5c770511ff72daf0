"""Passwords are kept as Argon2 hashes, and a name that does not exist takes as long."""

import pytest

from marsad.errors import InputError
from marsad.publish.accounts import checked_name, hashed, matches, passwords

LONG = "a sentence of a few words"


def test_a_password_matches_its_hash_alone() -> None:
    stored = hashed(LONG)
    assert stored.startswith("$argon2id$")
    assert LONG not in stored
    assert hashed(LONG) != stored
    assert matches(stored, LONG)
    assert not matches(stored, LONG + ".")
    assert not matches("no hash at all", LONG)


def test_a_keyboard_may_compose_characters_as_it_likes() -> None:
    assert matches(
        hashed("café au lait, s'il vous plaît"), "cafe\u0301 au lait, s'il vous plai\u0302t"
    )


def test_nobodys_password_takes_the_same_work_and_is_never_right() -> None:
    assert not passwords._hasher.check_needs_rehash(passwords._NOBODYS)
    assert not matches(None, LONG)


@pytest.mark.parametrize("password", ["", "short", "x" * 11, "x" * 1001])
def test_a_password_has_a_length(password: str) -> None:
    with pytest.raises(InputError, match="12 to 1000 characters"):
        hashed(password)


@pytest.mark.parametrize("name", ["Ana", "ana.b-c_d", "ليلى", "a@b.org", "Ana  B", "x"])
def test_names_that_may_be(name: str) -> None:
    assert checked_name(f" {name} ") == name


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\nb", "<b>", "x" * 61, "-a", 'a"b', "a\u202eb"])
def test_names_that_may_not_be(name: str) -> None:
    with pytest.raises(InputError, match="cannot be an account's name"):
        checked_name(name)
