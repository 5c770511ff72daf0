"""Names of two words that a parse cuts in two: "between Ahrar | al-Sham and Jund al-Aqsa"."""

from marsad.model import Token
from marsad.read.parse.links import relinked

_ARTICLE = ("al-", "Al-", "el-", "El-")


def rejoined(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a sentence, what follows an Arabic article as part of the name before it.

    No name of its own stands so beside another: both would be told of the same word.
    """
    cut = (at for at in range(1, len(tokens)) if _cut_off(tokens[at - 1], tokens[at]))
    return relinked(tokens, {at: (at - 1, "flat") for at in cut})


def _cut_off(before: Token, token: Token) -> bool:
    beside = before.head == token.head and before.relation == token.relation
    return beside and before.pos == token.pos == "PROPN" and token.text.startswith(_ARTICLE)
