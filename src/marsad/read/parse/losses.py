"""Who gets what is lost: "rebels lost the town to the army", "the fall of the town to the army"."""

from collections.abc import Iterator

from marsad.read.parse.passive import is_passive
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax

_LOSES = frozenset(("lose", "cede", "surrender", "concede", "yield", "relinquish"))
_LOSES_UP = {"give": frozenset(("up",)), "hand": frozenset(("over",)), "turn": frozenset(("over",))}
_ONLY = frozenset(("only",))
_THEN = frozenset(("then", "later"))
_LOST_IN = frozenset(("to", "in", "during", "from"))
_LOSSES = frozenset(("fall", "loss"))


def lost_to(syntax: Syntax, verb: int) -> tuple[list[int], list[int]] | None:
    """Return who got and who lost what a verb says was lost: "rebels lost the town to the army".

    What is handed over is among what was done to, by which a frame tells towns from captives.
    """
    lemma = syntax.tokens[verb].lemma
    handed = syntax.beside(verb, _LOSES_UP.get(lemma, frozenset()))
    if lemma not in _LOSES and not handed:
        return None
    what = syntax.child(verb, "obj")
    below = syntax.children[verb] + (syntax.children[what] if what is not None else [])
    who = syntax.tokens[verb].head if in_the_end(syntax, verb) else verb
    loser = None if who is None or is_passive(syntax, verb) else subject_of(syntax, who)
    suffers = [loser, what if handed else None]
    return [w for w in below if syntax.case(w) == "to"], [w for w in suffers if w is not None]


def in_the_end(syntax: Syntax, verb: int) -> bool:
    """Return whether who took a place then loses it: "then lost it", "only to lose it"."""
    told = syntax.relation(verb)
    if told == "parataxis":
        return syntax.beside(verb, _THEN) and syntax.subject(verb) is None
    return told == "advcl" and syntax.beside(verb, _ONLY) and syntax.marked(verb) == "to"


def lost_by(syntax: Syntax, people: int) -> int | None:
    """Return who lost those whom a noun counts: "the army lost 12 fighters"."""
    return _loser(syntax, syntax.tokens[people].head) if syntax.relation(people) == "obj" else None


def lost_in(syntax: Syntax, noun: int) -> int | None:
    """Return who lost people to an attack: "losing 15 men to mines", "lost two in a bombing"."""
    return _loser(syntax, syntax.head_verb(noun)) if syntax.governed(noun, _LOST_IN) else None


def _loser(syntax: Syntax, verb: int | None) -> int | None:
    """Return the subject of a verb if it is that of "lost"."""
    if verb is None or syntax.tokens[verb].lemma != "lose" or is_passive(syntax, verb):
        return None
    return subject_of(syntax, verb)


def fall_to(syntax: Syntax, noun: int) -> tuple[list[int], list[int]] | None:
    """Return who got and who lost what a noun says was lost: "the army's loss of the town to IS".

    Of "after the fall of the town to rebels the army left" who did the rest neither took it.
    """
    if syntax.tokens[noun].lemma not in _LOSSES:
        return None
    losers = [w for w in syntax.children[noun] if syntax.relation(w) == "nmod:poss"]
    return list(_winners(syntax, noun)), losers


def _winners(syntax: Syntax, noun: int) -> Iterator[int]:
    """Yield those after "to", also where a parse hangs them on the place: "of the town to IS"."""
    for child in syntax.children[noun]:
        if syntax.relation(child) == "nmod":
            if syntax.case(child) == "to":
                yield child
            else:
                yield from _winners(syntax, child)
