"""A reader over the Syrian theatre, and documents of a few sentences for it."""

import datetime
import functools
import hashlib

from marsad import language, theatres, vocabulary
from marsad.locate import Gazetteer
from marsad.model import (
    Claim,
    ControlClaim,
    Document,
    EventClaim,
    Figure,
    Reading,
    TallyClaim,
    TimePrecision,
    When,
)
from marsad.read import TextReader

PUBLISHED = datetime.date(2016, 10, 12)  # a Wednesday


@functools.cache
def reader() -> TextReader:
    theatre = theatres.load("syria")
    return TextReader(language.load("plain"), vocabulary.load(), theatre, Gazetteer(theatre))


def document(text: str, published: datetime.date | None = PUBLISHED) -> Document:
    when = (
        When(start=published, end=published, precision=TimePrecision.DAY) if published else When()
    )
    name = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=name, name=name[:8], text=text, published=when)


def read(text: str, published: datetime.date | None = PUBLISHED) -> Reading:
    return reader().read(document(text, published))


def events(text: str) -> list[EventClaim]:
    return [claim for claim in read(text).claims if isinstance(claim, EventClaim)]


def tallies(text: str) -> list[TallyClaim]:
    return [claim for claim in read(text).claims if isinstance(claim, TallyClaim)]


def control(text: str) -> list[ControlClaim]:
    return [claim for claim in read(text).claims if isinstance(claim, ControlClaim)]


def counts(figures: tuple[Figure, ...]) -> list[tuple[str, str, int | None, int | None, bool]]:
    """Measure, group, low, high and whether counted elsewhere, in the order of the text."""
    return [
        (f.measure.value, f.group.value, f.quantity.low, f.quantity.high, f.part_of)
        for f in figures
    ]


def names(claim: Claim) -> list[str]:
    return [claimant.name for claimant in claim.claimants]
