"""A place that has one holder after another in a clause: who took it before, and who does now."""

from collections.abc import Sequence

from marsad.read.cues.trigger import Trigger
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene


def said_of_the_place(syntax: Syntax, word: int) -> bool:
    """True for words that tell of a place named: "which IS seized", "the town seized by IS".

    So does "the first town to fall to IS".
    """
    return syntax.relation(syntax.clauses[word]) == "acl:relcl" or _says_which(syntax, word)


def _says_which(syntax: Syntax, word: int) -> bool:
    return syntax.participle(word) or syntax.relation(word) == "acl"


def held_before(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """True for "the villages seized by IS have been retaken": no news, and no day of its own.

    The day of the sentence is that of the other of its captures.
    """
    syntax = scene.syntax
    if syntax is None or trigger.type != "territory_gained":
        return False
    word = scene.word(trigger.start, trigger.end)
    if not _says_which(syntax, word) or scene.names(word, "T"):
        return False
    verbs = (scene.word(t.start, t.end) for t in told if t.type == trigger.type)
    return any(syntax.below(word, verb) for verb in verbs if verb != word)


def told_next(scene: Scene, trigger: Trigger, told: Sequence[Trigger]) -> bool:
    """True for villages that "changed hands" where it is told who took which of them."""
    if not scene.text.startswith("chang", trigger.start) or trigger.type != "territory_gained":
        return False
    return any(t.type == trigger.type and t.start > trigger.start for t in told)
