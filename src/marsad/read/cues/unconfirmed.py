"""What nobody could confirm is told neither as a fact nor as a denial.

"It could not confirm that its strike killed him", "no confirmation of an air strike".
"""

from marsad.read.parse.syntax import Syntax
from marsad.read.scene import Scene
from marsad.vocabulary.cues import load_cues

_WORDS = load_cues("status").words
_CONFIRMS, _ACCOUNTS = (frozenset(_WORDS[key]) for key in ("confirms", "accounts"))
_TOLD = frozenset(("ccomp", "acl", "obj", "nmod", "nsubj:pass", "csubj:pass"))
_NOT = frozenset(("not", "n't", "never", "no", "without"))
_UNABLE = frozenset(("unable", "impossible", "fail", "decline", "refuse"))
# "Could not confirm who fired the rockets": they were fired.
_ASKED = frozenset(("WP", "WRB", "WDT", "WP$"))


def unconfirmed(scene: Scene, start: int, end: int) -> bool:
    """Return whether what a trigger at [start, end) tells is what could not be confirmed."""
    syntax = scene.syntax
    if syntax is None:
        return False
    word = scene.word(start, end)
    at = word if syntax.verbal(word) else _subject(syntax, syntax.nominal(word))
    head = syntax.tokens[at].head
    if head is not None and syntax.tokens[head].lemma in _ACCOUNTS:
        at, head = head, syntax.tokens[head].head
    if head is None or syntax.relation(at) not in _TOLD or _asked(syntax, at):
        return False
    return syntax.tokens[head].lemma in _CONFIRMS and _denied(syntax, head)


def _subject(syntax: Syntax, noun: int) -> int:
    """The verb of which an event is the subject, else its noun: "that a strike hit a convoy"."""
    verb = syntax.tokens[noun].head
    subject = syntax.relation(noun) in ("nsubj", "nsubj:pass")
    return verb if verb is not None and subject and syntax.relation(verb) == "ccomp" else noun


def _asked(syntax: Syntax, verb: int) -> bool:
    return any(syntax.tokens[child].tag in _ASKED for child in syntax.children[verb])


def _denied(syntax: Syntax, word: int) -> bool:
    """True for "could not confirm", "was unable to verify", "had no confirmation"."""
    if syntax.beside(word, _NOT):
        return True
    head = syntax.tokens[word].head
    if head is None:
        return False
    if syntax.relation(word) == "xcomp":
        return syntax.tokens[head].lemma in _UNABLE
    noun = syntax.tokens[word].pos == "NOUN" and syntax.relation(word) in ("obj", "nsubj")
    return noun and syntax.beside(head, _NOT)
