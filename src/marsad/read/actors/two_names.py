"""Words that name two things: a side and a place, an outlet and a town; which one is meant."""

from collections.abc import Iterator, Sequence

from marsad.model import ActorKind, SourceKind
from marsad.read.actors.called_after import by_their_names, people_before
from marsad.read.actors.names import Name
from marsad.read.counts.nouns import counted_nouns
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_INTO = one("marks", "into")
_LIES_IN = one("marks", "lies_in")
_SPEAKS = one("marks", "speaks")
_ACTS = one("marks", "acts")
_HEARD = one("marks", "heard")
_DEALT = one("marks", "dealt")
_CREDITED = one("marks", "credited")
_AIRS = one("marks", "airs")
_DEALT_BY = 40
"""Characters of "brokered by Washington and", at most, before a capital."""


def common(mark: Mark) -> bool:
    """True for a speaker that is a common noun ("residents"): a number before it counts people."""
    if mark.kind != "S":
        return False
    source = mark.value.source
    if mark.value.generic or source is None:
        return bool(mark.value.generic)
    return source.name.split()[-1] in counted_nouns()


def _of_side(before: Mark, mark: Mark) -> bool:
    """True for "official" and "sources" behind a side, whose they are.

    Behind a state's name ("prepared to attack Turkey officials said") a comma is left out.
    """
    source = mark.value.source if mark.kind == "S" else None
    if source is None or before.kind != "A" or before.value.actor.kind is ActorKind.STATE:
        return False
    nobody = source.kind in (SourceKind.OFFICIAL, SourceKind.ANONYMOUS) and source.actor is None
    return nobody and " " not in source.name.removeprefix("unnamed ")


def titles(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Leave out what a common speaker's word is only part of: "official Sana", "FSA official"."""
    return tuple(
        mark
        for before, mark, after in zip((None, *marks), marks, (*marks, None)[1:], strict=False)
        if not (after is not None and common(mark) and after.kind == "S" and _beside(mark, after))
        and not (before is not None and _of_side(before, mark) and _beside(before, mark))
    )


def _beside(one: Mark, other: Mark) -> bool:
    return other.start - one.end < 2


def inside(mark: Mark, outer: Mark) -> bool:
    """True where two marks have words in common."""
    return mark.start < outer.end and outer.start < mark.end


def abroad(text: str, named: Sequence[Mark], places: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the names, an office of another country under its own: "Jordanian state TV".

    The theatre's "state TV" and "health ministry" are those of its own country alone.
    """
    foreign = [place for place in places if place.value.kind == "country" and not place.value.home]
    for mark in by_their_names(text, named, places):
        name: Name = mark.value
        if mark.kind == "S" and name.generic and name.side is not None:
            owner = next((place.start for place in foreign if _next_to(text, place, mark)), None)
            people = people_before(text, mark.start)
            if people is not None and not _own(name, people["people"]):
                owner = people.start()
            titled = any(0 <= other.start - mark.end < 2 for other in named if other.kind == "S")
            if owner is not None and not titled:  # "Turkey's state-run news agency Anadolu"
                yield Mark("S", owner, mark.end, Name())
                continue
        yield mark


def _next_to(text: str, place: Mark, office: Mark) -> bool:
    """True for "Turkey's health ministry", also where the apostrophe is left out."""
    return place.end <= office.start and text[place.end : office.start] in (" ", "'s ", "’s ", "s ")


def _own(name: Name, people: str) -> bool:
    """True for "Syrian" where the office, or whose it is, has an alias that begins so."""
    known = [one.aliases for one in (name.source, name.side) if one is not None]
    return any(alias.text.startswith(people) for aliases in known for alias in aliases)


def sides_or_places(text: str, named: list[Mark], places: Sequence[Mark]) -> list[Mark]:
    """Where words name both a side and a place ("Russia", "Damascus"), keep what they mean."""
    offices = [mark for mark in named if common(mark)]
    named = [mark for mark in named if not any(_speaks_for(office, mark) for office in offices)]
    actors = [mark for mark in named if mark.kind == "A"]
    named = [
        mark
        for mark in named
        if not (common(mark) and any(inside(mark, actor) for actor in actors))
    ]
    spans = {(mark.start, mark.end): mark for mark in named}
    out = list(named)
    for place in places:
        side = spans.get((place.start, place.end))
        if side is None:
            out.append(place)
            continue
        if _speaks(text, place) or _outlet(text, side) or _whose(side, place):
            continue
        country = place.value.kind == "country"
        if not country or _INTO.search(text, max(0, place.start - 24), place.start):
            out.remove(side)
            out.append(place)
    return out


def _whose(side: Mark, place: Mark) -> bool:
    """True for the armed group of "villages of Daesh", where no gazetteer knows such a place."""
    actor = side.value.actor
    armed = actor is not None and actor.kind in (ActorKind.REBEL_GROUP, ActorKind.MILITIA)
    return armed and not place.value.entries


def _speaks_for(office: Mark, mark: Mark) -> bool:
    """True for the side whose source is named: "a police source" is no policeman."""
    return mark.kind == "A" and office.start <= mark.start and mark.end < office.end


def _speaks(text: str, place: Mark) -> bool:
    """True for "Damascus said", "Moscow launched", not for "activists in Damascus said".

    So for "a deal with Damascus", and for "according to Damascus" where nothing of it follows.
    """
    before = max(0, place.start - _DEALT_BY)
    ends = not text[place.end : place.end + 1].strip(",.;")
    credited = ends and _CREDITED.search(text, before, place.start) is not None
    if credited or _DEALT.search(text, before, place.start):
        return True
    found = _SPEAKS.match(text, place.end)
    if found is None:
        return not place.value.home and _ACTS.match(text, place.end) is not None
    hyphened = found.group().startswith("-")  # "in Ankara-backed districts"
    return hyphened or _LIES_IN.search(text, before, place.start) is None


def _outlet(text: str, side: Mark) -> bool:
    """True where what is named like a town speaks, or is spoken to: "told Al Mayadeen"."""
    if side.kind != "S" or side.value.generic:
        return False
    heard = _HEARD.search(text, max(0, side.start - 30), side.start)
    return heard is not None or _AIRS.match(text, side.end) is not None
