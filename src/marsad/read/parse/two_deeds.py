"""Deeds of two clauses, each of its own subject: "rebels took Morek while a bomb hit Homs"."""

from marsad.read.parse.syntax import Syntax

_MEANWHILE = frozenset(("as", "while", "whereas"))
# "Jets pounded rebels before troops stormed Morek": there too, but nobody says whose jets.
_NOT_THEIRS = _MEANWHILE | {"before"}
_AGAIN = frozenset(("its", "their", "his", "it", "them", "him"))
KNOWN = frozenset(("the", "this", "that", "these", "those"))
"""What stands before a noun that has been told of."""


def apart(syntax: Syntax, side: int, event: int, *, fight: bool) -> bool:
    """Return whether a side stands in a clause of another deed than that of an event.

    `fight` says that it takes two: "the army advanced as clashes broke out" tells of the army's.
    """
    for at in _clauses_between(syntax, event, side):
        beside = syntax.relation(at) == "conj"
        if (beside or not fight) and _of_its_own(syntax, at) and not _its_dead(syntax, at, event):
            return True
    own = syntax.subject(syntax.clauses[event])
    if own is None or (fight and syntax.below(event, own)):
        return False
    return any(_of_its_own(syntax, at) for at in _clauses_between(syntax, side, event))


def _of_its_own(syntax: Syntax, clause: int) -> bool:
    """Return whether a clause beside another, or meanwhile, does not go back to who is in that.

    "The army shelled Douma as its jets bombed Arbin" is the army's.
    """
    if syntax.relation(clause) == "conj":
        return _of_a_noun(syntax, clause)
    return told_meanwhile(syntax, clause, _NOT_THEIRS) and not any(
        token.text.lower() in _AGAIN and syntax.below(at, clause)
        for at, token in enumerate(syntax.tokens)
    )


def told_meanwhile(syntax: Syntax, clause: int, marks: frozenset[str] = _MEANWHILE) -> bool:
    """Return whether a clause tells what others did while the deed of its main one was done.

    These others have a noun of their own: "wounded as they fled Morek" is of the wounded. Who died
    meanwhile may have died of it: "six soldiers were killed as a bomb went off".
    """
    told = syntax.tokens[clause].head
    if syntax.relation(clause) != "advcl" or syntax.marked(clause) not in marks:
        return False
    return told is not None and _of_a_noun(syntax, clause) and not syntax.suffers(told)


def _clauses_between(syntax: Syntax, word: int, other: int) -> list[int]:
    """Return the heads of the clauses around one word that are not around the other."""
    return [at for at in syntax.up(word) if not syntax.below(other, at) and syntax.verbal(at)]


def _of_a_noun(syntax: Syntax, clause: int) -> bool:
    subject = syntax.subject(clause)
    return subject is not None and syntax.tokens[subject].pos != "PRON"


def _its_dead(syntax: Syntax, clause: int, event: int) -> bool:
    """True for "jets bombed the group and six died in the raids": those told of before."""
    return syntax.suffers(clause) and syntax.determiner(event) in KNOWN
