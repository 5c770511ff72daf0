"""Small parts of plain sentences: numbers, days, places, lists."""

import datetime
from collections.abc import Sequence

from marsad.model import Place, PlacePrecision, RelationKind, TimePrecision, When

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(count: int) -> str:
    """Return a number as text sets it: in words up to nine, with commas from a thousand."""
    return WORDS[count] if 0 <= count < len(WORDS) else f"{count:,}"


def listed(names: Sequence[str]) -> str:
    """Return "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capital(sentence: str) -> str:
    """Return the sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def day(date: datetime.date) -> str:
    """Return a date as "29 November 2024"."""
    return f"{date.day} {date:%B} {date.year}"


def when_phrase(when: When) -> str:
    """Return a time with what is known of it: "on 3 May 2016", "at a time not stated"."""
    start, end = when.start, when.end
    if start is None and end is None:
        return "at a time not stated"
    if start is None or end is None:
        return f"by {day(end)}" if end else f"from {day(start)} on" if start else ""
    if start == end:
        return f"on {day(start)}"
    if when.precision is TimePrecision.MONTH and (start.year, start.month) == (end.year, end.month):
        return f"in {start:%B} {start.year}, day unknown"
    if when.precision is TimePrecision.YEAR and start.year == end.year:
        return f"in {start.year}, day unknown"
    return f"between {day(start)} and {day(end)}"


def place_phrase(place: Place | None) -> str:
    """Return a place as far as it is known: "12 km W of Aleppo", "Idlib (province)"."""
    if place is None or not (place.name or place.text):
        return "a place not stated"
    name = place.name or place.text
    relation = place.relation
    if relation is not None and relation.kind is RelationKind.DISTANCE and relation.km is not None:
        bearing = f" {relation.bearing}" if relation.bearing else ""
        away = f"{relation.km:g} km{bearing} of {relation.anchor}"
        return away if name == relation.anchor else f"{name}, {away}"
    if relation is not None and relation.kind is RelationKind.NEAR and name == relation.anchor:
        return f"the surroundings of {name}"
    if place.precision is PlacePrecision.ADMIN1:
        return f"{name} (province)"
    return name
