"""Where those are who fire at somebody elsewhere."""

from marsad.read.parse.syntax import Syntax
from marsad.read.places.ahead import ahead
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_FIRE = frozenset(("fire", "shell", "bombard", "launch", "pound", "lob", "bomb", "target", "hit"))
_STATIONED = ahead("stationed", 90)


def of_guns(scene: Scene, spot: Spot, start: int, end: int) -> bool:
    """True for where those are who fire elsewhere: "rebels in Zamalka fired at Jaramana"."""
    if scene.syntax is None:
        return False
    subject = _who_fires(scene.syntax, scene.word(start, end))
    if subject is None:
        return False
    return stationed(scene, spot) or scene.syntax.below(scene.tagged(spot.position), subject)


def only_of_guns(scene: Scene, spots: list[Spot], start: int) -> bool:
    """True where no place is told but that of who fires: "rebels based in Mayer fired shells"."""
    return bool(spots) and all(stationed(scene, s) and s.position < start for s in spots)


def stationed(scene: Scene, spot: Spot) -> bool:
    """True for "terrorists positioned in Jobar"."""
    return _STATIONED(scene.text, spot.position) is not None


def _who_fires(syntax: Syntax, word: int) -> int | None:
    """Return whose shells they are, of the verb or of "targeted it with three shells".

    Who launches an attack is where it is.
    """
    verb = syntax.verb(word)
    if verb is None or syntax.tokens[verb].lemma not in _FIRE:
        return None
    if verb != word and syntax.tokens[verb].lemma == "launch":
        return None
    return syntax.child(verb, "nsubj")
