"""Ceasefires, deals and zones as agreement claims, known ones under the theatre's id."""

import datetime
import functools
from collections.abc import Sequence

from marsad.model import (
    UNKNOWN_TIME,
    AgreementClaim,
    Claimant,
    Document,
    KnownAgreement,
    Theatre,
    When,
    span_of,
)
from marsad.read.actors.roles import roles_of
from marsad.read.cues.status import status_of
from marsad.read.cues.trigger import Trigger
from marsad.read.places.spot import spots
from marsad.read.places.where import places_for
from marsad.read.quote import quote_span
from marsad.read.scene import Scene
from marsad.read.times.timing import time_for
from marsad.vocabulary.cues import CueTable, load_cues

# A known agreement is meant where the text's day is this close to its own.
_CLOSE = datetime.timedelta(days=3)


@functools.cache
def _cues() -> CueTable:
    return load_cues("agreements")


def agreements_of(
    document: Document,
    scene: Scene,
    triggers: Sequence[Trigger],
    claimants: tuple[Claimant, ...],
    theatre: Theatre,
) -> list[AgreementClaim]:
    """Return the agreement that a sentence tells of, if its triggers hold one."""
    out = []
    for trigger in triggers:
        if trigger.type != "agreement":
            continue
        status = status_of(scene, trigger.start, trigger.end)
        kind = _kind(scene)
        if status is None or kind is None:
            continue
        roles = roles_of(scene, "agreement", (trigger.start, trigger.end), trigger.named, [])
        when = time_for(scene, trigger.start, trigger.end) or UNKNOWN_TIME
        known, when = _known(theatre, scene, kind, [when, *_later(scene, trigger)])
        here = places_for(scene, spots(scene), trigger.start, trigger.end)
        first = scene.template.source(trigger.start)
        start, end = quote_span(scene.sentence, first, scene.template.source_end(trigger.end))
        out.append(
            AgreementClaim(
                id="",
                span=span_of(document, start, end),
                claimants=claimants,
                status=status,
                type=kind,
                agreement=known,
                parties=roles.initiators + roles.targets,
                place=here[0].place if here else None,
                when=when,
            )
        )
    return out[:1]


def _kind(scene: Scene) -> str | None:
    for pattern in _cues().possible(scene.text):
        if pattern.regex.search(scene.text):
            return pattern.name
    return None


def _later(scene: Scene, trigger: Trigger) -> list[When]:
    """The times behind an agreement in its clause: "a truce made after the fighting of March"."""
    _, last = scene.clause(trigger.start)
    return [mark.value.when for _, mark in scene.template.within(trigger.end, last, "T")]


def _known(
    theatre: Theatre, scene: Scene, kind: str, times: Sequence[When]
) -> tuple[str | None, When]:
    """Return the id of the theatre's agreement that is named or dated, and the time that dates it.

    `times` are tried in order; without a match the first one stands.
    """
    text = scene.template.document[scene.sentence.start : scene.sentence.end].lower()
    for known in theatre.agreements:
        if any(spelling.lower() in text for spelling in (known.name, *known.spellings)):
            return known.id, times[0]
    for when in times:
        dated = [
            known for known in theatre.agreements if known.type == kind and _meets(known, when)
        ]
        if len(dated) == 1:
            return dated[0].id, when
    return None, times[0]


def _meets(known: KnownAgreement, when: When) -> bool:
    if (
        when.start is None
        or when.end is None
        or when.end - when.start > datetime.timedelta(days=31)
    ):
        return False
    return when.start - _CLOSE <= known.date <= when.end + _CLOSE
