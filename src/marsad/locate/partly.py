"""Names of which only a part is known: "Shandakhiyah Janubiyah", "Jisr Samuqah", "Dana (Daneh)"."""

from msgspec.structs import replace

from marsad.locate import grammar, twins, words
from marsad.locate.answer import because, filled, unknown
from marsad.locate.gazetteer import Gazetteer
from marsad.locate.normal import plain
from marsad.locate.phrase import Phrase, simple
from marsad.locate.rank import SETTLEMENTS, choose
from marsad.model import Place, PlacePrecision

# Villages that share a name and differ in "upper", "eastern" or "little" lie side by side: six such
# pairs of the Syria theatre are 0.5 to 4 km apart, and two bear their name by chance.
_TWIN_KM = 10.0


def partly(gazetteer: Gazetteer, place: Place, phrase: Phrase) -> Place | None:
    """Return what is known of a name from a part of it, or None.

    The twin of a known village is put at that village's point, within 10 km, and keeps no name; a
    bridge or a quarter called after a place is near that place.
    """
    name = phrase.name.split()
    if len(name) < 2 or not place.within:
        return None
    if plain(name[0]) in words.load().before:
        return _called_after(gazetteer, place, phrase, name)
    if twins.follows(name[-1]):
        return _twin(gazetteer, place, " ".join(name[:-1]))
    return _twin(gazetteer, place, " ".join(name[1:])) if twins.precedes(name[0]) else None


def bracketed(gazetteer: Gazetteer, place: Place, phrase: Phrase) -> Place | None:
    """Return the place of "Ghanim al-Ali (Rabiah) town", which is known by one of its names."""
    found = grammar.BRACKET.match(place.text)
    if found is None or found["other"] in (phrase.within or ""):  # "al-Numuna (Idlib)"
        return None
    for name in (found["name"], found["other"]):
        inner = simple(f"{name} {found['rest']}")
        entries = gazetteer.lookup(inner.name, within=place.within, kinds=inner.kinds)
        chosen = choose(tuple(one for one in entries if one.entry.kind != "governorate"))
        if len(chosen) == 1 and inner.name != phrase.name:
            return filled(place, chosen[0], inner.kinds)
    return None


def _twin(gazetteer: Gazetteer, place: Place, name: str) -> Place | None:
    found = choose(gazetteer.lookup(name, within=place.within))
    if len(found) != 1 or found[0].entry.kind not in SETTLEMENTS:
        return None
    known = found[0].entry
    return replace(
        place,
        admin1=known.admin1,
        country=known.country,
        latitude=known.latitude,
        longitude=known.longitude,
        radius_km=max(_TWIN_KM, known.radius_km),
        precision=PlacePrecision.NEAR,
        score=0.6,
        reason=f"no gazetteer knows {place.text!r}, but {known.name}, whose point this is",
    )


def _called_after(
    gazetteer: Gazetteer, place: Place, phrase: Phrase, name: list[str]
) -> Place | None:
    kinds = words.load().before[plain(name[0])]
    rest = " ".join(name[1:])
    found = choose(gazetteer.lookup(rest, within=phrase.within, kinds=kinds))
    if len(found) != 1:  # "Hai al-Wurud" is somewhere in the city
        return unknown(gazetteer, place, kinds) if kinds == ("city_district",) else None
    sentence = f"{found[0].reason}; {place.text!r} is called after it"
    return filled(place, because(found[0], found[0].score, sentence), kinds)
