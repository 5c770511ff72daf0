"""Places of what others did meanwhile: "a bomb killed four in Douma as rebels seized Morek"."""

from marsad.read.parse.syntax import Syntax
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene

_MEANWHILE = frozenset(("as", "while"))


def apart_from_others(scene: Scene, all_spots: list[Spot], start: int, end: int) -> list[Spot]:
    """Leave out where others did something else while the event of a stretch happened.

    These others have a name or a noun of their own: "wounded as they fled Morek" is of the wounded.
    What they did has its own place, if one is told, and else that of the sentence.
    """
    syntax = scene.syntax
    if syntax is None:
        return all_spots
    event = scene.word(start, end)
    words = {spot.position: scene.tagged(spot.position) for spot in all_spots}
    mine = next((at for at in syntax.up(event) if _of_others(syntax, at)), None)
    own = [spot for spot in all_spots if mine is None or syntax.below(words[spot.position], mine)]
    return [
        spot
        for spot in own or all_spots
        if not any(
            _of_others(syntax, at)
            for at in syntax.up(words[spot.position])
            if not syntax.below(event, at)
        )
    ]


def _of_others(syntax: Syntax, verb: int) -> bool:
    if syntax.relation(verb) != "advcl" or syntax.marked(verb) not in _MEANWHILE:
        return False
    told, subject = syntax.tokens[verb].head, syntax.subject(verb)
    if told is None or subject is None or syntax.tokens[subject].pos == "PRON":
        return False
    # "Six were killed as rebels shelled Morek": there.
    return not (syntax.suffers(told) or syntax.suffers(verb))
