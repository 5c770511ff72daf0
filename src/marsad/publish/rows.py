"""The rows of the tables that people read; every cell is already in words."""

from enum import StrEnum

from marsad.model import Noun


class Table(StrEnum):
    """The tables that can be exported as CSV."""

    INCIDENTS = "incidents"
    CLAIMS = "claims"
    CONTROL = "control"
    TALLIES = "tallies"
    AGREEMENTS = "agreements"
    POSITIONS = "positions"


class IncidentRow(Noun, frozen=True, kw_only=True):
    """One incident."""

    id: str
    date: str
    type: str
    place: str
    by: str
    against: str
    killed: str
    injured: str
    sources: str
    standing: str


class ControlRow(Noun, frozen=True, kw_only=True):
    """Who holds a place, as claimed."""

    id: str
    place: str
    holder: str
    status: str
    since: str
    until: str
    last_asserted: str
    claims_for: int
    claims_against: int


class TallyRow(Noun, frozen=True, kw_only=True):
    """One point of a running total."""

    id: str
    scope: str
    counted: str
    number: str
    since: str
    up_to: str
    counted_by: str
    claims: int
    remarks: str


class AgreementRow(Noun, frozen=True, kw_only=True):
    """A ceasefire, deal or zone."""

    id: str
    name: str
    type: str
    date: str
    parties: str
    guarantors: str
    places: str
    alleged_violations: int
    claims: int


class PositionRow(Noun, frozen=True, kw_only=True):
    """Bases, checkpoints or posts of one owner, one row a count as claimed."""

    id: str
    owner: str
    type: str
    place: str
    change: str
    number: str
    date: str
    claims: int


class ActorRow(Noun, frozen=True, kw_only=True):
    """A side, how often it acts or is hit, and what sources call it."""

    name: str
    id: str
    kind: str
    alignment: str
    initiator_of: int
    target_of: int
    holds: int
    also_called: str


class SourceRow(Noun, frozen=True, kw_only=True):
    """Somebody who says things, and how much of the record rests on it."""

    name: str
    id: str
    kind: str
    alignment: str
    claims: int
    reports: int
    incidents: int


class FramingRow(Noun, frozen=True, kw_only=True):
    """Words that judge a side, who uses them in how many reports, and one of the passages.

    `id` is the actor's, empty if the theatre does not know it.
    """

    actor: str
    id: str
    words: str
    used_by: str
    voice: str
    kind: str
    alignment: str
    reports: int
    example: str
    report: str
