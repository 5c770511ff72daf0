"""What is wrong with a theatre's data, beyond what reading its files rejects."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from marsad.model import GazetteerEntry, Theatre

NOTICE = "notice: "

_NEAR = 0.02
"""Degrees, some two kilometres: nearer than that, places of one kind and spelling are one."""


def check(theatre: Theatre) -> tuple[str, ...]:
    """Return one sentence a problem, in a stable order; empty if nothing is wrong.

    Sentences that begin with "notice: " are no fault: they name what may be one place listed
    twice, and spellings that unrelated places share, which locating has to tell apart.
    """
    return (
        *_duplicates(theatre),
        *_unknown_actors(theatre),
        *_unknown_capital(theatre),
        *_unknown_places(theatre),
        *_shared_aliases(theatre),
        *_off_the_map(theatre.places),
        *_listed_twice(theatre.places),
        *_shared_spellings(theatre.places),
    )


def _duplicates(theatre: Theatre) -> Iterator[str]:
    """Ids that two things of one kind share."""
    kinds: tuple[tuple[str, Iterable[str]], ...] = (
        ("actor", (actor.id for actor in theatre.actors)),
        ("source", (source.id for source in theatre.sources)),
        ("place", (place.id for place in theatre.places)),
        ("route", (route.id for route in theatre.routes)),
        ("zone", (zone.id for zone in theatre.zones)),
        ("agreement", (agreement.id for agreement in theatre.agreements)),
    )
    for kind, ids in kinds:
        for name, count in Counter(ids).items():
            if count > 1:
                yield f"{kind} id {name!r} is used {count} times; give each its own"


def _unknown_capital(theatre: Theatre) -> Iterator[str]:
    """A capital that is none of the theatre's places."""
    if theatre.capital and theatre.capital not in {place.id for place in theatre.places}:
        yield f"the capital {theatre.capital!r} is no place; mend its id, or add it to places/"


def _unknown_actors(theatre: Theatre) -> Iterator[str]:
    """References to actors that the theatre does not have."""
    known = {actor.id for actor in theatre.actors}
    references = [
        (f"actor {actor.id}", name)
        for actor in theatre.actors
        for name in (*actor.member_of, *(alliance.ally for alliance in actor.allied_with))
    ]
    references += [(f"source {s.id}", s.actor) for s in theatre.sources if s.actor]
    references += [
        (f"agreement {agreement.id}", name)
        for agreement in theatre.agreements
        for name in (*agreement.parties, *agreement.guarantors)
    ]
    for owner, name in references:
        if name not in known:
            yield f"{owner} names the actor {name!r}, which is unknown; add it to actors.toml"


def _unknown_places(theatre: Theatre) -> Iterator[str]:
    """References to places and agreements that the theatre does not have."""
    places = {place.id for place in theatre.places}
    agreements = {agreement.id for agreement in theatre.agreements}
    references = [(f"route {r.id}", name) for r in theatre.routes for name in r.along]
    references += [(f"zone {z.id}", name) for z in theatre.zones for name in z.places]
    references += [(f"agreement {a.id}", name) for a in theatre.agreements for name in a.places]
    references += [(f"place {p.id}", p.parent) for p in theatre.places if p.parent]
    for owner, name in references:
        if name not in places:
            yield f"{owner} names the place {name!r}, which is unknown; add it to places/"
    for zone in theatre.zones:
        if zone.agreement and zone.agreement not in agreements:
            yield (
                f"zone {zone.id} names the agreement {zone.agreement!r}, which is unknown; "
                "add it to agreements.toml"
            )


def _shared_aliases(theatre: Theatre) -> Iterator[str]:
    """Aliases that two actors, or two sources, claim."""
    for kind, things in (("actors", theatre.actors), ("sources", theatre.sources)):
        owners: dict[str, list[str]] = defaultdict(list)
        for thing in things:
            for text in dict.fromkeys(alias.text.casefold() for alias in thing.aliases):
                owners[text].append(thing.id)
        for text, ids in owners.items():
            if len(ids) > 1:
                yield f"{kind} {', '.join(ids)} share the alias {text!r}; leave it to one of them"


def _off_the_map(places: Iterable[GazetteerEntry]) -> Iterator[str]:
    """Places whose coordinates or radius cannot be."""
    for place in places:
        if not -90 <= place.latitude <= 90 or not -180 <= place.longitude <= 180:
            yield (
                f"place {place.id} lies at {place.latitude}, {place.longitude}; "
                "latitude runs from -90 to 90, longitude from -180 to 180"
            )
        if place.radius_km <= 0:
            yield f"place {place.id} has the radius {place.radius_km} km; give it one above 0"


def _shared_spellings(places: Iterable[GazetteerEntry]) -> Iterator[str]:
    """Spellings of several places of which none lies in another."""
    for text, sharing in _owners(places):
        if len(sharing) > 1 and not _related(sharing):
            yield f"{NOTICE}places {', '.join(p.id for p in sharing)} share the spelling {text!r}"


def _listed_twice(places: Iterable[GazetteerEntry]) -> Iterator[str]:
    """Places of one kind and spelling that lie in one city, or as good as at one point."""
    pairs = {
        pair: text
        for text, sharing in _owners(places)
        for pair in combinations(sharing, 2)
        if _one_spot(*pair)
    }
    for (one, other), text in pairs.items():
        yield f"{NOTICE}places {one.id} and {other.id} may be one: both are {text!r}"


def _one_spot(one: GazetteerEntry, other: GazetteerEntry) -> bool:
    if one.kind != other.kind or one.parent == other.id or other.parent == one.id:
        return False
    near = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude)) < _NEAR
    return near or (
        one.name == other.name and one.parent is not None and one.parent == other.parent
    )


def _owners(places: Iterable[GazetteerEntry]) -> list[tuple[str, list[GazetteerEntry]]]:
    """Return each spelling, in small letters, with the places that have it; sorted."""
    owners: dict[str, list[GazetteerEntry]] = defaultdict(list)
    for place in places:
        for text in dict.fromkeys(s.casefold() for s in (place.name, *place.spellings)):
            owners[text].append(place)
    return sorted(owners.items())


def _related(sharing: list[GazetteerEntry]) -> bool:
    """True if all but one lie in another of them, or are the governorate of another."""
    ids = {place.id for place in sharing}
    provinces = {place.admin1 for place in sharing if place.kind != "governorate"}
    apart = [
        place
        for place in sharing
        if place.parent not in ids and not (place.kind == "governorate" and place.name in provinces)
    ]
    return len(apart) <= 1
