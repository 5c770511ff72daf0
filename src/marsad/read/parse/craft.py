"""Whose a craft or a weapon is that was brought down: its owner, and those who launched it."""

from collections.abc import Iterable, Iterator

from marsad.read.parse.noun_phrase import phrase
from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.frames import load_frames

_FIRES = frozenset(("fire", "launch", "shoot", "send"))
_WHOSE = frozenset(("by",))
_WHENCE = _WHOSE | {"from"}


def is_craft(syntax: Syntax, word: int) -> bool:
    """Return whether a word is what was shot down: "an army helicopter shot down", no "downing"."""
    token = syntax.tokens[word]
    return load_frames().classes["plane"].holds(token.lemma, token.text.lower())


def launched_by(syntax: Syntax, heads: Iterable[int]) -> Iterator[int]:
    """Yield whose weapons these are by what launched them: "intercepted drones launched by rebels".

    Also where a noun of their phrase says so, "dozens of mines laid by rebels", or whence they
    came, "a missile fired from an army base".
    """
    for clause in (c for head in heads for at in phrase(syntax, head) for c in syntax.children[at]):
        if syntax.relation(clause) == "acl" and syntax.verbal(clause):
            cases = _WHENCE if syntax.tokens[clause].lemma in _FIRES else _WHOSE
            yield from (w for w in syntax.children[clause] if syntax.case(w) in cases)
