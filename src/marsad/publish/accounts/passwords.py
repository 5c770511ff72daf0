"""Names and passwords: what is asked of them, and Argon2 (RFC 9106) over passwords."""

import re
import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from marsad.errors import InputError

SHORTEST = 12
"""Characters of a password. NIST SP 800-63B-4 asks for 8 at the least and 15 where nothing else
stands beside the password; here the number of tries is limited beside it."""
LONGEST = 1000
NAME = re.compile(r"\w[\w .@-]{0,58}\w|\w")
AT_ONCE = 2
"""Passwords that are hashed at the same time: each takes 64 MiB, and log-ins are open to all."""

_hasher = PasswordHasher()  # the second choice of RFC 9106: 3 passes over 64 MiB, 4 lanes
_room = threading.BoundedSemaphore(AT_ONCE)
_NOBODYS = (
    "$argon2id$v=19$m=65536,t=3,p=4$MDAwMDAwMDAwMDAwMDAwMA$"
    "MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"
)
"""A hash that no password has, to take as long over names that do not exist."""


def checked_name(name: str) -> str:
    """Return a name in one form of Unicode; raises InputError if it cannot be an account's."""
    found = unicodedata.normalize("NFKC", name).strip()
    if not NAME.fullmatch(found):
        raise InputError(
            f"{name!r} cannot be an account's name; give 1 to 60 letters and digits, "
            "with spaces, dots, hyphens or @ between them"
        )
    return found


def hashed(password: str) -> str:
    """Return the hash to store; raises InputError if the password is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(
            f"a password has {SHORTEST} to {LONGEST} characters, this one {len(password)}; "
            "a sentence of a few words is easy to keep in mind"
        )
    with _room:
        return _hasher.hash(_one_form(password))


def matches(stored: str | None, password: str) -> bool:
    """Return whether the password is the stored one; None takes as long, and is never right."""
    with _room:
        try:
            _hasher.verify(stored or _NOBODYS, _one_form(password))
        except (VerificationError, InvalidHashError):
            return False
    return stored is not None


def _one_form(password: str) -> str:
    """Return the same characters however a keyboard composes them (NIST SP 800-63B-4, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)
