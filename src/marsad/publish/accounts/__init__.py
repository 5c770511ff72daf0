"""Passwords and keys of accounts: what is asked of them, and how they are kept."""

from marsad.publish.accounts.keys import digest, new_key, new_token_id, request_token
from marsad.publish.accounts.passwords import checked_name, hashed, matches

__all__ = [
    "checked_name",
    "digest",
    "hashed",
    "matches",
    "new_key",
    "new_token_id",
    "request_token",
]
