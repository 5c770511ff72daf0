"""Whom people protest against: who is told of next as "it" has done what they protest at."""

from marsad.read.parse.syntax import Syntax

DEMO = frozenset(("protest", "demonstrate", "demonstration", "rally", "march", "vigil", "sit-in"))
"""Lemmas of protests, as verbs and nouns."""

_AT = frozenset(("against", "at"))


def protested_against(syntax: Syntax, verb: int) -> int | None:
    """Return the noun for those against whom a verb says that people protest, None without one.

    "Residents of Atarib protested against Ahrar al-Sham", "blocked a road in protest at the army".
    """
    told = [verb, *(at for at in syntax.children[verb] if syntax.relation(at) == "obl")]
    if all(syntax.tokens[at].lemma not in DEMO for at in told):
        return None
    nouns = (at for at in range(verb + 1, len(syntax.tokens)) if syntax.clauses[at] == verb)
    return next((at for at in nouns if syntax.case(at) in _AT and _name(syntax, at)), None)


def _name(syntax: Syntax, noun: int) -> bool:
    return syntax.tokens[noun].pos in ("PROPN", "NOUN") and syntax.tokens[noun].lemma not in DEMO


def only_opposed(syntax: Syntax, side: int, kind: str) -> bool:
    """True for those against whom a protest is: "arrested 12 at a rally against the government"."""
    noun = syntax.nominal(side)
    head = syntax.tokens[noun].head
    if kind == "protest" or head is None or syntax.case(noun) not in _AT:
        return False
    return syntax.tokens[head].lemma in DEMO
