"""Claims as an imperfect reader would hand them on: some lose or blur what the report says.

The shares are those of the shipped reader's own misses, rounded: an eighth of the claims lose or
blur their place, an eighth their day, a quarter their sides, a fifth their figures, and a
twelfth are taken for another type. The same claims always come out the same.
"""

import datetime
import random
from collections.abc import Sequence

import msgspec

from marsad.model import EventClaim, Place, PlacePrecision, When, identified, precision_of

ALIKE = {
    "air_strike": "shelling",
    "shelling": "air_strike",
    "armed_clash": "offensive",
    "offensive": "armed_clash",
    "territory_gained": "armed_clash",
    "suicide_bombing": "explosive_device",
    "explosive_device": "suicide_bombing",
    "evacuation": "displacement",
    "displacement": "evacuation",
    "abduction": "arrest",
}


def noisy(claims: Sequence[EventClaim], seed: int = 1) -> list[EventClaim]:
    """Return the claims with noise; it depends on each claim's id and the seed alone."""
    return [_noisy(claim, random.Random(f"{seed} {claim.id}")) for claim in claims]  # noqa: S311


def _noisy(claim: EventClaim, rng: random.Random) -> EventClaim:
    place, when, kind = claim.place, claim.when, claim.type
    if rng.random() < 1 / 8:
        place = None if rng.random() < 0.5 else _province(place)
    if rng.random() < 1 / 8:
        when = When() if rng.random() < 0.5 else _next_day(when)
    if rng.random() < 1 / 12:
        kind = ALIKE.get(kind, kind)
    sided, counted = rng.random() >= 1 / 4, rng.random() >= 1 / 5
    return identified(
        msgspec.structs.replace(
            claim,
            type=kind,
            place=place,
            when=when,
            initiators=claim.initiators if sided else (),
            targets=claim.targets if sided else (),
            figures=claim.figures if counted else (),
        )
    )


def _province(place: Place | None) -> Place | None:
    """Return no more than the province of a place."""
    if place is None or place.admin1 is None:
        return None
    return Place(
        text=place.text,
        name=place.admin1,
        admin1=place.admin1,
        country=place.country,
        precision=PlacePrecision.ADMIN1,
    )


def _next_day(when: When) -> When:
    """Return the time misdated by a day."""
    if when.start is None or when.end is None:
        return when
    start, end = (day + datetime.timedelta(days=1) for day in (when.start, when.end))
    return When(start=start, end=end, precision=precision_of(start, end), words=when.words)
