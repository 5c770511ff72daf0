"""Whether a clause tells of two events of one type: each with its place, its day or its doer."""

from marsad.read.cues.answered import answered
from marsad.read.cues.changed_hands import said_of_the_place
from marsad.read.cues.trigger import Trigger
from marsad.read.drafts.besides import divide
from marsad.read.kinds import VIOLENT
from marsad.read.parse.losses import in_the_end, lost_to
from marsad.read.parse.passive import is_passive
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene


def second(scene: Scene, one: Trigger, other: Trigger) -> bool:
    """True for another one of a type in the clause: "jets bombed Idlib and planes hit Hama".

    Each has a place behind it, and the later verb, joined to the earlier, a subject of its own.
    What another "came a week after" is no part of it, if each has a place of its own.
    """
    aside = one.aside or other.aside
    if one.type in VIOLENT and aside and not (one.aside and other.aside):
        return aside.elsewhere(scene)
    if divide(scene, (one.start, other.start)) is not None:
        return True
    if scene.syntax is None or one.again or other.again:
        return False
    if one.type == "territory_gained" and _in_turn(scene, scene.syntax, one, other):
        return True
    if _followed(scene, scene.syntax, one, other) or answered(scene, one, other):
        return True
    last = scene.clause(other.start)[1]
    placed = scene.template.within(one.start, other.start, "P")
    if not placed or not scene.template.within(other.start, last, "P"):
        return False
    word = scene.word(other.start, other.end)
    verb = scene.syntax.verb(word) or word
    first = scene.word(one.start, one.end)
    if verb in scene.syntax.up(first):  # "after taking X", "having ended its raids on X"
        return scene.syntax.relation(scene.syntax.verb(first) or first) == "advcl"
    return scene.syntax.relation(verb) in ("conj", "advcl")


def _followed(scene: Scene, syntax: Syntax, one: Trigger, other: Trigger) -> bool:
    """True for "the shelling of Douma followed rocket fire on Damascus"."""
    first, then = (syntax.tokens[scene.word(t.start, t.end)].head for t in (one, other))
    if first is None or first != then:
        return False
    return syntax.tokens[first].lemma in ("follow", "precede")


def _in_turn(scene: Scene, syntax: Syntax, one: Trigger, other: Trigger) -> bool:
    """True for "Palmyra, which IS seized in May, was retaken": words about the place taken.

    And for "IS seized it in 2014 and was driven out in May", "then lost it to the army", whom
    another one took it from; and for "was seized by IS and retaken by the army", each by its own.
    """
    verbs = [scene.word(trigger.start, trigger.end) for trigger in (one, other)]
    first, then = (said_of_the_place(syntax, verb) for verb in verbs)
    took, lost = (is_passive(syntax, verb) for verb in verbs)
    below = syntax.tokens[verbs[1]].head == verbs[0]
    joined = below and syntax.relation(verbs[1]) == "conj"
    joined = joined or (below and in_the_end(syntax, verbs[1]))
    gone = lost_to(syntax, verbs[1]) is not None or (lost and not took)
    return first != then or (joined and (gone or all(_by_whom(syntax, verb) for verb in verbs)))


def _by_whom(syntax: Syntax, verb: int) -> bool:
    return any(syntax.case(child) == "by" for child in syntax.children[verb])
