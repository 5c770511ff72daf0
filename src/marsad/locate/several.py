"""Strings that name several places: "Hatla and Salihiya", "Sukhna/Kadir", "Qah, Aqrabat, Atmeh"."""

import re

from msgspec.structs import replace

from marsad.locate import grammar
from marsad.locate.answer import by_relation
from marsad.locate.gazetteer import Gazetteer
from marsad.locate.phrase import Phrase, simple
from marsad.locate.rank import choose
from marsad.locate.relate import compute
from marsad.locate.sphere import distance
from marsad.model import GazetteerEntry, Place, PlacePrecision, Relation, RelationKind

_NEAR_KM, _TOGETHER_KM = 25.0, 60.0  # places farther apart than this have no one point


def listed(gazetteer: Gazetteer, place: Place, phrase: Phrase) -> Place | None:
    """Return one place for all that a string lists, or None if it lists none or one.

    The point is that of the first place known, the radius reaches all the others that are.
    """
    parts = [part for part in grammar.LIST.split(place.text) if part.strip()]
    if len(parts) < 2:
        return None
    units = {unit.id for unit in gazetteer.units(place.within)} if place.within else set()
    found = [e for e in (_one(gazetteer, part, place.within) for part in parts) if e is not None]
    own = [
        entry
        for entry in found
        if entry.id not in units and entry.kind != "governorate" and entry.radius_km <= _TOGETHER_KM
    ]
    if not own or (len(own) < 2 and phrase.within and not _conjoined(place.text)):
        return None
    reach = round(max(_reach(own[0], entry) for entry in own), 1)
    if reach > _TOGETHER_KM:
        return None
    names = ", ".join(dict.fromkeys(entry.name for entry in own))
    return replace(
        place,
        name=own[0].name,
        kind=own[0].kind,
        admin1=own[0].admin1 if len({entry.admin1 for entry in own}) == 1 else None,
        admin2=own[0].admin2 if len({entry.admin2 for entry in own}) == 1 else None,
        country=own[0].country,
        latitude=own[0].latitude,
        longitude=own[0].longitude,
        radius_km=reach,
        precision=PlacePrecision.NEAR if reach <= _NEAR_KM else PlacePrecision.AREA,
        gazetteer_id=own[0].id if len(own) == 1 else None,
        score=0.6,
        reason=f"several places are named here; known of them: {names}",
    )


def on_a_road(gazetteer: Gazetteer, place: Place, phrase: Phrase) -> Place | None:
    """Return the stretch of "the Afrin-Darat Izza road", between the two; None for another road."""
    axis = grammar.AXIS.search(phrase.name)  # "the Sheikh Miskin-Nawa axis"
    names = phrase.name[: axis.start()] if axis else phrase.name if "road" in phrase.kinds else ""
    for mark in re.finditer("[-–—/]", names):
        one = _one(gazetteer, names[: mark.start()], None)
        other = _one(gazetteer, names[mark.end() :], None)
        if one is not None and other is not None and one != other:
            relation = Relation(kind=RelationKind.BETWEEN, anchor=one.name, words=place.text)
            spot = compute(relation, one, other)
            return by_relation(replace(place, relation=relation), one, spot)
    return None


def _conjoined(text: str) -> bool:
    """Whether more than commas ties the names together: a comma may be followed by a unit."""
    return any("," not in mark for mark in grammar.LIST.findall(text))


def _one(gazetteer: Gazetteer, part: str, within: str | None) -> GazetteerEntry | None:
    phrase = simple(part)
    if not phrase.name:
        return None
    chosen = choose(gazetteer.lookup(phrase.name, within=within, kinds=phrase.kinds))
    return chosen[0].entry if len(chosen) == 1 else None


def _reach(first: GazetteerEntry, other: GazetteerEntry) -> float:
    apart = distance((first.latitude, first.longitude), (other.latitude, other.longitude))
    return apart + other.radius_km
