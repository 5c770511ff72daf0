"""Places of what others did meanwhile: "a bomb killed four in Douma as rebels seized Morek"."""

from marsad.read.parse.syntax import Syntax
from marsad.read.parse.two_deeds import told_meanwhile
from marsad.read.places.spot import Spot
from marsad.read.scene import Scene


def apart_from_others(scene: Scene, all_spots: list[Spot], start: int, end: int) -> list[Spot]:
    """Leave out where others did something else while the event of a stretch happened.

    What they did has its own place, if one is told, and else that of the sentence. Who suffers
    there may have suffered from it: "as nine were hurt in rocket attacks on Morek".
    """
    syntax = scene.syntax
    if syntax is None:
        return all_spots
    event = scene.word(start, end)
    words = {spot.position: scene.tagged(spot.position) for spot in all_spots}
    mine = next((at for at in syntax.up(event) if _did(syntax, at)), None)
    own = [spot for spot in all_spots if mine is None or syntax.below(words[spot.position], mine)]
    return [
        spot
        for spot in own or all_spots
        if not any(
            _did(syntax, at)
            for at in syntax.up(words[spot.position])
            if not syntax.below(event, at)
        )
    ]


def _did(syntax: Syntax, clause: int) -> bool:
    return told_meanwhile(syntax, clause) and not syntax.suffers(clause)
