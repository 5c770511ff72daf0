"""Who holds what, as the report states it: "rebel-held", "bastion", "under the control of"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from marsad.model import ActorKind, Claimant, ControlClaim, Document, Place, Theatre, span_of
from marsad.read.draft import Draft
from marsad.read.focus import Focus, is_city, plain
from marsad.read.held import Held, held_in
from marsad.read.held_places import OTHER_PART
from marsad.read.numbers import ShareMention, find_shares
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.where import SETTLED, spots
from marsad.vocabulary.cues import one

_UNNAMED = one("control", "unnamed")
_DEFINITE = one("control", "definite")
_SIDE = re.compile(r"north|south|east|west")
_PROVINCES = frozenset(("province", "governorate"))
_SITES = frozenset(("airport", "base", "crossing", "camp"))
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
        if spot is None or spot.exact > 0:
            return self.held.note == "country" and not self._shares
        part = spot.place.text.lower() != spot.mark.value.text.lower()
        return not part and not self._shares

    @property
    def unnamed(self) -> bool:
        """True for a settlement or an area without its name: "a village held by rebels"."""
        held, text = self.held, self.scene.text
        if held.part or held.note == "beside":
            return True
        before = text[max(0, held.start - _AROUND) : held.start]
        return not before.endswith(" other ") and bool(
            _UNNAMED.search(before + text[held.start : held.end + _AROUND])
        )

    @property
    def _shares(self) -> list[ShareMention]:
        template = self.scene.template
        spot, start = self.held.spot, self.held.start
        if self.held.note == OTHER_PART:  # the share told before is the other side's
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
    if held.spot is not None:
        return held.spot.place
    if held.note == "country":
        return Place(text=focus.country)
    city = _city(scene, held) or focus.city or focus.settled
    if held.part and city is not None:
        part = held.part if _SIDE.match(held.part) else f"{held.part} of"
        return msgspec.structs.replace(city, text=f"{part} {city.text}")
    what = held.note if held.note == "city" else _definite(scene, held)
    if what in _PROVINCES:
        return focus.province
    if what == "city":
        return city
    return focus.settled if what in _SITES else None


def _city(scene: Scene, held: Held) -> Place | None:
    """The city that the sentence has named before."""
    before = [s for s in spots(scene) if is_city(s) and s.position < held.start]
    return plain(before[-1]) if before else None


def _spoken(scene: Scene, held: Held, focus: Focus) -> Place | None:
    return focus.settled if _definite(scene, held) else None


def _definite(scene: Scene, held: Held) -> str:
    """The noun of "the village", "the airport" where it is what a side is said to hold."""
    for match in _DEFINITE.finditer(scene.text, max(0, held.start - _AROUND)):
        if match.start() <= held.end and match.end() >= held.start - 3:
            return match["what"]
    return ""


def control_claims(
    document: Document, statements: Sequence[Statement], drafts: Sequence[Draft], theatre: Theatre
) -> Iterator[ControlClaim]:
    """Yield who holds what, once a place and holder; unnamed places are those of events."""
    held: set[tuple[str, str]] = set()
    for statement in statements:
        place = statement.place
        if place is None and statement.unnamed:
            place = _event_place(drafts, statement.scene) or statement.spoken
        if statement.held.loose:
            place = _event_place(drafts, statement.scene) or place
        if place is None or statement.countrywide:
            continue
        claim = _armed(statement.claim(document, place), theatre)
        key = (_key(claim.place), claim.holder.name if claim.holder else "")
        if key not in held:
            held.add(key)
            yield claim


def _event_place(drafts: Sequence[Draft], scene: Scene) -> Place | None:
    """The place of the event that a sentence tells of, if it is a settlement or a part of one."""
    for draft in drafts:
        settled = draft.exact >= SETTLED and not draft.inherited_place
        if settled and any(m.scene is scene for m in draft.mentions):
            return draft.place
    return None


def _key(place: Place) -> str:
    """Which place a statement is of: one name with the same words before it ("the", "eastern")."""
    side = re.match(r"(?:the )?((?:north|south|east|west)\w*|[a-z]+ of )?", place.text.lower())
    known = place.candidates[0] if place.candidates else place.text.lower()
    return f"{side.group(1) if side else None} {known}"


def _armed(claim: ControlClaim, theatre: Theatre) -> ControlClaim:
    """Return the claim with a state's forces for the state: they hold ground."""
    holder = claim.holder
    if holder is None:
        return claim
    for actor in theatre.actors:
        if actor.kind is ActorKind.STATE_FORCES and holder.actor in actor.member_of:
            held_by = msgspec.structs.replace(holder, name=actor.name, actor=actor.id)
            return msgspec.structs.replace(claim, holder=held_by)
    return claim
