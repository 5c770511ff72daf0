"""Keys of log-ins and API tokens: random, kept as digests alone."""

import hashlib
import hmac
import secrets

BYTES = 32
"""256 bits: too many to guess, so that a plain digest keeps them as safely as a slow one."""
MARK = "marsad_"
"""Begins every key, so that one that was published by mistake can be found and recognised."""
_REQUESTS = b"requests that write"


def new_key() -> str:
    """Return a new key, to be shown once and never stored."""
    return MARK + secrets.token_urlsafe(BYTES)


def new_token_id() -> str:
    """Return a new name for a token; it is no secret."""
    return f"t-{secrets.token_hex(4)}"


def digest(key: str) -> str:
    """Return what is stored of a key: SHA-256, in hexadecimal digits."""
    return hashlib.sha256(key.encode()).hexdigest()


def request_token(key: str) -> str:
    """Return what a log-in's own page sends with requests that write (against forged requests).

    It is made from the key, which other pages cannot read; the key cannot be made from it.
    """
    return hmac.new(key.encode(), _REQUESTS, hashlib.sha256).hexdigest()
