"""Clauses that assert nothing: conditions, questions, "until" of what is to come, mere ideas.

"What to do if the army attacks", "whether rebels captured it", "rejected the idea that".
"""

from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_WORDS = load_cues("status").words
_IDEAS, _ASKS, _TAKES, _HOLDS = (
    frozenset(_WORDS[key]) for key in ("ideas", "asks", "takes_place", "holds_true")
)
_OPEN = frozenset(("if", "unless", "whether", "lest"))
_BEGINS = frozenset(("begin", "start", "resume", "happen", "occur", "erupt"))
_NOT_YET = frozenset(("until", "till", "once"))
_WILL = frozenset(("will", "would", "wo", "shall"))
_NOW = frozenset(("VBP", "VBZ", "VB"))
_THE = frozenset(("the", "this", "that", "these", "those"))
_TOLD = frozenset(("say", "mention", "report", "announce", "disclose", "reveal", "specify"))
_NOT = frozenset(("not", "n't"))
_NOBODY = frozenset(("nobody", "none", "few", "neither", "no"))


def supposed(scene: Scene, start: int, end: int) -> bool:
    """Return whether a trigger at [start, end) is the verb of a clause that asserts nothing.

    So is a noun of which such a clause says that it takes place; else it is of something known.
    """
    syntax = scene.syntax
    if syntax is None:
        return False
    verb = _verb(syntax, scene.word(start, end))
    while verb is not None:
        if _open(syntax, verb) or _idea(syntax, verb):
            return True
        joined = syntax.relation(verb) in ("conj", "xcomp")
        verb = syntax.tokens[verb].head if joined else None
    return False


def _verb(syntax: Syntax, word: int) -> int | None:
    if syntax.tokens[word].pos in ("VERB", "AUX"):
        return word
    noun, verb = syntax.nominal(word), syntax.head_verb(word)
    if verb is None or _definite(syntax, noun) or syntax.tokens[verb].lemma not in _TAKES:
        return None
    return verb if syntax.relation(noun) in ("nsubj", "nsubj:pass", "obj") else None


def _open(syntax: Syntax, verb: int) -> bool:
    """True behind "if", "whether", and behind "until" in the present tense or of what is to come.

    Not for "unclear if the strike was carried out by": there was one.
    """
    link = syntax.marked(verb)
    aux = {syntax.tokens[c].text.lower() for c in syntax.children[verb]}
    present = syntax.tokens[verb].tag in _NOW or bool(aux & {"is", "are", "has", "have"})
    if link in _OPEN:
        lemma = syntax.tokens[verb].lemma
        known = lemma in _TAKES and _known(syntax, verb)
        coming = link == "if" and present and lemma in _BEGINS  # "if the assault starts"
        return coming or not known
    return link in _NOT_YET and (present or _still_to_come(syntax, verb))


def _still_to_come(syntax: Syntax, verb: int) -> bool:
    """True for what others wait for: "would not be freed until the army withdrew"."""
    head = syntax.tokens[verb].head
    if head is None:
        return False
    return any(
        syntax.relation(child) == "aux" and syntax.tokens[child].text.lower() in _WILL
        for child in syntax.children[head]
    )


def _known(syntax: Syntax, verb: int) -> bool:
    what = syntax.subject(verb)
    return what is not None and _definite(syntax, what)


def _definite(syntax: Syntax, noun: int) -> bool:
    return syntax.beside(noun, _THE)


def _idea(syntax: Syntax, verb: int) -> bool:
    """True for what somebody imagines, hopes or demands, and for what nobody believes."""
    head = syntax.tokens[verb].head
    if head is None or syntax.relation(verb) not in ("ccomp", "acl"):
        return False
    lemma = syntax.tokens[head].lemma
    if lemma in _TOLD and syntax.beside(head, _NOT):
        return True  # "did not say that the rebels had been pushed out"
    if lemma in _IDEAS:
        return syntax.marked(verb) == "that" or syntax.relation(verb) == "ccomp"
    if lemma in _ASKS:
        return syntax.tokens[verb].tag in _NOW
    who = syntax.child(head, "nsubj")
    return lemma in _HOLDS and who is not None and syntax.tokens[who].text.lower() in _NOBODY
