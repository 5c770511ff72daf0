"""Who comes when it is over: "a jet came down and its pilot was captured by rebels"."""

from marsad.read.kinds import BOMBS, VIOLENT
from marsad.read.parse.craft import is_craft
from marsad.read.parse.syntax import SUFFER, Syntax
from marsad.vocabulary.frames import load_frames

_DOWNED = "weapons_disrupted"
_CLAIMS = frozenset(("claim", "blame", "carry"))


def comes_after(syntax: Syntax, side: int, event: int, kind: str) -> bool:
    """Return whether a side has a part only in what became of those who were hit."""
    side = syntax.nominal(side)
    verb = syntax.tokens[side].head
    if verb is None or verb == event or syntax.tokens[verb].pos != "VERB":
        return False
    if syntax.relation(side) == "nsubj":
        return kind == _DOWNED and _of_the_object(syntax, event, verb)
    whom = syntax.child(verb, "nsubj:pass")
    if syntax.case(side) != "by" or whom is None or syntax.tokens[whom].pos == "PRON":
        return False
    told = syntax.verb(event)
    further = told is not None and verb != told and syntax.below(verb, told)
    if kind == _DOWNED:
        return (further or syntax.below(event, whom)) and not is_craft(syntax, whom)
    return kind in BOMBS and further and not _part_of_it(syntax, verb)


def _of_the_object(syntax: Syntax, event: int, verb: int) -> bool:
    """True for "captured the pilot of a jet that crashed"; not for "fired what brought it down"."""
    what = syntax.child(verb, "obj")
    if what is None or what == event or not syntax.below(event, what):
        return False
    told = event if syntax.verbal(event) else syntax.child(event, "acl", "acl:relcl")
    return told is not None and syntax.child(told, "obj") is None


def _part_of_it(syntax: Syntax, verb: int) -> bool:
    """True for what the attack itself did: "and ten people were killed by the army"."""
    lemma = syntax.tokens[verb].lemma
    return lemma in SUFFER | _CLAIMS or not load_frames().types(lemma).isdisjoint(VIOLENT)
