"""Attacks that came to nothing: assaults repelled are one fight, bombs foiled went not off."""

from collections.abc import Sequence

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import BOMBS
from marsad.read.parse.passive import is_passive
from marsad.read.parse.syntax import CLAUSAL, Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues, one

_REPELLED = one("status", "repelled")
_FOILS, _WOULD_BE = (frozenset(load_cues("status").words[key]) for key in ("foils", "would_be"))
_BOMBERS = frozenset(("bomber",))
_SHOOTS = frozenset(("shoot", "kill", "gun", "neutralize", "neutralise", "eliminate"))
_GOES_OFF = frozenset(("detonate", "explode", "blow"))
_NOT_YET = frozenset(("before", "could", "to"))


def without_foiled(scene: Scene, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Leave out attempts on a place whose attack is repelled in a later clause of the sentence.

    "They tried to retake the village but the army repelled the attack" tells of one fight.
    """
    fights = [trigger for trigger in triggers if _repelled(scene, trigger)]
    return [
        trigger
        for trigger in triggers
        if trigger.type != "offensive" or not any(trigger.end <= f.start for f in fights)
    ]


def _repelled(scene: Scene, trigger: Trigger) -> bool:
    """True for an attack that was repelled, if it is on no other place than the one tried for."""
    if trigger.type != "armed_clash":
        return False
    words = _REPELLED.search(scene.text, trigger.start, trigger.end)
    last = scene.clause(trigger.start)[1]
    return words is not None and not scene.template.within(trigger.start, last, "P")


def as_foiled(scene: Scene, trigger: Trigger) -> Trigger:
    """Return what was done to a bomb that did not go off: "foiled an attempt to drive one in".

    Beside a fight it is part of that. A bomber whom somebody shoots has fallen in a fight.
    """
    if scene.syntax is None or trigger.type not in BOMBS | {"attack_on_civilians"}:
        return trigger
    word = scene.word(trigger.start, trigger.end)
    shot, foiled = _shot_by(scene.syntax, word), _foiled_by(scene.syntax, word)
    if shot is not None:
        return Trigger("armed_clash", *scene.span(shot), {}, None, weak=False, again=False)
    if foiled is None or trigger.type not in BOMBS:
        return trigger
    return Trigger("weapons_disrupted", *scene.span(foiled), {}, None, weak=True, again=False)


def _foiled_by(syntax: Syntax, word: int) -> int | None:
    """The verb by which the bomb, or the plot or attack that it is of, came to nothing."""
    for at in syntax.up(word):
        head, relation = syntax.tokens[at].head, syntax.relation(at)
        if head is None or relation in CLAUSAL:
            return None
        if relation in ("obj", "nsubj:pass") and syntax.tokens[head].lemma in _FOILS:
            return head
    return None


def _shot_by(syntax: Syntax, word: int) -> int | None:
    """The verb of "shot dead a suicide bomber", by either word, if no bomb is said to go off."""
    went_off = (at for at, token in enumerate(syntax.tokens) if token.lemma in _GOES_OFF)
    if not all(syntax.beside(at, _NOT_YET) for at in went_off):
        return None
    victims = [word, *syntax.children[word]]
    bombers = [at for at in victims if syntax.tokens[at].lemma in _BOMBERS]
    return next((verb for at in bombers if (verb := _killed_by(syntax, at)) is not None), None)


def _killed_by(syntax: Syntax, bomber: int) -> int | None:
    """The verb of which a bomber is the object, or that is done to him."""
    verb, relation = syntax.tokens[bomber].head, syntax.relation(bomber)
    if verb is None or syntax.tokens[verb].lemma not in _SHOOTS:
        return None
    hit = relation == "obj" or (relation == "nsubj:pass" and is_passive(syntax, verb))
    return verb if hit else None


def would_be(syntax: Syntax, word: int) -> bool:
    """Return whether a bomber, or whom a verb kills, only meant to be one: "would-be bombers"."""
    killed = [c for c in syntax.children[word] if syntax.relation(c) in ("obj", "nsubj:pass")]
    described = (child for at in (word, *killed) for child in syntax.children[at])
    return any(syntax.tokens[child].lemma in _WOULD_BE for child in described)
