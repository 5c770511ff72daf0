"""Those who are called gunmen, masked men or the like: of no side, and of no police."""

from marsad.read.parse.grammar import parts_of, phrase
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_GUNMEN = one("roles", "gunmen")


def faceless(scene: Scene, kind: str, span: tuple[int, int]) -> bool:
    """True where those who do what stands at `span` are called gunmen or the like, and no more."""
    if scene.syntax is None:
        return False
    doers = parts_of(scene.syntax, scene.word(*span), kind).doers
    words = (word for doer in doers for word in sorted(phrase(scene.syntax, doer)))
    return bool(_GUNMEN.search(" ".join(scene.syntax.tokens[word].text.lower() for word in words)))
