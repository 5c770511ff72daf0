"""What the dead had been through before: "most of the dead had fled from Aleppo"."""

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import MOVING
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import SUFFER, Syntax
from marsad.read.scene import Scene

_DEAD = frozenset(("dead", "victim", "casualty", "fatality", "martyr"))


def befell_the_dead(scene: Scene, trigger: Trigger) -> bool:
    """True for a flight only of those who died later: it says who they were, and is no event."""
    if trigger.type not in MOVING or scene.syntax is None:
        return False
    verb = scene.syntax.verb(scene.word(trigger.start, trigger.end))
    who = None if verb is None else subject_of(scene.syntax, verb)
    return who is not None and _the_dead(scene.syntax, who)


def _the_dead(syntax: Syntax, noun: int) -> bool:
    """True for "the victims", "two of the dead", "many of those killed in the raid"."""
    if syntax.tokens[noun].lemma in _DEAD:
        return True
    for child in syntax.children[noun]:
        if syntax.relation(child) == "acl" and syntax.tokens[child].lemma in SUFFER:
            return True
        if syntax.relation(child) == "nmod" and syntax.case(child) == "of":
            return _the_dead(syntax, child)
    return False
