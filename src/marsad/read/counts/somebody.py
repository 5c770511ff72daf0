"""One person whom no number counts, beside others who are counted: "Omar Said and his two sons"."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from marsad.model import Group, Measure, Qualifier
from marsad.read.counts.found import Found
from marsad.read.counts.nouns import single_nouns
from marsad.read.parse.subjects import subject_of
from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene

_BEFALLEN = (Measure.KILLED, Measure.INJURED, Measure.CAPTURED, Measure.DETAINED)
_HIS = frozenset(("his", "her"))
_HE = frozenset(("he", "she"))
_WITH = frozenset(("with", "alongside"))
_ONE = ("NN", "NNP")


def somebody(scene: Scene, found: Found, figures: Sequence[Found]) -> Found | None:
    """Return one person as a figure who was killed or hurt with those of `found`, None if nobody.

    Whoever stands beside "his brother" is one, whatever they are called; beside others it takes
    a name or a word for a person: "the driver and a medic", "Omar Said was killed with 27 others".
    """
    syntax = scene.syntax
    if syntax is None or found.figure.part_of or found.figure.measure not in _BEFALLEN:
        return None
    word = scene.tagged(found.tag)
    own = syntax.beside(word, _HIS)
    lead = _beside(syntax, word, own)
    if lead is None or any(
        _told(syntax, lead, scene.tagged(other.tag)) for other in figures if other != found
    ):
        return None
    if not (own and syntax.tokens[lead].tag in _ONE) and not _person(scene, syntax, lead):
        return None
    quantity = msgspec.structs.replace(
        found.figure.quantity, low=1, high=1, qualifier=Qualifier.EXACTLY
    )
    civil = found.figure.group is Group.CIVILIANS  # "Omar Khalil and another civilian"
    group = Group.CIVILIANS if civil else Group.PEOPLE
    figure = msgspec.structs.replace(found.figure, group=group, of=None, quantity=quantity)
    return replace(found, figure=figure)


def is_his(scene: Scene, one: Found, other: Found) -> bool:
    """Return whether the other is kin of the one: "a member of the council and his son"."""
    if scene.syntax is None:
        return False
    word = scene.tagged(other.tag)
    own = scene.syntax.beside(word, _HIS)
    return own and _beside(scene.syntax, word, own) == scene.tagged(one.tag)


def _beside(syntax: Syntax, word: int, own: bool) -> int | None:
    """The first of a list that a word is the second of, or the one who was killed "with" it."""
    head = syntax.tokens[word].head
    if head is None:
        return None
    # Cut off by a comma: "Omar Said, his wife".
    if own and syntax.relation(word).startswith("nsubj"):
        subjects = [at for at in syntax.children[head] if syntax.relation(at).startswith("nsubj")]
        return min(subjects) if min(subjects) < word else None
    if syntax.relation(word) in (("conj", "appos") if own else ("conj",)) and head < word:
        while own and syntax.relation(head) == "nmod" and (above := syntax.tokens[head].head):
            head = above  # "the head of the council and his brother"
        return head
    cases = {syntax.tokens[at].lemma for at in syntax.children[word] if at < word}
    if syntax.relation(word) != "obl" or _WITH.isdisjoint(cases):
        return None
    return subject_of(syntax, head)


def _told(syntax: Syntax, lead: int, word: int) -> bool:
    """Whether those counted by a word are already whom another is about."""
    return word == lead or (syntax.below(word, lead) and syntax.relation(word) != "conj")


def _person(scene: Scene, syntax: Syntax, word: int) -> bool:
    """Whether a word is somebody's name, of two words at least, or "the driver", or "he"."""
    token = syntax.tokens[word]
    if token.text.lower() in _HE:
        return True
    if token.tag != "NNP":
        return token.text in single_nouns() and syntax.determiner(word).lower() == "the"
    full = any(syntax.relation(child) == "flat" for child in syntax.children[word])
    return full and not any(scene.called(word, kind) for kind in "AP")
