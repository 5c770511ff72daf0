"""Places that a sentence leaves out: those of the sentences around it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.model import Place
from marsad.read.elsewhere import (
    beside_another,
    goal,
    headed_for,
    left,
    left_behind,
    origin,
    set_out,
    visited,
)
from marsad.read.events import Mention
from marsad.read.kinds import LEAVING, SUMMED
from marsad.read.scene import Scene
from marsad.read.spoken import CALLED, at_home, named_in, spoken_of
from marsad.read.where import LOOSE, PART, PROVINCE, SETTLED, Spot, pick, spots
from marsad.vocabulary.cues import one

BACK = 3
"""Sentences back in which a settlement named is still the one spoken of."""
CAMPAIGN = 60
"""Days: what lasted longer and has no place of its own is told of the country."""
LEAD = 2
"""The first sentences of a report leave out what the next ones tell."""
AHEAD = 2


_WAR = one("places", "war")
_ONE_OF = one("places", "one_of")
_BARE_ONE = one("places", "bare_one")
_ELSEWHERE = one("places", "elsewhere")
_SIDE = one("places", "side")

_THE = re.compile(r"\b(?:the|these|those) (?:[a-z-]+ )?$")
_FIGHTING = re.compile(r"\b(?:the|these|those) (?:fighting|battles?|clashes|assault|shootout)\b")
_PARTS = frozenset(("city_district", "village", "town", "camp"))


def implied(scenes: Sequence[Scene], mentions: Sequence[Mention], country: str) -> list[Mention]:
    """Return the mentions, those without a place with the one that the text around them implies.

    `country` is the conflict's own: where its protests began.
    """
    settled: dict[int, Spot] = {}
    homes: dict[int, Spot] = {}
    for scene in scenes:
        here = [s for s in spots(scene) if s.exact >= LOOSE and not s.far and at_home(s)]
        away = [s for s in here if _gone(scene, s)]
        quit_ = [left(scene, s) for s in here if not goal(scene, s)]
        for found, into in ((quit_, homes), ([s for s in here if s not in away], settled)):
            firm = [s for s in found if into is homes or not origin(scene, s)] or found
            if firm:
                into[scene.index] = pick(scene, _by_weight(scene, firm), firm)[0]
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
            for into in (settled, homes):
                into.setdefault(mention.scene.index, again[-1])
        out.append(
            _of_war(mention, country)
            or _named_later(mention, homes if mention.type in LEAVING else settled)
            or _on_a_side(mention, country)
            or spoken
            or _told_before(mention, out)
            or _countrywide(mention, country)
            or _somewhere(mention, out, settled, country)
            or _with_place(mention, homes if mention.type in LEAVING else settled, out)
        )
    return out


def _told_before(mention: Mention, told: Sequence[Mention]) -> Mention | None:
    """Return what is told of "the clashes", "the street battles" where those told before were.

    A place named meanwhile, at which something else happened, is not theirs.
    """
    if mention.place is not None or not _THE.search(mention.scene.text, 0, mention.start):
        return None
    at = mention.scene.index
    alike = [m for m in told if m.type == mention.type and m.exact >= LOOSE and not m.recalled]
    near = [m for m in alike if 0 < at - m.scene.index <= BACK]
    if not near:
        return None
    return replace(mention, place=near[-1].place, exact=near[-1].exact, implied=True)


def _gone(scene: Scene, spot: Spot) -> bool:
    """True for where people are from, have left, or only visit: an attack is not there unsaid."""
    passing = set_out(scene, spot) or left_behind(scene, spot) or visited(scene, spot)
    passing = passing or headed_for(scene, spot)
    return passing or _home(scene, spot) or beside_another(scene, spot)


def _home(scene: Scene, spot: Spot) -> bool:
    """True for where people are from: "most of the dead were residents of Fuaa"."""
    if scene.syntax is None:
        return False
    return scene.syntax.of_folk(scene.tagged(spot.position))


def _named_later(mention: Mention, settled: dict[int, Spot]) -> Mention | None:
    """Return what a report begins with "in a village near Aleppo" at the village named later."""
    scene = mention.scene
    if scene.index > LEAD:
        return None
    clause = scene.clause(mention.start)
    found = _ONE_OF.search(scene.text, *clause) if mention.exact <= LOOSE else None
    if scene.index == 0:  # headlines leave the article out
        found = found or _BARE_ONE.search(scene.text, *clause)
    if found is None:
        return None
    kind = found["kind"] if found["kind"] in CALLED else ""
    for index in range(scene.index + 1, scene.index + 2 + BACK):
        spot = settled.get(index)
        if spot is None or spot.exact < SETTLED:
            continue
        kinds = {entry.kind for entry in spot.mark.value.entries}
        if not kinds or kinds & (CALLED[kind] if kind else _PARTS):
            return replace(mention, place=spot.place, exact=spot.exact)
    return None


def _on_a_side(mention: Mention, country: str) -> Mention | None:
    """Return what is told "in the east", of no place, as an event in the country's east."""
    if mention.place is not None or mention.type == "agreement":
        return None
    scene = mention.scene
    found = _SIDE.search(scene.text, *scene.clause(mention.start))
    # a report that begins so goes on to say where
    if found is None or (scene.index < LEAD and not (scene.index and _own_side(found))):
        return None
    side = found["side"] or found["whose"]
    return replace(mention, place=Place(text=f"{side}ern {country}"), exact=PART)


def _own_side(found: re.Match[str]) -> bool:
    """True for "the country's east": said of what is told beside the report's first event."""
    return found["whose"] is not None


def _countrywide(mention: Mention, country: str) -> Mention | None:
    """Return what is told of many places, or went on for long, as an event of the whole country."""
    if mention.place is not None:
        return None
    if mention.type == "agreement":  # one that names no place is of the war
        return replace(mention, place=Place(text=country), exact=0)
    if mention.type == "territory_gained" and mention.note:  # "around fifty towns"
        return replace(mention, place=Place(text=country), exact=0)
    if mention.when is None or mention.when.days is None:
        return None
    if mention.when.days <= CAMPAIGN or mention.type in ("siege", "displacement"):
        return None
    return replace(mention, place=Place(text=country), exact=0)


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


def _of_war(mention: Mention, country: str) -> Mention | None:
    """Return the protests that a war began with as an event of the whole country."""
    if mention.type != "protest" or not _WAR.search(mention.scene.text):
        return None
    return replace(mention, place=Place(text=country), exact=0, weak=False)


def _somewhere(
    mention: Mention, told: Sequence[Mention], settled: dict[int, Spot], country: str
) -> Mention | None:
    """Return "raids on a town held by rebels", "elsewhere" at no settlement told before.

    It is where a report's next sentence says, if it begins so, else in the province or part of
    the country told of before, else somewhere in the country.
    """
    scene = mention.scene
    if mention.place is not None or mention.recalled or mention.type == "agreement":
        return None
    first, last = scene.clause(mention.start)
    found = _ONE_OF.search(scene.text, first, last)
    town = found is not None and found["kind"] in CALLED
    if not town and _ELSEWHERE.search(scene.text, 0, last) is None:
        return None
    if scene.index < LEAD and not told and scene.index + 1 in settled:
        return None
    wide = [m for m in told if 0 < m.exact <= PROVINCE and scene.index - m.scene.index <= BACK]
    if wide:
        return replace(mention, place=wide[-1].place, exact=wide[-1].exact, unnamed=True)
    if not mention.figures:
        return replace(mention, unnamed=True)
    return replace(mention, place=Place(text=country), exact=PART, unnamed=True)


def _with_place(mention: Mention, settled: dict[int, Spot], told: Sequence[Mention]) -> Mention:
    at = mention.scene.index
    several = mention.scene.text[mention.start : mention.end].endswith("s")  # "strikes in Syria"
    general = mention.exact <= PART and mention.type in SUMMED and at < LEAD and not several
    if mention.recalled or (mention.place is not None and not (general and mention.figures)):
        return mention
    ways = [at - step for step in range(1, BACK + 1)]
    if at < LEAD and not (at and _FIGHTING.search(mention.scene.text)):
        ways = [at + step for step in range(1, AHEAD + 1)] + ways
    if mention.exact == PART:  # "in the east" after a town: told later, if at all
        ways = [index for index in ways if index > at]
    vague = {m.scene.index for m in told if m.unnamed or (m.place and m.exact == PART)}
    for index in ways:
        spot = settled.get(index)
        if spot is None and index < at and index in vague:
            break  # "the raids" after raids "on a town in the east": not where others were before
        if spot is not None:
            return replace(mention, place=spot.place, exact=spot.exact, implied=True)
    return mention
