"""Fighters who move to another front: nobody has evacuated them."""

from marsad.model import Figure, Group, Measure
from marsad.read.parse.redeployed import by_bus_or_deal, moves
from marsad.read.scene import Scene


def redeployed(scene: Scene, position: int, figure: Figure) -> bool:
    """Return whether those counted are fighters on the move: "200 rebels moved from Idlib to"."""
    away = figure.measure is Measure.EVACUATED and figure.group is Group.COMBATANTS
    if scene.syntax is None or not away:
        return False
    verb = scene.syntax.head_verb(scene.tagged(position))
    return verb is not None and moves(scene.syntax, verb) and not by_bus_or_deal(scene.syntax, verb)
