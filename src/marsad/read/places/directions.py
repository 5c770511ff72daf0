"""Where places lie by their report: "al-Malih north of Aleppo", "Safsafa, east of Tabqa".

Gazetteers know villages of one name in several provinces, or only the one that is not meant. Where
a report tells once by which town a place lies, that holds wherever it names the place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import msgspec

from marsad.model import Claim, ControlClaim, EventClaim, Place, Relation, RelationKind
from marsad.read.places.lies_in import words_between
from marsad.read.places.listed import BY
from marsad.read.places.spot import POINT, Spot, spots
from marsad.read.scene import Scene

_SETTLEMENTS = frozenset(("city", "town", "village"))
_SMALL = frozenset(("village", "town", "city_district", "region", "mountain"))


@dataclass(frozen=True, slots=True)
class _Told:
    """A place as a report names it, with what it is told to lie by."""

    name: str
    candidates: frozenset[str]
    relation: Relation

    def of(self, place: Place) -> bool:
        """Whether a place is this one, by its name and by what that can mean."""
        if place.relation is not None or not place.text.startswith(self.name):
            return False
        return not self.candidates.isdisjoint(place.candidates)


def with_directions(scenes: Sequence[Scene], claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims, their places with the town that the report tells them to lie by."""
    told = [one for scene in scenes for one in _told(scene)]
    for claim in claims:
        if isinstance(claim, EventClaim | ControlClaim) and claim.place is not None:
            place = claim.place
            relation = next((one.relation for one in told if one.of(place)), None)
            if relation is not None:
                place = msgspec.structs.replace(place, relation=relation)
                claim = msgspec.structs.replace(claim, place=place)
        yield claim


def _told(scene: Scene) -> Iterator[_Told]:
    here = spots(scene)
    for one, other in pairwise(here):
        if not (_settlement(other) and _small(one)):
            continue
        gap = words_between(scene, one, other)
        if found := BY.fullmatch(gap):
            name = scene.template.document[one.mark.start : one.mark.end]
            side = (found["side"] or "").replace("-", "")
            relation = Relation(
                kind=RelationKind.NEAR,
                anchor=other.mark.value.text,
                bearing=POINT.get(side),
                words=gap.strip(" ,"),
            )
            yield _Told(name, frozenset(one.place.candidates), relation)


def _small(spot: Spot) -> bool:
    """True for what may have a namesake elsewhere: a village, not what no gazetteer knows.

    "Menian, west of Aleppo" may lie anywhere there, so that attacks of all that side would be one.
    """
    entries = spot.mark.value.entries
    return bool(entries) and all(entry.kind in _SMALL for entry in entries)


def _settlement(spot: Spot) -> bool:
    return any(entry.kind in _SETTLEMENTS for entry in spot.mark.value.entries)
