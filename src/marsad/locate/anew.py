"""Locating some claims of a reading anew, from the words that they keep."""

import copy
from collections.abc import Callable, Iterable

from msgspec.structs import replace
from rapidfuzz import fuzz

from marsad.locate.fold import fold
from marsad.locate.gazetteer import Gazetteer, Layer
from marsad.locate.index import LIKENESS
from marsad.locate.locator import GazetteerLocator, place_of, with_place
from marsad.locate.normal import plain
from marsad.locate.phrase import parse
from marsad.model import Document, Place, Reading

_LETTERS = 5  # shorter keys are inside many a word


def with_layers(gazetteer: Gazetteer, layers: Layer) -> Gazetteer:
    """Return the same gazetteer with other layers; what it knows of its own places is shared."""
    made = copy.copy(gazetteer)
    made._layers = layers
    made.__dict__.pop("_gaps", None)  # it keeps what it asked the layers before
    return made


def locate_anew(
    gazetteer: Gazetteer, document: Document, reading: Reading, wanted: Callable[[Place], bool]
) -> Reading:
    """Return the reading with those places resolved again, as if they had just been read."""
    asked = [
        with_place(claim, as_read) if (place := place_of(claim)) and wanted(place) else None
        for claim in reading.claims
    ]
    some = replace(reading, claims=tuple(claim for claim in asked if claim is not None))
    located = iter(GazetteerLocator(gazetteer).locate(document, some).claims)
    claims = zip(asked, reading.claims, strict=True)
    return replace(
        reading, claims=tuple(old if new is None else next(located) for new, old in claims)
    )


def as_read(place: Place) -> Place:
    """Return a place with no more than its words, and what the report says beside them.

    What locating itself took from the words is left to be taken again.
    """
    phrase = parse(place.text)
    return Place(
        text=place.text,
        kind=None if place.name else place.kind,
        relation=None if place.relation == phrase.relation else place.relation,
        within=None if place.within == phrase.within else place.within,
        candidates=place.candidates,
    )


def speaking_of(names: Iterable[str]) -> Callable[[Place], bool]:
    """Return whether a place's words hold one of these names, in whatever romanisation."""
    keys = {key for name in names if (key := fold(plain(name)))}

    def speaks(place: Place) -> bool:
        anchor = place.relation.anchor if place.relation else ""
        words = fold(plain(f"{place.text} {anchor} {place.within or ''}"))
        return any(
            fuzz.partial_ratio(key, words) >= LIKENESS if len(key) >= _LETTERS else key in words
            for key in keys
        )

    return speaks
