"""Who has seen for himself: a medium's own people, by the word that names them."""

from marsad.vocabulary.cues import load_cues

_REPORTERS = frozenset(load_cues("attribution").words["reporters"])


def own_reporter(text: str) -> bool:
    """Return whether the words for a speaker end in one of a medium's own: "AFP photographer"."""
    return bool(text) and text.lower().split()[-1] in _REPORTERS
