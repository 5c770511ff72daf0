"""Whether what a verb tells is done to its subject, also where the parse says so and it is not."""

from marsad.read.parse.aimed import aims_at
from marsad.read.parse.run_together import ANSWERS
from marsad.read.parse.syntax import Syntax

_SPANS = frozenset(("day", "night", "morning", "afternoon", "evening", "week", "month", "year"))


def is_passive(syntax: Syntax, word: int) -> bool:
    """Return whether what a verb tells is done to its subject."""
    if syntax.child(word, "nsubj") is not None:
        return False  # a verb with a plain subject is active, whatever its form says
    if syntax.child(word, "aux:pass", "obl:agent") is not None:
        return True
    if syntax.child(word, "nsubj:pass") is not None:
        # "The group kidnapped 40", "units responded by" shelling, whatever the parse.
        return not (_done_to(syntax, word) or syntax.tokens[word].lemma in ANSWERS)
    if syntax.tokens[word].tag != "VBN":
        return False
    having = syntax.child(word, "aux") is not None  # "of having led the raid"
    # "A unit targeted with rockets a convoy" is no unit that was targeted, whatever the parse.
    described = syntax.relation(word) == "acl" and not having and not _done_to(syntax, word)
    return described or passive_too(syntax, word)


def _done_to(syntax: Syntax, word: int) -> bool:
    """Return whether a verb has an object, also one that the parse took for something else.

    "Attacked with guns a post": a noun of its own without a preposition is what was hit.
    """
    both = syntax.child(word, "obj") is not None and syntax.child(word, "nsubj:pass") is not None
    if both or aims_at(syntax, word):
        return True
    after = [child for child in syntax.children[word] if child > word]
    beside = [child for child in after if syntax.case(child) in ("with", "by")]
    joined = [
        inner
        for child in beside
        for inner in syntax.children[child]
        if syntax.relation(inner) == "appos"
        and all(syntax.tokens[at].text != "," for at in range(child, inner))
    ]
    bare = [child for child in after if syntax.relation(child) in ("obj", "obl")]
    return any(_named(syntax, child) for child in [*bare, *joined])


def _named(syntax: Syntax, word: int) -> bool:
    """True for a noun with an article, number or name, no preposition, that is no time."""
    token = syntax.tokens[word]
    own = syntax.child(word, "det", "nummod") is not None or _by_name(syntax, word)
    noun = token.pos in ("NOUN", "PROPN") and token.lemma not in _SPANS
    return own and noun and not syntax.case(word)


def _by_name(syntax: Syntax, word: int) -> bool:
    """True for "al-Jamiliyah neighbourhood", a noun that a name before it says which it is."""
    before = syntax.child(word, "compound")
    return before is not None and syntax.tokens[before].pos == "PROPN"


def passive_too(syntax: Syntax, word: int) -> bool:
    """Return whether a participle goes on with a passive: "were lined up and shot"."""
    head = syntax.tokens[word].head
    if head is None or syntax.relation(word) != "conj" or syntax.child(word, "aux") is not None:
        return False
    return syntax.tokens[head].pos == "VERB" and is_passive(syntax, head)
