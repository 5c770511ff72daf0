"""Places named by what they are, tagged as their names would be: "the capital", "the camp".

Which one is meant is told by what the report has named before; where that is nothing of the kind,
the words stay words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.model import GazetteerEntry, PlaceMention, Theatre
from marsad.vocabulary.cues import one

BACK = 2000
"""Characters back in which "the camp" still has its name."""
_CAPITAL = one("places", "capital")
_PROVINCIAL = one("places", "provincial_capital")
_BASED = re.compile(r"-(?:based|backed|led|born)\b")  # "the Britain-based monitor" speaks of Syria
_UNIT_ITSELF = one("places", "definite_unit")
_HELD_BY = re.compile(
    r"(?: (?:city|town|village|area))?,? in (?:the (?:[\w-]+ ){0,2}countryside of )?"
)
_SITE = one("places", "definite_site")
_AFTER = re.compile(r"['’]?s?[ -](?:refugee |military |air |air ?force )?(?P<kind>[a-z]+)")
# Kinds of place that a text calls so.
KINDS = {
    "camp": frozenset(("camp",)),
    "base": frozenset(("air_base", "military_base")),
    "airbase": frozenset(("air_base",)),
    "airport": frozenset(("airport", "air_base")),
    "airfield": frozenset(("airport", "air_base")),
    "field": frozenset(("field",)),
    "dam": frozenset(("dam",)),
    "crossing": frozenset(("crossing",)),
    "hill": frozenset(("mountain",)),
    "bridge": frozenset(("bridge",)),
}
_AIRFIELDS = frozenset(("airbase", "airfield", "airport"))
_UNIT = "governorate"


@dataclass(frozen=True, slots=True)
class Definite:
    """Finds the places that a report names by what they are; `capital` is the country's own."""

    country: str
    capital: GazetteerEntry | None
    seats: dict[str, GazetteerEntry]  # of each province, by its name
    units: dict[str, GazetteerEntry]  # the provinces, by name

    def within(self, text: str, named: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
        """Return the mentions with those that words like "the capital" add, in text order."""
        added = [
            mention
            for mention in (
                *self._capitals(text, [m for m in named if not _BASED.match(text, m.end)]),
                *self._provinces(text, named),
                *_sites(text, named),
            )
            if not any(m.start < mention.end and mention.start < m.end for m in named)
        ]
        return tuple(sorted((*named, *added), key=lambda mention: mention.start))

    def _capitals(self, text: str, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
        for found in _CAPITAL.finditer(text):
            if self.capital is None or _named_next(text, found.end(), named):
                continue
            if found["own"] or self._home(found.start(), named):
                yield _mention(found, self.capital.name, (self.capital,))
        for found in _PROVINCIAL.finditer(text):
            before = _before(found.start(), named)
            unit = before[-1].entries[0].admin1 if before else None
            seat = self.seats.get(unit or "")
            if seat is not None and not _apposed(text, found.start(), before[-1]):
                yield _mention(found, seat.name, (seat,))

    def _provinces(self, text: str, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
        for found in _UNIT_ITSELF.finditer(text):
            before = _before(found.start(), named)
            if before and _HELD_BY.fullmatch(text, before[-1].end, found.start("words")):
                before = before[:-1]  # what is said to lie in the province does not tell which
            unit = self.units.get(before[-1].entries[0].admin1 or "") if before else None
            if unit is not None:
                yield _mention(found, f"{unit.name} province", (unit,))

    def _home(self, start: int, named: Sequence[PlaceMention]) -> bool:
        """False where the report speaks of another country, whose capital is meant."""
        near = _before(start, named) or list(named[:1])
        return any(entry.country == self.country for one in near[-1:] for entry in one.entries)


def definite(theatre: Theatre) -> Definite:
    """Return what finds the places that reports on a conflict name by what they are."""
    own = [place for place in theatre.places if place.country == theatre.country]
    units = {place.name: place for place in own if place.kind == _UNIT}
    seats = {p.name: p for p in own if p.name in units and p.kind in ("city", "town")}
    capital = next((place for place in own if place.id == theatre.capital), None)
    return Definite(theatre.country, capital, seats, units)


def _sites(text: str, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    for found in _SITE.finditer(text):
        kind = found["kind"]
        for mention in reversed(_before(found.start(), named)):
            if found.start() - mention.end > BACK:
                break
            if (name := _called(kind, mention, text)) is not None:
                yield _mention(found, name, mention.entries)
                break


def _called(kind: str, mention: PlaceMention, text: str) -> str | None:
    """Return the name of a place that is of this kind, with the word for it that follows."""
    after = _AFTER.match(text, mention.end)
    if after is not None and after["kind"] in KINDS:
        alike = after["kind"] == kind or {after["kind"], kind} <= _AIRFIELDS
        return text[mention.start : after.end()] if alike else None
    fits = any(entry.kind in KINDS[kind] for entry in mention.entries)
    return mention.text if fits else None


def _before(start: int, named: Sequence[PlaceMention]) -> list[PlaceMention]:
    return [mention for mention in named if mention.end <= start]


def _named_next(text: str, end: int, named: Sequence[PlaceMention]) -> bool:
    """True for "the capital, Damascus,": the name follows."""
    return any(0 <= m.start - end <= 2 and text[end : m.start].strip(" ,") == "" for m in named)


def _apposed(text: str, start: int, before: PlaceMention) -> bool:
    """True for "Idlib, the provincial capital": one place, named and described."""
    return text[before.end : start].strip(" ,") == ""


def _mention(found: re.Match[str], name: str, entries: tuple[GazetteerEntry, ...]) -> PlaceMention:
    return PlaceMention(
        start=found.start("words"), end=found.end("words"), text=name, entries=entries
    )
