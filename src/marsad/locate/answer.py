"""Answers: a place filled in from an entry, several that fit, one that nobody knows."""

from dataclasses import replace as replace_fields

from msgspec.structs import replace

from marsad.locate import words
from marsad.locate.gazetteer import Gazetteer
from marsad.locate.index import EXACT, Scored
from marsad.locate.normal import plain
from marsad.locate.rank import SETTLEMENTS, Hints, choose, rank
from marsad.locate.relate import Computed
from marsad.model import (
    GazetteerEntry,
    Place,
    PlaceMention,
    PlacePrecision,
    RelationKind,
    precision_of_entry,
)

_SITE_NEAR_KM = 10.0  # a base bears the name of a town that it lies near
_TOWN_NEAR_KM = 20.0  # an unknown village "in" a town lies in the town's district


def ambiguous(place: Place, chosen: tuple[Scored, ...]) -> Place:
    """Return a place that may be several; the units that all of them share are sure."""
    entries = [one.entry for one in chosen]
    admin1 = {entry.admin1 for entry in entries}
    country = {entry.country for entry in entries}
    places = ", ".join(f"{e.name} in {e.admin1 or e.country}" for e in entries[:4])
    return replace(
        place,
        admin1=entries[0].admin1 if len(admin1) == 1 else None,
        country=entries[0].country if len(country) == 1 else None,
        candidates=tuple(entry.id for entry in entries),
        score=chosen[0].score,
        reason=f"{len(entries)} places fit equally well: {places}",
    )


def filled(place: Place, chosen: Scored, kinds: tuple[str, ...] = ()) -> Place:
    """Return a place with what its entry says; `kinds` are those that its words ask for."""
    entry = chosen.entry
    precision, radius, reason = precision_of_entry(entry), entry.radius_km, chosen.reason
    if _site_by_town(entry, kinds):
        precision, radius = PlacePrecision.NEAR, max(_SITE_NEAR_KM, entry.radius_km)
        reason = f"{reason}; only the settlement of that name is known"
    return replace(
        place,
        name=entry.name,
        kind=entry.kind,
        admin1=entry.admin1,
        admin2=entry.admin2,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        radius_km=radius,
        precision=precision,
        gazetteer_id=entry.id,
        candidates=(),
        score=chosen.score,
        reason=reason,
    )


def _site_by_town(entry: GazetteerEntry, kinds: tuple[str, ...]) -> bool:
    """Whether a base, crossing or the like was asked for and a settlement stands in for it."""
    return entry.kind in SETTLEMENTS and bool(kinds) and SETTLEMENTS.isdisjoint(kinds)


def unknown(gazetteer: Gazetteer, place: Place, kinds: tuple[str, ...] = ()) -> Place:
    """Return a place that no gazetteer knows; a unit named beside it bounds it.

    In a town it gets the town's point: with the town's radius for a district of it, with 20 km
    for a village, which then lies in the town's surroundings. In a province it gets no point.
    """
    reason = f"no gazetteer knows {place.text!r}"
    unit = _unit(gazetteer, place, kinds) if place.within else None
    if unit is None:
        return replace(place, reason=reason)
    place = replace(place, admin1=unit.admin1, admin2=unit.admin2, country=unit.country)
    reason = f"{reason}; it is said to lie in {unit.name}"
    precision = precision_of_entry(unit)
    if precision not in (PlacePrecision.EXACT, PlacePrecision.NEAR):
        return replace(place, precision=precision, reason=reason)
    urban = "city_district" in kinds or _urban(place.text)
    radius = unit.radius_km if urban else max(_TOWN_NEAR_KM, unit.radius_km)
    return replace(
        place,
        latitude=unit.latitude,
        longitude=unit.longitude,
        radius_km=radius,
        precision=PlacePrecision.NEAR,
        reason=f"{reason}, whose point this is",
    )


def _unit(gazetteer: Gazetteer, place: Place, kinds: tuple[str, ...]) -> GazetteerEntry | None:
    """What bounds an unknown place: of "Mabata, Afrin, Aleppo" the first that is known.

    The province goes before its capital, unless it is a street, a school or a district.
    """
    parts = [part.strip() for part in (place.within or "").split(",")]
    for first in range(len(parts)):
        within = ", ".join(parts[first:])
        units = gazetteer.units(within)
        provinces = [unit for unit in units if unit.kind == "governorate"]
        if provinces and "city_district" not in kinds and not _of_a_city(gazetteer, place):
            return provinces[0] if len(provinces) == 1 else None
        name, _, outer = within.partition(",")
        chosen = choose(gazetteer.lookup(name, within=outer.strip() or None))
        if len(chosen) == 1:
            return chosen[0].entry
    return None


def _of_a_city(gazetteer: Gazetteer, place: Place) -> bool:
    """Whether a place stands in a city; one that is by another place may stand there instead."""
    if _urban(place.text):
        return True
    elsewhere = place.relation is not None and gazetteer.find(place.relation.anchor)
    return _facility(place.text) and not elsewhere


def _urban(text: str) -> bool:
    """Whether the words are of something that only a city has: "al-Mansour Street"."""
    return not words.load().urban.isdisjoint(plain(text).split())


def _facility(text: str) -> bool:
    """Whether the words are of something that villages have too: "Khadija School"."""
    return any(f" {facility} " in f" {plain(text)} " for facility in words.load().facilities)


def mentioned(
    gazetteer: Gazetteer,
    place: Place,
    kinds: tuple[str, ...],
    others: tuple[GazetteerEntry, ...],
) -> Place:
    """Return a place whose words hold known names ("Foua and Kafarya"): the first of them.

    Words with a capital beside the names are the name of something unknown, which then lies in
    the place named; "the border with Turkey" is not in Turkey.
    """
    mentions = gazetteer.find(place.text)
    if not mentions:
        return unknown(gazetteer, place, kinds)
    rest = place.text
    for mention in mentions:
        rest = rest.replace(mention.text, " ", 1)
    parts = rest.split()
    if parts == ["s"]:  # "Dumas" is not Duma's
        return unknown(gazetteer, place, kinds)
    if "border" in parts or any(part[0].isupper() for part in parts):
        units = [
            mention
            for mention in mentions
            # "Aleppo, Pennsylvania" is not in Aleppo
            if _apart(place.text, mention) and (mention.start > 0 or not place.within)
        ]
        unit = max(units, key=lambda unit: unit.entries[0].radius_km).text if units else None
        return unknown(gazetteer, replace(place, within=place.within or unit), kinds)
    why = "is the first place named here" if len(mentions) > 1 else "is named here"
    found = [Scored(e, EXACT, f"{e.name} ({e.kind}) {why}") for e in mentions[0].entries]
    around = gazetteer.units(place.within) if place.within else ()
    chosen = choose(rank(found, Hints(others=others, kinds=kinds, within=around)))
    if len(chosen) != 1:
        return ambiguous(place, chosen) if chosen else unknown(gazetteer, place, kinds)
    return filled(place, chosen[0], kinds)


def _apart(text: str, mention: PlaceMention) -> bool:
    """Whether a name is set apart by commas, brackets or "in": "Hamra Nasser" is not in Hamra."""
    before = text[: mention.start].rstrip()
    after = text[mention.end :].lstrip()
    opens = not before or before[-1] in ",(/" or before.split()[-1] in ("in", "of", "near", "the")
    return opens and (not after or after[0] in ",)/")


def because(one: Scored, score: float, reason: str) -> Scored:
    """Return the same entry with another score and reason."""
    return replace_fields(one, score=score, reason=reason)


def by_relation(
    place: Place, anchor: GazetteerEntry, spot: Computed, name: str | None = None
) -> Place:
    """Return a place at a computed point; `name` is the anchor's where no place of its own is."""
    near = place.relation is not None and place.relation.kind is RelationKind.NEAR
    return replace(
        place,
        name=name,
        kind=anchor.kind if name else None,
        admin1=anchor.admin1,
        admin2=anchor.admin2 if near else None,
        country=anchor.country,
        latitude=spot.point[0],
        longitude=spot.point[1],
        radius_km=spot.radius_km,
        precision=spot.precision,
        gazetteer_id=anchor.id if near and name else None,
        candidates=(),
        score=0.8,
        reason=spot.reason,
    )
