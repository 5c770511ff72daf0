"""Who holds what, as the report states it: "rebel-held", "bastion", "under the control of"."""

import re
from dataclasses import dataclass

import msgspec

from marsad.model import Claimant, ControlClaim, Document, Place, span_of
from marsad.read.focus import Focus, is_city, plain
from marsad.read.holds.held import Held, held_in
from marsad.read.holds.held_places import OTHER_PART, WITHIN
from marsad.read.numbers import ShareMention, find_shares
from marsad.read.places.elsewhere import beside_another
from marsad.read.places.named import SMALL
from marsad.read.places.spot import Spot, spots
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_UNNAMED = one("control", "unnamed")
_DEFINITE = one("control", "definite")
_EXCEPTION = one("control", "exception")
_SIDE = re.compile(r"north|south|east|west")
_PROVINCES = frozenset(("province", "governorate"))
_SITES = frozenset(("airport", "base", "crossing", "camp"))
# "The town in Idlib is held by rebels", "the town is their last stronghold in the Qalamoun".
_THE_ONE_IN = re.compile(
    r"^the (?:town|city|village|suburb|camp|base)"
    r"(?: (?:is|was|remains|remained)(?: (?:[a-z]+|<A\d+>[a-z-]*))*)? in (?:the |[a-z]+ )*$"
)
_WIDE = frozenset(("governorate", "region", "country"))
_TO_ITS = one("control", "to_its")
_NAMELESS = one("control", "nameless_place")
_AROUND = 30
"""Characters around a statement in which its place's noun stands."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of control as far as its sentence goes.

    `place` is None where the words leave open which place is meant ("a village held by rebels"):
    then it is where the event of the sentence happened, or else `spoken`, the place that a
    definite one ("the area held by rebels") goes back to.
    """

    scene: Scene
    held: Held
    claimants: tuple[Claimant, ...]
    place: Place | None
    spoken: Place | None = None

    @property
    def countrywide(self) -> bool:
        """True where the place is a whole country and no share or part of it is named."""
        spot = self.held.spot
        if spot is None or spot.exact > 0 or self.place is not spot.place:
            return self.held.note == "country" and not self._shares
        part = spot.place.text.lower() != spot.mark.value.text.lower()
        return not part and not self._shares

    @property
    def nameless(self) -> bool:
        """True for one place of many, without its name: "a rebel-held district of Homs"."""
        start, spot = self.held.start, self.held.spot
        return any(
            found.start() < start < found.end() and (not spot or found.start() < spot.position)
            for found in _NAMELESS.finditer(self.scene.text)
        )

    @property
    def beside_it(self) -> bool:
        """True for a place told by where another lies: "a rebel-held area to its east"."""
        after = _TO_ITS.match(self.scene.text, self.held.end)
        return self.held.spot is None and after is not None

    @property
    def unnamed(self) -> bool:
        """True for a settlement or an area without its name: "a village held by rebels"."""
        held, text = self.held, self.scene.text
        if held.part or held.note == "beside":
            return True
        before = text[max(0, held.start - _AROUND) : held.start]
        after = text[held.end : held.end + _AROUND].partition("<P")[0]  # not "the <P1> district"
        return not before.endswith(" other ") and bool(
            _UNNAMED.search(before + text[held.start : held.end] + after)
        )

    @property
    def _shares(self) -> list[ShareMention]:
        template = self.scene.template
        spot, start = self.held.spot, self.held.start
        if self.held.note in (OTHER_PART, WITHIN):  # the share is the other side's, the whole's
            return []
        start = start if spot is None else min(start, spot.position)
        first, last = template.source(start), template.source_end(self.held.end)
        found = find_shares(self.scene.sentence)
        return [share for share in found if first - 25 <= share.start < last + 5]

    def claim(self, document: Document, place: Place) -> ControlClaim:
        """Return the claim for a place."""
        held, template = self.held, self.scene.template
        first, last = template.source(held.start), template.source_end(held.end)
        start, end = quote_span(self.scene.sentence, first, last)
        shares = self._shares
        return ControlClaim(
            id="",
            span=span_of(document, start, end),
            claimants=self.claimants,
            place=place,
            holder=held.holder,
            contested=held.holder is None,
            share=shares[0].share if shares else None,
            as_of=document.published,
        )


def control_of(scene: Scene, claimants: tuple[Claimant, ...], focus: Focus) -> list[Statement]:
    """Return what a sentence says of who holds which place; former holders are no claim.

    `focus` is what the sentences before it spoke of.
    """
    return [
        Statement(scene, held, claimants, _place(scene, held, focus), _spoken(scene, held, focus))
        for held in held_in(scene, spots(scene), focus)
    ]


def _place(scene: Scene, held: Held, focus: Focus) -> Place | None:
    """The place of the sentence, or the one that "the city", "the province", "the east" mean."""
    if held.spot is not None and _only_where(scene, held.spot):
        return focus.settled
    if held.spot is not None:
        divided = held.holder is None and held.spot.exact == 0  # "Syria's second city is divided"
        return (_city(scene, held) or focus.city) if divided else held.spot.place
    if held.note == "country":
        return Place(text=focus.country)
    city = _city(scene, held) or focus.city or focus.town
    if held.part and city is not None:
        part = held.part if _SIDE.match(held.part) else f"{held.part} of"
        return msgspec.structs.replace(city, text=f"{part} {city.text}")
    what = "city" if held.note in ("city", OTHER_PART) else _definite(scene, held)
    if what in _PROVINCES:
        return focus.province
    if what == "city":
        return city
    return focus.settled if what in _SITES else None


def _only_where(scene: Scene, spot: Spot) -> bool:
    """True for what tells where the place spoken of lies: "the town near Damascus is held by"."""
    wide = any(entry.kind in _WIDE for entry in spot.mark.value.entries)  # Idlib, also a city
    if wide and _THE_ONE_IN.search(scene.text, 0, spot.position):
        return True
    return beside_another(scene, spot)


def _city(scene: Scene, held: Held) -> Place | None:
    """The city that the sentence has named before."""
    before = [s for s in spots(scene) if is_city(s) and s.position < held.start]
    return plain(before[-1]) if before else None


def _spoken(scene: Scene, held: Held, focus: Focus) -> Place | None:
    """The place named before that "the village", "the airport" goes back to."""
    what = _definite(scene, held)
    if what in SMALL:
        return focus.settlement(what, scene.index)
    return focus.settled if what else None


def _definite(scene: Scene, held: Held) -> str:
    """The noun of "the village", "the airport" where it is what a side is said to hold."""
    start = held.start
    if left_out := _EXCEPTION.search(scene.text, 0, start):  # "the city except Waer is held by"
        start = left_out.start()
    for match in _DEFINITE.finditer(scene.text, max(0, start - _AROUND)):
        if match.start() <= held.end and match.end() >= start - 3:
            return match["what"]
    return ""
