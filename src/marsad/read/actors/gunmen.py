"""Those who are called gunmen, masked men or the like, and of whom they are believed to be."""

from marsad.read.parse.grammar import parts_of
from marsad.read.parse.noun_phrase import phrase
from marsad.read.scene import Scene
from marsad.read.template import Mark
from marsad.vocabulary.cues import one

_GUNMEN = one("roles", "gunmen")
_TAKEN_FOR = one("roles", "taken_for")


def faceless(scene: Scene, kind: str, span: tuple[int, int]) -> bool:
    """True where those who do what stands at `span` are called gunmen or the like, and no more."""
    if scene.syntax is None:
        return False
    doers = parts_of(scene.syntax, scene.word(*span), kind).doers
    words = (word for doer in doers for word in sorted(phrase(scene.syntax, doer)))
    return bool(_GUNMEN.search(" ".join(scene.syntax.tokens[word].text.lower() for word in words)))


def taken_for(scene: Scene, span: tuple[int, int]) -> Mark | None:
    """Return the side of which those are believed to be who do what stands at `span`.

    By their words, since a parser takes "believed" for the verb of "gunmen believed to be members
    of the group shot dead two officers".
    """
    for match in _TAKEN_FOR.finditer(scene.text):
        before = match["agent"] is None and match.end() <= span[1]
        if before and scene.clause(span[0]) == scene.clause(match.start()):
            return scene.template.mark(match["by"])
        if match["agent"] is not None and span[1] <= match.start():
            return scene.template.mark(match["by"])
    return None
