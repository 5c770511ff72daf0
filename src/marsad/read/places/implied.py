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
from marsad.read.kinds import GENERIC, LEAVING, RARE, SUMMED, VIOLENT
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
from marsad.read.places.exact import LOOSE, PART, SETTLED
from marsad.read.places.listed import pick
from marsad.read.places.named import CALLED, Named, named_in
from marsad.read.places.natives import of_folk
from marsad.read.places.spoken import at_home, spoken_of
from marsad.read.places.spot import Spot, spots
from marsad.read.places.wards import tends
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

AHEAD = 2
"""Sentences ahead of a report's first ones in which it says where these were."""

_ONE_OF = one("places", "one_of")
_BARE_ONE = one("places", "bare_one")
_LIES_BY = one("places", "lies_by")

_THE = re.compile(r"\b(?:the|these|those) (?:[a-z-]+ )?$")
_FIGHTING = re.compile(r"\b(?:the|these|those) (?:fighting|battles?|clashes|assault|shootout)\b")
# What tells of something else than the violence that a report begins with.
_UNLIKE = frozenset(
    ("weapons_disrupted", "aid_delivery", "protest", "evacuation", "arrest", "force_movement",
     "displacement", "agreement", "withdrawal", "base_established")
)  # fmt: skip
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
    kinds: dict[int, set[str]] = {}
    others: dict[int, set[str]] = {}
    for mention in mentions:
        if mention.place is not None:
            kinds.setdefault(mention.scene.index, set()).add(mention.type)
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
            or on_held_side(mention, scenes)
            or _named_later(mention, homes if mention.type in LEAVING else settled, others, named)
            or on_a_side(mention, country)
            or spoken
            or _told_before(mention, out)
            or countrywide(mention, country)
            or somewhere(mention, out, settled, country)
            or _with_place(mention, homes if mention.type in LEAVING else settled, out, kinds)
        )
    return out


def _told_before(mention: Mention, told: Sequence[Mention]) -> Mention | None:
    """Return what is told of "the clashes", "the street battles" where those told before were.

    A place named meanwhile, at which something else happened, is not theirs.
    """
    text = mention.scene.text
    the = _THE.search(text, 0, mention.start) or _FIGHTING.search(text, mention.start, mention.end)
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


def of_its_own(mention: Mention) -> bool:
    """True for "on Tuesday 100 died in a gas attack": not where another day's bomb went off."""
    dated = mention.when is not None and mention.when.known
    return mention.type in RARE and dated and not mention.again


def _with_place(
    mention: Mention,
    settled: dict[int, Spot],
    told: Sequence[Mention],
    kinds: dict[int, set[str]],
) -> Mention:
    """Return a mention at the settlement that the text last spoke of, or goes on to in its lead.

    `kinds` are the types of what each sentence tells of places that it names.
    """
    at = mention.scene.index
    several = mention.scene.text[mention.start : mention.end].endswith("s")  # "strikes in Syria"
    general = mention.exact <= PART and mention.type in SUMMED and at < LEAD and not several
    if mention.recalled or (mention.place is not None and not (general and mention.figures)):
        return mention
    ways = [at - step for step in range(1, BACK + 1)]
    if at < LEAD and not (at and _FIGHTING.search(mention.scene.text)):
        ahead = [at + step for step in range(1, AHEAD + 1)]
        # Who fell where the sentence before tells of a capture, whatever was bombed afterwards.
        fell = mention.type == GENERIC and "territory_gained" in kinds.get(at - 1, ())
        ways = ways + ahead if fell else ahead + ways
    if mention.exact == PART:  # "in the east" after a town: told later, if at all
        ways = [index for index in ways if index > at]
    vague = {m.scene.index for m in told if m.unnamed or (m.place and m.exact == PART)}
    if mention.type in VIOLENT | {GENERIC}:
        ways = [n for n in ways if n < at or not kinds.get(n) or kinds[n] - _UNLIKE]
    if of_its_own(mention):
        ways = [n for n in ways if not kinds.get(n, set()) & (VIOLENT | {GENERIC}) - {mention.type}]
    for index in ways:
        spot = settled.get(index)
        if spot is None and index < at and index in vague:
            break  # "the raids" after raids "on a town in the east": not where others were before
        if spot is not None:
            return replace(mention, place=spot.place, exact=spot.exact, implied=True)
    return mention
