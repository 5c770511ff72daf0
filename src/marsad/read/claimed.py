"""Who claims an attack: that one too says that it was, whoever told of it first."""

from collections.abc import Iterator, Sequence

from marsad.model import Claimant, Status
from marsad.read.denials import last_told
from marsad.read.draft import Draft
from marsad.read.kinds import VIOLENT
from marsad.read.names import Name
from marsad.read.scene import Scene
from marsad.read.speech import claimant_of
from marsad.vocabulary.cues import load_cues


def with_claimed(drafts: Sequence[Draft], scenes: Sequence[Scene]) -> list[Draft]:
    """Return the events, each with those who claim it: "the group claimed responsibility".

    That is the attack of which the sentence of the claim speaks, else the one told last before it.
    """
    told = [draft for draft in drafts if draft.status is Status.REPORTED and draft.type in VIOLENT]
    for scene in scenes:
        for position, claimant in _claims(scene):
            event = _here(told, scene) or last_told(told, scene.index, position)
            if event is not None and claimant not in (*event.claimants, *event.tellers):
                event.tellers.append(claimant)
    return list(drafts)


def _claims(scene: Scene) -> Iterator[tuple[int, Claimant]]:
    """Yield who claims an attack, with the position of the claim."""
    for pattern in load_cues("attribution").possible(scene.text, "claimed"):
        for match in pattern.regex.finditer(scene.text):
            mark = scene.template.mark(match["by"])
            if isinstance(mark.value, Name):
                yield match.start(), claimant_of(scene, mark)


def _here(told: Sequence[Draft], scene: Scene) -> Draft | None:
    """The first attack of which a sentence speaks."""
    return next((d for d in told if any(m.scene == scene for m in d.mentions)), None)
