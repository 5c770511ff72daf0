"""Those without arms whom an event hits: residents, by their own number or by what is theirs."""

import re

from marsad.model import ActorRef, Figure, Group, Measure
from marsad.read.actors.sides import put
from marsad.read.counts.nouns import counted_nouns
from marsad.read.counts.suffered import suffered
from marsad.read.kinds import ANONYMOUS, GENERIC
from marsad.read.scene import Scene
from marsad.vocabulary.cues import one

_CIVIL = one("roles", "civil")
CIVILIANS = ActorRef(name="civilians", actor="civilians", text="civilians")
AID_WORKERS = ActorRef(name="aid workers", actor="aid-workers", text="aid workers")
# "Buses carrying wounded rebels" are no residents.
_THEIR_BUSES = re.compile(
    r"\b(?:bus(?:es)?|ambulances?)"
    r"(?= (?:carrying|transporting|ferrying|bringing) (?:[a-z]+ )?<A\d+>)"
)
_CIVIL_GROUPS = frozenset((Group.CIVILIANS, Group.CHILDREN, Group.WOMEN, Group.JOURNALISTS))
# Whom aid is for and who is driven out: residents, unless the report says otherwise.
_OF_CIVILIANS = frozenset(("aid_delivery", "displacement", "attack_on_civilians"))
_HARMS = ANONYMOUS | {
    "attack_on_civilians",
    "abduction",
    "arrest",
    "grenade",
    "displacement",
    "evacuation",
    "aid_delivery",
    "siege",
    "sexual_violence",
    "property_destruction",
    GENERIC,
}


def put_unarmed(
    hit: list[ActorRef], kind: str, scene: Scene, clause: str, figures: list[Figure]
) -> None:
    """Add those without arms whom an event of a kind hits: rescuers counted, and residents."""
    if kind == "evacuation":
        clause = _THEIR_BUSES.sub("", clause)
    if kind in _HARMS and not hit and any(f.group is Group.AID_WORKERS for f in figures):
        put(hit, AID_WORKERS)
    civil = _civilians_hit(clause, figures, known=bool(hit)) or (not hit and _folk_harmed(scene))
    armed = bool(figures) and all(f.group is Group.COMBATANTS for f in figures)
    if kind == "evacuation" and armed:
        civil = False  # the buses are no residents
    if (kind in _HARMS and civil) or (kind in _OF_CIVILIANS and not hit and not armed):
        put(hit, CIVILIANS)


def _civilians_hit(clause: str, figures: list[Figure], *, known: bool) -> bool:
    """True where civilians or what is theirs is hit, by the figures or the words of the clause.

    People of whom the report says no more ("26 people") are taken for civilians unless it is
    `known` who else was hit; fighters are counted as such.
    """
    if _CIVIL.search(clause) or any(figure.group in _CIVIL_GROUPS for figure in figures):
        return True
    hurt = (f for f in figures if f.quantity.high != 0)  # "there were no casualties"
    return not known and any(f.group is Group.PEOPLE and f.of is None for f in hurt)


def _folk_harmed(scene: Scene) -> bool:
    """True where somebody without arms is killed or hurt, if only one and uncounted."""
    if scene.syntax is None:
        return False
    return any(
        counted_nouns().get(token.text.lower(), Group.COMBATANTS) is not Group.COMBATANTS
        and token.lemma != "other"  # "four soldiers and seven others"
        and suffered(scene.syntax, word) in (Measure.KILLED, Measure.INJURED)
        for word, token in enumerate(scene.syntax.tokens)
    )
