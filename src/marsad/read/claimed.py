"""Who claims an attack: that one too says that it was, whoever told of it first."""

from collections.abc import Iterator, Sequence

from marsad.model import Status
from marsad.read.denials import last_told
from marsad.read.draft import Draft
from marsad.read.kinds import VIOLENT
from marsad.read.names import Name
from marsad.read.roles import UNIDENTIFIED
from marsad.read.scene import Scene
from marsad.read.sides import add
from marsad.read.speech import claimant_of
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues


def with_claimed(drafts: Sequence[Draft], scenes: Sequence[Scene]) -> list[Draft]:
    """Return the events, each with those who claim it: "the group claimed responsibility".

    That is the attack of which the sentence of the claim speaks, else the one told last before it.
    """
    told = [draft for draft in drafts if draft.status is Status.REPORTED and draft.type in VIOLENT]
    for scene in scenes:
        for position, mark in _claims(scene):
            event = _here(told, scene) or last_told(told, scene.index, position)
            if event is not None:
                _claim(event, scene, mark)
    return list(drafts)


def _claim(event: Draft, scene: Scene, mark: Mark) -> None:
    """Let one who claims an attack tell of it, and have made it where nobody else is named."""
    claimant = claimant_of(scene, mark)
    if claimant not in (*event.claimants, *event.tellers):
        event.tellers.append(claimant)
    if event.initiators in ([], [UNIDENTIFIED]) and mark.value.actor is not None:
        event.initiators.clear()
        add(event.initiators, scene, mark)


def _claims(scene: Scene) -> Iterator[tuple[int, Mark]]:
    """Yield the names of those who claim an attack, with the position of the claim."""
    for pattern in load_cues("attribution").possible(scene.text, "claimed"):
        for match in pattern.regex.finditer(scene.text):
            mark = scene.template.mark(match["by"])
            if isinstance(mark.value, Name):
                yield match.start(), mark


def _here(told: Sequence[Draft], scene: Scene) -> Draft | None:
    """The first attack of which a sentence speaks."""
    return next((d for d in told if any(m.scene == scene for m in d.mentions)), None)
