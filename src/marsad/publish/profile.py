"""The public profile: the record as anybody may see it, without what could do harm.

Humanitarian practice keeps exact places of hospitals, shelters and camps, and the names of private
persons, out of what is published (OCHA Data Responsibility Guidelines, 2021, on sensitive data).
"""

import datetime
from collections.abc import Callable, Iterable
from pathlib import PurePath

import msgspec

from marsad.model import (
    Claim,
    Contradiction,
    ContradictionKind,
    Decision,
    Holding,
    Incident,
    Position,
    Reading,
    Rejection,
    TallyClaim,
    When,
    blurred,
)
from marsad.publish import wording
from marsad.store import ALL_CLAIMS, EVERYTHING, ClaimFilter, IncidentFilter, Record
from marsad.store.drawing import PUBLIC

HELD_BACK = (
    "This is the public profile. Hospitals, shelters and camps are blurred to 5 km, against harm.",
    "Whole reports are left out, for they name private persons; sentences of claims are not.",
    "Analysts' names and the review are left out.",
)
"""What this profile leaves out or blurs, and why, as the page says it."""

SOMEBODY = "an analyst"


RECENT = "Who holds what, and positions, are left out where reports after {day} tell of them."


class Public:
    """What of the public profile can be chosen: the day after which news of forces is hidden."""

    def __init__(self, hidden_after: Callable[[], datetime.date | None] = lambda: None) -> None:
        self.hidden_after = hidden_after


class PublicRecord(Record):
    """A record that gives nothing away which the public profile holds back; it is only read.

    Holdings and positions that were told of after the day of `hidden_after` are left out, if it
    gives one: where forces stand now must not be learnt here.
    """

    hidden_after: Callable[[], datetime.date | None] = staticmethod(lambda: None)
    audience = PUBLIC  # of map and timeline, which are counted where the record lies

    @property
    def held_back(self) -> tuple[str, ...]:
        """What is left out or blurred, and why."""
        limit = self.hidden_after()
        return HELD_BACK if limit is None else (*HELD_BACK, RECENT.format(day=wording.date(limit)))

    def _shown(self, *times: When) -> bool:
        """Return whether these times are old enough; what has no time may be of today."""
        limit = self.hidden_after()
        days = [when.end or when.start for when in times if when.known]
        return limit is None or (bool(days) and all(day <= limit for day in days if day))

    def incidents(self, wanted: IncidentFilter = EVERYTHING) -> list[Incident]:
        """Return incidents as `Record` does, blurred."""
        names = self._analysts()
        return [_incident(found, names) for found in super().incidents(wanted)]

    def incident(self, incident_id: str) -> Incident | None:
        """Return one incident, blurred, or None."""
        found = super().incident(incident_id)
        return _incident(found, self._analysts()) if found is not None else None

    def claims(self, wanted: ClaimFilter = ALL_CLAIMS) -> list[Claim]:
        """Return claims as `Record` does, blurred; where forces are, only as far as it is old."""
        limit = self.hidden_after()
        shown = wanted if limit is None else msgspec.structs.replace(wanted, forces_until=limit)
        return [_claim(found) for found in super().claims(shown)]

    def claims_off_the_map(self) -> list[Claim]:
        """Return the claims whose place has no coordinates, blurred all the same."""
        return [_claim(found) for found in super().claims_off_the_map()]

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return claims by id, blurred."""
        return {id_: _claim(found) for id_, found in super().claims_by_id(ids).items()}

    def readings(self) -> list[Reading]:
        """Return all readings, their claims blurred."""
        return [_reading(found) for found in super().readings()]

    def reading(self, document_id: str) -> Reading | None:
        """Return one reading, its claims blurred, or None."""
        found = super().reading(document_id)
        return _reading(found) if found is not None else None

    def holdings(self) -> list[Holding]:
        """Return who holds what, blurred."""
        return [
            msgspec.structs.replace(held, place=blurred(held.place))
            for held in super().holdings()
            if self._shown(held.start, held.end, held.last_asserted)
        ]

    def positions(self) -> list[Position]:
        """Return positions, blurred."""
        return [
            _position(found)
            for found in super().positions()
            if self._shown(found.start, found.end, *(count.when for count in found.counts))
        ]

    def contradictions(self) -> list[Contradiction]:
        """Return contradictions; those about holders only where recent holdings are shown too."""
        found = super().contradictions()
        if self.hidden_after() is None:
            return found
        return [one for one in found if one.kind is not ContradictionKind.HOLDER]

    def decisions(self) -> list[Decision]:
        """Return decisions without the names of those who took them."""
        return [msgspec.structs.replace(d, by=SOMEBODY) for d in super().decisions()]

    def rejections(self) -> list[Rejection]:
        """Return reports that were not read, by the file's name alone: folders may name people."""
        return [
            msgspec.structs.replace(found, where=PurePath(found.where).name)
            for found in super().rejections()
        ]

    def _analysts(self) -> set[str]:
        return {decision.by for decision in super().decisions()}


def _incident(incident: Incident, analysts: Iterable[str]) -> Incident:
    reasons = dict(incident.reasons)
    for name in analysts:
        reasons = {k: why.replace(f"by {name}", f"by {SOMEBODY}") for k, why in reasons.items()}
    place = blurred(incident.place) if incident.place is not None else None
    return msgspec.structs.replace(incident, place=place, reasons=reasons)


def _claim(claim: Claim) -> Claim:
    if isinstance(claim, TallyClaim):
        scope = blurred(claim.scope) if claim.scope is not None else None
        return msgspec.structs.replace(claim, scope=scope)
    if claim.place is None:
        return claim
    return msgspec.structs.replace(claim, place=blurred(claim.place))


def _reading(reading: Reading) -> Reading:
    claims = tuple(_claim(claim) for claim in reading.claims)
    return msgspec.structs.replace(reading, claims=claims)


def _position(position: Position) -> Position:
    place = blurred(position.place) if position.place is not None else None
    return msgspec.structs.replace(position, place=place)
