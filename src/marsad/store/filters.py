"""Which incidents and which claims to show."""

import datetime
from enum import StrEnum

from marsad.model import Corroboration, Grade, Noun, PlacePrecision
from marsad.store.grid import Extent


class IncidentFilter(Noun, frozen=True, kw_only=True):
    """Conditions that must all hold; None asks nothing.

    `since` and `until` keep what may have happened between these days: an incident whose time is
    unknown is left out where either is set. `actor` is an actor's id or neutral name, as
    initiator or target. `min_killed` compares with the best figure of people killed, where there
    is none with the largest stated; an incident without a stated toll is left out. `text` asks
    for all of its words, in summary, place, sides or quotes. `without` are types that are left out.
    `at` keeps what is drawn at exactly this latitude and longitude, `bbox` what is drawn within
    these bounds; where west lies east of east they cross the antimeridian (RFC 7946, 5.2). What no
    map shows, because nobody places it or its country alone is known, is left out of both.
    `source` keeps what one of these names or ids of sources said or published in a claim. Of
    `grade`, `precision` and `corroboration` one must be met; none asks nothing. `after`
    is the id of an incident: only those that come behind it in the order are kept.
    """

    since: datetime.date | None = None
    until: datetime.date | None = None
    admin1: str | None = None
    type: str | None = None
    without: tuple[str, ...] = ()
    at: tuple[float, float] | None = None
    bbox: Extent | None = None
    actor: str | None = None
    source: tuple[str, ...] = ()
    grade: tuple[Grade, ...] = ()
    precision: tuple[PlacePrecision, ...] = ()
    corroboration: tuple[Corroboration, ...] = ()
    text: str | None = None
    min_killed: int | None = None
    limit: int | None = None
    after: str | None = None
    newest_first: bool = False
    background: bool = True  # False: only what some report tells as news


EVERYTHING = IncidentFilter()


class ClaimKind(StrEnum):
    """What a claim is about; the tags of `marsad.model.Claim`."""

    EVENT = "event"
    TALLY = "tally"
    CONTROL = "control"
    AGREEMENT = "agreement"
    POSITION = "position"


class ClaimFilter(Noun, frozen=True, kw_only=True):
    """Conditions on claims that must all hold; None asks nothing.

    `document` is a report's id or name, `incident` the id of one that the claim was merged into.
    `type` is that of an event, agreement or position, of a tally its measure. `since` and `until`
    keep what may have been so between these days: a claim without a time is left out where either
    is set. `forces_until` leaves out claims of who holds what and of positions that are of later
    days, or of none. `after` is the id of a claim: only those that come behind it are kept.
    """

    document: str | None = None
    incident: str | None = None
    kind: ClaimKind | None = None
    type: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    forces_until: datetime.date | None = None
    limit: int | None = None
    after: str | None = None


ALL_CLAIMS = ClaimFilter()
