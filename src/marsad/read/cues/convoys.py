"""Convoys of aid: those that are hit deliver nothing, and what no convoy brought was kept out."""

from marsad.model import ActorKind
from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import VIOLENT
from marsad.read.parse.noun_phrase import phrase
from marsad.read.parse.passive import is_passive
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.under_fire import under_fire
from marsad.read.scene import Scene
from marsad.vocabulary.frames import load_frames

_CONVOYS = frozenset(("convoy", "truck", "lorry", "vehicle", "ambulance", "bus"))
_RELIEF = (ActorKind.AID_WORKERS, ActorKind.ORGANISATION)
_NO = frozenset(("no",))
_NOT = frozenset(("not", "n't"))
_MODAL = frozenset(("will", "would", "can", "could", "may", "might", "should", "must"))


def convoy_hit(syntax: Syntax, word: int) -> bool:
    """Return whether a convoy is only what is hit: "struck an aid convoy", "came under fire"."""
    head, relation = syntax.tokens[word].head, syntax.relation(word)
    which = syntax.child(word, "acl:relcl")
    if which is not None and is_passive(syntax, which) and _harms(syntax, which):
        return True
    if head is None or relation not in ("nsubj", "obj", "nsubj:pass"):
        return False
    return under_fire(syntax, head) == word or (relation != "nsubj" and _harms(syntax, head))


def of_relief(scene: Scene, word: int) -> bool:
    """Return whether a noun stands for a convoy of aid: "food trucks", "a Red Crescent convoy"."""
    syntax = scene.syntax
    if syntax is None or syntax.tokens[word].lemma not in _CONVOYS:
        return False
    within, aid = list(phrase(syntax, word)), load_frames().classes["aid"]
    if any(aid.holds(syntax.tokens[at].lemma, "") for at in within):
        return True
    theirs = [mark.value.actor for at in within for _, mark in scene.called(at, "A")]
    return any(actor is not None and actor.kind in _RELIEF for actor in theirs)


def kept_out(scene: Scene, trigger: Trigger) -> bool:
    """Return whether aid is told of that did not come: "no aid has reached Daraya since April".

    Without a time it is no more than a generality.
    """
    syntax = scene.syntax
    if syntax is None or trigger.type != "aid_delivery":
        return False
    verb = syntax.verb(scene.word(trigger.start, trigger.end))
    what = None if verb is None else syntax.subject(verb)
    if verb is None or what is None or syntax.beside(verb, _MODAL) or not scene.names(verb, "T"):
        return False
    return syntax.beside(what, _NO) or syntax.beside(verb, _NOT)


def _harms(syntax: Syntax, verb: int) -> bool:
    return not load_frames().types(syntax.tokens[verb].lemma).isdisjoint(VIOLENT)
