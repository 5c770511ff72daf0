"""Whose a craft or a weapon is that was brought down: its owner, and those who launched it."""

from collections.abc import Iterable, Iterator

from marsad.read.parse.syntax import Syntax
from marsad.vocabulary.frames import load_frames


def is_craft(syntax: Syntax, word: int) -> bool:
    """Return whether a word is what was shot down: "an army helicopter shot down", no "downing"."""
    token = syntax.tokens[word]
    return load_frames().classes["plane"].holds(token.lemma, token.text.lower())


def launched_by(syntax: Syntax, nouns: Iterable[int]) -> Iterator[int]:
    """Yield whose a weapon is that was shot down: "intercepted drones launched by rebels".

    `nouns` are those of its phrase: "dozens of mines laid by rebels".
    """
    for clause in (child for noun in nouns for child in syntax.children[noun]):
        if syntax.relation(clause) == "acl" and syntax.verbal(clause):
            yield from (w for w in syntax.children[clause] if syntax.case(w) == "by")
