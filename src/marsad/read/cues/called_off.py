"""What was called off or has eased, and what a deal is for: it did not happen, or is to come."""

from marsad.read.cues.trigger import Trigger
from marsad.read.kinds import VIOLENT
from marsad.read.parse.deals import DEALS
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_CALLED_OFF = frozenset(load_cues("status").words["called_off"])
_EASES = frozenset(load_cues("status").words["eases"])
_WHILE = frozenset(("as", "while", "whilst", "although", "though"))
_PUT_OFF = frozenset(("call", "put", "break"))
_DEALS_IN = frozenset(("exchange", "swap", "trade"))
# Who suspends aid or bars a road still keeps people from it.
_KEPT_UP = frozenset(("aid_delivery", "siege"))


def called_off(scene: Scene, trigger: Trigger) -> bool:
    """True for what did not happen then: "the evacuation of the town was suspended on Friday"."""
    syntax = scene.syntax
    if syntax is None or trigger.type in _KEPT_UP:
        return False
    noun = syntax.nominal(scene.word(trigger.start, trigger.end))
    verb = syntax.tokens[noun].head
    if verb is None or syntax.relation(noun) != ("nsubj:pass" if noun < verb else "obj"):
        return False
    lemma = syntax.tokens[verb].lemma
    return lemma in _CALLED_OFF or (lemma in _PUT_OFF and _off(syntax, verb))


def eased(scene: Scene, trigger: Trigger) -> bool:
    """True for what only ends elsewhere: "while strikes on Aleppo eased, others hit Idlib"."""
    syntax = scene.syntax
    if syntax is None or trigger.type not in VIOLENT:
        return False
    word = scene.word(trigger.start, trigger.end)
    verb = word if syntax.tokens[word].lemma in _EASES else syntax.tokens[word].head
    if verb is None or syntax.tokens[verb].lemma not in _EASES:
        return False
    subject = verb == word or syntax.relation(word) == "nsubj"
    return subject and syntax.relation(verb) == "advcl" and syntax.marked(verb) in _WHILE


def _off(syntax: Syntax, verb: int) -> bool:
    return any(syntax.tokens[at].lemma == "off" for at in syntax.children[verb])


def agreed_on(syntax: Syntax, verb: int) -> bool:
    """True for what a deal is for: "reached an agreement on Sunday to evacuate the town".

    "Agreed to exchange prisoners" tells of the deal itself.
    """
    head = syntax.tokens[verb].head
    if (
        head is None
        or syntax.tokens[verb].lemma in _DEALS_IN
        or syntax.tokens[verb].tag != "VB"
        or syntax.marked(verb) != "to"
    ):
        return False
    made = syntax.child(head, "obj")
    lemmas = {syntax.tokens[at].lemma for at in (head, made) if at is not None}
    return not lemmas.isdisjoint(DEALS | {"agree"})
