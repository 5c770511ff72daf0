"""Who speaks where a comma is left out: "the toll has risen to 43 the Red Crescent said"."""

from collections.abc import Sequence

from marsad.model import Token

_SAY = frozenset(("say", "report", "add", "confirm", "announce", "claim"))
_SUBJECTS = ("nsubj", "nsubj:pass")


def by_speaker(tokens: Sequence[Token], children: list[list[int]], verb: int) -> dict[int, int]:
    """Return the head of a second subject that a parse gives to what is said: the verb of saying.

    It stands right before that verb, which has no other: the Red Crescent has not risen.
    """
    said = tokens[verb].head
    if said is None or said < verb or tokens[said].lemma not in _SAY:
        return {}
    own, inner = (
        [child for child in children[at] if tokens[child].relation in _SUBJECTS]
        for at in (said, verb)
    )
    if len(inner) > 1 and not own and inner[0] < verb and inner[-1] == said - 1:
        return {inner[-1]: said}
    return {}
