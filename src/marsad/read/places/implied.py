"""Places that a sentence leaves out: those of the sentences around it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.read.actors.unarmed import CIVILIANS
from marsad.read.drafts.roughly import (
    BACK,
    LEAD,
    countrywide,
    of_war,
    on_a_side,
    on_held_side,
    somewhere,
)
from marsad.read.events import Mention
from marsad.read.kinds import GENERIC, LEAVING, VIOLENT
from marsad.read.places.counted_afar import counted_afar
from marsad.read.places.deeds import compared, fired_from
from marsad.read.places.definite import KINDS
from marsad.read.places.elsewhere import (
    beside_another,
    goal,
    headed_for,
    left,
    left_behind,
    of_locals,
    origin,
    set_out,
    visited,
)
from marsad.read.places.exact import LOOSE, SETTLED
from marsad.read.places.listed import pick
from marsad.read.places.named import CALLED, Named, named_in
from marsad.read.places.natives import of_folk
from marsad.read.places.nearby import AHEAD, FIGHTING, with_place
from marsad.read.places.spoken import at_home, spoken_of
from marsad.read.places.spot import Spot, spots
from marsad.read.places.wards import tends
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_ONE_OF = one("places", "one_of")
_BARE_ONE = one("places", "bare_one")
_LIES_BY = one("places", "lies_by")

_THE = re.compile(r"\b(?:the|these|those) (?:[a-z-]+ )?$")
_YEAR = 365  # days
_ANY = frozenset(("bastion", "stronghold"))  # may be a city as well as a quarter
_PARTS = frozenset(("city_district", "village", "town", "camp"))


def implied(scenes: Sequence[Scene], mentions: Sequence[Mention], country: str) -> list[Mention]:
    """Return the mentions, those without a place with the one that the text around them implies.

    `country` is the conflict's own: where its protests began.
    """
    settled: dict[int, Spot] = {}
    homes: dict[int, Spot] = {}
    for scene in scenes:
        here = [s for s in spots(scene) if s.exact >= LOOSE and not s.far and at_home(s)]
        here = [s for s in here if not fired_from(scene, s)]
        away = [s for s in here if _gone(scene, s) or compared(scene, s)]
        quit_ = [left(scene, s) for s in here if not goal(scene, s)]
        for found, into in ((quit_, homes), ([s for s in here if s not in away], settled)):
            firm = [s for s in found if into is homes or not origin(scene, s)] or found
            if firm:
                into[scene.index] = pick(scene, _by_weight(scene, firm), firm)[0]
    placed: dict[int, list[Mention]] = {}
    others: dict[int, set[str]] = {}
    for mention in mentions:
        if mention.place is not None:
            placed.setdefault(mention.scene.index, []).append(mention)
            if mention.figures or mention.roles.initiators:
                others.setdefault(mention.scene.index, set()).add(mention.type)
    for mention in mentions:  # where something happened is spoken of more than what else is named
        spot = settled.get(mention.scene.index)
        if spot is not None and mention.place is not None and mention.exact > spot.exact:
            settled[mention.scene.index] = replace(spot, place=mention.place, exact=mention.exact)
    named = named_in(scenes)
    out: list[Mention] = []
    for mention in mentions:
        spoken = spoken_of(mention, named, country)
        if spoken is not None and spoken.implied:  # "the city" is spoken of anew
            again = [one.spot for one in named if one.spot.place == spoken.place]
            for into in (settled, homes) if again else ():  # none: a province's capital
                into.setdefault(mention.scene.index, again[-1])
        out.append(
            of_war(mention, country)
            or counted_afar(mention, out)
            or on_held_side(mention, scenes)
            or _named_later(mention, homes if mention.type in LEAVING else settled, others, named)
            or on_a_side(mention, country)
            or spoken
            or _told_before(mention, out)
            or countrywide(mention, country)
            or somewhere(mention, out, settled, country)
            or with_place(mention, homes if mention.type in LEAVING else settled, out, placed)
        )
    return out


def _told_before(mention: Mention, told: Sequence[Mention]) -> Mention | None:
    """Return what is told of "the clashes", "the street battles" where those told before were.

    A place named meanwhile, at which something else happened, is not theirs.
    """
    text = mention.scene.text
    the = _THE.search(text, 0, mention.start) or FIGHTING.search(text, mention.start, mention.end)
    if mention.place is not None or the is None:
        return None
    at = mention.scene.index
    alike = [m for m in told if _alike(m, mention) and m.exact >= LOOSE and not _recalls(m)]
    near = [m for m in alike if 0 < at - m.scene.index <= BACK]
    if not near:
        return None
    return replace(mention, place=near[-1].place, exact=near[-1].exact, implied=True)


def _alike(told: Mention, mention: Mention) -> bool:
    """True for the same kind, and for what "the fighting" is: an attack of one side on another."""
    if told.type == mention.type:
        return True
    sides = told.roles.initiators and [ref for ref in told.roles.targets if ref != CIVILIANS]
    return mention.type == "armed_clash" and told.type == GENERIC and bool(sides)


def _recalls(mention: Mention) -> bool:
    """True for what is only recalled, or of a day long ago: "the gas attack of August 2013"."""
    end, day = None if mention.when is None else mention.when.end, mention.scene.published.start
    return mention.recalled or (end is not None and day is not None and (day - end).days > _YEAR)


def _gone(scene: Scene, spot: Spot) -> bool:
    """True for where people are from, have left, or only visit: an attack is not there unsaid."""
    passing = set_out(scene, spot) or left_behind(scene, spot) or visited(scene, spot)
    passing = passing or headed_for(scene, spot) or tends(scene, spot)
    passing = passing or _LIES_BY.search(scene.text, 0, spot.position) is not None
    return passing or _home(scene, spot) or beside_another(scene, spot)


def _home(scene: Scene, spot: Spot) -> bool:
    """True for where people are from: "most of the dead were residents of Fuaa"."""
    if scene.syntax is None:
        return False
    return of_folk(scene.syntax, scene.tagged(spot.position)) and not of_locals(scene, spot)


def _named_later(
    mention: Mention,
    settled: dict[int, Spot],
    others: dict[int, set[str]],
    named: Sequence[Named],
) -> Mention | None:
    """Return what is told "in a village near Aleppo" at the village named later.

    A report that begins so has some sentences for it, one that goes on so the next. `others` are
    the types of what each sentence tells of places that it names, by its own sides or with its own
    dead: what is of another kind is another attack. A place `named` a town is no village.
    """
    scene = mention.scene
    clause = scene.clause(mention.start)
    # "A week after a raid two died in a town": the raid was elsewhere.
    loose = mention.exact <= LOOSE and not mention.recalled
    found = _ONE_OF.search(scene.text, *clause) if loose else None
    if scene.index == 0:  # headlines leave the article out
        found = found or _BARE_ONE.search(scene.text, *clause)
    if found is None:
        return None
    kind = found["kind"].split()[-1]
    apt = CALLED.get(kind) or KINDS.get(kind, _PARTS)
    ahead = AHEAD + BACK - 1 if scene.index <= LEAD else 1
    for index in range(scene.index + 1, scene.index + 1 + ahead):
        spot = settled.get(index)
        violent = others.get(index, set()) & (VIOLENT | {GENERIC})
        if mention.type in VIOLENT and violent and not violent & {mention.type, GENERIC}:
            continue
        if spot is None or spot.exact < SETTLED:
            continue
        units = {entry.kind for entry in spot.mark.value.entries}
        words = spot.mark.value.text
        called = {one.called for one in named if one.spot.mark.value.text == words}
        apart = kind == "village" and mention.type not in violent
        if apart and called & {"town", "city"}:
            continue
        if not units or found["kind"] in _ANY or units & apt:
            return replace(mention, place=spot.place, exact=spot.exact)
    return None


def _by_weight(scene: Scene, here: list[Spot]) -> list[Spot]:
    """Return the places with those first that hang most closely on what the sentence says."""
    syntax = scene.syntax
    if syntax is None:
        return here
    root = syntax.up(0)[-1]

    def depth(spot: Spot) -> float:
        word = scene.tagged(spot.position)
        return syntax.distance(root, word)

    return sorted(here, key=depth)
