"""Who confirms what was told, claims an attack or is blamed for it, in a sentence of its own."""

from collections.abc import Iterator, Sequence

from marsad.model import ActorRef, Status
from marsad.read.actors.names import Name
from marsad.read.actors.roles import UNIDENTIFIED
from marsad.read.actors.sides import add, undecided
from marsad.read.drafts.by_name import kinds_called
from marsad.read.drafts.draft import Draft
from marsad.read.kinds import VIOLENT
from marsad.read.scene import Scene
from marsad.read.speakers.denials import last_told
from marsad.read.speakers.speech import claimant_of
from marsad.read.template import Mark
from marsad.vocabulary.cues import load_cues


def with_claimed(drafts: Sequence[Draft], scenes: Sequence[Scene]) -> list[Draft]:
    """Return the events, each with those who claim it and those blamed: "residents blamed IS".

    That is the attack of which the sentence speaks, else the one told last before it. What is
    confirmed is told in the sentence before, of whatever type.
    """
    reported = [draft for draft in drafts if draft.status is Status.REPORTED]
    told = [draft for draft in reported if draft.type in VIOLENT]
    for scene in scenes:
        for group in ("by", "by2"):
            for position, mark in _named(scene, "confirmed", group):
                event = last_told(reported, scene.index, position, near=1)
                if event is not None and not _told_here(reported, scene, position):
                    _tell(event, scene, mark)
        for position, mark in _named(scene, "claimed", "by"):
            own = [draft for draft in told if not _of_others(draft, mark)]
            event = _here(own, scene) or _called(own, scene, position)
            event = event or last_told(told, scene.index, position)
            if event is not None:
                _tell(event, scene, mark)
                _lay(event, scene, mark)
        for position, mark in _named(scene, "blamed", "whom"):
            event = _here(told, scene) or _called(told, scene, position)
            event = event or last_told(told, scene.index, position)
            if event is None or undecided(scene, position) or _shifted(event, scene, position):
                continue
            _lay(event, scene, mark)
    return list(drafts)


def _tell(event: Draft, scene: Scene, mark: Mark) -> None:
    """Let one who claims an attack be among those who tell of it."""
    claimant = claimant_of(scene, mark)
    if claimant not in (*event.claimants, *event.tellers):
        event.tellers.append(claimant)


def _lay(event: Draft, scene: Scene, mark: Mark) -> None:
    """Let a side have made an attack where nobody else is named."""
    nobody = all(ref.name == UNIDENTIFIED.name for ref in event.initiators)
    if nobody and mark.value.actor is not None:
        made: list[ActorRef] = []
        add(made, scene, mark)
        if all(ref.name != hit.name for ref in made for hit in event.targets):
            event.initiators[:] = made


def _shifted(event: Draft, scene: Scene, position: int) -> bool:
    """True where one who denies an attack blames others: "the army denied it, | blaming IS"."""
    named = scene.template.within(0, position, "AS")
    blames = claimant_of(scene, named[-1][1]).name if named else None
    return any(claimant.name == blames for claimant in event.denied_by)


def _named(scene: Scene, cue: str, group: str) -> Iterator[tuple[int, Mark]]:
    """Yield the names that a group of a cue catches, with where the match begins."""
    for pattern in load_cues("attribution").possible(scene.text, cue):
        for match in pattern.regex.finditer(scene.text):
            tag = match.groupdict().get(group)
            mark = scene.template.mark(tag) if tag else None
            if mark is not None and isinstance(mark.value, Name):
                yield match.start(), mark


def _here(told: Sequence[Draft], scene: Scene) -> Draft | None:
    """The first attack of which a sentence speaks."""
    return next((d for d in told if any(m.scene == scene for m in d.mentions)), None)


def _called(told: Sequence[Draft], scene: Scene, position: int) -> Draft | None:
    """The attack of the kind that a sentence names: "said that it was behind the blast"."""
    kinds = kinds_called(scene.text, position, len(scene.text))
    return last_told([draft for draft in told if draft.type in kinds], scene.index, position)


def _of_others(event: Draft, mark: Mark) -> bool:
    """True for "claimed the blast, in revenge for Turkish raids": what others are named to do."""
    makers = {ref.name for ref in event.initiators} - {UNIDENTIFIED.name}
    own: list[ActorRef] = []
    if mark.value.actor is not None:
        add(own, scene=event.mentions[0].scene, mark=mark)
    return bool(own and makers) and makers.isdisjoint(ref.name for ref in own)


def _told_here(told: Sequence[Draft], scene: Scene, position: int) -> bool:
    """Whether a sentence tells an event of its own behind a position: "reported the raid on X"."""
    starts = (m.start for d in told for m in d.mentions if m.scene == scene)
    return any(start > position for start in starts)
