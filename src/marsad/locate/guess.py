"""Where to look for a name that no gazetteer knows."""

from marsad.locate.fold import fold
from marsad.locate.gazetteer import Gazetteer
from marsad.locate.locator import locate_name
from marsad.locate.normal import plain
from marsad.locate.phrase import parse
from marsad.model import GazetteerEntry, PlaceGuess

_MOST = 8


def guess_place(gazetteer: Gazetteer, words: str, within: str | None = None) -> PlaceGuess:
    """Return what is known of some words: the unit they lie in, who may be meant, near names."""
    phrase = parse(words)
    unit_words = ", ".join(dict.fromkeys(filter(None, (phrase.within, within)))) or None
    place = locate_name(gazetteer, words, within)
    units = gazetteer.units(unit_words) if unit_words else ()
    name = phrase.name or (phrase.relation.anchor if phrase.relation else "") or words
    candidates = tuple(filter(None, map(gazetteer.entry, place.candidates)))
    near = (*gazetteer.lookup(name, within=unit_words), *gazetteer.lookup(name))
    alike = {one.entry.id: one.entry for one in near if one.entry not in candidates}
    made = PlaceGuess(
        name=name,
        within=unit_words,
        reason=place.reason,
        candidates=candidates[:_MOST],
        near=tuple(alike.values())[:_MOST],
    )
    widest = max(units, key=lambda unit: unit.radius_km, default=None)  # the province, not its city
    spot = place if place.latitude is not None else widest
    if spot is None:
        return made
    return PlaceGuess(
        name=made.name,
        within=made.within,
        reason=made.reason,
        candidates=made.candidates,
        near=made.near,
        latitude=spot.latitude,
        longitude=spot.longitude,
        radius_km=spot.radius_km,
    )


def namesakes(gazetteer: Gazetteer, name: str, admin1: str | None) -> tuple[GazetteerEntry, ...]:
    """Return the places called so, in whatever romanisation, that one added would be lost beside.

    Those are the ones of its province; all of them if it is said to lie in none.
    """
    key = fold(plain(name))
    found = (one.entry for one in gazetteer.lookup(name, within=admin1))
    return tuple(
        entry
        for entry in found
        if entry.layer != "world"
        and (admin1 is None or entry.admin1 in (admin1, None))
        and key in {fold(plain(one)) for one in (entry.name, *entry.spellings)}
    )
