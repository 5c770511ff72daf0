"""For whom those speak who are only called somebody's: "its spokesman said", "the group said"."""

import re

from marsad.model import ActorKind, Claimant
from marsad.read.actors.names import BROAD, Name
from marsad.read.scene import Scene
from marsad.read.speakers.speech import claimant_of, owned, subjects_of
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_ITS_OWN = one("attribution", "its_own")
_THE_GROUP = one("attribution", "the_group")
_GROUPS = (ActorKind.REBEL_GROUP, ActorKind.MILITIA, ActorKind.COALITION)


def spoken_for(scene: Scene) -> tuple[Claimant, ...]:
    """Return the body of this sentence that speaks in it by its own people, or as "the group"."""
    found = _THE_GROUP.search(scene.text)
    groups = [mark for mark in _before(scene, found) if _a_group(mark.value)]
    if groups:
        return (claimant_of(scene, groups[-1]),)
    own = _before(scene, _ITS_OWN.search(scene.text))
    subject = next((mark for mark in subjects_of(scene) if mark in own), None)
    spoken = subject or next(iter(own), None)
    return (claimant_of(scene, spoken),) if spoken else ()


def owner_elsewhere(scene: Scene) -> bool:
    """Whether a sentence does not say itself whose speaker it means: "Its spokesman said"."""
    found = _ITS_OWN.search(scene.text)
    return found is not None and not _before(scene, found)


def _before(scene: Scene, found: re.Match[str] | None) -> list[Mark]:
    """Return the sides and speakers named before a match, but those whose name is another's."""
    if found is None:
        return []
    named = scene.template.within(0, found.start(), "AS")
    return [mark for at, mark in named if isinstance(mark.value, Name) and not owned(scene, at)]


def _a_group(name: Name) -> bool:
    """Whether a name is that of an organisation, or of an armed group of its own."""
    actor = name.actor
    armed = actor is not None and actor.kind in _GROUPS and actor.id not in BROAD
    return name.monitor or armed
