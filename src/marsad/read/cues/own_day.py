"""Which days can be those of what is expected: not that of the deed from which it goes on."""

from marsad.read.cues.recalled import Own
from marsad.read.scene import Scene

_WILL = frozenset(("will", "would", "shall", "may", "might", "can", "could", "should", "to"))


def ahead_of(scene: Scene, start: int, end: int, own: Own | None) -> Own | None:
    """Return what is told of the expected event at [start, end), as `own` says and its verb does.

    "They closed in on Sunday and were poised to take it": Sunday is that of the advance.
    """
    if scene.syntax is None:
        return own
    syntax, word = scene.syntax, scene.word(start, end)
    done = syntax.tokens[word].head if syntax.relation(word) == "conj" else None
    if done is None or syntax.beside(done, _WILL):
        return own
    return lambda at: (own is None or own(at)) and not _hangs(scene, at, done)


def _hangs(scene: Scene, at: int, verb: int) -> bool:
    """Whether the tag at a position names the day of a verb."""
    return scene.syntax is not None and scene.syntax.head_verb(scene.tagged(at)) == verb
