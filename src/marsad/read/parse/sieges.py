"""Who besieges whom: not those who mean to break a siege, or make a deal for the besieged."""

from marsad.read.parse.deals import DEALS
from marsad.read.parse.passive import is_passive
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax

_LIFTS = frozenset(("break", "lift", "end", "ending", "ease", "relieve", "breach", "smash"))
_HELPS = frozenset(("reach", "relieve", "supply", "help", "aid", "rescue", "protect", "defend"))
_BEFORE = frozenset(("ADP", "DET", "VERB"))
_PLACES = frozenset(("PROPN", "NOUN", "ADJ"))
_MANAGES = frozenset(("manage", "able", "help", "proceed", "go", "enough"))
_NOT = frozenset(("not", "n't", "never"))


def to_be_lifted(syntax: Syntax, verb: int) -> bool:
    """True for "an assault to break the siege": who means to break one does not besiege."""
    if syntax.tokens[verb].lemma not in _LIFTS or syntax.marked(verb) != "to":
        return False
    head = syntax.tokens[verb].head
    return head is None or syntax.tokens[head].lemma not in _MANAGES


def not_broken(syntax: Syntax, verb: int) -> bool:
    """True where the siege's own words say whose it is: it is only to be lifted, or a deal ends it.

    "A deal ended the army's siege": nobody has broken it, the army has besieged.
    """
    return to_be_lifted(syntax, verb) or _ended_by_deal(syntax, verb)


def _ended_by_deal(syntax: Syntax, verb: int) -> bool:
    subject = subject_of(syntax, verb) if syntax.tokens[verb].lemma in _LIFTS else None
    return subject is not None and syntax.tokens[subject].lemma in DEALS


def broken_in(syntax: Syntax, word: int) -> int | None:
    """Return the verb by which a siege is over: "the siege of the town was broken by the army".

    The word is the siege, or the verb itself.
    """
    siege = syntax.child(word, "nsubj:pass") or word
    verb = syntax.tokens[siege].head
    if verb is None or syntax.relation(siege) != "nsubj:pass":
        return None
    over = syntax.tokens[verb].lemma in _LIFTS and not syntax.beside(verb, _NOT)
    return verb if over else None


def broken_of(syntax: Syntax, verb: int) -> list[int]:
    """Return whose siege is broken by the verb's own "by IS", and by "a siege imposed by IS".

    And by "IS's siege was broken", where the verb's own "by" has broken it.
    """
    passive = is_passive(syntax, verb)
    siege = syntax.child(verb, "nsubj:pass" if passive else "obj")
    if syntax.tokens[verb].lemma not in _LIFTS or siege is None:
        return []
    imposed = syntax.child(siege, "acl")
    said = [] if imposed is None else syntax.children[imposed]
    said = [*said, *syntax.children[siege if passive else verb]]
    theirs = ("nmod:poss", "compound") if passive else ()
    return [at for at in said if syntax.case(at) == "by" or syntax.relation(at) in theirs]


def helped(syntax: Syntax, place: int) -> bool:
    """True for a besieged place that somebody means to "reach": it is not besieged by them."""
    verb = syntax.head_verb(place)
    return verb is not None and syntax.tokens[verb].lemma in _HELPS


def called_so(syntax: Syntax, word: int) -> int | None:
    """Return the place before which "besieged" stands, None where a siege is told.

    Of "rebels in besieged Zabadani", "bombed besieged Waer" some parses make another thing.
    """
    token = syntax.tokens[word]
    if token.text.lower() != "besieged":
        return None
    if syntax.describes(word):
        return token.head
    around = [token.pos for token in syntax.tokens[max(0, word - 1) : word + 2]]
    named = len(around) == 3 and around[0] in _BEFORE and around[2] in _PLACES
    return word + 1 if named else None


def dealt(syntax: Syntax, place: int) -> bool:
    """True for a place that a deal is made for: "agreed a truce in the besieged district"."""
    verb = syntax.head_verb(place)
    told = [] if verb is None else [verb, *(at for at in syntax.children[verb] if at < place)]
    lemmas = {syntax.tokens[at].lemma for at in (*syntax.up(place), *told)}
    return not lemmas.isdisjoint(DEALS | {"agree"})
