"""Who says what: verbs of saying, who speaks by them, and what is told in one clause."""

from marsad.read.parse.syntax import CLAUSAL, Syntax

_DEAL = frozenset(
    ("agree", "accept", "reject", "refuse", "insist", "vow", "pledge", "blame", "condemn", "demand",
     "carry", "use", "launch", "order", "sign", "welcome", "want", "hope", "call", "urge", "seek",
     "tout", "hail", "praise", "regard", "consider", "view", "denounce", "back")
)  # fmt: skip
_SAY = frozenset(
    ("say", "tell", "report", "add", "state", "announce", "claim", "confirm", "declare", "warn",
     "note", "describe", "estimate", "accuse", "deny", "tweet", "write", "explain")
)  # fmt: skip
# Who talks of an attack neither made nor bore it: "London condemned the raid".
TALKS = frozenset(
    ("condemn", "expect", "fear", "report", "blame", "raise", "discuss", "denounce", "deplore",
     "criticise", "criticize", "investigate", "deny", "describe", "mourn", "document", "monitor",
     "record", "film", "photograph", "verify", "call", "say", "praise", "welcome", "hail",
     "applaud", "decry", "slam", "lament", "regret")
)  # fmt: skip
_LIVES = frozenset(("life", "lives", "soul", "victim"))


def said(syntax: Syntax, word: int) -> bool:
    """Return whether a word hangs on a verb of saying: "warned two days ago that"."""
    head = syntax.tokens[word].head
    if head is None:
        return False
    return _says(syntax, head, _SAY)


def _says(syntax: Syntax, verb: int, verbs: frozenset[str]) -> bool:
    """Return whether a word is one of these verbs, and says: raids that claim lives do not."""
    token = syntax.tokens[verb]
    if token.lemma not in verbs or token.pos != "VERB":
        return False
    what = syntax.child(verb, "obj") if token.lemma == "claim" else None
    return what is None or syntax.tokens[what].lemma not in _LIVES


def speaks(syntax: Syntax, word: int) -> bool:
    """Return whether a word is the subject of what states say and agree: "Damascus denies".

    Not so in "Azaz, which lies on the border, is calm, activists said": of two subjects the later
    one speaks.
    """
    head = syntax.tokens[word].head
    if head is None or syntax.tokens[head].lemma not in _SAY | _DEAL:
        return False
    subjects = (child for child in syntax.children[head] if syntax.relation(child) == "nsubj")
    return not any(word < child < head for child in subjects)


def speaking(syntax: Syntax, word: int) -> bool:
    """Return whether a word is part of the one who speaks: "residents of Homs said".

    Or by whose word it is told: "according to a Hezbollah media unit".
    """
    if syntax.case(syntax.nominal(word)) == "according":
        return True
    for at in syntax.up(word):
        head = syntax.tokens[at].head
        if head is not None and syntax.relation(at) == "nsubj":
            return _says(syntax, head, _SAY | TALKS)
        if syntax.relation(at) in CLAUSAL or syntax.verbal(at):
            return False
    return False


def joined(syntax: Syntax, word: int, other: int) -> bool:
    """Return whether a word belongs to another or stands in its clause, if none of saying."""
    if syntax.below(other, word):
        return True
    if syntax.cited(word):
        return False
    return syntax.clauses[word] == syntax.clauses[other] and not said(syntax, other)
