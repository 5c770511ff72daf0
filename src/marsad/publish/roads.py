"""What reports say of a theatre's roads: cut, open, or held by whom, each with its claims.

A road's state is a claim with an age, as all else. It is told where a sentence names the road
beside a word such as "cut" or "reopened", or where a claim of control is about the road itself.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from marsad.model import Claim, EventClaim, Holding, Noun, Route, Status, When
from marsad.publish import wording
from marsad.store import IncidentFilter, Record

STATES = {
    "cut": r"(?:cut\w*|sever\w*|block\w*|seal\w*|clos(?:ed?|es|ing)|shut\w*|impassable)",
    "open": r"(?:re-?open\w*|open(?:ed|ing|s)?)",
}
"""Words for the two states that a road can be said to be in."""
NEAR = 60
"""Characters that may stand between a road's name and the word for its state."""
LATEST = 50
"""Incidents that are looked through for each name of a road, the newest first."""


class RoadState(Noun, frozen=True, kw_only=True):
    """What is said of a road, and since when: `state` is `cut`, `open` or `held`.

    `first` is the first day on which it may have been so, `last` the first on which it may have
    ended; None where nobody tells.
    """

    state: str
    holder: str | None
    first: datetime.date | None
    last: datetime.date | None
    claims: tuple[str, ...]
    state_words: str
    when_words: str


def road_states(record: Record, roads: Sequence[Route]) -> dict[str, tuple[RoadState, ...]]:
    """Return what is said of each road, by its id, the newest first; undated claims come last."""
    holdings = record.holdings()
    return {
        road.id: tuple(sorted((*_told(record, road), *_held(road, holdings)), key=_age))
        for road in roads
    }


def _age(one: RoadState) -> tuple[int, tuple[str, ...]]:
    return (-one.first.toordinal() if one.first else 1, one.claims)


def _held(road: Route, holdings: Iterable[Holding]) -> Iterator[RoadState]:
    for held in holdings:
        if held.place.gazetteer_id != road.id:
            continue
        since = held.start if held.start.known else held.last_asserted
        holder = held.holder.name if held.holder else None
        yield RoadState(
            state="held",
            holder=holder,
            first=since.start or since.end,
            last=held.end.start or held.end.end,
            claims=held.supporting,
            state_words=f"{held.status} by {holder}" if holder else str(held.status),
            when_words=wording.when(since),
        )


def _told(record: Record, road: Route) -> Iterator[RoadState]:
    """Yield cuts and openings: one for each claim whose sentence names the road."""
    for claim in _naming(record, road):
        state = said_of(road, claim.span.quote)
        if state and claim.status is Status.REPORTED:
            yield _state(state, claim, claim.when)


def said_of(road: Route, sentence: str) -> str | None:
    """Return `cut` or `open` as a sentence says of a road; None if it says neither, or both."""
    names = "|".join(re.escape(name) for name in _names(road))
    name, between = rf"\b(?:{names})\b", rf"[^.;]{{0,{NEAR}}}?"
    told = [
        state
        for state, word in STATES.items()
        if re.search(
            rf"\b{word}\b{between}{name}|{name}{between}\b{word}\b", sentence, re.IGNORECASE
        )
    ]
    return told[0] if len(told) == 1 else None


def _state(state: str, claim: Claim, when: When) -> RoadState:
    return RoadState(
        state=state,
        holder=None,
        first=when.start or when.end,
        last=None,
        claims=(claim.id,),
        state_words=f"said to be {state}",
        when_words=wording.when(when),
    )


def _naming(record: Record, road: Route) -> Iterator[EventClaim]:
    """Yield the claims of a siege or blockade, the type of what is cut, that name the road."""
    seen: set[str] = set()
    for name in _names(road):
        wanted = IncidentFilter(type="siege", text=name, limit=LATEST, newest_first=True)
        ids = [id_ for found in record.incidents(wanted) for id_ in found.claims]
        for claim in record.claims_by_id(ids).values():
            if claim.id not in seen and isinstance(claim, EventClaim):
                seen.add(claim.id)
                yield claim


def _names(road: Route) -> tuple[str, ...]:
    """Return what a road is called, without names that only add words to a shorter one."""
    names = sorted({road.name, *road.spellings}, key=lambda name: (len(name), name))
    short: list[str] = []
    for name in names:
        words = set(name.casefold().split())
        if not any(set(other.casefold().split()) <= words for other in short):
            short.append(name)
    return tuple(short)
