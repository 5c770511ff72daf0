"""Who may do what with a served record."""

import datetime
from enum import StrEnum

from marsad.model.base import Noun


class Role(StrEnum):
    """What an account may do; each may do what those before it may."""

    VIEWER = "viewer"  # read the whole record
    ANALYST = "analyst"  # review and decide
    ADMIN = "admin"  # see who may do what


class Account(Noun, frozen=True, kw_only=True):
    """Somebody who may log in; decisions carry the name."""

    name: str
    role: Role


class ApiToken(Noun, frozen=True, kw_only=True):
    """An API token without its secret: what it is revoked by, and the day it was made."""

    id: str
    made: datetime.date
