"""Places that a sentence lists: where the list goes on, and what its items lie in."""

import re
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import GazetteerEntry
from marsad.read.exact import PROVINCE, SETTLED
from marsad.read.scene import Scene
from marsad.read.spot import Spot, spots
from marsad.vocabulary.cues import one

LIST_GAP = 40
"""Characters between two places of one list, at most."""
LONG = 3
"""Places from which on a list is one, whatever stands beside what."""
_RUN = one("places", "run")
_BY = one("places", "by")
_ALONG = one("places", "along")
_SUBURBS = 0.25
"""Degrees, some 25 km: so far from its middle are the suburbs of a capital."""
_INNER = re.compile(
    r"(?: (?:city|town|village|suburb|district|neighbou?rhood|area|camp)s?)?,? (?:in|of)\b"
)
_ANEW = re.compile(r"\b(?:in|at|near|outside|on) (?:the )?$")
_OWNS = re.compile(r"['’]?s\b")
_TOWNS = frozenset(("city", "town", "village"))
_IN_UNIT = one("places", "in_unit")


def pick(
    scene: Scene, ordered: list[Spot], usable: list[Spot], named: Sequence[Spot] = ()
) -> list[Spot]:
    """Return the best of places in order of nearness, with those listed beside it.

    `named` are all that the clause names: a list goes on past those that are no place of events.
    """
    nearest = ordered[0]
    best = nearest
    for spot in ordered:
        firmer = spot.exact > best.exact and not again(scene, best, spot)
        firmer = firmer and not _describes(scene, spot, best)
        if firmer and (best.exact < SETTLED or _joined(scene, best, spot)):
            best = spot
    in_text = sorted(usable, key=lambda s: s.position)
    walked = list(named) if best in named else in_text
    at = walked.index(best)
    run = [*_listed_from(scene, walked[: at + 1][::-1])[:0:-1], *_listed_from(scene, walked[at:])]
    return [_with_unit(scene, spot, in_text) for spot in run]


def _describes(scene: Scene, spot: Spot, other: Spot) -> bool:
    """Return whether a clause about a place names another: "the Castello road that leads to"."""
    if scene.syntax is None:
        return False
    one, of = scene.tagged(spot.position), scene.tagged(other.position)
    if one == of or not scene.syntax.below(one, of):
        return False
    return any(scene.syntax.relation(at) == "acl:relcl" for at in scene.syntax.between(one, of))


def again(scene: Scene, one: Spot, other: Spot) -> bool:
    """Return whether one stands for the other: "near Damascus after rockets hit the capital"."""
    ids = [{entry.id for entry in spot.mark.value.entries} for spot in (one, other)]
    words = [scene.template.document[spot.mark.start : spot.mark.end] for spot in (one, other)]
    return bool(ids[0] & ids[1]) and any(word[0].islower() for word in words)


def each_its_own(run: Sequence[Spot]) -> list[Spot]:
    """Return the places of a list, none within another of it: "Maalula and Yabroud".

    A name of several places, or of none known, is told by the one that it is listed with.
    """
    listed = {spot.mark.value.text for spot in run}
    return [
        replace(spot, place=msgspec.structs.replace(spot.place, within=None))
        if spot.place.within in listed and len(spot.mark.value.entries) == 1
        else spot
        for spot in run
    ]


def _listed_from(scene: Scene, in_text: Sequence[Spot]) -> list[Spot]:
    """Return the first place and those listed beside it, going one way through the text.

    The list goes on past what an item lies in: "in Salma in Latakia and Morek in Hama".
    """
    run, last = [in_text[0]], in_text[0]
    for spot in in_text[1:]:
        one, other = sorted((last, spot), key=lambda s: s.position)
        # Past what the item before lies in, or far into a list that has lost its commas.
        past = last is not run[-1] or len(run) >= LONG
        if spot.exact >= SETTLED and _listed(scene, one, other, past):
            run.append(spot)
        elif not (_holds(scene, one, other) or _lies(scene, one, other)):
            break
        last = spot
    return run


def _gap(scene: Scene, one: Spot, other: Spot) -> str:
    return scene.text[scene.template.tag_end(one.position) : other.position]


def _listed(scene: Scene, one: Spot, other: Spot, past: bool) -> bool:
    """True where a list goes on: "in Harasta and Douma"; `past` what an item lies in."""
    gap = _gap(scene, one, other)
    if len(gap) > LIST_GAP or not (past or min(one.exact, other.exact) >= SETTLED):
        return False
    if gap == " at " and scene.syntax is not None:
        return False  # "from Kafraya at Rashidin"
    if _ANEW.search(gap) and _apart(scene, one, other):
        return False  # "were killed near Sukhna and in Daraa a policeman was shot"
    if not gap.strip() and not past and _within(scene, one, other):
        return False  # "Aleppo's Salaheddin": the second lies in the first
    return _RUN.fullmatch(gap) is not None and not _is_within(gap)


def _apart(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for places of two clauses."""
    syntax = scene.syntax
    if syntax is None:
        return False
    first, second = (syntax.clauses[scene.tagged(spot.position)] for spot in (one, other))
    return first != second


def _within(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for "Afrin's Rajo", for "Afrins Rajo", and for two beside each other but two towns."""
    if owns(scene, one):
        return True
    known = one.mark.value.entries, other.mark.value.entries
    if all(known) and not any(b.id.startswith(f"{a.id}-") for a in known[0] for b in known[1]):
        return False
    return one.exact != other.exact and not _towns(one, other)


def owns(scene: Scene, spot: Spot) -> bool:
    """Return whether a place is named as the owner of what follows: "Afrin's", "Afrins"."""
    return _OWNS.match(scene.template.document, spot.mark.end) is not None


def _towns(one: Spot, other: Spot) -> bool:
    """True for two places known to be towns."""
    kinds = [{entry.kind for entry in spot.mark.value.entries} for spot in (one, other)]
    return all(found and found <= _TOWNS for found in kinds)


def _holds(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for what a place lies in: "Salma in the countryside of Latakia"."""
    return other.exact <= one.exact and _IN_UNIT.fullmatch(_gap(scene, one, other)) is not None


def _lies(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for what tells where a place lies: "west of Damascus", "on the Damascus-Homs road"."""
    gap = _gap(scene, one, other)
    road = other.exact <= PROVINCE and _ALONG.fullmatch(gap) is not None
    return road or _BY.fullmatch(gap) is not None


def _is_within(gap: str) -> bool:
    """True for "Jassem in Daraa": the second is where the first lies."""
    return _INNER.match(gap) is not None and "and" not in gap


def _joined(scene: Scene, one: Spot, other: Spot) -> bool:
    syntax = scene.syntax
    if syntax is not None:  # "led the siege of Zabadani" beside "was killed in Maaloula"
        clause, outer = (syntax.clauses[scene.tagged(s.position)] for s in (one, other))
        if syntax.relation(clause) == "acl:relcl" and clause != outer:
            return False
    low, high = sorted((one.position, other.position))
    gap = scene.text[scene.template.tag_end(low) : high]
    return len(gap) < 45 and not re.search(r"\b(?:said|and|who|which|by)\b", gap)


def _with_unit(scene: Scene, spot: Spot, in_text: list[Spot]) -> Spot:
    """Put the province or city named beside a place into `within`.

    Of a name that nobody knows it may be as small: "the Green Belt area in New Aleppo".
    """
    wider = [
        other
        for other in in_text
        if 0 < other.exact < spot.exact
        and not other.far
        and abs(other.position - spot.position) < 90
    ]
    if not spot.mark.value.entries:
        wider += [
            other
            for other in spots(scene)
            if other.mark.value.entries and _IN_UNIT.fullmatch(_gap(scene, spot, other))
        ]
    wider = [other for other in wider if _at_home(other, spot)]
    if spot.exact <= SETTLED:  # a city is in no province that is named for another place
        wider = [o for o in wider if _in_phrase(scene, spot, o) or _holds_one(o, spot)]
    if not wider or spot.place.within:
        return spot
    unit = min(
        wider,
        key=lambda other: (
            not (_in_phrase(scene, spot, other) or _holds_one(other, spot)),
            abs(other.position - spot.position),
        ),
    )
    place = msgspec.structs.replace(spot.place, within=_told_apart(scene, unit, in_text))
    return Spot(spot.position, spot.mark, place, spot.exact, spot.far)


def _told_apart(scene: Scene, unit: Spot, in_text: list[Spot]) -> str:
    """Return the words for a unit; of several so called, with the one that it lies in itself."""
    name: str = unit.mark.value.text
    if len(unit.mark.value.entries) < 2 or unit.exact <= SETTLED:
        return name
    outer = _with_unit(scene, unit, in_text).place.within
    return f"{name}, {outer}" if outer else name


def _holds_one(unit: Spot, spot: Spot) -> bool:
    """True for a city or province of whose area one of the places is that a name can mean."""
    near, inside = unit.mark.value.entries, spot.mark.value.entries
    return any(_one_area(one, other) for one in near for other in inside)


def _in_phrase(scene: Scene, spot: Spot, unit: Spot) -> bool:
    """True for what follows a place without a break: "X southwest of Morek in rural Hama"."""
    gap = _gap(scene, spot, unit)
    return spot.position < unit.position and not re.search(r"[,;]|<[NT]| (?:and|but|while) ", gap)


def _at_home(unit: Spot, spot: Spot) -> bool:
    """False for a city of another country: "south of al-Rai, and the hurt were in Gaziantep"."""
    near, inside = unit.mark.value.entries, spot.mark.value.entries
    lands = {entry.country for entry in inside}
    return not (near and inside) or any(entry.country in lands for entry in near)


def _one_area(one: GazetteerEntry, other: GazetteerEntry) -> bool:
    """True within a province, and for a city and its suburbs in the province around it."""
    apart = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return one.admin1 == other.admin1 or apart <= _SUBURBS
