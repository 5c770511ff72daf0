"""From the words for a place to what is known of it."""

from dataclasses import replace as replace_fields

from msgspec.structs import replace

from marsad.locate import grammar
from marsad.locate.answer import (
    ambiguous,
    because,
    by_relation,
    filled,
    mentioned,
    unknown,
)
from marsad.locate.gazetteer import Gazetteer
from marsad.locate.index import EXACT, Scored
from marsad.locate.normal import plain
from marsad.locate.partly import bracketed, partly
from marsad.locate.phrase import Phrase, parse, simple
from marsad.locate.rank import ENOUGH, Hints, choose, lies_by, lies_in, rank
from marsad.locate.relate import Computed, agrees, compute, namesake
from marsad.locate.several import listed, on_a_road
from marsad.locate.units import in_units
from marsad.model import GazetteerEntry, Place, PlacePrecision, Relation, RelationKind

_LAND = frozenset(("countryside", "rural", "rural area", "rural areas", "reef", "rif"))
# A city this large is spoken of by its parts ("eastern Aleppo"); of others, "eastern Hama" means
# the province.
_CITY_OF_PARTS_KM = 7.0
_TOWNS, _IN_TOWNS = ("city", "town"), ("village", "city_district")
_SMALL = frozenset((*_IN_TOWNS, "town"))
_AT_ODDS = 0.8  # what is left of a score where the words beside a name point elsewhere


def resolve(gazetteer: Gazetteer, place: Place, others: tuple[GazetteerEntry, ...] = ()) -> Place:
    """Return the place with all that is known of it; `others` are places of the same report.

    A place that nobody knows, or that may be several, keeps its words, `name` None and a reason.
    Where outlines of administrative units are loaded, it has the units that it lies in.
    """
    return in_units(gazetteer, _resolved(gazetteer, place, others))


def _resolved(gazetteer: Gazetteer, place: Place, others: tuple[GazetteerEntry, ...]) -> Place:
    phrase = _phrase(gazetteer, place)
    turnable = phrase.within is not None and phrase.within != place.within
    place = replace(place, relation=phrase.relation, within=phrase.within)
    if phrase.relation is None:
        return _plain(gazetteer, place, phrase, others, turnable=turnable)
    return _related(gazetteer, place, phrase, phrase.relation, others)


def _plain(
    gazetteer: Gazetteer,
    place: Place,
    phrase: Phrase,
    others: tuple[GazetteerEntry, ...],
    *,
    turnable: bool,
) -> Place:
    """A place by its name alone; `turnable` if its unit may be named first."""
    own = _named(gazetteer, place, phrase, others)
    if turnable and not place.candidates:
        turned = _turned(gazetteer, place, phrase) if own.name is None else None
        own = turned or _smaller(gazetteer, own, phrase) or own
    if own.name or own.candidates:
        return own
    for way in (listed, on_a_road, bracketed, partly):
        if (found := way(gazetteer, place, phrase)) is not None:
            return found
    known = own.latitude is not None or own.precision is not PlacePrecision.UNKNOWN
    if known and " " not in place.text.strip():
        return own
    found = mentioned(gazetteer, place, phrase.kinds, others)
    return own if known and found.name is None else found


def _related(
    gazetteer: Gazetteer,
    place: Place,
    phrase: Phrase,
    relation: Relation,
    others: tuple[GazetteerEntry, ...],
) -> Place:
    """A place by its relation to another; by what that other lies in where nobody knows it."""
    anchor = _anchor(gazetteer, phrase, relation, others)
    other = _end(gazetteer, phrase.other, place.within) if phrase.other else None
    if anchor is None or (phrase.other and other is None):
        own = _named(gazetteer, place, phrase, others) if phrase.name else place
        missing = relation.anchor if anchor is None else phrase.other
        if own.name or own.latitude is not None:
            return own
        bound = unknown(gazetteer, replace(place, within=_around(relation, phrase)), phrase.kinds)
        return replace(bound, reason=f"no one place is known as {missing!r}; {bound.reason}")
    spot = compute(relation, anchor, other)
    if not phrase.name:
        return by_relation(place, anchor, spot, anchor.name)
    return _own_or_computed(gazetteer, place, phrase, relation, anchor, spot)


def _around(relation: Relation, phrase: Phrase) -> str | None:
    """What the place that a relation starts from is said to lie in, and what that lies in."""
    inner = parse(relation.anchor).within
    return ", ".join(unit for unit in (inner, phrase.within) if unit) or None


def _phrase(gazetteer: Gazetteer, place: Place) -> Phrase:
    """The words taken apart; what the reader says of relation and unit goes before."""
    whole = simple(place.text)
    known = gazetteer.known(place.text) or (
        place.text.startswith(whole.name) and gazetteer.known(whole.name)  # "Eastern Ghariyah town"
    )
    phrase = whole if known else parse(place.text)
    if gazetteer.known(place.text):  # "Old City of Aleppo" is not Aleppo
        phrase = replace_fields(phrase, name=place.text)
    relation, other = place.relation or phrase.relation, phrase.other
    name = phrase.name
    if place.relation is not None:
        if place.relation.kind is RelationKind.BETWEEN and not other:
            first, _, other = place.relation.anchor.partition(" and ")
            other = other or parse(place.relation.words).other
            relation = replace(place.relation, anchor=parse(first).name or first)
        if plain(name) == plain(simple(place.relation.anchor).name):
            name = ""
    piece = phrase.piece or (plain(relation.words) if relation else "")
    kinds = phrase.kinds or ((place.kind,) if place.kind else ())
    return Phrase(name, kinds, _units_of(place, phrase), relation, other, piece)


def _units_of(place: Place, phrase: Phrase) -> str | None:
    """The units named in the words, then the one that is known from elsewhere."""
    if not place.within or not phrase.within:
        return place.within or phrase.within
    if plain(phrase.within).endswith(plain(place.within)):
        return phrase.within
    return f"{phrase.within}, {place.within}"


def _named(
    gazetteer: Gazetteer, place: Place, phrase: Phrase, others: tuple[GazetteerEntry, ...]
) -> Place:
    """A place by its own name."""
    found = _ranked(gazetteer, place, phrase, others)
    chosen = choose(found)
    if len(chosen) > 1:
        return ambiguous(place, chosen)
    if chosen:
        return filled(place, chosen[0], phrase.kinds)
    return unknown(gazetteer, place, phrase.kinds)


def _turned(gazetteer: Gazetteer, place: Place, phrase: Phrase) -> Place | None:
    """Return the place where the unit comes first ("Abu Kamal, Sinaa district"), else None."""
    inner = parse(phrase.within or "")
    units = gazetteer.units(phrase.name)
    if not units or not inner.name:
        return None
    place = replace(place, within=phrase.name)
    found = gazetteer.lookup(inner.name, within=phrase.name, kinds=inner.kinds)
    chosen = choose(tuple(s for s in found if any(lies_in(s.entry, unit) for unit in units)))
    if len(chosen) == 1 and chosen[0].entry not in units:
        return filled(place, chosen[0], inner.kinds)
    if gazetteer.abroad(inner.name):  # "Aleppo, Pennsylvania"
        return None
    reach = max((unit.radius_km for unit in gazetteer.units(inner.name)), default=0.0)
    if max(unit.radius_km for unit in units) > reach:
        return unknown(gazetteer, place, inner.kinds)
    return None


def _smaller(gazetteer: Gazetteer, own: Place, phrase: Phrase) -> Place | None:
    """Return the village of "Abu Kamal, al-Sayyal": the larger place goes before what is in it."""
    first = grammar.LIST.split(phrase.within or "")[0]  # "…, al-Hamidiyah and al-Ummal"
    inner = parse(first)
    town = gazetteer.entry(own.gazetteer_id or "")
    if town is None or town.kind not in _TOWNS or not inner.name:
        return None
    around = (unit for unit in gazetteer.units(first) if unit.kind not in _IN_TOWNS)
    if any(lies_in(town, unit) for unit in around):  # "Manbij, Aleppo"
        return None
    found = gazetteer.lookup(inner.name, within=own.name, kinds=inner.kinds)
    village = _one(choose(tuple(one for one in found if one.entry.kind in _IN_TOWNS)))
    if village is None or not lies_by(village, town):
        return None
    chosen = next(one for one in found if one.entry is village)
    return filled(replace(own, within=own.name), chosen, inner.kinds)


def _ranked(
    gazetteer: Gazetteer, place: Place, phrase: Phrase, others: tuple[GazetteerEntry, ...]
) -> tuple[Scored, ...]:
    """What the reader's candidates, or the name, may mean."""
    entries = [e for e in map(gazetteer.entry, place.candidates) if e is not None]
    looked_up = gazetteer.lookup(
        phrase.name, within=phrase.within, kinds=phrase.kinds, others=others
    )
    if not entries or {one.entry.id for one in looked_up} >= set(place.candidates):
        return looked_up
    if _part_of_country(entries, looked_up):
        return looked_up
    around = gazetteer.units(phrase.within) if phrase.within else ()
    small = "city_district" not in phrase.kinds and all(e.kind in _SMALL for e in entries)
    apart = around and not any(lies_in(e, unit) for e in entries for unit in around)
    if small and apart and len(choose(looked_up)) == 1:
        return looked_up  # the entry is a namesake that lies elsewhere than the text says
    hints = Hints(
        kinds=phrase.kinds,
        within=around,
        unit=plain(simple(phrase.within).name) if phrase.within else "",
        others=others,
    )
    reason = "is the place that the report speaks of here"
    found = [Scored(e, EXACT, f"{e.name} ({e.kind}) {reason}") for e in entries]
    return rank(found, hints)


def _part_of_country(entries: list[GazetteerEntry], looked_up: tuple[Scored, ...]) -> bool:
    """True for "eastern Syria", which has an entry of its own, where the reader found "Syria"."""
    chosen = _one(choose(looked_up))
    if chosen is None or chosen.kind != "region":
        return False
    return all(one.kind == "country" and one.country == chosen.country for one in entries)


def _anchor(
    gazetteer: Gazetteer, phrase: Phrase, relation: Relation, others: tuple[GazetteerEntry, ...]
) -> GazetteerEntry | None:
    """The place that a relation starts from; None if unknown or in doubt."""
    if plain(relation.anchor) in ("country", "the country"):
        return gazetteer.home
    inner = parse(relation.anchor)
    name, kinds = (inner.name, inner.kinds) if not inner.relation else (relation.anchor, ())
    within = _around(relation, phrase) if not phrase.name else inner.within
    if relation.kind is RelationKind.BETWEEN:
        return _end(gazetteer, relation.anchor, within)
    for one in (name, *(name.split("/") if "/" in name else ())):  # "Palmyra/Tadmur"
        found = gazetteer.lookup(one, within=within, kinds=kinds, others=others)
        part = relation.kind is RelationKind.PART and not kinds
        if anchor := _whole(phrase, found) if part else _one(choose(found)):
            return anchor
    return None


def _end(gazetteer: Gazetteer, words: str, within: str | None) -> GazetteerEntry | None:
    """One end of "between X and Y", which may lie outside the unit named for the whole."""
    inner = parse(words)
    for unit in dict.fromkeys((inner.within, within, None)):
        if found := _one(choose(gazetteer.lookup(inner.name, within=unit, kinds=inner.kinds))):
            return found
    return None


def _whole(phrase: Phrase, found: tuple[Scored, ...]) -> GazetteerEntry | None:
    """What a part is a part of: the province, or a city large enough to be spoken of by parts."""
    best = _one(choose(found))
    land = not _LAND.isdisjoint((phrase.piece, *phrase.piece.split()))
    if best is None or (not land and best.radius_km >= _CITY_OF_PARTS_KM):
        return best
    provinces = (one.entry for one in found if one.entry.kind == "governorate")
    return next(provinces, best)


def _own_or_computed(
    gazetteer: Gazetteer,
    place: Place,
    phrase: Phrase,
    relation: Relation,
    anchor: GazetteerEntry,
    spot: Computed,
) -> Place:
    """A named place that is also given relative to another: its entry where the two agree."""
    found = _ranked(gazetteer, replace(place, relation=None), phrase, (anchor,))
    own = tuple(one for one in found if one.entry.id != anchor.id)
    said = repr(relation.words or relation.anchor)
    for one in own:
        if one.score >= ENOUGH and agrees(one.entry, relation, anchor, spot):
            sentence = f"{one.reason}; that agrees with {said}"
            return filled(place, because(one, one.score, sentence), phrase.kinds)
    chosen = choose(own)
    if len(chosen) == 1 and relation.km is None and not namesake(chosen[0].entry, anchor):
        score = round(chosen[0].score * _AT_ODDS, 3)
        sentence = f"{chosen[0].reason}; that does not quite agree with {said}"
        return filled(place, because(chosen[0], score, sentence), phrase.kinds)
    return by_relation(place, anchor, spot, None)


def _one(chosen: tuple[Scored, ...]) -> GazetteerEntry | None:
    return chosen[0].entry if len(chosen) == 1 else None
