"""What a sentence's verbs say befell the people of a noun phrase, by its dependencies."""

from marsad.model import Measure
from marsad.read.parse.syntax import Syntax
from marsad.read.parse.yielding import yields
from marsad.vocabulary.cues import load_cues

_WORDS = load_cues("figures").words
_FATES = {
    lemma: Measure(name)
    for name in ("killed", "injured", "captured", "detained")
    for lemma in _WORDS[name]
}
_DYING = frozenset(_WORDS["dying"])
# From people up to the noun that they are part of: "a total of", "a group of", "and twelve rebels".
_WITHIN = frozenset(("nmod", "conj", "appos", "compound", "nummod", "flat"))
_BESIDE = frozenset(("along", "alongside", "together"))
_THOUGHT = frozenset(("believe", "fear", "presume", "think", "report", "say", "know", "confirm"))
_LIVES = frozenset(("life", "lives", "live"))
_HOLDERS = frozenset(("total", "group", "number", "some", "other", "dozen", "score"))


def suffered(syntax: Syntax, word: int) -> Measure | None:
    """Return what befell the people whose head noun is a word: killed, hurt, seized, or not told.

    They are the subject of a passive, or of a verb of dying, or the object of an active one.
    """
    at = word
    while syntax.relation(at) in _WITHIN:
        head = syntax.tokens[at].head
        joined = syntax.relation(at) == "conj" or _names(syntax, at)
        if head is None or not (joined or syntax.tokens[head].lemma in _HOLDERS):
            break
        at = head
    verb = syntax.tokens[at].head
    if verb is None:
        return None
    if _beside(syntax, at):
        return _fate_beside(syntax, at, verb)
    measure = _FATES.get(syntax.tokens[verb].lemma) or _thought(syntax, at, verb)
    if measure is None:
        gives_in = syntax.relation(at) == "nsubj" and yields(syntax, verb)
        return Measure.CAPTURED if gives_in else _lost(syntax, at, verb)
    relation, lemma = syntax.relation(at), syntax.tokens[verb].lemma
    passive = syntax.child(verb, "aux:pass") is not None
    if relation == "obj":
        return measure if lemma not in _DYING and not passive else None
    if syntax.child(verb, "obj") is not None:
        return None  # "a bomber killed sixteen": whatever the parse says of him
    dies = relation == "nsubj" and (lemma in _DYING or passive)
    return measure if relation == "nsubj:pass" or dies else None


def acts(syntax: Syntax, word: int) -> bool:
    """Return whether people do what others suffer: "30 fighters captured twelve soldiers"."""
    verb = syntax.tokens[word].head
    if verb is None or syntax.relation(word) != "nsubj":
        return False
    others = syntax.child(verb, "obj")
    return others is not None and others > verb > word and syntax.child(verb, "aux:pass") is None


def _beside(syntax: Syntax, people: int) -> bool:
    """True for "killed a commander, along with nine of his men"."""
    cases = (syntax.tokens[child].lemma for child in syntax.children[people])
    return syntax.relation(people) == "obl" and not _BESIDE.isdisjoint(cases)


def _fate_beside(syntax: Syntax, people: int, verb: int) -> Measure | None:
    """Return what befell those along with whom the people are told of: they stand before them."""
    others = syntax.child(verb, "obj") or syntax.child(verb, "nsubj:pass")
    told = others is not None and others < people
    return _FATES.get(syntax.tokens[verb].lemma) if told else None


def _thought(syntax: Syntax, people: int, verb: int) -> Measure | None:
    """Return killed for those who "are believed to have died", or to have been killed."""
    said = syntax.child(verb, "xcomp", "ccomp")
    if said is None or syntax.tokens[verb].lemma not in _THOUGHT:
        return None
    dies = syntax.tokens[said].lemma in _DYING or syntax.child(said, "aux:pass") is not None
    told = syntax.relation(people) in ("nsubj:pass", "nsubj") and dies
    return _FATES.get(syntax.tokens[said].lemma) if told else None


def _names(syntax: Syntax, at: int) -> bool:
    """True for "a cleric" of "killed Omar Hassan, a cleric": who is called by a name besides."""
    head = syntax.tokens[at].head
    return (
        syntax.relation(at) == "appos" and head is not None and syntax.tokens[head].pos == "PROPN"
    )


def _lost(syntax: Syntax, people: int, verb: int) -> Measure | None:
    """Return killed for those who "lost their lives"."""
    lives = syntax.child(verb, "obj")
    loses = syntax.tokens[verb].lemma == "lose" and syntax.relation(people) == "nsubj"
    dead = loses and lives is not None and syntax.tokens[lives].lemma in _LIVES
    return Measure.KILLED if dead else None
