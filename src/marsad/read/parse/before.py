"""What a clause tells of before its sentence: "shelled the hills after a bomb killed two"."""

from marsad.read.parse.speech import TALKS
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import SUFFER, Syntax

_BEFORE = frozenset(("after", "since"))
# What nobody does who has fought: he closes a crossing, or talks.
_NO_DEEDS = TALKS | {"close", "shut", "reopen", "cancel", "postpone", "suspend"}


def before_that(syntax: Syntax, word: int) -> int | None:
    """Return the head of the clause around a word that tells what came before the main one."""
    return next((at for at in syntax.up(word) if _came_before(syntax, at)), None)


def _came_before(syntax: Syntax, clause: int) -> bool:
    """True for a clause with a subject of its own behind "after" or "since"."""
    own = syntax.subject(clause) is not None
    return own and syntax.marked(clause) in _BEFORE


def no_part(syntax: Syntax, word: int, event: int) -> bool:
    """True for a side of the main clause and what came before: "shelled rebels after a bomb hit".

    Not for who "died after a bomb went off", or whom that clause names again as "the group".
    """
    earlier = before_that(syntax, event)
    if earlier is None or syntax.below(word, earlier) or _names_again(syntax, earlier):
        return False
    head = syntax.tokens[earlier].head
    if head is None or syntax.tokens[head].lemma not in SUFFER:
        return True
    kills = syntax.child(head, "obj") is not None
    return kills or subject_of(syntax, head) != syntax.nominal(word)


def only_answers(syntax: Syntax, word: int, event: int) -> bool:
    """True for a side that need not have fought: "Turkey closed the border after clashes".

    "Fighting" is a noun or a verb, as parses have it.
    """
    verb = syntax.tokens[event].head
    if verb is None or syntax.tokens[verb].lemma not in _NO_DEEDS:
        return False
    a_noun = syntax.relation(event) == "obl" or syntax.tokens[event].lemma == "fight"
    after = {syntax.case(event), syntax.marked(event)} & _BEFORE
    return a_noun and bool(after) and syntax.tokens[syntax.nominal(word)].head == verb


def _names_again(syntax: Syntax, clause: int) -> bool:
    """True for a clause of somebody told before: "after jets pounded the group's posts"."""
    groups = (at for at, token in enumerate(syntax.tokens) if token.lemma == "group")
    return any(syntax.determiner(at) == "the" and syntax.below(at, clause) for at in groups)
