"""Who holds what, as the report states it: "rebel-held", "bastion", "under the control of"."""

from dataclasses import dataclass

import msgspec

from marsad.model import Claimant, ControlClaim, Document, Place, span_of
from marsad.read.focus import Focus
from marsad.read.held import Held, held_in
from marsad.read.numbers import ShareMention, find_shares
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.where import spots
from marsad.vocabulary.cues import one

_UNNAMED = one("control", "unnamed")
_DEFINITE = one("control", "definite")
_PROVINCES = frozenset(("province", "governorate"))
_CITIES = frozenset(("city", "town"))
_AROUND = 30
"""Characters around a statement in which its place's noun stands."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of control as far as its sentence goes.

    `place` is None where neither the sentence nor the text before it tells which place is meant
    ("a village held by rebels"): then it is where the event of the sentence happened. `spoken` is
    the place that a definite one ("the rebel-held city") goes back to.
    """

    scene: Scene
    held: Held
    claimants: tuple[Claimant, ...]
    spoken: Place | None = None

    @property
    def place(self) -> Place | None:
        """The place that the sentence names."""
        return self.held.spot.place if self.held.spot else None

    @property
    def countrywide(self) -> bool:
        """True where the place is a whole country and no share or part of it is named."""
        spot = self.held.spot
        if spot is None or spot.exact > 0:
            return False
        part = spot.place.text.lower() != spot.mark.value.text.lower()
        return not part and not self._shares

    @property
    def unnamed(self) -> bool:
        """True for a settlement or an area without its name: "a village held by rebels"."""
        return bool(self.held.part) or _UNNAMED.search(self._words) is not None

    @property
    def _words(self) -> str:
        start = max(0, self.held.start - _AROUND)
        return self.scene.text[start : self.held.end + _AROUND]

    @property
    def _shares(self) -> list[ShareMention]:
        template = self.scene.template
        first, last = template.source(self.held.start), template.source_end(self.held.end)
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
        Statement(scene, held, claimants, _spoken(scene, held, focus))
        for held in held_in(scene, spots(scene), focus)
    ]


def _spoken(scene: Scene, held: Held, focus: Focus) -> Place | None:
    """The place before the sentence that "the city", "the province" or "the east" goes back to."""
    if held.spot is not None:
        return None
    if held.part and focus.settled is not None:
        return msgspec.structs.replace(focus.settled, text=f"{held.part} {focus.settled.text}")
    for match in _DEFINITE.finditer(scene.text, max(0, held.start - _AROUND)):
        if match.start() <= held.end and match.end() >= held.start - 3:
            return focus.province if match["what"] in _PROVINCES else focus.settled
    return None
