"""Which sentences of a report are parsed: parsing is dear, and most text holds no claim."""

import functools
from collections.abc import Sequence

from marsad.model import Sentence
from marsad.read.cues.frames import possible
from marsad.read.cues.triggers import Hit, find_hits
from marsad.read.scene import Scene
from marsad.vocabulary.cues import CueTable, load_cues, one

_ANSWERS = one("roles", "answers")
_TOLD_OF = one("control", "told_of")


def worth(tagged: Sequence[Scene], hits: Sequence[list[Hit]]) -> tuple[Scene, ...]:
    """Return the scenes that can hold a claim and, if there are any, those that others go back to.

    A report of which no sentence can hold a claim is left alone: nothing goes back to anything.
    """
    claiming = {
        scene.index for scene, cues in zip(tagged, hits, strict=True) if _can_claim(scene, cues)
    }
    if not claiming:
        return ()
    return tuple(
        scene
        for scene, cues in zip(tagged, hits, strict=True)
        if scene.index in claiming or _is_context(scene, cues)
    )


def with_syntax(
    tagged: Sequence[Scene],
    hits: Sequence[list[Hit]],
    parsed: Sequence[Scene],
    sentences: Sequence[Sentence],
) -> tuple[tuple[Scene, ...], list[list[Hit]]]:
    """Return all scenes and their hits, with syntax those whose parsed `sentences` are at hand."""
    done = {
        scene.index: scene.parsed(sentence)
        for scene, sentence in zip(parsed, sentences, strict=True)
    }
    scenes = tuple(done.get(scene.index, scene) for scene in tagged)
    return scenes, [
        cues if scene.template is before.template else find_hits(scene)
        for before, scene, cues in zip(tagged, scenes, hits, strict=True)
    ]


def _can_claim(scene: Scene, hits: list[Hit]) -> bool:
    """Whether a sentence has words of an event, of people's fate or of a place's holder.

    They need somebody, somewhere or people counted beside them.
    """
    kinds = {mark.kind for mark in scene.template.marks}
    if any(not pattern.note for pattern, _ in hits):
        return bool(kinds & set("APNQ"))
    if hits and len(kinds & set("APT")) > 1:
        return True  # words that need a place, a side or a day beside them
    if "P" in kinds and possible(scene):
        return True
    if hits and "A" in kinds and _ANSWERS.search(scene.text):
        return True  # who was behind what the report has told
    figures, control, positions = _cues()
    beside = "N" in kinds and (hits or "A" in kinds)
    if (_counted(scene) or beside) and _any(figures, scene.text):
        return True  # so many people, or with words of an event or a side "twelve dead"
    if "P" not in kinds:
        return False
    told_of = "A" in kinds or _TOLD_OF.search(scene.text)
    if told_of and _any(control, scene.text, "grip"):
        return True  # who holds what, where syntax may tell
    return _any(control, scene.text, "held", "contested") or _any(positions, scene.text)


def _is_context(scene: Scene, hits: list[Hit]) -> bool:
    """Whether others may go back to what syntax tells of a sentence.

    It counts people, or beside a place of the conflict's ground, or a place and a side, somebody
    speaks in it or it has words of an event. Places and sides that it names are known without.
    """
    if _counted(scene):
        return True
    marks = scene.template.marks
    kinds = {mark.kind for mark in marks}
    if "P" not in kinds or not (hits or "S" in kinds):
        return False
    return "A" in kinds or not all(mark.value.far for mark in marks if mark.kind == "P")


def _counted(scene: Scene) -> bool:
    return any(mark.kind == "N" and mark.value.noun for mark in scene.template.marks)


@functools.cache
def _cues() -> tuple[CueTable, CueTable, CueTable]:
    return load_cues("figures"), load_cues("control"), load_cues("positions")


def _any(cues: CueTable, text: str, *names: str) -> bool:
    return any(pattern.regex.search(text) for pattern in cues.possible(text, *names))
