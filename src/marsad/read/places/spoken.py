"""Places spoken of by what they are: "the city", "the province", "there"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.model import Place
from marsad.read.events import Mention
from marsad.read.places.exact import SETTLED, SITES
from marsad.read.places.named import FAR_BACK, SETTLEMENTS, UNITS, Named, meant
from marsad.read.places.spot import Spot
from marsad.read.places.wards import treated_there
from marsad.vocabulary.cues import one

_DEFINITE = one("places", "definite")
_THERE = one("places", "there")
_LATTER = one("places", "latter")
# Who only speaks in "the city".
_TELLER = re.compile(r"\b(?:sources?|officials?|correspondents?|reporters?) $")
# "Had retaken the hill": the one that the report has called so.
_SITE = re.compile(rf"\bthe (?P<kind>{SITES})(?:top)?\b(?! of\b)")


def spoken_of(mention: Mention, named: Sequence[Named], country: str) -> Mention | None:
    """Return a mention at "the city", "the province" as one at that last named.

    What is told of "the country" alone, without a day or a number, is no event by itself. An
    agreement is not at the place that it is about.
    """
    quits = mention.scene.text.startswith("agreed", mention.start)  # "agreed to leave the town"
    scene = mention.scene
    if mention.place is None and mention.type == "agreement" and not quits:
        return _there(mention, named, at_a_site=False)  # "a truce was reached there"
    if mention.place is not None:
        return None
    if (one_of_two := _latter(mention, named)) is not None:
        return one_of_two
    found = [
        match
        for match in _DEFINITE.finditer(scene.text, *scene.clause(mention.start))
        if not _TELLER.search(scene.template.document, 0, scene.template.source(match.start()))
    ]
    if not found:
        return _there(mention, named)
    near = min(found, key=lambda match: abs(match.start() - mention.end))
    kind = near["kind"] or near["kind2"]
    if kind == "country":
        firm = mention.figures or (mention.when is not None and mention.when.known)
        return replace(mention, place=Place(text=country), exact=0, general=not firm)
    before = [
        one
        for one in named
        if 0 < scene.index - one.sentence <= FAR_BACK
        or (one.sentence == scene.index and one.spot.position < near.start())
    ]
    fitting = meant(kind, before, scene.index)
    if not fitting:
        return None if kind in SETTLEMENTS else _there(mention, named)
    spot = fitting[-1].spot
    exact = spot.exact if kind in UNITS else max(spot.exact, SETTLED)
    return replace(mention, place=spot.place, exact=exact, implied=True, spoken=True)


def _latter(mention: Mention, named: Sequence[Named]) -> Mention | None:
    """Return what happened "in the latter" at the last place of the sentence before, if of two."""
    scene = mention.scene
    found = _LATTER.search(scene.text, *scene.clause(mention.start))
    before = [
        one.spot
        for one in named
        if scene.index - one.sentence == 1 and one.spot.exact >= SETTLED and at_home(one.spot)
    ]
    if found is None or len(before) < 2:
        return None
    spot = before[0 if "former" in found.group() else -1]
    return replace(mention, place=spot.place, exact=spot.exact, implied=True, spoken=True)


def _there(mention: Mention, named: Sequence[Named], *, at_a_site: bool = True) -> Mention | None:
    """Return what happened "there", "in the same district" at the settlement named last."""
    scene = mention.scene
    found = _THERE.search(scene.text, *scene.clause(mention.start))
    site = None
    if found is None and at_a_site:
        site = _SITE.search(scene.text, *scene.clause(mention.start))
    found = found or site
    if found is None or treated_there(scene, found.start()):
        return None
    before = [
        one
        for one in named
        if (site is None or _is_called(site["kind"], one))
        and one.spot.exact >= SETTLED
        and at_home(one.spot)
        and 0 <= scene.index - one.sentence <= FAR_BACK
        and (one.sentence < scene.index or one.spot.position < found.start())
    ]
    kind = found.groupdict().get("same")
    before = meant(kind, before, scene.index) if kind in SETTLEMENTS else before
    if not before:
        return None
    spot = before[-1].spot
    return replace(mention, place=spot.place, exact=spot.exact, implied=True, spoken=True)


def _is_called(kind: str, named: Named) -> bool:
    return named.called == kind or kind in named.spot.place.text.lower()


def at_home(spot: Spot) -> bool:
    """False for a place in another country: a text returns from it without a word."""
    return not spot.mark.value.entries or bool(spot.mark.value.home)
