"""The record: documents, their raw bytes, claims, and what was merged of them."""

from marsad.store.counts import Counts
from marsad.store.filters import EVERYTHING, IncidentFilter
from marsad.store.outcome import Outcome
from marsad.store.record import Record

__all__ = ["EVERYTHING", "Counts", "IncidentFilter", "Outcome", "Record"]
