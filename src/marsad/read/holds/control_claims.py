"""Which place a statement of control is of in the end, and its claim: one a place and holder."""

from collections.abc import Iterator, Sequence

import msgspec

from marsad.model import ActorKind, ControlClaim, Document, Place, Theatre
from marsad.read.counts.people import People
from marsad.read.drafts.draft import Draft
from marsad.read.drafts.same_toll import LEAD
from marsad.read.holds.control import Statement
from marsad.read.holds.held_places import with_list
from marsad.read.holds.undone import key_of, undone
from marsad.read.places.exact import LOOSE, PROVINCE, SETTLED
from marsad.read.places.spot import Spot, spots
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_FEW = one("control", "few")
_NEXT = 2
"""Sentences behind a statement of a place without its name in which the name may follow."""
_FORCES = (ActorKind.STATE_FORCES, ActorKind.EXTERNAL_FORCES)


def control_claims(
    document: Document,
    statements: Sequence[Statement],
    drafts: Sequence[Draft],
    scenes: Sequence[Scene],
    theatre: Theatre,
) -> Iterator[ControlClaim]:
    """Yield who holds what, once a place and holder; unnamed places are those of events."""
    held: set[tuple[str, str]] = set()
    for statement in statements:
        for place in _places(statement, statements, drafts, scenes):
            if undone(statement, place, drafts):
                continue
            claim = _armed(statement.claim(document, place), theatre)
            key = (key_of(claim.place), claim.holder.name if claim.holder else "")
            if key not in held:
                held.add(key)
                yield claim


def _places(
    statement: Statement,
    statements: Sequence[Statement],
    drafts: Sequence[Draft],
    scenes: Sequence[Scene],
) -> list[Place]:
    """Return the places of a statement: the few that it counts, its own, or an event's."""
    if few := _few(statement, scenes):
        return [spot.place for spot in few]
    place = _told(statement, drafts)
    if place is None or (place is not statement.place and _anothers(statement, place, statements)):
        return []
    return [place]


def _few(statement: Statement, scenes: Sequence[Scene]) -> list[Spot]:
    """Return what "two government-held towns" are: as many as are listed in the next sentences."""
    scene = statement.scene
    for found in _FEW.finditer(scene.text):
        if not found.start() <= statement.held.start < found.end():
            continue
        count = _count(scene, found.start())
        for later in scenes[scene.index + 1 : scene.index + 1 + _NEXT]:
            here = [spot for spot in spots(later) if spot.exact >= SETTLED]
            lists = (with_list(later, spot, here) for spot in here)
            if run := next((run for run in lists if len(run) == count), None):
                return run
    return []


def _count(scene: Scene, start: int) -> int:
    tags = scene.template.within(start, start + 1, "NQ")
    if not tags:
        return 2  # "both"
    value = tags[0][1].value
    quantity = value.quantity if isinstance(value, People) else value[0]
    return quantity.low or 0


def _anothers(statement: Statement, place: Place, statements: Sequence[Statement]) -> bool:
    """True where its sentence gives an event's place to another side: this one is elsewhere."""
    others = [s for s in statements if s.scene is statement.scene and s.place is not None]
    return any(
        key_of(other.place) == key_of(place) and other.held.holder != statement.held.holder
        for other in others
        if other.place is not None
    )


def _told(statement: Statement, drafts: Sequence[Draft]) -> Place | None:
    """The place of a statement, or of the event that a place without its name is told with.

    A report's lead leaves the name to the next sentences ("in a rebel-held town", "a stronghold of
    IS in Syria"); the country or the part of it that the place lies in is then no answer.
    """
    if statement.beside_it:
        return None
    scene, spot = statement.scene, statement.held.spot
    here = [d for d in drafts if any(m.scene is scene for m in d.mentions)]
    if not statement.nameless:
        place = statement.place
        if place is None and statement.unnamed:
            place = _settled(here) or statement.spoken
        return None if statement.countrywide else place
    wider = spot.exact if spot is not None else 0
    found = _settled(here, max(wider, SETTLED - 1))
    if found is None and wider < PROVINCE and scene.index < LEAD:
        after = [d for d in drafts if 0 < d.mentions[0].scene.index - scene.index <= _NEXT]
        found = _settled(after, LOOSE - 1)
    own = statement.place if spot is None or wider >= PROVINCE else None
    return found or own or statement.spoken


def _settled(drafts: Sequence[Draft], wider: int = SETTLED - 1) -> Place | None:
    """The place of the first event that is told of a settlement, or within what is `wider`."""
    for draft in drafts:
        if draft.exact > wider and not draft.inherited_place:
            return draft.place
    return None


def _armed(claim: ControlClaim, theatre: Theatre) -> ControlClaim:
    """Return the claim with a state's forces for the state: they hold ground."""
    holder = claim.holder
    states = {actor.id for actor in theatre.actors if actor.kind is ActorKind.STATE}
    if holder is None or holder.actor not in states:
        return claim
    for actor in theatre.actors:
        if actor.kind in _FORCES and holder.actor in actor.member_of:
            held_by = msgspec.structs.replace(holder, name=actor.name, actor=actor.id)
            return msgspec.structs.replace(claim, holder=held_by)
    return claim
