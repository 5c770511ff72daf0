"""Events told only roughly where: "in the east", "a town held by rebels", "elsewhere"."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

import msgspec

from marsad.model import Place, When
from marsad.read.accords.deals import local
from marsad.read.drafts.campaigns import air_campaign, entered
from marsad.read.events import Mention
from marsad.read.places.exact import PART, PROVINCE, SETTLED
from marsad.read.places.named import CALLED, FAR_BACK
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

BACK = 3
"""Sentences back in which a settlement or a province named is still the one spoken of."""
LEAD = 2
"""The first sentences of a report leave out what the next ones tell."""
CAMPAIGN = 60
"""Days: what lasted longer and has no place of its own is told of the country."""
MONTH = 28
"""Days: an air campaign that began in a month, or so long ago, is the country's as well."""
_SOMEWHERE = frozenset(("siege", "displacement"))

_WAR = one("places", "war")
_ONE_OF = one("places", "one_of")
_A_BASE = one("places", "a_base")
_ELSEWHERE = one("places", "elsewhere")
_SIDE = one("places", "side")
_HELD_SIDE = one("places", "held_side")


def on_a_side(mention: Mention, country: str) -> Mention | None:
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


def on_held_side(mention: Mention, scenes: Sequence[Scene]) -> Mention | None:
    """Return what is told "in the rebel-held east", of no place, in that part of the city named."""
    if mention.place is not None or mention.type == "agreement":
        return None
    scene = mention.scene
    found = _HELD_SIDE.search(scene.text, *scene.clause(mention.start))
    near = scenes[max(0, scene.index - FAR_BACK) : scene.index + 1]
    before = [spot for other in near for spot in spots(other) if not spot.far]
    cities = [city for spot in before if (city := _city_of(spot)) is not None]
    if found is None or not cities:
        return None
    city = cities[-1]
    place = msgspec.structs.replace(city, text=f"{found['side']} {city.text}")
    return replace(mention, place=place, exact=SETTLED, implied=True)


def _city_of(spot: Spot) -> Place | None:
    """The city that a spot names, also where a quarter of it has made a province of it."""
    entry = next((one for one in spot.mark.value.entries if one.kind == "city"), None)
    return Place(text=spot.mark.value.text, candidates=(entry.id,)) if entry else None


def _own_side(found: re.Match[str]) -> bool:
    """True for "the country's east": said of what is told beside the report's first event."""
    return found["whose"] is not None


def countrywide(mention: Mention, country: str) -> Mention | None:
    """Return what is told of many places, or went on for long, as an event of the whole country."""
    if mention.place is not None:
        return None
    if mention.type == "agreement" and not local(mention.scene, mention.start, mention.end):
        return replace(mention, place=Place(text=country), exact=0)
    if mention.type == "territory_gained" and mention.note:  # "around fifty towns"
        return replace(mention, place=Place(text=country), exact=0)
    if mention.when is None or mention.when.days is None:
        return None
    begun = _long_ago(mention.when, mention.scene.published) and air_campaign(mention)
    begun = begun or entered(mention)
    if not begun and (mention.when.days <= CAMPAIGN or mention.type in _SOMEWHERE):
        return None
    return replace(mention, place=Place(text=country), exact=0)


def _long_ago(when: When, published: When) -> bool:
    """True for "in September", and for a day as far back: "on Sept. 30"."""
    if when.days is not None and when.days >= MONTH:
        return True
    return bool(when.end and published.start and (published.start - when.end).days >= MONTH)


def somewhere(
    mention: Mention, told: Sequence[Mention], settled: Collection[int], country: str
) -> Mention | None:
    """Return "raids on a town held by rebels", "elsewhere" at no settlement told before.

    It is where a report's next sentence says, if it begins so and that is one of `settled`, else in
    the province or part of the country told of before, else somewhere in the country.
    """
    scene = mention.scene
    if mention.place is not None or mention.recalled or mention.type == "agreement":
        return None
    first, last = scene.clause(mention.start)
    found = _ONE_OF.search(scene.text, first, last)
    town = found is not None and found["kind"] in CALLED
    base = _A_BASE.search(scene.text, first, last) is not None
    if not (town or base) and _ELSEWHERE.search(scene.text, 0, last) is None:
        return None
    if scene.index < LEAD and not told and scene.index + 1 in settled:
        return None
    wide = [m for m in told if 0 < m.exact <= PROVINCE and scene.index - m.scene.index <= BACK]
    if wide:
        return replace(mention, place=wide[-1].place, exact=wide[-1].exact, unnamed=True)
    if not mention.figures:
        return replace(mention, unnamed=True)
    return replace(mention, place=Place(text=country), exact=PART, unnamed=True)


def of_war(mention: Mention, country: str) -> Mention | None:
    """Return the protests that a war began with as an event of the whole country."""
    if mention.type != "protest" or not _WAR.search(mention.scene.text):
        return None
    return replace(mention, place=Place(text=country), exact=0, weak=False)
