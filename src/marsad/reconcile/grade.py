"""How well an incident is supported: corroboration, and Airwars' grade of civilian harm.

Airwars (airwars.org, "Methodology: assessing reported civilian harm") grades an incident as
confirmed (a belligerent accepts responsibility), fair (two or more credible sources), weak (one),
contested (competing attributions), discounted (those killed were combatants). Origins are
counted here where Airwars counts sources.
"""

from collections.abc import Mapping, Sequence

from marsad.model import (
    Contradiction,
    ContradictionKind,
    Corroboration,
    EventClaim,
    Grade,
    Group,
    Status,
)
from marsad.reconcile.origins import Spoken
from marsad.reconcile.sides import Sides
from marsad.reconcile.statements import rank
from marsad.reconcile.voices import Voice, Voices

CIVILIAN = frozenset(Group) - {Group.PEOPLE, Group.COMBATANTS}
AGAINST_CIVILIANS = frozenset({"attack_on_civilians", "sexual_violence"})


def reporting(claims: Sequence[EventClaim], spoken: Spoken) -> dict[str, Voice]:
    """Return the voices that say it happened, by origin."""
    names = {n for c in claims if c.status is Status.REPORTED for n in spoken.by_claim[c.id]}
    return {name: spoken.voices[name] for name in sorted(names)}


def corroboration(
    claims: Sequence[EventClaim], spoken: Spoken, voices: Voices, sides: Sides
) -> tuple[Corroboration, str]:
    """Return how many independent origins report an incident, with the sentence."""
    found = reporting(claims, spoken)
    for one in found:
        for other in found:
            if one < other and voices.opposed(found[one], found[other]):
                return (
                    Corroboration.CROSS_PARTY,
                    f"{one} and {other}, on opposed sides, both report it",
                )
    admitting = _admitting(claims, spoken, voices, sides)
    if admitting is not None:
        return Corroboration.CROSS_PARTY, f"{admitting} says so against its own interest"
    if len(found) > 1:
        return Corroboration.CORROBORATED, f"{len(found)} independent origins report it"
    return Corroboration.SINGLE, f"{next(iter(found), 'nobody')} alone reports it"


def harms_civilians(claims: Sequence[EventClaim], sides: Sides) -> bool:
    """Return whether any claim says that civilians were hurt."""
    return any(_harms(claim, sides) for claim in claims)


def _harms(claim: EventClaim, sides: Sides) -> bool:
    groups = {figure.group for figure in claim.figures}
    hit = any(sides.unarmed(ref) for ref in claim.targets)
    return bool(groups & CIVILIAN) or claim.type in AGAINST_CIVILIANS or (hit and bool(groups))


def _admitting(
    claims: Sequence[EventClaim], spoken: Spoken, voices: Voices, sides: Sides
) -> str | None:
    """Return the origin that reports civilian harm by its own side, or None.

    Whoever denies it, or blames anybody else as well, has accepted nothing.
    """
    said: dict[str, list[EventClaim]] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        said.setdefault(spoken.by_claim[claim.id][0], []).append(claim)
    for name, told in said.items():
        blaming = [claim for claim in told if claim.initiators]
        own = all(
            voices.speaks_for(spoken.voices[name], [ref]) for c in blaming for ref in c.initiators
        )
        reported = all(claim.status is Status.REPORTED for claim in told)
        if own and reported and any(_harms(claim, sides) for claim in blaming):
            return name
    return None


def grade(
    claims: Sequence[EventClaim],
    spoken: Spoken,
    contradictions: Sequence[Contradiction],
    voices: Voices,
    sides: Sides,
) -> tuple[Grade | None, str]:
    """Return the civilian-harm grade with its sentence; None where no harm is claimed."""
    if not harms_civilians(claims, sides):
        return None, "no civilian harm is claimed"
    if not reporting(claims, spoken):
        return Grade.DISCOUNTED, "it is only denied, and nobody reports it"
    kinds = {c.kind: c for c in contradictions}
    if _discounted(kinds, spoken):
        return Grade.DISCOUNTED, "the best-placed origin says that those hit were fighters"
    for kind in (ContradictionKind.PERPETRATOR, ContradictionKind.HAPPENED):
        if kind in kinds:
            return Grade.CONTESTED, f"origins contradict each other: {kinds[kind].sentence}"
    admitting = _admitting(claims, spoken, voices, sides)
    if admitting is not None:
        return Grade.CONFIRMED, f"{admitting} accepts that its own side did it"
    count = len(reporting(claims, spoken))
    if count > 1:
        return Grade.FAIR, f"{count} independent origins report it and none disputes it"
    return Grade.WEAK, "a single origin reports it"


def _discounted(kinds: Mapping[ContradictionKind, Contradiction], spoken: Spoken) -> bool:
    """Return whether only worse-placed origins, and not more of them, say civilians were hit."""
    contradiction = kinds.get(ContradictionKind.VICTIM)
    if contradiction is None:
        return False
    civilians, fighters = contradiction.stands
    best, other = (
        min(rank(spoken.voices[name]) for name in stand.origins) for stand in (fighters, civilians)
    )
    return best == 0 and other > 0 and len(fighters.origins) >= len(civilians.origins)
