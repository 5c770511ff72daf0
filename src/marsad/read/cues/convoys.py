"""Convoys of aid: those that are hit deliver nothing, and what no convoy brought was kept out."""

from collections.abc import Iterator
from dataclasses import replace

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
# Who does this to aid keeps it out.
_BARS = frozenset(
    ("prevent", "stop", "block", "bar", "deny", "refuse", "ban", "forbid", "obstruct", "hinder",
     "impede", "confiscate", "loot", "steal", "plunder", "rob", "intercept")
)  # fmt: skip
_TAKES = frozenset(("take", "remove", "seize", "strip", "unload"))  # "took supplies off a convoy"
_OFF = frozenset(("from", "off"))
_TURNS = frozenset(("back", "away"))
_FAILS = frozenset(("fail", "unable"))
_LETS = frozenset(("let", "allow", "permit"))
_ABOVE = frozenset(("xcomp", "advcl", "ccomp", "acl"))
_THING = ("obj", "nsubj:pass")


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

    Without a time this is no more than a generality; "the army stopped the convoy" is none.
    """
    syntax = scene.syntax
    if syntax is None or trigger.type != "aid_delivery":
        return False
    verb = syntax.verb(scene.word(trigger.start, trigger.end))
    if verb is None:
        return False
    if any(_barred(scene, at) for at in _verbs_above(syntax, verb)):
        return True
    what = syntax.subject(verb)
    if what is None or syntax.beside(verb, _MODAL) or not scene.names(verb, "T"):
        return False
    return syntax.beside(what, _NO) or syntax.beside(verb, _NOT)


def at_the_bar(scene: Scene, trigger: Trigger) -> Trigger:
    """Return a trigger moved to what kept aid out: whose convoy it was has delivered nothing."""
    syntax = scene.syntax
    if syntax is None or trigger.type != "aid_delivery":
        return trigger
    verb = syntax.verb(scene.word(trigger.start, trigger.end))
    above = [] if verb is None else [at for at in _verbs_above(syntax, verb) if _barred(scene, at)]
    if not above:
        return trigger
    start, end = scene.span(above[0])
    return replace(trigger, start=start, end=end, named={})


def _verbs_above(syntax: Syntax, verb: int) -> Iterator[int]:
    """Yield a verb and those whose clauses it is part of: "refused to let it enter"."""
    yield verb
    while syntax.relation(verb) in _ABOVE and (head := syntax.tokens[verb].head) is not None:
        yield head
        verb = head


def _barred(scene: Scene, verb: int) -> bool:
    """True for a verb that says that aid was kept out, turned back, or taken on its way."""
    syntax = scene.syntax
    if syntax is None or syntax.beside(verb, _MODAL | _NOT):
        return False
    lemma = syntax.tokens[verb].lemma
    if lemma == "turn" and syntax.beside(verb, _TURNS):
        return _has_aid(scene, verb, (*_THING, "nsubj"))
    if lemma in _FAILS:
        return _has_aid(scene, verb, ("nsubj",))
    if lemma in _TAKES:
        off = [at for at in syntax.children[verb] if syntax.case(at) in _OFF]
        return any(of_relief(scene, at) for at in off)
    if lemma not in _BARS:
        return False
    let = syntax.child(verb, "xcomp")  # "refused to let a convoy in"
    allows = let is not None and syntax.tokens[let].lemma in _LETS
    return _has_aid(scene, let if let is not None and allows else verb, _THING)


def _has_aid(scene: Scene, verb: int, relations: tuple[str, ...]) -> bool:
    """True where aid or a convoy of it stands in one of these relations to a verb."""
    syntax = scene.syntax
    what = None if syntax is None else syntax.child(verb, *relations)
    if syntax is None or what is None:
        return False
    aid = load_frames().classes["aid"]
    within = (syntax.tokens[at].lemma for at in phrase(syntax, what))
    return of_relief(scene, what) or any(aid.holds(lemma, "") for lemma in within)


def _harms(syntax: Syntax, verb: int) -> bool:
    return not load_frames().types(syntax.tokens[verb].lemma).isdisjoint(VIOLENT)
