"""The dependencies of a parse that a mend puts right: words with another head and relation."""

from collections.abc import Mapping

import msgspec

from marsad.model import Token

Link = tuple[int | None, str]
"""The head of a word and its relation to that."""


def relinked(tokens: tuple[Token, ...], links: Mapping[int, Link]) -> tuple[Token, ...]:
    """Return the words of a sentence, those that `links` has by their index hung as it says."""
    if not links:
        return tokens
    return tuple(
        msgspec.structs.replace(token, head=links[at][0], relation=links[at][1])
        if at in links
        else token
        for at, token in enumerate(tokens)
    )
