"""Fills in the places of a reading, and answers for a single line."""

from collections.abc import Callable

from msgspec.structs import replace

from marsad.locate.gazetteer import Gazetteer
from marsad.locate.resolve import resolve
from marsad.model import (
    Claim,
    Document,
    GazetteerEntry,
    Place,
    Reading,
    TallyClaim,
)

MOST_OTHERS = 40  # a survey of the whole country tells little of one village


class GazetteerLocator:
    """Resolves places with a gazetteer, and with what else the same report names."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the gazetteer."""
        self._gazetteer = gazetteer

    def locate(self, document: Document, reading: Reading) -> Reading:
        """Return the same claims with every place resolved, or honestly left unknown.

        Names that the report's text leaves in no doubt help to choose among namesakes.
        """
        if not any(place_of(claim) for claim in reading.claims):
            return reading
        others = self._certain(document)
        cache: dict[Place, Place] = {}

        def located(place: Place) -> Place:
            if place not in cache:
                cache[place] = resolve(self._gazetteer, place, others)
            return cache[place]

        claims = tuple(with_place(claim, located) for claim in reading.claims)
        return replace(reading, claims=claims)

    def _certain(self, document: Document) -> tuple[GazetteerEntry, ...]:
        """Entries of the theatre that the text names without a namesake, in order of the text."""
        found: dict[str, GazetteerEntry] = {}
        for text in (document.title or "", document.text):
            for mention in self._gazetteer.find(text):
                if len(mention.entries) == 1 and mention.entries[0].layer == "theatre":
                    found.setdefault(mention.entries[0].id, mention.entries[0])
        return tuple(found.values())[:MOST_OTHERS]


def place_of(claim: Claim) -> Place | None:
    """Return the place of a claim, whatever its kind calls it."""
    return claim.scope if isinstance(claim, TallyClaim) else claim.place


def with_place(claim: Claim, located: Callable[[Place], Place]) -> Claim:
    """Return the claim with its place resolved."""
    place = place_of(claim)
    if place is None:
        return claim
    if isinstance(claim, TallyClaim):
        return replace(claim, scope=located(place))
    return replace(claim, place=located(place))


def locate_name(gazetteer: Gazetteer, line: str, within: str | None = None) -> Place:
    """Return what one line says of a place: "12 km west of Aleppo", "Kafr Hamra, Aleppo".

    `within` is the admin unit, city or country that is known of it from elsewhere.
    """
    return resolve(gazetteer, Place(text=line.strip(), within=within))
