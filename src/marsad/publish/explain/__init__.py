"""Why the record says what it says."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from marsad.errors import InputError
from marsad.publish.explain.entries import (
    explain_agreement,
    explain_holding,
    explain_position,
    explain_series,
)
from marsad.publish.explain.incident import explain_incident
from marsad.publish.explain.reports import explain_claim, explain_document
from marsad.publish.explain.shape import Explanation
from marsad.store import Record

__all__ = ["Explanation", "explain"]


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Entry = TypeVar("Entry", bound=_HasId)


def explain(record: Record, id_: str) -> Explanation:
    """Return every value of an entry, the sentences for and against it, and the rule that chose.

    The id is that of an incident, claim, holding, series, agreement or position, or a report's id
    or name. Raises InputError if the record holds nothing of that id.
    """
    incident = record.incident(id_)
    if incident is not None:
        return explain_incident(record, incident)
    claim = record.claims_by_id([id_]).get(id_)
    if claim is not None:
        return explain_claim(record, claim)
    found = _explain_entry(record, id_)
    if found is not None:
        return found
    document = record.document(id_)
    if document is not None:
        return explain_document(record, document)
    raise InputError(
        f"the record holds nothing called {id_!r}; give the id of an incident, claim, holding, "
        "series, agreement or position as a table shows it, or a report's name"
    )


def _explain_entry(record: Record, id_: str) -> Explanation | None:
    holding = _with_id(record.holdings(), id_)
    if holding is not None:
        return explain_holding(record, holding)
    series = _with_id(record.series(), id_)
    if series is not None:
        return explain_series(record, series)
    agreement = _with_id(record.agreements(), id_)
    if agreement is not None:
        return explain_agreement(record, agreement)
    position = _with_id(record.positions(), id_)
    return explain_position(record, position) if position is not None else None


def _with_id(entries: Iterable[Entry], id_: str) -> Entry | None:
    return next((entry for entry in entries if entry.id == id_), None)
