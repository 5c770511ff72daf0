"""What each of two sides does behind "with", where a parse makes the second a thing taken."""

from collections.abc import Sequence

from marsad.model import Token

_NAMING = frozenset(("obj", "nmod", "conj", "appos", "flat", "compound"))


def by_each(
    tokens: Sequence[Token], children: list[list[int]], verb: int, deeds: frozenset[str]
) -> dict[int, tuple[int, str]]:
    """Return head and relation for who did the second of two deeds, and for that deed.

    Of "with rebels capturing Khalsa and the army taking Zaytan" parses hang the army on Khalsa.
    """
    links = (tokens[child].text.lower() for child in children[verb])
    if tokens[verb].tag != "VBG" or "with" not in links:
        return {}
    for then in range(verb + 2, len(tokens)):
        who = then - 1
        if tokens[then].tag == "VBG" and tokens[then].lemma in deeds and _listed(tokens, who, verb):
            return {who: (then, "nsubj"), then: (verb, "conj")}
    return {}


def _listed(tokens: Sequence[Token], word: int, verb: int) -> bool:
    """True for a noun joined to what a verb took."""
    head = tokens[word].head
    if tokens[word].relation != "conj":
        return False
    while head is not None and head != verb:
        if tokens[head].relation not in _NAMING:
            return False
        head = tokens[head].head
    return head == verb
