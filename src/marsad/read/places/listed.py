"""Places that a sentence lists: where the list goes on, and what its items lie in."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import msgspec

from marsad.read.places.conjoined import besides, between, conjoined, near_both, stretch
from marsad.read.places.exact import PROVINCE, SETTLED
from marsad.read.places.lies_in import with_unit, words_between
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

LIST_GAP = 40
"""Characters between two places of one list, at most."""
LONG = 3
"""Places from which on a list is one, whatever stands beside what."""
_RUN = one("places", "run")
_TARGET = one("places", "target")
BY = one("places", "by")
_ALONG = one("places", "along")
_INNER = re.compile(
    r"(?: (?:city|town|village|suburb|district|neighbou?rhood|area|region|camp)s?)?,? (?:in|of)\b"
)
_ANEW = re.compile(r"\b(?:in|at|near|outside|on) (?:the )?$")
_OWNS = re.compile(r"['’]?s\b")
_DAY_AND = re.compile(r" <T\d+>(?:,| and|, and) (?:the )?(?:(?:city|town|village|district) of )?")
_DAY = re.compile(r" <T\d+>")
_TOWNS = frozenset(("city", "town", "village"))
_IN_UNIT = one("places", "in_unit")
_NOMINAL = frozenset(("nmod", "compound", "flat", "appos", "amod"))


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
    if between(scene, run[0]):  # "an ambush between Saqba and Arbin" is one, and at neither
        known = len(run) > 1 and all(spot.mark.value.entries for spot in run[:2])
        run = [stretch(scene, run[0], run[1])] if known else run[:1]
    return [with_unit(scene, spot, in_text) for spot in run]


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


def of_targets(scene: Scene, run: Sequence[Spot]) -> list[Spot]:
    """Return the first place of a list, and each where something else was hit.

    "A bakery in X and a clinic in Y": one toll is of both, and neither is the other.
    """
    others = (
        other for one, other in pairwise(run) if _TARGET.fullmatch(words_between(scene, one, other))
    )
    return [*run[:1], *others]


def begun_before(scene: Scene, in_text: list[Spot], spot: Spot) -> list[Spot]:
    """Return the places before one in its list: "Akhtarin, Dudian and Dabiq were captured".

    A pattern that ends with the verb reaches back to the last comma only.
    """
    if not scene.text[: spot.position].endswith(", "):
        return []
    at = in_text.index(spot)
    return _listed_from(scene, in_text[: at + 1][::-1])[:0:-1]


def _listed_from(scene: Scene, in_text: Sequence[Spot]) -> list[Spot]:
    """Return the first place and those listed beside it, going one way through the text.

    The list goes on past what an item lies in: "in Salma in Latakia and Morek in Hama".
    """
    run, last, over = [in_text[0]], in_text[0], False
    for spot in in_text[1:]:
        one, other = sorted((last, spot), key=lambda s: s.position)
        # Past what the item before lies in, or far into a list that has lost its commas.
        past = last.position != run[-1].position or len(run) >= LONG
        if conjoined(scene, *sorted((run[-1], spot), key=lambda s: s.position)):
            run.append(spot)
        elif over:
            continue
        elif near_both(scene, one, other):  # as exact as the other
            run.append(replace(spot, exact=max(spot.exact, SETTLED)))
        elif (spot.exact >= SETTLED and _listed(scene, one, other, past)) or besides(
            scene, one, other
        ):
            run.append(spot)
        elif not (_holds(scene, one, other) or _lies(scene, one, other)):
            over = True
        last = spot
    return run


def _listed(scene: Scene, one: Spot, other: Spot, past: bool) -> bool:
    """True where a list goes on: "in Harasta and Douma"; `past` what an item lies in."""
    gap = words_between(scene, one, other)
    if len(gap) > LIST_GAP or not (past or min(one.exact, other.exact) >= SETTLED):
        return False
    if _DAY_AND.fullmatch(gap) and _DAY.match(scene.text, scene.template.tag_end(other.position)):
        return True  # "bombed Atarib on Monday and Darat Izza on Tuesday"
    if gap == " at " and scene.syntax is not None:
        return False  # "from Kafraya at Rashidin"
    if _ANEW.search(gap) and _apart(scene, one, other):
        return False  # "were killed near Sukhna and in Daraa a policeman was shot"
    if _begins(scene, one, other):
        return False  # "said the council of Afrin the village of Hasajik was bombed"
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


def _begins(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for the second of two places that is a subject, and the first no part of it."""
    syntax = scene.syntax
    if syntax is None:
        return False
    first, second = (scene.tagged(spot.position) for spot in (one, other))
    noun = next((at for at in syntax.up(second) if syntax.relation(at) not in _NOMINAL), second)
    subject = syntax.relation(noun).startswith("nsubj")
    return subject and not syntax.below(first, noun)


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
    return (
        other.exact <= one.exact
        and _IN_UNIT.fullmatch(words_between(scene, one, other)) is not None
    )


def _lies(scene: Scene, one: Spot, other: Spot) -> bool:
    """True for what tells where a place lies: "west of Damascus", "on the Damascus-Homs road"."""
    gap = words_between(scene, one, other)
    road = other.exact <= PROVINCE and _ALONG.fullmatch(gap) is not None
    return road or BY.fullmatch(gap) is not None


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
