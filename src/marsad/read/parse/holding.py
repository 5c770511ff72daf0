"""Verbs of holding a place: a weapon behind one is no deed of those who hold it."""

from marsad.read.parse.syntax import Syntax

HOLDS = frozenset(("control", "hold", "rule", "dominate", "run", "occupy", "administer", "govern"))
"""Lemmas of verbs whose subject holds their object."""


def held_still(syntax: Syntax, place: int, event: int) -> bool:
    """True for what others hold when somebody takes ground: "took a hill, but rebels hold Morek".

    It stands in a clause with a subject of its own, in which the deed is not told.
    """
    verb = syntax.head_verb(place)
    if verb is None or syntax.tokens[verb].lemma not in HOLDS or syntax.below(event, verb):
        return False
    above = syntax.up(place)
    passive = syntax.child(verb, "nsubj:pass") in above
    holder = syntax.child(verb, "nsubj")
    others = passive or (holder is not None and holder not in above)
    return others and syntax.relation(verb) in ("conj", "advcl", "parataxis")


def wielding(syntax: Syntax, weapon: int) -> int | None:
    """Return the verb of those who use a weapon: "attacked the town which the army holds with".

    None where it has none, as in "the army holds the town with tanks".
    """
    verb = syntax.tokens[weapon].head
    beside = syntax.relation(weapon) == "obl" and syntax.case(weapon) in ("with", "")
    if verb is None or syntax.tokens[verb].lemma not in HOLDS or not beside:
        return verb
    return syntax.head_verb(verb) if syntax.relation(verb) == "acl:relcl" else None


def behind_with(syntax: Syntax, word: int) -> int:
    """Return the weapon behind a "with" that the parse takes for a conjunction, else the word."""
    if syntax.relation(word) != "mark" or syntax.tokens[word].lemma != "with":
        return word
    after = range(word + 1, len(syntax.tokens))
    return next((at for at in after if syntax.relation(at) in ("obl", "obj", "nsubj")), word)
