"""For whom those speak who are only called somebody's: "its spokesman said", "the group said"."""

import re

from marsad.model import ActorKind, Claimant
from marsad.read.actors.names import BROAD, Name
from marsad.read.scene import Scene
from marsad.read.speakers.speech import claimant_of, owned, subjects_of
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues, one

_ITS_OWN = one("attribution", "its_own")
_THE_GROUP = one("attribution", "the_group")
_BODIES_OF_MEN = frozenset(load_cues("attribution").words["bodies_of_men"])
_WORD = re.compile(r"[a-z]+")
_CALIPHATE = "islamic-state"
_GROUPS = (ActorKind.REBEL_GROUP, ActorKind.MILITIA, ActorKind.COALITION)


def spoken_for(scene: Scene) -> tuple[Claimant, ...]:
    """Return the body of this sentence that speaks in it by its own people, or as "the group".

    It is the one that acts: "the SDF took the dam from Islamic State, the alliance said".
    """
    subjects = subjects_of(scene)
    groups = [mark for mark in _before(scene, _THE_GROUP) if _a_group(mark.value)]
    for named, usual in ((groups, -1), (_before(scene, _ITS_OWN), 0)):
        if named:
            spoken = next((mark for mark in subjects if mark in named), named[usual])
            return (claimant_of(scene, spoken),)
    return ()


def owner_elsewhere(scene: Scene) -> bool:
    """Whether a sentence does not say itself whose speaker it means: "Its spokesman said"."""
    return _ITS_OWN.search(scene.text) is not None and not _before(scene, _ITS_OWN)


def _before(scene: Scene, cue: re.Pattern[str]) -> list[Mark]:
    """Return the sides and speakers named before a match, but those whose name is another's.

    Nor those that nobody calls so: "a spokesman for the militia" is none of Islamic State's.
    """
    found = cue.search(scene.text)
    if found is None:
        return []
    of_men = not _BODIES_OF_MEN.isdisjoint(_WORD.findall(found.group()))
    named = scene.template.within(0, found.start(), "AS")
    bodies = [mark for at, mark in named if isinstance(mark.value, Name) and not owned(scene, at)]
    return [mark for mark in bodies if not (of_men and _a_caliphate(mark.value))]


def _a_caliphate(name: Name) -> bool:
    """Whether a name is of those who would be a state: no militia, brigade or alliance."""
    return name.actor is not None and name.actor.alignment == _CALIPHATE


def _a_group(name: Name) -> bool:
    """Whether a name is that of an organisation, or of an armed group of its own."""
    actor = name.actor
    armed = actor is not None and actor.kind in _GROUPS and actor.id not in BROAD
    return name.monitor or armed
