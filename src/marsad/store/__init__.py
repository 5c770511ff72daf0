"""The record: documents, their raw bytes, claims, and what was merged of them.

Beside it, in a file of its own, who may do what.
"""

from marsad.store.accounts import Accounts
from marsad.store.counts import Counts
from marsad.store.filters import (
    ALL_CLAIMS,
    EVERYTHING,
    ClaimFilter,
    ClaimKind,
    IncidentFilter,
)
from marsad.store.opening import record_path
from marsad.store.record import Record

__all__ = [
    "ALL_CLAIMS",
    "EVERYTHING",
    "Accounts",
    "ClaimFilter",
    "ClaimKind",
    "Counts",
    "IncidentFilter",
    "Record",
    "record_path",
]
