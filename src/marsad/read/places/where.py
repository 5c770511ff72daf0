"""Which of a sentence's places an event happened at: the nearest by syntax, else by words."""

import re
from dataclasses import replace

from marsad.read.parse.syntax import Syntax
from marsad.read.places.deeds import of_another, told_beside
from marsad.read.places.elsewhere import (
    about,
    aim,
    goal,
    kept_from,
    left,
    of_locals,
    of_speaker,
    origin,
    sent,
)
from marsad.read.places.exact import LOOSE, SETTLED
from marsad.read.places.fled import fled, without_goals
from marsad.read.places.guns import of_guns, only_of_guns
from marsad.read.places.listed import again, pick
from marsad.read.places.meanwhile import apart_from_others
from marsad.read.places.spot import Spot
from marsad.read.places.wards import treated
from marsad.read.places.wider import around, lies_there, wider
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

UNSETTLED, VAGUE = 4.0, 2.0
"""Steps of syntax by which a province, a city is farther from an event than a village or quarter.

Of 0, 1, 2, 3 for a city and 0, 3, 4, 6 for a province those with the best `core` of
`benchmarks/accuracy.py`.
"""
SPREAD = 8.0
"""Steps of syntax by which an exact place may be farther than a vague one."""
_ITS = re.compile(r".{0,40}\bits\b")
_BACK = re.compile(r"\b(?:return\w*|back|home)\b")
_BESIDE = one("places", "beside")
_DEFINITE = one("places", "definite")
_OWN = one("places", "own")
_QUIT = one("places", "quit")


def places_for(
    scene: Scene,
    all_spots: list[Spot],
    start: int,
    end: int,
    abroad: bool = False,
    leaving: bool = False,
    aiming: bool = False,
    departing: bool = False,
) -> list[Spot]:
    """Return where the event whose trigger spans [start, end) happened, the best place first.

    `abroad` says that it may be a city that the conflict does not reach: a deal in Geneva;
    `leaving` that it is where somebody comes from, a withdrawal; `aiming` that it may be where
    somebody goes, an offensive; `departing` that it is not where those who leave are going.
    Several are returned where the text lists places of one rank ("in Harasta and Douma").
    """
    all_spots = [s for s in all_spots if not (treated(scene, s) or kept_from(scene, s, start, end))]
    all_spots = [spot for spot in all_spots if not of_another(scene, spot, start, end)]
    # "Clashes broke out as rebels stormed Morek" are there.
    all_spots = all_spots if aiming else apart_from_others(scene, all_spots, start, end)
    all_spots = [
        spot
        for spot in all_spots
        if not any(says(scene, spot, all_spots) for says in (wider, around, lies_there))
    ]
    all_spots = [spot for spot in all_spots if not _added(scene, spot, start, end)]
    heard = [spot for spot in all_spots if not of_speaker(scene, spot, start, end)]
    if not heard:  # "residents of Arbin said helicopters dropped bombs": on them
        heard = [spot for spot in all_spots if of_locals(scene, spot)]
    if heard or not _ITS.match(scene.text, end):  # "a hospital in Homs said a shell hit its yard"
        all_spots = heard
    hit = [s for s in all_spots if not of_guns(scene, s, start, end)]
    known = _DEFINITE.search(scene.text, start, scene.clause(start)[1])  # "at the city"
    if not hit and (known or only_of_guns(scene, all_spots, start)):
        return []
    all_spots = hit or all_spots
    all_spots = _not_passed(scene, all_spots, start, end)
    if not (leaving or departing or aiming) and (left_by := fled(scene, all_spots)):
        return left_by
    all_spots = without_goals(scene, all_spots, start, end)
    first, last = scene.clause(start)
    inside = [spot for spot in all_spots if first <= spot.position < last]
    if departing:  # "withdrew from Menagh to Tal Rifaat"
        inside = [left(scene, spot) for spot in inside]
        back = _BACK.search(scene.text, max(0, start - 30), end + 20)  # "returned to Qusayr"
        inside = [spot for spot in inside if not goal(scene, spot)] or (inside if back else [])
        all_spots = [spot for spot in all_spots if back or not goal(scene, spot)]
    usable = [s for s in inside if not origin(scene, s, leaving) or (aiming and aim(scene, s))]
    usable = [s for s in usable if not about(scene, s, [o for o in inside if o not in usable])]
    if usable and _all_apart(scene, usable, start, end):
        return []
    usable = _of_clause(scene, usable, start, end)
    firm = [
        s
        for s in usable
        if (abroad or not s.far)  # "near Abu Kamal, the US military said in Tampa"
        and (s.exact > SETTLED or not _beside(scene, s))
    ]
    if near_by := _near_by(scene, usable, firm, start, end):
        usable = near_by
    elif any(spot.exact >= LOOSE for spot in firm):  # a country is no better than "near a town"
        usable = [s for s in usable if s in firm or any(again(scene, s, other) for other in firm)]
    usable = usable or [s if aiming else _on_the_way(scene, s) for s in inside]
    if not usable:
        usable = all_spots
    near = [spot for spot in usable if not spot.far]
    if leaving and not near:  # "crossed into Turkey from Tal Abyad"
        near = [spot for spot in inside if not spot.far]
    usable = near or (usable if abroad else [])
    if not usable:
        return []
    after = [spot for spot in usable if spot.position >= end]
    before = [spot for spot in usable if spot.position < start]
    overlap = [spot for spot in usable if start <= spot.position < end]
    ordered = overlap + after + before[::-1]
    ordered = [s for s in ordered if not _beside_one(scene, s, ordered)]
    between = [spot for spot in inside if spot in usable or not spot.far]
    return pick(scene, _by_syntax(scene, ordered, start, end), usable, between)


def _added(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where somebody goes next: "12 died, adding that troops move toward Morek"."""
    syntax = scene.syntax
    if syntax is None or not aim(scene, spot):
        return False
    up = syntax.up(scene.tagged(spot.position))
    adding = next((at for at in up if syntax.tokens[at].lemma == "add"), None)
    return adding is not None and not syntax.below(scene.word(start, end), adding)


def _on_the_way(scene: Scene, spot: Spot) -> Spot:
    """A town that somebody advances on has not been reached: "in a push towards Azaz"."""
    return replace(spot, exact=min(spot.exact, LOOSE)) if aim(scene, spot) else spot


def quit_by(scene: Scene, all_spots: list[Spot], start: int) -> list[Spot]:
    """Return whence people were taken, where it is said: "a blast hit buses evacuated from Fua"."""
    away = _QUIT.search(scene.text, start)
    if away is None:
        return all_spots
    return [s for s in all_spots if away.start("places") <= s.position < away.end()] or all_spots


def _beside(scene: Scene, spot: Spot) -> bool:
    return _BESIDE.search(scene.text, max(0, spot.position - 50), spot.position) is not None


def _beside_one(scene: Scene, spot: Spot, others: list[Spot]) -> bool:
    """True for "on Mount Qarmul near Homs airport": the second only tells where the first lies."""
    firm = [o for o in others if o.exact >= max(SETTLED, spot.exact)]
    return about(scene, spot, [o for o in firm if o.position < spot.position])


def _of_clause(scene: Scene, usable: list[Spot], start: int, end: int) -> list[Spot]:
    """Leave out where something was before or after: "shot down in Idlib after bombing Hama".

    So too what else was done: "shelled farms near Safita and took Tartus".
    """
    syntax = scene.syntax
    if syntax is None:
        return usable
    word = scene.word(start, end)
    own = [s for s in usable if not syntax.apart(word, scene.tagged(s.position))]
    clause = syntax.clauses[word]
    clauses = {s.position: syntax.clauses[scene.tagged(s.position)] for s in own}
    if any(clauses[s.position] == clause and s.exact >= LOOSE for s in own):
        own = [s for s in own if not _goes_on(syntax, clause, clauses[s.position])]
    return own if any(spot.exact > 0 for spot in own) else usable


def _goes_on(syntax: Syntax, clause: int, other: int) -> bool:
    """True for clauses of two verbs that one sentence lists: "shelled X and captured Y"."""
    return clause != other and _first_verb(syntax, clause) == _first_verb(syntax, other)


def _first_verb(syntax: Syntax, verb: int) -> int:
    """Return the first of the verbs that are listed with one."""
    while syntax.relation(verb) == "conj" and (head := syntax.tokens[verb].head) is not None:
        verb = head
    return verb


_CAME = re.compile(r" (?:came|comes|come|happened|occurred|took place|is|was|marks|marked) ")


def _all_apart(scene: Scene, usable: list[Spot], start: int, end: int) -> bool:
    """True for "the strikes came a day after rebels attacked Latakia": they were told before."""
    if scene.syntax is None or not _CAME.match(scene.text, end):
        return False
    word = scene.word(start, end)
    return all(scene.syntax.apart(word, scene.tagged(spot.position)) for spot in usable)


def _not_passed(scene: Scene, all_spots: list[Spot], start: int, end: int) -> list[Spot]:
    """Leave out what is only passed by: in a relative clause, or beside "the town" that is meant.

    "A plane that had bombed Saraqib was shot down near Maarrat"; "fled Maskanah for Deir Hafir
    after raids on the town".
    """
    if _OWN.match(scene.text, end):
        all_spots = [s for s in all_spots if not (goal(scene, s) or sent(scene, s))]
    return [s for s in all_spots if not told_beside(scene, s, start, end)]


def _near_by(
    scene: Scene, usable: list[Spot], firm: list[Spot], start: int, end: int
) -> list[Spot]:
    """Return "near Safita" of the event's own clause where a town only says who somebody is.

    "Nurses of a hospital in Tartus died when their bus struck a mine near Safita".
    """
    syntax = scene.syntax
    if syntax is None:
        return []
    clause = syntax.clauses[scene.word(start, end)]
    own = [s for s in usable if syntax.clauses[scene.tagged(s.position)] == clause]
    if not own or not firm or max(spot.exact for spot in own) < LOOSE:
        return []
    elsewhere = all(
        s not in own and syntax.relation(syntax.nominal(scene.tagged(s.position))) == "nmod"
        for s in firm
    )
    return own if elsewhere else []


def _by_syntax(scene: Scene, ordered: list[Spot], start: int, end: int) -> list[Spot]:
    """Return the places by their distance in the sentence's tree, where it is known."""
    syntax = scene.syntax
    if syntax is None:
        return ordered
    word = scene.word(start, end)

    steps = {spot.position: syntax.distance(word, _word(scene, spot)) for spot in ordered}
    limit = min(steps.values()) + SPREAD

    def away(spot: Spot) -> float:
        vague = UNSETTLED if spot.exact < SETTLED else VAGUE if spot.exact == SETTLED else 0.0
        return steps[spot.position] + vague

    return sorted((spot for spot in ordered if steps[spot.position] <= limit), key=away)


def _word(scene: Scene, spot: Spot) -> int:
    return scene.tagged(spot.position)
