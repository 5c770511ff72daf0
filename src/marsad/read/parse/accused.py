"""Who is accused of a deed or blamed for it: "accused the army of", "blamed it on the army"."""

from marsad.read.parse.syntax import Syntax

_ACCUSES = frozenset(("accuse", "blame", "suspect"))
# Who is blamed "for" what he did: "denounced Turkey for shelling the town".
_CONDEMNS = frozenset(
    ("condemn", "denounce", "criticise", "criticize", "slam", "lambast", "fault", "rebuke")
)
JUDGES = _CONDEMNS | frozenset(
    ("call", "decry", "deplore", "lament", "mourn", "regret", "protest", "praise", "welcome")
)
"""Lemmas of verbs of those who only say what they think of an attack: "called it a crime"."""
REACTS = _ACCUSES | JUDGES
"""Lemmas of verbs of those who answer an attack with words alone."""
_BLAMES = {"blame": ("on",), "pin": ("on",), "attribute": ("to",), "ascribe": ("to",)}


def accused_by(syntax: Syntax, verb: int) -> int | None:
    """Return who is accused by a verb: "accused the army of shelling", "blamed Russia for"."""
    condemned = syntax.tokens[verb].lemma in _CONDEMNS and any(
        "for" in (syntax.marked(child), syntax.case(child)) for child in syntax.children[verb]
    )
    if syntax.tokens[verb].lemma not in _ACCUSES and not condemned:
        return None
    found = syntax.child(verb, "nsubj:pass", "obj", "iobj")
    if found is None:  # an odd name right behind the verb, which the parse takes for its agent
        bare = syntax.child(verb, "obl:agent", "obl")
        found = bare if bare is not None and not syntax.case(bare) else None
    return found


def accused_of(syntax: Syntax, word: int) -> int | None:
    """Return who is accused of what a noun tells: "accused the army of a massacre"."""
    head = syntax.tokens[word].head
    if head is None or syntax.case(word) not in ("of", "for"):
        return None
    verb = head if syntax.tokens[head].pos == "VERB" else syntax.tokens[head].head
    accused = None if verb is None else accused_by(syntax, verb)
    return accused if head in (verb, accused) else None


def reacted_to(syntax: Syntax, word: int) -> bool:
    """True for an attack of which a clause only says what others think of it.

    "The White House accused Russia of the strikes", "London condemned the raid".
    """
    verb = syntax.tokens[word].head if syntax.verbal(word) else syntax.head_verb(word)
    if verb is None or syntax.tokens[verb].lemma not in REACTS:
        return False
    return syntax.child(verb, "nsubj") not in syntax.up(word)


def blamed_on(syntax: Syntax, verb: int) -> list[int]:
    """Return on whom a verb puts what was done, and on which day: "which Turkey blamed on IS"."""
    cases = _BLAMES.get(syntax.tokens[verb].lemma)
    if cases is None:
        return []
    what = syntax.child(verb, "obj")  # where parses put it too
    of_it = syntax.children[what] if what is not None else []
    told = [child for child in of_it if syntax.relation(child) == "acl:relcl"]
    # "Blamed the raid that killed nine people on Russia".
    within = [w for w in range(len(syntax.tokens)) if any(syntax.below(w, at) for at in told)]
    return [w for w in (*syntax.children[verb], *of_it, *within) if syntax.case(w) in cases]
